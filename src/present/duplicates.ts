import { type Lang, sayIn, statusLabel, visibleLine } from '../kernel/index.js'
import type { Conflict, DuplicateGroup } from '../lifecycle/index.js'
import { noPaint, type Paint } from './paint.js'

/** Records of the architecture that are likely one, in groups. */
export interface Duplicates {
  readonly asOf: string
  readonly groups: readonly DuplicateGroup[]
}

interface Manner {
  readonly lang: Lang
  readonly paint?: Paint | undefined
  readonly verbose: boolean
}

/** So many records of a group, and of what they say differently, are shown unless all are asked for. */
const mostShown = 10

/** Groups of records that are likely one, for people at a terminal. */
export function duplicatesText({ groups }: Duplicates, manner: Manner): string {
  const say = sayIn(manner.lang)
  if (groups.length === 0)
    return `${say('Không có bản ghi trùng nào chưa xử lý.', 'No duplicates are left to settle.')}\n`
  const each = groups.map((group, i) => {
    const ids = group.records.slice(1).filter((r) => !r.packed)
    const command =
      ids.length === 0
        ? []
        : [
            `  ${say('Gộp', 'Merge')}: kientruc dedupe --merge ${group.keep} ${idsOf(
              ids.map((r) => r.id),
              manner,
            )}`,
          ]
    return `${[`${i + 1}. ${visibleLine(group.message)}`, ...groupLines(group, manner), ...command].join('\n')}\n`
  })
  return each.join('\n')
}

function idsOf(ids: readonly string[], { verbose }: Manner): string {
  return verbose || ids.length <= mostShown ? ids.join(' ') : `${ids.slice(0, mostShown).join(' ')} …`
}

/** The records of a group and what they say differently. */
export function groupLines(
  { records, conflicts }: DuplicateGroup,
  { lang, paint = noPaint, verbose }: Manner,
): string[] {
  const say = sayIn(lang)
  const shown = verbose ? records : records.slice(0, mostShown)
  const lines = shown.map((r) => {
    const facts = [r.owner, statusLabel[r.status][lang], r.place ?? '']
    const packed = r.packed ? [say('của gói nội dung', 'from a content pack')] : []
    return `  • ${paint.bold(visibleLine(r.name))} (${r.id}) ${paint.dim([...facts, ...packed].filter(Boolean).map(visibleLine).join(' · '))}`
  })
  const more = records.length - shown.length
  const rest =
    more > 0
      ? [`  ${say(`… và ${more} bản ghi khác (xem hết: --verbose)`, `… and ${more} more (all: --verbose)`)}`]
      : []
  return [...lines, ...rest, ...conflictLines(conflicts, lang, verbose).map((line) => `  ${visibleLine(line)}`)]
}

/** What records that are merged say differently, and whose word is taken. */
export function conflictLines(conflicts: readonly Conflict[], lang: Lang, verbose = false): string[] {
  const say = sayIn(lang)
  return conflicts.map(({ field, taken, values }) => {
    const shown = verbose ? values : values.slice(0, mostShown)
    const said = shown.map(({ id, value }) => `${short(value)} (${id})`).join(' ≠ ')
    return say(`Khác nhau ở ${field}: ${said}; lấy theo ${taken}`, `${field} differs: ${said}; ${taken} is followed`)
  })
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `“${text.slice(0, 79)}…”` : `“${text}”`
}
