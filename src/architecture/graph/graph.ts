import { once } from '../../kernel/index.js'
import type { Dependency } from '../schema/dependency.js'
import type { Model } from '../schema/model.js'
import { type Network, networkOf } from './network.js'
import { eachReliance, type Reliance } from './reliances.js'

/** Systems and components, with an arrow for each dependency from consumer to provider. */
export type ArchitectureGraph = Network<Dependency>

/**
 * The dependency graph of a model, built once. Where a system and a component share an id, dependencies mean the system.
 */
export const graphOf = once((model: Model): ArchitectureGraph => networkOf(nodesOf(model), model.dependencies))

/** Systems and components with an arrow for every reason why one relies on another, built once. */
export const relianceGraphOf = once((model: Model): Network<Reliance> => networkOf(nodesOf(model), eachReliance(model)))

function* nodesOf(model: Model): Iterable<string> {
  yield* model.systems.keys()
  yield* model.components.keys()
}
