import {
  mergeAt,
  type PaperCell,
  type PaperRow,
  type Paragraph,
  type Sheet,
  type WordPaper,
  type Workbook,
} from '../../office/index.js'
import { headed } from './tables.js'

/** A workbook as a paper: what stands alone above a table is text, its rows are a table; places are cells. */
export function paperOfWorkbook({ file, sheets, macros }: Workbook): WordPaper {
  const blocks = sheets.filter((sheet) => !sheet.hidden).flatMap(blocksOf)
  return { file, blocks, macros, trackedChanges: false }
}

function blocksOf(sheet: Sheet): WordPaper['blocks'] {
  const blocks: WordPaper['blocks'][number][] = []
  let rows: PaperRow[] = []
  let last = 0
  const flush = () => {
    blocks.push(...belowHead(rows))
    rows = []
  }
  for (const [number, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const shown = [...cells].filter(([, cell]) => cell.text.trim() !== '')
    const [only, ...more] = shown
    if (!only) continue
    // Titles and notes above a table stand in one cell each; so does what follows it after an empty row.
    if (more.length === 0 && number > last + 1) flush()
    const place = { in: 'sheet', sheet: sheet.name, row: number, column: only[0] } as const
    if (more.length === 0 && rows.length === 0)
      blocks.push(paragraphOf(only[1].text, place, isAcross(sheet, number, only[0])))
    else rows.push({ cells: cellsOf(sheet, number, cells), head: false, place })
    last = number
  }
  flush()
  return blocks
}

/** A table from its head on; what stands above that, letterhead and name, is text, also where no empty row is between. */
function belowHead(rows: readonly PaperRow[]): WordPaper['blocks'] {
  const [first] = rows
  if (!first) return []
  const at = rows.findIndex((row) => headed({ of: 'table', rows: [row], place: row.place }) !== undefined)
  const blocks: WordPaper['blocks'][number][] = []
  let beside: PaperRow[] = []
  const close = () => {
    const [top] = beside
    if (top) blocks.push({ of: 'table', rows: beside, place: top.place })
    beside = []
  }
  for (const row of rows.slice(0, Math.max(0, at))) {
    const [only, ...more] = row.cells.flatMap((cell) => cell.paragraphs)
    if (!only || more.length > 0) beside.push(row)
    else {
      close()
      blocks.push(only)
    }
  }
  close()
  blocks.push({ of: 'table', rows: rows.slice(Math.max(0, at)), place: (rows[at] ?? first).place })
  return blocks
}

/** Whether a cell stands over several columns, as titles do. */
function isAcross(sheet: Sheet, row: number, column: number): boolean {
  const range = mergeAt(sheet, row, column)
  return range !== undefined && range.to.column > range.from.column
}

function cellsOf(sheet: Sheet, row: number, cells: ReadonlyMap<number, { readonly text: string }>): PaperCell[] {
  const last = Math.min(mostColumns, Math.max(0, ...cells.keys()))
  const found: PaperCell[] = []
  for (let column = 1; column <= last; column++) {
    const range = mergeAt(sheet, row, column)
    const text = (cells.get(column)?.text ?? '').trim()
    const place = { in: 'sheet', sheet: sheet.name, row, column } as const
    const span = range ? Math.min(range.to.column, last) - column + 1 : 1
    found.push({
      text,
      paragraphs: text === '' ? [] : [paragraphOf(text, place, isAcross(sheet, row, column))],
      span,
      merged: range !== undefined && range.from.row < row,
    })
    column += span - 1
  }
  return found
}

/** No table for people is wider. */
const mostColumns = 64

function paragraphOf(text: string, place: PaperRow['place'], across: boolean): Paragraph {
  const shown = text.trim()
  const capital = shown === shown.toUpperCase()
  return {
    of: 'paragraph',
    text: shown,
    label: '',
    heading: undefined,
    bold: capital,
    opensBold: capital,
    centred: capital || across,
    title: false,
    place,
  }
}
