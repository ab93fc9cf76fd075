import { join } from 'node:path'
import { type Facts, type Field, factsOf, fields, readSentences, tally } from './sentences.js'

/**
 * npm run bench:facts [-- --cases]
 *
 * What the reader of dossiers takes from single sentences, against what a careful reader takes. Half of the sentences are traps: a
 * word that looks like a fact and is none. Of the unseen half only totals are ever printed.
 */
const root = process.cwd()
const halves = ['development', 'unseen'] as const
const rows: Record<string, Record<string, string | number>> = {}
for (const half of halves) {
  const sentences = readSentences(join(root, 'test/exchange/sentences', `${half}.yaml`))
  const read = sentences.map(({ text }) => factsOf(text, root))
  for (const field of fields) {
    const score = tally(sentences, read, [field])
    rows[`${half}: ${field}`] = figures(score)
  }
  rows[`${half}: all`] = figures(tally(sentences, read, fields))
  if (half === 'development' && process.argv.includes('--cases'))
    for (const [i, { text, facts }] of sentences.entries()) show(text, facts, read[i] ?? {})
}
console.table(rows)

function figures({ right, wrong, missed }: ReturnType<typeof tally>): Record<string, string | number> {
  const rate = (n: number) => (right + n === 0 ? '–' : (right / (right + n)).toFixed(3))
  return { right, wrong, missed, precision: rate(wrong), recall: rate(missed) }
}

function show(text: string, wanted: Facts, read: Facts): void {
  const differs = (field: Field) => {
    const { wrong, missed } = tally([{ text, facts: wanted }], [read], [field])
    return wrong + missed > 0
  }
  for (const field of fields.filter(differs))
    console.log(`${field}: ${text}\n    − ${(wanted[field] ?? []).join('; ')}\n    + ${(read[field] ?? []).join('; ')}`)
}
