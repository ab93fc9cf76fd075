/**
 * Every name in an architecture was typed by somebody. A character that would reorder, hide or overprint its neighbours, or
 * that a terminal would obey, is shown by its code point instead.
 */

/** Controls, bidirectional controls, invisible characters, line separators, tags, noncharacters and lone surrogates. */
const unseen =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF]|\u034F|\u17B4|\u17B5|[\u180B-\u180D]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E0FFF}]|[\uD800-\uDFFF]/gu

/** More than three marks on one letter are no writing but a way to draw over other lines. */
const heaped = /(\p{M}{3})\p{M}+/gu

const plainText = /^[\x20-\x7E\u00C0-\u024F\u1EA0-\u1EF9\u2010-\u2027]*$/

/** Text as it may be shown: NFC, unseen characters written as `[U+202E]`, heaps of marks cut. Tabs and line ends stay. */
export function visible(text: string): string {
  if (plainText.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(unseen, (c) => codePoint(c))
    .replace(heaped, '$1')
}

function codePoint(character: string): string {
  // A soft hyphen, a byte-order mark or the variant of a sign is a leftover of copying, no trick: dropped.
  if (/[\u00AD\uFEFF]|[\uFE00-\uFE0F]/u.test(character)) return ''
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

/** The same on a single line. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim()
}

/** What a terminal obeys beside what we write ourselves: colours, the line's begin, the rest of it cleared. */
const obeyed =
  /\x1b(?!\[[\d;]*[mK])|[\0-\x08\x0B\x0C\x0E-\x1A\x1C-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Text on its way to a terminal, whatever way it came: nothing in it moves, hides or reorders other text. */
export function forTerminal(text: string): string {
  return text.replace(obeyed, codePoint)
}

/**
 * A value as JSON: the same to a program, while unseen characters stand as escapes that no terminal obeys.
 * @param indent blanks a level; 0 gives one line
 */
export function safeJson(value: unknown, indent = 2): string {
  return `${escaped(JSON.stringify(value, null, indent))}\n`
}

/** Pieces are at least this long, in characters, but for the last. */
const pieceLength = 65536

/**
 * The text of `safeJson` in pieces: the items of an object's lists are written one after the other, so that a large value never
 * stands whole beside its text.
 */
export function* safeJsonPieces(value: object): Generator<string> {
  let text = ''
  for (const part of partsOf(value)) {
    text += part
    if (text.length < pieceLength) continue
    yield escaped(text)
    text = ''
  }
  yield escaped(`${text}\n`)
}

function* partsOf(value: object): Generator<string> {
  const fields = Object.entries(value).filter(([, field]: [string, unknown]) => field !== undefined)
  for (const [i, [key, field]] of fields.entries()) {
    yield `${i === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `
    if (!Array.isArray(field) || field.length === 0) yield indented(field, '  ')
    else {
      for (const [at, item] of field.entries()) yield `${at === 0 ? '[' : ','}\n    ${indented(item, '    ')}`
      yield '\n  ]'
    }
  }
  yield fields.length === 0 ? '{}' : '\n}'
}

function indented(value: unknown, by: string): string {
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${by}`)
}

function escaped(json: string): string {
  return json.replace(unseen, (c) => c.split('').map(code).join(''))
}

function code(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
