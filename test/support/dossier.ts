import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type ISectionOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  VerticalMergeType,
} from 'docx'

/** A dossier as its author lays it out, and what is really in it. */
export interface Dossier {
  readonly name: string
  readonly blocks: Blocks
  readonly header?: string
  readonly footnotes?: Readonly<Record<number, string>>
  readonly gold: Gold
}

/** What a careful reader takes from a dossier; fields that it does not speak of are left out. */
export interface Gold {
  readonly title: string
  readonly agency: string
  readonly kind: string
  readonly date?: string
  /** The beginning of the purpose. */
  readonly purpose: string
  readonly functions: readonly string[]
  readonly data?: readonly string[]
  readonly users?: readonly string[]
  readonly legalBasis?: readonly string[]
  readonly standards?: readonly string[]
  readonly dependsOn?: readonly string[]
  readonly hosting?: string
  readonly securityLevel?: number
  readonly scope?: string
  readonly task?: string
  readonly from?: string
  readonly to?: string
  readonly total?: number
  readonly sources?: readonly number[]
  readonly personalData?: boolean
  readonly leaseCompared?: boolean
  readonly inherits?: string
}

export type Blocks = readonly (Paragraph | Table | Textbox)[]

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** A paragraph; its words in `**stars**` are bold. */
export function p(text: string, options: { readonly center?: boolean; readonly style?: string } = {}): Paragraph {
  const children = text
    .split(/(\*\*.*?\*\*)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('**') ? new TextRun({ text: piece.slice(2, -2), bold: true }) : new TextRun(piece),
    )
  return new Paragraph({
    children,
    ...(options.center ? { alignment: AlignmentType.CENTER } : {}),
    ...(options.style ? { style: options.style } : {}),
  })
}

/** A heading by style; its number, if any, is typed. */
export const h = (level: 1 | 2 | 3 | 4, text: string) =>
  new Paragraph({ heading: levels[level - 1] ?? HeadingLevel.HEADING_1, children: [new TextRun(text)] })

/** A heading by style, numbered by Word: the number is not in its text. */
export const auto = (level: 1 | 2 | 3, text: string) =>
  new Paragraph({
    heading: levels[level - 1] ?? HeadingLevel.HEADING_1,
    numbering: { reference: 'chuong', level: level - 1 },
    children: [new TextRun(text)],
  })

export const bullet = (text: string, level = 0) =>
  new Paragraph({
    numbering: { reference: 'gach', level },
    children: [text.startsWith('**') ? new TextRun({ text: text.slice(2, -2), bold: true }) : new TextRun(text)],
  })

export const step = (text: string, instance = 0) =>
  new Paragraph({ numbering: { reference: 'so', level: 0, instance }, children: [new TextRun(text)] })

export interface SpannedCell {
  readonly text: string
  readonly span?: number
  /** The first of the cells that stand together in one column, or one of those below it. */
  readonly down?: 'first' | 'rest'
}

/** A table; lines of a cell are its paragraphs. The first row is bold. */
export function t(rows: readonly (readonly (string | SpannedCell | Table)[])[], headed = true): Table {
  return new Table({
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          children: cells.map((cell) => {
            if (cell instanceof Table) return new TableCell({ children: [cell, new Paragraph('')] })
            const { text, span, down } = typeof cell === 'string' ? { text: cell, span: 1, down: undefined } : cell
            return new TableCell({
              children: text.split('\n').map((line) => p(headed && i === 0 ? `**${line}**` : line)),
              ...(span === undefined ? {} : { columnSpan: span }),
              ...(down
                ? { verticalMerge: down === 'first' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
                : {}),
            })
          }),
        }),
    ),
  })
}

const change = { id: 1, author: 'Cán bộ', date: '2019-01-01T00:00:00Z' }

/** A paragraph that was edited with changes tracked. */
export const edited = (before: string, deleted: string, inserted: string, after: string) =>
  new Paragraph({
    children: [
      new TextRun(before),
      new DeletedTextRun({ ...change, text: deleted }),
      new InsertedTextRun({ ...change, text: inserted }),
      new TextRun(after),
    ],
  })

export const hidden = (text: string) => new Paragraph({ children: [new TextRun({ text, vanish: true })] })
export const noted = (text: string, note: number) =>
  new Paragraph({ children: [new TextRun(text), new FootnoteReferenceRun(note)] })
export const box = (text: string) => new Textbox({ children: [p(text)], style: { width: '8cm', height: '2cm' } })

/** The file that Word’s own users would have: of the dossier. */
export async function docxOf({
  blocks,
  header,
  footnotes,
}: Pick<Dossier, 'blocks' | 'header' | 'footnotes'>): Promise<Uint8Array> {
  const section: ISectionOptions = {
    children: [...blocks],
    ...(header === undefined ? {} : { headers: { default: new Header({ children: [p(header)] }) } }),
  }
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
  })
  const document = new Document({
    sections: [section],
    footnotes: Object.fromEntries(
      Object.entries(footnotes ?? {}).map(([id, text]) => [id, { children: [new Paragraph(text)] }]),
    ),
    numbering: {
      config: [
        {
          reference: 'chuong',
          levels: [
            level(0, LevelFormat.DECIMAL, 'Chương %1.'),
            level(1, LevelFormat.DECIMAL, '%1.%2.'),
            level(2, LevelFormat.LOWER_LETTER, '%3)'),
          ],
        },
        { reference: 'gach', levels: [level(0, LevelFormat.BULLET, '-'), level(1, LevelFormat.BULLET, '-')] },
        { reference: 'so', levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
      ],
    },
  })
  return Packer.toBuffer(document)
}
