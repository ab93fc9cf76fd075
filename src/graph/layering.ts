import type { Layer } from '../model/layer.js'
import type { Model } from '../model/model.js'

/**
 * Whether a layer may use another: what `mayUse` lists, or by default itself, every layer below it, and pillars. A pillar
 * runs through all layers and may use any.
 */
export function layerMayUse(from: Layer, to: Layer): boolean {
  if (from.id === to.id) return true
  if (from.mayUse) return from.mayUse.includes(to.id)
  return from.kind === 'pillar' || to.kind === 'pillar' || to.order >= from.order
}

/** The layer of a system or component, by id. */
export function layerOf(model: Model, id: string): Layer | undefined {
  const layer = model.systems.get(id)?.layer ?? model.components.get(id)?.layer
  return layer === undefined ? undefined : model.layers.get(layer)
}
