import { InputError, type Limits, limitHint, locationAt, type Source, type Text } from '../../kernel/index.js'
import { tooDeep } from './foreign-text.js'

/** A word of a line, quotes off and constants put in. */
export interface DslWord {
  readonly text: string
  readonly quoted: boolean
  readonly offset: number
}

/** A line of the Structurizr DSL with the block that it opens: `id = words… { body }`. */
export interface DslStatement {
  readonly id: DslWord | undefined
  readonly words: readonly DslWord[]
  readonly body: DslStatement[]
  readonly offset: number
}

/** What reading a text needs to know as it goes on. */
interface Reading {
  readonly source: Source
  readonly limits: Limits
  readonly constants: Map<string, string>
  at: number
}

/**
 * The statements of a text in the Structurizr DSL. Its grammar is one of lines: a block opens at the end of a line and is closed by
 * a line of its own. Scripts are passed over unread; nothing is fetched or run.
 * @throws InputError with line and column where a block or a string is not closed, or the text is nested too deeply
 */
export function dslStatements(source: Source, limits: Limits): DslStatement[] {
  const reading: Reading = { source, limits, constants: new Map(), at: 0 }
  const root: DslStatement = { id: undefined, words: [], body: [], offset: 0 }
  const open = [root]
  while (reading.at < source.text.length) {
    const [first, ...rest] = lineOf(reading)
    const parent = open.at(-1)
    if (!first || !parent) continue
    if (is(first, '}')) {
      if (open.length === 1)
        throw refused(reading, first.offset, {
          vi: 'Dấu “}” này không đóng khối nào.',
          en: 'This “}” closes no block.',
        })
      open.pop()
      continue
    }
    const words = [first, ...rest]
    const opens = is(words.at(-1), '{')
    if (opens) words.pop()
    const id = is(words[1], '=') && words.length > 2 ? words[0] : undefined
    const statement = { id, words: id ? words.slice(2) : words, body: [], offset: first.offset }
    parent.body.push(statement)
    remember(reading, statement)
    if (!opens) continue
    if (/^!script$/i.test(first.text)) passOver(reading, first.offset)
    else open.push(statement)
    if (open.length > limits.depth) throw tooDeep(locationAt(source, first.offset, 1))
  }
  const [, ...unclosed] = open
  const last = unclosed.at(-1)
  if (last)
    throw refused(reading, last.offset, {
      vi: 'Khối mở ở đây chưa được đóng bằng “}”.',
      en: 'The block that opens here is not closed by “}”.',
    })
  return root.body
}

function is(word: DslWord | undefined, sign: string): boolean {
  return word !== undefined && !word.quoted && word.text === sign
}

/** The words of the next line, which a backslash at its end joins to the one after; none for comments. */
function lineOf(reading: Reading): DslWord[] {
  const { text } = reading.source
  const words: DslWord[] = []
  let end = -1
  for (;;) {
    const at = afterBlanks(text, reading.at)
    reading.at = at
    if (at > end) end = endOfLine(text, at)
    if (at === end) {
      reading.at = end + 1
      return words
    }
    if (/^\\\r?$/.test(text.slice(at, Math.min(end, at + 3)))) {
      reading.at = end + 1
      continue
    }
    if (words.length === 0 && (text[at] === '#' || text.startsWith('//', at))) {
      reading.at = end + 1
      return []
    }
    if (words.length === 0 && text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2)
      if (close < 0)
        throw refused(reading, at, { vi: 'Chú thích “/*” chưa đóng.', en: 'This comment is not closed by “*/”.' })
      reading.at = endOfLine(text, close) + 1
      return []
    }
    words.push(text[at] === '"' ? quotedWord(reading) : bareWord(reading))
  }
}

function bareWord(reading: Reading): DslWord {
  const { text } = reading.source
  const from = reading.at
  blank.lastIndex = from
  const to = blank.exec(text)?.index ?? text.length
  reading.at = to
  const word = text.slice(from, to)
  // A backslash that ends the line belongs to the line.
  const joins = word.length > 1 && word.endsWith('\\') && /^(?:\r?\n|$)/.test(text.slice(to, to + 2))
  if (joins) reading.at = to - 1
  return { text: filled(reading, joins ? word.slice(0, -1) : word, from), quoted: false, offset: from }
}
const blank = /\s/g

function quotedWord(reading: Reading): DslWord {
  const { text } = reading.source
  const from = reading.at
  const block = text.startsWith('"""', from)
  const close = block ? text.indexOf('"""', from + 3) : closingQuote(text, from + 1)
  if (close < 0)
    throw refused(reading, from, { vi: 'Chuỗi mở ở đây chưa đóng.', en: 'The string that opens here is not closed.' })
  const inside = text.slice(from + (block ? 3 : 1), close)
  reading.at = close + (block ? 3 : 1)
  const joined = block ? inside : inside.replace(/\\\r?\n[ \t]*/g, '').replaceAll('\\"', '"')
  return { text: filled(reading, joined, from), quoted: true, offset: from }
}

/** Where a string ends: at a quote on its line, or on one that a backslash joins to it. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"' && text[at - 1] !== '\\') return at
    if (text[at] === '\n' && !/\\\r?$/.test(text.slice(Math.max(from, at - 2), at))) return -1
  }
  return -1
}

/** A word with the constants that it names put in; they may grow no larger than a value may be. */
function filled(reading: Reading, word: string, offset: number): string {
  const { constants, limits } = reading
  let room = limits.textCharacters
  const take = (text: string): string => {
    room -= text.length
    if (room >= 0) return text
    const hint = limitHint('textCharacters')
    throw refused(reading, offset, {
      vi: `Chuỗi ở đây, cùng hằng số thay vào, quá dài ${hint.vi}.`,
      en: `This is too long, with its constants put in ${hint.en}.`,
    })
  }
  return take(word).replace(/\$\{([A-Za-z0-9_.-]+)\}/g, (written, name: string) => take(constants.get(name) ?? written))
}

function remember({ constants }: Reading, { words: [keyword, name, value] }: DslStatement): void {
  if (keyword && name && value && /^!(?:const|constant|var)$/i.test(keyword.text)) constants.set(name.text, value.text)
}

/** Goes on behind a script, which ends where a line is nothing but a closing brace. */
function passOver(reading: Reading, offset: number): void {
  const { text } = reading.source
  const close = /^[ \t]*\}[ \t]*\r?$/gm
  close.lastIndex = reading.at
  const found = close.exec(text)
  if (!found)
    throw refused(reading, offset, { vi: 'Khối !script chưa đóng bằng “}”.', en: 'This !script is not closed by “}”.' })
  reading.at = endOfLine(text, found.index) + 1
}

function afterBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\n' && /\s/.test(text[at] ?? '')) at++
  return at
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function refused({ source }: Reading, offset: number, message: Text): InputError {
  return new InputError({ vi: `Không đọc được “${source.file}”.`, en: `“${source.file}” cannot be read.` }, [
    { rule: 'model/schema', message, location: locationAt(source, offset, 1) },
  ])
}
