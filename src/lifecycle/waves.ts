import { type Model, operatesOn, orderOf, type Proposal } from '../architecture/index.js'
import { append } from '../kernel/index.js'

/** A proposal with the systems of the architecture that it brings about. */
export interface Builder {
  readonly proposal: Proposal
  readonly carriesOut: readonly string[]
}

export interface Turn {
  readonly wave: number
  readonly after: string[]
  readonly waitsFor: string[]
}

/**
 * In which order proposals can be carried out: one that needs what another builds, directly or through planned systems, comes
 * after it. What operates on the day is there already.
 */
export function dependencyWaves(
  model: Model,
  builders: readonly Builder[],
  asOf: string,
): { of(id: string): Turn; circles: string[][] } {
  const makers = new Map<string, string>()
  for (const { proposal, carriesOut } of builders)
    for (const system of carriesOut) if (!makers.has(system)) makers.set(system, proposal.header.id)
  const needsOf = new Map<string, string[]>()
  for (const { from, to, via } of model.dependencies)
    needsOf.set(from, [...(needsOf.get(from) ?? []), to, ...(via === undefined ? [] : [via])])

  const needs = new Map(
    builders.map(({ proposal, carriesOut }) => {
      const own = new Set(carriesOut)
      const after = new Set<string>()
      const waitsFor = new Set<string>()
      const seen = new Set<string>(own)
      const queue = proposal.dependencies
        .filter((d) => own.has(d.from) || proposal.systems.some((s) => s.id === d.from))
        .flatMap((d) => [d.to, ...(d.via === undefined ? [] : [d.via])])
      const direct = new Set(queue)
      for (const id of queue) {
        if (seen.has(id)) continue
        seen.add(id)
        const maker = makers.get(id)
        const system = model.systems.get(id)
        if (system && operatesOn(system, asOf)) continue
        if (maker !== undefined) {
          if (maker !== proposal.header.id) after.add(maker)
        } else if (system && (system.lifecycle.status === 'planned' || system.lifecycle.status === 'building')) {
          if (direct.has(id)) waitsFor.add(id)
          append(queue, needsOf.get(id) ?? [])
        }
      }
      return [proposal.header.id, { after: [...after].sort(), waitsFor: [...waitsFor].sort() }] as const
    }),
  )

  const arrows = [...needs].flatMap(([from, { after }]) => after.map((to) => ({ from, to })))
  const { circles, generationOf } = orderOf(needs.keys(), arrows)
  return {
    circles: circles.map((circle) => [...circle]),
    of: (id) => ({
      wave: generationOf.get(id) ?? 1,
      after: needs.get(id)?.after ?? [],
      waitsFor: needs.get(id)?.waitsFor ?? [],
    }),
  }
}
