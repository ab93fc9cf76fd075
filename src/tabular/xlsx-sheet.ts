import { InputError } from '../load/input-error.js'
import type { Archive } from '../office/archive.js'
import { readXml } from '../office/xml.js'
import { addressOf, mostColumns, mostRows } from './address.js'
import type { Cell, Range, Sheet } from './workbook.js'
import { dayOfSerial } from './xlsx-formats.js'

/** What cells refer to. */
export interface Shared {
  readonly strings: readonly string[]
  /** For each style, whether it shows a date. */
  readonly dates: readonly boolean[]
  readonly since1904: boolean
}

/** Bounds on what is kept of a workbook; reaching one is an error that names it. */
export const sheetLimits = { rows: 100_000, cells: 2_000_000, mergedRows: 200_000 } as const

/** Reads one sheet: its cells that hold anything and its merged rectangles. */
export async function readSheet(
  archive: Archive,
  part: string,
  { name, hidden }: Pick<Sheet, 'name' | 'hidden'>,
  shared: Shared,
): Promise<Sheet> {
  const rows = new Map<number, Map<number, Cell>>()
  const merges: Range[] = []
  let cells = 0
  let mergedRows = 0
  let row = 0
  let column = 0
  let type = ''
  let style = 0
  let formula = false
  let value = ''
  let taking = false
  let phonetic = false

  const keep = () => {
    const content = contentOf(value, type, shared.dates[style] === true, shared)
    if (!content && !formula) return
    let cellsOfRow = rows.get(row)
    if (!cellsOfRow) {
      cellsOfRow = new Map()
      rows.set(row, cellsOfRow)
      if (rows.size > sheetLimits.rows) throw tooLarge(archive.file, name, 'rows', sheetLimits.rows)
    }
    if (++cells > sheetLimits.cells) throw tooLarge(archive.file, name, 'cells', sheetLimits.cells)
    cellsOfRow.set(column, { row, column, text: '', ...content, ...(formula ? { formula } : {}) })
  }

  await readXml(archive, part, {
    open(element, attributes) {
      if (element === 'c') {
        const at = addressOf(attributes.r ?? '')
        row = at?.row ?? row
        column = at?.column ?? column + 1
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        formula = false
        value = ''
      } else if (element === 'row') {
        row = Number(attributes.r ?? row + 1)
        column = 0
      } else if (element === 'f') formula = true
      else if (element === 'v' || (element === 't' && !phonetic)) taking = true
      else if (element === 'rPh') phonetic = true
      else if (element === 'mergeCell') {
        const range = rangeOf(attributes.ref ?? '')
        mergedRows += range ? range.to.row - range.from.row + 1 : 0
        if (range && mergedRows <= sheetLimits.mergedRows) merges.push(range)
      }
    },
    text(text) {
      if (taking) value += text
    },
    close(element) {
      if (element === 'v' || element === 't') taking = false
      else if (element === 'rPh') phonetic = false
      else if (element === 'c' && row >= 1 && row <= mostRows && column >= 1 && column <= mostColumns) keep()
    },
  })
  return { name, hidden, rows, merges }
}

function contentOf(
  value: string,
  type: string,
  isDate: boolean,
  shared: Shared,
): Pick<Cell, 'text' | 'number'> | undefined {
  if (type === 's') return textual(shared.strings[Number(value)] ?? '')
  if (type === 'str' || type === 'inlineStr' || type === 'e') return textual(value)
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd') return textual(value.slice(0, 10))
  if (value.trim() === '') return undefined
  const number = Number(value)
  if (!Number.isFinite(number)) return textual(value)
  const day = isDate ? dayOfSerial(number, shared.since1904) : undefined
  // Excel computes with 15 digits; what is beyond them is noise of binary fractions.
  return day === undefined ? { text: String(Number(number.toPrecision(15))), number } : { text: day }
}

function textual(text: string): Pick<Cell, 'text'> | undefined {
  // `_x000D_` is how the format writes characters that XML cannot carry.
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return plain.trim() === '' ? undefined : { text: plain.normalize('NFC') }
}

function rangeOf(reference: string): Range | undefined {
  const [first = '', last = first] = reference.split(':')
  const [from, to] = [addressOf(first), addressOf(last)]
  return from && to && from.row <= to.row && from.column <= to.column ? { from, to } : undefined
}

function tooLarge(file: string, sheet: string, limit: string, most: number): InputError {
  const what = limit === 'rows' ? ['dòng có nội dung', 'rows that hold anything'] : ['ô có nội dung', 'cells']
  return new InputError({
    vi: `Trang tính “${sheet}” của “${file}” có hơn ${most.toLocaleString('vi-VN')} ${what[0]} (giới hạn ${limit}). Hãy tách thành nhiều tệp.`,
    en: `The sheet “${sheet}” of “${file}” has more than ${most.toLocaleString('en-GB')} ${what[1]} (limit ${limit}). Split it into several files.`,
  })
}
