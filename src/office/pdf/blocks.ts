import type { PaperBlock, PaperCell, PaperPlace, PaperRow, PaperTable, Paragraph } from '../paper/paper.js'
import { type Grid, gridsOf } from './grids.js'
import { letterheadIn } from './letterhead.js'
import { linesOf, type PrintedLine, type Segment } from './lines.js'
import type { PageOfLines } from './pages.js'
import { goesOn, isCentred, type Margins, marginsOf, paragraphOf, paragraphsOf, type TextLine } from './paragraphs.js'
import type { PdfPiece } from './pieces.js'

/** A page taken apart: what it says in reading order. */
export interface PageBlocks {
  readonly blocks: readonly PaperBlock[]
  /** Where the columns of a table at its beginning and at its end part: such tables go on over pages. */
  readonly opens: readonly number[] | undefined
  readonly closes: readonly number[] | undefined
  /** Its last line of text and its first, where no table stands between them and the page's edge. */
  readonly last: TextLine | undefined
  readonly first: TextLine | undefined
  readonly margins: Margins
}

/** The blocks of a page; `dropped` are the baselines of its running head and foot. */
export function blocksOfPage(page: PageOfLines, number: number, dropped: ReadonlySet<number>): PageBlocks {
  const all = linesOf(page.pieces)
  const place = (y: number): PaperPlace => ({
    in: 'page',
    page: number,
    line: 1 + all.filter((l) => l.y < y - 1).length,
  })
  const kept = (y: number) => !all.some((l) => dropped.has(l.y) && Math.abs(l.y - y) < 1)
  const grids = gridsOf(page.rules).filter((g) => piecesIn(page.pieces, g).length > 0)
  const held = new Set(grids.flatMap((g) => piecesIn(page.pieces, g)))
  const free = page.pieces.filter((p) => !held.has(p) && kept(p.y))
  const head = number === 1 ? letterheadIn(free, page.width) : undefined
  const lines = linesOf(head ? free.filter((p) => !head.pieces.has(p)) : free)
  const margins = lines.length > 0 ? wholeMargins(lines, page) : { left: 0, right: page.width }
  const parts: { y: number; blocks: PaperBlock[]; xs?: readonly number[]; lines?: readonly TextLine[] }[] = []
  if (head) {
    const pieces = [...head.pieces]
    const sides = [pieces.filter((p) => p.x < head.gutter), pieces.filter((p) => p.x >= head.gutter)]
    const cells = sides.map((side) => columnCell(linesOf(side), place))
    const row: PaperRow = { cells, head: false, place: place(head.y) }
    parts.push({ y: head.y, blocks: [{ of: 'table', rows: [row], place: row.place }] })
  }
  for (const grid of grids) {
    const table = tableOf(grid, piecesIn(page.pieces, grid), place)
    if (table) parts.push({ y: grid.ys[0] ?? 0, blocks: [table], xs: grid.xs })
  }
  for (const run of runsOf(lines, [...grids.map((g) => g.ys[0] ?? 0), ...(head ? [head.y] : [])])) {
    const [first] = run.lines
    if (!first) continue
    if (run.columns) parts.push({ y: first.y, blocks: sideBySide(run.lines, run.columns, place) })
    else {
      const text = run.lines.map((line) => textLine(line, margins, place))
      parts.push({ y: first.y, blocks: paragraphsOf(text, margins), lines: text })
    }
  }
  parts.sort((a, b) => a.y - b.y)
  return {
    blocks: parts.flatMap((p) => p.blocks),
    opens: parts[0]?.xs,
    closes: parts.at(-1)?.xs,
    first: parts[0]?.lines?.[0],
    last: parts.at(-1)?.lines?.at(-1),
    margins,
  }
}

/** Text reaches from margin to margin; where no line does, the margins are the same on both sides. */
function wholeMargins(lines: readonly PrintedLine[], { width }: PageOfLines): Margins {
  const { left, right } = marginsOf(lines)
  const whole = right - left > 0.6 * (width - 2 * left)
  return { left, right: whole ? right : Math.max(right, width - left) }
}

function piecesIn(pieces: readonly PdfPiece[], { xs, ys }: Grid): PdfPiece[] {
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return pieces.filter(({ x, y, width, size }) => {
    const [middle, centre] = [x + width / 2, y - size / 3]
    return x0 <= middle && middle <= x1 && y0 <= centre && centre <= y1
  })
}

const textLine = (line: PrintedLine, margins: Margins, place: (y: number) => PaperPlace): TextLine => {
  const [first] = line.segments
  const whole: Segment = {
    text: line.segments.map((s) => s.text).join(' '),
    x0: first?.x0 ?? 0,
    x1: line.segments.at(-1)?.x1 ?? 0,
    y: line.y,
    size: line.size,
    bold: line.segments.every((s) => s.bold),
    opensBold: first?.opensBold ?? false,
  }
  return { ...whole, place: place(line.y), centred: isCentred(whole, margins) }
}

interface Run {
  readonly lines: PrintedLine[]
  /** Where its columns stand, where it has several. */
  columns: Margins[] | undefined
}

/** Lines that follow each other in one column, or in the same several; a ruled table or a letterhead between them, which begin at these heights, parts them. */
function runsOf(lines: readonly PrintedLine[], between: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const open = runs.at(-1)
    const before = open?.lines.at(-1)
    const parted = before && between.some((y) => before.y < y && y < line.y)
    const far = before !== undefined && line.y - before.y > 3.2 * line.size
    const several = line.segments.length > 1
    if (open && !parted) {
      const joined = open.columns && !far ? joinedColumns(open.columns, line) : undefined
      if (open.columns && joined) {
        open.columns = joined
        open.lines.push(line)
        continue
      }
      if (!open.columns && !several) {
        open.lines.push(line)
        continue
      }
    }
    runs.push({ lines: [line], columns: several ? line.segments.map((s) => ({ left: s.x0, right: s.x1 })) : undefined })
  }
  return runs
}

/** The columns widened by a line, or nothing where it stands across them. */
function joinedColumns(columns: readonly Margins[], { segments }: PrintedLine): Margins[] | undefined {
  const next = columns.map((c) => ({ ...c }))
  for (const { x0, x1 } of segments) {
    const met = next.filter((c) => x0 < c.right + 2 && c.left - 2 < x1)
    const [only] = met
    if (!only || met.length > 1) return undefined
    // What stands in the middle of the page below a letterhead is no part of it.
    const off = ({ left, right }: Margins) => Math.abs(x0 + x1 - left - right)
    const whole = { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 }
    if (segments.length === 1 && off(whole) < off(only)) return undefined
    only.left = Math.min(only.left, x0)
    only.right = Math.max(only.right, x1)
  }
  return next
}

/** Text side by side without rules: two columns are a letterhead, more are a table whose rows begin in the first. */
function sideBySide(
  lines: readonly PrintedLine[],
  columns: readonly Margins[],
  place: (y: number) => PaperPlace,
): PaperBlock[] {
  const [first] = lines
  const groups: PrintedLine[][] = []
  const opens = (line: PrintedLine) => line.segments.some((s) => s.x0 < (columns[0]?.right ?? 0))
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && (columns.length < 3 || !opens(line))) group.push(line)
    else groups.push([line])
  }
  const rows = groups.map((group): PaperRow => {
    const cells = columns.map((column): PaperCell => {
      const own = group.flatMap((l) => l.segments.filter((s) => s.x0 < column.right && column.left < s.x1))
      const paragraphs = own.flatMap((s) => {
        const middle = (s.x0 + s.x1 - column.left - column.right) / 2
        const centred = Math.abs(middle) < 0.06 * (column.right - column.left) + 3
        return paragraphOf([{ ...s, place: place(s.y), centred }]) ?? []
      })
      return cellOf(paragraphs, 1, false)
    })
    return { cells, head: false, place: place(group[0]?.y ?? 0) }
  })
  return first ? [{ of: 'table', rows, place: place(first.y) }] : []
}

/** One side of a letterhead: a paragraph a line. */
function columnCell(lines: readonly PrintedLine[], place: (y: number) => PaperPlace): PaperCell {
  const column = lines.length > 0 ? marginsOf(lines) : { left: 0, right: 0 }
  const own = lines.map((line) => textLine(line, column, place))
  const middle = (column.left + column.right) / 2
  return cellOf(
    own.flatMap((l) => paragraphOf([{ ...l, centred: Math.abs((l.x0 + l.x1) / 2 - middle) < 8 }]) ?? []),
    1,
    false,
  )
}

const cellOf = (paragraphs: readonly Paragraph[], span: number, merged: boolean): PaperCell => ({
  text: paragraphs.map((p) => p.text).join('\n'),
  paragraphs,
  span,
  merged,
})

function tableOf(grid: Grid, pieces: readonly PdfPiece[], place: (y: number) => PaperPlace): PaperTable | undefined {
  const { xs, ys } = grid
  const rows: PaperRow[] = []
  for (let r = 0; r < ys.length - 1; r++) {
    const top = place((ys[r] ?? 0) + 8)
    const cells = grid.cells
      .filter((c) => c.row <= r && r < c.row + c.rows)
      .sort((a, b) => a.column - b.column)
      .map((c): PaperCell => {
        if (c.row < r) return cellOf([], c.columns, true)
        const box = { left: xs[c.column] ?? 0, right: xs[c.column + c.columns] ?? 0 }
        const [y0 = 0, y1 = 0] = [ys[c.row], ys[c.row + c.rows]]
        const own = pieces.filter(({ x, y, width, size }) => {
          const [middle, centre] = [x + width / 2, y - size / 3]
          return box.left <= middle && middle < box.right && y0 <= centre && centre < y1
        })
        const inner: Margins = { left: box.left + 4, right: box.right - 4, cell: true }
        const lines = linesOf(own).map((line) => ({ ...textLine(line, inner, place), centred: false }))
        return cellOf(paragraphsOf(lines, inner), c.columns, false)
      })
    if (cells.some((c) => c.text !== '' || c.merged)) rows.push({ cells, head: false, place: firstPlace(cells) ?? top })
  }
  const [first] = rows
  return first && rows.some((r) => r.cells.some((c) => c.text !== ''))
    ? { of: 'table', rows, place: first.place }
    : undefined
}

const firstPlace = (cells: readonly PaperCell[]) => cells.find((c) => c.paragraphs.length > 0)?.paragraphs[0]?.place

/** Puts the pages one behind the other: tables and paragraphs that a page's end cuts are whole again. */
export function joinedPages(pages: readonly PageBlocks[]): PaperBlock[] {
  const blocks: PaperBlock[] = []
  let before: PageBlocks | undefined
  for (const page of pages) {
    const [first, ...rest] = page.blocks
    const last = blocks.at(-1)
    if (before && first && last) {
      if (last.of === 'table' && first.of === 'table' && sameColumns(before.closes, page.opens)) {
        blocks[blocks.length - 1] = continued(last, first)
        blocks.push(...rest)
        if (page.blocks.length > 0) before = page
        continue
      }
      const [end, start] = [before.last, page.first]
      if (last.of === 'paragraph' && first.of === 'paragraph' && end && start && !/[.;:!?…]$/.test(end.text)) {
        if (goesOn(end, start, before.margins, 0)) {
          blocks[blocks.length - 1] = { ...last, text: `${last.text} ${first.text}` }
          blocks.push(...rest)
          before = page
          continue
        }
      }
    }
    blocks.push(...page.blocks)
    if (page.blocks.length > 0) before = page
  }
  return blocks
}

function sameColumns(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? 0)) < 6)
}

const textOfRow = (row: PaperRow | undefined) => row?.cells.map((c) => c.text).join('|') ?? ''

/** A table with its rows on the next page: a head that is printed again is left out, a row that was cut is one. */
function continued(table: PaperTable, next: PaperTable): PaperTable {
  const rows = [...table.rows]
  const more = textOfRow(next.rows[0]) === textOfRow(rows[0]) ? next.rows.slice(1) : next.rows
  const [cut, ...others] = more
  const last = rows.at(-1)
  const goesOnThere =
    cut && last && cut.cells.length === last.cells.length && cut.cells[0]?.text === '' && !cut.cells[0].merged
  const begun = cut?.cells.every((c) => c.text === '' || /^[\p{Ll}]/u.test(c.text))
  if (!goesOnThere || !begun) return { ...table, rows: [...rows, ...more] }
  rows[rows.length - 1] = {
    ...last,
    cells: last.cells.map((c, i) => {
      const rest = cut.cells[i]
      if (!rest || rest.text === '') return c
      const text = `${c.text} ${rest.text}`.trim()
      const [own] = c.paragraphs
      return { ...c, text, paragraphs: own ? [{ ...own, text }] : rest.paragraphs }
    }),
  }
  return { ...table, rows: [...rows, ...others] }
}
