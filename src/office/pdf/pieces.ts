import { listOf, type Matrix, times, transformOf } from './matrix.js'

/** A run of letters where it stands: from the top left of the page, in points; `y` is its baseline. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
}

/** What draws a page, as pdf.js gives it. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface Font {
  readonly bold: boolean
  /** What a unit of its widths is, of its size. */
  readonly scale: number
}

type Codes = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'beginText'
    | 'setFont'
    | 'setTextMatrix'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'setLeading'
    | 'nextLine'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'showText'
    | 'nextLineShowText',
    number
  >
>

/** What stands while text is drawn. */
interface State {
  readonly page: Matrix
  readonly font: Font
  readonly size: number
  readonly letters: number
  readonly words: number
  readonly wide: number
  readonly leading: number
}

const unit: Matrix = [1, 0, 0, 1, 0, 0]

/** Letters that were moved by more than this part of their size begin a new run: others may stand between. */
const apart = 0.12

/**
 * The runs of letters of a page, each with the places of its letters: a program that lacks a letter in one font draws it between
 * the others by another, and only their places tell the order.
 */
export function piecesIn(
  { fnArray, argsArray }: Operators,
  view: Matrix,
  codes: Codes,
  fontOf: (id: string) => Font,
): PdfPiece[] {
  const pieces: PdfPiece[] = []
  const fonts = new Map<string, Font>()
  const stack: State[] = []
  let now: State = {
    page: view,
    font: { bold: false, scale: 0.001 },
    size: 0,
    letters: 0,
    words: 0,
    wide: 1,
    leading: 0,
  }
  let text = unit
  let line = unit
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y])
    text = line
  }
  for (const [i, operator] of fnArray.entries()) {
    const args = listOf(argsArray[i])
    const [first, second] = [Number(args[0]), Number(args[1])]
    if (operator === codes.save) stack.push(now)
    else if (operator === codes.restore || operator === codes.paintFormXObjectEnd) now = stack.pop() ?? now
    else if (operator === codes.transform) now = { ...now, page: times(now.page, transformOf(args)) }
    else if (operator === codes.paintFormXObjectBegin) {
      stack.push(now)
      if (args[0]) now = { ...now, page: times(now.page, transformOf(args[0])) }
    } else if (operator === codes.beginText) {
      text = unit
      line = unit
    } else if (operator === codes.setFont) {
      const id = String(args[0])
      const font = fonts.get(id) ?? fontOf(id)
      fonts.set(id, font)
      now = { ...now, font, size: second }
    } else if (operator === codes.setTextMatrix) {
      line = transformOf(args.length === 1 ? args[0] : args)
      text = line
    } else if (operator === codes.moveText) move(first, second)
    else if (operator === codes.setLeadingMoveText) {
      now = { ...now, leading: -second }
      move(first, second)
    } else if (operator === codes.setLeading) now = { ...now, leading: first }
    else if (operator === codes.nextLine) move(0, -now.leading)
    else if (operator === codes.setCharSpacing) now = { ...now, letters: first }
    else if (operator === codes.setWordSpacing) now = { ...now, words: first }
    else if (operator === codes.setHScale) now = { ...now, wide: first > 5 ? first / 100 : first }
    else if (operator === codes.showText || operator === codes.nextLineShowText) {
      if (operator === codes.nextLineShowText) move(0, -now.leading)
      text = shown(listOf(args[0]), text, now, pieces)
    }
  }
  return pieces
}

/** Adds the runs of what is drawn, and gives where the next letter stands. */
function shown(glyphs: readonly unknown[], text: Matrix, state: State, pieces: PdfPiece[]): Matrix {
  const { page, font, size, wide } = state
  const whole = times(page, text)
  // Marks across a page and other turned text are no lines of it.
  const turned = Math.abs(whole[1]) > 0.2 * Math.abs(whole[0]) + 0.01
  const across = Math.hypot(whole[0], whole[1])
  const height = Math.abs(size) * Math.hypot(whole[2], whole[3])
  let x = 0
  let run = ''
  let begun = 0
  const end = () => {
    if (run !== '' && !turned) {
      const at = times(whole, [1, 0, 0, 1, begun * wide, 0])
      pieces.push({ text: run, x: at[4], y: at[5], width: (x - begun) * wide * across, size: height, bold: font.bold })
    }
    run = ''
  }
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      const gap = (-glyph * size) / 1000
      if (Math.abs(gap) > apart * Math.abs(size)) end()
      x += gap
      continue
    }
    if (typeof glyph !== 'object' || glyph === null) continue
    const letter: unknown = Reflect.get(glyph, 'unicode')
    const width = Number(Reflect.get(glyph, 'width') ?? 0)
    const spaced = (Reflect.get(glyph, 'isSpace') === true ? state.words : 0) + state.letters
    // A space ends a run of letters: how wide it is may part columns.
    if (letter === ' ' && (run === '' || run.endsWith(' '))) {
      end()
      begun = x
      run = ' '
    } else {
      if (run === ' ') end()
      if (run === '') begun = x
      if (typeof letter === 'string') run += letter
    }
    x += width * size * font.scale + spaced
    if (Math.abs(spaced) > apart * Math.abs(size)) end()
  }
  end()
  return times(text, [1, 0, 0, 1, x * wide, 0])
}
