import type { Model } from '../architecture/index.js'
import { catalogue, createFinder, sameRecords } from '../match/index.js'
import type { Recall } from './recall.js'
import type { Alike } from './rules/rule.js'

/**
 * What of the catalogue is like one another: first records that plainly are the same, then what the finder says. Of copies it
 * reads one, so that four hundred of them neither take its time nor make their words common.
 */
export function alikeWithin(model: Model, asOf: string, recall?: Recall): Alike {
  const all = catalogue(model, asOf)
  // A system on its way out is there beside its successor for a while.
  const same = sameRecords(all.filter(({ status }) => status !== 'retiring' && status !== 'retired'))
  const copies = new Set(same.flatMap((group) => group.slice(1)))
  const profiles = copies.size === 0 ? all : all.filter(({ id }) => !copies.has(id))
  const pairs = recall?.pairs(profiles, model) ?? createFinder(profiles, model.glossary, model.judging).within()
  return { same, pairs }
}
