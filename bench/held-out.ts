import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { loadProposals } from '../src/architecture/read/proposals.js'
import { loadWorkspace } from '../src/architecture/read/workspace.js'
import type { GlossaryEntry } from '../src/architecture/schema/glossary-entry.js'
import { catalogue, profileOfProposal } from '../src/match/from-model.js'
import type { Profile } from '../src/match/index.js'
import type { Label } from './labelled-set.js'

/** Proposals for Bình Thuận's architecture, labelled before the finder was tuned; each file says how. */
export interface HeldOut {
  readonly catalogue: readonly Profile[]
  readonly glossary: readonly GlossaryEntry[]
  readonly proposals: readonly Profile[]
  readonly labels: Readonly<Record<string, Label>>
}

interface Entry {
  readonly label: {
    readonly verdict: Label['verdict']
    readonly accept?: readonly Label['verdict'][]
    readonly targets: readonly string[]
    readonly tag?: string
  }
  readonly proposal: { readonly id: string }
}

/** All proposals bear one day, so that each is judged against the same systems. */
const date = '2019-06-10'

export function readHeldOut(root: string, file = 'held-out.yaml'): HeldOut {
  const workspace = loadWorkspace(join(root, 'architecture'))
  const entries = load(readFileSync(join(root, 'bench', file), 'utf8')) as readonly Entry[]
  const proposals = entries.map(({ proposal }) => {
    const read = loadProposals(['-'], workspace, JSON.stringify({ proposal: { date, ...proposal } }))
    const [loaded] = read.proposals
    if (!loaded) throw new Error(`${proposal.id}: ${read.rejected[0]?.hits[0]?.message.en}`)
    return profileOfProposal(workspace.model, loaded.proposal)
  })
  return {
    catalogue: catalogue(workspace.model, date),
    glossary: [...workspace.model.glossary.values()],
    proposals,
    labels: Object.fromEntries(entries.map(({ proposal, label }) => [proposal.id, labelOf(label)])),
  }
}

function labelOf({ verdict, accept = [], targets, tag = 'held-out' }: Entry['label']): Label {
  return {
    verdict,
    acceptableVerdicts: [verdict, ...accept],
    targets: targets.map((id) => ({ id, relation: verdict, required: true })),
    difficulty: 'mixed',
    tag,
  }
}
