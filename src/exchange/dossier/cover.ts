import type { PaperBlock, PaperCell, Paragraph } from '../../office/index.js'
import type { ItemSource } from './item.js'
import { numberedLine } from './numbers.js'
import { paperKind } from './paper-kind.js'

/** Longer lines are text, not a head. */
export const longestTitle = 500

/** So many blocks at most stand before the text begins. */
const longestCover = 40

/** A line of the head of a paper. */
export interface CoverLine {
  readonly text: string
  readonly paragraph: Paragraph
  /** The cell that it stands in, where it stands in a table. */
  readonly cell: PaperCell | undefined
  /** Of columns that are set by tabs, which. */
  readonly column: number
  readonly source: ItemSource
}

/** The lines before the first heading, numbered line or running text, those in tables side by side included. */
export function coverOf(blocks: readonly PaperBlock[]): CoverLine[] {
  const lines: CoverLine[] = []
  let belowKind = false
  for (const block of blocks.slice(0, longestCover)) {
    const parts =
      block.of === 'paragraph'
        ? [{ paragraphs: [block], cell: undefined }]
        : block.rows.flatMap((row) => row.cells.map((cell) => ({ paragraphs: cell.paragraphs, cell })))
    if (block.of === 'paragraph') {
      const kind = paperKind.test(block.text)
      // What the paper is and its name may be set as headings.
      if (isNumbered(block) || (block.heading !== undefined && !kind && !belowKind)) break
      belowKind = kind && block.heading !== undefined
      if (isRunningText(block)) break
    }
    // A table of the text, not of the head.
    if (block.of === 'table' && block.rows.length > 4) break
    // Two columns of a letterhead may be set by tabs.
    for (const { paragraphs, cell } of parts)
      for (const paragraph of paragraphs)
        for (const { text, column } of piecesOf(paragraph.text)) {
          const source = { place: paragraph.place, path: [], quote: text }
          if (text.length <= longestTitle) lines.push({ text, paragraph, cell, column, source })
        }
  }
  return lines
}

/** Where sentences begin, the head is over, also in a paper without a heading. */
const isRunningText = ({ text, bold, centred, place }: Paragraph) =>
  !(bold || centred || place.in === 'sheet') && text.length > longestLine && /[.;:,…]$/u.test(text.trim())
const longestLine = 160

/** The lines of a paragraph, with the column that each stands in: “Số: 12\tBình Thuận, ngày …”, or by many blanks. */
const piecesOf = (text: string) =>
  text.split('\n').flatMap((line) => {
    const columns = line.split(/\t+| {4,}/)
    return columns.map((piece, column) => ({ text: piece.trim(), column }))
  })

function isNumbered(paragraph: Paragraph): boolean {
  const numbered = numberedLine(paragraph)
  return numbered !== undefined && !numbered.bullet
}
