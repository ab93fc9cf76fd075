import {
  afterRetirement,
  criticalityOf,
  type Dependent,
  impactOf,
  type Model,
  type Proposal,
} from '../../architecture/index.js'

/** Who depends on a system or component, as plain data; `kientruc impact --format json` writes it. */
export interface Impact {
  readonly id: string
  readonly name: string
  readonly of: 'system' | 'component'
  readonly owner?: NamedId | undefined
  readonly dependents: readonly AffectedBy[]
  /** What its loss would do. */
  readonly criticality: {
    /** Systems that depend on it, directly or through others. */
    readonly reach: number
    /** Of these, systems that would be left without a service that they need and have no other way to. */
    readonly cutsOff: number
    readonly singlePointOfFailure: boolean
    /** Its place, from 1, among the systems through which the most shortest ways between others lead. */
    readonly bridge?: number | undefined
  }
  /** Dependents of each agency, most first. */
  readonly agencies: readonly (NamedId & { readonly systems: readonly string[] })[]
  /** Data of which it is the master, and who says that it uses them. */
  readonly masters: readonly (NamedId & { readonly usedBy: readonly NamedId[] })[]
  readonly proposals: readonly (NamedId & { readonly file: string })[]
  readonly retirement?: Retirement | undefined
}

export interface NamedId {
  readonly id: string
  readonly name: string
}

export interface AffectedBy extends NamedId {
  readonly of: 'system' | 'component'
  readonly owner?: NamedId | undefined
  /** 1: directly; 2: through one other; and so on. */
  readonly distance: number
  /** Why, on the shortest way: what it relies on, how, and by which data. */
  readonly reliances: readonly {
    readonly on: NamedId
    readonly how: Dependent['reliances'][number]['how']
    readonly kind: Dependent['reliances'][number]['kind']
    readonly data: readonly string[]
  }[]
}

export interface Retirement {
  readonly day: string
  readonly periods: readonly {
    readonly phase?: NamedId | undefined
    readonly from: string
    readonly to?: string | undefined
    readonly broken: readonly AffectedBy[]
    readonly baseless: readonly AffectedBy[]
    readonly tasks: readonly NamedId[]
  }[]
}

/** @param day of the retirement; without it only who depends on it is told */
export function impactFacts(
  model: Model,
  id: string,
  { day, proposals = [] }: { day?: string | undefined; proposals?: readonly Proposal[] | undefined },
): Impact | undefined {
  const system = model.systems.get(id)
  const entity = system ?? model.components.get(id)
  if (!entity) return undefined
  const names = namesIn(model)
  const dependents = impactOf(model, id).map(names.affected)
  return {
    id,
    name: entity.name,
    of: system ? 'system' : 'component',
    owner: system && names.agency(system.owner),
    dependents,
    criticality: criticalityIn(model, id),
    agencies: byAgency(dependents),
    masters: [...model.dataEntities.values()]
      .filter((data) => data.master === id)
      .map((data) => ({ id: data.id, name: data.name, usedBy: usersOf(model, data.id, id) })),
    proposals: proposals
      .filter((p) => relies(p, id))
      .map(({ header, file }) => ({ id: header.id, name: header.title, file })),
    retirement: day === undefined ? undefined : retirementOn(model, id, day, names),
  }
}

function criticalityIn(model: Model, id: string): Impact['criticality'] {
  const { reach, cutsOff, bridge } = criticalityOf(model).get(id) ?? { reach: 0, cutsOff: 0 }
  return { reach, cutsOff, singlePointOfFailure: cutsOff > 0, ...(bridge === undefined ? {} : { bridge }) }
}

function retirementOn(model: Model, id: string, day: string, names: ReturnType<typeof namesIn>): Retirement {
  return {
    day,
    periods: afterRetirement(model, id, day).map(({ phase, from, to, broken, baseless, tasks }) => ({
      phase: phase && { id: phase.id, name: phase.name },
      from,
      to,
      broken: broken.map(names.affected),
      baseless: baseless.map(names.affected),
      tasks: tasks.map(({ id: of, name }) => ({ id: of, name })),
    })),
  }
}

function namesIn(model: Model) {
  const agency = (id: string): NamedId => ({ id, name: model.agencies.get(id)?.name ?? id })
  const node = (id: string): NamedId => ({
    id,
    name: model.systems.get(id)?.name ?? model.components.get(id)?.name ?? id,
  })
  const data = (id: string) => model.dataEntities.get(id)?.name ?? id
  const affected = ({ id, of, distance, reliances }: Dependent): AffectedBy => {
    const owner = model.systems.get(id)?.owner
    return {
      ...node(id),
      of,
      owner: owner === undefined ? undefined : agency(owner),
      distance,
      reliances: reliances.map((r) => ({ on: node(r.to), how: r.how, kind: r.kind, data: r.data.map(data) })),
    }
  }
  return { agency, affected }
}

function byAgency(dependents: readonly AffectedBy[]): Impact['agencies'] {
  const found = new Map<string, { id: string; name: string; systems: string[] }>()
  for (const { id, owner } of dependents) {
    if (!owner) continue
    const one = found.get(owner.id) ?? { ...owner, systems: [] }
    one.systems.push(id)
    found.set(owner.id, one)
  }
  return [...found.values()].sort((a, b) => b.systems.length - a.systems.length || (a.id < b.id ? -1 : 1))
}

function usersOf(model: Model, entity: string, master: string): NamedId[] {
  return [...model.systems.values()]
    .filter((s) => s.id !== master && (s.data ?? []).some((d) => (typeof d === 'string' ? d : d.entity) === entity))
    .map(({ id, name }) => ({ id, name }))
}

/** Whether a proposal builds on a system: by a dependency, by reusing it, or by standing there. */
function relies({ header, systems, dependencies }: Proposal, id: string): boolean {
  return (
    dependencies.some((d) => d.to === id || d.via === id) ||
    [...(header.reuses ?? []), ...(header.upgrades ?? [])].includes(id) ||
    systems.some((s) => s.hosting === id)
  )
}
