import { finderOf } from '../src/appraise/finders.js'
import type { GlossaryEntry } from '../src/architecture/schema/glossary-entry.js'
import type { Profile } from '../src/match/index.js'
import type { Label } from './labelled-set.js'

/**
 * False alarms of a harder kind: what the finder says of each proposal that duplicates something once every system that its
 * label names is taken out of the catalogue. Its neighbours in the field are still there, and a label need not name all that
 * a fair reviewer could, so not every verdict counted here is wrong.
 */
export function withoutTwins(
  catalogue: readonly Profile[],
  glossary: readonly GlossaryEntry[],
  proposals: readonly Profile[],
  labels: Readonly<Record<string, Label>>,
): string {
  const verdicts = proposals.flatMap((proposal) => {
    const label = labels[proposal.id]
    if (!label || label.verdict === 'none' || label.targets.length === 0) return []
    const named = new Set(label.targets.map(({ id }) => id))
    const rest = catalogue.filter(({ id }) => !named.has(id))
    return [finderOf(rest, glossary).appraise(proposal).verdict]
  })
  const count = (...which: readonly string[]) => verdicts.filter((verdict) => which.includes(verdict)).length
  return `With the systems of its label taken away, of ${verdicts.length} proposals: ${count('duplicate', 'reuse')} still “duplicate” or “must reuse”, ${count('overlap')} “overlap”, ${count('upgrade')} “upgrade”.`
}
