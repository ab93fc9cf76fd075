import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check, validate } from '../../src/appraise/check.js'
import { createRecall } from '../../src/appraise/recall.js'
import type { Finding } from '../../src/appraise/result.js'
import { disk } from '../../src/architecture/read/disk.js'
import { createMemory } from '../../src/architecture/read/memory.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { withUnsaved } from '../../src/architecture/read/unsaved.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import type { Location } from '../../src/kernel/finding.js'

const base = fileURLToPath(new URL('base', import.meta.url))

/** Cases are read from memory, as if they stood in this folder, which does not exist. */
const root = resolve('/truong-hop')
const baseFiles = readdirSync(base).map(
  (name) => [join(root, 'kien-truc', name), readFileSync(join(base, name), 'utf8')] as const,
)

/** The packs are the same in every case: read once, and what the finder learns of the base workspace learnt once. */
const memory = createMemory()
const recall = createRecall()

/** The day of every case that carries no date of its own. */
const today = '2019-03-15'

export interface CaseOptions {
  /** Added to the manifest, for settings of rules. */
  readonly manifest?: string
  /** Content packs beside those of the base workspace. */
  readonly packs?: readonly string[]
  readonly asOf?: string
  /** Judge by the rules of the national exchange form too. */
  readonly profile?: 'mau03' | undefined
  /** Vietnamese without it. */
  readonly lang?: 'vi' | 'en'
}

/**
 * The findings of one case: a fragment, proposals, or both, with lines `---` between them, laid on the base workspace. With
 * proposals the first of them is judged beside the others; without, the architecture is.
 */
export function findingsOf(yaml: string, options: CaseOptions = {}): readonly Finding[] {
  return inWorkspace(yaml, options, ({ workspace, proposals }) => {
    const { lang = 'vi', asOf, profile } = options
    const run = { lang, today, version: '0', asOf, profile } as const
    if (proposals.length === 0) return validate(workspace, run).results.flatMap((r) => r.findings)
    const result = check(workspace, loadProposals(proposals, workspace), { ...run, recall })
    return result.results.find((r) => r.proposal.file.endsWith(proposals[0] ?? ''))?.findings ?? []
  })
}

type Loaded = { readonly workspace: ReturnType<typeof loadWorkspace>; readonly proposals: readonly string[] }

/** Loads a case and hands it to `use`; nothing is written. */
export function inWorkspace<T>(
  yaml: string,
  { manifest = '', packs = [] }: CaseOptions,
  use: (loaded: Loaded) => T,
): T {
  const texts = new Map(baseFiles)
  if (manifest || packs.length > 0)
    texts.set(
      join(root, 'kien-truc/kientruc.yaml'),
      `kientruc: 1\nid: vi-du\nname: Ví dụ\nversion: "1.0"\npacks: [${['vneaf-1.0', 'tt39-2017', ...packs].join(', ')}]\n${manifest}`,
    )
  const proposals: string[] = []
  for (const part of yaml.split(/^---\n/m)) {
    if (/^proposal:/m.test(part)) {
      const file = `de-xuat/dx-${proposals.length + 1}.yaml`
      texts.set(join(root, file), part)
      proposals.push(file)
    } else if (part.trim()) texts.set(join(root, 'kien-truc/truong-hop.yaml'), part)
  }
  const files = withUnsaved(disk, texts)
  return use({ workspace: loadWorkspace(join(root, 'kien-truc'), { cwd: root, files, memory }), proposals })
}

/** Findings in the form in which tests state them: `rule severity subject line`. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(
    (f) =>
      `${f.rule} ${f.severity} ${f.subject ?? '-'} ${f.location ? `${f.location.file.split('/').at(-1)}:${f.location.line}` : '-'}`,
  )
}

/** All that a reader is told: where, about what, in which words, and what to do. */
export function wholly({ location, subject, related, relatedLocations = [], message, remedy }: Finding): string {
  const at = (place: Location) => `${place.file}:${place.line}:${place.column}`
  const pointed = location?.excerpt.slice(location.column - 1, location.column - 1 + location.length)
  return [
    `${location ? at(location) : 'nowhere'} ${pointed}`,
    `${subject} ← ${related.join(' ')} ${relatedLocations.map(at).join(' ')}`,
    message,
    remedy,
  ].join('\n')
}

/**
 * What a family says of a case, word for word in both languages: an officer answers to these words in writing, so another
 * wording, place or remedy is to be seen in review. The examples hold one case a rule; here are the others that a rule tells apart.
 */
export function told(family: string, yaml: string, { manifest = '', asOf }: { manifest?: string; asOf?: string } = {}) {
  const of = (lang: 'vi' | 'en') =>
    findingsOf(yaml, { lang, manifest, ...(asOf ? { asOf } : {}) }).filter((f) => f.rule.startsWith(family))
  const [vi, en] = [of('vi'), of('en')]
  return vi.flatMap((finding, i) => {
    const { rule, severity, yaml: line } = finding
    return [
      `${rule} ${severity}${line === undefined ? '' : ` (${line})`}`,
      wholly(finding),
      en[i]?.message,
      en[i]?.remedy,
    ]
  })
}
