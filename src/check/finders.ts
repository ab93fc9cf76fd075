import { catalogue } from '../match/from-model.js'
import { createFinder, type Finder, type Profile } from '../match/index.js'
import type { Model } from '../model/model.js'

/** One finder for each state of the catalogue: proposals of one plan mostly share it. */
export function finders(model: Model): (asOf: string) => Finder {
  const made = new Map<string, Finder>()
  return (asOf) => {
    const profiles: Profile[] = catalogue(model, asOf)
    const state = profiles.map((p) => `${p.id} ${p.status}`).join('\n')
    const finder = made.get(state) ?? createFinder(profiles, model.glossary)
    made.set(state, finder)
    return finder
  }
}
