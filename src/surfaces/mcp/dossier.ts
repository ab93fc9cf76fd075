import {
  type LoadedProposal,
  type LoadedProposals,
  loadProposals,
  ownProposals,
  type RejectedFile,
  type Workspace,
} from '../../architecture/index.js'
import { proposalOfText, type Remark } from '../../exchange/index.js'
import { didYouMean, InputError } from '../../kernel/index.js'
import type { McpDesk } from './desk.js'

/** A dossier as an assistant hands it over: YAML, plain text, or the id of one in the folder of proposals. Exactly one of them. */
export interface Given {
  readonly yaml?: string
  readonly text?: string
  readonly id?: string
}

export interface ReadGiven {
  readonly result: LoadedProposal | RejectedFile
  readonly remarks: readonly Remark[]
}

/** @throws InputError where not exactly one is given, or no proposal has the id */
export async function dossierFrom({ yaml, text, id }: Given, workspace: Workspace, desk: McpDesk): Promise<ReadGiven> {
  const given = [yaml, text, id].filter((g) => g !== undefined)
  if (given.length !== 1)
    throw new InputError({
      vi: 'Cần đúng một trong ba: yaml (tệp đề xuất), text (văn bản hồ sơ) hoặc id (mã đề xuất đã có trong thư mục đề xuất).',
      en: 'Exactly one of yaml (a proposal), text (a dossier in words) or id (a proposal in the folder of proposals) is needed.',
    })
  if (text !== undefined) return proposalOfText(text, textName, workspace, desk.lang)
  if (yaml !== undefined) return { result: onlyOne(loadProposals(['-'], workspace, yaml)), remarks: [] }
  return { result: ownOne(id ?? '', workspace), remarks: [] }
}

/** How findings call the text that was handed over. */
const textName = '<text>'

function onlyOne({ proposals, rejected }: LoadedProposals): LoadedProposal | RejectedFile {
  const one = proposals[0] ?? rejected[0]
  if (!one) throw new Error('a text gave neither a proposal nor a rejection')
  return one
}

function ownOne(id: string, workspace: Workspace): LoadedProposal | RejectedFile {
  const own = ownProposals(workspace)
  const found = own?.proposals.find((p) => p.proposal.header.id === id) ?? own?.rejected.find((r) => r.id === id)
  if (found) return found
  const near = didYouMean(id, own?.proposals.map((p) => p.proposal.header.id) ?? [])
  throw new InputError({
    vi: `Thư mục đề xuất không có đề xuất “${id}”. ${near?.vi ?? ''}`.trim(),
    en: `The folder of proposals has no “${id}”. ${near?.en ?? ''}`.trim(),
  })
}
