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
import type { Words } from '../words/index.js'
import { type Block, runs } from './blocks.js'
import { mm, pt, textWidth } from './styles.js'

/** What every official paper has: its head, its title, its page numbers and its signatures. */

const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const open = { top: nothing, bottom: nothing, left: nothing, right: nothing }

/** Columns side by side without lines; each holds paragraphs. Widths in millimetres. */
function columns(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(textWidth), type: WidthType.DXA },
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

/** Left the bodies and the number, right the nation, its motto, the place and the day. The head of a paper is Vietnamese. */
export function head(parentBody: string | undefined, w: Words): Block[] {
  const [left, right] = [textWidth * 0.4, textWidth * 0.6]
  const bold = (text: string, size: number) => centred(runs(text, { bold: true, size: pt(size) }))
  return [
    columns(
      [left, right],
      [
        [
          [...(parentBody === undefined ? [] : [centred(runs(parentBody))]), bold(w.paperIssuer, 13), rule(left, 26)],
          [bold(w.nation, 12), bold(w.motto, 13), rule(right, 57)],
        ],
        [[centred(runs(w.paperNumber))], [centred(runs(w.paperPlace, { italics: true }))]],
      ],
    ),
  ]
}

export function title(text: string, subtitle: string): Block[] {
  return [
    new Paragraph({ style: 'Title', children: runs(text.toLocaleUpperCase('vi')) }),
    centred(runs(subtitle, { bold: true }), { keepNext: true }),
    rule(textWidth, 50),
  ]
}

/** Who prepared the paper, who signs it, and who receives it; kept together. */
export function signatures(w: Words): Block[] {
  const signer = (name: string, how: string) => [
    centred(runs(name, { bold: true }), { keepNext: true }),
    centred(runs(how, { italics: true }), { keepNext: true, spacing: { after: mm(26) } }),
  ]
  const recipients = [
    new Paragraph({ children: runs(w.recipients, { bold: true, italics: true, size: pt(12) }) }),
    ...w.recipientLines.map((line) => new Paragraph({ children: runs(line, { size: pt(11) }) })),
  ]
  return [
    new Paragraph({ spacing: { before: mm(4) }, keepNext: true, children: [] }),
    columns(
      [textWidth / 2, textWidth / 2],
      [
        [signer(w.drafter, w.sign), signer(w.head, w.signSeal)],
        [recipients, [new Paragraph('')]],
      ],
    ),
  ]
}

/** The number of the page in the middle above; the first page has none. */
export const headers = {
  default: new Header({ children: [centred([new TextRun({ children: [PageNumber.CURRENT], size: pt(13) })])] }),
  first: new Header({ children: [new Paragraph('')] }),
}
