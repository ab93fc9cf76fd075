import { groupBy, once } from '../../kernel/index.js'
import type { Dependency } from '../schema/dependency.js'
import type { Model } from '../schema/model.js'
import { layersOf } from './overlay.js'

/** The dependencies of a model by their ends: what a graph is too dear for. Of an overlay the base's are listed once for all. */
interface Ends {
  readonly from: ReadonlyMap<string, readonly Dependency[]>
  readonly needed: ReadonlySet<string>
}

const endsOf = once(
  ({ dependencies }: Model): Ends => ({
    from: groupBy(dependencies, (d) => d.from),
    needed: new Set(dependencies.map((d) => d.to)),
  }),
)

/** What one depends on, in the order in which it was written. */
export function dependenciesFrom(model: Model, id: string): readonly Dependency[] {
  const layers = layersOf(model)
  if (!layers) return endsOf(model).from.get(id) ?? []
  const { base, proposal } = layers
  return [...dependenciesFrom(base, id), ...proposal.dependencies.filter((d) => d.from === id)]
}

/** Whether anything depends on it. */
export function isNeeded(model: Model, id: string): boolean {
  const layers = layersOf(model)
  if (!layers) return endsOf(model).needed.has(id)
  return isNeeded(layers.base, id) || layers.proposal.dependencies.some((d) => d.to === id)
}

/** Whether dependencies lead from one id to another. */
export function dependsInTheEnd(model: Model, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const id of seen) {
    if (id === to) return true
    for (const dependency of dependenciesFrom(model, id)) seen.add(dependency.to)
  }
  return false
}
