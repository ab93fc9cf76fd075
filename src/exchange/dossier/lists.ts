import type { PaperCell, PaperRow } from '../../office/index.js'
import { nameKey } from '../names.js'
import { type DossierReading, sourceOf, statementsMeaning, tidy } from './context.js'
import { beginsDoing } from './doing.js'
import { distinctItems, type Item, type ItemSource } from './item.js'
import { numberedLine } from './numbers.js'
import type { Statement } from './statements.js'
import { type ColumnKind, cellTexts, gridOf, type HeadedTable, headed, isGroup, isTotal } from './tables.js'

export const readData = (reading: DossierReading): Item[] =>
  distinctItems(firstList(reading, 'data', ['data', 'name']), nameKey)
export const readUsers = (reading: DossierReading): Item[] =>
  distinctItems(firstList(reading, 'users', ['name']), nameKey)

/** The items of the first statement of a meaning that has any: of a table, a list, or a sentence. */
export function firstList(reading: DossierReading, meaning: Listed, columns: readonly ColumnKind[]): Item[] {
  const lists = listsOf(reading, meaning, columns)
  return (lists.find((l) => l.whole) ?? lists[0])?.items ?? []
}

/** The longest of them: a heading of general requirements has two lines, the functions have twenty. */
export function longestList(reading: DossierReading, meaning: Listed, columns: readonly ColumnKind[]): Item[] {
  const lists = listsOf(reading, meaning, columns)
  // “Phân hệ cây xanh” and “Phân hệ chiếu sáng” are parts of one thing.
  const parts = lists.filter(
    (l) => (l.part && l.whole) || (l.some && l.items.every(({ value }) => value.length <= longestPart)),
  )
  if (parts.length > 1) return parts.flatMap((l) => l.items)
  const whole = lists.filter((l) => l.whole).sort((a, b) => b.items.length - a.items.length)[0]
  return (whole ?? lists[0])?.items ?? []
}

/** What stands between semicolons beside “Chức năng phần cấp phép”, and is no sentence. In letters. */
const longestPart = 120

interface Lines {
  readonly items: Item[]
  readonly whole: boolean
  readonly part: boolean
  readonly some: boolean
}

type Listed = 'functions' | 'work' | 'data' | 'users'

/** “Phân hệ cây xanh”. */
const ofPart = /^(phan he|module|modun|mo dun)\b/
/** “Chức năng phần cấp phép”, “Chức năng khác”. */
const ofSome = /^(cac )?(chuc nang|tinh nang) (phan|khac|cua|cho|danh cho|nhom|ve|doi voi)\b/

/** What each statement of a meaning lists; `whole`: in a table or a list of several, not in a sentence; `part`, `some`: of a part only. */
function listsOf(reading: DossierReading, meaning: Listed, columns: readonly ColumnKind[]): Lines[] {
  return statementsMeaning(reading, meaning).flatMap((statement): Lines[] => {
    const label = nameKey(statement.label)
    const of = { part: ofPart.test(label), some: ofSome.test(label) }
    for (const table of statement.tables) {
      const known = headed(table)
      if (known?.columns.some((c) => c.kind === 'amount' && meaning !== 'work')) continue
      const items = known ? fromTable(known, columns, statement.path) : []
      if (items.length > 0) return [{ items, whole: true, ...of }]
    }
    const items = listed(statement)
    if (items.length > 1) return [{ items, whole: true, ...of }]
    const told = items.length > 0 ? items : fromProse(statement, meaning)
    return told.length > 0 ? [{ items: told, whole: false, ...of }] : []
  })
}

function listed(statement: Statement): Item[] {
  return (
    statement.said
      // “Phân hệ bến xe:” names the items that follow.
      .filter((s) => s.role === 'item' && !/:\s*$/.test(s.text))
      .flatMap((said) => {
        // “a) Đặt lịch; b) Gọi số” on one line.
        const parts = said.text.split(/;\s+(?:[a-zđ]|\d{1,2})\)\s+/u)
        return parts.map((part) => ({ value: tidy(part), source: sourceOf(statement, said) }))
      })
      .filter((item) => item.value !== '')
  )
}

/** “Hệ thống quản lý các nhóm dữ liệu: a; b; c.” */
function fromProse(statement: Statement, meaning: string): Item[] {
  const texts = statement.said.filter((s) => s.role === 'text')
  return texts
    .flatMap((said) => {
      const [, intro, rest] = /^([^:;]{4,120}):\s+(.+)$/su.exec(said.text) ?? []
      const text = rest !== undefined && /[;,]/.test(rest) && intro !== undefined ? rest : said.text
      const parts = text.includes(';')
        ? text.split(';')
        : meaning === 'functions'
          ? text.split('\n')
          : text.split(/,(?!\d)|\n/)
      return parts.map((part) => ({
        value: tidy(
          part
            .replace(/^\s*(?:[-–+•*]|\(?(?:[ivx]+|\d{1,2}|[a-zđ])\))\s+/iu, '')
            .replace(/^(?:và|gồm|bao gồm)\s+/u, ''),
        ),
        source: sourceOf(statement, said),
      }))
    })
    .filter((item) => item.value !== '')
}

/** The column that holds what is sought, best first; group rows and totals are passed over. */
export function fromTable(
  { columns, rows }: HeadedTable,
  wanted: readonly ColumnKind[],
  path: readonly string[],
): Item[] {
  const column = wanted.map((kind) => columns.find((c) => c.kind === kind)).find((c) => c !== undefined)
  if (!column) return []
  const ordinal = columns.find((c) => c.kind === 'ordinal')?.at
  const ordinals = ordinal === undefined ? [] : cellTexts(rows, ordinal)
  const texts = cellTexts(rows, column.at)
  const numbered = ordinals.some((o) => /^\d/.test(o))
  return rows.flatMap((row, i): Item[] => {
    if (numbered && (isGroup(ordinals[i] ?? '') || groupsNext(ordinals[i] ?? '', ordinals[i + 1] ?? ''))) return []
    if (isGroupRow(row, columns.length) || isTotal(texts[i] ?? '')) return []
    const cell = gridOf(row)[column.at]
    if (!cell || cell.merged) return []
    const place = cell.paragraphs[0]?.place ?? row.place
    const source = (text: string): ItemSource => ({ place, path, quote: text })
    const parts = piecesOf(cell)
    return parts.map((text) => ({ value: tidy(text), source: source(text) })).filter((item) => item.value !== '')
  })
}

/** “1” above “1.1” numbers a group. */
function groupsNext(ordinal: string, next: string): boolean {
  const own = ordinal.trim().replace(/\.$/, '')
  return /^\d/.test(own) && next.trim().startsWith(`${own}.`) && next.trim().length > own.length + 1
}

/** What a cell lists: its lines where each begins like an item, and what stands between semicolons. */
export function piecesOf({ text, paragraphs }: PaperCell): string[] {
  const lines = paragraphs.flatMap((p) =>
    p.text.split('\n').map((line, i) => numberedLine({ label: i > 0 ? '' : p.label, text: line }) ?? line),
  )
  const items = lines.map((line) => (typeof line === 'string' ? line : line.rest))
  const itemised = lines.every((line, i) => typeof line !== 'string' || (i > 0 && /^\p{Lu}/u.test(line)) || i === 0)
  const pieces =
    lines.length > 1 && itemised
      ? items.filter((item) => !/:\s*$/.test(item))
      : [lines.length === 1 ? (items[0] ?? text) : text]
  return pieces.flatMap((piece) => {
    const parts = piece.split(/;\s+/u)
    if (!parts.every((part) => part.trim() === '' || part.trim().split(/\s+/).length > 1)) return [piece]
    // “1) Thêm hồ sơ; 2) Xóa hồ sơ”.
    return togetherWithObjects(parts.map((part) => numberedLine({ label: '', text: part.trim() })?.rest ?? part))
  })
}

/** “Khai báo điểm xả; tọa độ” is one thing that is done; “tọa độ” alone is none. */
function togetherWithObjects(parts: readonly string[]): string[] {
  const [first = '', ...more] = parts
  const whole = [first]
  const fewest = beginsDoing(first) ? fewestBehindDoing : fewestAlone
  for (const part of more) {
    // “Người dùng; phân quyền” is one thing as well.
    const goesOn = isObject(part, fewest) || (whole.length === 1 && isObject(first, fewestAlone))
    if (goesOn && part.trim() !== '') whole.push(`${whole.pop()}; ${part}`)
    else whole.push(part)
  }
  return whole
}

/** A word or two, or how something is done, and nothing that is done: “tọa độ”, “theo địa bàn”. */
const isObject = (part: string, fewest: number) =>
  !beginsDoing(part) && (part.trim().split(/\s+/).length < fewest || /^\s*(?:theo|của|trên|tại|bằng|và)\s/iu.test(part))
/** So many words at least say what is done by themselves, though with no verb that is known. */
const fewestAlone = 3
const fewestBehindDoing = 5

/** A row of one cell over all columns begins a group. */
function isGroupRow({ cells }: PaperRow, columns: number): boolean {
  // “I | Nhóm phụ huynh, học sinh”.
  const filled = cells.filter((c, i) => c.text !== '' && !(i === 0 && isGroup(c.text)))
  return columns > 1 && filled.length === 1 && (filled[0]?.span ?? 1) > 1
}
