import { isMapping } from '../../kernel/index.js'
import { likeness } from '../compare.js'
import { parsed } from '../kept.js'
import { type Library, searchWeights } from '../library.js'
import { scoreOf } from '../score.js'
import { sameTheme } from '../themes.js'
import { falling } from './statistics.js'

/**
 * How near different systems of a catalogue come to each other anyway: what is unusual in one catalogue is usual in another, and
 * only this tells.
 */
export interface Neighbourhood {
  /** Of each system looked at, the nearness of its nearest other, rising. */
  readonly nearest: readonly number[]
  /** The same without what both are about. */
  readonly scores: readonly number[]
}

/** So many systems are looked at, each beside so many others. */
const mostSystems = 60
const mostOthers = 3

export function neighbourhood({ profiles, index, subject }: Library): Neighbourhood {
  const size = profiles.length
  const step = Math.max(1, size / mostSystems)
  const nearest: number[] = []
  const scores: number[] = []
  for (let i = 0; i < Math.min(size, mostSystems); i++) {
    const place = Math.floor(i * step)
    const mine = subject(place)
    const found = index
      .nearest(
        mine.pieces.map((piece) => ({ slots: piece.slots, weight: searchWeights[piece.part] })),
        mostOthers + 1,
      )
      .filter((other) => other !== place)
      .slice(0, mostOthers)
      .map((other) => {
        const theirs = subject(other)
        const score = scoreOf(likeness(mine, theirs))
        return { score, near: score + themeCounts * sameTheme(mine.theme(), theirs.theme()) }
      })
    nearest.push(falling(found.map(({ near }) => near))[0] ?? 0)
    scores.push(falling(found.map(({ score }) => score))[0] ?? 0)
  }
  return { nearest: nearest.sort((a, b) => a - b), scores: scores.sort((a, b) => a - b) }
}

/** What both are about counts so much beside what they say. */
export const themeCounts = 0.3

/** Nothing where a text is no neighbourhood. */
export function neighbourhoodIn(text: string | undefined): Neighbourhood | undefined {
  const kept = parsed(text)
  if (!isMapping(kept) || !areRising(kept.nearest) || !areRising(kept.scores)) return undefined
  return kept.nearest.length === kept.scores.length ? { nearest: kept.nearest, scores: kept.scores } : undefined
}

function areRising(values: unknown): values is number[] {
  return Array.isArray(values) && values.every((one, i) => typeof one === 'number' && one >= (values[i - 1] ?? 0))
}
