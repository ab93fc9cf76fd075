import { type Lang, sayIn, statusLabel } from '../kernel/index.js'
import type { Conflict, DuplicateGroup } from '../lifecycle/index.js'
import { type Block, bit, blank, body, command, dashed, note, type Paper, strong } from './document/model.js'
import { paperText } from './document/paper-text.js'
import type { Screen } from './document/text-line.js'

/** Records of the architecture that are likely one, in groups. */
export interface Duplicates {
  readonly asOf: string
  readonly groups: readonly DuplicateGroup[]
}

/** So many records of a group, and of what they say differently, are shown unless all are asked for. */
const mostShown = 10

/** Groups of records that are likely one, as a paper: each with the command that makes one of it. */
export function duplicatesPaper({ groups }: Duplicates, lang: Lang, verbose: boolean): Paper {
  const say = sayIn(lang)
  const none = say('Không có bản ghi trùng nào chưa xử lý.', 'No duplicates are left to settle.')
  return {
    ...blank,
    id: 'trung',
    title: say('Bản ghi có thể trùng', 'Records that are likely one'),
    opening: groups.length === 0 ? [body(none)] : [],
    parts: groups.map((group, i) => ({
      id: `nhom-${i + 1}`,
      title: `${i + 1}. ${group.message}`,
      blocks: [...groupBlocks(group, lang, verbose), ...mergeCommand(group, lang, verbose)],
    })),
  }
}

function mergeCommand({ keep, records }: DuplicateGroup, lang: Lang, verbose: boolean): Block[] {
  const ids = records.slice(1).flatMap(({ id, packed }) => (packed ? [] : [id]))
  if (ids.length === 0) return []
  const named = verbose || ids.length <= mostShown ? ids : [...ids.slice(0, mostShown), '…']
  return [
    body(sayIn(lang)('Gộp thành một bản ghi:', 'To merge them into one:')),
    command(`kientruc dedupe --merge ${[keep, ...named].join(' ')}`),
  ]
}

/** One group at a terminal, for who is asked what to do with it. */
export function groupText(group: DuplicateGroup, screen: Screen, verbose: boolean): string {
  return paperText({ ...blank, opening: groupBlocks(group, screen.lang, verbose) }, screen)
}

/** The records of a group and what they say differently. */
function groupBlocks({ records, conflicts }: DuplicateGroup, lang: Lang, verbose: boolean): Block[] {
  const say = sayIn(lang)
  const shown = verbose ? records : records.slice(0, mostShown)
  const more = records.length - shown.length
  const rest = say(`… và ${more} bản ghi khác (xem hết: --verbose)`, `… and ${more} more (all: --verbose)`)
  return [
    dashed(
      shown.map(({ id, name, owner, status, place, packed }) => {
        const from = packed ? say('của gói nội dung', 'from a content pack') : ''
        const facts = [owner, statusLabel[status][lang], place ?? '', from].filter(Boolean).join(' · ')
        return [{ ...strong(name), note: id }, bit(` ${facts}`)]
      }),
    ),
    ...(more > 0 ? [note(rest)] : []),
    ...conflictLines(conflicts, lang, verbose).map((line) => body(line)),
  ]
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
