import { append, visible } from '../../kernel/index.js'

/**
 * How wide text is, without a browser: advance widths in thousandths of the font size, the larger of Noto Sans and Segoe UI,
 * rounded up. An over-estimate only leaves white space, an under-estimate would overflow a box.
 */
const narrow = "iljI.,:;!'|ịỉìíĩ·"
const slim = 'tfr()[]{}-/\\`" ịìíĩỉ*'
const wide = 'mMWwƯƠ%@—…œŒ'
const upperWide = 'GOQDHNUĐÒÓỌỎÕÔỐỒỘỔỖƠỚỜỢỞỠÙÚỤỦŨƯỨỪỰỬỮ&'

const known = new Map<string, number>()

function advance(character: string): number {
  let width = known.get(character)
  if (width === undefined) {
    width = advanceOf(character)
    known.set(character, width)
  }
  return width
}

function advanceOf(character: string): number {
  if (narrow.includes(character)) return 300
  if (slim.includes(character)) return 400
  if (wide.includes(character)) return 930
  if (upperWide.includes(character)) return 760
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x300 && code <= 0x36f) return 0
  if (code > 0x2e80) return 1050
  // Signs, arrows and shapes come from whatever font has them.
  if (code >= 0x2190) return 1000
  if (code > 0x590 && code < 0x1e00) return 800
  return character !== character.toLowerCase() ? 650 : 590
}

const bolder = 1.07

/** Width in the unit of `fontSize`, of text in NFC. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let sum = 0
  for (const character of text) sum += advance(character)
  return (sum / 1000) * fontSize * (bold ? bolder : 1)
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * Breaks text into lines no wider than `maxWidth`: at spaces, in a word only where the word alone is too wide. What does not
 * fit into `maxLines` is cut, with `…` at the end of the last line.
 */
export function wrap(text: string, fontSize: number, maxWidth: number, maxLines: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, fontSize, bold) <= maxWidth
  const space = textWidth(' ', fontSize, bold)
  const lines: string[] = []
  let line = ''
  let width = 0
  // One line more than asked for is enough to know that something has to be cut.
  for (const word of visible(text)
    .split(/\s+/)
    .filter((w) => w !== '')) {
    const wordWidth = textWidth(word, fontSize, bold)
    const longer = line === '' ? wordWidth : width + space + wordWidth
    if (longer <= maxWidth) {
      line = line === '' ? word : `${line} ${word}`
      width = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = wordWidth <= maxWidth ? [word] : chop(word, fits)
    append(lines, pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    width = textWidth(line, fontSize, bold)
    if (lines.length > maxLines) break
  }
  if (line !== '') lines.push(line)
  if (lines.length <= maxLines) return lines
  return [...lines.slice(0, maxLines - 1), ellipsis(lines[maxLines - 1] ?? '', fits)]
}

/** The end of a text, as many of its words as fit in one line: what tells offices of one kind apart. */
export function ending(text: string, fontSize: number, maxWidth: number): string {
  const words = visible(text)
    .split(/\s+/)
    .filter((w) => w !== '')
  const whole = words.join(' ')
  if (textWidth(whole, fontSize) <= maxWidth) return whole
  let last = '…'
  for (let i = words.length - 1; i > 0; i--) {
    const longer = `…${words.slice(i).join(' ')}`
    if (textWidth(longer, fontSize) > maxWidth) break
    last = longer
  }
  return last === '…' ? (wrap(whole, fontSize, maxWidth, 1)[0] ?? '') : last
}

function chop(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of segmenter.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}

function ellipsis(line: string, fits: (line: string) => boolean): string {
  const characters = [...segmenter.segment(line)].map((s) => s.segment)
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
