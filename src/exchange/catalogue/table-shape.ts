import type { Cell, Sheet } from '../../office/index.js'
import { type HeadingMeaning, headingKey } from './heading-words.js'

/** What stands in a column below its heading, merged cells once. */
export function below(sheet: Sheet, column: number, firstRow: number): string[] {
  const texts: string[] = []
  for (const [row, cells] of sheet.rows) {
    const text = row < firstRow ? '' : (cells.get(column)?.text.trim() ?? '')
    if (text !== '') texts.push(text)
  }
  return texts
}

export const isNumber = (text: string) => /^[\d.,\s%/]*\d[\d.,\s%/]*$/.test(text)

/** Whether nothing but numbers stands below a heading, and column numbers such as (1), which say nothing, are not all. */
export function onlyNumbers(sheet: Sheet, column: number, firstRow: number): boolean {
  const texts = below(sheet, column, firstRow).filter((text) => !/^\(\d+\)$/.test(text))
  const numbers = texts.filter(isNumber).length
  return numbers > 0 && numbers * 2 > texts.length
}

/** A tick, as people make them in a column of its own for each thing that a system may be or have. */
export const isTick = (text: string) => /^\s*([xv✓✔√☑●•+]|true|có|co)\s*$/iu.test(text)
const isUnticked = (text: string) => /^\s*([-–☐o0]|false|không|khong)\s*$/iu.test(text)

/** Whether nothing but ticks stands below a heading; sums at its foot do not count. */
export function onlyTicks(sheet: Sheet, column: number, firstRow: number): boolean {
  let ticks = 0
  for (const [row, cells] of sheet.rows) {
    const text = row < firstRow ? undefined : cells.get(column)?.text
    if (text === undefined) continue
    if (isTick(text)) ticks++
    else if (!isUnticked(text) && !isNumber(text)) return false
  }
  return ticks > 0
}

/** Whether a row is one of many alike: rows of data run on in the same columns, a heading opens them. */
export function isRowOfTable(sheet: Sheet, row: number): boolean {
  const columns = (r: number) => [...(sheet.rows.get(r)?.keys() ?? [])].sort((a, b) => a - b).join(' ')
  const shape = columns(row)
  if (!shape.includes(' ')) return false
  return [1, 2, 3].every((n) => columns(row - n) === shape)
}

interface Known {
  readonly column: number
  readonly cell: Cell
  readonly meaning: HeadingMeaning | undefined
}

/** A table of faults, tests or meetings has columns called “Hệ thống” too; but a catalogue names each system once. */
export function isCatalogue(sheet: Sheet, known: readonly Known[], firstRow: number): boolean {
  const name = known.find((h) => h.meaning === 'name')
  if (!name) return false
  const vague = /^(he thong|phan mem|ung dung|ten|ten goi|name|system)$/.test(headingKey(name.cell.text))
  const telling = known.some((h) => h !== name && h.meaning !== 'ordinal' && h.meaning !== 'note')
  if (vague && !telling) return false
  const names = below(sheet, name.column, firstRow)
  return names.length < 6 || new Set(names).size * 2 > names.length
}
