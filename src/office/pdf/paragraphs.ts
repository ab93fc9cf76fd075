import type { PaperPlace, Paragraph } from '../paper/paper.js'
import type { PrintedLine, Segment } from './lines.js'

/** A line of one column of text. */
export interface TextLine extends Segment {
  readonly place: PaperPlace
  /** It stands in the middle of its column. */
  readonly centred: boolean
}

/** Where a column of text begins and ends. */
export interface Margins {
  readonly left: number
  readonly right: number
  /** It is a cell of a table, whose lines are short. */
  readonly cell?: true
}

const opensItem =
  /^(?:[-–—+•*▪●○◦·❖✓➢]\s*\S|\d{1,2}(?:\.\d{1,2})*\s*[.)/]\s*(?=\p{L})|\d{1,2}(?:\.\d{1,2})+\s+\p{Lu}|[a-zđ]\s*[.)]\s|[IVXLC]{1,6}\s*[.)]\s|(?:Phần|Chương|Mục|Điều)\s+\S)/iu

/** “Tổng dự toán: …” begins something new, however full the line before it is. */
const opensLabel = /^\p{Lu}[^.;:()“”"]{2,40}:\s/u

/** Whether a line goes on with what the one before it says: its first word would not have fitted there. */
export function goesOn(before: TextLine, line: TextLine, { left, right, cell }: Margins, gap: number): boolean {
  if (opensItem.test(line.text) || opensLabel.test(line.text) || before.centred || line.centred) return false
  if (gap > 2.1 * Math.max(before.size, line.size)) return false
  if (before.bold !== line.bold && !(before.opensBold && !before.bold) && !/^\p{Ll}/u.test(line.text)) return false
  if (Math.abs(before.size - line.size) > 1.5) return false
  const word = line.text.split(' ')[0] ?? ''
  const width = ((line.x1 - line.x0) * (word.length + 1)) / Math.max(1, line.text.length)
  if (cell && /^\p{Ll}/u.test(line.text)) return !/[.;:]$/.test(before.text)
  const wrapped = before.x1 + width > right - (cell ? 0.1 : 0.02) * (right - left)
  return (
    wrapped || (/^\p{Ll}/u.test(line.text) && !/[.;:]$/.test(before.text) && before.x1 > left + 0.6 * (right - left))
  )
}

export function paragraphOf(lines: readonly TextLine[]): Paragraph | undefined {
  const [first] = lines
  if (!first) return undefined
  return {
    of: 'paragraph',
    text: lines.map((l) => l.text).join(' '),
    label: '',
    heading: undefined,
    bold: lines.every((l) => l.bold),
    opensBold: first.opensBold,
    centred: lines.every((l) => l.centred),
    title: false,
    place: first.place,
  }
}

/** The paragraphs that lines of one column make. */
export function paragraphsOf(lines: readonly TextLine[], margins: Margins): Paragraph[] {
  const found: TextLine[][] = []
  for (const line of lines) {
    const open = found.at(-1)
    const before = open?.at(-1)
    if (open && before && goesOn(before, line, margins, line.y - before.y)) open.push(line)
    else found.push([line])
  }
  return found.flatMap((group) => paragraphOf(group) ?? [])
}

/** Whether a segment stands in the middle of a column and fills it not. */
export function isCentred({ x0, x1 }: Pick<Segment, 'x0' | 'x1'>, { left, right }: Margins): boolean {
  const [before, after] = [x0 - left, right - x1]
  return before > 0.06 * (right - left) && Math.abs(before - after) < 0.05 * (right - left) + 4
}

export const marginsOf = (lines: readonly PrintedLine[]): Margins => ({
  left: Math.min(...lines.map((l) => l.segments[0]?.x0 ?? Number.POSITIVE_INFINITY)),
  right: Math.max(...lines.map((l) => l.segments.at(-1)?.x1 ?? 0)),
})
