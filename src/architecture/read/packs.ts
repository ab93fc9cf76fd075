import { existsSync, readdirSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  append,
  defaultLimits,
  didYouMean,
  InputError,
  type Location,
  type Source,
  type Text,
} from '../../kernel/index.js'
import { PackHeader } from '../schema/manifest.js'
import { disk } from './disk.js'
import type { Files } from './files.js'
import { entitiesOf, parseMapping, type Reading, readMapping } from './fragments.js'
import type { ReadEntity, ReadMapping } from './memory.js'
import { isOwnPlace } from './named-place.js'
import { readyPack } from './ready-packs.js'
import { schemaFaults } from './schema-check.js'

/** On in every workspace: the words of the field, and the documents that the built-in rules rest on. */
const alwaysOn = ['tu-dien', 'van-ban']

export interface ReadPack {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly text: string
  readonly entities: readonly ReadEntity[]
}

/** Where the packs that come with the tool are: beside `src` in the repository, beside `dist` once built (`dist/packs` has no YAML). */
export function bundledPacks(): string {
  const candidates = ['../packs/', '../../packs/', '../../../packs/'].map((p) =>
    fileURLToPath(new URL(p, import.meta.url)),
  )
  return candidates.find((dir) => existsSync(join(dir, 'tu-dien.yaml'))) ?? candidates[0] ?? 'packs'
}

/** The ids of the packs that come with the tool. */
export function bundledPackIds(): string[] {
  return readdirSync(bundledPacks())
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => basename(f, '.yaml'))
    .sort()
}

/** A pack that the manifest asks for, by id or by path, and where it is written. */
export interface PackRequest {
  readonly name: string
  /** Asked only for a fault: to place a node of a bundled pack its YAML must be parsed. */
  readonly locate: () => Location | undefined
}

/**
 * Reads the packs asked for, what they require, and those that are always on, each once; required ones come first.
 * @param root the workspace's folder: a pack named by a path must be one of its own places
 * @throws InputError for a pack that is not there.
 */
export function readPacks(requests: readonly PackRequest[], root: string, reading: Reading): ReadPack[] {
  const packs = new Map<string, ReadPack>()
  const visit = (request: PackRequest, trail: readonly string[]) => {
    const path = packPath(request, root, reading.files)
    if (packs.has(path) || trail.includes(path)) return
    // A bundled pack has the same name in every output, wherever the tool is installed; limits are for what others wrote.
    const file = path.startsWith(bundledPacks())
      ? readMapping(path, { ...reading, files: disk, limits: defaultLimits }, `packs/${basename(path)}`, bundledMapping)
      : readMapping(path, reading)
    if (!file) return
    const header = file.value.pack
    const faults = schemaFaults(PackHeader, header ?? null, undefined, reading.place)
    if (faults.length > 0 || !isHeader(header)) {
      append(
        reading.hits,
        faults.map((f) => ({ ...f, location: f.location ?? reading.place.of(file.value) })),
      )
      return
    }
    for (const required of header.requires ?? []) {
      visit({ name: required, locate: () => reading.place.of(header, 'requires') }, [...trail, path])
    }
    const entities = entitiesOf(file, reading, ['pack'])
    packs.set(path, { id: header.id, name: header.name, version: header.version, text: file.source.text, entities })
  }
  for (const name of alwaysOn) visit({ name, locate: () => undefined }, [])
  for (const request of requests) visit(request, [])
  return [...packs.values()]
}

function bundledMapping(source: Source, reading: Reading): ReadMapping | undefined {
  return readyPack(basename(source.file, '.yaml'), source, reading) ?? parseMapping(source, reading)
}

function isHeader(value: unknown): value is PackHeader {
  return typeof value === 'object' && value !== null
}

function packPath(request: PackRequest, root: string, files: Files): string {
  const { name } = request
  if (/[\\/]|\.ya?ml$/i.test(name)) {
    const path = resolve(root, name)
    if (isAbsolute(name) || !isOwnPlace(path, root, files, 'packs')) {
      throw missing(request, {
        vi: `Gói nội dung “${name}” nằm ngoài kho chứa kiến trúc; hãy chép tệp vào thư mục kiến trúc.`,
        en: `The content pack “${name}” lies outside the architecture's repository; copy it into the architecture's folder.`,
      })
    }
    if (files.kind(path) === 'file') return path
    throw missing(request, {
      vi: `Không tìm thấy tệp gói nội dung “${name}”.`,
      en: `There is no content pack file “${name}”.`,
    })
  }
  const path = join(bundledPacks(), `${name}.yaml`)
  if (/^[a-z0-9][a-z0-9._-]*$/.test(name) && existsSync(path)) return path
  throw missing(request, { vi: `Không có gói nội dung “${name}”.`, en: `There is no content pack “${name}”.` })
}

function missing(request: PackRequest, message: Text): InputError {
  const ids = bundledPackIds()
  const remedy = didYouMean(request.name, ids) ?? {
    vi: `Các gói có sẵn: ${ids.join(', ')}.`,
    en: `Packs at hand: ${ids.join(', ')}.`,
  }
  const hit = { rule: 'model/schema', message, remedy, location: request.locate() }
  return new InputError({ vi: 'Không đọc được kiến trúc.', en: 'The architecture cannot be read.' }, [hit])
}
