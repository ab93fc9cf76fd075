import type { Dependency, Model } from '../../architecture/index.js'
import { equal, type Incoming } from '../changes.js'
import type { Remark } from '../remark.js'
import { saidBy } from './fields.js'
import type { LinkedDependency } from './links.js'
import { dependencyTypes, foreignDependencies } from './mapping.js'
import type { ReadDocument } from './read-exchange.js'

/** A dependency as the file says it, and as the architecture has it. */
export interface ReadDependency {
  readonly incoming: Incoming
  readonly existing: Dependency | undefined
  readonly offset: number
  readonly unknown: readonly string[]
}

/** The dependencies that relationships say, each with the one of the architecture that it is. */
export function dependenciesOf(
  linked: readonly LinkedDependency[],
  document: ReadDocument,
  model: Model,
  remarks: Remark[],
): ReadDependency[] {
  const between = new Map<string, Dependency[]>()
  const byId = new Map<string, Dependency>()
  for (const dependency of model.dependencies) {
    const key = `${dependency.from} ${dependency.to}`
    between.set(key, [...(between.get(key) ?? []), dependency])
    if (dependency.id !== undefined) byId.set(dependency.id, dependency)
  }
  const used = new Set<Dependency>()
  const keys = new Map<string, number>()
  return linked.map(({ relationship, mark, from, to }) => {
    const { fields, unknown, problems } = saidBy('dependencies', relationship)
    const offset = relationship.offset ?? 0
    for (const message of problems) remarks.push({ kind: 'left', location: document.locate(offset), message })
    const ends = { from: from.id ?? '', to: to.id ?? '' }
    const kind = kindOf(fields.get('kind'), relationship.type)
    const all: Incoming['fields'] = new Map<string, unknown>([...Object.entries(ends), ['kind', kind], ...fields])
    const free = (between.get(`${ends.from} ${ends.to}`) ?? []).filter((d) => !used.has(d))
    const id = mark?.collection === 'dependencies' && mark.id !== '' ? mark.id : undefined
    const existing =
      id === undefined
        ? (free.find((d) => equal(d, Object.fromEntries(all))) ??
          free.find((d) => d.kind === kind && (d.via ?? '') === (fields.get('via') ?? '')) ??
          free.find((d) => d.kind === kind) ??
          (mark ? undefined : free.find((d) => dependencyTypes[d.kind] === relationship.type)))
        : byId.get(id)
    if (existing) used.add(existing)
    // Another tool's relationship does not tell one kind of service from another.
    const told = existing && !mark ? new Map([...all, ['kind', existing.kind]]) : all
    const name = existing?.id ?? id ?? `${ends.from}.${ends.to}.${kind}`
    const times = (keys.get(name) ?? 0) + 1
    keys.set(name, times)
    const incoming: Incoming = {
      collection: 'dependencies',
      id: times === 1 ? name : `${name}.${times}`,
      fields: told,
      ...(existing?.id === undefined && id === undefined ? { unnamed: true } : {}),
    }
    return { incoming, existing, offset, unknown }
  })
}

function kindOf(said: unknown, type: LinkedDependency['relationship']['type']): Dependency['kind'] {
  const kinds = Object.entries(dependencyTypes).flatMap(([kind, relation]) =>
    kind === said && relation === type ? [kind] : [],
  )
  const known = (Object.keys(dependencyTypes) as Dependency['kind'][]).find((kind) => kinds.includes(kind))
  return known ?? foreignDependencies[type]?.kind ?? 'uses'
}
