import type { Dependency } from '../schema/dependency.js'
import type { Model } from '../schema/model.js'

/**
 * One reason why `from` cannot do without `to`:
 * - `dependency`: it says so;
 * - `via`: what it says it needs comes through this platform;
 * - `hosting`: it stands there (the field `hosting`);
 * - `realizes`: a component is as good as the systems that realize it.
 */
export interface Reliance {
  readonly from: string
  readonly to: string
  readonly how: 'dependency' | 'via' | 'hosting' | 'realizes'
  readonly kind: Dependency['kind']
  /** Ids of data entities, or words for data, that pass. */
  readonly data: readonly string[]
  /** Where `how` is `dependency` or `via`: the dependency as written. */
  readonly dependency?: Dependency
}

/**
 * Every reason why something in a model relies on something else, in the order of the model, one by one: a large model has
 * hundreds of thousands. Where a system and a component share an id, dependencies mean the system.
 */
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
