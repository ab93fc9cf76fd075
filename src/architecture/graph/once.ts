import type { Model } from '../schema/model.js'

/**
 * Works out once for each model what is asked of it; a proposal laid on a model makes another. It stands apart from the graph,
 * which is loaded only where one is asked for.
 */
export function once<T extends object>(make: (model: Model) => T): (model: Model) => T {
  const made = new WeakMap<Model, T>()
  return (model) => {
    const known = made.get(model)
    if (known) return known
    const value = make(model)
    made.set(model, value)
    return value
  }
}
