import { likeness, likenessAtMost, type Shares } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import { createLibrary } from '../../src/match/library.js'
import { certain, createPeers, likely, pairsOfCatalogue, whole } from '../../src/match/peers.js'
import { existingShare, scoreOf } from '../../src/match/score.js'
import type { Subject } from '../../src/match/subject.js'
import type { Pair } from '../../src/match/types.js'
import { glossary } from './profiles.js'

/**
 * Pairs as a search finds them, and as a comparison of each with every other does. A search rules out nearly all pairs without
 * comparing them; it must lose none.
 */
interface BothWays {
  readonly searched: readonly string[]
  readonly compared: readonly string[]
}

/** @param quick leaves out what cannot pass by the words of both, which is tried by itself */
export function pairsOfSystems(profiles: readonly Profile[], quick = false): BothWays {
  const library = createLibrary(profiles, glossary, true)
  const running = [...library.profiles.keys()].filter((place) => library.profiles[place]?.status !== 'retired')
  const searched = pairsOfCatalogue(library)
  return { searched: told(searched), compared: allWithAll(running.map(library.subject), certain, quick) }
}

/** @param catalogue gives words their weight */
export function pairsOfRun(proposals: readonly Profile[], catalogue: readonly Profile[]): BothWays {
  const library = createLibrary(catalogue, glossary)
  const searched = createPeers(library, proposals).pairs()
  return { searched: told(searched), compared: allWithAll(proposals.map(library.prepareOnce), likely) }
}

const told = (pairs: readonly Pair[]) => pairs.map(({ a, b, relation }) => `${a} ${b} ${relation}`).sort()

function allWithAll(subjects: readonly Subject[], bar: typeof certain, quick = false): string[] {
  const pairs = subjects.flatMap((a, i) =>
    subjects.slice(i + 1).flatMap((b) => {
      const existing = (there: Shares, back: Shares) => {
        const shares = [existingShare(there, a.of('data').length > 0), existingShare(back, b.of('data').length > 0)]
        const mean = shares.reduce((sum, share) => sum + share) / 2
        return Math.min(...shares) >= bar.either && mean >= bar.both ? mean : undefined
      }
      if (quick && !likenessAtMost(a, b, (there, back) => existing(there, back) !== undefined)) return []
      const [there, back] = [likeness(a, b), likeness(b, a)]
      const mean = existing(there, back)
      if (mean === undefined || (scoreOf(there) + scoreOf(back)) / 2 < bar.score) return []
      return [`${a.doc.profile.id} ${b.doc.profile.id} ${mean >= whole ? 'duplicate' : 'overlap'}`]
    }),
  )
  return pairs.sort()
}
