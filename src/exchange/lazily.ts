import type { Workspace } from '../architecture/index.js'
import type { Lang } from '../kernel/index.js'
import type { Workbook } from '../office/index.js'
import type { proposalOfDossier as ProposalOfDossier } from './dossier/proposal.js'
import type { readForm as ReadForm } from './mau03/read.js'

/** Readers of what is no YAML, loaded when the first such file is named: most runs read none. */

export const proposalOfDossier = async (...given: Parameters<typeof ProposalOfDossier>) =>
  (await import('./dossier/proposal.js')).proposalOfDossier(...given)

/** A dossier as plain text, such as what was copied out of a paper. */
export const proposalOfText = async (
  text: string,
  file: string,
  workspace: Workspace,
  lang: Lang,
): Promise<Awaited<ReturnType<typeof ProposalOfDossier>>> => {
  const { paperOfText } = await import('./dossier/plain-text.js')
  return proposalOfDossier(paperOfText(text, file), workspace, lang)
}

/** A workbook that is no form is read as a dossier: an appendix of functions and costs. */
export const proposalOfWorkbook = async (
  workbook: Workbook,
  workspace: Workspace,
  lang: Lang,
): Promise<Awaited<ReturnType<typeof ProposalOfDossier>>> => {
  const { isForm, proposalOfForm: ofForm } = await import('./proposal/read.js')
  if (isForm(workbook)) return { result: ofForm(workbook, workspace), remarks: [] }
  const { paperOfWorkbook } = await import('./dossier/workbook.js')
  const read = await proposalOfDossier(paperOfWorkbook(workbook), workspace, lang)
  // What is neither is told of as a form, which is what was asked for.
  return 'proposal' in read.result ? read : { result: ofForm(workbook, workspace), remarks: [] }
}

export const readForm = async (...given: Parameters<typeof ReadForm>) =>
  (await import('./mau03/read.js')).readForm(...given)
