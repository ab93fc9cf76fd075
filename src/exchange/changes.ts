import type { CollectionName, Path } from '../architecture/index.js'

/** Values of an entity's fields as they go into YAML, by path: `owner`, `lifecycle.status`. */
export type Fields = ReadonlyMap<string, unknown>

/** A file as users see it, and the way to an entity in it. */
export interface ChangePlace {
  readonly file: string
  readonly path: Path
}

/** What was read of an entity from a file, to be laid on the architecture. */
export interface Incoming {
  readonly collection: CollectionName
  /** Its id; where it has none, a key by which it is remembered. */
  readonly id: string
  readonly unnamed?: true
  /** What the file calls it, where that is not the id. */
  readonly origin?: string
  /** What the file says. */
  readonly fields: Fields
  /** What it does not say and a new entity must have. */
  readonly assumed?: Fields
  /** Where it stands in its file if it has no id of its own, as dependencies may. */
  readonly place?: ChangePlace
  /** Items to be added to lists where they are not there yet, by path. */
  readonly additions?: ReadonlyMap<string, readonly unknown[]>
}

/** What was taken over from files before: by collection, id and field. It tells an edit by hand from a change of the file. */
export type PastImports = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

/** Under which key the memory keeps what a file calls an entity. */
const originKey = '@'

/** The entities that were imported before, by what their file calls them. */
export function rememberedOrigins(
  memory: PastImports,
): ReadonlyMap<string, { readonly collection: string; readonly id: string }> {
  const origins = new Map<string, { collection: string; id: string }>()
  for (const [collection, entities] of Object.entries(memory))
    for (const [id, { [originKey]: origin }] of Object.entries(entities))
      if (typeof origin === 'string') origins.set(origin, { collection, id })
  return origins
}

/** What is to be done for one entity. */
export interface EntryDecision {
  readonly incoming: Incoming
  /** The entity as it stands; nothing where it is new. */
  readonly existing: object | undefined
  readonly set: Fields
  readonly append: ReadonlyMap<string, readonly unknown[]>
  /** Fields in which file and architecture differ and the architecture's own stays. */
  readonly kept: readonly { readonly field: string; readonly own: unknown; readonly other: unknown }[]
  /** It was imported before and deleted by hand since: it stays deleted. */
  readonly deleted: boolean
}

/**
 * What of an incoming entity changes the architecture. A field that was edited by hand since it was last imported stays; one
 * that only the file changed follows the file; where both did, or nothing is known of the past, the architecture's own stays
 * and that is told.
 * @param overwrite let the file win wherever the two differ
 */
export function changeFor(
  incoming: Incoming,
  existing: object | undefined,
  memory: PastImports,
  overwrite: boolean,
): EntryDecision {
  const known = memory[incoming.collection]?.[incoming.id]
  const nothing = { incoming, existing, set: new Map(), append: new Map(), kept: [], deleted: false }
  if (!existing) {
    if (known && !overwrite) return { ...nothing, deleted: true }
    return {
      ...nothing,
      set: new Map([...(incoming.assumed ?? []), ...incoming.fields]),
      append: incoming.additions ?? new Map(),
    }
  }
  const set = new Map<string, unknown>()
  const kept: { field: string; own: unknown; other: unknown }[] = []
  for (const [field, other] of incoming.fields) {
    const own = valueAt(existing, field)
    if (equal(own, other)) continue
    const before = known?.[field]
    const followed = before !== undefined && equal(own, before)
    const unchanged = before !== undefined && equal(other, before)
    if (overwrite || followed || (own === undefined && before === undefined)) set.set(field, other)
    else if (!unchanged) kept.push({ field, own, other })
  }
  return { ...nothing, set, append: incoming.additions ?? new Map(), kept }
}

/** The memory after an import: what the file now says of each entity, beside what was known of others. */
export function remembered(memory: PastImports, incoming: readonly Incoming[]): PastImports {
  const next: Record<string, Record<string, Readonly<Record<string, unknown>>>> = {}
  for (const [collection, entities] of Object.entries(memory)) next[collection] = { ...entities }
  for (const { collection, id, fields, origin } of incoming) {
    const entities = next[collection] ?? {}
    entities[id] = { ...Object.fromEntries(fields), ...(origin === undefined ? {} : { [originKey]: origin }) }
    next[collection] = entities
  }
  return next
}

export function valueAt(entity: object, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      entity,
    )
}

/** Whether two plain values say the same, whatever the order of their fields. */
export function equal(a: unknown, b: unknown): boolean {
  return a === b || stable(a) === stable(b)
}

function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  )
}
