import { likeness } from '../../src/match/compare.js'
import type { Match, Profile } from '../../src/match/index.js'
import { createLibrary } from '../../src/match/library.js'
import { createFinder } from '../support/finder.js'
import { glossary, proposal, province, system } from './profiles.js'

export const functions = ['Đếm chim yến', 'Bản đồ tổ yến', 'Đặt giờ xem chim']
/** How a proposal matches a system that does the same, each with what is said of it. */
export const against = (of: Partial<Profile>, target: Partial<Profile>): Match => {
  const found = createFinder([...province, system('x', 'Sổ chim yến', { functions, ...target })], glossary)
    .appraise(proposal('Trang xem chim yến', { functions, ...of }))
    .matches.find(({ id }) => id === 'x')
  if (!found) throw new Error('not among the nearest')
  return found
}
/** The two, prepared, with what they have in common. */
export const both = (of: Partial<Profile>, target: Partial<Profile>) => {
  const library = createLibrary([...province, system('x', 'Sổ chim yến', { functions, ...target })], glossary)
  const mine = library.prepare(proposal('Trang xem chim yến', { functions, ...of }))
  const theirs = library.subject(library.placeOf('x') ?? -1)
  return { mine, theirs, like: likeness(mine, theirs), concepts: library.reader.thesaurus.concepts }
}
