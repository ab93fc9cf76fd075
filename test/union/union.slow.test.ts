import { describe, expect, it } from 'vitest'
import type { UnionPlan } from '../../src/architecture/schema/union-plan.js'
import { createPlaceTable, placesIn } from '../../src/kernel/index.js'
import { unionFaults } from '../../src/lifecycle/union/faults.js'
import { lostIn } from '../../src/lifecycle/union/lost.js'
import { proposedUnion } from '../../src/lifecycle/union/propose.js'
import { unionResult } from '../../src/lifecycle/union/result.js'
import { loaded, made, source } from './loaded.js'
import { nothingIsLost } from './nothing-lost.js'

const asOf = '2026-11-30'
const wish = { asOf, lang: 'vi' } as const

const base = `
layers: [{ id: ung-dung, name: Ứng dụng, order: 1, kind: band }]
agencies:
  - { id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Lâm Đồng, kind: province }
  - { id: so-khcn, name: Sở Khoa học và Công nghệ, kind: department, parent: ubnd-tinh, source: QĐ 1 }
  - { id: so-yt, name: Sở Y tế tỉnh Lâm Đồng, kind: department }
systems:
  - id: lgsp
    name: Nền tảng tích hợp, chia sẻ dữ liệu tỉnh
    kind: platform
    owner: so-khcn
    layer: ung-dung
    scope: province
    shared: true
    lifecycle: { status: operational }
    functions: [Trung chuyển thông điệp giữa các hệ thống trong tỉnh, Quản lý vòng đời dịch vụ chia sẻ dữ liệu]
  - id: kham-benh
    name: Phần mềm quản lý bệnh viện
    kind: application
    owner: so-yt
    layer: ung-dung
    scope: sector
    lifecycle: { status: operational }
    functions: [Tiếp đón người bệnh, Kê đơn thuốc]
    dependsOn: [{ to: lgsp, kind: integration }]
`
const other = `
layers: [{ id: ung-dung, name: Ứng dụng, order: 1, kind: band }]
agencies:
  - { id: ubnd-tinh, name: UBND tỉnh Bình Thuận, kind: province }
  - { id: stttt, name: Sở Thông tin và Truyền thông, kind: department, parent: ubnd-tinh, source: QĐ 2 }
  - { id: syt, name: Sở Y tế, kind: department }
  - { id: huyen-a, name: UBND huyện A, kind: district }
systems:
  - id: lgsp
    name: Nền tảng tích hợp, chia sẻ dữ liệu tỉnh
    kind: platform
    owner: stttt
    layer: ung-dung
    scope: province
    lifecycle: { status: operational, from: "2019" }
    cost: { amount: 1200, unit: million-vnd }
    functions: [Trung chuyển thông điệp giữa các hệ thống trong tỉnh, Quản lý vòng đời dịch vụ chia sẻ dữ liệu]
  - id: chan-nuoi
    name: Phần mềm quản lý chăn nuôi
    kind: application
    owner: huyen-a
    layer: ung-dung
    scope: district
    lifecycle: { status: operational }
    dependsOn: [{ to: lgsp, kind: integration }]
waivers:
  - { rule: hosting/outside-data-centre, subject: lgsp, reason: đang chuyển, approvedBy: Sở TTTT, expires: "2027" }
`
const two = () => [source('ld', base), source('bt', other)]

describe('the plan that sources suggest', () => {
  const plan = proposedUnion(two(), wish)
  const group = (first: string) => plan.groups.filter((g) => g.members[0] === first)

  it('makes agencies of one name one, whatever their province is called', () => {
    expect(group('ld/ubnd-tinh').map(({ do: decision, members }) => [decision, members])).toEqual([
      ['one', ['ld/ubnd-tinh', 'bt/ubnd-tinh']],
      ['stays', ['ld/ubnd-tinh', 'bt/huyen-a']],
    ])
    expect(group('ld/so-yt').map(({ members }) => members)).toEqual([['ld/so-yt', 'bt/syt']])
    expect(group('ld/so-khcn')).toMatchObject([{ do: 'stays', members: ['ld/so-khcn', 'bt/stttt'] }])
  })

  it('lets one of the systems that do the same stay, with a reason and a day', () => {
    expect(group('ld/lgsp')).toMatchObject([
      { of: 'systems', do: 'stays', members: ['ld/lgsp', 'bt/lgsp'], until: '2027-12-31' },
    ])
    expect(group('ld/lgsp')[0]?.why).toContain('Nền tảng tích hợp')
  })

  it('knows who took over however the name is written', () => {
    const agency = (id: string, name: string) => `agencies: [{ id: ${id}, name: ${name}, kind: department }]`
    const sources = [source('ld', agency('snv', 'Sở Nội vụ')), source('dn', agency('ld', 'Sở Lao động - TBXH'))]
    expect(proposedUnion(sources, wish).groups.map(({ members }) => members)).toEqual([['ld/snv', 'dn/ld']])
  })

  it('leaves districts alone before the day on which they ended', () => {
    const earlier = proposedUnion(two(), { ...wish, asOf: '2024-01-01' })
    expect(earlier.groups.flatMap(({ members }) => members)).not.toContain('bt/huyen-a')
  })
})

describe('carrying it out', () => {
  const sources = two()
  const plan = proposedUnion(sources, wish)
  const { model, hits, union } = made(sources, plan)

  it('is a sound architecture in which nothing got lost', () => {
    expect(hits).toEqual([])
    expect(lostIn(sources, plan, union)).toEqual([])
  })

  it('keeps ids apart and old ones as further names', () => {
    expect([...model.systems.keys()].sort()).toEqual(['bt-lgsp', 'chan-nuoi', 'kham-benh', 'lgsp'])
    expect(model.systems.get('bt-lgsp')?.aliases).toEqual(['lgsp'])
    expect(model.agencies.get('so-khcn')?.aliases).toEqual(['Sở Thông tin và Truyền thông', 'stttt'])
    expect(model.agencies.get('so-khcn')?.source).toBe('[ld/so-khcn] QĐ 1; [bt/stttt] QĐ 2')
  })

  it('retires what another replaces, and leads what relied on it to the other', () => {
    expect(model.systems.get('bt-lgsp')?.lifecycle).toEqual({ status: 'retiring', from: '2019', to: '2027-12-31' })
    expect(model.systems.get('lgsp')?.replaces).toEqual(['bt-lgsp'])
    expect(model.systems.get('chan-nuoi')?.dependsOn?.[0]?.to).toBe('lgsp')
    expect(model.waivers[0]?.subject).toBe('bt-lgsp')
  })

  it('gives what districts had to the province', () => {
    expect(model.systems.get('chan-nuoi')).toMatchObject({ owner: 'ubnd-tinh', scope: 'province' })
  })

  it('tells what it comes to: money, order, both values of what differs', () => {
    const result = unionResult(sources, plan, union, model, { asOf, lang: 'vi', version: '0' })
    expect(result.money).toEqual({ ending: 1200, unknown: 0 })
    expect(result.after).toEqual({ systems: 4, staying: 3, agencies: 3 })
    expect(result.conflicts.find(({ field, id }) => id === 'ubnd-tinh' && field === 'name')).toMatchObject({
      taken: 'ld/ubnd-tinh',
      values: [{ value: 'Ủy ban nhân dân tỉnh Lâm Đồng' }, { value: 'UBND tỉnh Bình Thuận' }],
    })
    expect(result.lost).toEqual([])
  })
})

describe('sources that say the reverse of each other', () => {
  const documents = (of: string, by: string) =>
    `documents:\n${['a', 'b'].map((id) => `  - { id: ${id}, number: ${id}/QĐ, title: Quyết định ${id}, issuer: UBND, date: "2020-01-0${id === 'a' ? 1 : 2}"${id === of ? `, supersededBy: ${by}` : ''} }\n`).join('')}`
  const sources = [source('ld', documents('a', 'b')), source('bt', documents('b', 'a'))]
  const plan = proposedUnion(sources, { ...wish, lang: 'en' })
  const { hits, model, union } = made(sources, plan)

  it('are united with the question open: both places in the reason, both words among what differs', () => {
    expect([...sources.flatMap(({ workspace }) => workspace.hits), ...hits]).toEqual([])
    expect(lostIn(sources, plan, union)).toEqual([])
    expect(['a', 'b'].map((id) => model.documents.get(id)?.supersededBy)).toEqual(['b', undefined])
    expect(plan.groups.find(({ members }) => members[0] === 'ld/b')).toMatchObject({
      take: { supersededBy: 'ld/b' },
      why: expect.stringMatching(/\(ld\/a, x\.yaml:2\).*\(bt\/b, x\.yaml:3\)/),
    })
    const [told] = unionResult(sources, plan, union, model, { asOf, lang: 'en', version: '0' }).conflicts
    expect(told).toEqual({
      collection: 'documents',
      id: 'b',
      field: 'supersededBy',
      taken: 'ld/b',
      values: [
        { from: 'ld/b', value: '' },
        { from: 'bt/b', value: 'a' },
      ],
    })
  })

  it('are united otherwise once somebody says who is right', () => {
    const settled = plan.groups.map(({ take: _, ...group }) => ({
      ...group,
      take: { supersededBy: group.members[0] === 'ld/a' ? 'bt/a' : 'bt/b' },
    }))
    const { hits: none, model: other } = made(sources, { ...plan, groups: settled })
    expect(none).toEqual([])
    expect(other.documents.get('b')?.supersededBy).toBe('a')
    expect(other.documents.get('a')?.supersededBy).toBeUndefined()
  })
})

describe('what people decide otherwise', () => {
  const sources = two()
  const proposed = proposedUnion(sources, wish)
  const decided = (change: Partial<UnionPlan['groups'][number]>): UnionPlan => ({
    ...proposed,
    groups: proposed.groups.map((g) => (g.of === 'systems' ? { ...g, ...change } : g)),
  })

  it('systems side by side get a waiver until the day', () => {
    const { model } = made(sources, decided({ do: 'beside', until: '2028-06-30' }))
    expect(model.systems.get('bt-lgsp')?.lifecycle.status).toBe('operational')
    expect(model.waivers).toContainEqual(
      expect.objectContaining({ subject: 'lgsp', related: ['bt-lgsp'], expires: '2028-06-30' }),
    )
  })

  it('one record takes a field from whom the plan says', () => {
    const { model } = made(sources, decided({ do: 'one', take: { 'lifecycle.from': 'bt/lgsp' } }))
    expect(model.systems.has('bt-lgsp')).toBe(false)
    expect(model.systems.get('lgsp')).toMatchObject({ cost: { amount: 1200 }, lifecycle: { from: '2019' } })
  })

  it('another one stays', () => {
    const { model } = made(sources, decided({ members: ['bt/lgsp', 'ld/lgsp'] }))
    expect(model.systems.get('lgsp')?.lifecycle.status).toBe('retiring')
    expect(model.systems.get('kham-benh')?.dependsOn?.[0]?.to).toBe('bt-lgsp')
  })

  it('apart leaves both as they are', () => {
    const { model } = made(sources, decided({ do: 'apart' }))
    expect([...model.systems.values()].every((s) => s.lifecycle.status === 'operational')).toBe(true)
  })
})

describe('what sources say in comments', () => {
  const said = (text: string, from: string, to: string) => text.replace(from, to)
  const one = said(base, 'shared: true', 'shared: true # theo QĐ 12')
  const another = said(
    said(`# Danh mục năm 2025\n${other}`, '  - { id: syt', '  # hỏi lại Sở Y tế\n  - { id: syt'),
    'scope: province',
    'scope: province # chưa chắc',
  )
  const sources = [source('ld', `${one}# hết\n`), source('bt', another)]
  const { texts } = made(sources, proposedUnion(sources, wish))

  it('lives on at the record that says what they speak of, those of others with whose they are', () => {
    expect(texts.get('he-thong/ld.yaml')).toContain('    shared: true # theo QĐ 12\n')
    expect(texts.get('he-thong/bt.yaml')).toContain('    scope: province # chưa chắc\n')
    expect(texts.get('he-thong/ld.yaml')).toMatch(/# hết\n$/)
    expect(texts.get('co-quan.yaml')).toContain('  # [bt/syt] hỏi lại Sở Y tế\n  - id: so-yt\n')
    expect([...texts.values()].join('')).toContain('# [bt/ung-dung] Danh mục năm 2025\n')
  })
})

describe('a file of a source that holds nothing but comments', () => {
  const files = new Map([
    ['kientruc.yaml', 'kientruc: 1\nid: bt\nname: Kiến trúc bt\nversion: "1"\npacks: []\n'],
    ['ghi-chu.yaml', '# Sẽ bổ sung sau\n# theo QĐ 7\n'],
    ['x.yaml', other],
  ])
  const sources = [source('ld', base), { key: 'bt', folder: 'bt', workspace: loaded('/nguon/bt', files) }]
  const plan = proposedUnion(sources, wish)

  it('is carried over to the head of the manifest', () => {
    const { texts, hits } = made(sources, plan)
    expect(hits).toEqual([])
    expect(texts.get('kientruc.yaml')).toMatch(/^# \[bt\] Sẽ bổ sung sau\n# \[bt\] theo QĐ 7\n/)
  })

  it('is missed, as any comment is, where the union does not have it', () => {
    const { union } = made(sources, plan)
    expect(lostIn(sources, plan, union)).toEqual([])
    const without = new Map([...union.comments].map(([at, all]) => [at, all.filter(({ text }) => !/QĐ 7/.test(text))]))
    expect(lostIn(sources, plan, { ...union, comments: without })).toEqual([
      { from: 'bt/ghi-chu.yaml', field: '# theo QĐ 7' },
    ])
  })
})

describe('ids as long as ids may be', () => {
  const long = (end: string) => `${'a'.repeat(199 - end.length)}.${end}`
  const agencies = (ends: readonly string[]) =>
    `agencies:\n${ends.map((end) => `  - { id: ${long(end)}, name: Cơ quan ${end}, kind: department }\n`).join('')}`

  it('are kept apart by numbers that take the place of their ends', () => {
    const ends = ['x', 'y', 'z']
    const sources = [source('ld', agencies(ends)), source('bt', agencies(ends))]
    const { hits, model } = made(sources, { ...proposedUnion(sources, wish), groups: [] })
    expect(hits).toEqual([])
    const ids = [...model.agencies.keys()]
    expect(ids).toHaveLength(6)
    expect(ids.filter((id) => id.startsWith('bt-')).map((id) => [id.length, id.slice(-3)])).toEqual([
      [200, 'aaa'],
      [200, 'a-2'],
      [200, 'a-3'],
    ])
  })
})

describe('a source whose id is the name of something else', () => {
  it.each(['con', 'lam-dong.plan', 'mau.y-kien', 'kientruc'])('%s loses none of its systems', (id) => {
    const sources = [source(id, base), source('bt', '{}')]
    const { union, model } = made(sources, { ...proposedUnion(sources, wish), groups: [] })
    expect([...union.files.keys()]).not.toContain(`he-thong/${id}.yaml`)
    expect(model.systems.size).toBe(sources[0]?.workspace.model.systems.size)
  })
})

describe('a plan that cannot be carried out', () => {
  const sources = two()
  const plan = proposedUnion(sources, wish)
  const place = placesIn(createPlaceTable())
  const told = (...groups: UnionPlan['groups']) =>
    unionFaults(sources, { ...plan, groups }, place).map(({ message }) => message.en)
  const group = { of: 'systems', do: 'stays', why: 'x' } as const

  it('is told: what nobody has, contradictions, decisions that do not fit', () => {
    expect(unionFaults(sources, plan, place)).toEqual([])
    expect(told({ ...group, members: ['ld/lgsp', 'bt/lgps'] })).toEqual(['No source has “bt/lgps” among its systems.'])
    expect(told({ ...group, members: ['ld/lgsp'] })).toEqual(['A group has two members or more.'])
    const [first, second] = [
      { ...group, members: ['ld/lgsp', 'bt/lgsp'] },
      { ...group, members: ['ld/kham-benh', 'bt/lgsp'] },
    ]
    expect(told(first, second)).toEqual([
      '“bt/lgsp” follows “ld/lgsp” in another group already; it can follow one only.',
    ])
    expect(told(first, { ...group, members: ['bt/lgsp', 'bt/chan-nuoi'] })).toEqual([
      '“bt/lgsp” comes first here and follows “ld/lgsp” in another group.',
    ])
    expect(told({ of: 'layers', do: 'stays', why: 'x', members: ['ld/ung-dung', 'bt/ung-dung'] })).toEqual([
      '“stays” does not go with layers.',
    ])
  })
})

describe('nothing gets lost', () => {
  it('of whatever sources, all with the same ids', { timeout: 120_000 }, () => nothingIsLost(30))
})
