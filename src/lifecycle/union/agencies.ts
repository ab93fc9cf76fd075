import { type Agency, agencyKey } from '../../architecture/index.js'
import { groupBy } from '../../kernel/index.js'
import { agencyNameIn, localityIn, provinceKey } from './names.js'
import type { OwnEntity, ProposedGroup } from './sources.js'

type AgencyEntity = OwnEntity & { readonly raw: Agency }

/**
 * Which departments of a province took over from which in 2025, as ministries were merged (law 63/2025/QH15 and what provinces
 * made of it). From general knowledge: each council's own resolution decides, which is why the reason says so.
 */
const heirs: readonly (readonly [former: string, heir: string])[] = [
  ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ'],
  ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'],
  ['Sở Giao thông vận tải', 'Sở Xây dựng'],
  ['Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Môi trường'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp và Môi trường'],
  ['Sở Lao động - Thương binh và Xã hội', 'Sở Nội vụ'],
  ['Ban Dân tộc', 'Sở Dân tộc và Tôn giáo'],
]

/** The day on which districts ended. */
const districtsEnd = '2025-07-01'

/** Agencies that become one by their names, those that handed over to others, and districts, which are no more. */
export function agencyGroups(all: readonly OwnEntity[], asOf: string): ProposedGroup[] {
  const agencies = all.filter((e): e is AgencyEntity => e.collection === 'agencies')
  // A commune, a district or a hospital is a place of its own, whatever it is called.
  const named = agencies.filter(
    ({ raw }) => raw.kind !== 'district' && raw.kind !== 'commune' && !establishment.test(agencyKey(raw.name)),
  )
  const places = new Map([...groupBy(agencies, ({ key }) => key)].map(([key, own]) => [key, localityIn(own)]))
  const byName = groupBy(named, ({ raw, key }) => agencyNameIn(raw, places.get(key)))
  const province = byName.get(provinceKey) ?? []
  const groups: ProposedGroup[] = []
  const handed = new Map<string, readonly AgencyEntity[]>()
  for (const [former, heir] of heirs) {
    const [old, next] = [byName.get(agencyKey(former)), byName.get(agencyKey(heir))]
    if (old && next && asOf >= districtsEnd)
      handed.set(agencyKey(heir), [...(handed.get(agencyKey(heir)) ?? []), ...old])
  }
  const gone = new Set([...handed.values()].flat())
  for (const [name, same] of byName) {
    const [first, ...others] = same
    if (!first || gone.has(first)) continue
    const across = new Set(same.map(({ key }) => key)).size > 1
    const isProvince = name === provinceKey
    if (others.length > 0 && across)
      groups.push({
        of: 'agencies',
        do: 'one',
        members: same.map(({ ref }) => ref),
        why: isProvince
          ? {
              vi: 'Cơ quan hành chính cấp tỉnh của các tỉnh được hợp nhất.',
              en: 'The committees of the provinces that become one.',
            }
          : {
              vi: `Cùng tên “${first.raw.name}” ở các tỉnh được hợp nhất.`,
              en: `Called “${first.raw.name}” in each of the provinces that become one.`,
            },
      })
  }
  for (const [name, former] of handed) {
    const [heir] = byName.get(name) ?? []
    if (heir)
      groups.push({
        of: 'agencies',
        do: 'stays',
        members: [heir.ref, ...former.map(({ ref }) => ref)],
        why: {
          vi: `${heir.raw.name} nhận nhiệm vụ khi sắp xếp cơ quan chuyên môn năm 2025; đối chiếu nghị quyết của Hội đồng nhân dân tỉnh.`,
          en: `${heir.raw.name} took over the tasks when departments were merged in 2025; compare the resolution of the province’s council.`,
        },
      })
  }
  const districts = agencies.filter(({ raw }) => raw.kind === 'district')
  const [upper] = province
  if (upper && districts.length > 0 && asOf >= districtsEnd)
    groups.push({
      of: 'agencies',
      do: 'stays',
      members: [upper.ref, ...districts.map(({ ref }) => ref)],
      scope: 'province',
      why: {
        vi: 'Chính quyền cấp huyện chấm dứt ngày 01/7/2025 (1671/NQ-UBTVQH15); hệ thống dùng cho xã thì chuyển cho xã.',
        en: 'Districts ended on 1 July 2025 (1671/NQ-UBTVQH15); systems that communes use go to the communes.',
      },
    })
  return groups
}

/** Houses that go on where they stand: each province's hospital treats on. Its school of politics is one with the others'. */
const establishment = /^(benh vien|trung tam y te|truong (?!chinh tri)|vuon quoc gia|cang|cong ty)/
