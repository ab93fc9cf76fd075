import { dirname, resolve } from 'node:path'
import { defaultLimits, type Hit, type Limits } from '../../kernel/index.js'
import { collectionNames } from '../schema/collections.js'
import { formatVersion } from '../schema/manifest.js'
import type { CollectionName } from '../schema/schema.js'
import { disk } from './disk.js'
import { startReading } from './fragments.js'
import { bundledJudging } from './judging.js'
import type { PackKey } from './pack-archive.js'
import { readPacks } from './packs.js'
import { assemble } from './workspace.js'

/** A content pack by itself, as a workspace would find it. */
export interface CheckedPack {
  /** Nothing where it has no sound head. */
  readonly pack?: { readonly id: string; readonly name: string; readonly version: string }
  /** What it holds, by collection, in the order of the schema. */
  readonly counts: ReadonlyMap<CollectionName, number>
  readonly hits: readonly Hit[]
  /** Its texts by name, for an archive. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads a pack that is named on the command line with the packs that it requires, and finds what a workspace with it would:
 * unknown fields and references, times that cannot be, successors in a circle, a version older than the tool's own.
 * @throws InputError for a pack that is not there, or an archive that no key vouches for
 */
export function checkPack(
  path: string,
  keys: readonly PackKey[],
  { cwd = process.cwd(), limits }: { readonly cwd?: string; readonly limits?: Partial<Limits> } = {},
): CheckedPack {
  const reading = startReading(cwd, disk, { ...defaultLimits, ...limits })
  const request = { name: resolve(cwd, path), locate: () => undefined, anywhere: true }
  const root = dirname(request.name)
  const packs = readPacks([request], root, reading, keys)
  const own = packs.find((p) => !p.bundled)
  const manifest = { kientruc: formatVersion, id: 'goi', name: 'goi', version: '0' } as const
  assemble(manifest, packs, [], reading, bundledJudging(), '')
  return {
    ...(own && { pack: { id: own.id, name: own.name, version: own.version } }),
    counts: new Map(
      collectionNames.flatMap((collection) => {
        const count = own?.entities.filter((e) => e.collection === collection).length ?? 0
        return count === 0 ? [] : [[collection, count] as const]
      }),
    ),
    hits: reading.hits,
    texts: new Map([...(own?.texts ?? [])].map(([text, content]) => [nameIn(text, request.name), content])),
  }
}

/** A text's name within its pack. */
function nameIn(text: string, pack: string): string {
  return text === pack ? (text.split(/[\\/]/).at(-1) ?? text) : text.slice(pack.length + 1)
}
