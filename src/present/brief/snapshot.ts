import { type Model, nameOf } from '../../architecture/index.js'
import { dayIn, type Lang, numberIn, sayIn, statusLabel } from '../../kernel/index.js'
import type { SnapshotResult } from '../../lifecycle/index.js'
import { bit, table } from '../document/model.js'
import { type Brief, type BriefSection, recordOf } from './brief.js'

const states = ['operational', 'building', 'planned', 'retiring', 'retired', 'unknown'] as const

/** The architecture on a plateau, and what lies between it and another. */
export function snapshotBrief(result: SnapshotResult, model: Model, lang: Lang): Brief {
  const say = sayIn(lang)
  const called = ({ name, day, phase }: SnapshotResult['plateau']) =>
    phase === undefined ? dayIn(day, lang) : say(`cuối ${lowered(name)} theo lộ trình`, `the end of ${name} as planned`)
  const { plateau, against, gap } = result
  return {
    letter: false,
    heading: against
      ? say('Khoảng cách giữa hai thời điểm của Kiến trúc', 'The gap between two plateaus')
      : say('Hiện trạng Kiến trúc tại một thời điểm', 'The architecture on a plateau'),
    subheading: against ? `${called(plateau)} → ${called(against)}` : called(plateau),
    lead:
      against && gap
        ? [
            say(
              `Từ ${called(plateau)} đến ${called(against)}, ${gap.length} hệ thống đổi trạng thái; ${gap.filter((g) => g.to === 'operational').length} hệ thống đi vào vận hành.`,
              `From ${called(plateau)} to ${called(against)} ${gap.length} systems change state; ${gap.filter((g) => g.to === 'operational').length} come into operation.`,
            ),
          ]
        : [],
    figures: states
      .filter((state) => shows(state, plateau, against))
      .map((state) => ({
        label: statusLabel[state][lang],
        value: numberIn(plateau.counts[state] ?? 0, lang),
        note: against ? `→ ${numberIn(against.counts[state] ?? 0, lang)}` : undefined,
      })),
    sections: gap ? [gapSection(gap, model, lang)] : [systemsSection(result, model, lang)],
    record: recordOf(result, lang),
  }
}

/** An unknown state is no plan's aim: it is counted only where there is one. */
function shows(
  state: (typeof states)[number],
  plateau: SnapshotResult['plateau'],
  against: SnapshotResult['against'],
): boolean {
  return state !== 'unknown' || (plateau.counts.unknown ?? against?.counts.unknown) !== undefined
}

function lowered(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}

function gapSection(gap: NonNullable<SnapshotResult['gap']>, model: Model, lang: Lang): BriefSection {
  const say = sayIn(lang)
  return {
    id: 'khoang-cach',
    heading: say('Hệ thống đổi trạng thái', 'Systems that change state'),
    note: gap.length === 0 ? say('Không có.', 'None.') : undefined,
    table:
      gap.length === 0
        ? undefined
        : table(
            [
              say('Hệ thống', 'System'),
              say('Cơ quan', 'Agency'),
              say('Từ', 'From'),
              say('Thành', 'To'),
              say('Giai đoạn', 'Phase'),
            ],
            gap.map((g) => ({
              cells: [
                bit(g.name, undefined, g.id),
                nameOf(model, g.owner, 'agencies'),
                statusLabel[g.from][lang],
                statusLabel[g.to][lang],
                g.phase ? nameOf(model, g.phase, 'phases') : '',
              ],
            })),
          ),
  }
}

function systemsSection({ systems }: SnapshotResult, model: Model, lang: Lang): BriefSection {
  const say = sayIn(lang)
  return {
    id: 'he-thong',
    heading: say('Các hệ thống', 'Systems'),
    table: table(
      [say('Hệ thống', 'System'), say('Cơ quan', 'Agency'), say('Lớp', 'Layer'), say('Trạng thái', 'State')],
      [...systems]
        .sort((a, b) => states.indexOf(a.status) - states.indexOf(b.status) || (a.id < b.id ? -1 : 1))
        .map((s) => ({
          cells: [
            bit(s.name, undefined, s.id),
            nameOf(model, s.owner, 'agencies'),
            nameOf(model, s.layer, 'layers'),
            statusLabel[s.status][lang],
          ],
        })),
    ),
  }
}
