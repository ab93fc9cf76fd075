import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadWorkspace } from '../src/architecture/index.js'
import { likeliest } from '../src/exchange/dossier/functions/choice.js'
import type { Group } from '../src/exchange/dossier/functions/group.js'
import { groupsOf } from '../src/exchange/dossier/functions/groups.js'
import { features, likelihoodOf } from '../src/exchange/dossier/functions/likelihood.js'
import { waysOf } from '../src/exchange/dossier/functions/ways.js'
import { outlineOf } from '../src/exchange/dossier/outline.js'
import { passagesOf } from '../src/exchange/dossier/passages.js'
import { statementsOf } from '../src/exchange/dossier/statements.js'
import type { PaperBlock, WordPaper } from '../src/office/index.js'
import { readPaper } from '../src/office/paper/read-paper.js'
import { byHand, bytesOf, corpus } from '../test/exchange/corpus/make.js'
import { lists, others, requestWith } from '../test/exchange/dossiers/function-lists.js'
import { docxOf } from '../test/support/dossier.js'

/**
 * npm run bench:functions [-- --fit]
 *
 * How well the functions of dossiers are told from all else that stands in lists: each author's dossiers by weights that were fitted to
 * those of all others. `--fit` writes the weights that all dossiers together give. `dossiers-read/` holds what eight authors wrote who
 * had not seen the reader, twenty dossiers each, as their files were read (Word, Excel, PDF, LibreOffice), with the functions by hand.
 */
interface Dossier {
  readonly author: string
  readonly functions: readonly string[]
  readonly groups: readonly Group[]
}
interface Row {
  readonly x: readonly number[]
  readonly isFunctions: boolean
  readonly weight: number
}

const folder = join(process.cwd(), 'bench', 'dossiers-read')
const { model } = loadWorkspace(join(process.cwd(), 'architecture'))
const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.;,:“”"'–+*•-]+/gu, ' ')
    .trim()

function dossier(author: string, blocks: readonly PaperBlock[], functions: readonly string[]): Dossier {
  const outline = outlineOf(blocks)
  const paper: WordPaper = { file: author, blocks, macros: false, trackedChanges: false }
  const reading = { paper, outline, statements: statementsOf(outline), passages: passagesOf(outline), model }
  return { author, functions: functions.map(plain), groups: [...waysOf(reading), ...groupsOf(reading)] }
}

async function all(): Promise<Dossier[]> {
  const found = readdirSync(folder).flatMap((name) => {
    const read: { blocks: PaperBlock[]; functions: string[] }[] = JSON.parse(
      gunzipSync(readFileSync(join(folder, name))).toString('utf8'),
    )
    return read.map(({ blocks, functions }) => dossier(basename(name, '.json.gz'), blocks, functions))
  })
  for (const [, blocks, functions = []] of [...lists, ...others.map((o) => [...o, []] as const)]) {
    const { blocks: read } = await readPaper(await docxOf({ blocks: requestWith(blocks) }), 'ho-so.docx')
    found.push(dossier('lists of the tests', read, functions))
  }
  for (const arrived of [...corpus.development, ...corpus.unseen]) {
    if (!byHand(arrived) || !('docx' in arrived.content)) continue
    const functions = arrived.project.modules.flatMap((m) => m.functions)
    if (functions.length > 0 && !arrived.tells.includes('functions')) continue
    found.push(
      dossier('layouts of the tests', (await readPaper(await bytesOf(arrived), 'ho-so.docx')).blocks, functions),
    )
  }
  return found
}

/** How much of two texts' words they share. */
function likeness(a: string, b: string): number {
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))]
  return (2 * [...x].filter((word) => y.has(word)).length) / (x.size + y.size)
}
const isOneOf = (item: string, functions: readonly string[]): boolean =>
  functions.some((f) => item === f || (f.length > 8 && item.startsWith(f)) || likeness(item, f) >= nearly)
const nearly = 0.75

const rowOf = (group: Group, functions: readonly string[]): Row => ({
  x: features.map(([, of]) => of(group)),
  isFunctions: group.items.filter(({ value }) => isOneOf(plain(value), functions)).length * 2 >= group.items.length,
  weight: Math.sqrt(Math.min(20, group.items.length)) / 2,
})

/** Weights and, last, the bias of a logistic regression with a penalty on squares of weights, by gradient steps of Adam. */
function fitted(rows: readonly Row[]): number[] {
  const n = features.length
  const [w, mean, square] = [0, 1, 2].map(() => new Array<number>(n + 1).fill(0)) as [number[], number[], number[]]
  for (let step = 1; step <= steps; step++) {
    const gradient = w.map((weight, i) => (i < n ? penalty * weight : 0))
    for (const { x, isFunctions, weight } of rows) {
      const error = (1 / (1 + Math.exp(-odds(w, x))) - Number(isFunctions)) * weight
      for (let i = 0; i < n; i++) gradient[i] = (gradient[i] ?? 0) + error * (x[i] ?? 0)
      gradient[n] = (gradient[n] ?? 0) + error
    }
    for (const [i, g] of gradient.entries()) {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * g * g
      w[i] = (w[i] ?? 0) - (0.05 * (mean[i] ?? 0)) / (Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  return w
}
const steps = 600
const penalty = 3
const odds = (w: readonly number[], x: readonly number[]) => x.reduce((z, v, i) => z + (w[i] ?? 0) * v, w.at(-1) ?? 0)

const dossiers = await all()
const rows = dossiers.map(({ groups, functions }) => groups.map((group) => rowOf(group, functions)))
const rate = (a: number, b: number) => (a + b === 0 ? '–' : (a / (a + b)).toFixed(3))
const table: Record<string, { precision: string; recall: string }> = {}
const sums = [0, 0, 0] as [number, number, number]
for (const author of new Set(dossiers.map((d) => d.author))) {
  const w = fitted(rows.filter((_, i) => dossiers[i]?.author !== author).flat())
  const own = [0, 0, 0] as [number, number, number]
  for (const { groups, functions } of dossiers.filter((d) => d.author === author)) {
    const weighed = new Map(
      groups.map((group) => [
        group,
        odds(
          w,
          features.map(([, of]) => of(group)),
        ),
      ]),
    )
    const read = [
      ...new Set(
        likeliest(groups, (group) =>
          likelihoodOf(group) === Number.NEGATIVE_INFINITY ? Number.NEGATIVE_INFINITY : (weighed.get(group) ?? 0),
        ).map(({ value }) => plain(value)),
      ),
    ]
    const right = read.filter((item) => functions.includes(item)).length
    own[0] += right
    own[1] += read.length - right
    own[2] += functions.filter((f) => !read.includes(f)).length
  }
  table[author] = { precision: rate(own[0], own[1]), recall: rate(own[0], own[2]) }
  for (const i of [0, 1, 2] as const) sums[i] += own[i]
}
table.all = { precision: rate(sums[0], sums[1]), recall: rate(sums[0], sums[2]) }
console.log(`${dossiers.length} dossiers, each author by what all others taught`)
console.table(table)

if (process.argv.includes('--fit')) {
  const w = fitted(rows.flat())
  const lines = features.map(([name], i) => `  ${JSON.stringify(name)}: ${(w[i] ?? 0).toFixed(2)},`)
  const text = `/** How much each feature tells for a list of functions, fitted by \`npm run bench:functions -- --fit\`. */
export const weights: Readonly<Record<string, number>> = {
  bias: ${(w.at(-1) ?? 0).toFixed(2)},
${lines.join('\n')}
}
`
  writeFileSync(join(process.cwd(), 'src/exchange/dossier/functions/function-weights.ts'), text)
}
