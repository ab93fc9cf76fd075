import {
  AlignmentType,
  BorderStyle,
  Header,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Words } from '../../words/index.js'
import type { Letterhead } from '../model.js'
import { type DocxBlock, runs } from './blocks.js'
import { mm, printWidth, pt } from './styles.js'

/** What every official paper has: its head, its title, its page numbers and its signatures. */

const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const open = { top: nothing, bottom: nothing, left: nothing, right: nothing }

/** Columns side by side without lines; each holds paragraphs. Widths in millimetres. */
function columns(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(printWidth), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: { ...open, insideHorizontal: nothing, insideVertical: nothing },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({ children, borders: open, width: { size: mm(widths[i] ?? 0), type: WidthType.DXA } }),
          ),
        }),
    ),
  })
}

const centred = (children: TextRun[], options: IParagraphOptions = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...options, children })

/** The line below a name, `length` millimetres long in the middle of `width`. */
function rule(width: number, length: number): Paragraph {
  const side = mm((width - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, line: 60, lineRule: 'exact', after: 60 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  })
}

/** Left the bodies, the number and what it is about, right the nation, its motto, the place and the day. */
export function letterheadRows({ parentBody, issuer, number, place, subject }: Letterhead, w: Words): DocxBlock[] {
  const [left, right] = [printWidth * 0.42, printWidth * 0.58]
  const bold = (text: string, size: number) => centred(runs(text, { bold: true, size: pt(size) }))
  return [
    columns(
      [left, right],
      [
        [
          [...(parentBody === undefined ? [] : [centred(runs(parentBody))]), bold(issuer, 13), rule(left, 26)],
          [bold(w.nation, 12), bold(w.motto, 13), rule(right, 57)],
        ],
        [
          [
            centred(runs(number)),
            ...(subject === undefined ? [] : [centred(runs(subject, { size: pt(12) }), { spacing: { before: 60 } })]),
          ],
          [centred(runs(place, { italics: true }))],
        ],
      ],
    ),
  ]
}

export function title(text: string, subtitle: string | undefined): DocxBlock[] {
  return [
    new Paragraph({ style: 'Title', children: runs(text.toLocaleUpperCase('vi')) }),
    ...(subtitle === undefined ? [] : [centred(runs(subtitle, { bold: true }), { keepNext: true })]),
    rule(printWidth, 50),
  ]
}

/** To whom a letter goes. */
export const addressee = (text: string) =>
  centred(runs(text), { spacing: { before: mm(5), after: mm(3) }, keepNext: true })

/** Who receives the paper and who signs it; kept together. */
export function signatures(office: string, w: Words): DocxBlock[] {
  const signer = [
    centred(runs(office, { bold: true }), { keepNext: true }),
    centred(runs(w.signSeal, { italics: true }), { spacing: { after: mm(24) } }),
  ]
  const recipients = [
    new Paragraph({ children: runs(w.recipients, { bold: true, italics: true, size: pt(12) }) }),
    ...w.recipientLines.map((line) => new Paragraph({ children: runs(line, { size: pt(11) }) })),
  ]
  return [
    new Paragraph({ spacing: { before: mm(2) }, keepNext: true, children: [] }),
    columns([printWidth / 2, printWidth / 2], [[recipients, signer]]),
  ]
}

/** What the paper is and is not, in small letters below the signature. */
export const advice = (text: string) => new Paragraph({ children: runs(text, { italics: true, size: pt(10) }) })

/** The number of the page in the middle above; the first page has none. */
export const headers = {
  default: new Header({ children: [centred([new TextRun({ children: [PageNumber.CURRENT], size: pt(13) })])] }),
  first: new Header({ children: [new Paragraph('')] }),
}
