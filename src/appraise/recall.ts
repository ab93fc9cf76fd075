import type { Model } from '../architecture/index.js'
import { createFinder, type Finder, type Pair, type Profile } from '../match/index.js'

/**
 * What a process that judges an architecture again and again keeps: finders as long as their catalogue is the same, and the
 * pairs of systems that duplicate each other. After an edit only the systems that changed are compared at once; the others
 * keep their pairs until `settle` has compared them anew, since one edit shifts what counts as a rare word a little for all.
 */
export interface Recall {
  readonly finder: (profiles: readonly Profile[], by: Grounds) => Finder
  readonly pairs: (profiles: readonly Profile[], by: Grounds) => readonly Pair[]
  /** Compares some more systems; true while there is more to do. Once it is false, `pairs` are those of a fresh run. */
  readonly settle: () => boolean
}

/** The words and the weights by which an architecture is compared. */
type Grounds = Pick<Model, 'glossary' | 'judging'>

/** As many changed systems are compared at once; more, such as a whole catalogue, wait for `settle`. */
const mostAtOnce = 25
/** Systems that one call of `settle` compares: some tens of milliseconds. */
const slice = 20
/** One a state of the catalogue, as the proposals' dates ask for them. */
const mostFinders = 8

interface Compared {
  readonly finder: Finder
  /** What was compared, by id. */
  readonly systems: ReadonlyMap<string, string>
  readonly pairs: Map<string, Pair>
  readonly waiting: string[]
  /** Pairs found with this finder; they take the place of `pairs` once nothing waits. */
  readonly fresh: Map<string, Pair>
}

export function createRecall(): Recall {
  const made = new Map<string, Finder>()
  let grounds: Grounds | undefined
  let compared: Compared | undefined

  const finder: Recall['finder'] = (profiles, by) => {
    if (!grounds || grounds.judging !== by.judging || !sameItems(grounds.glossary, by.glossary)) {
      made.clear()
      grounds = by
    }
    const state = JSON.stringify(profiles)
    const known = made.get(state) ?? createFinder(profiles, by.glossary, by.judging)
    made.delete(state)
    made.set(state, known)
    for (const oldest of made.keys()) {
      if (made.size <= mostFinders) break
      made.delete(oldest)
    }
    return known
  }

  return {
    finder,
    pairs(profiles, by) {
      const now = finder(profiles, by)
      if (compared?.finder !== now) compared = begin(now, profiles, compared)
      return inOrder(compared.pairs)
    },
    settle() {
      if (!compared || compared.waiting.length === 0) return false
      const { waiting, fresh, pairs } = compared
      keep(compared.finder.within(new Set(waiting.splice(0, slice))), fresh)
      if (waiting.length > 0) return true
      pairs.clear()
      for (const [key, pair] of fresh) pairs.set(key, pair)
      return false
    },
  }
}

function begin(finder: Finder, profiles: readonly Profile[], before: Compared | undefined): Compared {
  const systems = new Map(profiles.map((profile) => [profile.id, JSON.stringify(profile)]))
  const isSame = (id: string) => systems.get(id) !== undefined && systems.get(id) === before?.systems.get(id)
  const changed = [...systems.keys()].filter((id) => !isSame(id))
  const atOnce = new Set(changed.length <= mostAtOnce ? changed : [])
  const fresh = new Map<string, Pair>()
  if (atOnce.size > 0) keep(finder.within(atOnce), fresh)
  const pairs = new Map([...(before?.pairs ?? [])].filter(([, pair]) => isSame(pair.a) && isSame(pair.b)))
  for (const [key, pair] of fresh) pairs.set(key, pair)
  return { finder, systems, pairs, fresh, waiting: [...systems.keys()].filter((id) => !atOnce.has(id)) }
}

function keep(pairs: readonly Pair[], into: Map<string, Pair>): void {
  for (const pair of pairs) into.set(`${pair.a} ${pair.b}`, pair)
}

/** As the finder lists them: nearest first, then by id. */
function inOrder(pairs: ReadonlyMap<string, Pair>): Pair[] {
  const less = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...pairs.values()].sort((x, y) => y.score - x.score || less(x.a, y.a) || less(x.b, y.b))
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}
