import type { Text } from '../i18n/text.js'
import { collectionNames, collections } from '../model/collections.js'
import type { Hit } from '../model/finding.js'
import type { CollectionName } from '../model/schema.js'
import { didYouMean } from '../text/nearest.js'
import { displayPath, type Files, readSource } from './files.js'
import type { Limits } from './limits.js'
import { isMapping } from './mapping.js'
import { type Place, placesIn } from './places.js'
import { schemaFaults } from './schema-check.js'
import { locationAt, type Source } from './source.js'
import { type PlaceTable, readYaml } from './yaml.js'

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
}

export function startReading(cwd: string, files: Files, limits: Limits): Reading {
  const table: PlaceTable = new WeakMap()
  return { cwd, files, limits, table, place: placesIn(table), hits: [], lostIds: new Set() }
}

/** An entity as it was read: it fits its collection's schema. */
export interface ReadEntity {
  readonly collection: CollectionName
  readonly value: object
}

/**
 * A mapping at the top of a file, or nothing where the file has none; faults go to `reading.hits`.
 * @param shown the path that users see
 */
export function readMapping(
  path: string,
  reading: Reading,
  shown = displayPath(path, reading.cwd),
): { source: Source; value: Record<string, unknown> } | undefined {
  const read = readSource(path, shown, reading.limits, reading.files)
  if ('problem' in read) {
    reading.hits.push(fault(read.problem, { file: read.file, line: 1, column: 1, length: 1, excerpt: '' }))
    return undefined
  }
  return parseMapping(read, reading)
}

/** The same for text that is already at hand, such as standard input. */
export function parseMapping(
  source: Source,
  reading: Reading,
): { source: Source; value: Record<string, unknown> } | undefined {
  const { value, start, problems } = readYaml(source, reading.table, reading.limits)
  for (const problem of problems) reading.hits.push(fault(problem.message, locationAt(source, problem.offset)))
  if (value === undefined || value === null) {
    if (problems.length > 0) noteLostIds(source.text, reading)
    return undefined
  }
  if (isMapping(value)) return { source, value }
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
export function entitiesOf(
  file: { source: Source; value: Record<string, unknown> },
  reading: Reading,
  header: readonly string[] = [],
): ReadEntity[] {
  const { value } = file
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
    for (const [index, item] of list.entries()) entities.push(...checked(key, list, index, item, reading))
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
  reading.hits.push(...faults)
  if (id !== undefined) reading.lostIds.add(id)
  return []
}
