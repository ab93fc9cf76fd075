import { type CollectionName, type Edit, fieldsOf, type Locator, type Path } from '../architecture/index.js'
import { isMapping } from '../kernel/index.js'
import type { EntryDecision, Fields } from './changes.js'

/** What carries decisions out. */
export interface ChangePlan {
  /** Changes of what exists, by file as users see it. */
  readonly edits: Map<string, Edit[]>
  /** Entities that are new, by collection. */
  readonly added: ReadonlyMap<CollectionName, readonly object[]>
}

export function planOf(decisions: readonly EntryDecision[], locate: Locator): ChangePlan {
  const edits = new Map<string, Edit[]>()
  const into = (file: string): Edit[] => {
    const list = edits.get(file) ?? []
    edits.set(file, list)
    return list
  }
  const fresh = new Map<CollectionName, object[]>()
  for (const { incoming, existing, set, append, deleted } of decisions) {
    const { collection, id, place } = incoming
    if (deleted) continue
    if (!existing) {
      const list = fresh.get(collection) ?? []
      list.push(plannedEntity(collection, incoming.unnamed ? undefined : id, new Map([...set, ...append])))
      fresh.set(collection, list)
      continue
    }
    if (set.size === 0 && append.size === 0) continue
    const file = place?.file ?? locate(existing)?.file
    if (file === undefined) continue
    const at = (field: string): Path => [...(place?.path ?? [collection, { id }]), ...field.split('.')]
    for (const [field, to] of set) into(file).push({ set: at(field), to })
    for (const [field, values] of append) into(file).push({ append: at(field), values })
  }
  return { edits, added: fresh }
}

/** An entity as YAML writes it: its fields nested, in the order of the schema, those that it does not know first. */
export function plannedEntity(collection: CollectionName, id: string | undefined, fields: Fields): object {
  const nested: Record<string, unknown> = id === undefined ? {} : { id }
  for (const [path, value] of fields) {
    if (path.includes('.')) put(nested, path.split('.'), value)
    else nested[path] = value
  }
  const order = orderOf(collection)
  const ordered: Record<string, unknown> = {}
  for (const name of Object.keys(nested)) if (!order.has(name)) ordered[name] = nested[name]
  for (const name of order) if (Object.hasOwn(nested, name)) ordered[name] = nested[name]
  return ordered
}

const orders = new Map<CollectionName, ReadonlySet<string>>()

/** The fields of a collection in the order of its schema, listed once: an import makes entities by the ten thousand. */
function orderOf(collection: CollectionName): ReadonlySet<string> {
  const order = orders.get(collection) ?? new Set(fieldsOf(collection).map(({ name }) => name))
  orders.set(collection, order)
  return order
}

function put(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const inner = into[first]
  const next = isMapping(inner) ? { ...inner } : {}
  put(next, rest, value)
  into[first] = next
}
