import type { Model } from '../architecture/index.js'
import { catalogue, createFinder, type Finder, type Pair, type PairSearch, type Profile } from '../match/index.js'
import { alikeAmong } from './alike.js'
import type { Alike } from './rules/rule.js'

/**
 * What a process that judges an architecture again and again keeps: finders as long as their catalogue is the same, and the search
 * for systems that duplicate each other, which goes on from where it was after an edit. What takes long, above all the first time,
 * waits for `settle`.
 */
export interface Recall {
  readonly finder: (profiles: readonly Profile[], by: Grounds) => Finder
  readonly alike: (all: readonly Profile[], by: Grounds) => Alike
  /** Searches on; false where nothing was left to do: then what is alike is that of a fresh run. */
  readonly settle: () => boolean
}

/** What of the catalogue is like one another. */
export function alikeWithin(model: Model, asOf: string, recall?: Recall): Alike {
  const all = catalogue(model, asOf)
  return recall
    ? recall.alike(all, model)
    : alikeAmong(all, (profiles) => createFinder(profiles, model.glossary, model.judging, undefined, true).within())
}

/** The words and the weights by which an architecture is compared. */
type Grounds = Pick<Model, 'glossary' | 'judging'>

/** Steps of a search that are taken at once: some tenths of a second after an edit, and so little at first that an editor opens. */
const [afterEdit, atFirst] = [40, 4]
/** One a state of the catalogue, as the proposals' dates ask for them. */
const mostFinders = 8

export function createRecall(): Recall & {
  readonly pairs: (profiles: readonly Profile[], by: Grounds) => readonly Pair[]
} {
  const made = new Map<string, Finder>()
  let grounds: Grounds | undefined
  let search: PairSearch | undefined
  let searched: Grounds | undefined

  const finder: Recall['finder'] = (profiles, by) => {
    if (!grounds || !isSame(grounds, by)) {
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

  const pairs = (profiles: readonly Profile[], by: Grounds): readonly Pair[] => {
    const before = searched && isSame(searched, by) ? search : undefined
    const edited = before?.edited(profiles)
    search = edited ?? finder(profiles, by).searching()
    searched = by
    for (let steps = edited ? afterEdit : atFirst; steps > 0 && search.step(); steps--);
    return search.pairs()
  }
  return {
    finder,
    pairs,
    alike: (all, by) => alikeAmong(all, (profiles) => pairs(profiles, by)),
    settle: () => search?.step() ?? false,
  }
}

function isSame(a: Grounds, b: Grounds): boolean {
  return a.judging === b.judging && sameItems(a.glossary, b.glossary)
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}
