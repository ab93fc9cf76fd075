import { Document, isCollection, Scalar } from 'yaml'
import { isMapping } from '../../kernel/index.js'

/** How a new piece of YAML is to be written. */
export interface YamlStyle {
  /** Spaces a level. */
  readonly step: number
  /** Whether lists stand deeper than the field that holds them. */
  readonly indentLists: boolean
  /** The line break of the file. */
  readonly eol: string
}

export type Quote = 'single' | 'double' | undefined

/** The width that lines keep to where words allow. */
export const width = 120

/** A value on one line, as it may stand inside `{…}` or `[…]`. */
export function inFlow(value: unknown, quote?: Quote): string {
  if (Array.isArray(value)) return `[${value.map((v) => inFlow(v)).join(', ')}]`
  if (isMapping(value)) {
    const fields = fieldsOf(value).map(([key, v]) => flowField(key, v))
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  return (quote ? undefined : plain(value)) ?? scalarText([scalarNode(value, quote)], true).slice(1, -1)
}

/** A field as it may stand inside `{…}`. */
export function flowField(key: string, value: unknown): string {
  return `${inFlow(key)}: ${inFlow(value)}`
}

/**
 * The lines of a field and its value in a block at a column, the first without its indentation.
 * @param quote how a text was quoted that this one replaces
 */
export function field(key: string, value: unknown, column: number, style: YamlStyle, quote?: Quote): string {
  const name = inFlow(key)
  const entries = Array.isArray(value) ? value.length : isMapping(value) ? fieldsOf(value).length : 0
  if (entries === 0 || fitsLine(value, width - column - name.length - 2)) {
    if (isMapping(value) || Array.isArray(value)) return `${name}: ${inFlow(value)}`
    const room = width - column - name.length - 2
    const text = quote ? undefined : plain(value)
    if (text !== undefined && text.length <= room) return `${name}: ${text}`
    return scalarLines({ [key]: scalarNode(value, quote, room) }, column, style)
  }
  const deeper = column + (Array.isArray(value) && !style.indentLists ? 0 : style.step)
  return `${name}:${style.eol}${' '.repeat(deeper)}${block(value, deeper, style)}`
}

/** The lines of a list's item in a block, the dash at a column; one that is a mapping goes on one line only where asked for. */
export function item(value: unknown, column: number, style: YamlStyle, oneLine = false): string {
  const mapping = isMapping(value) && fieldsOf(value).length > 0
  if (mapping && !(oneLine && fitsLine(value, width - column - 2))) return `- ${block(value, column + 2, style)}`
  if (mapping || Array.isArray(value) || isMapping(value)) return `- ${inFlow(value)}`
  const text = plain(value)
  if (text !== undefined && text.length <= width - column - 2) return `- ${text}`
  return scalarLines([scalarNode(value, undefined, width - column - 2)], column, style)
}

/** The lines of a collection that has content. */
export function block(value: unknown, column: number, style: YamlStyle): string {
  const lines = Array.isArray(value)
    ? value.map((v) => item(v, column, style, true))
    : isMapping(value)
      ? fieldsOf(value).map(([key, v]) => field(key, v, column, style))
      : []
  return lines.join(style.eol + ' '.repeat(column))
}

function fieldsOf(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(([, v]) => v !== undefined)
}

/** Whether people would write a collection on one line: it fits, holds no list of mappings, and no long phrases in a list. */
function fitsLine(value: unknown, room: number): boolean {
  if (!isMapping(value) && !Array.isArray(value)) return false
  return isCompact(value) && inFlow(value).length <= room
}

function isCompact(value: unknown, inList = false): boolean {
  if (typeof value === 'string') return value.length <= (inList ? 32 : 80) && !value.includes('\n')
  if (Array.isArray(value)) return value.every((v) => !isMapping(v) && isCompact(v, true))
  return !isMapping(value) || fieldsOf(value).every(([, v]) => isCompact(v))
}

/** Words that a reader of some version of YAML takes for something else. */
const reserved = /^(true|false|null|yes|no|on|off|y|n)$/i
const plainWords = /^\p{L}[\p{L}\p{N}_./()-]*(?: [\p{L}\p{N}_./()-]+)*$/u

/**
 * A value that everyone writes without quotes, as it stands: whole numbers, and words of letters, digits and a few signs. All
 * else is left to the library, which weighs every case but takes a hundred times longer.
 */
function plain(value: unknown): string | undefined {
  if (typeof value === 'boolean' || (Number.isSafeInteger(value) && !Object.is(value, -0))) return String(value)
  return typeof value === 'string' && plainWords.test(value) && !reserved.test(value) ? value : undefined
}

function scalarNode(value: unknown, quote: Quote, room = Number.POSITIVE_INFINITY): Scalar {
  const node = new Scalar(value)
  if (typeof value !== 'string') return node
  if (value.includes('\n')) node.type = room === Number.POSITIVE_INFINITY ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL
  else if (value.length > room) node.type = Scalar.BLOCK_FOLDED
  else if (quote) node.type = quote === 'single' ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE
  return node
}

function scalarLines(holder: Record<string, Scalar> | Scalar[], column: number, style: YamlStyle): string {
  // Nothing but what was chosen to be folded may go over several lines.
  const [only] = Object.values(holder)
  const lines = scalarText(holder, false, only?.type === Scalar.BLOCK_FOLDED ? width - column : 0).split('\n')
  const pad = style.eol + ' '.repeat(column)
  return lines.reduce((text, line) => text + (line === '' ? style.eol : pad + line))
}

function scalarText(holder: Record<string, Scalar> | Scalar[], flow: boolean, lineWidth = 0): string {
  const doc = new Document(holder, { aliasDuplicateObjects: false })
  if (isCollection(doc.contents)) doc.contents.flow = flow
  return doc.toString({ lineWidth, minContentWidth: 20, flowCollectionPadding: false }).replace(/\n$/, '')
}
