import type { Layer } from '../schema/layer.js'
import type { Model } from '../schema/model.js'

/**
 * Whether a layer may use another: what `mayUse` lists, or by default itself, every layer below it, and pillars. A pillar
 * runs through all layers and may use any. Layers of different frameworks stand in no order: nothing is said against them.
 */
export function layerMayUse(model: Model, from: Layer, to: Layer): boolean {
  if (from.id === to.id || !comparable(model, from, to)) return true
  if (from.mayUse) return from.mayUse.includes(to.id)
  return from.kind === 'pillar' || to.kind === 'pillar' || to.order >= from.order
}

/** The framework that a layer belongs to: the content pack that brought it, or the workspace's own. */
export function frameworkOf(model: Model, layer: Layer): string {
  const origin = model.originOf(layer)
  return origin === 'workspace' ? '' : origin.pack
}

/** Whether two layers stand in one order. A workspace's own layer extends the framework that it is used with; layers of two packs have no common order. */
export function comparable(model: Model, a: Layer, b: Layer): boolean {
  const [x, y] = [frameworkOf(model, a), frameworkOf(model, b)]
  return x === y || x === '' || y === ''
}

/** The layer of a system or component, by id. */
export function layerOf(model: Model, id: string): Layer | undefined {
  const layer = model.systems.get(id)?.layer ?? model.components.get(id)?.layer
  return layer === undefined ? undefined : model.layers.get(layer)
}

/** The layers of one framework, with its name. */
export interface Framework {
  readonly id: string
  readonly name: string
  readonly layers: ReadonlySet<string>
}

/**
 * The frameworks by which an architecture is described, the one with the most systems first. The workspace's own layers extend
 * that first one, or are one by themselves.
 */
export function frameworksOf(model: Model): Framework[] {
  const layers = new Map<string, Set<string>>()
  for (const layer of model.layers.values()) {
    const framework = frameworkOf(model, layer)
    layers.set(framework, (layers.get(framework) ?? new Set()).add(layer.id))
  }
  if (layers.size === 0) layers.set('', new Set())
  const own = layers.get('')
  if (layers.size > 1) layers.delete('')
  const weight = (ids: ReadonlySet<string>) => [...model.systems.values()].filter((s) => ids.has(s.layer)).length
  return [...layers]
    .map(([id, ids]) => ({
      id,
      name: model.packs.find((p) => p.id === id)?.name ?? model.name,
      ids,
      weight: weight(ids),
    }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map(({ id, name, ids }, i) => ({
      id,
      name,
      layers: i === 0 && id !== '' ? new Set([...ids, ...(own ?? [])]) : ids,
    }))
}
