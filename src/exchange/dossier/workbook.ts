import {
  mergeAt,
  type PaperCell,
  type PaperRow,
  type Paragraph,
  type Sheet,
  type WordPaper,
  type Workbook,
} from '../../office/index.js'

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
    const [first] = rows
    if (first) blocks.push({ of: 'table', rows, place: first.place })
    rows = []
  }
  for (const [number, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const shown = [...cells].filter(([, cell]) => cell.text.trim() !== '')
    const [only, ...more] = shown
    if (!only) continue
    // Titles and notes above a table stand in one cell each; so does what follows it after an empty row.
    if (more.length === 0 && number > last + 1) flush()
    const place = { in: 'sheet', sheet: sheet.name, row: number, column: only[0] } as const
    if (more.length === 0 && rows.length === 0) blocks.push(paragraphOf(only[1].text, place))
    else rows.push({ cells: cellsOf(sheet, number, cells), head: false, place })
    last = number
  }
  flush()
  return blocks
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
      paragraphs: text === '' ? [] : [paragraphOf(text, place)],
      span,
      merged: range !== undefined && range.from.row < row,
    })
    column += span - 1
  }
  return found
}

/** No table for people is wider. */
const mostColumns = 64

function paragraphOf(text: string, place: PaperRow['place']): Paragraph {
  const shown = text.trim()
  const capital = shown === shown.toUpperCase()
  return {
    of: 'paragraph',
    text: shown,
    label: '',
    heading: undefined,
    bold: capital,
    opensBold: capital,
    centred: capital,
    title: false,
    place,
  }
}
