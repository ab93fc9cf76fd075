import { isModule, type Passage, wordKey } from '../language/index.js'

/** A piece of a proposal. */
interface Piece {
  readonly part: string
  readonly passage: Passage
}

/**
 * What a proposal says without the modules that any system has (sign-in, rights, reports, backup): they tell nothing of what it is
 * for, and however many a dossier lists the rest must be judged alike. What its title speaks of is its business; a component that
 * its title or prose speaks of is what it may build again; and where all lines are such modules they stay.
 */
export function withoutModules<P extends Piece>(units: readonly P[], components: ReadonlySet<number>): readonly P[] {
  const title = new Set(units.filter(({ part }) => part === 'name').flatMap(keysOf))
  const told = units.filter(({ part }) => part === 'name' || part === 'purpose')
  const spokenOf = new Set(told.flatMap((unit) => componentsOf(unit, components)))
  const own = units.filter(
    (unit) =>
      unit.part !== 'function' ||
      !isModule(unit.passage.text) ||
      keysOf(unit).every((key) => title.has(key)) ||
      componentsOf(unit, components).some((field) => spokenOf.has(field)),
  )
  return own.some(({ part }) => part === 'function') ? own : units
}

/** The fields of the components that a text names. */
function componentsOf({ passage }: Piece, components: ReadonlySet<number>): number[] {
  return passage.spans.filter(({ concept }) => components.has(concept)).map(({ field }) => field)
}

const keysOf = ({ passage }: Piece): string[] => (passage.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(wordKey)
