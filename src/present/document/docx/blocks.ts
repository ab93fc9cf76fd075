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
import { visible } from '../../../kernel/index.js'
import type { Words } from '../../words/index.js'
import type { Bit, Bits, Block as BlockView, Facts, FindingRow, Table as TableView } from '../model.js'
import { dashes, mm, parts, printWidth, pt, steps } from './styles.js'

/** Pieces of a Word paper from the views that pages show. Every text in them is made visible first, and stays text. */

export type DocxBlock = Paragraph | Table

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

/** Bits as runs: what is marked or strong in bold, remarks behind in smaller letters. */
export function runsOf(bits: readonly Bit[], look: Look = {}): TextRun[] {
  return bits.flatMap(({ text, mark, note, strong }) => [
    ...runs(mark?.label ?? text, { ...look, ...(mark || strong ? { bold: true } : {}) }),
    ...(note === undefined
      ? []
      : runs(` ${note.startsWith('(') ? note : `(${note})`}`, { ...look, italics: true, size: pt(12) })),
  ])
}

const labelled = (label: string, bits: readonly Bit[]) => [...runs(`${label}: `, { bold: true }), ...runsOf(bits)]

export const blockParagraphs = (children: TextRun[], keepNext = false) =>
  new Paragraph({ style: 'BodyText', keepNext, children })
export const noteParagraph = (children: TextRun[], keepNext = false) =>
  new Paragraph({ style: 'Note', keepNext, children })

/** A part's heading; numbered, each `instance`, a paper, counts from I. */
export function headingParagraph(text: string, instance: number | undefined): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    ...(instance === undefined ? {} : { numbering: { reference: parts, level: 0, instance } }),
    children: runs(text),
  })
}

/** A heading within a part. */
export const plainHeading = (children: TextRun[]) => new Paragraph({ heading: HeadingLevel.HEADING_2, children })

/** An annex begins on a page of its own. */
export const annexHeading = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    pageBreakBefore: true,
    children: runs(text),
  })

/** A numbered list; each `instance` counts from 1. */
export function numberedParagraphs(items: readonly TextRun[][], instance: number): Paragraph[] {
  return items.map((children) => inList(children, { reference: steps, level: 0, instance }))
}

export function dashedParagraphs(items: readonly TextRun[][]): Paragraph[] {
  return items.map((children) => inList(children, { reference: dashes, level: 0 }))
}

function inList(children: TextRun[], numbering: Exclude<IParagraphOptions['numbering'], undefined | false>): Paragraph {
  return new Paragraph({ style: 'BodyText', numbering, children })
}

/** The paragraphs of a cell: one for each piece of a list. */
function bitParagraphs({ items, listed }: Bits, alignment?: 'right'): Paragraph[] {
  const children = listed ? items.map((one) => runsOf([one])) : [runsOf(items)]
  return children.map((of) => cellParagraph(of, alignment ? { alignment: AlignmentType.RIGHT } : {}))
}

const cellParagraph = (children: TextRun[], options: IParagraphOptions = {}) =>
  new Paragraph({ style: 'TableText', ...options, children })

/** A cell's content as paragraphs, and how its text looks to who sets the widths. */
interface Column {
  readonly name: string
  /** Millimetres. */
  readonly width: number
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '555555' }
const bordered = { top: line, bottom: line, left: line, right: line }
const cellMargins = { top: mm(0.6), bottom: mm(0.6), left: mm(1.5), right: mm(1.5) }

/** A real table: its heads repeat on every page, and no row is broken across pages. */
function tableOf(columns: readonly Column[], rows: readonly (readonly Paragraph[])[][]): Table {
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
    width: { size: mm(printWidth), type: WidthType.DXA },
    columnWidths: widths,
    margins: cellMargins,
    rows: [
      ...(named ? [new TableRow({ tableHeader: true, cantSplit: true, children: head })] : []),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((c, i) => cell(c, i)) })),
    ],
  })
}

/** A table of a view; its widths follow from what stands in it. */
export function viewTable(view: TableView): DocxBlock[] {
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
export function factsTable({ items }: Facts): DocxBlock[] {
  const rows = items.map(({ name, bits }) => [[cellParagraph(runs(name, { bold: true }))], bitParagraphs(bits)])
  return [
    tableOf(
      [
        { name: '', width: 46 },
        { name: '', width: printWidth - 46 },
      ],
      rows,
    ),
    gap(),
  ]
}

/** A comparison side by side. */
export function sidesTable({ heads, rows }: Pick<Extract<BlockView, { kind: 'sides' }>, 'heads' | 'rows'>): Table {
  return tableOf(
    [
      { name: heads.aspect, width: 22 },
      { name: heads.proposal, width: (printWidth - 46) / 2 },
      { name: heads.target, width: (printWidth - 46) / 2 },
      { name: heads.degree, width: 24 },
    ],
    rows.map((row) =>
      [row.again ? '' : row.aspect, row.proposal, row.target, row.degree].map((text, i) => [
        cellParagraph(runs(text, { bold: i === 0 })),
      ]),
    ),
  )
}

/** Findings; what is technical in them is for the technical annex. */
export function findingsTable(items: readonly FindingRow[], w: Words): Table {
  const columns = [
    { name: w.number, width: 10 },
    { name: w.severity, width: 22 },
    { name: w.finding, width: printWidth - 32 - 48 },
    { name: w.remedy, width: 48 },
  ]
  return tableOf(
    columns,
    items.map((row) => [
      [cellParagraph(runs(String(row.number)), { alignment: AlignmentType.RIGHT })],
      [cellParagraph(runs(row.severity.label, { bold: true }))],
      [
        cellParagraph(runs(row.title, { bold: true })),
        cellParagraph(runs(row.message)),
        ...row.parts.map((part) => cellParagraph(runs(`- ${part}`))),
        cellParagraph(labelled(w.basis, joined(row.basis))),
        ...(row.opinion === undefined ? [] : [cellParagraph(runs(row.opinion))]),
      ],
      [cellParagraph(runs(row.remedy))],
    ]),
  )
}

const joined = (bits: readonly Bit[]): Bit[] =>
  bits.map((one, i) => (i === 0 ? one : { ...one, text: `; ${one.text}` }))

/** The verdict, and why. */
export function verdictPieces({
  mark,
  bits,
}: Pick<Extract<BlockView, { kind: 'verdict' }>, 'mark' | 'bits'>): DocxBlock[] {
  return [
    new Paragraph({ style: 'Verdict', keepNext: true, children: runs(mark.label, { bold: true }) }),
    ...bits.map((sentence) => blockParagraphs(runsOf(sentence))),
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
    Math.min(14, Math.max(4, ...all.flatMap((text) => text.split(/\s+/).map((word) => word.length))))
  const least = texts.map((all) => longestWord(all) * letter + 4)
  // Numbers need no more than their longest.
  const share = texts.map((all, i) =>
    columns[i]?.num ? 0 : Math.sqrt(all.reduce((sum, text) => sum + Math.min(text.length, 400), 0) / all.length),
  )
  const spare = Math.max(0, printWidth - sum(least))
  const scale = Math.min(1, printWidth / sum(least))
  return least.map((width, i) => width * scale + (spare * (share[i] ?? 0)) / (sum(share) || 1))
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
