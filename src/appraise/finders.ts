import { bundledJudging, type GlossaryEntry, type Model } from '../architecture/index.js'
import { catalogue, createFinder, type Finder, type Profile } from '../match/index.js'
import type { Recall } from './recall.js'

/** One finder for each state of the catalogue: proposals of one plan mostly share it, and so do the runs of one process. */
export function finders(model: Model, recall?: Recall): (asOf: string) => Finder {
  const made = new Map<string, Finder>()
  return (asOf) => {
    const profiles: Profile[] = catalogue(model, asOf)
    const state = profiles.map((p) => `${p.id} ${p.status}`).join('\n')
    const finder =
      made.get(state) ?? recall?.finder(profiles, model) ?? createFinder(profiles, model.glossary, model.judging)
    made.set(state, finder)
    return finder
  }
}

/** A finder for those who have no model: by the weights that come with the tool. */
export function finderOf(profiles: readonly Profile[], glossary: readonly GlossaryEntry[]): Finder {
  return createFinder(profiles, glossary, bundledJudging())
}
