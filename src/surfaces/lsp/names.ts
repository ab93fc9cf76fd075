import {
  type CollectionName,
  collections,
  eachReference,
  ProposalFile,
  type ReadMapping,
  type Reference,
  RuleSetting,
} from '../../architecture/index.js'
import { offsetOf, type PlaceTable, type Source } from '../../kernel/index.js'

/** A stretch of a file, in UTF-16 units; it never spans a line. */
export interface Stretch {
  /** Absolute path. */
  readonly path: string
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** Where an id is given to something. */
export interface NameDeclaration extends Stretch {
  readonly collection: CollectionName | 'proposals'
  readonly id: string
  readonly name: string
  /** The mapping that declares it. */
  readonly node: object
  /** A system that a proposal would build is known in that file only. */
  readonly local: boolean
  /** From a content pack that comes with the tool or lies beside the architecture. */
  readonly packed: boolean
}

/** Where an id is used. */
export interface Mention extends Stretch {
  readonly target: string
  readonly collections: readonly CollectionName[]
  /** Plain words are welcome there too. */
  readonly soft: boolean
}

/** Every id of a workspace's files, as written: what does not fit its schema yet is there as well. */
export interface Names {
  readonly declarations: readonly NameDeclaration[]
  readonly mentions: readonly Mention[]
  readonly byId: ReadonlyMap<string, readonly NameDeclaration[]>
}

interface FileNames {
  readonly declarations: readonly NameDeclaration[]
  readonly mentions: readonly Mention[]
}

/** By the mapping at the top of a file: one that did not change is not looked through again. */
const known = new WeakMap<object, FileNames>()

export function declaredNames(files: ReadonlyMap<string, ReadMapping>, table: PlaceTable): Names {
  const declarations: NameDeclaration[] = []
  const mentions: Mention[] = []
  for (const [path, file] of files) {
    const names = known.get(file.value) ?? namesIn(path, file, table)
    known.set(file.value, names)
    for (const declaration of names.declarations) declarations.push(declaration)
    for (const mention of names.mentions) mentions.push(mention)
  }
  const byId = new Map<string, NameDeclaration[]>()
  for (const declaration of declarations) {
    const same = byId.get(declaration.id)
    if (same) same.push(declaration)
    else byId.set(declaration.id, [declaration])
  }
  return { declarations, mentions, byId }
}

/** What an id means in a file: what the file itself declares, else the workspace's own, else a content pack's. */
export function declarationOf(
  names: Names,
  id: string,
  wanted: readonly (CollectionName | 'proposals')[],
  path: string,
): NameDeclaration | undefined {
  const candidates = (names.byId.get(id) ?? []).filter((d) => !d.local || d.path === path)
  const rank = (d: NameDeclaration) => wanted.indexOf(d.collection) * 3 + (d.local ? 0 : d.packed ? 2 : 1)
  return candidates.filter((d) => wanted.includes(d.collection)).sort((a, b) => rank(a) - rank(b))[0]
}

/** Every place where something declared is used by its id. */
export function mentionsOf(names: Names, declaration: NameDeclaration): readonly Mention[] {
  const { id, collection } = declaration
  const isMeant = (m: Mention) => {
    const wanted = collection === 'proposals' ? [...m.collections, collection] : m.collections
    const meant = declarationOf(names, id, wanted, m.path)
    return meant !== undefined && meant.collection === collection && meant.local === declaration.local
  }
  return names.mentions.filter(
    (m) => m.target === id && (!declaration.local || m.path === declaration.path) && isMeant(m),
  )
}

function namesIn(path: string, { source, value }: ReadMapping, table: PlaceTable): FileNames {
  const declarations: NameDeclaration[] = []
  const mentions: Mention[] = []
  const file = { path, source, packed: 'pack' in value }
  const isProposalFile = 'proposal' in value

  const stretch = (container: object, key: string | number, text: string): Stretch | undefined => {
    const places = table.get(container)
    if (!places) return undefined
    const offset = offsetOf(places, container, key)
    const start = /["']/.test(source.text[offset] ?? '') ? offset + 1 : offset
    // What an alias or an escape stands for is not written here.
    return source.text.startsWith(text, start) ? { path, source, start, end: start + text.length } : undefined
  }
  const declare = (collection: NameDeclaration['collection'], node: unknown, local: boolean) => {
    if (typeof node !== 'object' || node === null) return
    const id: unknown = Reflect.get(node, 'id')
    const name: unknown = Reflect.get(node, 'name') ?? Reflect.get(node, 'title')
    const at = typeof id === 'string' && id !== '' ? stretch(node, 'id', id) : undefined
    if (at && typeof id === 'string')
      declarations.push({
        ...at,
        collection,
        id,
        name: typeof name === 'string' ? name : id,
        node,
        local,
        packed: file.packed,
      })
  }
  const mention = ({ container, key, target, collections: wanted, soft }: Reference) => {
    const at = stretch(container, key, target)
    if (at) mentions.push({ ...at, target, collections: wanted, soft })
  }

  if (isProposalFile) {
    declare('proposals', value.proposal, false)
    for (const system of listAt(value, 'systems')) declare('systems', system, true)
    eachReference(ProposalFile, value, mention)
    return { declarations, mentions }
  }
  for (const [collection, schema] of entries(collections)) {
    for (const item of listAt(value, collection)) {
      declare(collection, item, false)
      eachReference(schema, item, mention)
    }
  }
  // In the manifest `rules` are settings by rule id.
  if (typeof value.rules === 'object' && value.rules !== null && !Array.isArray(value.rules))
    for (const setting of Object.values(value.rules)) eachReference(RuleSetting, setting, mention)
  return { declarations, mentions }
}

function listAt(value: Record<string, unknown>, key: string): readonly unknown[] {
  const list = value[key]
  return Array.isArray(list) ? list : []
}

function entries<T extends object>(record: T): [keyof T & string, T[keyof T]][] {
  return Object.entries(record) as [keyof T & string, T[keyof T]][]
}
