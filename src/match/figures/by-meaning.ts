import { besides, cosine, type Meaning, type Meant, type MeantLine } from '../meaning.js'
import type { OwnLines } from './lines.js'
import { above, falling, largestOf, mean, most, usualOf } from './statistics.js'
import type { Figures } from './types.js'

const typical = { mean: 0.1, deviation: 0.17 }

/** How near a proposal and each candidate are in meaning, taken whole, and by title, name, data and users. */
export function meaningFigures(own: OwnLines, candidates: readonly Meant[], meaning: Meaning): Figures[] {
  const { usual } = meaning
  const others = besides(usual, candidates)
  const whole = candidates.map((each) => cosine(own.whole, each.whole))
  const all = falling([...whole, ...others.map((each) => cosine(own.whole, each.whole))])
  const usually = usualOf(all, typical)
  const near = mean(all.slice(0, 5))
  const order = falling(whole)
  const names = candidates.map((each) => namesOf(each))
  const named = candidates.map((_, i) => most((names[i] ?? []).map((name) => cosine(own.title, name.direction))))
  const namedUsually = usualOf(named, typical)
  return candidates.map((candidate, i) => {
    const mine = whole[i] ?? 0
    const around = aroundOf(candidate, meaning)
    const lines = candidate.lines.map((line) => ({
      share: Math.min(1, line.weight / 2) * (1 - 0.85 * line.generic()) * (isName(line) ? 0.5 : 1) + 1e-3,
      met: most(own.lines.map((each) => cosine(each.direction, line.direction))),
    }))
    const total = lines.reduce((sum, { share }) => sum + share, 0) || 1
    return {
      meaning: mine,
      meaningAbove: above(mine, usually),
      meaningRank: Math.log1p(order.filter((value) => value > mine).length),
      meaningGap: mine - (mine >= (order[0] ?? 0) ? (order[1] ?? 0) : (order[0] ?? 0)),
      meaningLocal: 2 * mine - near - around.five,
      meaningBeyondOwn: mine - around.nearest,
      titleName: named[i] ?? 0,
      titleNameAbove: above(named[i] ?? 0, namedUsually),
      titleMeaning: cosine(own.title, candidate.whole),
      purposeMeaning: cosine(own.purpose, candidate.whole),
      nameSubject: most((names[i] ?? []).map((name) => cosine(own.subject, name.direction))),
      titleLine: most(candidate.lines.map((line) => cosine(own.title, line.direction))),
      backMeaning: lines.reduce((sum, { share, met }) => sum + share * met, 0) / total,
      usedMeaning: most(
        own.used.map((used) => most(candidate.lines.map((line) => cosine(used.direction, line.direction)))),
      ),
      usedName: most(
        own.used.flatMap((used) => (names[i] ?? []).map((name) => shareOf(name.words, used.words, meaning.weights))),
      ),
      dataMeaning:
        own.meant.data.length === 0 || candidate.data.length === 0
          ? 0
          : mean(
              own.meant.data.map((mine) =>
                most(candidate.data.map((their) => cosine(mine.direction, their.direction))),
              ),
            ),
      usersMeaning: cosine(own.meant.users, candidate.users),
    }
  })
}

/** How near the catalogue's own systems come to one of them; the same for every proposal. */
interface Around {
  readonly nearest: number
  /** Mean of the five nearest. */
  readonly five: number
}

const known = new WeakMap<Meaning, Map<string, Around>>()

function aroundOf(candidate: Meant, meaning: Meaning): Around {
  const ofCatalogue = known.get(meaning) ?? new Map<string, Around>()
  known.set(meaning, ofCatalogue)
  const { id } = candidate.subject.doc.profile
  const before = ofCatalogue.get(id)
  if (before) return before
  const others: number[] = []
  for (const other of meaning.usual) if (other.id !== id) others.push(cosine(candidate.whole, other.whole))
  const near = largestOf(others, 5)
  const found = { nearest: near[0] ?? 0, five: mean(near) }
  ofCatalogue.set(id, found)
  return found
}

function namesOf({ lines }: Meant): MeantLine[] {
  return lines.filter(isName)
}

function isName({ piece }: MeantLine): boolean {
  return piece.part === 'name' || piece.part === 'alias'
}

/** Share of the words, by their weight, that are among these. */
function shareOf(words: readonly number[], among: ReadonlySet<number>, weights: Float64Array): number {
  let [all, met] = [0, 0]
  for (const word of words) {
    const weight = weights[word] ?? 0
    all += weight
    if (among.has(word)) met += weight
  }
  return all === 0 ? 0 : met / all
}
