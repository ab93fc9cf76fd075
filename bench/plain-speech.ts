import { finderOf } from '../src/appraise/finders.js'
import { type Answer, answerOf, score } from './answers.js'
import { readHeldOut } from './held-out.js'

/**
 * npm run bench:plain [-- --cases]
 *
 * Proposals in everyday words, and with first words that many systems share. Those at odd places are for development and are
 * shown case by case on demand; of the others only totals are ever printed, so that they stay unseen.
 */
const { catalogue, glossary, proposals, labels } = readHeldOut(process.cwd(), 'plain-speech.yaml')
const finder = finderOf(catalogue, glossary)
const phrases = glossary.reduce((sum, { synonyms = [] }) => sum + 1 + synonyms.length, 0)
const answers = proposals.flatMap((proposal) => {
  const label = labels[proposal.id]
  return label ? [answerOf(proposal.id, label, finder.appraise(proposal))] : []
})
const halves = {
  developed: answers.filter((_, i) => i % 2 === 0),
  unseen: answers.filter((_, i) => i % 2 === 1),
}

console.log(`${catalogue.length} systems, ${phrases} phrases in the glossary, ${proposals.length} proposals.`)
console.table(Object.fromEntries(Object.entries(halves).flatMap(([half, all]) => rows(half, all))))
if (process.argv.includes('--cases')) halves.developed.forEach(show)

function rows(half: string, all: readonly Answer[]): (readonly [string, Record<string, string | number>])[] {
  const tagged = (tag: string) => all.filter(({ label }) => label.tag === tag)
  return [
    [half, figures(all)],
    [`${half}: plain speech`, figures(tagged('plain'))],
    [`${half}: same heads`, figures(tagged('heads'))],
  ]
}

function figures(all: readonly Answer[]): Record<string, string | number> {
  const { cases: count, hit1, hit5, alarms } = score(all)
  const some = all.filter(({ label }) => label.verdict !== 'none')
  const fair = some.filter(({ label, verdict }) => label.acceptableVerdicts?.includes(verdict)).length
  return {
    proposals: count,
    'hit@1': hit1.toFixed(3),
    'hit@5': hit5.toFixed(3),
    'fair verdict': (fair / Math.max(1, some.length)).toFixed(3),
    'false alarms': alarms.toFixed(3),
  }
}

/** A case that is not right: what was wanted and what came. */
function show({ id, label, verdict, ranked }: Answer): void {
  const wanted = label.targets.map((target) => target.id)
  const fair = label.acceptableVerdicts?.includes(verdict) ?? false
  const first = ranked.findIndex((place) => wanted.includes(place))
  if (fair && (first === 0 || wanted.length === 0)) return
  console.log(
    `${id}: ${verdict}, ${first < 0 ? 'not found' : `place ${first + 1}`} (${wanted.join(', ')}); ${ranked.slice(0, 5).join(', ')}`,
  )
}
