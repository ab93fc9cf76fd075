import { basename, dirname, resolve, sep } from 'node:path'
import { InputError } from '../../kernel/index.js'
import { repositoryOf } from './git-run.js'
import type { Workspace } from './workspace.js'

/**
 * The folder of proposals that the manifest names; nothing where it names none, or one that is not there. It lies in the
 * repository of the workspace; where there is none, in the workspace, or beside one that is called `architecture`: a manifest may be someone else's, and what
 * is read is shown. Whoever runs the tool may name any path on the command line.
 * @throws InputError where it lies elsewhere
 */
export function proposalsFolder({ root, manifest, reading: { files } }: Workspace): string | undefined {
  if (manifest.proposals === undefined) return undefined
  const folder = resolve(root, manifest.proposals)
  if (!files.kind(folder)) return undefined
  const real = files.real(folder)
  const own = files.real(root)
  const allowed = repositoryOf(root)?.top ?? (basename(own) === 'architecture' ? dirname(own) : own)
  if (real === allowed || real.startsWith(allowed.endsWith(sep) ? allowed : allowed + sep)) return folder
  throw new InputError({
    vi: `Thư mục đề xuất “${manifest.proposals}” (proposals trong tệp kientruc.yaml) nằm ngoài kho chứa kiến trúc nên không đọc. Nếu đúng là thư mục cần xét, hãy nêu nó trên dòng lệnh: kientruc check THƯ_MỤC.`,
    en: `The folder of proposals “${manifest.proposals}” (proposals in kientruc.yaml) lies outside the architecture's repository and is not read. If it is meant, name it on the command line: kientruc check FOLDER.`,
  })
}
