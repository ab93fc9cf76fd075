import { existsSync, readFileSync } from 'node:fs'
import { endianness } from 'node:os'
import { deserialize } from 'node:v8'
import type { Source } from '../../kernel/index.js'
import { type Compiled, keepCompiled, type Term, type VectorWords } from '../../language/index.js'
import { digestOf } from './digest.js'
import type { Reading } from './fragments.js'
import type { ReadMapping } from './memory.js'

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
    const offsets: number[] = JSON.parse(readFileSync(kept('places.json'), 'utf8'))
    reading.table.add({ source, offsets: Int32Array.from(offsets), root: ready.value })
  })
  const terms = ready.value.glossary
  if (isGlossary(terms)) keepCompiled(terms, () => deserialized<Compiled>(kept(termsEnding)))
  return { source, value: ready.value, sound: true }
}

/** The numbers of a compiled glossary are in the order of bytes of the machine that wrote them. */
export const termsEnding = `terms-${endianness()}`

/** The words of the vectors as the build left them, if they are still those of the table. */
export function readyWords(table: string): VectorWords | undefined {
  const ready = deserialized<VectorWords & { readonly digest: string }>(
    new URL(`./packs/vectors.${wordsEnding}`, import.meta.url),
  )
  return ready?.digest === digestOf(table) ? ready : undefined
}

export const wordsEnding = `words-${endianness()}`

/** Nothing where there is none, or what a newer version of Node wrote this one cannot read; then the source itself is read. */
function deserialized<T>(file: URL): T | undefined {
  try {
    return deserialize(readFileSync(file))
  } catch {
    return undefined
  }
}

function isGlossary(value: unknown): value is readonly Term[] {
  return Array.isArray(value) && value.length > 0
}
