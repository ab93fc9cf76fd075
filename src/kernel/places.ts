import type { Location } from './finding.js'
import { locationAt, type Source } from './source.js'

/**
 * Where the nodes of one value were written, its mappings and sequences each when it was complete: for each entry the offset of
 * its key (in a mapping) and of its value, in the order of `Object.keys`, then the offset of its own beginning, then how many
 * offsets the entries have. So the nodes can be told apart from the end on.
 */
export interface Marks {
  readonly source: Source
  readonly offsets: Int32Array
  readonly root: object
}

/** Where a mapping or sequence was written: the offset of its beginning stands at `at`, those of its entries before. */
export interface Places {
  readonly marks: Marks
  readonly at: number
}

/** The places of every mapping and sequence that was read. */
export interface PlaceTable {
  get(node: object): Places | undefined
  set(node: object, places: Places): void
  /** Adds the places of a value and all in it. */
  add(marks: Marks): void
  /** Says that a node was written where another was. */
  setAs(node: object, other: object): void
  /** Adds work that will set the places of some more nodes, to be done only when an unknown node is asked for, the last first. */
  postpone(work: () => void): void
}

/**
 * Most commands ask for few places or none, so that which marks are a node's is found out value by value when first asked, the
 * latest first: a map of all nodes costs as much as the nodes.
 * @param lasting whether the table outlives what was read, which it must not keep then
 */
export function createPlaceTable(lasting = false): PlaceTable {
  const table = lasting ? new WeakMap<object, Places>() : new Map<object, Places>()
  const others = lasting ? new WeakMap<object, object>() : new Map<object, object>()
  const added: Marks[] = []
  const postponed: (() => void)[] = []
  return {
    get(node) {
      const written = others.get(node) ?? node
      for (;;) {
        const found = table.get(written)
        if (found) return found
        const marks = added.pop()
        const work = marks ? undefined : postponed.pop()
        if (marks) assign(marks, table)
        else if (work) work()
        else return undefined
      }
    },
    setAs: (node, other) => {
      others.set(node, other)
    },
    set: (node, places) => {
      table.set(node, places)
    },
    add: (marks) => {
      if (lasting) assign(marks, table)
      else added.push(marks)
    },
    postpone: (work) => {
      postponed.push(work)
    },
  }
}

/** Gives each node of a value its marks: both are gone through from the end on, as they were written. */
function assign(marks: Marks, table: { set(node: object, places: Places): void }): void {
  const { offsets } = marks
  let end = offsets.length
  const visit = (node: object) => {
    const places = { marks, at: end - 2 }
    table.set(node, places)
    const first = firstOf(places)
    end = first
    // What stands before began before this did: nothing in it has places of its own.
    if ((offsets[end - 2] ?? -1) < startOf(places)) return
    const values: readonly unknown[] = Array.isArray(node) ? node : Object.values(node)
    const order = Array.isArray(node) || !/^\d/.test(firstKeyOf(node)) ? undefined : orderWritten(places, values.length)
    const width = Array.isArray(node) ? 1 : 2
    for (let i = values.length - 1; i >= 0; i--) {
      const entry = order?.[i] ?? i
      const value = values[entry]
      // What an alias stands for has its marks where it was written.
      const here = offsets[first + width * (entry + 1) - 1] === offsets[end - 2]
      if (here && typeof value === 'object' && value !== null) visit(value)
    }
  }
  visit(marks.root)
}

/** The entries of a mapping as they were written: JavaScript puts keys that are whole numbers first. */
function orderWritten(places: Places, count: number): number[] {
  const { offsets } = places.marks
  const first = firstOf(places)
  const writtenAt = (entry: number): number => offsets[first + 2 * entry] ?? 0
  return Array.from({ length: count }, (_, i) => i).sort((a, b) => writtenAt(a) - writtenAt(b))
}

/** The first key of a mapping; nothing of an empty one. */
export function firstKeyOf(node: object): string {
  for (const key in node) return key
  return ''
}

/** Finds where nodes were written. */
export interface Place {
  /** The place of a node, or of the value under `key` in it. */
  of(node: object, key?: string | number): Location | undefined
  /** The place of a key itself. */
  ofKey(node: object, key: string): Location | undefined
  /** What the file says from there on, at most so many characters; on a line of megabytes too. */
  written(node: object, key: string | number, most: number): string | undefined
}

export function placesIn(table: PlaceTable): Place {
  return {
    of(node, key) {
      const places = table.get(node)
      return (
        places && locationAt(places.marks.source, key === undefined ? startOf(places) : offsetOf(places, node, key))
      )
    },
    ofKey(node, key) {
      const places = table.get(node)
      return places && locationAt(places.marks.source, offsetOf(places, node, key, true))
    },
    written(node, key, most) {
      const places = table.get(node)
      if (!places) return undefined
      const offset = offsetOf(places, node, key)
      return places.marks.source.text.slice(offset, offset + most)
    },
  }
}

/** The offset of an entry's value or key; of the node itself where it has no such entry. */
export function offsetOf(places: Places, node: object, key: string | number, ofKey = false): number {
  const isList = Array.isArray(node)
  const entry = isList ? Number(key) : entryOf(node, String(key))
  const exists = entry >= 0 && entry < (isList ? node.length : Infinity)
  if (!exists || (isList && ofKey)) return startOf(places)
  return valueOffset(places, node, entry, ofKey)
}

/** From so many keys on, the entries of a mapping are numbered once: a search for each of ten thousand faults would be quadratic. */
const manyKeys = 64
const numbered = new WeakMap<object, ReadonlyMap<string, number>>()

/** Which entry of a mapping a key is, in the order of `Object.keys`; -1 where there is none. */
function entryOf(node: object, key: string): number {
  const known = numbered.get(node)
  if (known) return known.get(key) ?? -1
  const keys = Object.keys(node)
  if (keys.length < manyKeys) return keys.indexOf(key)
  const entries = new Map(keys.map((name, entry) => [name, entry]))
  numbered.set(node, entries)
  return entries.get(key) ?? -1
}

function startOf({ marks: { offsets }, at }: Places): number {
  return offsets[at] ?? 0
}

/** Where the offsets of a node's entries begin. */
function firstOf({ marks: { offsets }, at }: Places): number {
  return at - (offsets[at + 1] ?? 0)
}

function valueOffset(places: Places, node: object, entry: number, ofKey = false): number {
  const first = firstOf(places)
  return places.marks.offsets[Array.isArray(node) ? first + entry : first + 2 * entry + (ofKey ? 0 : 1)] ?? 0
}
