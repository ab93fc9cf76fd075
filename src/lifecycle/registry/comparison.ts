import { compare } from '../../kernel/index.js'
import type { ProvinceSnapshot } from './snapshot.js'

interface Named {
  readonly id: string
  readonly name: string
}

/** What a province's snapshot comes to, without its records. */
export interface SnapshotHead {
  readonly name: string
  readonly version: string
  readonly asOf: string
  readonly commit: string | null
  readonly published: boolean
  readonly systems: number
  readonly proposals: number
  /** Systems that others may reuse. */
  readonly offers: number
  /** How many own systems realize each component of the framework. */
  readonly components: readonly (Named & { readonly systems: number })[]
  /** What the country shares, and how many own systems use it. */
  readonly platforms: readonly (Named & { readonly systems: number })[]
}

export function snapshotHead(snapshot: ProvinceSnapshot): SnapshotHead {
  const { name, version, asOf, commit, published, systems, proposals, components, platforms } = snapshot
  const counts = new Map<string, number>()
  for (const { components: realized } of systems)
    for (const id of new Set(realized)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return {
    ...{ name, version, asOf, commit, published, platforms },
    ...{ systems: systems.length, proposals: proposals.length },
    offers: systems.filter(({ offer }) => offer !== null).length,
    components: components.map(({ id, name: title }) => ({ id, name: title, systems: counts.get(id) ?? 0 })),
  }
}

/** How many systems of each province there are to one thing: a component of the framework, a platform of the country. */
export interface ComparisonRow extends Named {
  /** By province, in the order of the provinces; 0 where there is none. */
  readonly systems: readonly number[]
  /** Provinces that have any. */
  readonly provinces: number
}

/**
 * Provinces beside each other.
 * @param known what there is by the framework, used or not; what only a province names comes after it
 */
export function compareProvinces(
  heads: readonly SnapshotHead[],
  by: 'components' | 'platforms',
  known: readonly Named[],
): readonly ComparisonRow[] {
  const names = new Map(known.map(({ id, name }) => [id, name]))
  const further = new Map(heads.flatMap((head) => head[by].map(({ id, name }) => [id, name] as const)))
  for (const [id, name] of [...further].sort(([, a], [, b]) => compare(a, b))) if (!names.has(id)) names.set(id, name)
  return [...names].map(([id, name]) => {
    const systems = heads.map((head) => head[by].find((one) => one.id === id)?.systems ?? 0)
    return { id, name, systems, provinces: systems.filter((count) => count > 0).length }
  })
}
