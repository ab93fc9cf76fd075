import type { PdfPiece } from './pieces.js'

/** Letters that stand side by side without a wide gap. */
export interface Segment {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** All its letters are bold; it opens with such. */
  readonly bold: boolean
  readonly opensBold: boolean
}

/** A line of a page: its segments from left to right. */
export interface PrintedLine {
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
}

/** Gaps of so many times the size of the letters part columns. */
const wide = 2.2

/** The lines that pieces make, from top to bottom. */
export function linesOf(pieces: readonly PdfPiece[]): PrintedLine[] {
  const shown = pieces.filter((p) => p.text.trim() !== '' || p.width > 0)
  const rows: PdfPiece[][] = []
  for (const piece of [...shown].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && Math.abs(piece.y - first.y) < 0.45 * Math.max(piece.size, first.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => {
    const segments = segmentsOf(row.sort((a, b) => a.x - b.x))
    const [first] = segments
    if (!first) return []
    return [{ y: first.y, size: Math.max(...segments.map((s) => s.size)), segments }]
  })
}

function segmentsOf(row: readonly PdfPiece[]): Segment[] {
  const segments: Segment[] = []
  let open: PdfPiece[] = []
  const end = () => {
    const segment = segmentOf(open)
    if (segment) segments.push(segment)
    open = []
  }
  let right = Number.NEGATIVE_INFINITY
  for (const piece of row) {
    if (piece.text.trim() === '') {
      if (open.length > 0) open.push(piece)
      continue
    }
    if (piece.x - right > wide * piece.size) end()
    open.push(piece)
    right = Math.max(right, piece.x + piece.width)
  }
  end()
  return segments
}

function segmentOf(pieces: readonly PdfPiece[]): Segment | undefined {
  const [first] = pieces
  if (!first) return undefined
  let text = ''
  let right = first.x
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      if (!text.endsWith(' ')) text += ' '
      continue
    }
    const gap = piece.x - right
    // The same letters printed twice, a little apart, are bold.
    if (gap < -0.5 * piece.width && text.endsWith(piece.text)) continue
    if (gap > 0.18 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' '
    text += piece.text
    right = piece.x + piece.width
  }
  const clean = text
    // Two letters drawn as one.
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '') return undefined
  return {
    text: clean,
    x0: first.x,
    x1: right,
    y: first.y,
    size: Math.max(...pieces.map((p) => p.size)),
    // A letter that the bold font lacks comes from another.
    bold: lettersOf(pieces.filter((p) => p.bold)) * 2 > lettersOf(pieces),
    opensBold: first.bold,
  }
}

const lettersOf = (pieces: readonly PdfPiece[]) => pieces.reduce((sum, p) => sum + p.text.trim().length, 0)
