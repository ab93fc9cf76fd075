import type { Dependency, Locator, Model, Proposal, System } from '../../../architecture/index.js'
import type { Location } from '../../../kernel/index.js'
import { cue } from '../../../language/index.js'
import { whereSaid } from '../said.js'
import { type Recognised, readings } from './recognise.js'

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
    for (const [i, entry] of list.entries())
      for (const reading of readings(model, entry)) yield { ...reading, subject, location: locate(list, i) }
  }
  for (const system of systems) {
    yield* each(system.id, system.standards)
    for (const face of system.provides ?? []) yield* each(system.id, face.standards)
  }
  for (const dependency of dependencies) yield* each(dependency.from, dependency.standards)
}

/** Whether a dossier commits itself to the whole circular in prose: it has named its standards, if not one by one. */
export function commitsToCatalogue(proposal: Proposal): boolean {
  return whereSaid(proposal, namesStandards) !== undefined
}

const namesStandards = cue('39/2017/tt-btttt', 'thông tư (?:số )?39')
