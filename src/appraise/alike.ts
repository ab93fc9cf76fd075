import { type Pair, type Profile, sameRecords } from '../match/index.js'
import type { Alike } from './rules/rule.js'

/**
 * First records that plainly are the same, then what the finder says. Of copies it reads one, so that four hundred of them neither
 * take its time nor make their words common.
 */
export function alikeAmong(all: readonly Profile[], pairsOf: (profiles: readonly Profile[]) => readonly Pair[]): Alike {
  // A system on its way out is there beside its successor for a while.
  const same = sameRecords(all.filter(({ status }) => status !== 'retiring' && status !== 'retired'))
  const copies = new Set(same.flatMap((group) => group.slice(1)))
  return { same, pairs: pairsOf(copies.size === 0 ? all : all.filter(({ id }) => !copies.has(id))) }
}
