import { firstKeyOf, type Marks, type PlaceTable, type Source } from '../../kernel/index.js'

/** How much had been noted when a mapping or sequence began. */
export interface Begun {
  readonly marks: number
  readonly entries: number
}

/** Takes down where the nodes of a text are written, in the form of `Marks`, while they are read. */
export interface MarkWriter {
  begin(): Begun
  item(offset: number): void
  field(key: string, keyOffset: number, offset: number): void
  /** The node that began there is complete. */
  end(node: object, start: number, begun: Begun): void
  /** The node that began there is no part of the whole. */
  apart(node: object, begun: Begun): void
  /** Gives the marks to the table. @returns them, where the whole has parts */
  done(root: unknown): Marks | undefined
}

export function createMarkWriter(source: Source, table: PlaceTable): MarkWriter {
  let marks = new Int32Array(Math.max(64, source.text.length >> 4))
  let used = 0
  /** Of the nodes that are not complete yet, the offsets of their entries, and the keys of those that are fields. */
  const entries: number[] = []
  const keys: (string | undefined)[] = []

  return {
    begin: () => ({ marks: used, entries: entries.length }),
    item(offset) {
      entries.push(offset)
      keys.push(undefined)
    },
    field(key, keyOffset, offset) {
      entries.push(keyOffset, offset)
      keys.push(key, undefined)
    },
    end(node, start, begun) {
      const from = begun.entries
      const count = entries.length - from
      if (used + count + 2 > marks.length) {
        const larger = new Int32Array(2 * (used + count + 2))
        larger.set(marks)
        marks = larger
      }
      if (!Array.isArray(node)) inOrderOfKeys(node, from)
      for (let i = from; i < entries.length; i++) marks[used++] = entries[i] ?? 0
      marks[used++] = start
      marks[used++] = count
      entries.length = from
      keys.length = from
    },
    apart(node, begun) {
      table.add({ source, offsets: marks.slice(begun.marks, used), root: node })
      used = begun.marks
    },
    done(root) {
      if (typeof root !== 'object' || root === null) return undefined
      const written = { source, offsets: marks.subarray(0, used), root }
      table.add(written)
      return written
    },
  }

  /** JavaScript puts keys that are whole numbers first; the offsets follow. */
  function inOrderOfKeys(node: object, from: number): void {
    if (!/^\d/.test(firstKeyOf(node))) return
    const written = entries.slice(from)
    let to = from
    for (const key of Object.keys(node)) {
      const at = keys.indexOf(key, from) - from
      entries[to++] = written[at] ?? 0
      entries[to++] = written[at + 1] ?? 0
    }
  }
}
