import type { Model } from '../schema/model.js'
import { circlesOf, type Digraph, digraphOf, wayBetween } from './digraph.js'

/** Systems and components by id, with an arrow from each consumer to each of its providers. */
export type ArchitectureGraph = Digraph

/** The dependency graph of a model. Where a system and a component share an id, dependencies mean the system. */
export function graphOf(model: Model): ArchitectureGraph {
  const ids = [...model.systems.keys(), ...model.components.keys()]
  return digraphOf(
    ids,
    model.dependencies.map(({ from, to }) => [from, to] as const),
  )
}

/**
 * Groups of systems that need each other in a circle, each as a shortest path that follows the dependencies and begins with its
 * smallest id. A system that needs itself is another fault and is left out.
 */
export function cycles(graph: ArchitectureGraph): string[][] {
  return circlesOf(graph).map((group) => {
    const [start = ''] = group
    return wayBetween(graph, start, start)?.slice(0, -1) ?? group
  })
}

/** A shortest path along the dependencies, both ends included, or nothing where there is none or the start is unknown. */
export function pathBetween(graph: ArchitectureGraph, from: string, to: string): string[] | undefined {
  return from === to && graph.numbers.has(from) ? [from] : wayBetween(graph, from, to)
}
