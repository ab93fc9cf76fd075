import type { BuiltSystem, ById, Model, Proposal } from '../schema/model.js'
import type { System } from '../schema/system.js'

/**
 * The architecture with a proposal laid on it: its systems and dependencies added. A system of the proposal that has the id
 * of an existing one stands in its place (an upgrade in the architecture's own terms). Nothing is copied but the list of
 * dependencies, for a pile lays thousands of proposals on one architecture.
 */
export function overlay(base: Model, proposal: Proposal): Model {
  const laid: Model = {
    ...base,
    systems: over(base.systems, new Map(proposal.systems.map((built) => [built.id, asSystem(built)]))),
    dependencies: [...base.dependencies, ...proposal.dependencies],
    locate: (node, key) => proposal.locate(node, key) ?? base.locate(node, key),
  }
  layers.set(laid, { base, proposal })
  return laid
}

const layers = new WeakMap<Model, Layers>()

interface Layers {
  readonly base: Model
  readonly proposal: Proposal
}

/** What a model was made of by `overlay`, if it was. */
export function layersOf(model: Model): Layers | undefined {
  return layers.get(model)
}

/** A map with another laid on it: what has a key of the base stands in its place, the rest comes after. */
function over<T>(base: ById<T>, top: ById<T>): ById<T> {
  if (top.size === 0) return base
  function* entries(): MapIterator<[string, T]> {
    for (const [key, value] of base) yield [key, top.get(key) ?? value]
    for (const entry of top) if (!base.has(entry[0])) yield entry
    return undefined
  }
  function* keys(): MapIterator<string> {
    for (const [key] of entries()) yield key
    return undefined
  }
  function* values(): MapIterator<T> {
    for (const [, value] of entries()) yield value
    return undefined
  }
  let added = 0
  for (const key of top.keys()) if (!base.has(key)) added++
  return {
    size: base.size + added,
    has: (key) => top.has(key) || base.has(key),
    get: (key) => top.get(key) ?? base.get(key),
    forEach(visit, self) {
      for (const [key, value] of entries()) visit.call(self, value, key, this)
    },
    entries,
    keys,
    values,
    [Symbol.iterator]: entries,
  }
}

/** What a dossier leaves open is the plainest assumption: an application for its own agency, in no layer yet. */
function asSystem(built: BuiltSystem): System {
  const { declared: _, ...system } = built
  return { ...system, kind: built.kind ?? 'application', layer: built.layer ?? '', scope: built.scope ?? 'agency' }
}
