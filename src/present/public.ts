import { collectionNames, type Model } from '../architecture/index.js'
import { withoutSecrets } from '../language/index.js'

/**
 * Fields that are for the administration alone: what a system costs, how it is secured, where it stands, which interfaces it
 * opens, and where the facts come from. All are optional in the schemas.
 */
const internal: ReadonlySet<string> = new Set([
  'cost',
  'securityLevel',
  'hosting',
  'provides',
  'links',
  'source',
  'confidence',
  'mau03',
])

/**
 * The architecture as the public may read it: without internal fields, waivers, decisions and progress reports, and with every
 * secret covered. Content packs stay whole; they are public already. Positions in files are not kept.
 */
export function publicModel(model: Model): Model {
  const origins = new Map<object, ReturnType<Model['originOf']>>()
  const open = <T extends object>(entity: T): T => {
    const origin = model.originOf(entity)
    const shown = origin === 'workspace' ? withoutInternal(entity) : entity
    origins.set(shown, origin)
    return shown
  }
  const shown = Object.fromEntries(
    collectionNames.map((name) => {
      const collection = model[name]
      const opened = Array.isArray(collection)
        ? collection.map(open)
        : new Map([...collection.entries()].map(([id, entity]) => [id, open(entity)]))
      return [name, opened]
    }),
  )
  return {
    ...model,
    ...shown,
    description: withoutSecrets(model.description),
    waivers: [],
    gaps: new Map(),
    decisions: new Map(),
    progressReports: new Map(),
    locate: () => undefined,
    originOf: (entity) => origins.get(entity) ?? model.originOf(entity),
  }
}

/** The same shape: only optional fields are missing and texts covered, which the types cannot tell. */
function withoutInternal<T>(value: T): T {
  return copied(value) as T
}

function copied(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value)
  if (Array.isArray(value)) return value.map(copied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !internal.has(key))
      .map(([key, inner]) => [key, copied(inner)]),
  )
}
