import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Reading, ReadMapping } from './fragments.js'
import { isMapping } from './mapping.js'
import type { Source } from './source.js'
import { readYaml } from './yaml.js'

/** A content pack as the build left it: its value, and of which text. */
interface Ready {
  readonly digest: string
  readonly value: Record<string, unknown>
}

/**
 * The mapping of a bundled pack as the build read it, if it is still that of the pack's text: starting must not cost the parsing
 * of five thousand lines that never change. The YAML stays the source; where its nodes stand is found out when first asked.
 * @param id the pack's file name without its ending
 */
export function readyPack(id: string, source: Source, reading: Reading): ReadMapping | undefined {
  const file = new URL(`./packs/${id}.json`, import.meta.url)
  if (!existsSync(file)) return undefined
  const ready: Ready = JSON.parse(readFileSync(file, 'utf8'))
  if (ready.digest !== digestOf(source.text)) return undefined
  reading.table.postpone(() => copyPlaces(readYaml(source, reading.table, reading.limits).value, ready.value, reading))
  return { source, value: ready.value }
}

/** What tells one text of a pack from another. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function copyPlaces(from: unknown, to: unknown, reading: Reading): void {
  if (typeof from !== 'object' || from === null || typeof to !== 'object' || to === null) return
  const places = reading.table.get(from)
  if (places) reading.table.set(to, places)
  if (Array.isArray(from) && Array.isArray(to)) for (const [i, item] of from.entries()) copyPlaces(item, to[i], reading)
  else if (isMapping(from) && isMapping(to)) for (const key in from) copyPlaces(from[key], to[key], reading)
}
