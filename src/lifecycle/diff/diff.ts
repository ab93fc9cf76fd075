import type { CollectionName, Model } from '../../architecture/index.js'
import { append } from '../../kernel/index.js'
import { type ComparedEntities, comparables, fieldsOfEntity, type Renames } from './entities.js'
import { fieldChanges } from './fields.js'
import { type Rename, renamesAmong } from './renames.js'
import type { Change, DiffResult, FieldChange } from './types.js'

/** Fields that say where something belongs. */
const places = ['layer', 'owner', 'parent', 'phase'] as const

/**
 * What differs between two states of an architecture: what came, what went, and what is another way now. What has another id
 * is one change, not two, and references to it are no changes. What content packs say is compared where the workspace speaks
 * of it on either side, or where another pack is in use.
 */
export function changesBetween(base: Model, head: Model): Change[] {
  const plain = { old: comparables(base), now: comparables(head) }
  const gone = [...plain.old.values()].filter((c) => !plain.now.has(c.key))
  const come = [...plain.now.values()].filter((c) => !plain.old.has(c.key))
  const found = renamesAmong(gone, come, base, head)
  const renames = mapOf(found)
  const [before, after] = [comparables(base, renames), plain.now]
  const byNew = new Map(found.map((r) => [`${r.collection}\0${r.after}`, r]))

  const changes: Change[] = [manifestChange(base, head)].flatMap((c) => c ?? [])
  for (const now of after.values()) {
    const old = before.get(now.key)
    if (!old) changes.push({ kind: 'added', ...about(now, head), fields: [] })
    else if (!(old.fromPack && now.fromPack)) append(changes, changed(old, now, byNew.get(now.key), renames, head))
  }
  for (const old of before.values()) {
    if (!after.has(old.key)) changes.push({ kind: 'removed', ...about(old, base), fields: [] })
  }
  return changes.sort(
    (a, b) => order(a) - order(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || (a.kind < b.kind ? -1 : 1),
  )
}

/** How many changes there are of each sort. */
export function summaryOfChanges(changes: readonly Change[]): DiffResult['summary'] {
  const count = (of: (change: Change) => boolean) => changes.filter(of).length
  return {
    added: count((c) => c.kind === 'added'),
    removed: count((c) => c.kind === 'removed'),
    changed: count((c) => c.kind === 'changed'),
    renamed: count((c) => c.renamed !== undefined),
    moved: count((c) => c.moved !== undefined),
  }
}

function changed(
  old: ComparedEntities,
  now: ComparedEntities,
  rename: Rename | undefined,
  renames: Renames,
  head: Model,
): Change[] {
  const fields = fieldChanges(fieldsOfEntity(old, renames), fieldsOfEntity(now, new Map()))
  if (fields.length === 0 && !rename) return []
  const moved = places.filter((place) => fields.some((f) => f.field === place))
  const hasNewName = old.name !== now.name && ['name', 'title', 'term'].some((n) => fields.some((f) => f.field === n))
  const before = { id: old.id, name: old.name }
  const { by = 'id', score } = rename ?? {}
  return [
    {
      kind: 'changed',
      ...about(now, head),
      ...(rename || hasNewName ? { renamed: { ...before, by, ...(score === undefined ? {} : { score }) } } : {}),
      ...(moved.length > 0 ? { moved } : {}),
      fields,
    },
  ]
}

function about({ collection, id, name, entity }: ComparedEntities, model: Model) {
  const at = model.locate(entity)
  const end = (field: 'from' | 'to') => String(Reflect.get(entity, field))
  return {
    collection,
    id,
    name,
    ...(at ? { location: { file: at.file, line: at.line } } : {}),
    ...(collection === 'dependencies' ? { from: end('from'), to: end('to') } : {}),
  }
}

/** The architecture's own name, version, packs and settings of rules. */
function manifestChange(base: Model, head: Model): Change | undefined {
  const facts = ({ id, name, version, description, packs, settings }: Model) => ({
    id,
    name,
    version,
    description,
    packs: packs.map((p) => `${p.id} ${p.version}`),
    rules: Object.fromEntries(settings),
  })
  const fields: FieldChange[] = fieldChanges(facts(base), facts(head))
  return fields.length === 0
    ? undefined
    : { kind: 'changed', collection: 'manifest', id: head.id, name: head.name, fields }
}

function mapOf(renames: readonly Rename[]): Renames {
  const map = new Map<CollectionName, Map<string, string>>()
  for (const { collection, before, after } of renames) {
    const ids = map.get(collection) ?? new Map<string, string>()
    map.set(collection, ids.set(before, after))
  }
  return map
}

/** In the order in which a reviewer asks: the architecture itself, its systems, how they hang together, the rest. */
const reading = ['manifest', 'systems', 'components', 'dependencies', 'layers', 'agencies', 'tasks', 'phases']

function order(change: Change): number {
  const at = reading.indexOf(change.collection)
  return at < 0 ? reading.length : at
}
