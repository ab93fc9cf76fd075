import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { JudgeFile } from '../../src/architecture/schema/judge-file.js'
import { readCases } from './cases.js'
import { fitCounterparts } from './counterparts.js'
import { fitFile } from './leave-one-out.js'
import { hard, representative } from './settings.js'
import { fitTwins } from './twins.js'
import { judgeText } from './write.js'

/**
 * npm run judge:fit -- [--figures FOLDER] [--out FILE] [--date DATE] [--with FOLDER…] [--without SET…] [--held-out FOLDER]
 *   or, the head for two catalogues alone: npm run judge:fit -- --counterparts
 *
 * Fits the judge to the labelled sets and writes packs/phan-xet.json; figures are worked out anew unless a folder has them
 * (`judge:figures`). `--with` takes a province's own sets (`kientruc judge export`) beside ours. `--held-out` also writes a judge file for each set that did not see it. The date is told, not read off the clock, so that the same sets give the same file.
 */
const { values } = parseArgs({
  options: {
    figures: { type: 'string' },
    out: { type: 'string', default: join('packs', 'phan-xet.json') },
    date: { type: 'string' },
    with: { type: 'string', multiple: true, default: [] },
    without: { type: 'string', multiple: true, default: [] },
    'held-out': { type: 'string' },
    counterparts: { type: 'boolean', default: false },
  },
})
const before: JudgeFile | undefined = existsSync(values.out) ? JSON.parse(readFileSync(values.out, 'utf8')) : undefined
if (values.counterparts) {
  if (!before) throw new Error(`${values.out} is to be there already`)
  writeFileSync(values.out, judgeText({ ...before, counterparts: fitCounterparts() }))
  process.exit()
}
const sets = [
  ...[...representative, ...hard].filter((set) => !values.without.includes(set)),
  ...values.with.map((set) => resolve(set)),
]
const names = sets.map((set) => basename(set))
if (new Set(names).size < names.length) throw new Error(`two sets bear one name: ${names.join(', ')}`)
const folder = values.figures ?? join('dist', 'figures')
if (values.figures === undefined) {
  mkdirSync(folder, { recursive: true })
  const { writeFigures } = await import('./measuring.js')
  writeFigures(folder, sets)
}
const pairs = {
  twins: fitTwins(sets.map((set) => (set === basename(set) ? join('bench', 'gold', set) : set))),
  counterparts: fitCounterparts(),
}
const { file, without } = fitFile(
  names.flatMap((set) => readCases(folder, set)),
  values.date ?? before?.date ?? '2026-11-29',
  pairs,
)
writeFileSync(values.out, judgeText(file))
const heldOut = values['held-out']
if (heldOut !== undefined) {
  mkdirSync(heldOut, { recursive: true })
  for (const [set, one] of without) writeFileSync(join(heldOut, `without-${set}.json`), judgeText(one))
}
console.table(file.leaveOneOut)
console.log(
  `${values.out}: sure from ${file.sureFrom}, calibrated within ${file.calibrationError}; inside catalogues ${file.twins.found} of ${file.twins.duplicates} duplicates found, ${file.twins.flagged} of ${file.twins.neighbours} neighbours flagged`,
)
