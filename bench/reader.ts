import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { finderOf } from '../src/appraise/finders.js'
import { readerCase, readerOpinion } from '../src/appraise/index.js'
import { asker, endpoint } from '../src/surfaces/cli/reader.js'
import { answerOf, score } from './answers.js'
import { readGlossary, readLabelledSet } from './labelled-set.js'

/**
 * npm run bench:reader -- --url URL [--model NAME] [--cache DIR] [--all] SET
 *
 * Scores a second reader on a labelled set in the judge's own table: the judge alone, and with the reader's verdict where the
 * judge is unsure (with --all: everywhere). The product itself never lets the reader take the place of a verdict.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    model: { type: 'string', default: 'default' },
    cache: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (values.url === undefined || folder === undefined) {
  console.error('npm run bench:reader -- --url URL [--model NAME] [--cache DIR] [--all] SET')
  process.exit(2)
}
const set = readLabelledSet(folder)
const finder = finderOf(set.catalogue, readGlossary(join(process.cwd(), 'packs', 'tu-dien.yaml')))
const systems = new Map(set.catalogue.map((system) => [system.id, system]))
const ask = asker({
  server: { url: endpoint(values.url), key: process.env.KIENTRUC_READER_KEY, timeout: 120_000 },
  model: values.model,
  cache: values.cache === undefined ? undefined : resolve(values.cache),
})
const judged = []
const read = []
let [asked, answered] = [0, 0]
for (const proposal of set.proposals) {
  const label = set.labels[proposal.id]
  if (!label) continue
  const appraisal = finder.appraise(proposal)
  const own = answerOf(proposal.id, label, appraisal)
  judged.push(own)
  if (!own.unsure && !values.all) {
    read.push(own)
    continue
  }
  const question = readerCase(
    proposal,
    appraisal.matches.flatMap(({ id }) => systems.get(id) ?? []),
  )
  const { verdict, system } = readerOpinion(await ask(question), question, 'vi')
  asked++
  if (verdict !== undefined) answered++
  const first = verdict === undefined || verdict === 'none' || system === undefined ? [] : [system]
  const ranked = [...first, ...own.ranked.filter((id) => !first.includes(id))]
  read.push(verdict === undefined ? own : { ...own, verdict, ranked })
}
console.table({ judge: score(judged), [values.all ? 'reader' : 'judge with reader']: score(read) })
console.log(`${asked} asked, ${answered} answered with lines that stand in the texts (hand-labelled synthetic sets).`)
