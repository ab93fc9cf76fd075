import { existsSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { finderOf } from '../src/appraise/finders.js'
import type { GlossaryEntry } from '../src/architecture/schema/glossary-entry.js'
import { compareProposals, type Finder, type Profile } from '../src/match/index.js'
import { type Answer, answerOf, score } from './answers.js'
import { readHeldOut } from './held-out.js'
import { type Label, type LabelledSet, readGlossary, readLabelledSet } from './labelled-set.js'
import { syntheticCatalogue, syntheticProposals } from './synthetic.js'
import { withoutTwins } from './without-twins.js'

/**
 * npm run bench:match [-- DIRECTORY]
 *
 * Scores the duplicate finder on a labelled set (DIRECTORY or $KIENTRUC_GOLD) and times it on synthetic catalogues, beside
 * MiniSearch in the same run. That set is not part of the repository; the held-out proposals for Bình Thuận are.
 */
const directory = process.argv[2] ?? process.env.KIENTRUC_GOLD
const glossary = readGlossary(join(process.cwd(), 'packs', 'tu-dien.yaml'))

if (directory && existsSync(join(directory, 'catalogue.json'))) scoreSet(readLabelledSet(directory), glossary)
else
  console.log('No labelled set: give its directory as argument or in KIENTRUC_GOLD (format: docs/duplicate-finder.md).')
scoreHeldOut()
for (const size of [1_000, 10_000]) time(size, glossary)

function scoreSet(set: LabelledSet, terms: readonly GlossaryEntry[]): void {
  const finder = finderOf(set.catalogue, terms)
  const answers = answersOf(finder, set.proposals, set.labels)
  console.log(
    `\nLabelled set: ${set.catalogue.length} systems, ${answers.length} proposals (hand-labelled, synthetic).`,
  )
  const search = plainSearch(set.catalogue)
  const baseline = set.proposals.flatMap((proposal): Answer[] => {
    const label = set.labels[proposal.id]
    const { id } = proposal
    return label ? [{ id, label, verdict: 'none', unsure: false, ranked: search(proposal).slice(0, 10) }] : []
  })
  const ours = score(answers)
  const plain = score(baseline)
  console.table({
    'kientruc, all': rounded(ours),
    'kientruc, without plain speech': rounded(score(answers.filter(({ label }) => label.tag !== 'low-lexical'))),
    'kientruc, glossary of a stranger': rounded(
      score(answersOf(finderOf(set.catalogue, ofStranger(terms, set)), set.proposals, set.labels)),
    ),
    'MiniSearch (ranking only)': { hit1: percent(plain.hit1), hit5: percent(plain.hit5) },
  })
  console.log('Five fixed fifths of the proposals:')
  const fifths = Array.from({ length: 5 }, (_, k) => score(answers.filter((_, i) => i % 5 === k)))
  console.table(fifths.map(rounded))

  const within = new Set(finder.within().map(pairKey))
  const peers = new Set(compareProposals(set.proposals, terms, set.catalogue).map(pairKey))
  const found = (list: readonly { a: string; b: string }[], among: ReadonlySet<string>): string =>
    `${list.filter((pair) => among.has(pairKey(pair))).length}/${list.length}`
  console.log(
    `Inside the catalogue: ${found(set.duplicates, within)} duplicates found, ${found(set.nearNeighbours, within)} mere neighbours flagged.`,
  )
  console.log(`Proposals against each other: ${found(set.peers, peers)} duplicates found.`)
  console.log(withoutTwins(set.catalogue, terms, set.proposals, set.labels))
}

/**
 * The glossary without every other word for a concept that these proposals use and the catalogue does not: as if nobody had
 * foreseen how they speak. Harsher than practice, where some phrases fit by themselves.
 */
function ofStranger(terms: readonly GlossaryEntry[], { catalogue, proposals }: LabelledSet): readonly GlossaryEntry[] {
  const textOf = (profiles: readonly Profile[]) => ` ${words(profiles.map(everything).join('\n'))} `
  const [said, known] = [textOf(proposals), textOf(catalogue)]
  const isTheirs = (phrase: string) => said.includes(` ${words(phrase)} `) && !known.includes(` ${words(phrase)} `)
  return terms.map((entry) =>
    entry.synonyms && (entry.type === undefined || entry.type === 'concept')
      ? { ...entry, synonyms: entry.synonyms.filter((phrase) => !isTheirs(phrase)) }
      : entry,
  )
}

function words(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')
}

/** Held-out proposals are looked at rarely: totals only. */
function scoreHeldOut(): void {
  const set = readHeldOut(process.cwd())
  const answers = answersOf(finderOf(set.catalogue, set.glossary), set.proposals, set.labels)
  console.log(`\nHeld-out proposals for Bình Thuận: ${set.catalogue.length} systems, ${answers.length} proposals.`)
  console.table({ kientruc: rounded(score(answers)) })
  console.log(withoutTwins(set.catalogue, set.glossary, set.proposals, set.labels))
}

function answersOf(
  finder: Finder,
  proposals: readonly Profile[],
  labels: Readonly<Record<string, Label>>,
): readonly Answer[] {
  return proposals.flatMap((proposal) => {
    const label = labels[proposal.id]
    return label ? [answerOf(proposal.id, label, finder.appraise(proposal))] : []
  })
}

function time(size: number, terms: readonly GlossaryEntry[]): void {
  const catalogue = syntheticCatalogue(size)
  const proposals = syntheticProposals(50)
  const indexing = stopwatch()
  const finder = finderOf(catalogue, terms)
  const index = indexing()
  finder.appraise(proposals[0] ?? catalogue[0] ?? never())
  const each = proposals.slice(1).map((proposal) => {
    const asked = stopwatch()
    finder.appraise(proposal)
    return asked()
  })
  const plainIndexing = stopwatch()
  const search = plainSearch(catalogue)
  const plainIndex = plainIndexing()
  const plainEach = proposals.slice(1).map((proposal) => {
    const asked = stopwatch()
    search(proposal)
    return asked()
  })
  console.log(`\n${size} systems, milliseconds:`)
  console.table({
    kientruc: { index: index.toFixed(0), median: median(each).toFixed(1), worst: Math.max(...each).toFixed(1) },
    MiniSearch: {
      index: plainIndex.toFixed(0),
      median: median(plainEach).toFixed(1),
      worst: Math.max(...plainEach).toFixed(1),
    },
  })
}

/** BM25 over words without accents: what a search box gives. */
function plainSearch(catalogue: readonly Profile[]): (proposal: Profile) => string[] {
  const fold = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], processTerm: fold })
  index.addAll(catalogue.map((system) => ({ id: system.id, text: everything(system) })))
  return (proposal) => index.search(everything(proposal)).map((hit) => String(hit.id))
}

function everything(profile: Profile): string {
  return [
    profile.name,
    ...profile.aliases,
    profile.purpose,
    ...profile.functions,
    ...profile.capabilities,
    ...profile.data,
  ].join('\n')
}

function pairKey({ a, b }: { readonly a: string; readonly b: string }): string {
  return [a, b].sort().join(' ')
}

function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function rounded(figures: ReturnType<typeof score>): Record<string, string | number> {
  const { cases, ...shares } = figures
  return { cases, ...Object.fromEntries(Object.entries(shares).map(([name, value]) => [name, percent(value)])) }
}

function percent(share: number): string {
  return share.toFixed(3)
}

function never(): never {
  throw new Error('no synthetic proposals')
}
