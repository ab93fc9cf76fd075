import { readWorkbook } from '../../office/index.js'
import type { ForeignFile } from '../importer.js'
import type { ProposalReader, ReadFile } from './reader.js'

/** A workbook: the form that was filled in, else an appendix of functions and costs. */
export const workbook: ProposalReader = {
  name: 'workbook',
  endings: ['xlsx', 'xlsm'],
  kinds: ['workbook'],
  meaning: { vi: 'phiếu đề xuất, phụ lục Excel', en: 'forms and appendices in Excel' },
  read: readAsWorkbook,
}

export async function readAsWorkbook({ path, bytes, limits }: ForeignFile): Promise<ReadFile> {
  const [read, { isForm, proposalOfForm }, { paperOfWorkbook }] = await Promise.all([
    readWorkbook(bytes, path, limits),
    import('../proposal/proposal-of-form.js'),
    import('../dossier/workbook.js'),
  ])
  const paper = paperOfWorkbook(read)
  return isForm(read) ? { paper, proposal: (workspace) => proposalOfForm(read, workspace) } : { paper }
}
