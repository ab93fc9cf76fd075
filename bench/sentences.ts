import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { technologyKey } from '../src/appraise/index.js'
import { loadWorkspace, type Workspace } from '../src/architecture/read/workspace.js'
import type { FoundFact } from '../src/exchange/dossier/found.js'
import { foundIn } from '../src/exchange/dossier/read-dossier.js'
import type { Paragraph, WordPaper } from '../src/office/paper/paper.js'

/** The facts that sentences are labelled with. */
export const fields = ['tech', 'link', 'host', 'scope', 'level', 'personal', 'law', 'time', 'money'] as const
export type Field = (typeof fields)[number]
export type Facts = Readonly<Partial<Record<Field, readonly string[]>>>

export interface Sentence {
  readonly text: string
  readonly facts: Facts
}

/** Labelled sentences of a file, whatever group they stand in. */
export function readSentences(path: string): Sentence[] {
  const groups = load(readFileSync(path, 'utf8')) as Record<string, readonly [string, Record<string, unknown>][]>
  return Object.values(groups)
    .flat()
    .map(([text, facts]) => ({
      text,
      facts: Object.fromEntries(
        Object.entries(facts).map(([field, value]) => [field, [value].flat().map((v) => String(v))]),
      ),
    }))
}

let workspace: Workspace | undefined

/** What the reader takes from a paper that holds one sentence only, with Bình Thuận's architecture beside it. */
export function factsOf(text: string, root: string): Facts {
  workspace ??= loadWorkspace(join(root, 'architecture'))
  return written(foundIn(paperOf(text), workspace.model))
}

function paperOf(text: string): WordPaper {
  const paragraph = (line: string, n: number): Paragraph => ({
    of: 'paragraph',
    text: line,
    label: '',
    heading: undefined,
    bold: false,
    opensBold: false,
    centred: false,
    title: false,
    place: { in: 'text', paragraph: n },
  })
  return { file: 'cau.docx', blocks: [paragraph(text, 1)], macros: false, trackedChanges: false }
}

function written(found: FoundFact): Facts {
  const one = (item: { readonly value: unknown } | undefined) => (item ? [String(item.value)] : [])
  const { from, to, duration } = found.schedule?.value ?? {}
  const period = from !== undefined || to !== undefined ? [`${from ?? ''}..${to ?? ''}`] : []
  return {
    tech: found.standards.map((s) => s.value),
    link: found.dependsOn.map((d) => d.value.to),
    host: one(found.hosting),
    scope: one(found.scope),
    level: one(found.securityLevel),
    personal: one(found.personalData),
    law: found.legalBasis.map((l) => l.value),
    time: duration === undefined ? period : [duration],
    money: found.funds.map(({ value }) =>
      value.amount === undefined ? value.source : `${value.source}=${value.amount}`,
    ),
  }
}

/** How often the reader was right, took what is not said, and missed what is. */
export function tally(
  sentences: readonly Sentence[],
  read: readonly Facts[],
  of: readonly Field[],
): { right: number; wrong: number; missed: number } {
  const sum = { right: 0, wrong: 0, missed: 0 }
  for (const [i, { facts }] of sentences.entries())
    for (const field of of) {
      const wanted = facts[field] ?? []
      const taken = read[i]?.[field] ?? []
      const right = wanted.filter((w) => taken.some((t) => same(field, w, t))).length
      sum.right += right
      sum.missed += wanted.length - right
      sum.wrong += taken.filter((t) => !wanted.some((w) => same(field, w, t))).length
    }
  return sum
}

/** Ids and numbers are the same only whole; of words in running text (`~` before a place, sources of money) the label is the core. */
function same(field: Field, wanted: string, taken: string): boolean {
  const plain = (text: string) => text.normalize('NFC').toLowerCase()
  if (field === 'tech') return technologyKey(wanted) === technologyKey(taken)
  if (field === 'host' && wanted.startsWith('~')) return plain(taken).includes(plain(wanted.slice(1)))
  if (field !== 'money') return plain(wanted) === plain(taken)
  const [source = '', amount] = wanted.split('=')
  const [from = '', given] = taken.split('=')
  return plain(from).includes(plain(source)) && (amount === undefined || amount === given)
}
