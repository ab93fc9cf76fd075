import type { Component } from '../schema/component.js'
import type { Model } from '../schema/model.js'
import type { System } from '../schema/system.js'
import { relianceGraphOf } from './graph.js'
import { nodeKey } from './network.js'
import type { Reliance } from './reliances.js'
import { distances } from './ways.js'

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
 * Everything that depends on a system or component, directly and through others: nearest first, then by id.
 * @param stands what counts at all, for instance what operates on a day; the lost one always does
 */
export function impactOf(model: Model, id: string, stands: (id: string) => boolean = () => true): Dependent[] {
  const graph = relianceGraphOf(model)
  const distance = distances(graph, id, 'backward', { through: stands })
  const nearer = (dependent: string, steps: number): Reliance[] =>
    graph
      .mapOutboundEdges(nodeKey(dependent), (_, edge) => edge)
      .filter(({ arrow }) => distance.get(arrow.to) === steps - 1)
      .sort((a, b) => a.place - b.place)
      .map(({ arrow }) => arrow)
  return [...distance]
    .flatMap(([dependent, steps]): Dependent[] => {
      const entity = model.systems.get(dependent) ?? model.components.get(dependent)
      if (steps === 0 || !entity) return []
      const of = model.systems.has(dependent) ? 'system' : 'component'
      return [{ id: dependent, of, entity, distance: steps, reliances: nearer(dependent, steps) }]
    })
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
}
