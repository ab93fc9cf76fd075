import { DirectedGraph } from 'graphology'
import { stronglyConnectedComponents } from 'graphology-components'
import type { Component } from '../model/component.js'
import type { Dependency } from '../model/dependency.js'
import type { Model } from '../model/model.js'
import type { System } from '../model/system.js'

/** A node stands for a system or a component; an edge for all dependencies from one to the other. */
export interface NodeAttributes {
  readonly entity: System | Component
  readonly of: 'system' | 'component'
}
export interface EdgeAttributes {
  readonly dependencies: readonly Dependency[]
}
export type ArchitectureGraph = DirectedGraph<NodeAttributes, EdgeAttributes>

/**
 * The dependency graph of a model: an edge runs from the consumer to the provider. Where a system and a component share an
 * id, dependencies mean the system.
 */
export function graphOf(model: Model): ArchitectureGraph {
  const graph: ArchitectureGraph = new DirectedGraph()
  for (const system of model.systems.values()) graph.addNode(system.id, { entity: system, of: 'system' })
  for (const component of model.components.values()) {
    if (!graph.hasNode(component.id)) graph.addNode(component.id, { entity: component, of: 'component' })
  }
  for (const dependency of model.dependencies) {
    const { from, to } = dependency
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue
    const before = graph.hasEdge(from, to) ? graph.getEdgeAttributes(from, to).dependencies : []
    graph.mergeEdge(from, to, { dependencies: [...before, dependency] })
  }
  return graph
}

/**
 * Groups of systems that need each other in a circle, each as a path that follows the dependencies and begins with its
 * smallest id. A system that needs itself is another fault and is left out.
 */
export function cycles(graph: ArchitectureGraph): string[][] {
  return stronglyConnectedComponents(graph)
    .filter((group) => group.length > 1)
    .map((group) => shortestCycle(graph, new Set(group)))
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

/** A shortest circle through the smallest id of a strongly connected group, by breadth-first search. */
function shortestCycle(graph: ArchitectureGraph, group: ReadonlySet<string>): string[] {
  const start = [...group].sort()[0] ?? ''
  const cameFrom = new Map<string, string>()
  let frontier = [start]
  while (frontier.length > 0) {
    const next: string[] = []
    for (const node of frontier) {
      for (const neighbour of graph.outNeighbors(node).sort()) {
        if (neighbour === start && node !== start) return trail(node, start, cameFrom)
        if (!group.has(neighbour) || cameFrom.has(neighbour) || neighbour === start) continue
        cameFrom.set(neighbour, node)
        next.push(neighbour)
      }
    }
    frontier = next
  }
  return [...group].sort()
}

function trail(last: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path: string[] = []
  for (let node: string | undefined = last; node !== undefined && node !== start; node = cameFrom.get(node))
    path.push(node)
  return [start, ...path.reverse()]
}

/** A shortest path along the dependencies, both ends included, or nothing where there is none or the start is unknown. */
export function pathBetween(graph: ArchitectureGraph, from: string, to: string): string[] | undefined {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return undefined
  if (from === to) return [from]
  const cameFrom = new Map<string, string>([[from, from]])
  let frontier = [from]
  while (frontier.length > 0) {
    const next: string[] = []
    for (const node of frontier) {
      for (const neighbour of graph.outNeighbors(node).sort()) {
        if (cameFrom.has(neighbour)) continue
        cameFrom.set(neighbour, node)
        if (neighbour === to) return trail(to, from, cameFrom)
        next.push(neighbour)
      }
    }
    frontier = next
  }
  return undefined
}
