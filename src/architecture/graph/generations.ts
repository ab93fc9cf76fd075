import { topologicalGenerations } from 'graphology-dag'
import { circlesOf } from './circles.js'
import { type Arrow, idOf, networkOf } from './network.js'

/** In which order things can be done that need each other. */
export interface Order {
  /** Of each, from 1: it needs nothing but what an earlier one brings. Those of a circle stand in one. */
  readonly generationOf: ReadonlyMap<string, number>
  readonly circles: readonly (readonly string[])[]
}

/** @param arrows each from what needs to what is needed first */
export function orderOf(ids: Iterable<string>, arrows: readonly Arrow[]): Order {
  const network = networkOf(ids, arrows)
  const circles = circlesOf(network)
  const together = new Map(circles.flatMap((circle) => circle.map((id) => [id, circle[0] ?? id] as const)))
  const asOne = (id: string) => together.get(id) ?? id
  const all = network.mapNodes((_, { id }) => id)
  const without = networkOf(
    all.map(asOne),
    arrows.map(({ from, to }) => ({ from: asOne(to), to: asOne(from) })),
  )
  const generations = new Map(
    topologicalGenerations(without).flatMap((keys, i) => keys.map((key) => [idOf(key), i + 1] as const)),
  )
  return { circles, generationOf: new Map(all.map((id) => [id, generations.get(asOne(id)) ?? 1])) }
}
