import { dayIn, type Lang, sayIn, visibleLine } from '../../kernel/index.js'
import { edgeNames } from '../diagram/words.js'
import { noPaint, type Paint } from '../paint.js'
import type { AffectedBy, Impact, NamedId, Retirement } from './facts.js'

/** Who depends on something, and what its retirement would break, for people at a terminal. */
export function impactText(impact: Impact, lang: Lang, paint: Paint = noPaint): string {
  const say = sayIn(lang)
  const named = ({ id, name }: NamedId) => `“${visibleLine(name)}” ${paint.dim(`(${id})`)}`
  const { dependents, agencies, masters, proposals, retirement } = impact
  const direct = dependents.filter((d) => d.distance === 1)
  const indirect = dependents.filter((d) => d.distance > 1)
  const lines = [
    `${paint.bold(visibleLine(impact.name))} ${paint.dim(`(${impact.id})`)}${impact.owner ? `, ${visibleLine(impact.owner.name)}` : ''}`,
    dependents.length === 0
      ? say('Không có hệ thống, thành phần nào phụ thuộc.', 'Nothing depends on it.')
      : say(
          `${dependents.length} hệ thống, thành phần phụ thuộc (${direct.length} trực tiếp, ${indirect.length} gián tiếp), thuộc ${agencies.length} cơ quan.`,
          `${dependents.length} depend on it (${direct.length} directly, ${indirect.length} through others), of ${agencies.length} agencies.`,
        ),
    ...weight(impact.criticality),
    ...part(say('Phụ thuộc trực tiếp', 'Directly'), direct.map(affected)),
    ...part(say('Phụ thuộc gián tiếp', 'Through others'), indirect.map(affected)),
    ...part(
      say('Cơ quan bị ảnh hưởng', 'Agencies'),
      agencies.map((a) => `${visibleLine(a.name)}: ${a.systems.join(', ')}`),
    ),
    ...part(
      say('Dữ liệu gốc lưu tại đây', 'Data of which it holds the original'),
      masters.map((m) => {
        const users = m.usedBy.map((u) => u.id).join(', ')
        return `${named(m)}${users === '' ? '' : `, ${say('được dùng tại', 'used by')}: ${users}`}`
      }),
    ),
    ...part(
      say('Đề xuất dựa vào hệ thống này', 'Proposals that build on it'),
      proposals.map((p) => `${named(p)} ${paint.dim(visibleLine(p.file))}`),
    ),
    ...(retirement ? retired(retirement) : []),
  ]
  return `${lines.join('\n')}\n`

  function part(heading: string, items: readonly string[]): string[] {
    if (items.length === 0) return []
    return ['', paint.bold(`${heading} (${items.length})`), ...items.map((item) => `  • ${item}`)]
  }

  function weight({ reach, cutsOff, bridge }: Impact['criticality']): string[] {
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
    const place =
      bridge === undefined
        ? []
        : [
            say(
              `Thứ hạng cầu nối giữa các hệ thống khác: ${bridge} (hạng 1 là nhiều đường kết nối đi qua nhất).`,
              `Place as a bridge between others: ${bridge} (through the first lead the most ways).`,
            ),
          ]
    return [lost, ...place]
  }

  function affected(one: AffectedBy): string {
    const owner = one.owner ? `, ${visibleLine(one.owner.name)}` : ''
    return `${named(one)}${owner}: ${[...new Set(one.reliances.map(reason))].join('; ')}`
  }

  function reason({ on, how, kind, data }: AffectedBy['reliances'][number]): string {
    const words = edgeNames[kind][lang].toLowerCase()
    const by = {
      dependency: words,
      via: say(`${words}, qua nền tảng này`, `${words}, through it`),
      hosting: say('đặt tại đây', 'stands there'),
      realizes: say('thành phần do hệ thống này hiện thực hóa', 'the component that it realizes'),
    }[how]
    const which = data.length > 0 ? ` (${data.map(visibleLine).join(', ')})` : ''
    const target = on.id === impact.id ? '' : ` → ${on.id}`
    return `${by}${which}${target}`
  }

  function day(of: string): string {
    return dayIn(of, lang)
  }

  function retired({ day: on, periods }: Retirement): string[] {
    const told = new Set<string>()
    const fresh = (list: readonly AffectedBy[]) => list.filter(({ id }) => !told.has(id))
    return [
      '',
      paint.bold(say(`Nếu ngừng hoạt động từ ${day(on)}`, `If it is retired on ${on}`)),
      ...periods.flatMap(({ phase, from, to, broken, baseless, tasks }) => {
        const until = to === undefined ? say('trở đi', 'on') : `– ${day(to)}`
        const heading = `${phase ? `${visibleLine(phase.name)}, ` : ''}${day(from)} ${until}`
        const [now, later] = [fresh(broken), fresh(baseless)]
        const before = broken.length + baseless.length - now.length - later.length
        for (const { id } of [...now, ...later]) told.add(id)
        const items = [
          ...now.map((b) => `${paint.red('✗')} ${affected(b)}`),
          ...later.map(
            (b) =>
              `${paint.yellow('!')} ${say('bắt đầu khi không còn chỗ dựa', 'would begin without it')}: ${affected(b)}`,
          ),
          ...(before > 0
            ? [
                paint.dim(
                  say(`… và ${before} hệ thống, thành phần đã nêu ở giai đoạn trước`, `… and ${before} told of above`),
                ),
              ]
            : []),
          ...tasks.map((t) => `${paint.yellow('!')} ${say('nhiệm vụ', 'task')} ${named(t)}`),
        ]
        return [
          `  ${paint.bold(heading)}`,
          ...(items.length > 0
            ? items.map((item) => `    ${item}`)
            : [`    ${paint.green('✓')} ${say('không hệ thống nào bị ảnh hưởng', 'nothing is affected')}`]),
        ]
      }),
    ]
  }
}
