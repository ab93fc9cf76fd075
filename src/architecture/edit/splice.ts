import type { ListEntry, Spot } from './layout.js'
import { field, flowField, inFlow, item, width, type YamlStyle } from './render.js'

/** Replaces the characters from `start` to before `end`. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface TextSheet {
  readonly text: string
  readonly style: YamlStyle
}

/**
 * Writes another value in the place of an entry's.
 * @param comment lines that go above what is new, where that begins a line of its own
 */
export function replaceValue(
  entry: ListEntry,
  value: unknown,
  flow: boolean,
  sheet: TextSheet,
  comment: readonly string[] = [],
): Splice[] {
  const { value: old, lead } = entry
  const quote = old.kind === 'scalar' ? old.quote : undefined
  const isList = typeof entry.key === 'number'
  if (flow) {
    const space = isList || old.start > lead ? '' : ' '
    return [{ start: old.start, end: old.end, text: space + inFlow(value, quote) }]
  }
  const column = columnOf(entry.start, sheet.text)
  // Only what stands after the colon or the dash is new.
  const written = isList
    ? item(value, column, sheet.style).slice(1)
    : afterColon(value, column, sheet.style, quote, comment)
  const gap = sheet.text.slice(lead, old.start)
  const tail = old.keeps ? sheet.style.eol : ''
  if (!gap.includes('#') && !gap.includes('\n') && gap !== '' && !written.includes('\n'))
    return [{ start: old.start, end: old.end, text: written.trimStart() + tail }]
  // Comments that would land inside the new value go to the line where it begins.
  const manyLines = written.includes(sheet.style.eol)
  const firstEnd = manyLines ? written.indexOf(sheet.style.eol) : written.length
  const end = manyLines && !old.keeps ? lineEnd(old.end, sheet.text) : old.end
  const comments = [gap, sheet.text.slice(old.end, end)].filter((t) => t.includes('#')).map((t) => t.trim())
  const oneLine = (t: string) => (/^ *[|>]/.test(written) ? t.replace(/(?<!\s)[^\S\n]*\n\s*/g, ' ') : t)
  const notes = comments.map((t) => ` ${oneLine(t)}`)
  const text = written.slice(0, firstEnd) + notes.join('') + written.slice(firstEnd) + tail
  return [{ start: lead, end, text }]
}

function afterColon(
  value: unknown,
  column: number,
  style: YamlStyle,
  quote: Spot['quote'],
  comment: readonly string[],
): string {
  const written = field('k', value, column, style, quote).slice(2)
  const pad = /^\r?\n *(?=- )/.exec(written)?.[0]
  return pad === undefined ? written : comment.map((line) => `${pad}# ${line}`.trimEnd()).join('') + written
}

/** Adds fields at the end of a mapping. */
export function addFields(
  map: Spot,
  fields: Readonly<Record<string, unknown>>,
  comment: readonly string[],
  sheet: TextSheet,
): Splice[] {
  const pairs = Object.entries(fields)
  if (map.flow)
    return [
      intoFlow(
        map,
        pairs.map(([key, v]) => flowField(key, v)),
        sheet,
        ' ',
      ),
    ]
  const lines = [
    ...comment.map((line) => `# ${line}`.trimEnd()),
    ...pairs.map(([key, v]) => field(key, v, map.indent, sheet.style)),
  ]
  return [
    afterContent(
      map,
      lines.map((l) => ' '.repeat(map.indent) + l),
      sheet,
    ),
  ]
}

/**
 * Adds items at the end of a list, spaced as those before.
 * @param comment lines that go above the first, without `#`
 */
export function addItems(
  list: Spot,
  values: readonly unknown[],
  comment: readonly string[],
  sheet: TextSheet,
): Splice[] {
  if (list.flow)
    return [
      intoFlow(
        list,
        values.map((v) => inFlow(v)),
        sheet,
        '',
      ),
    ]
  const { text, style } = sheet
  const pad = ' '.repeat(list.indent)
  const [beforeLast, last] = list.entries.slice(-2)
  const oneLine = last?.value.flow === true && last.value.kind === 'map'
  const spaced = last && beforeLast ? /\n[ \t]*\r?\n/.test(text.slice(beforeLast.value.end, last.start)) : false
  const blank = spaced ? [''] : []
  const lines = values.flatMap((value, i) => [
    ...blank,
    ...(i === 0 ? comment.map((line) => `${pad}# ${line}`.trimEnd()) : []),
    pad + item(value, list.indent, style, oneLine),
  ])
  return [afterContent(list, lines, sheet)]
}

/** New lines right after the last line of a block's content, before comments and blank lines that follow it. */
function afterContent(spot: Spot, lines: readonly string[], { text, style }: TextSheet): Splice {
  const joined = lines.join(style.eol)
  if (spot.keeps) return { start: spot.end, end: spot.end, text: joined + style.eol }
  const at = lineEnd(spot.end, text)
  return { start: at, end: at, text: style.eol + joined }
}

function intoFlow(spot: Spot, parts: readonly string[], { text, style }: TextSheet, pad: string): Splice {
  const close = spot.end - 1
  const last = spot.entries[spot.entries.length - 1]
  if (!last) {
    const open = opening(spot, text)
    const blank = text.slice(open + 1, close).trim() === ''
    return { start: open + 1, end: blank ? close : open + 1, text: pad + parts.join(', ') + pad }
  }
  const { end } = last.value
  const comma = separatorAfter(end, close, text)
  const [first = last] = spot.entries
  const ownLine = (e: ListEntry) => text.slice(lineStart(e.start, text), e.start).trim() === ''
  const aLineEach = spot.entries.length > 1 && spot.entries.slice(-2).every(ownLine)
  const full = columnOf(lineEnd(end, text), text) + 2 + parts.join(', ').length > width
  const column = columnOf(aLineEach ? last.start : first.start, text)
  const newLine = `,${style.eol}${' '.repeat(column)}`
  const added = (aLineEach || full ? newLine : ', ') + parts.join(aLineEach ? newLine : ', ')
  if (comma === undefined) return { start: end, end, text: added }
  return { start: comma + 1, end: comma + 1, text: `${added.slice(1)},` }
}

/** Takes an entry out of its container; comments stay. */
export function removeEntry(
  container: Spot,
  holder: ListEntry | undefined,
  key: string | number,
  sheet: TextSheet,
): Splice[] {
  const at = container.entries.findIndex((e) => e.key === key)
  const entry = container.entries[at]
  if (!entry) return []
  const { text } = sheet
  const next = container.entries[at + 1]
  if (container.flow) return fromFlow(container, entry, at, text)
  const begin = lineStart(entry.start, text)
  const alone = text.slice(begin, entry.start).trim() === ''
  if (container.entries.length === 1) return emptied(container, holder, entry, alone, text)
  if (!alone) {
    // The first field on the line of a dash: the next one comes up to it, unless a comment stands between.
    const between = next ? text.slice(entry.value.end, next.start) : ''
    const end = next && between.trim() === '' ? next.start : entry.value.end
    return [{ start: entry.start, end, text: '' }]
  }
  return [wholeLines(begin, entry, text)]
}

/** The lines of an entry; where blank lines stand on both sides, those after it go as well. */
function wholeLines(begin: number, entry: ListEntry, text: string): Splice {
  const end = entry.value.keeps ? entry.value.end : lineAfter(entry.value.end, text)
  const blankBefore = begin === 0 || /(^|\n)[ \t]*\r?\n$/.test(text.slice(0, begin))
  const blankAfter = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end))?.[0] ?? ''
  return { start: begin, end: blankBefore ? end + blankAfter.length : end, text: '' }
}

/** What is left of a block whose only entry goes: `{}` or `[]`. */
function emptied(
  container: Spot,
  holder: ListEntry | undefined,
  entry: ListEntry,
  alone: boolean,
  text: string,
): Splice[] {
  const empty = container.kind === 'map' ? '{}' : '[]'
  if (!holder || !alone) return [{ start: entry.start, end: contentEnd(entry.value, text), text: empty }]
  const begin = lineStart(entry.start, text)
  const end = entry.value.keeps ? entry.value.end : lineAfter(entry.value.end, text)
  return [
    { start: holder.lead, end: holder.lead, text: ` ${empty}` },
    { start: begin, end, text: '' },
  ]
}

function contentEnd(spot: Spot, text: string): number {
  return spot.keeps ? spot.start + text.slice(spot.start, spot.end).trimEnd().length : spot.end
}

function fromFlow(container: Spot, entry: ListEntry, at: number, text: string): Splice[] {
  const [before, next] = [container.entries[at - 1], container.entries[at + 1]]
  const { end } = entry.value
  if (next) {
    const clean = !text.slice(end, next.start).includes('#')
    const comma = separatorAfter(end, next.start, text)
    if (clean || comma === undefined) return [{ start: entry.start, end: next.start, text: '' }]
    return [
      { start: entry.start, end, text: '' },
      { start: comma, end: comma + 1, text: '' },
    ]
  }
  const close = container.end - 1
  if (!before) {
    const open = opening(container, text)
    const clean = !text.slice(open, entry.start).includes('#') && !text.slice(end, close).includes('#')
    if (clean) return [{ start: open + 1, end: close, text: '' }]
    const comma = separatorAfter(end, close, text)
    const rest = comma === undefined ? [] : [{ start: comma, end: comma + 1, text: '' }]
    return [{ start: entry.start, end, text: '' }, ...rest]
  }
  const gap = text.slice(before.value.end, entry.start)
  if (!gap.includes('#')) return [{ start: before.value.end, end, text: '' }]
  const comma = separatorAfter(before.value.end, entry.start, text) ?? before.value.end
  return [
    { start: comma, end: comma + 1, text: '' },
    { start: entry.start, end, text: '' },
  ]
}

/** Where the bracket of a flow collection stands: its anchor and tag hold none. */
function opening(spot: Spot, text: string): number {
  return text.indexOf(spot.kind === 'map' ? '{' : '[', spot.start)
}

/** Where the comma stands between two entries of a flow collection, comments passed over. */
function separatorAfter(from: number, to: number, text: string): number | undefined {
  for (let at = from; at < to; at++) {
    if (text[at] === ',') return at
    if (text[at] === '#') at = lineEnd(at, text)
  }
  return undefined
}

/** The text of a file that holds nothing yet but comments, with fields at its end. */
export function firstFields(
  fields: Readonly<Record<string, unknown>>,
  comment: readonly string[],
  { text, style }: TextSheet,
): Splice {
  const glue = text === '' || text.endsWith('\n') ? '' : style.eol
  const notes = comment.map((line) => `# ${line}`.trimEnd() + style.eol)
  const lines = Object.entries(fields).map(([key, value]) => field(key, value, 0, style) + style.eol)
  return { start: text.length, end: text.length, text: glue + notes.join('') + lines.join('') }
}

/** Lays splices on a text; they must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => b.start - a.start || b.end - a.end).reverse()
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text: piece } of inOrder) {
    pieces.push(text.slice(at, start), piece)
    at = end
  }
  return pieces.join('') + text.slice(at)
}

function columnOf(offset: number, text: string): number {
  return offset - lineStart(offset, text)
}

function lineStart(offset: number, text: string): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line of an offset ends, before its line break. */
function lineEnd(offset: number, text: string): number {
  const at = text.indexOf('\n', offset)
  if (at < 0) return text.length
  return text[at - 1] === '\r' && at > offset ? at - 1 : at
}

function lineAfter(offset: number, text: string): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}

/** How a file is written, for what is added to it. */
export function scalarStyle(text: string, top: Spot | undefined): YamlStyle {
  const firstBreak = text.indexOf('\n')
  const eol = firstBreak > 0 && text[firstBreak - 1] === '\r' ? '\r\n' : '\n'
  let step: number | undefined
  let indentLists: boolean | undefined
  const visit = (spot: Spot) => {
    if (spot.flow) return
    for (const { value } of spot.entries) {
      if (value.flow || value.entries.length === 0 || value.kind === 'alias') continue
      if (spot.kind === 'map') {
        if (value.kind === 'list') indentLists ??= value.indent > spot.indent
        if (value.indent > spot.indent) step ??= value.indent - spot.indent
      }
      visit(value)
      if (step !== undefined && indentLists !== undefined) return
    }
  }
  if (top) visit(top)
  return { eol, step: step ?? 2, indentLists: indentLists ?? true }
}
