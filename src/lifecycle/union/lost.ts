import { collections, commentsOfNodes, type Reference, type UnionPlan } from '../../architecture/index.js'
import { isMapping } from '../../kernel/index.js'
import { renamed, withoutItself } from '../merge/follow.js'
import { joinLists, type Raw } from '../merge/join.js'
import { stable } from '../merge/stable.js'
import { unionIds } from './ids.js'
import { type OwnEntity, ownEntities, ownFiles, type UnionSource } from './sources.js'
import { meets, rewiredRecord, successorsOf, type Union } from './unite.js'

/** Something of a source that the union does not have. */
export interface Lost {
  /** `key/id`; of a comment `key/file`. */
  readonly from: string
  /** Path of the field; of a whole entity, nothing; of a comment its text behind `#`. */
  readonly field: string
}

/**
 * What got lost, by looking at the files of a union alone: every entity of every source must stand in them, and all that it says
 * must be said by its record, or be told as a conflict. Fields that the plan decides on are no loss. Every comment must stand in them too.
 */
export function lostIn(sources: readonly UnionSource[], plan: UnionPlan, union: Union): readonly Lost[] {
  const entities = sources.flatMap(ownEntities)
  const ids = unionIds(sources, entities, plan)
  const successors = successorsOf(entities, ids)
  const records = new Map<string, Raw>()
  const loose = new Map<string, Set<string>>()
  for (const content of union.files.values())
    for (const [collection, list] of Object.entries(content)) {
      if (!Array.isArray(list)) continue
      const texts = loose.get(collection) ?? new Set<string>()
      loose.set(collection, texts)
      for (const record of list.filter(isMapping)) {
        if (typeof record.id === 'string') records.set(`${collection} ${record.id}`, record)
        texts.add(stable(record))
      }
    }
  const told = new Set(
    union.conflicts.flatMap(({ collection, id, field, values }) =>
      values.map((v) => `${collection} ${id} ${field} ${v.id}`),
    ),
  )
  const unsaid = entities.flatMap((entity) => {
    const { collection, ref, raw, key } = entity
    const own = rewiredRecord(renamed(collections[collection], raw, ids.renameOf(key)), collection, successors).record
    const id = ids.idOf(entity)
    const isThere = id === undefined ? loose.get(collection)?.has(stable(own)) : records.has(`${collection} ${id}`)
    // A dependency on what became its own system has lost its sense.
    if (!isThere) return collection === 'dependencies' && meets(own) ? [] : [{ from: ref, field: '' }]
    const record = records.get(`${collection} ${id}`)
    if (id === undefined || !record) return []
    // What refers to itself, or to what became one with it, says nothing.
    const isSelf = (r: Reference) => r.target === id && r.collections.includes(collection)
    return missing(withoutItself(collections[collection], own, isSelf), record, '')
      .filter((field) => !decided(entity, field) && !told.has(`${collection} ${id} ${field} ${ref}`))
      .filter((field) => !(field === 'name' || field === 'shortName') || !names(record).has(String(own[field])))
      .map((field) => ({ from: ref, field }))
  })
  return [...unsaid, ...lostComments(sources, union)]

  function decided({ collection }: OwnEntity, field: string): boolean {
    if (field === 'id' || field === 'source') return true
    if (collection === 'systems' && /^(lifecycle\.(status|to)|layer|scope|hosting|dependsOn)$/.test(field)) return true
    if (collection === 'components' && field === 'layer') return true
    return collection === 'agencies' && /^(kind|parent|description|tags|links|confidence)$/.test(field)
  }
}

/** Comments of the sources that no record of the union bears, neither as they are nor behind the mark of whose they were. */
function lostComments(sources: readonly UnionSource[], { files, comments }: Union): Lost[] {
  const left = new Map<string, number>()
  const count = (text: string, by: number) => left.set(text, (left.get(text) ?? 0) + by)
  for (const content of files.values())
    for (const record of [content, ...Object.values(content).flat()])
      if (isMapping(record)) for (const { text } of comments.get(record) ?? []) count(text, 1)
  const takes = (text: string) => (left.get(text) ?? 0) > 0 && count(text, -1)
  const said = sources.flatMap(({ key, workspace }) =>
    ownFiles(workspace).flatMap((file) =>
      commentsOfNodes(file, [], workspace.reading.place).loose.map((text) => ({
        from: `${key}/${file.source.file}`,
        text,
      })),
    ),
  )
  const marked = said.filter(({ text }) => !takes(text))
  for (const [text, n] of [...left]) count(text.replace(/^\[[^\]]*\] /, ''), n)
  return marked.filter(({ text }) => !takes(text)).map(({ from, text }) => ({ from, field: `# ${text}` }))
}

const names = (record: Raw) => new Set(Array.isArray(record.aliases) ? record.aliases.map(String) : [])

/** Fields of a value that another does not have as well. */
function missing(value: unknown, inside: unknown, at: string): string[] {
  if (isMapping(value)) {
    if (!isMapping(inside)) return [at]
    return Object.entries(value).flatMap(([name, inner]) =>
      missing(inner, inside[name], at === '' ? name : `${at}.${name}`),
    )
  }
  if (Array.isArray(value)) {
    if (!Array.isArray(inside)) return value.length === 0 ? [] : [at]
    return joinLists([...inside, ...(value as unknown[])]).length === joinLists(inside).length ? [] : [at]
  }
  return stable(value) === stable(inside) || value == null ? [] : [at]
}
