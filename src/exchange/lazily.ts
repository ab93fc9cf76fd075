import type { proposalOfDossier as ProposalOfDossier } from './dossier/proposal.js'
import type { readForm as ReadForm } from './mau03/read.js'

/** Readers of what is no YAML, loaded when the first such file is named: most runs read none. */

export const proposalOfDossier = async (...given: Parameters<typeof ProposalOfDossier>) =>
  (await import('./dossier/proposal.js')).proposalOfDossier(...given)

export const readForm = async (...given: Parameters<typeof ReadForm>) =>
  (await import('./mau03/read.js')).readForm(...given)
