import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { append, defaultLimits, type Hit, InputError, type Limits } from '../../kernel/index.js'
import { collectionNames, type EntityOf } from '../schema/collections.js'
import type { Dependency } from '../schema/dependency.js'
import type { Judging } from '../schema/judge-file.js'
import { formatVersion, Manifest } from '../schema/manifest.js'
import type { Model, Origin } from '../schema/model.js'
import type { CollectionName } from '../schema/schema.js'
import { disk } from './disk.js'
import { type Files, findWorkspace, listYaml, manifestName } from './files.js'
import { entitiesOf, parseFragment, type Reading, readMapping, startReading } from './fragments.js'
import { bundledJudging, workspaceJudging } from './judging.js'
import { keptReadings, type Results } from './kept-readings.js'
import type { Memory, ReadEntity } from './memory.js'
import { elsewhere, isOwnPlace } from './named-place.js'
import { type ReadPack, readPacks } from './packs.js'
import { reversedPeriods } from './periods.js'
import { isPlan } from './plans.js'
import { kindNames, unknownReferences } from './resolve.js'
import { schemaFaults } from './schema-check.js'
import { successionFaults } from './succession.js'

/** An architecture as read from disk. With `hits` the model holds only what could be understood. */
export interface Workspace {
  readonly root: string
  readonly manifest: Manifest
  readonly model: Model
  /** Faults of schema, references and ids, in the order of files and lines. */
  readonly hits: readonly Hit[]
  /** What was learnt while reading, needed to read proposals against this workspace. */
  readonly reading: Reading
}

export interface LoadOptions {
  /** The working directory: paths are shown relative to it. */
  readonly cwd?: string
  /** Where files are read from; without it the disk. */
  readonly files?: Files
  readonly limits?: Partial<Limits>
  /** What earlier readings of a long-running process left; files that did not change are not read anew. */
  readonly memory?: Memory
  /** Results of earlier runs. */
  readonly results?: Results | undefined
}

/**
 * Reads a workspace: manifest, packs and every fragment below its folder.
 * @param directory the folder that holds `kientruc.yaml`; without it the nearest one is searched for
 * @throws InputError where there is no workspace, or its manifest or a pack cannot be used
 */
export function loadWorkspace(directory?: string, options: LoadOptions = {}): Workspace {
  const cwd = options.cwd ?? process.cwd()
  const reading = startReading(cwd, options.files ?? disk, { ...defaultLimits, ...options.limits }, options.memory)
  const root = findWorkspace(directory, cwd, reading.files)
  const manifestPath = join(root, manifestName)
  if (!isOwnPlace(manifestPath, root, reading.files))
    throw new InputError({
      vi: `${manifestName} là liên kết ra ngoài kho chứa kiến trúc nên không đọc; hãy thay bằng chính tệp đó.`,
      en: `${manifestName} is a link out of the architecture's repository and is not read; put the file itself there.`,
    })
  const { manifest, text } = readManifest(manifestPath, reading)
  const packs = readPacks(
    (manifest.packs ?? []).map((name, i) => ({
      name,
      locate: () => manifest.packs && reading.place.of(manifest.packs, i),
    })),
    root,
    reading,
    manifest.packKeys,
  )
  const digest = createHash('sha256').update(text)
  for (const pack of packs) digest.update('\0').update([...pack.texts.values()].join('\0'))
  const own: ReadEntity[] = []
  const kept = options.results && keptReadings(root, reading.limits, options.results)
  const read = new Set([manifestPath, ...packs.flatMap((p) => [...p.texts.keys()])])
  for (const path of fragmentPaths(root, manifest, reading)) {
    if (read.has(path)) continue
    const file = readMapping(path, reading, undefined, kept?.parse ?? parseFragment)
    // A proposal or a pack may lie in the workspace's folder; neither is part of the architecture as it stands.
    if (!file || 'proposal' in file.value || 'pack' in file.value || isPlan(file.value)) continue
    // Agencies' reports tell of the architecture and do not change it.
    if (!isReport(file.value)) digest.update('\0').update(file.source.text)
    const faults = reading.hits.length
    append(own, entitiesOf(file, reading))
    if (reading.hits.length === faults) kept?.sound(file)
  }
  kept?.keep()
  const judging = judgingOf(manifest, root, reading)
  const state = digest.digest('hex')
  const before = reading.hits.length === 0 && kept?.wasFaultless(state) === true
  const model = assemble(manifest, packs, own, reading, judging, `sha256:${state}`, before)
  if (!before && reading.hits.length === 0) kept?.faultless(state)
  return { root, manifest, model, hits: inOrder(reading.hits), reading }
}

/** The workspace's files, and those of the folder of progress reports where that lies elsewhere. */
function fragmentPaths(root: string, manifest: Manifest, reading: Reading): string[] {
  const { files, limits } = reading
  const own = listYaml(root, limits, files)
  const reports = manifest.progress === undefined ? undefined : resolve(root, manifest.progress)
  if (reports === undefined || files.kind(reports) !== 'folder') return own
  if (!isOwnPlace(reports, root, files, 'progress')) throw elsewhere('progress', manifest, reading)
  return [...new Set([...own, ...listYaml(reports, limits, files)])]
}

function isReport(file: Record<string, unknown>): boolean {
  return Object.keys(file).join() === 'progressReports'
}

function readManifest(path: string, reading: Reading): { manifest: Manifest; text: string } {
  const file = readMapping(path, reading)
  const unusable = (hits: readonly Hit[]) =>
    new InputError(
      { vi: `Không dùng được bản kê ${manifestName}.`, en: `The manifest ${manifestName} cannot be used.` },
      hits,
    )
  if (!file) {
    const empty: Hit = {
      rule: 'model/schema',
      message: { vi: `Tệp ${manifestName} để trống.`, en: `${manifestName} is empty.` },
    }
    throw unusable(reading.hits.length > 0 ? reading.hits : [empty])
  }
  const version = file.value.kientruc
  if (version !== undefined && version !== formatVersion) {
    const hit: Hit = {
      rule: 'model/schema',
      location: reading.place.of(file.value, 'kientruc'),
      message: {
        vi: `Phiên bản định dạng “${String(version)}” không được hỗ trợ; bản kientruc này đọc phiên bản ${formatVersion}.`,
        en: `Format version “${String(version)}” is not supported; this kientruc reads version ${formatVersion}.`,
      },
      remedy: {
        vi: `Ghi “kientruc: ${formatVersion}”, hoặc cập nhật công cụ.`,
        en: `Write “kientruc: ${formatVersion}”, or update the tool.`,
      },
    }
    throw unusable([hit])
  }
  const faults = schemaFaults(Manifest, file.value, undefined, reading.place)
  if (faults.length > 0 || !isManifest(file.value)) throw unusable([...reading.hits, ...faults])
  return { manifest: file.value, text: file.source.text }
}

/** The weights that come with the tool, or those that a province fitted to its own decisions. */
function judgingOf(manifest: Manifest, root: string, { files, limits, place }: Reading): Judging {
  if (manifest.judge === undefined) return bundledJudging()
  return workspaceJudging(manifest.judge, root, files, limits.fileBytes, () => place.of(manifest, 'judge'))
}

/** True by the schema check just made; the guard only tells the compiler. */
function isManifest(value: object): value is Manifest {
  return 'kientruc' in value && 'id' in value
}

type Collected = { [K in CollectionName]: Map<string, EntityOf<K>> }

/**
 * Puts together what was read; what cannot stand is noted in `reading.hits`.
 * @param faultless whether the very same was put together before, and nothing was noted
 */
export function assemble(
  manifest: Manifest,
  packs: readonly ReadPack[],
  own: readonly ReadEntity[],
  reading: Reading,
  judging: Judging,
  digest: string,
  faultless = false,
): Model {
  const collected = Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as unknown as Collected
  const origins = new WeakMap<object, Origin>()
  const { place } = reading
  for (const pack of packs) {
    gather(pack.entities, collected, reading, new Map())
    for (const { value } of pack.entities) origins.set(value, { pack: pack.id })
  }
  gather(own, collected, reading, new Map())

  const dependencies = [...collected.dependencies.values()]
  for (const system of collected.systems.values()) append(dependencies, ownDependencies(system, reading))

  const originOf = (entity: object): Origin => origins.get(entity) ?? 'workspace'
  if (!faultless) {
    const all = [...packs.flatMap((p) => p.entities), ...own]
    append(reading.hits, faultsBetween(all, collected, originOf, reading))
  }

  return {
    id: manifest.id,
    name: manifest.name,
    version: manifest.version,
    description: manifest.description ?? '',
    ...(manifest.issuer ? { issuer: manifest.issuer } : {}),
    digest,
    packs: packs.map(({ id, version, name, date }) => ({ id, version, name, ...(date === undefined ? {} : { date }) })),
    ruleSteps: reading.limits.ruleSteps,
    settings: new Map(Object.entries(manifest.rules ?? {})),
    ...collected,
    dependencies,
    waivers: [...collected.waivers.values()],
    glossary: [...collected.glossary.values()],
    judging,
    locate: place.of,
    originOf,
  }
}

/** Faults that no entity has by itself: in references, periods and successors. */
function faultsBetween(
  entities: readonly ReadEntity[],
  collected: Collected,
  originOf: (entity: object) => Origin,
  reading: Reading,
): Hit[] {
  const { place } = reading
  const exists = (collection: CollectionName, id: string) => collected[collection].has(id)
  const hits = unknownReferences(entities, exists, (c) => collected[c].keys(), reading)
  for (const { value } of entities) {
    const id: unknown = Reflect.get(value, 'id')
    append(hits, reversedPeriods(value, typeof id === 'string' ? id : undefined, place))
  }
  append(
    hits,
    successionFaults(collected, place, (entity) => JSON.stringify(originOf(entity))),
  )
  return hits
}

/**
 * Puts entities into their collections. What is declared twice at one origin is a fault; a workspace's entity replaces a
 * pack's of the same id. Anonymous entities get a key of their own.
 */
function gather(
  entities: readonly ReadEntity[],
  collected: Collected,
  reading: Reading,
  seen: Map<string, object>,
): void {
  for (const { collection, value } of entities) {
    const id: unknown = Reflect.get(value, 'id')
    const map = collected[collection] as Map<string, object>
    if (typeof id !== 'string') {
      map.set(`#${map.size}`, value)
      continue
    }
    const key = `${collection}\0${id}`
    const first = seen.get(key)
    if (first) {
      const earlier = reading.place.of(first, 'id')
      reading.hits.push({
        rule: 'model/duplicate-id',
        subject: id,
        location: reading.place.of(value, 'id'),
        relatedLocations: earlier ? [earlier] : [],
        message: {
          vi: `Mã “${id}” đã được dùng cho một ${kindNames[collection].vi} khác${earlier ? ` tại ${earlier.file}:${earlier.line}` : ''}.`,
          en: `The id “${id}” already names another ${kindNames[collection].en}${earlier ? ` at ${earlier.file}:${earlier.line}` : ''}.`,
        },
        remedy: {
          vi: 'Đổi một trong hai mã, hoặc gộp hai khai báo làm một.',
          en: 'Rename one of them, or merge the two.',
        },
      })
      continue
    }
    seen.set(key, value)
    map.set(id, value)
  }
}

/** The dependencies that a system declares inside itself, with the system as their consumer and their own places in the file. */
export function ownDependencies(
  system: { id: string; dependsOn?: EntityOf<'systems'>['dependsOn'] },
  reading: Reading,
): Dependency[] {
  return (system.dependsOn ?? []).map((declared) => {
    const dependency: Dependency = { ...declared, from: system.id }
    reading.table.setAs(dependency, declared)
    return dependency
  })
}

/** Faults by file, line and column, so that reports and tests do not depend on how they were found. */
export function inOrder(hits: readonly Hit[]): Hit[] {
  const key = (h: Hit) => h.location
  return [...hits].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (!x || !y) return x ? -1 : y ? 1 : 0
    return x.file < y.file ? -1 : x.file > y.file ? 1 : x.line - y.line || x.column - y.column
  })
}
