import type { Limits } from '../../kernel/index.js'
import { listOf, type Matrix, numbersOf, times, transformOf } from './matrix.js'
import { type Font, type Operators, type PdfPiece, piecesIn } from './pieces.js'

/** A line drawn across or down: the border of a cell, or what underlines a heading. */
export interface PdfRule {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** A printed page. */
export interface PageOfLines {
  readonly width: number
  readonly height: number
  readonly pieces: readonly PdfPiece[]
  readonly rules: readonly PdfRule[]
}

/** What is taken of a file, and how many pages it has. */
export interface Printed {
  readonly pages: readonly PageOfLines[]
  readonly all: number
}

type PdfJs = Awaited<ReturnType<typeof import('unpdf').getResolvedPDFJS>>
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<PdfJs['getDocument']>['promise']>['getPage']>>

/**
 * The letters and lines of the pages of a PDF. Pictures are not unfolded, scripts not run, nothing outside the file is fetched.
 * @throws what pdf.js throws where the file is locked or damaged
 */
export async function printedPages(bytes: Uint8Array, limits: Limits): Promise<Printed> {
  // Node 20 lacks what pdf.js sizes its buffers with.
  const buffers: { transferToFixedLength?: (length?: number) => ArrayBuffer } = ArrayBuffer.prototype as object
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length)
  }
  const { getResolvedPDFJS } = await import('unpdf')
  const pdfjs = await getResolvedPDFJS()
  const loading = pdfjs.getDocument({
    // It takes the bytes away from whoever hands them over.
    data: bytes.slice(),
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    const pages: PageOfLines[] = []
    let letters = 0
    for (let n = 1; n <= Math.min(document.numPages, limits.pages); n++) {
      const page = await document.getPage(n)
      const read = await pageOf(page, pdfjs)
      page.cleanup()
      letters += read.pieces.reduce((sum, { text }) => sum + text.length, 0)
      if (letters > limits.textCharacters * 8) break
      pages.push(read)
    }
    return { pages, all: document.numPages }
  } finally {
    await loading.destroy()
  }
}

async function pageOf(page: PdfPage, { OPS }: PdfJs): Promise<PageOfLines> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const view = transformOf(transform)
  const operators = await page.getOperatorList()
  const pieces = piecesIn(operators, view, OPS, (font) => fontOf(page, font))
  return { width, height, pieces, rules: rulesIn(operators, view, OPS) }
}

/** A page of more lines is a drawing. */
const mostRules = 20_000

/** The straight lines of what is drawn: thin boxes as well, and the edges of larger ones. */
function rulesIn({ fnArray, argsArray }: Operators, view: Matrix, OPS: PdfJs['OPS']): PdfRule[] {
  const rules: PdfRule[] = []
  const stack: Matrix[] = []
  let now = view
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === OPS.save) stack.push(now)
    else if (operator === OPS.restore) now = stack.pop() ?? view
    else if (operator === OPS.transform) now = times(now, transformOf(args))
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(now)
      const [form] = listOf(args)
      if (form) now = times(now, transformOf(form))
    } else if (operator === OPS.paintFormXObjectEnd) now = stack.pop() ?? view
    else if (operator === OPS.constructPath) {
      const [painted, data] = listOf(args)
      if (painted === OPS.endPath) continue
      const [path] = listOf(data)
      for (const box of boxesOf(numbersOf(path))) addEdges(rules, moved(box, now))
    }
    if (rules.length > mostRules) return []
  }
  return rules
}

/** Straight pieces of a path: [x0, y0, x1, y1] of each of its parts; what is bent is left out. */
function boxesOf(path: readonly number[]): PdfRule[] {
  const boxes: PdfRule[] = []
  let points: [number, number][] = []
  const end = () => {
    if (points.length > 1) {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      boxes.push({ x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) })
    }
    points = []
  }
  for (let i = 0; i < path.length; ) {
    const step = path[i]
    if (step === 0) end()
    if (step === 0 || step === 1) {
      points.push([path[i + 1] ?? 0, path[i + 2] ?? 0])
      i += 3
    } else if (step === 2) {
      points = []
      i += 7
    } else i += 1
    if (points.length > 64) points = []
  }
  end()
  return boxes
}

/** So thin is a line, and so long at least. In points. */
const thin = 2.5
const shortest = 6

function addEdges(rules: PdfRule[], box: PdfRule): void {
  const { x0, y0, x1, y1 } = box
  const [width, height] = [x1 - x0, y1 - y0]
  if (height <= thin && width >= shortest) rules.push({ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 })
  else if (width <= thin && height >= shortest) rules.push({ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 })
  else if (width > thin && height > thin)
    rules.push({ x0, x1, y0, y1: y0 }, { x0, x1, y0: y1, y1 }, { x0, x1: x0, y0, y1 }, { x0: x1, x1, y0, y1 })
}

function moved({ x0, y0, x1, y1 }: PdfRule, m: Matrix): PdfRule {
  const corners = [
    [x0, y0],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]] as const)
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = corners
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) }
}

/** What a page's font is called, and how its widths are measured. */
function fontOf(page: PdfPage, id: string): Font {
  const loaded: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
  const told = (key: string): unknown =>
    typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, key) : undefined
  const [scale = 0.001] = numbersOf(told('fontMatrix'))
  return { bold: /bold|black|heavy|semibold|,b\b/i.test(String(told('name') ?? '')), scale }
}
