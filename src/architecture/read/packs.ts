import { basename } from 'node:path'
import { append, type Hit, type Source } from '../../kernel/index.js'
import { PackHeader } from '../schema/manifest.js'
import { entitiesOf, parseMapping, type Reading, readMapping } from './fragments.js'
import type { ReadEntity, ReadMapping } from './memory.js'
import type { PackKey } from './pack-archive.js'
import { type PackPlace, type PackRequest, packPlace } from './pack-parts.js'
import { readyPack } from './ready-packs.js'
import { schemaFaults } from './schema-check.js'

/** On in every workspace: the words of the field, and the documents that the built-in rules rest on. */
const alwaysOn = ['tu-dien', 'van-ban']

export interface ReadPack {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly date?: string | undefined
  /** Its texts by absolute path. */
  readonly texts: ReadonlyMap<string, string>
  readonly entities: readonly ReadEntity[]
  readonly bundled: boolean
}

/**
 * Reads the packs asked for, what they require, and those that are always on, each once; required ones come first. A pack of a
 * province or a ministry takes the place of the tool's own of the same id, unless it is older.
 * @param root the workspace's folder: a pack named by a path must be one of its own places
 * @param keys those that may sign archives
 * @throws InputError for a pack that is not there, or that no key vouches for
 */
export function readPacks(
  requests: readonly PackRequest[],
  root: string,
  reading: Reading,
  keys: readonly PackKey[] = [],
): ReadPack[] {
  const packs = new Map<string, ReadPack>()
  const seen = new Set<string>()
  const visit = (request: PackRequest) => {
    const place = packPlace(request, root, reading, keys)
    // One of the tool's own that is named by its path is looked at as anybody's.
    const key = `${place.bundled} ${place.path}`
    if (seen.has(key)) return
    seen.add(key)
    const read = place.texts.map(({ path, shown }) => [path, mappingAt(path, shown, place)] as const)
    const mappings = read.flatMap(([, mapping]) => mapping ?? [])
    const headed = headedBy(mappings, place, request, reading)
    if (!headed) return
    const { header, mapping } = headed
    for (const required of header.requires ?? [])
      if (!packs.has(required))
        visit({ name: required, locate: () => reading.place.of(mapping.value.pack as object, 'requires') })
    const other = packs.get(header.id)
    if (other && !replaces(header, place, other)) {
      if (!place.bundled) reading.hits.push(notUsed(header, other, request))
      return
    }
    const { id, name, version, date } = header
    packs.set(id, {
      ...{ id, name, version, date },
      texts: new Map(read.map(([path, mapping]) => [path, mapping?.source.text ?? ''])),
      entities: mappings.flatMap((m) => entitiesOf(m, reading, ['pack'])),
      bundled: place.bundled,
    })
  }
  for (const name of alwaysOn) visit({ name, locate: () => undefined })
  for (const request of requests) visit(request)
  return [...packs.values()]
}

function mappingAt(path: string, shown: string, { bundled, reading }: PackPlace): ReadMapping | undefined {
  return bundled ? readMapping(path, reading, shown, bundledMapping) : readMapping(path, reading, shown)
}

function bundledMapping(source: Source, reading: Reading): ReadMapping | undefined {
  return readyPack(basename(source.file, '.yaml'), source, reading) ?? parseMapping(source, reading)
}

/** The one mapping of a pack that says which pack it is; what is wrong about that is told. */
function headedBy(
  mappings: readonly ReadMapping[],
  { texts }: PackPlace,
  request: PackRequest,
  reading: Reading,
): { readonly header: PackHeader; readonly mapping: ReadMapping } | undefined {
  const [mapping, second] = mappings.filter((m, _, all) => 'pack' in m.value || all.length === 1)
  if (second) {
    reading.hits.push({
      rule: 'model/schema',
      message: { vi: 'Gói này có hai phần đầu (pack).', en: 'This pack has two heads (pack).' },
      remedy: {
        vi: 'Mỗi gói một thư mục, mỗi thư mục một tệp có pack.',
        en: 'One pack a folder, and one file with pack in it.',
      },
      location: reading.place.of(second.value, 'pack'),
    })
    return undefined
  }
  if (!mapping) {
    // A file that could not be read has been told already.
    if (mappings.length === texts.length)
      reading.hits.push({
        rule: 'model/schema',
        message: {
          vi: `“${request.name}” không phải gói nội dung: không tệp nào có phần đầu pack.`,
          en: `“${request.name}” is no content pack: none of its files has the head pack.`,
        },
        location: request.locate(),
      })
    return undefined
  }
  const header = mapping.value.pack
  const faults = schemaFaults(PackHeader, header ?? null, undefined, reading.place)
  if (faults.length === 0 && isHeader(header)) return { header, mapping }
  append(
    reading.hits,
    faults.map((f) => ({ ...f, location: f.location ?? reading.place.of(mapping.value) })),
  )
  return undefined
}

/** Whether a pack takes the place of one of the same id: the tool's own give way to what is not older. */
function replaces({ version }: PackHeader, { bundled }: PackPlace, other: ReadPack): boolean {
  return !bundled && other.bundled && compareVersions(version, other.version) >= 0
}

function notUsed({ id, version }: PackHeader, other: ReadPack, { locate }: PackRequest): Hit {
  const location = locate()
  return other.bundled
    ? {
        rule: 'model/schema',
        message: {
          vi: `Gói “${id}” phiên bản ${version} cũ hơn bản ${other.version} kèm theo công cụ nên không dùng.`,
          en: `The pack “${id}” of version ${version} is older than ${other.version}, which comes with the tool, and is not used.`,
        },
        remedy: {
          vi: `Lấy bản mới hơn, hoặc bỏ khỏi packs để dùng bản kèm theo công cụ.`,
          en: `Get a newer one, or take it out of packs to use the tool's own.`,
        },
        location,
      }
    : {
        rule: 'model/schema',
        message: {
          vi: `Hai gói cùng mã “${id}” (phiên bản ${other.version} và ${version}).`,
          en: `Two packs have the id “${id}” (versions ${other.version} and ${version}).`,
        },
        remedy: { vi: 'Chỉ giữ một gói trong packs.', en: 'Keep one of them in packs.' },
        location,
      }
}

/** Versions part by part, numbers as numbers: `2026.9` comes before `2026.11`. */
function compareVersions(a: string, b: string): number {
  return new Intl.Collator('en', { numeric: true }).compare(a, b)
}

function isHeader(value: unknown): value is PackHeader {
  return typeof value === 'object' && value !== null
}
