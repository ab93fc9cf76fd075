import { bundledJudging, type GlossaryEntry, type Model } from '../architecture/index.js'
import { catalogue, createFinder, type Finder, type Profile } from '../match/index.js'
import type { Recall } from './recall.js'

/** States of the catalogue whose finders are kept: proposals come in the order of their days. */
const mostKept = 4

/** One finder for each state of the catalogue: proposals of one plan mostly share it, and so do the runs of one process. */
export function finders(model: Model, recall?: Recall): (asOf: string) => Finder {
  const made = new Map<string, Finder>()
  let last: { readonly asOf: string; readonly finder: Finder } | undefined
  return (asOf) => {
    if (last?.asOf === asOf) return last.finder
    const profiles: Profile[] = catalogue(model, asOf)
    const state = profiles.map((p) => `${p.id} ${p.status}`).join('\n')
    const finder =
      made.get(state) ?? recall?.finder(profiles, model) ?? createFinder(profiles, model.glossary, model.judging)
    made.set(state, finder)
    for (const oldest of made.keys()) if (made.size > mostKept) made.delete(oldest)
    last = { asOf, finder }
    return finder
  }
}

/** A finder for those who have no model: by the weights that come with the tool. */
export function finderOf(profiles: readonly Profile[], glossary: readonly GlossaryEntry[]): Finder {
  return createFinder(profiles, glossary, bundledJudging())
}
