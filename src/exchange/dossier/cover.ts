import type { PaperBlock, Paragraph } from '../../office/index.js'
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
  readonly source: ItemSource
}

/** The lines before the first heading or numbered line, those in tables side by side included. */
export function coverOf(blocks: readonly PaperBlock[]): CoverLine[] {
  const lines: CoverLine[] = []
  for (const block of blocks.slice(0, longestCover)) {
    const paragraphs =
      block.of === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
    if (block.of === 'paragraph' && (block.heading !== undefined || isNumbered(block))) break
    // A table of the text, not of the head.
    if (block.of === 'table' && block.rows.length > 4) break
    for (const paragraph of paragraphs)
      for (const text of paragraph.text.split('\n'))
        if (text.length <= longestTitle)
          lines.push({ text: text.trim(), paragraph, source: { place: paragraph.place, path: [], quote: text.trim() } })
  }
  return lines
}

function isNumbered(paragraph: Paragraph): boolean {
  const numbered = numberedLine(paragraph)
  return numbered !== undefined && !numbered.bullet
}
