import {
  type CST,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  type YAMLSeq,
} from 'yaml'

/** A node of a YAML text and where it is written; all offsets count UTF-16 units from the text's start. */
export interface Spot {
  readonly kind: 'map' | 'list' | 'scalar' | 'alias'
  /** In `{…}` or `[…]`. */
  readonly flow: boolean
  /** Where it begins, its anchor and tag included. */
  readonly start: number
  /** Where its last character stands; comments and line breaks after it are not part of it. */
  readonly end: number
  /** The column, from 0, of a block's keys or dashes. */
  readonly indent: number
  /** A block scalar that keeps the line breaks after it (`|+`): `end` is the beginning of a line. */
  readonly keeps: boolean
  readonly quote: 'single' | 'double' | undefined
  readonly anchor: string | undefined
  /** What an alias points to. */
  readonly alias: string | undefined
  readonly entries: readonly ListEntry[]
}

/** A field of a mapping or an item of a list. */
export interface ListEntry {
  readonly key: string | number
  /** Where the key, or the dash of a block list's item, begins. */
  readonly start: number
  /** Just after the colon or the dash; in a flow list where the item begins. */
  readonly lead: number
  readonly value: Spot
}

/** How the nodes of a text are written; nothing where it holds none. The text must be sound YAML. */
export function layoutOf(text: string): Spot | undefined {
  const { contents } = parseDocument(text, { keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' })
  return contents && !isEmptyNode(contents) ? spotOf(contents, text, [], 0) : undefined
}

function isEmptyNode(node: Node): boolean {
  return isScalar(node) && node.source === '' && node.type === Scalar.PLAIN
}

type Tokens = readonly CST.SourceToken[]

/** @param before the tokens that stand before the node, its anchor and tag among them */
function spotOf(node: Node, text: string, before: Tokens, lead: number): Spot {
  const [from = lead, to = lead] = node.range ?? []
  const props = before.filter((t) => (t.type === 'anchor' || t.type === 'tag') && t.offset >= lead)
  const start = Math.min(props[0]?.offset ?? from, from)
  const base = {
    flow: false,
    start,
    indent: 0,
    keeps: false,
    quote: undefined,
    anchor: 'anchor' in node ? node.anchor : undefined,
    alias: undefined,
    entries: [],
  }
  if (isAlias(node)) return { ...base, kind: 'alias', end: to, alias: node.source }
  if (isMap(node) || isSeq(node)) {
    const kind = isMap(node) ? 'map' : 'list'
    const entries = isMap(node) ? fieldsOf(node.items, text) : itemsOf(node, text)
    const source = node.srcToken
    if (source?.type === 'flow-collection') return { ...base, kind, flow: true, end: to, entries }
    const last = entries[entries.length - 1]?.value
    return { ...base, kind, end: last?.end ?? to, keeps: last?.keeps === true, indent: blockIndent(source), entries }
  }
  if (!isScalar(node)) return { ...base, kind: 'scalar', end: to }
  if (node.source === '' && node.type === Scalar.PLAIN) {
    const lastProp = props[props.length - 1]
    const end = lastProp ? lastProp.offset + lastProp.source.length : lead
    return { ...base, kind: 'scalar', start: props[0]?.offset ?? lead, end }
  }
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) {
    const keeps = /^[|>][1-9]?\+|^[|>]\+/.test(text.slice(from, to))
    return { ...base, kind: 'scalar', keeps, end: keeps ? to : from + text.slice(from, to).trimEnd().length }
  }
  const quote = node.type === Scalar.QUOTE_SINGLE ? 'single' : node.type === Scalar.QUOTE_DOUBLE ? 'double' : undefined
  return { ...base, kind: 'scalar', quote, end: to }
}

function blockIndent(source: CST.Token | undefined): number {
  return source && 'indent' in source ? Math.max(0, source.indent) : 0
}

function fieldsOf(items: readonly unknown[], text: string): ListEntry[] {
  return items.flatMap((pair): ListEntry[] => {
    if (!isPair(pair) || !isScalar(pair.key)) return []
    const [keyStart = 0, keyEnd = 0] = pair.key.range ?? []
    const token = pair.srcToken
    const mark = token?.start.find((t) => t.type === 'explicit-key-ind' || t.type === 'anchor' || t.type === 'tag')
    const colon = token?.sep?.find((t) => t.type === 'map-value-ind')
    const lead = colon ? colon.offset + 1 : keyEnd
    const value = isNode(pair.value) ? spotOf(pair.value, text, token?.sep ?? [], lead) : emptySpot(lead)
    return [{ key: String(pair.key.value), start: mark?.offset ?? keyStart, lead, value }]
  })
}

function itemsOf(list: YAMLSeq, text: string): ListEntry[] {
  const tokens = list.srcToken && 'items' in list.srcToken ? list.srcToken.items : []
  return list.items.flatMap((item, key): ListEntry[] => {
    if (!isNode(item)) return []
    const before = tokens[key]?.start ?? []
    const dash = before.find((t) => t.type === 'seq-item-ind')
    const lead = dash ? dash.offset + 1 : 0
    const value = spotOf(item, text, before, lead)
    return [{ key, start: dash?.offset ?? value.start, lead: dash ? lead : value.start, value }]
  })
}

function emptySpot(at: number): Spot {
  const none = { anchor: undefined, alias: undefined, quote: undefined, entries: [] }
  return { kind: 'scalar', flow: false, start: at, end: at, indent: 0, keeps: false, ...none }
}
