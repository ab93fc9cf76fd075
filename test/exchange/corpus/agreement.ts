import { check } from '../../../src/appraise/check.js'
import { type LoadedProposal, proposalFrom, type RejectedFile } from '../../../src/architecture/read/proposals.js'
import type { Workspace } from '../../../src/architecture/read/workspace.js'
import { proposalOfDossier } from '../../../src/exchange/dossier/proposal.js'
import { readerFor } from '../../../src/exchange/proposal-readers/choose.js'
import { bytesOf } from './make.js'
import type { Arrived, Told } from './types.js'
import { functionsOf } from './words.js'

/** A verdict and that on duplication, of one dossier as it arrived and of the same project in YAML. */
export interface Pair {
  readonly dossier: string
  readonly office: string
  readonly yaml: string
}

const unused = () => Promise.reject(new Error('needs another program'))

/**
 * Judges each dossier as read, and once more with every fact that the corpus knows as a person would have written it. What the
 * corpus does not know (legal basis, schedule, connections) is the same on both sides.
 */
export async function judgedTwice(dossiers: readonly Arrived[], workspace: Workspace): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const dossier of dossiers) {
    const bytes = await bytesOf(dossier)
    const file = { path: dossier.file, bytes, limits: workspace.reading.limits }
    const read = await readerFor(dossier.file, bytes).reader?.read(file, { convert: unused, printed: unused })
    const { result } = proposalOfDossier(read ? [read.paper] : [], workspace, 'vi')
    const header = 'proposal' in result ? { ...result.proposal.header } : { id: 'dx', title: '' }
    const meant = { proposal: { ...header, ...byHandOf(dossier) } }
    const reading = {
      ...workspace.reading,
      hits: [],
      lostIds: new Set<string>(),
      place: { of: () => undefined, ofKey: () => undefined, written: () => undefined },
    }
    pairs.push({
      dossier: `${dossier.layout} · ${dossier.project.slug}`,
      office: verdictOf(result, workspace),
      yaml: verdictOf(proposalFrom(dossier.file, meant, JSON.stringify(meant), workspace, reading), workspace),
    })
  }
  return pairs
}

function byHandOf({ project, tells }: Arrived): Record<string, unknown> {
  const [day, month, year] = project.day
  const facts: Record<Told, unknown> = {
    title: project.title,
    agency: project.agency,
    kind: project.kind,
    date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    functions: functionsOf(project),
    data: project.data,
    total: undefined,
    hosting: project.hosting[1],
    scope: project.scope[1],
  }
  const told = tells.flatMap((field) => {
    const value = facts[field]
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[field, value] as const]
  })
  const money = tells.includes('total') ? { budget: { total: project.total, unit: 'million-vnd' } } : {}
  return { ...Object.fromEntries(told), ...money }
}

function verdictOf(loaded: LoadedProposal | RejectedFile, workspace: Workspace): string {
  if (!('proposal' in loaded)) return 'refused'
  const { results } = check(
    workspace,
    { proposals: [loaded], rejected: [] },
    { lang: 'vi', today: '2026-01-01', version: '0' },
  )
  return results.map((r) => `${r.verdict}, ${r.duplication.verdict}`).join()
}
