import { join } from 'node:path'
import * as Type from 'typebox'
import {
  displayPath,
  fileName,
  findById,
  loadProposals,
  newProposalsFolder,
  ownProposals,
  type Workspace,
  writeNewFile,
} from '../../../architecture/index.js'
import { InputError } from '../../../kernel/index.js'
import { closed, longestDossier, tool, wordsSchema } from '../tool.js'

export const saveDraft = tool({
  name: 'save_draft',
  writes: true,
  title: { vi: 'Lưu bản nháp đề xuất', en: 'Save a draft proposal' },
  description: {
    vi: 'Lưu một đề xuất dạng YAML thành tệp mới trong thư mục đề xuất, tên theo mã của nó. Không bao giờ ghi đè tệp đã có; không đổi gì khác.',
    en: 'Saves a proposal in YAML as a new file in the folder of proposals, named by its id. Never overwrites a file and changes nothing else.',
  },
  input: (lang) =>
    Type.Object(
      {
        yaml: wordsSchema(
          longestDossier,
          { vi: 'Tệp đề xuất dạng YAML, có nhóm “proposal:”', en: 'A proposal in YAML, with “proposal:”' }[lang],
        ),
      },
      closed,
    ),
  output: Type.Object({ id: Type.String(), file: Type.String() }, closed),
  run: ({ yaml }, desk) => {
    const workspace = desk.sound()
    const { proposals, rejected } = loadProposals(['-'], workspace, yaml)
    const [draft] = proposals
    if (!draft)
      throw new InputError(
        {
          vi: 'Nội dung chưa thành đề xuất hợp lệ; chưa ghi gì.',
          en: 'This is no sound proposal; nothing was written.',
        },
        rejected.flatMap((r) => r.hits),
      )
    const { id } = draft.proposal.header
    refuseTaken(id, workspace)
    const path = join(newProposalsFolder(workspace), `${fileName(id)}.yaml`)
    writeNewFile(path, yaml.endsWith('\n') ? yaml : `${yaml}\n`)
    return { id, file: displayPath(path, workspace.reading.cwd) }
  },
})

/** @throws InputError where a proposal, a decision or anything of the architecture has the id already */
function refuseTaken(id: string, workspace: Workspace): void {
  const own = ownProposals(workspace)
  const taken =
    findById(workspace.model, id) !== undefined ||
    workspace.model.decisions.has(id) ||
    own?.proposals.some((p) => p.proposal.header.id === id) === true ||
    own?.rejected.some((r) => r.id === id) === true
  if (taken)
    throw new InputError({
      vi: `Mã “${id}” đã được dùng; chưa ghi gì. Hãy đặt mã khác cho đề xuất.`,
      en: `The id “${id}” is taken; nothing was written. Give the proposal another id.`,
    })
}
