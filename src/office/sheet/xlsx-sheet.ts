import { InputError, type Limits, limitHint } from '../../kernel/index.js'
import type { Archive } from '../archive.js'
import { readMainXml } from '../main-xml.js'
import { addressOf, mostColumns, mostRows } from './address.js'
import type { Cell, Range, Sheet } from './workbook.js'
import { dayOfSerial, type Moment, timeOfDay } from './xlsx-formats.js'

/** What cells refer to. */
export interface SharedParts {
  readonly strings: readonly string[]
  readonly texts: Texts
  /** For each style, whether it shows a day or a time. */
  readonly moments: readonly Moment[]
  readonly since1904: boolean
}

/** Reads one sheet: its cells that hold anything and its merged rectangles. */
export async function readSheet(
  archive: Archive,
  part: string,
  { name, hidden }: Pick<Sheet, 'name' | 'hidden'>,
  shared: SharedParts,
): Promise<Sheet> {
  const { limits } = archive
  const rows = new Map<number, Map<number, Cell>>()
  const merges: Range[] = []
  let cells = 0
  let lastRow = 0
  let mergedRows = 0
  let row = 0
  let column = 0
  let type = ''
  let style = 0
  let formula = false
  let value = ''
  /** The text that stands in the cell itself; a cell of that type may carry a value beside it, which does not count. */
  let inline: string | undefined
  let taking: 'value' | 'inline' | undefined
  let phonetic = false

  const keep = () => {
    const own = type === 'inlineStr' || value === '' ? inline : undefined
    const content = contentOf(own ?? value, own === undefined ? type : 'inlineStr', shared.moments[style], shared)
    if (!content && !formula) return
    let cellsOfRow = rows.get(row)
    if (!cellsOfRow) {
      cellsOfRow = new Map()
      rows.set(row, cellsOfRow)
      lastRow = Math.max(lastRow, row)
      if (rows.size > limits.rows) throw tooLarge(archive.file, name, limits, 'rows')
    }
    if (++cells > limits.cells) throw tooLarge(archive.file, name, limits, 'cells')
    cellsOfRow.set(column, { row, column, text: '', ...content, ...(formula ? { formula } : {}) })
  }

  /** Keeps what a rectangle covers of the rows with content, which stand before it in the file. */
  const merge = ({ from, to }: Range) => {
    const last = Math.min(to.row, lastRow)
    if (last < from.row) return
    mergedRows += last - from.row + 1
    if (mergedRows > limits.mergedRows) throw tooLarge(archive.file, name, limits, 'mergedRows')
    merges.push({ from, to: { ...to, row: last } })
  }

  await readMainXml(archive, part, {
    open(element, attributes) {
      if (element === 'c') {
        const at = addressOf((attributes.r ?? '').trim().toUpperCase())
        row = at?.row ?? row
        column = at?.column ?? column + 1
        type = attributes.t ?? 'n'
        style = wholeIn(attributes.s ?? '') ?? 0
        formula = false
        value = ''
        inline = undefined
      } else if (element === 'row') {
        row = wholeIn(attributes.r ?? '') ?? row + 1
        column = 0
      } else if (element === 'f') formula = true
      else if (element === 'v') taking = 'value'
      else if (element === 'is') inline = ''
      else if (element === 't' && !phonetic) taking = 'inline'
      else if (element === 'rPh') phonetic = true
      else if (element === 'mergeCell') {
        const range = rangeOf(attributes.ref ?? '')
        if (range) merge(range)
      }
    },
    text(text) {
      if (taking === 'value') value += text
      else if (taking === 'inline') inline = `${inline ?? ''}${text}`
      if (value.length + (inline?.length ?? 0) > limits.cellCharacters) throw cellTooLong(archive, name)
    },
    close(element) {
      if (element === 'v' || element === 't') taking = undefined
      else if (element === 'rPh') phonetic = false
      else if (element === 'c' && row >= 1 && row <= mostRows && column >= 1 && column <= mostColumns) keep()
    },
  })
  return { name, hidden, rows, merges }
}

function contentOf(
  value: string,
  type: string,
  moment: Moment,
  shared: SharedParts,
): Pick<Cell, 'text' | 'number'> | undefined {
  if (value.trim() === '') return undefined
  const textual = (written: string) => {
    const text = shared.texts(written)
    return text.trim() === '' ? undefined : { text }
  }
  if (type === 's') return textual(shared.strings[wholeIn(value) ?? -1] ?? '')
  if (type === 'str' || type === 'inlineStr' || type === 'e') return textual(value)
  if (type === 'b') return { text: isTrue(value) ? 'TRUE' : 'FALSE' }
  // Dates as text, which strict OOXML prefers; a time of day alone stays as it is.
  if (type === 'd') return textual(value.trim().replace(/^(\d{4}-\d{2}-\d{2})T.*$/s, '$1'))
  const number = numeral.test(value) ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) return textual(value)
  const shown =
    moment === 'day' ? dayOfSerial(number, shared.since1904) : moment === 'time' ? timeOfDay(number) : undefined
  // Excel computes with 15 digits; what is beyond them is noise of binary fractions.
  if (shown !== undefined) return { text: shown }
  const rounded = Number(number.toPrecision(15))
  return { text: String(Number.isFinite(rounded) ? rounded : number), number }
}

/** What a number is written like; JavaScript reads more, such as `0x1F`. */
const numeral = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i

/** A number that points at something: nothing for what is empty or no whole number. */
function wholeIn(text: string): number | undefined {
  return /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : undefined
}

/** A truth value in the spellings of XML and of older programs. */
export function isTrue(text: string): boolean {
  return /^\s*(1|true|on)\s*$/i.test(text)
}

/** The text of a cell as users read it, from how it is written. */
export type Texts = (written: string) => string

/**
 * Each text of a workbook is read once and held once, as a copy: what a parser cuts out of a file keeps the whole file in memory, and
 * a catalogue says most things a thousand times.
 */
export function createTexts(): Texts {
  const known = new Map<string, string>()
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const copy = Buffer.from(written, 'utf16le').toString('utf16le')
    // `_x000D_` is how the format writes characters that XML cannot carry.
    const plain = copy.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    const text = plain.normalize('NFC')
    known.set(copy, text)
    return text
  }
}

function rangeOf(reference: string): Range | undefined {
  const [first = '', last = first] = reference.split(':')
  const [from, to] = [addressOf(first), addressOf(last)]
  return from && to && from.row <= to.row && from.column <= to.column ? { from, to } : undefined
}

const sizes = {
  rows: { vi: 'dòng có nội dung', en: 'rows that hold anything' },
  cells: { vi: 'ô có nội dung', en: 'cells that hold anything' },
  mergedRows: { vi: 'dòng bị các ô gộp phủ', en: 'rows under merged cells' },
} as const

/** A cell that holds more text than Excel itself would keep. */
export function cellTooLong({ file, limits }: Pick<Archive, 'file' | 'limits'>, sheet?: string): InputError {
  const hint = limitHint('cellCharacters')
  const most = limits.cellCharacters
  return new InputError({
    vi: `Một ô${sheet === undefined ? '' : ` của trang tính “${sheet}”`} trong “${file}” dài quá ${most.toLocaleString('vi-VN')} ký tự ${hint.vi}; Excel chỉ giữ 32.767 ký tự một ô.`,
    en: `A cell${sheet === undefined ? '' : ` of the sheet “${sheet}”`} in “${file}” is longer than ${most.toLocaleString('en-GB')} characters ${hint.en}; Excel itself keeps 32,767.`,
  })
}

function tooLarge(file: string, sheet: string, limits: Limits, limit: keyof typeof sizes): InputError {
  const hint = limitHint(limit)
  return new InputError({
    vi: `Trang tính “${sheet}” của “${file}” có hơn ${limits[limit].toLocaleString('vi-VN')} ${sizes[limit].vi} ${hint.vi}. Hãy tách thành nhiều tệp.`,
    en: `The sheet “${sheet}” of “${file}” has more than ${limits[limit].toLocaleString('en-GB')} ${sizes[limit].en} ${hint.en}. Split it into several files.`,
  })
}
