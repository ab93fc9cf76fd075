import type { PaperBlock, PaperCell, Paragraph } from '../../office/index.js'
import type { ItemSource } from './item.js'
import { numberedLine } from './numbers.js'

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
  readonly source: ItemSource
}

/** The lines before the first heading or numbered line, those in tables side by side included. */
export function coverOf(blocks: readonly PaperBlock[]): CoverLine[] {
  const lines: CoverLine[] = []
  for (const block of blocks.slice(0, longestCover)) {
    const parts =
      block.of === 'paragraph'
        ? [{ paragraphs: [block], cell: undefined }]
        : block.rows.flatMap((row) => row.cells.map((cell) => ({ paragraphs: cell.paragraphs, cell })))
    if (block.of === 'paragraph' && (block.heading !== undefined || isNumbered(block))) break
    // A table of the text, not of the head.
    if (block.of === 'table' && block.rows.length > 4) break
    // Two columns of a letterhead may be set by tabs.
    for (const { paragraphs, cell } of parts)
      for (const paragraph of paragraphs)
        for (const piece of paragraph.text.split(/[\n\t]/)) {
          const text = piece.trim()
          const source = { place: paragraph.place, path: [], quote: text }
          if (piece.length <= longestTitle) lines.push({ text, paragraph, cell, source })
        }
  }
  return lines
}

function isNumbered(paragraph: Paragraph): boolean {
  const numbered = numberedLine(paragraph)
  return numbered !== undefined && !numbered.bullet
}
