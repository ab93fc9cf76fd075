import { bundledJudging } from '../../src/architecture/read/judging.js'
import { sharedWeight } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import { createLibrary } from '../../src/match/library.js'
import { createPeers, likely, nearlyAll, pairsOfCatalogue, weigh, weighInFull } from '../../src/match/peers.js'
import { glossary } from './profiles.js'

/**
 * Pairs as a search finds them, and as a comparison of each with every other does. A search rules out nearly all pairs without
 * comparing them; it must lose none.
 */

/** Systems nearly all of which is another's too, and those that are told to be another's copy. */
export function twinsOf(profiles: readonly Profile[]): { readonly told: Set<string>; readonly sure: Set<string> } {
  const library = createLibrary(profiles, glossary)
  const told = new Set(pairsOfCatalogue(library, bundledJudging().file().twins).flatMap(({ a, b }) => [a, b]))
  const subjects = library.profiles.map((_, place) => library.subject(place))
  const sure = subjects.flatMap((a, place) =>
    subjects.slice(place + 1).flatMap((b) => (weigh(a, b, nearlyAll) ? [a.doc.profile.id, b.doc.profile.id] : [])),
  )
  return { told, sure: new Set(sure) }
}

/** @param catalogue gives words their weight */
export function pairsOfRun(proposals: readonly Profile[], catalogue: readonly Profile[]) {
  const library = createLibrary(catalogue, glossary)
  const told = (a: string, b: string, relation: string) => `${a} ${b} ${relation}`
  const searched = createPeers(library, proposals)
    .pairs()
    .map(({ a, b, relation }) => told(a, b, relation))
  const compared = proposals.flatMap((a, i) =>
    proposals.slice(i + 1).flatMap((b) => {
      const [one, other] = [library.prepareOnce(a), library.prepareOnce(b)]
      const found = sharedWeight(one, other) < 1 ? undefined : weighInFull(one, other, likely)
      return found ? [told(a.id, b.id, found.relation)] : []
    }),
  )
  return { searched: searched.sort(), compared: compared.sort() }
}
