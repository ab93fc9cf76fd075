import type { BuiltSystem, Model, Proposal } from '../schema/model.js'
import type { System } from '../schema/system.js'

/**
 * The architecture with a proposal laid on it: its systems and dependencies added. A system of the proposal that has the id
 * of an existing one stands in its place (an upgrade in the architecture's own terms).
 */
export function overlay(base: Model, proposal: Proposal): Model {
  const systems = new Map(base.systems)
  for (const built of proposal.systems) systems.set(built.id, asSystem(built))
  return {
    ...base,
    systems,
    dependencies: [...base.dependencies, ...proposal.dependencies],
    locate: (node, key) => proposal.locate(node, key) ?? base.locate(node, key),
  }
}

/** What a dossier leaves open is the plainest assumption: an application for its own agency, in no layer yet. */
function asSystem(built: BuiltSystem): System {
  const { declared: _, ...system } = built
  return { ...system, kind: built.kind ?? 'application', layer: built.layer ?? '', scope: built.scope ?? 'agency' }
}
