import type { ProposalResult } from '../../src/appraise/result.js'
import type { Workspace } from '../../src/architecture/read/workspace.js'
import type { Proposal } from '../../src/architecture/schema/model.js'
import { proposalOf, workspaceOf } from '../support/model.js'

const head = `agencies:
  - { id: so-a, name: Sở A, kind: department }
  - { id: so-b, name: Sở B, kind: department }
  - { id: so-c, name: Sở C, kind: department }
  - { id: so-d, name: Sở D, kind: department }
layers:
  - { id: ung-dung, name: Ứng dụng, order: 1, kind: band }
`

/** An architecture of four agencies, one layer and what is given. @throws where it is at fault, so that no case rests on a typing error */
export function province(yaml: string): Workspace {
  const workspace = workspaceOf(head + yaml)
  const [fault] = workspace.hits
  if (fault) throw new Error(fault.message.en)
  return workspace
}

export const facts = { asOf: '2019-06-30', lang: 'en', version: '1' } as const

/** A proposal of a few lines for `so-a`. */
export const proposal = (workspace: Workspace, id: string, lines = ''): Proposal =>
  proposalOf(
    `proposal:\n  id: ${id}\n  title: Phần mềm ${id}\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý ${id}\n${lines}`,
    workspace,
  )

/** An appraisal that says nothing but what is given. */
export function appraisal({ header, file }: Proposal, said: Partial<ProposalResult> = {}): ProposalResult {
  return {
    proposal: {
      id: header.id,
      title: header.title,
      agency: header.agency,
      agencyName: header.agency,
      file,
      kind: header.kind,
      purpose: header.purpose,
      functions: [],
      data: [],
      users: [],
      ...(header.budget ? { budget: header.budget.total } : {}),
    },
    asOf: '2019-03-15',
    verdict: 'conforms',
    duplication: { verdict: 'none', reason: '', matches: [] },
    requirements: [],
    findings: [],
    ...said,
  }
}
