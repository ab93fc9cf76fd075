import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'
import { type Limits, limits } from '../src/match/judge.js'
import { compareAll, type Labelled } from './answers.js'
import { crossValidated, folds, worth } from './folds.js'
import { readHeldOut } from './held-out.js'
import { readGlossary, readLabelledSet } from './labelled-set.js'
import { type Answer, score } from './score.js'

/**
 * npm run bench:limits [-- DIRECTORY]
 *
 * Cross-validates every number of the duplicate finder that could be fitted: chosen on some proposals, measured on others. The
 * sets are taken together, because a number must hold for every catalogue and every author, and shown apart: the labelled set
 * (DIRECTORY or $KIENTRUC_GOLD), the held-out proposals, and the developed half of the plain ones. The other half of these has
 * no part in any choice; it is measured at the end with the numbers that the finder has.
 */
const directory = process.argv[2] ?? process.env.KIENTRUC_GOLD
const root = process.cwd()
/** Read from its own place, from where it finds the repository. */
const { bundle }: { bundle: (entry: string, outfile: string, plugins: readonly Plugin[]) => Promise<void> } =
  await import(pathToFileURL(join(root, 'scripts', 'bundled.mjs')).href)

/** Values that are tried together, each with each; those that the finder has are among them. */
const grid: Partial<Record<keyof Limits, readonly number[]>> = {
  kinship: [0.18, 0.2, 0.22],
  kinshipTheme: [0.2, 1 / 3, 0.45],
  functions: [0.5, 0.6, 0.7],
  whole: [0.5, 0.55, 0.6],
  sameNameInOrder: [0, 0.25, 0.35],
  reachInOrder: [0, 0.06, 0.12],
}

/** Values of the judge's other limits, tried one at a time. */
const oneByOne: readonly { readonly name: keyof Limits; readonly values: readonly number[] }[] = [
  { name: 'allFunctions', values: [0.65, 0.7, 0.8, 0.85] },
  { name: 'sameSubject', values: [0.25, 0.3, 0.4] },
  { name: 'part', values: [0.1, 0.2, 0.25] },
  { name: 'sameTheme', values: [0.4, 0.6, 0.7] },
  { name: 'themePart', values: [0.2, 0.3, 0.35] },
  { name: 'mainPurpose', values: [0.5, 0.55, 0.65, 0.7] },
  { name: 'named', values: [0.65, 0.7, 0.8, 0.85] },
  { name: 'betterThanDeclared', values: [1.1, 1.4, 1.5] },
  { name: 'themeInOrder', values: [0.1, 0.2, 0.4, 0.5] },
  { name: 'sameName', values: [0.65, 0.7, 0.8, 0.85] },
  { name: 'fewWords', values: [1, 1.5, 3] },
]

/** Numbers of the likeness: the finder is built anew with each other value. */
const ofLikeness: readonly { readonly file: string; readonly name: string; readonly values: readonly number[] }[] = [
  { file: 'features.ts', name: 'aloneCounts', values: [0.2, 0.4] },
  { file: 'features.ts', name: 'hintCounts', values: [0.4, 0.5] },
  { file: 'features.ts', name: 'sameField', values: [0.3, 0.5] },
  { file: 'features.ts', name: 'fillerWeight', values: [0.06, 0.2] },
  { file: 'features.ts', name: 'conceptWeight', values: [1.5, 1.75, 2.5] },
  { file: 'compare.ts', name: 'fullSubstance', values: [1, 2] },
  { file: 'compare.ts', name: 'paraphrase', values: [0.5, 0.7] },
  { file: 'compare.ts', name: 'mostDamped', values: [1, 4, 20] },
  { file: 'meetings.ts', name: 'clearlyMet', values: [0.25, 0.45] },
  { file: 'meetings.ts', name: 'strewn', values: [0.5, 0.85, 1] },
  { file: 'themes.ts', name: 'mostThemes', values: [5, 15, 20] },
]

const plain = readHeldOut(root, 'plain-speech.yaml')
const half = (name: string, rest: 0 | 1): Labelled => ({
  name,
  ...plain,
  proposals: plain.proposals.filter((_, i) => i % 2 === rest),
})
const sets: Labelled[] = [{ name: 'held out', ...readHeldOut(root) }, half('plain speech, developed', 0)]
if (directory && existsSync(join(directory, 'catalogue.json')))
  sets.unshift({
    name: 'labelled',
    ...readLabelledSet(directory),
    glossary: readGlossary(join(root, 'packs', 'tu-dien.yaml')),
  })

const judged = sets.map(compareAll)
const answers = (bars: Limits): readonly Answer[] => judged.flatMap((answer) => answer(bars))
const setOf = judged.flatMap((answer, set) => answer().map(() => set))
const present = answers(limits)

console.log(`Limits of the judge, each with each (${combinations().length} combinations):`)
const choices = combinations().map((bars) => ({ name: nameOf(bars), answers: answers(bars) }))
const seeds = [1, 2, 3]
const tenfold = seeds.map((seed) => crossValidated(choices, folds(setOf.length, 10, seed)))
const acrossSets = crossValidated(choices, setOf)
console.table([
  ...rows('as they are', present),
  ...tenfold.flatMap(({ answers: each }, i) => rows(`chosen on nine tenths, division ${seeds[i]}`, each)),
  ...(sets.length > 1 ? rows('chosen on the other sets', acrossSets.answers) : []),
])
console.log('Chosen most often:')
for (const [name, times] of mostTaken([...tenfold, acrossSets])) console.log(`  ${times} times: ${name}`)

console.log('\nThe others one at a time, as they are and as ten-fold cross-validation would have them:')
const report: Record<string, string>[] = []
for (const { name, values } of oneByOne) {
  const others = values.map((value) => ({ value, answers: answers({ ...limits, [name]: value }) }))
  report.push(rowOf(name, limits[name], others))
}
for (const { file, name, values } of ofLikeness) {
  const others: Value[] = []
  for (const value of values) others.push({ value, answers: await withNumber(file, name, value) })
  report.push(rowOf(name, Number(numberIn(sourceOf(file), name)), others))
}
console.table(report)

console.log('\nThe half of the plain proposals that had no part in this, with the numbers as they are:')
console.table(rows('unseen', compareAll(half('plain speech, unseen', 1))(), ['plain speech, unseen']))

function combinations(): Limits[] {
  let all: Limits[] = [limits]
  for (const [name, values] of Object.entries(grid))
    all = all.flatMap((bars) => values.map((value) => ({ ...bars, [name]: value })))
  return all
}

function nameOf(bars: Limits): string {
  return Object.entries(bars)
    .filter(([name]) => name in grid)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ')
}

function mostTaken(all: readonly ReturnType<typeof crossValidated>[]): (readonly [string, number])[] {
  const sum = new Map<string, number>()
  for (const { taken } of all) for (const [name, times] of taken) sum.set(name, (sum.get(name) ?? 0) + times)
  return [...sum].sort((a, b) => b[1] - a[1]).slice(0, 5)
}

/** A row a set. */
function rows(what: string, all: readonly Answer[], names = sets.map(({ name }) => name)) {
  return names.map((set, at) => {
    const own = names.length === 1 ? all : all.filter((_, i) => setOf[i] === at)
    const { hit1, hit5, strictMacroF1, lenientMacroF1, falseAlarms } = score(own)
    const shares = { 'hit@1': hit1, 'hit@5': hit5, strict: strictMacroF1, lenient: lenientMacroF1, alarms: falseAlarms }
    const shown = Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, share.toFixed(3)]))
    return { numbers: what, set, ...shown, worth: total(own) }
  })
}

interface Value {
  readonly value: number
  readonly answers: readonly Answer[]
}

/** What the values of a number are worth on all sets together, the finder's own in brackets. */
function rowOf(number: string, own: number, others: readonly Value[]): Record<string, string> {
  const values = [{ value: own, answers: present }, ...others].sort((a, b) => a.value - b.value)
  const { answers: validated, taken } = crossValidated(
    values.map((each) => ({ name: short(each.value), answers: each.answers })),
    folds(setOf.length, 10, 1),
  )
  const shown = values.map(({ value, answers: each }) =>
    value === own ? `[${short(value)}: ${total(each)}]` : `${short(value)}: ${total(each)}`,
  )
  return {
    number,
    worth: shown.join('  '),
    'cross-validated': total(validated),
    chosen: [...taken].map(([value, times]) => `${value} (${times})`).join(', '),
  }
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function total(all: readonly Answer[]): string {
  return all.reduce((sum, answer) => sum + worth(answer), 0).toFixed(2)
}

/** The answers of a finder that has another value for one of its constants. */
async function withNumber(file: string, name: string, value: number): Promise<readonly Answer[]> {
  const outfile = join(root, 'dist', 'run', `numbers-${name}-${value}.mjs`)
  await bundle('bench/answers.ts', outfile, [
    {
      name: 'another-number',
      setup: ({ onLoad }) =>
        onLoad({ filter: new RegExp(`src[\\\\/]match[\\\\/]${file.replace('.', '\\.')}$`) }, ({ path }) => {
          const text = readFileSync(path, 'utf8')
          const own = `const ${name} = ${numberIn(text, name)}`
          return { contents: text.replace(own, `const ${name} = ${value}`), loader: 'ts' }
        }),
    },
  ])
  const built: { compareAll: typeof compareAll } = await import(pathToFileURL(outfile).href)
  return sets.flatMap((set) => built.compareAll(set)())
}

function sourceOf(file: string): string {
  return readFileSync(join(root, 'src', 'match', file), 'utf8')
}

function numberIn(text: string, name: string): string {
  const [, number] = new RegExp(`\\bconst ${name} = ([\\d.]+)\\n`).exec(text) ?? []
  if (number === undefined) throw new Error(`the finder has no number ${name}`)
  return number
}
