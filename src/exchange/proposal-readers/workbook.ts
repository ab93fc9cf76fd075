import { InputError } from '../../kernel/index.js'
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
  const [read, { isForm, proposalOfForm }, { paperOfWorkbook }, { listsSystems }] = await Promise.all([
    readWorkbook(bytes, path, limits),
    import('../proposal/proposal-of-form.js'),
    import('../dossier/workbook.js'),
    import('../catalogue/is-list.js'),
  ])
  const paper = paperOfWorkbook(read)
  if (isForm(read)) return { paper, proposal: (workspace) => proposalOfForm(read, workspace) }
  if (listsSystems(read)) throw catalogue(path)
  return { paper }
}

/** A catalogue is no dossier: judged as one, its systems would be taken for functions. */
function catalogue(path: string): InputError {
  const line = `kientruc import xlsx ${/\s/.test(path) ? `"${path}"` : path}`
  return new InputError({
    vi: `“${path}” là danh mục hệ thống thông tin, không phải hồ sơ đề xuất nên không thẩm định. Để đưa các hệ thống này vào kiến trúc: ${line}`,
    en: `“${path}” is a catalogue of systems, no proposal, and is not judged. To take these systems into the architecture: ${line}`,
  })
}
