import { dayIn, type Lang, sayIn } from '../../kernel/index.js'
import { edgeNames } from '../diagram/words.js'
import {
  type Bit,
  type Block,
  bit,
  blank,
  body,
  dashed,
  heading,
  marked,
  note,
  type Paper,
  type Part,
} from '../document/model.js'
import type { AffectedBy, Impact, NamedId, Retirement } from './facts.js'

/** Who depends on something, and what its retirement would break, as a paper. */
export function impactPaper(impact: Impact, lang: Lang): Paper {
  const say = sayIn(lang)
  const { dependents, agencies, masters, proposals, retirement } = impact
  const direct = dependents.filter((d) => d.distance === 1)
  const indirect = dependents.filter((d) => d.distance > 1)
  const title = `${impact.name} (${impact.id})${impact.owner ? `, ${impact.owner.name}` : ''}`
  const count =
    dependents.length === 0
      ? say('Không có hệ thống, thành phần nào phụ thuộc.', 'Nothing depends on it.')
      : say(
          `${dependents.length} hệ thống, thành phần phụ thuộc (${direct.length} trực tiếp, ${indirect.length} gián tiếp), thuộc ${agencies.length} cơ quan.`,
          `${dependents.length} depend on it (${direct.length} directly, ${indirect.length} through others), of ${agencies.length} agencies.`,
        )
  return {
    ...blank,
    id: 'anh-huong',
    title,
    heading: title,
    opening: [body(count), ...weight(impact.criticality)],
    parts: [
      ...part('truc-tiep', say('Phụ thuộc trực tiếp', 'Directly'), direct.map(affected)),
      ...part('gian-tiep', say('Phụ thuộc gián tiếp', 'Through others'), indirect.map(affected)),
      ...part(
        'co-quan',
        say('Cơ quan bị ảnh hưởng', 'Agencies'),
        agencies.map((a) => [bit(`${a.name}: ${a.systems.join(', ')}`)]),
      ),
      ...part(
        'du-lieu-goc',
        say('Dữ liệu gốc lưu tại đây', 'Data of which it holds the original'),
        masters.map((m) => {
          const users = m.usedBy.map((u) => u.id).join(', ')
          return [named(m), bit(users === '' ? '' : `, ${say('được dùng tại', 'used by')}: ${users}`)]
        }),
      ),
      ...part(
        'de-xuat',
        say('Đề xuất dựa vào hệ thống này', 'Proposals that build on it'),
        proposals.map((p) => [named(p), bit(` ${p.file}`)]),
      ),
      ...(retirement ? [retired(retirement)] : []),
    ],
  }

  function named({ id, name }: NamedId): Bit {
    return bit(`“${name}”`, undefined, id)
  }

  function part(id: string, title: string, items: readonly (readonly Bit[])[]): Part[] {
    return items.length === 0 ? [] : [{ id, title: `${title} (${items.length})`, blocks: [dashed(items)] }]
  }

  function weight({ reach, cutsOff, bridge }: Impact['criticality']): Block[] {
    if (reach === 0) return []
    const lost =
      cutsOff > 0
        ? say(
            `Điểm lỗi đơn: nếu ngừng, ${cutsOff} hệ thống mất dịch vụ cần dùng mà không có đường thay thế.`,
            `A single point of failure: without it ${cutsOff} systems lose a service that they need, with no other way to it.`,
          )
        : say(
            'Không phải điểm lỗi đơn: các hệ thống phụ thuộc đều có đường thay thế.',
            'No single point of failure: all that depend on it have another way.',
          )
    const place = say(
      `Thứ hạng cầu nối giữa các hệ thống khác: ${bridge} (hạng 1 là nhiều đường kết nối đi qua nhất).`,
      `Place as a bridge between others: ${bridge} (through the first lead the most ways).`,
    )
    return [body(lost), ...(bridge === undefined ? [] : [body(place)])]
  }

  function affected(one: AffectedBy): Bit[] {
    const owner = one.owner ? `, ${one.owner.name}` : ''
    return [named(one), bit(`${owner}: ${[...new Set(one.reliances.map(reason))].join('; ')}`)]
  }

  function reason({ on, how, kind, data }: AffectedBy['reliances'][number]): string {
    const words = edgeNames[kind][lang].toLowerCase()
    const by = {
      dependency: words,
      via: say(`${words}, qua nền tảng này`, `${words}, through it`),
      hosting: say('đặt tại đây', 'stands there'),
      realizes: say('thành phần do hệ thống này hiện thực hóa', 'the component that it realizes'),
    }[how]
    const which = data.length > 0 ? ` (${data.join(', ')})` : ''
    const target = on.id === impact.id ? '' : ` → ${on.id}`
    return `${by}${which}${target}`
  }

  function retired({ day: on, periods }: Retirement): Part {
    const told = new Set<string>()
    const fresh = (list: readonly AffectedBy[]) => list.filter(({ id }) => !told.has(id))
    const blocks = periods.flatMap(({ phase, from, to, broken, baseless, tasks }): Block[] => {
      const until = to === undefined ? say('trở đi', 'on') : `– ${dayIn(to, lang)}`
      const [now, later] = [fresh(broken), fresh(baseless)]
      const before = broken.length + baseless.length - now.length - later.length
      for (const { id } of [...now, ...later]) told.add(id)
      const lost = marked({ tone: 'bad', sign: '✗', label: say('mất chỗ dựa', 'loses it') })
      const unborn = marked({
        tone: 'fair',
        sign: '!',
        label: say('bắt đầu khi không còn chỗ dựa', 'would begin without it'),
      })
      const items: Bit[][] = [
        ...now.map((b) => [lost, bit(': '), ...affected(b)]),
        ...later.map((b) => [unborn, bit(': '), ...affected(b)]),
        ...tasks.map((t) => [marked({ tone: 'fair', sign: '!', label: say('nhiệm vụ', 'task') }), bit(' '), named(t)]),
      ]
      const more = say(`… và ${before} hệ thống, thành phần đã nêu ở giai đoạn trước`, `… and ${before} told of above`)
      const none = marked({
        tone: 'good',
        sign: '✓',
        label: say('không hệ thống nào bị ảnh hưởng', 'nothing is affected'),
      })
      return [
        heading([`${phase ? `${phase.name}, ` : ''}${dayIn(from, lang)} ${until}`]),
        ...(items.length > 0 ? [dashed(items)] : before > 0 ? [] : [body(none)]),
        ...(before > 0 ? [note(more)] : []),
      ]
    })
    return {
      id: 'ngung',
      title: say(`Nếu ngừng hoạt động từ ${dayIn(on, lang)}`, `If it is retired on ${on}`),
      blocks,
    }
  }
}
