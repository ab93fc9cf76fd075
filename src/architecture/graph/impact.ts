import type { Component } from '../schema/component.js'
import type { Dependency } from '../schema/dependency.js'
import type { Model } from '../schema/model.js'
import type { System } from '../schema/system.js'
import { type Arrow, distances } from './ways.js'

/**
 * One reason why `from` cannot do without `to`:
 * - `dependency`: it says so;
 * - `via`: what it says it needs comes through this platform;
 * - `hosting`: it stands there (the field `hosting`);
 * - `realizes`: a component is as good as the systems that realize it.
 */
export interface Reliance extends Arrow {
  readonly how: 'dependency' | 'via' | 'hosting' | 'realizes'
  readonly kind: Dependency['kind']
  /** Ids of data entities, or words for data, that pass. */
  readonly data: readonly string[]
  /** Where `how` is `dependency` or `via`: the dependency as written. */
  readonly dependency?: Dependency
}

/** A system or component that the loss of another would touch. */
export interface Dependent {
  readonly id: string
  readonly of: 'system' | 'component'
  readonly entity: System | Component
  /** 1: directly; 2: through one other; and so on along the shortest way. */
  readonly distance: number
  /** What ties it to those one step nearer. */
  readonly reliances: readonly Reliance[]
}

/**
 * Every reason why something in a model relies on something else, in the order of the model. Where a system and a component
 * share an id, dependencies mean the system.
 */
export function reliancesOf(model: Model): Reliance[] {
  return [...eachReliance(model)]
}

/** The same one by one, for those who keep few of them: a large model has hundreds of thousands. */
export function* eachReliance(model: Model): Generator<Reliance> {
  const known = (id: string) => model.systems.has(id) || model.components.has(id)
  const hosted = new Set<string>()
  for (const dependency of model.dependencies) {
    const { from, to, via, kind, data = [] } = dependency
    if (!known(from)) continue
    const reliance = (how: 'dependency' | 'via', on: string): Reliance => {
      if (kind === 'hosting') hosted.add(`${from}\0${on}`)
      return { from, to: on, how, kind, data, dependency }
    }
    if (from !== to && known(to)) yield reliance('dependency', to)
    if (via !== undefined && via !== from && via !== to && known(via)) yield reliance('via', via)
  }
  for (const { id, hosting, realizes = [] } of model.systems.values()) {
    if (hosting !== undefined && hosting !== id && known(hosting) && !hosted.has(`${id}\0${hosting}`))
      yield { from: id, to: hosting, how: 'hosting', kind: 'hosting', data: [] }
    for (const component of realizes) {
      if (model.components.has(component) && !model.systems.has(component))
        yield { from: component, to: id, how: 'realizes', kind: 'uses', data: [] }
    }
  }
}

/**
 * Everything that depends on a system or component, directly and through others: nearest first, then by id.
 * @param reliances of the model, if they are at hand already
 * @param stands what counts at all, for instance what operates on a day; the lost one always does
 */
export function impactOf(
  model: Model,
  id: string,
  { reliances = reliancesOf(model), stands = () => true }: ImpactOptions = {},
): Dependent[] {
  const entityOf = (of: string) => model.systems.get(of) ?? model.components.get(of)
  const counts = (of: string) => of === id || stands(of)
  const arrows = reliances.filter((r) => counts(r.from) && counts(r.to))
  const distance = distances(arrows, [id], 'backward')
  const nearer = new Map<string, Reliance[]>()
  for (const reliance of arrows) {
    const [from, to] = [distance.get(reliance.from), distance.get(reliance.to)]
    if (from === undefined || to === undefined || to + 1 !== from) continue
    const before = nearer.get(reliance.from)
    if (before) before.push(reliance)
    else nearer.set(reliance.from, [reliance])
  }
  return [...distance]
    .flatMap(([dependent, steps]): Dependent[] => {
      const entity = entityOf(dependent)
      if (steps === 0 || !entity) return []
      const of = model.systems.has(dependent) ? 'system' : 'component'
      return [{ id: dependent, of, entity, distance: steps, reliances: nearer.get(dependent) ?? [] }]
    })
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
}

export interface ImpactOptions {
  readonly reliances?: readonly Reliance[] | undefined
  readonly stands?: ((id: string) => boolean) | undefined
}
