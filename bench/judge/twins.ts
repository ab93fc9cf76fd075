import { join } from 'node:path'
import type { Head, Twins } from '../../src/architecture/schema/judge-file.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { mutualPairs, nearLists } from '../../src/match/near-pairs.js'
import { pairsOfCatalogue, thinkable, weighInFull } from '../../src/match/peers.js'
import { twinFigures } from '../../src/match/twins.js'
import { readGlossary, readLabelledSet } from '../labelled-set.js'
import { type Case, fitHead } from './logistic.js'

/** A catalogue with the pairs of it that are labelled, and those that the head is asked about. */
interface Labelled {
  readonly library: Library
  /** By the ids of a pair: a planted duplicate, or a near neighbour that is none. */
  readonly labels: ReadonlyMap<string, boolean>
  readonly asked: readonly { readonly label: boolean | undefined; readonly figures: Readonly<Record<string, number>> }[]
}

const ridge = 1
/** A pair that nobody labelled is mostly none. */
const unlabelled = 0.15

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

function labelled(folder: string): Labelled {
  const { catalogue, duplicates, nearNeighbours } = readLabelledSet(folder)
  const library = createLibrary(catalogue, readGlossary(join(process.cwd(), 'packs', 'tu-dien.yaml')))
  const labels = new Map([
    ...nearNeighbours.map(({ a, b }) => [key(a, b), false] as const),
    ...duplicates.map(({ a, b }) => [key(a, b), true] as const),
  ])
  const { profiles, index } = library
  const asked = mutualPairs(nearLists(index), index.size, profiles.keys()).flatMap(({ a, b }) => {
    const [one, other] = [library.subject(a), library.subject(b)]
    const found = weighInFull(one, other, thinkable)
    if (!found) return []
    const label = labels.get(key(one.doc.profile.id, other.doc.profile.id))
    return [{ label, figures: twinFigures(one.doc.profile, other.doc.profile, found) }]
  })
  return { library, labels, asked }
}

function fitTo(sets: readonly Labelled[]): Head {
  const asked = sets.flatMap((set) => set.asked)
  const names = Object.keys(asked[0]?.figures ?? {})
  const cases = asked.map(
    ({ label, figures }): Case => ({
      figures: Float64Array.from(names, (name) => figures[name] ?? 0),
      answer: label ? 1 : 0,
      weight: label === undefined ? unlabelled : 1,
    }),
  )
  return fitHead(names, ['no', 'yes'], cases, ridge)
}

/** The head fitted to all sets, and what the tool finds in each by a head that did not see it. */
export function fitTwins(folders: readonly string[]): Twins {
  const sets = folders.map(labelled)
  const told = sets.map((set) => {
    const head = fitTo(sets.filter((other) => other !== set))
    const pairs = pairsOfCatalogue(set.library, { head, ...nothing })
    return pairs.map(({ a, b }) => set.labels.get(key(a, b)))
  })
  const count = (labels: Iterable<boolean | undefined>, is: boolean): number =>
    [...labels].filter((l) => l === is).length
  const all = sets.flatMap(({ labels }) => [...labels.values()])
  return {
    head: fitTo(sets),
    found: count(told.flat(), true),
    duplicates: count(all, true),
    flagged: count(told.flat(), false),
    neighbours: count(all, false),
  }
}

const nothing = { found: 0, duplicates: 0, flagged: 0, neighbours: 0 }
