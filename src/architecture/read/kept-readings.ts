import { endianness } from 'node:os'
import { isMapping, type Limits, type Source } from '../../kernel/index.js'
import { digestOf } from './digest.js'
import { parseFragment, type Reading } from './fragments.js'
import type { ReadMapping } from './memory.js'

/** Results of earlier runs by name; see `openCache`. */
export interface Results {
  get(name: string): string | undefined
  put(name: string, content: string): void
}

/** What reading a workspace's files came to, kept from run to run: a text that was read before is neither parsed nor checked. */
export interface KeptReadings {
  /** The mapping of a fragment. */
  readonly parse: (source: Source, reading: Reading) => ReadMapping | undefined
  /** Says that all entities of a mapping fit their schemas. */
  sound(mapping: ReadMapping): void
  /** Keeps what was read anew; before anybody may have changed it. */
  keep(): void
  /** Whether an earlier run found no fault in what all these texts, and those of which the state tells, say together. */
  wasFaultless(state: string): boolean
  /** Says so. */
  faultless(state: string): void
}

/** So many characters of all files: more would make no entry (`openCache`). */
const mostText = 10_000_000

/**
 * Opens what is kept of a workspace: two entries of a line a text each, so that one changed file of ten thousand does not have all
 * written again. What is new goes to the second until that, and what of the first is no longer read, come to a quarter of the first;
 * then all that is read goes there. Of a text with faults, or that says what JSON cannot, nothing is kept.
 */
export function keptReadings(root: string, limits: Limits, results: Results): KeptReadings {
  const nameOf = (part: 'first' | 'later') => `readings, ${part} ${JSON.stringify([root, limits, endianness()])}`
  const [first, later] = [linesOf(results.get(nameOf('first'))), linesOf(results.get(nameOf('later')))]
  const used = new Set<string>()
  const asked: string[] = []
  const fresh = new Map<string, ReadMapping>()
  const sound = new Set<ReadMapping>()
  const inUse = (lines: Lines): string[] => [...lines].flatMap(([digest, line]) => (used.has(digest) ? [line] : []))

  const together = (state: string): string => `faultless ${digestOf([state, ...asked].join(' '))}`

  return {
    parse(source, reading) {
      const digest = digestOf(source.text)
      asked.push(digest)
      const line = later.get(digest) ?? first.get(digest)
      const known = line === undefined ? undefined : mappingIn(line, source, reading)
      if (known) {
        used.add(digest)
        return known
      }
      const read = parseFragment(source, reading)
      if (read?.marks && reading.hits.length === 0) fresh.set(digest, read)
      return read
    },
    sound(mapping) {
      sound.add(mapping)
    },
    keep() {
      if (fresh.size === 0 || sizeOf([...fresh.values()].map(({ source }) => source.text)) > mostText) return
      const added = [...inUse(later), ...[...fresh].map(([digest, read]) => lineOf(digest, read, sound.has(read)))]
      const good = inUse(first)
      const whole = sizeOf([...first.values()])
      const few = whole - sizeOf(good) + sizeOf(added) <= whole / 4
      if (!few) results.put(nameOf('first'), [...good, ...added].join('\n'))
      if (few || later.size > 0) results.put(nameOf('later'), few ? added.join('\n') : '')
    },
    wasFaultless: (state) => results.get(together(state)) !== undefined,
    faultless: (state) => results.put(together(state), ''),
  }
}

/** A digest in hexadecimal. */
const digestLength = 64

/** Lines by the digest with which they begin. */
type Lines = ReadonlyMap<string, string>

function linesOf(text = ''): Lines {
  const lines = text === '' ? [] : text.split('\n')
  return new Map(lines.map((line) => [line.slice(0, digestLength), line]))
}

/** A text's digest, whether its entities are sound, where its nodes stand, its value. */
function lineOf(digest: string, { value, marks }: ReadMapping, sound: boolean): string {
  const offsets = marks?.offsets ?? new Int32Array()
  const places = Buffer.from(offsets.buffer, offsets.byteOffset, offsets.byteLength).toString('base64')
  return `${digest} ${sound ? 'sound' : 'read'} ${places} ${JSON.stringify(value)}`
}

/** Nothing where a line is none of ours. */
function mappingIn(line: string, source: Source, { table }: Reading): ReadMapping | undefined {
  const from = line.indexOf(' ', digestLength + 1) + 1
  const to = line.indexOf(' ', from)
  const value = parsed(line.slice(to))
  if (!isMapping(value)) return undefined
  table.postpone(() => {
    const bytes = Uint8Array.from(Buffer.from(line.slice(from, to), 'base64'))
    table.add({ source, offsets: new Int32Array(bytes.buffer, 0, bytes.length >> 2), root: value })
  })
  return { source, value, sound: line.startsWith('sound ', digestLength + 1) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0)
