import * as Type from 'typebox'
import { declarations, exchanges, integrationPlatform, outdatedIn } from '../appraise/index.js'
import {
  type Criticality,
  type Model,
  mostCritical,
  nameOf,
  operatesOn,
  type System,
  statusOn,
} from '../architecture/index.js'
import { lastDay } from '../language/index.js'
import { closed, head, headOf, type RunFacts, TextSchema } from './head.js'

const Named = Type.Object({ id: TextSchema, name: TextSchema, note: Type.Optional(TextSchema) }, closed)

const Critical = Type.Object(
  {
    id: TextSchema,
    name: TextSchema,
    reach: Type.Integer({ description: 'Systems that depend on it, directly or through others' }),
    cutsOff: Type.Integer({
      description:
        'Of these, systems that its loss would leave without a service that they need and have no other way to',
    }),
    singlePointOfFailure: Type.Boolean({ description: 'Whether its loss cuts off any system' }),
    bridge: Type.Optional(
      Type.Integer({
        description:
          'Its place, from 1, among the systems through which the most shortest ways between others lead (betweenness); missing where none does',
      }),
    ),
  },
  closed,
)

/** Numbers that can be followed over time. */
export const Metrics = Type.Object(
  {
    systems: Type.Integer({ description: 'The province’s own; those of content packs are not counted' }),
    operating: Type.Integer(),
    tasks: Type.Integer(),
    tasksCovered: Type.Integer({
      description: 'Tasks for which the architecture has a system or component that they deliver',
    }),
    tasksDone: Type.Integer({ description: 'Tasks of which every system that they deliver operates' }),
    pastPhase: Type.Integer({ description: 'Systems not in operation though their phase has ended' }),
    withoutSuccessor: Type.Integer({ description: 'Retired systems that nothing replaces' }),
    capabilitiesWithout: Type.Integer(),
    exchanges: Type.Integer({ description: 'Dependencies that carry data or calls between two owners’ applications' }),
    exchangesThroughPlatform: Type.Integer(),
    exchangingSystems: Type.Integer(),
    systemsThroughPlatform: Type.Integer({
      description: 'Of these, systems all of whose exchanges go through the platform',
    }),
    standardsDebt: Type.Integer({ description: 'Declarations of standards that are outdated on the day' }),
  },
  closed,
)
export type Metrics = Type.Static<typeof Metrics>

/** How the architecture itself does, and how it has come here. */
export const EvaluationResult = Type.Object(
  {
    ...head,
    metrics: Metrics,
    uncoveredTasks: Type.Array(Named),
    pastPhase: Type.Array(Named),
    withoutSuccessor: Type.Array(Named),
    capabilitiesWithout: Type.Array(Named),
    crowdedCapabilities: Type.Array(Named, { description: 'Capabilities with the most systems of different owners' }),
    outsidePlatform: Type.Array(Type.Object({ from: Named, to: Named, kind: TextSchema }, closed)),
    standardsDebt: Type.Array(Type.Object({ system: Named, standard: Named }, closed)),
    critical: Type.Array(Critical, {
      description: 'The ten systems whose loss would touch most others, the most first',
    }),
    singlePointsOfFailure: Type.Array(Critical, {
      description: 'Every system whose loss would leave others without a service, the one that cuts off most first',
    }),
    trend: Type.Array(
      Type.Object(
        { commit: TextSchema, date: TextSchema, subject: TextSchema, asOf: TextSchema, metrics: Metrics },
        closed,
      ),
      {
        description: 'Oldest first',
      },
    ),
    skipped: Type.Array(Type.Object({ commit: TextSchema, date: TextSchema }, closed), {
      description: 'Commits at which the architecture could not be read',
    }),
  },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc evaluate', ...closed },
)
export type EvaluationResult = Type.Static<typeof EvaluationResult>

type Named = Type.Static<typeof Named>

/** So many of the most critical systems are told. */
const told = 10

/** From so many different owners' systems on, one capability is worth a look. */
const crowd = 4

/** What holds in an architecture on a day, one list a question. */
function looked(model: Model, asOf: string) {
  const own = [...model.systems.values()].filter((s) => model.originOf(s) === 'workspace')
  const operates = (id: string) => {
    const system = model.systems.get(id)
    return system !== undefined && operatesOn(system, asOf)
  }
  const tasks = [...model.tasks.values()]
  const delivered = (ids: readonly string[] | undefined) => (ids ?? []).filter((id) => model.systems.has(id))
  const platform = integrationPlatform(model, 'lgsp')
  const links = model.dependencies.flatMap((dependency) => {
    const [consumer, provider] = [model.systems.get(dependency.from), model.systems.get(dependency.to)]
    if (!consumer || !provider || !exchanges(dependency, consumer, provider)) return []
    if (model.originOf(consumer) !== 'workspace' || platform.has(provider.id) || platform.has(consumer.id)) return []
    const through = dependency.via !== undefined && platform.has(dependency.via)
    return [{ consumer, provider, kind: dependency.kind, through }]
  })
  const capable = new Map<string, System[]>()
  for (const system of model.systems.values())
    for (const capability of system.capabilities ?? [])
      if (statusOn(system, asOf) !== 'retired') capable.set(capability, [...(capable.get(capability) ?? []), system])
  return {
    own,
    operating: own.filter((s) => operatesOn(s, asOf)),
    tasks,
    uncovered: tasks.filter((t) => !(t.delivers ?? []).some((id) => model.systems.has(id) || model.components.has(id))),
    done: tasks.filter((t) => delivered(t.delivers).length > 0 && delivered(t.delivers).every(operates)),
    pastPhase: own.filter((s) => {
      const phase = model.phases.get(s.phase ?? '')
      const waits = statusOn(s, asOf) === 'planned' || statusOn(s, asOf) === 'building'
      return waits && !operatesOn(s, asOf) && phase?.to !== undefined && lastDay(phase.to) < asOf
    }),
    withoutSuccessor: own.filter((s) => statusOn(s, asOf) === 'retired' && !isSucceeded(model, s, asOf)),
    capabilitiesWithout: [...model.capabilities.values()].filter((c) => !capable.has(c.id) && !hasParts(model, c.id)),
    crowded: [...model.capabilities.values()]
      .map((c) => ({ capability: c, systems: capable.get(c.id) ?? [] }))
      .filter(({ systems }) => new Set(systems.map((s) => s.owner)).size >= crowd)
      .sort((a, b) => b.systems.length - a.systems.length || (a.capability.id < b.capability.id ? -1 : 1)),
    links,
    debt: [...declarations(model, own, model.dependencies, model.locate)].flatMap((d) => {
      const standard = model.systems.has(d.subject) ? outdatedIn(d, asOf) : undefined
      return standard ? [{ system: d.subject, standard }] : []
    }),
  }
}

function hasParts(model: Model, capability: string): boolean {
  return [...model.capabilities.values()].some((c) => c.parent === capability)
}

/** Whether something in operation says that it replaces a system, or does for the same owner what that did. */
function isSucceeded(model: Model, retired: System, asOf: string): boolean {
  return [...model.systems.values()].some(
    (s) =>
      s.id !== retired.id &&
      operatesOn(s, asOf) &&
      (s.replaces?.includes(retired.id) === true ||
        (s.capabilities ?? []).some((c) => retired.capabilities?.includes(c) === true)),
  )
}

export function metricsOf(model: Model, asOf: string): Metrics {
  return metricsFrom(looked(model, asOf))
}

function metricsFrom(seen: ReturnType<typeof looked>): Metrics {
  const exchanging = new Set(seen.links.map((l) => l.consumer.id))
  const direct = new Set(seen.links.filter((l) => !l.through).map((l) => l.consumer.id))
  return {
    systems: seen.own.length,
    operating: seen.operating.length,
    tasks: seen.tasks.length,
    tasksCovered: seen.tasks.length - seen.uncovered.length,
    tasksDone: seen.done.length,
    pastPhase: seen.pastPhase.length,
    withoutSuccessor: seen.withoutSuccessor.length,
    capabilitiesWithout: seen.capabilitiesWithout.length,
    exchanges: seen.links.length,
    exchangesThroughPlatform: seen.links.filter((l) => l.through).length,
    exchangingSystems: exchanging.size,
    systemsThroughPlatform: exchanging.size - direct.size,
    standardsDebt: seen.debt.length,
  }
}

/** @param trend what was measured at earlier commits, oldest first */
export function evaluationOf(
  model: Model,
  history: Pick<EvaluationResult, 'trend' | 'skipped'>,
  facts: RunFacts,
): EvaluationResult {
  const seen = looked(model, facts.asOf)
  const ranked = mostCritical(model, facts.asOf)
  const named = ({ id, name }: { id: string; name: string }, note?: string): Named => ({
    id,
    name,
    ...(note === undefined ? {} : { note }),
  })
  return {
    ...headOf(model, facts),
    metrics: metricsFrom(seen),
    uncoveredTasks: seen.uncovered.map((t) => named(t, nameOf(model, t.phase, 'phases'))),
    pastPhase: seen.pastPhase.map((s) => named(s, s.phase && nameOf(model, s.phase, 'phases'))),
    withoutSuccessor: seen.withoutSuccessor.map((s) => named(s)),
    capabilitiesWithout: seen.capabilitiesWithout.map((c) => named(c)),
    crowdedCapabilities: seen.crowded.map(({ capability, systems }) => named(capability, String(systems.length))),
    outsidePlatform: seen.links
      .filter((l) => !l.through)
      .map(({ consumer, provider, kind }) => ({ from: named(consumer), to: named(provider), kind })),
    standardsDebt: seen.debt.map(({ system, standard }) => ({
      system: { id: system, name: nameOf(model, system) },
      standard: { id: standard.id, name: standard.symbol },
    })),
    critical: ranked.slice(0, told).map((one) => criticalOf(model, one)),
    singlePointsOfFailure: ranked
      .filter(({ cutsOff }) => cutsOff > 0)
      .sort((a, b) => b.cutsOff - a.cutsOff)
      .map((one) => criticalOf(model, one)),
    ...history,
  }
}

function criticalOf(model: Model, { id, reach, cutsOff, bridge }: Criticality): EvaluationResult['critical'][number] {
  return {
    id,
    name: nameOf(model, id),
    reach,
    cutsOff,
    singlePointOfFailure: cutsOff > 0,
    ...(bridge === undefined ? {} : { bridge }),
  }
}
