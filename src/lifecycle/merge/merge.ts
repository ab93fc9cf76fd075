import {
  type CollectionName,
  collectionNames,
  collections,
  commentsAt,
  findById,
  type IndexedCollection,
  indexedCollections,
  type Model,
  ProposalFile,
  type ReadMapping,
  RuleSetting,
} from '../../architecture/index.js'
import { InputError, isMapping } from '../../kernel/index.js'
import { sameText } from '../../language/index.js'
import { addEdit, type FileEdits, fileOf } from '../file-edits.js'
import { type IdRename, renamed, withoutItself } from './follow.js'
import { type Conflict, joined, joinLists, type Raw } from './join.js'

/** What a merge of records changes. */
export interface Merge {
  readonly edits: FileEdits
  /** Those of the files that are proposals. */
  readonly proposals: ReadonlySet<string>
  readonly conflicts: readonly Conflict[]
  /** Places that name a dropped id in words which no machine should change: conditions of own rules. */
  readonly mentions: readonly { readonly file: string; readonly id: string }[]
}

/**
 * Makes one record of several of a collection: their fields joined into the kept one, references to the others turned to it in
 * every file, their ids and names kept as its further names, and their comments with them.
 * @param files every file of the workspace and its proposals, as read
 * @param take whose value is taken where records differ, by field
 * @throws InputError where the records cannot be merged
 */
export function mergeRecords(
  model: Model,
  files: Iterable<ReadMapping>,
  keep: string,
  drop: readonly string[],
  take: ReadonlyMap<string, string> = new Map(),
): Merge {
  const collection = collectionOf(model, keep, drop)
  const own = [...files].filter(({ value }) => !('pack' in value))
  const places = [keep, ...drop].map((id) => placeOf(own, collection, id))
  const [first, ...others] = places
  if (!first) throw unknown(keep)
  const gone = new Set(drop)
  const rename: IdRename = (id, wanted) => (gone.has(id) && meant(model, id, wanted) === collection ? keep : id)
  const { record, conflicts } = joined(
    places.map(({ raw }) => raw),
    take,
  )
  for (const [field, id] of take) demandTaken(field, id, places, record)
  const schema = collections[collection]
  const alone = withoutItself(
    schema,
    renamed(schema, record, rename),
    (r) => r.target === keep && meant(model, keep, r.collections) === collection,
  )
  const names = joinLists([
    ...(Array.isArray(alone.aliases) ? alone.aliases : []),
    ...others.flatMap(({ raw }) => [raw.name, raw.id]),
  ]).filter((name) => typeof name === 'string' && !sameText(name, String(alone.name ?? '')))
  const before = Array.isArray(first.raw.aliases) ? first.raw.aliases : []
  const more = names.filter((name) => !before.includes(name))
  const hasAliases = 'aliases' in schema.properties

  const edits: FileEdits = new Map()
  for (const file of own) follow(file)
  if (hasAliases && more.length > 0) {
    const comment = others.flatMap(({ file, index }) => commentsAt(file.source, [collection, index]))
    addEdit(edits, first.file.source.file, { append: [collection, { id: keep }, 'aliases'], values: more, comment })
  }
  for (const { file, index } of [...others].sort((a, b) => b.index - a.index))
    addEdit(edits, file.source.file, { remove: [collection, index] })
  const proposals = new Set(own.flatMap(({ source, value }) => ('proposal' in value ? [source.file] : [])))
  return { edits, proposals, conflicts, mentions: mentionsOf(own, gone) }

  function follow(file: ReadMapping): void {
    const { value, source } = file
    if ('proposal' in value) {
      const after = followedProposal(value, rename, gone, keep)
      for (const field of ['proposal', 'systems', 'dependencies'])
        if (after[field] !== value[field]) addEdit(edits, source.file, { set: [field], to: after[field] })
      return
    }
    for (const name of collectionNames) {
      const list = value[name]
      if (!Array.isArray(list)) continue
      const empty: number[] = []
      list.forEach((item: unknown, index) => {
        if (!isMapping(item)) return
        const place = places.find((p) => p.file === file && name === collection && p.index === index)
        if (place && place !== first) return
        const after =
          place === first
            ? { ...alone, ...(hasAliases ? { aliases: first?.raw.aliases } : {}) }
            : renamed(collections[name], item, rename)
        if (after === item) return
        if (saysNothing(name, item, after)) empty.push(index)
        else addEdit(edits, source.file, { set: [name, index], to: withoutUndefined(after) })
      })
      for (const index of empty.reverse()) addEdit(edits, source.file, { remove: [name, index] })
    }
    // In the manifest `rules` are settings by rule id.
    if (isMapping(value.rules))
      for (const [rule, setting] of Object.entries(value.rules)) {
        const after = renamed(RuleSetting, setting, rename)
        if (after !== setting) addEdit(edits, source.file, { set: ['rules', rule], to: after })
      }
  }
}

/** The collection that all of the records are in. */
function collectionOf(model: Model, keep: string, drop: readonly string[]): IndexedCollection {
  const found = findById(model, keep)
  if (!found) throw unknown(keep)
  const holding = indexedCollections.filter((name) => [keep, ...drop].every((id) => model[name].has(id)))
  const [collection] = holding
  const missing = drop.find((id) => !findById(model, id))
  if (missing !== undefined) throw unknown(missing)
  if (drop.includes(keep) || new Set(drop).size !== drop.length)
    throw new InputError({
      vi: 'Mỗi mã chỉ nêu một lần: mã được giữ đứng trước, rồi các mã được gộp vào đó.',
      en: 'Name each id once: the one that stays first, then those that are merged into it.',
    })
  if (!collection)
    throw new InputError({
      vi: `Chỉ gộp được các bản ghi cùng loại; “${keep}” và ${drop.map((id) => `“${id}”`).join(', ')} thì không.`,
      en: `Only records of one kind can be merged; “${keep}” and ${drop.map((id) => `“${id}”`).join(', ')} are not.`,
    })
  for (const id of [keep, ...drop]) {
    const entity = model[collection].get(id)
    if (entity && fileOf(model, entity) === undefined)
      throw new InputError({
        vi: `“${id}” thuộc gói nội dung, không có trong tệp của kiến trúc nên không gộp được. Nếu bản ghi của tỉnh khai trùng, hãy xóa nó và dùng “${id}”.`,
        en: `“${id}” comes with a content pack and stands in no file of the architecture, so it cannot be merged. If a record of your own repeats it, delete that and use “${id}”.`,
      })
  }
  return collection
}

function unknown(id: string): InputError {
  return new InputError({
    vi: `Không có bản ghi nào mang mã “${id}” trong kiến trúc.`,
    en: `The architecture has no record with the id “${id}”.`,
  })
}

interface RecordPlace {
  readonly file: ReadMapping
  readonly index: number
  readonly raw: Raw
}

function placeOf(files: readonly ReadMapping[], collection: CollectionName, id: string): RecordPlace {
  for (const file of files) {
    const list = 'proposal' in file.value ? undefined : file.value[collection]
    if (!Array.isArray(list)) continue
    const index = list.findIndex((item: unknown) => isMapping(item) && item.id === id)
    const raw: unknown = list[index]
    if (isMapping(raw)) return { file, index, raw }
  }
  throw unknown(id)
}

/** Which collection an id means where several are allowed: the first that has it. */
function meant(model: Model, id: string, wanted: readonly CollectionName[]): CollectionName | undefined {
  return wanted.find((name) => indexedCollections.some((c) => c === name && model[c].has(id)))
}

function followedProposal(value: Raw, rename: IdRename, gone: ReadonlySet<string>, keep: string): Raw {
  const after = renamed(ProposalFile, value, rename)
  if (!Array.isArray(after.systems)) return after
  // A proposal that carries out a planned system declares it under the architecture's id.
  const ids = new Set(after.systems.map((s: unknown) => (isMapping(s) ? s.id : undefined)))
  if (ids.has(keep) || ![...gone].some((id) => ids.has(id))) return after
  let done = false
  const systems = after.systems.map((s: unknown) => {
    if (done || !isMapping(s) || typeof s.id !== 'string' || !gone.has(s.id)) return s
    done = true
    return { ...s, id: keep }
  })
  return { ...after, systems }
}

/** A dependency of a system on itself, and a waiver of a duplication of one record, have lost their sense. */
function saysNothing(name: CollectionName, before: Raw, after: Raw): boolean {
  if (name === 'dependencies') return after.from === after.to && before.from !== before.to
  if (name !== 'waivers' || !Array.isArray(after.related)) return false
  return after.related.every((id) => id === after.subject)
}

function withoutUndefined(record: Raw): Raw {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

function demandTaken(field: string, id: string, places: readonly RecordPlace[], record: Raw): void {
  const at = (raw: Raw) => field.split('.').reduce<unknown>((v, key) => (isMapping(v) ? v[key] : undefined), raw)
  const place = places.find(({ raw }) => raw.id === id)
  if (place && field !== 'id' && at(place.raw) !== undefined) return
  const fields = Object.keys(record).filter((name) => name !== 'id')
  throw new InputError({
    vi: place
      ? `Bản ghi “${id}” không có trường “${field}”; các trường được chọn: ${fields.join(', ')}.`
      : `--take ${field}=${id}: “${id}” không phải một trong các bản ghi được gộp.`,
    en: place
      ? `“${id}” has no field “${field}”; fields that may be taken: ${fields.join(', ')}.`
      : `--take ${field}=${id}: “${id}” is none of the records that are merged.`,
  })
}

/** Own rules name ids in the text of their conditions. */
function mentionsOf(files: readonly ReadMapping[], gone: ReadonlySet<string>): Merge['mentions'] {
  return files.flatMap(({ source, value }) => {
    const rules = Array.isArray(value.rules) ? JSON.stringify(value.rules) : ''
    return [...gone]
      .filter((id) => rules.includes(`'${id}'`) || rules.includes(`\\"${id}\\"`))
      .map((id) => ({ file: source.file, id }))
  })
}
