import type { Dependency } from '../../model/dependency.js'
import type { Location } from '../../model/finding.js'
import type { Locator, Model } from '../../model/model.js'
import type { System } from '../../model/system.js'
import { type Recognised, recognise } from './recognise.js'

/** A declared technology, and where it was written. */
export interface Declaration extends Recognised {
  readonly subject: string
  readonly location: Location | undefined
}

/** The technologies that systems and dependencies declare, each once a place. */
export function* declarations(
  model: Model,
  systems: Iterable<Pick<System, 'id' | 'standards' | 'provides'>>,
  dependencies: Iterable<Dependency>,
  locate: Locator,
): Iterable<Declaration> {
  const seen = new Set<object>()
  const each = function* (subject: string, list: readonly string[] | undefined): Iterable<Declaration> {
    // Several systems of a proposal may share the header's list.
    if (!list || seen.has(list)) return
    seen.add(list)
    for (const [i, entry] of list.entries()) yield { ...recognise(model, entry), subject, location: locate(list, i) }
  }
  for (const system of systems) {
    yield* each(system.id, system.standards)
    for (const face of system.provides ?? []) yield* each(system.id, face.standards)
  }
  for (const dependency of dependencies) yield* each(dependency.from, dependency.standards)
}
