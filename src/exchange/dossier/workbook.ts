import type { Paper, Paragraph, Row, Sheet, TableCell, Workbook } from '../../office/index.js'

/** A workbook as a paper: each sheet that is shown is a table, its name the heading above; lines of one cell are text. */
export function paperOfWorkbook({ file, sheets, macros }: Workbook): Paper {
  const blocks = sheets.filter((sheet) => !sheet.hidden).flatMap((sheet, n) => blocksOf(sheet, n + 1))
  return { file, blocks, macros, trackedChanges: false }
}

function blocksOf(sheet: Sheet, table: number): Paper['blocks'] {
  const blocks: (Paragraph | Paper['blocks'][number])[] = []
  let rows: Row[] = []
  const flush = () => {
    const [first] = rows
    if (first) blocks.push({ of: 'table', rows, place: first.place })
    rows = []
  }
  for (const [number, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const place = { in: 'table', table, row: number } as const
    const shown = [...cells.values()].filter((cell) => cell.text.trim() !== '')
    const [only, ...more] = shown
    if (!only) continue
    // Titles and notes above a table stand in one cell each.
    if (more.length === 0 && rows.length === 0) blocks.push(paragraphOf(only.text, place))
    else rows.push({ cells: cellsOf(cells, place), head: false, place })
  }
  flush()
  return blocks
}

function cellsOf(cells: ReadonlyMap<number, { readonly text: string }>, place: Row['place']): TableCell[] {
  const last = Math.min(mostColumns, Math.max(0, ...cells.keys()))
  return Array.from({ length: last }, (_, i) => {
    const text = (cells.get(i + 1)?.text ?? '').trim()
    const paragraphs = text === '' ? [] : [paragraphOf(text, place)]
    return { text, paragraphs, span: 1, merged: false }
  })
}

/** No table for people is wider. */
const mostColumns = 64

function paragraphOf(text: string, place: Row['place']): Paragraph {
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
