import type { Workspace } from '../architecture/index.js'
import type { Lang } from '../kernel/index.js'
import type { proposalOfDossier as ProposalOfDossier } from './dossier/proposal.js'
import type { readForm as ReadForm } from './mau03/read-form.js'

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
  return proposalOfDossier([paperOfText(text, file)], workspace, lang)
}

export const readForm = async (...given: Parameters<typeof ReadForm>) =>
  (await import('./mau03/read-form.js')).readForm(...given)
