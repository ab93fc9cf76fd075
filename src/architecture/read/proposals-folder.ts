import { resolve } from 'node:path'
import { InputError } from '../../kernel/index.js'
import { belongsTo } from './inside.js'
import type { Workspace } from './workspace.js'

/**
 * The folder of proposals that the manifest names; nothing where it names none, or one that is not there. Whoever runs the tool
 * may name any path on the command line; a manifest, which may be someone else's, none that does not belong to the workspace,
 * since what is read is shown.
 * @throws InputError where it lies elsewhere
 */
export function proposalsFolder({ root, manifest, reading: { files } }: Workspace): string | undefined {
  if (manifest.proposals === undefined) return undefined
  const folder = resolve(root, manifest.proposals)
  if (!files.kind(folder)) return undefined
  if (belongsTo(files.real(folder), files.real(root))) return folder
  throw new InputError({
    vi: `Thư mục đề xuất “${manifest.proposals}” (proposals trong tệp kientruc.yaml) nằm ngoài kho chứa kiến trúc nên không đọc. Nếu đúng là thư mục cần xét, hãy nêu nó trên dòng lệnh: kientruc check THƯ_MỤC.`,
    en: `The folder of proposals “${manifest.proposals}” (proposals in kientruc.yaml) lies outside the architecture's repository and is not read. If it is meant, name it on the command line: kientruc check FOLDER.`,
  })
}
