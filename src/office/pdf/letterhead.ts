import { largest, smallest } from '../../kernel/index.js'
import { linesOf, type PrintedLine } from './lines.js'
import type { PdfPiece } from './pieces.js'

/** The head of an official paper: who writes at the left, the name of the state and the day at the right. */
export interface PdfLetterhead {
  readonly pieces: ReadonlySet<PdfPiece>
  /** Where its two columns part. */
  readonly gutter: number
  readonly y: number
}

const state = /^cộng\s*h(?:òa|oà|òa)/iu
/** So many lines at most, a name may take three. */
const mostLines = 12

/**
 * The letterhead of a first page. Its columns stand so near to each other, and at heights so different, that only the name of the
 * state, which stands in every one, tells where they part.
 */
export function letterheadIn(pieces: readonly PdfPiece[], width: number): PdfLetterhead | undefined {
  const rows = rowsOf(pieces)
  const middle = (smallest(pieces.map((p) => p.x)) + largest(pieces.map(ends))) / 2
  for (const [i, row] of rows.slice(0, mostLines).entries()) {
    const at = row.findIndex((piece, n) => piece.x > 0.25 * width && state.test(joined(row.slice(n))))
    const first = row[at]
    if (!first) continue
    const before = rows.slice(Math.max(0, i - 1), i + 1).flatMap((r) => r.filter((p) => ends(p) <= first.x + 1))
    if (before.length === 0 && at === 0 && first.x < 0.35 * width) return undefined
    const left = Math.max(0, ...before.map(ends))
    const gutter = left > 0 && left < first.x ? (left + first.x) / 2 : first.x - 4
    const right = Math.max(...row.slice(at).map(ends))
    const held = new Set<PdfPiece>()
    const from = before.length > 0 && i > 0 && rows[i - 1]?.every((p) => ends(p) <= gutter) ? i - 1 : i
    let last = first.y
    for (const [n, line] of rows.slice(from, from + mostLines).entries()) {
      const [own] = line
      if (!own || own.y - last > 2.6 * own.size) break
      if (n + from !== i && crosses(line, gutter, { middles: [middle, width / 2], right })) break
      for (const piece of line) held.add(piece)
      last = own.y
    }
    const sides = [...held].map((p) => p.x < gutter)
    return sides.includes(true) && sides.includes(false)
      ? { pieces: held, gutter, y: rows[from]?.[0]?.y ?? first.y }
      : undefined
  }
  return undefined
}

const ends = (piece: PdfPiece) => piece.x + piece.width
const joined = (pieces: readonly PdfPiece[]) => linesOf(pieces)[0]?.segments[0]?.text ?? ''

function rowsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && Math.abs(piece.y - first.y) < 0.3 * piece.size) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x)).filter((row) => row.some((p) => p.text.trim() !== ''))
}

/** Whether a line stands across both columns, or in the middle of the page. */
function crosses(
  line: readonly PdfPiece[],
  gutter: number,
  page: { middles: readonly number[]; right: number },
): boolean {
  const shown = line.filter((p) => p.text.trim() !== '')
  const leftEnd = Math.max(Number.NEGATIVE_INFINITY, ...shown.filter((p) => p.x < gutter).map(ends))
  const rightStart = Math.min(Number.POSITIVE_INFINITY, ...shown.filter((p) => p.x >= gutter).map((p) => p.x))
  const size = shown[0]?.size ?? 0
  if (leftEnd > gutter + 1 || rightStart - leftEnd < 0.6 * size) return true
  const segments = lineOf(shown)?.segments ?? []
  const [only] = segments
  if (segments.length !== 1 || !only) return false
  const middle = (only.x0 + only.x1) / 2
  const column = only.x0 >= gutter ? (gutter + page.right) / 2 : gutter / 2
  return Math.min(...page.middles.map((m) => Math.abs(middle - m))) < Math.min(12, Math.abs(middle - column))
}

const lineOf = (pieces: readonly PdfPiece[]): PrintedLine | undefined => linesOf(pieces)[0]
