import { resolve } from 'node:path'
import {
  append,
  createPlaceTable,
  didYouMean,
  type Hit,
  isMapping,
  type Limits,
  locationAt,
  type Place,
  type PlaceTable,
  placesIn,
  type Source,
  type Text,
} from '../../kernel/index.js'
import { collectionNames, collections } from '../schema/collections.js'
import type { CollectionName } from '../schema/schema.js'
import { displayPath, type Files, readBytes, sourceFrom } from './files.js'
import type { Memory, Outcome, ReadEntity, ReadMapping } from './memory.js'
import { schemaFaults } from './schema-check.js'
import { readYaml } from './yaml.js'

/** What reading files shares: where nodes were written, faults found so far, and the text of every file for the digest. */
export interface Reading {
  readonly cwd: string
  readonly files: Files
  readonly limits: Limits
  readonly table: PlaceTable
  readonly place: Place
  readonly hits: Hit[]
  /** Ids that seem to be declared in files or entities that could not be read: not to be reported as unknown. */
  readonly lostIds: Set<string>
  /** Every file that was read and holds a mapping, content packs and proposals too, by absolute path. */
  readonly mappings: Map<string, ReadMapping>
  /** What earlier readings left, in a process that reads more than once. */
  readonly memory?: Memory | undefined
}

export function startReading(cwd: string, files: Files, limits: Limits, memory?: Memory): Reading {
  const table: PlaceTable = memory?.table ?? createPlaceTable()
  return {
    cwd,
    files,
    limits,
    table,
    place: placesIn(table),
    hits: [],
    lostIds: new Set(),
    mappings: new Map(),
    memory,
  }
}

/**
 * A mapping at the top of a file, or nothing where the file has none; faults go to `reading.hits`.
 * @param from its path; a relative one counts from where the command runs
 * @param shown the path that users see
 * @param parse reads the mapping out of the file's text
 */
export function readMapping(
  from: string,
  reading: Reading,
  shown = displayPath(resolve(reading.cwd, from), reading.cwd),
  parse = parseMapping,
): ReadMapping | undefined {
  const path = resolve(reading.cwd, from)
  const bytes = readBytes(path, shown, reading.limits, reading.files)
  const unread = (problem: Text): undefined => {
    reading.hits.push(fault(problem, { file: shown, line: 1, column: 1, length: 1, excerpt: '' }))
  }
  if ('problem' in bytes) return unread(bytes.problem)
  const known = reading.memory?.files.get(path)
  if (known?.file === shown && sameBytes(known.bytes, bytes)) return noted(path, known.outcome, reading)
  const read = sourceFrom(shown, bytes)
  if ('problem' in read) return unread(read.problem)
  const outcome = apart(reading, (own) => parse(read, own))
  reading.memory?.files.set(path, { bytes, file: shown, outcome })
  return noted(path, outcome, reading)
}

function noted(path: string, outcome: Outcome<ReadMapping | undefined>, reading: Reading): ReadMapping | undefined {
  if (outcome.value) reading.mappings.set(path, outcome.value)
  return taken(outcome, reading)
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0
}

/** Does a part of the reading by itself, so that its outcome can be kept. */
function apart<T>(reading: Reading, work: (own: Reading) => T): Outcome<T> {
  const own: Reading = { ...reading, hits: [], lostIds: new Set() }
  return { value: work(own), hits: own.hits, lostIds: own.lostIds }
}

function taken<T>(outcome: Outcome<T>, reading: Reading): T {
  for (const hit of outcome.hits) reading.hits.push(hit)
  for (const id of outcome.lostIds) reading.lostIds.add(id)
  return outcome.value
}

/** The same for text that is already at hand, such as standard input. */
export function parseMapping(source: Source, reading: Reading): ReadMapping | undefined {
  const { value, start, problems, marks } = readYaml(source, reading.table, reading.limits)
  for (const problem of problems) reading.hits.push(fault(problem.message, locationAt(source, problem.offset)))
  if (value === undefined || value === null) {
    if (problems.length > 0) noteLostIds(source.text, reading)
    return undefined
  }
  if (isMapping(value)) return { source, value, marks }
  reading.hits.push({
    ...fault(
      {
        vi: 'Tệp phải là một nhóm trường (ví dụ “systems:” rồi đến danh sách), không phải danh sách hay chữ.',
        en: 'The file must be a mapping (for instance “systems:” and a list), not a list or text.',
      },
      locationAt(source, start),
    ),
    remedy: {
      vi: `Các nhóm được dùng ở đầu tệp: ${collectionNames.join(', ')}.`,
      en: `Names that may stand at the top: ${collectionNames.join(', ')}.`,
    },
  })
  return undefined
}

/** The same for a fragment: one that holds nothing but comments is a mapping of nothing, so that nobody overlooks them. */
export function parseFragment(source: Source, reading: Reading): ReadMapping | undefined {
  const before = reading.hits.length
  const read = parseMapping(source, reading)
  return read ?? (reading.hits.length === before ? { source, value: {} } : undefined)
}

function fault(message: Text, location: Hit['location']): Hit {
  return { rule: 'model/schema', message, location }
}

function noteLostIds(text: string, reading: Reading): void {
  for (const match of text.matchAll(/\bid:\s*["']?([a-z0-9][a-z0-9._-]*)/g)) reading.lostIds.add(match[1] ?? '')
}

/**
 * The entities of a file's collections that fit their schemas, in the order of the file. `header` names keys that are no
 * collections but belong there, such as `pack`.
 */
export function entitiesOf(file: ReadMapping, reading: Reading, header: readonly string[] = []): readonly ReadEntity[] {
  const { memory } = reading
  const known = memory?.entities.get(file.value)
  if (known) return taken(known, reading)
  const outcome = apart(reading, (own) => allEntities(file, own, header))
  memory?.entities.set(file.value, outcome)
  return taken(outcome, reading)
}

function allEntities({ value, sound }: ReadMapping, reading: Reading, header: readonly string[]): ReadEntity[] {
  const entities: ReadEntity[] = []
  for (const key of Object.keys(value)) {
    if (header.includes(key)) continue
    if (!isCollection(key)) {
      const near = didYouMean(key, collectionNames)
      reading.hits.push({
        ...fault(
          { vi: `Không có nhóm dữ liệu “${key}”.`, en: `There is no collection “${key}”.` },
          reading.place.ofKey(value, key),
        ),
        remedy: near ?? {
          vi: `Các nhóm được dùng: ${collectionNames.join(', ')}.`,
          en: `Collections: ${collectionNames.join(', ')}.`,
        },
      })
      continue
    }
    const list = value[key]
    if (list === null) continue
    if (!Array.isArray(list)) {
      reading.hits.push(
        fault(
          {
            vi: `“${key}” phải là danh sách: mỗi phần tử một dòng bắt đầu bằng “- ”.`,
            en: `“${key}” must be a list: each entry on a line that begins with “- ”.`,
          },
          reading.place.of(value, key),
        ),
      )
      continue
    }
    if (sound) for (const item of list) entities.push({ collection: key, value: item })
    else for (const [index, item] of list.entries()) append(entities, checked(key, list, index, item, reading))
  }
  return entities
}

function isCollection(key: string): key is CollectionName {
  return Object.hasOwn(collections, key)
}

function checked(
  collection: CollectionName,
  list: unknown[],
  index: number,
  item: unknown,
  reading: Reading,
): ReadEntity[] {
  if (!isMapping(item)) {
    reading.hits.push(
      fault(
        {
          vi: `Mỗi phần tử của “${collection}” phải là một nhóm trường có “id”.`,
          en: `Each entry of “${collection}” must be a mapping with an “id”.`,
        },
        reading.place.of(list, index),
      ),
    )
    return []
  }
  const id = typeof item.id === 'string' ? item.id : undefined
  const faults = schemaFaults(collections[collection], item, id, reading.place)
  if (faults.length === 0) return [{ collection, value: item }]
  append(reading.hits, faults)
  if (id !== undefined) reading.lostIds.add(id)
  return []
}
