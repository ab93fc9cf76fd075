import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { visible } from '../../kernel/index.js'
import type { Bit, Bits, Facts, Mark, Table as TableView } from '../html/view.js'
import { dashes, mm, parts, pt, steps, textWidth } from './styles.js'

/** Pieces of a Word paper from the views that pages show. Every text in them is made visible first, and stays text. */

export type Block = Paragraph | Table

interface Look {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly size?: number
}

/** Text as runs; a line end in it begins a new line. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return visible(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 ? { break: 1 } : {}) }))
}

/** `text` with its first word or name in bold: “Căn cứ: …”. */
export const labelled = (label: string, text: string) => [...runs(`${label}: `, { bold: true }), ...runs(text)]

export const body = (text: string) => new Paragraph({ style: 'BodyText', children: runs(text) })
export const bodyOf = (children: TextRun[]) => new Paragraph({ style: 'BodyText', children })
export const note = (text: string, keepNext = false) =>
  new Paragraph({ style: 'Note', keepNext, children: runs(text, { italics: true }) })

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/** A numbered heading; level 0 is I., 1 is 1., 2 is a). */
export function heading(text: string, level: 0 | 1 | 2, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    heading: headings[level],
    pageBreakBefore,
    numbering: { reference: parts, level },
    children: runs(text),
  })
}

export const plainHeading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(text) })

/** A numbered list; each `instance` counts from 1. */
export function numbered(items: readonly TextRun[][], instance: number): Paragraph[] {
  return items.map((children) => inList(children, { reference: steps, level: 0, instance }))
}

export function dashed(items: readonly TextRun[][]): Paragraph[] {
  return items.map((children) => inList(children, { reference: dashes, level: 0 }))
}

function inList(children: TextRun[], numbering: Exclude<IParagraphOptions['numbering'], undefined | false>): Paragraph {
  return new Paragraph({ style: 'BodyText', numbering, children })
}

export const markText = (mark: Mark) => mark.label

function bitRuns({ text, mark, note }: Bit): TextRun[] {
  return [
    ...runs(mark ? markText(mark) : text, { bold: mark !== undefined }),
    ...(note === undefined ? [] : runs(` ${note.startsWith('(') ? note : `(${note})`}`, { size: pt(11) })),
  ]
}

/** The paragraphs of a cell: one for each piece of a list. */
function bitParagraphs({ items, listed }: Bits, alignment?: 'right'): Paragraph[] {
  const children = listed ? items.map(bitRuns) : [items.flatMap(bitRuns)]
  return children.map((of) => cellParagraph(of, alignment ? { alignment: AlignmentType.RIGHT } : {}))
}

export const cellParagraph = (children: TextRun[], options: IParagraphOptions = {}) =>
  new Paragraph({ style: 'TableText', ...options, children })

/** A cell's content as paragraphs, and how its text looks to who sets the widths. */
export interface Column {
  readonly name: string
  /** Millimetres. */
  readonly width: number
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '555555' }
const bordered = { top: line, bottom: line, left: line, right: line }
const cellMargins = { top: mm(0.6), bottom: mm(0.6), left: mm(1.5), right: mm(1.5) }

/** A real table: its heads repeat on every page, and no row is broken across pages. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly Paragraph[])[][]): Table {
  const widths = columns.map((c) => mm(c.width))
  const cell = (children: readonly Paragraph[], column: number, verticalAlign?: typeof VerticalAlign.CENTER) =>
    new TableCell({
      children,
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      borders: bordered,
      ...(verticalAlign ? { verticalAlign } : {}),
    })
  const head = columns.map((c, i) =>
    cell(
      [cellParagraph(runs(c.name, { bold: true }), { alignment: AlignmentType.CENTER, keepNext: true })],
      i,
      VerticalAlign.CENTER,
    ),
  )
  const named = columns.some((c) => c.name !== '')
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(textWidth), type: WidthType.DXA },
    columnWidths: widths,
    margins: cellMargins,
    rows: [
      ...(named ? [new TableRow({ tableHeader: true, cantSplit: true, children: head })] : []),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((c, i) => cell(c, i)) })),
    ],
  })
}

/** A table of a view; its widths follow from what stands in it. */
export function viewTable(view: TableView): Block[] {
  const widths = widthsFor(view)
  const rows = view.rows.map((row) => row.cells.map((cell) => bitParagraphs(cell.bits, cell.num ? 'right' : undefined)))
  return [
    tableOf(
      view.columns.map(({ name }, i) => ({ name, width: widths[i] ?? 0 })),
      rows,
    ),
    gap(),
  ]
}

/** Facts as two columns without heads: the name, and what is known. */
export function factsTable({ items }: Facts): Block[] {
  const rows = items.map(({ name, bits }) => [[cellParagraph(runs(name, { bold: true }))], bitParagraphs(bits)])
  return [
    tableOf(
      [
        { name: '', width: 46 },
        { name: '', width: textWidth - 46 },
      ],
      rows,
    ),
    gap(),
  ]
}

/** Space below a table, which has none of its own. */
export const gap = () => new Paragraph({ spacing: { line: 120, lineRule: 'exact' }, children: [] })

/** About how wide a letter is at 12 points, in millimetres. */
const letter = 2.05

/**
 * Widths in millimetres that add up to the text's: each column gets what its longest word needs, and of the rest by how much
 * stands in it, damped so that one long column does not starve the others.
 */
function widthsFor({ columns, rows }: TableView): number[] {
  const texts = columns.map(({ name }, i) => [
    name,
    ...rows.map((r) =>
      (r.cells[i]?.bits.items ?? []).map((b) => `${b.mark?.label ?? b.text} ${b.note ?? ''}`).join(' '),
    ),
  ])
  const longestWord = (all: readonly string[]) =>
    Math.min(14, Math.max(3, ...all.flatMap((text) => text.split(/\s+/).map((word) => word.length))))
  const least = texts.map((all) => longestWord(all) * letter + 4)
  const share = texts.map((all) =>
    Math.sqrt(all.reduce((sum, text) => sum + Math.min(text.length, 400), 0) / all.length),
  )
  const spare = Math.max(0, textWidth - sum(least))
  const scale = Math.min(1, textWidth / sum(least))
  return least.map((width, i) => width * scale + (spare * (share[i] ?? 0)) / (sum(share) || 1))
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
