import type { Location } from '../model/finding.js'
import { locationAt, type Source } from './source.js'

/**
 * Where the parts of a mapping or sequence were written. `marks` holds those of a whole file: at `at` the number of entries and
 * the offset of the beginning, then for each entry the offset of its key (in a mapping) and of its value, in the order of
 * `Object.keys`.
 */
export interface Places {
  readonly file: { readonly source: Source; readonly marks: Int32Array }
  readonly at: number
}

/** The places of every mapping and sequence that was read. */
export interface PlaceTable {
  get(node: object): Places | undefined
  set(node: object, places: Places): void
  /** Says that a node was written where another was. */
  setAs(node: object, other: object): void
  /** Adds work that will set the places of some more nodes, to be done only when an unknown node is asked for, the last first. */
  postpone(work: () => void): void
}

/**
 * @param lasting whether the table outlives what was read, which it must not keep then; a map that holds its keys costs the
 * garbage collector much less
 */
export function createPlaceTable(lasting = false): PlaceTable {
  const table = lasting ? new WeakMap<object, Places>() : new Map<object, Places>()
  const others = lasting ? new WeakMap<object, object>() : new Map<object, object>()
  const postponed: (() => void)[] = []
  return {
    get(node) {
      const written = others.get(node) ?? node
      const found = table.get(written)
      if (found || postponed.length === 0) return found
      for (let work = postponed.pop(); work; work = postponed.pop()) {
        work()
        const place = table.get(written)
        if (place) return place
      }
      return undefined
    },
    setAs: (node, other) => {
      others.set(node, other)
    },
    set: (node, places) => {
      table.set(node, places)
    },
    postpone: (work) => {
      postponed.push(work)
    },
  }
}

/**
 * Notes the places of a file's nodes, each when it is complete: `keys` and `offsets` (of key and value in turn, of values alone
 * in a sequence) are in the order in which they were written.
 */
export function marker(
  source: Source,
  table: PlaceTable,
): (node: object, start: number, offsets: readonly number[], keys: readonly string[]) => void {
  const file = { source, marks: new Int32Array(Math.max(64, source.text.length >> 4)) }
  let used = 0
  return (node, start, offsets, keys) => {
    const isList = Array.isArray(node)
    const entries = isList ? offsets : inOrderOfKeys(node, offsets, keys)
    if (used + 2 + entries.length > file.marks.length) {
      const larger = new Int32Array(2 * (used + 2 + entries.length))
      larger.set(file.marks)
      file.marks = larger
    }
    table.set(node, { file, at: used })
    file.marks[used++] = isList ? entries.length : entries.length / 2
    file.marks[used++] = start
    for (const offset of entries) file.marks[used++] = offset
  }
}

/** JavaScript puts keys that are whole numbers first; the offsets follow. */
function inOrderOfKeys(node: object, offsets: readonly number[], keys: readonly string[]): readonly number[] {
  if (!keys.some((key) => key >= '0' && key < ':')) return offsets
  const written = new Map(keys.map((key, i) => [key, i]))
  return Object.keys(node).flatMap((key) => offsets.slice(2 * (written.get(key) ?? 0), 2 * (written.get(key) ?? 0) + 2))
}

/** Finds where nodes were written. */
export interface Place {
  /** The place of a node, or of the value under `key` in it. */
  of(node: object, key?: string | number): Location | undefined
  /** The place of a key itself. */
  ofKey(node: object, key: string): Location | undefined
}

export function placesIn(table: PlaceTable): Place {
  return {
    of(node, key) {
      const places = table.get(node)
      return places && locationAt(places.file.source, key === undefined ? startOf(places) : offsetOf(places, node, key))
    },
    ofKey(node, key) {
      const places = table.get(node)
      return places && locationAt(places.file.source, offsetOf(places, node, key, true))
    },
  }
}

function startOf({ file, at }: Places): number {
  return file.marks[at + 1] ?? 0
}

/** The offset of an entry's value or key; of the node itself where it has no such entry. */
export function offsetOf(places: Places, node: object, key: string | number, ofKey = false): number {
  const { marks } = places.file
  const isList = Array.isArray(node)
  const entry = isList ? Number(key) : Object.keys(node).indexOf(String(key))
  if (!(entry >= 0 && entry < (marks[places.at] ?? 0)) || (isList && ofKey)) return startOf(places)
  const first = places.at + 2
  return marks[isList ? first + entry : first + 2 * entry + (ofKey ? 0 : 1)] ?? 0
}
