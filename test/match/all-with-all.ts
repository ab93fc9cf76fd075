import { likeness, likenessAtMost } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import { existingShare, scoreOf } from '../../src/match/judge.js'
import { createLibrary } from '../../src/match/library.js'
import { certain, pairsOfCatalogue } from '../../src/match/peers.js'
import { glossary } from './profiles.js'

/**
 * The pairs of a catalogue that its search finds, and those of a comparison of each system with every other. The search rules
 * out nearly all pairs without comparing them; it must lose none.
 * @param quick leaves out what cannot pass by the words of both, which is tried by itself
 */
export function pairsBothWays(profiles: readonly Profile[], quick = false) {
  const library = createLibrary(profiles, glossary, true)
  const running = [...library.profiles.entries()].filter(([, { status }]) => status !== 'retired')
  const compared = running.flatMap(([a, one]) =>
    running
      .filter(([b]) => a < b)
      .flatMap(([b, other]) => {
        const enough = (there: Parameters<typeof existingShare>[0], back: typeof there) => {
          const shares = [existingShare(there, one.data.length > 0), existingShare(back, other.data.length > 0)]
          const [least, mean] = [Math.min(...shares), shares.reduce((sum, share) => sum + share) / 2]
          return least >= certain.either && mean >= certain.both
        }
        const [first, second] = [library.subject(a), library.subject(b)]
        if (quick && !likenessAtMost(first, second, enough)) return []
        const [there, back] = [likeness(first, second), likeness(second, first)]
        const near = (scoreOf(there) + scoreOf(back)) / 2 >= certain.score
        return near && enough(there, back) ? [`${one.id} ${other.id}`] : []
      }),
  )
  const searched = pairsOfCatalogue(library).map(({ a, b }) => `${a} ${b}`)
  return { searched: searched.sort(), compared: compared.sort() }
}
