import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { type Compiled, keepCompiled } from '../text/compiled.js'
import type { Term } from '../text/thesaurus.js'
import type { Reading, ReadMapping } from './fragments.js'
import { isMapping } from './mapping.js'
import type { PlaceTable } from './places.js'
import type { Source } from './source.js'

/** A content pack as the build left it: its value, and of which text. */
interface Ready {
  readonly digest: string
  readonly value: Record<string, unknown>
}

/**
 * The mapping of a bundled pack as the build read it, if it is still that of the pack's text: starting must not cost the parsing
 * of five thousand lines that never change. The YAML stays the source; where its nodes stand is read when first asked.
 * @param id the pack's file name without its ending
 */
export function readyPack(id: string, source: Source, reading: Reading): ReadMapping | undefined {
  const kept = (what: string) => new URL(`./packs/${id}.${what}`, import.meta.url)
  const file = kept('json')
  if (!existsSync(file)) return undefined
  const ready: Ready = JSON.parse(readFileSync(file, 'utf8'))
  if (ready.digest !== digestOf(source.text)) return undefined
  reading.table.postpone(() => {
    const marks: number[] = JSON.parse(readFileSync(kept('places.json'), 'utf8'))
    setPlaces(ready.value, source, marks, reading.table)
  })
  const terms = ready.value.glossary
  if (isGlossary(terms)) keepCompiled(terms, () => compiledTerms(kept('terms')))
  return { source, value: ready.value }
}

/** What a newer version of Node wrote this one may be unable to read; then the glossary is read itself. */
function compiledTerms(file: URL): Compiled | undefined {
  try {
    return deserialize(readFileSync(file))
  } catch {
    return undefined
  }
}

function isGlossary(value: unknown): value is readonly Term[] {
  return Array.isArray(value) && value.length > 0
}

/** What tells one text of a pack from another. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The places of all nodes of a value, those of a node before those of its entries, as one list of marks. */
export function marksOf(value: unknown, table: PlaceTable): number[] {
  const marks: number[] = []
  eachNode(value, (node) => {
    const places = table.get(node)
    if (!places) throw new Error('a node without a place')
    const { file, at } = places
    for (const mark of file.marks.subarray(at, at + lengthOf(node))) marks.push(mark)
  })
  return marks
}

/** The same places again, for an equal value. */
function setPlaces(value: unknown, source: Source, marks: readonly number[], table: PlaceTable): void {
  const file = { source, marks: Int32Array.from(marks) }
  let at = 0
  eachNode(value, (node) => {
    table.set(node, { file, at })
    at += lengthOf(node)
  })
}

/** How many marks a node has: how many entries, its beginning, and of each entry the value and in a mapping the key. */
function lengthOf(node: object): number {
  return 2 + (Array.isArray(node) ? node.length : 2 * Object.keys(node).length)
}

function eachNode(value: unknown, visit: (node: object) => void): void {
  if (Array.isArray(value)) {
    visit(value)
    for (const item of value) eachNode(item, visit)
  } else if (isMapping(value)) {
    visit(value)
    for (const key in value) eachNode(value[key], visit)
  }
}
