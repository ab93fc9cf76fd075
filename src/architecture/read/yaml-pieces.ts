import { COLLECTION_STYLE, EVENT_ID, type Event, parseEvents } from 'js-yaml'

/** A part of a text and those of its events that count, from `from` to `to`; their offsets are from `at` on. */
export interface YamlPiece {
  readonly text: string
  readonly at: number
  readonly events: readonly Event[]
  readonly from: number
  readonly to: number
}

/** A whole text in one piece. @throws YAMLException for what is no YAML */
export function wholePiece(text: string, maxDepth: number): YamlPiece[] {
  const events = parseEvents(text, { maxDepth })
  return [{ text, at: 0, events, from: 0, to: events.length }]
}

/**
 * Where a text may be cut: the line feed before a line at which nothing is open but the mapping at the top, and the list that
 * is one of its values where `column` tells at which column its entries begin.
 */
export interface Cut {
  readonly at: number
  readonly column?: number
}

/** A piece's copy of the text, in characters; small, so that its events die young, which costs the garbage collector nothing. */
export const pieceLength = 1 << 15

/** What begins a line at the margin, and what makes a text too uncommon to be cut: further documents, lone carriage returns. */
const margin = /\n(?:([A-Za-z][\w-]*:)(?=[ \r\n])|---|\.\.\.|\uFEFF)|\r(?!\n)/g

/** What may stand before the first key. */
const preamble = /^(?:(?:---)?[ \t]*(?:#.*)?\r?\n)*$/

/** The first key of a section whose value is a list in block style: how far its first entry is indented. */
const listHead =
  /\n?(?:(?:---)?[ \t]*(?:#.*)?\r?\n)*[A-Za-z][\w-]*:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( *)-[ \r\n]/y

/** Where to cut a text into pieces that are not much longer than `length`; nowhere where it is short or its layout is another. */
export function cutsOf(text: string, length = pieceLength): Cut[] {
  if (text.length < 4 * length) return []
  const sections = [0]
  for (const match of text.matchAll(margin)) {
    if (match[1] === undefined) return []
    if (sections.length > 1 || !preamble.test(text.slice(0, match.index + 1))) sections.push(match.index)
  }
  const cuts: Cut[] = []
  let last = 0
  const cut = (at: number, column?: number) => {
    if (at > 0) cuts.push(column === undefined ? { at } : { at, column })
    last = at
  }
  for (const [i, section] of sections.entries()) {
    const end = sections[i + 1] ?? text.length
    listHead.lastIndex = section
    const indentation = end - section < 2 * length ? undefined : listHead.exec(text)?.[1]
    if (indentation !== undefined || section - last >= length) cut(section)
    if (indentation === undefined) continue
    const body = text.slice(0, end)
    const entry = `\n${indentation}-`
    for (let from = Math.max(listHead.lastIndex, section + length); ; ) {
      const at = body.indexOf(entry, from)
      if (at < 0) break
      from = at + 1
      if (!/[ \r\n]/.test(body.charAt(at + entry.length))) continue
      cut(at, indentation.length)
      from = at + length
    }
  }
  return cuts
}

/**
 * The events of a text in pieces: js-yaml hands them out only whole, and those of a large file take ten times its memory.
 * Together the pieces have the events of the whole, or this throws.
 *
 * For in a block mapping at the margin all of a value must be indented, and in a block list at column n all of an entry by more
 * than n; js-yaml refuses scalars and brackets that go on further left. So a key at the margin, or `- ` at column n in such a
 * list, either goes on with the mapping or list that is open or is a fault; and there, after a line feed, the parser knows
 * nothing but how deep it is. What is open at a cut is compared with what was thought to be open.
 * @throws YAMLException, Uneven: the text must be read whole, which also tells what is wrong with it
 */
export function* pieces(text: string, cuts: readonly Cut[], maxDepth: number): Generator<YamlPiece> {
  for (let i = -1; i < cuts.length; i++) {
    const { at, column } = cuts[i] ?? { at: 0 }
    const next = cuts[i + 1]
    const part = text.slice(at, next ? next.at + 1 : undefined)
    const events = parseEvents(part, { maxDepth: column === undefined ? maxDepth : maxDepth - 1 })
    if (i < 0 && !isMappingAtMargin(events[1], part)) throw new Uneven()
    if (next?.column !== undefined && column === undefined && !endsInList(events, part, next.column)) throw new Uneven()
    // Beginning: the document and what is open already. End: those again, unless they are closed here.
    const from = i < 0 ? 0 : 2
    if (next) {
      const open = (next.column === undefined ? 1 : 2) + (column === undefined ? 1 : 0)
      yield { text: part, at, events, from, to: events.length - open }
    } else {
      if (column !== undefined) events.push({ type: EVENT_ID.POP })
      yield { text: part, at, events, from, to: events.length }
    }
  }
}

/** The text is laid out otherwise than its margin made believe. */
export class Uneven extends Error {}

function isMappingAtMargin(event: Event | undefined, text: string): boolean {
  return event?.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK && columnOf(event.start, text) === 0
}

/** Whether the last value of the mapping at the top is a block list at that column. */
function endsInList(events: readonly Event[], text: string, column: number): boolean {
  let open = 1
  let i = events.length - 3 // the document, the mapping, the list
  if (events[i]?.type !== EVENT_ID.POP) return false
  while (open > 0 && --i >= 0) {
    const { type } = events[i] ?? {}
    if (type === EVENT_ID.POP) open++
    else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) open--
  }
  const list = events[i]
  return (
    list?.type === EVENT_ID.SEQUENCE && list.style === COLLECTION_STYLE.BLOCK && columnOf(list.start, text) === column
  )
}

function columnOf(offset: number, text: string): number {
  return offset - 1 - text.lastIndexOf('\n', offset - 1)
}
