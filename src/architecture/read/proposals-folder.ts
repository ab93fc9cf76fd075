import { basename, dirname, resolve, sep } from 'node:path'
import { InputError } from '../../kernel/index.js'
import { repositoryOf } from './git-run.js'
import type { Workspace } from './workspace.js'

/** What the folder is called where it stands beside an architecture that is in no repository; one of a year bears it. */
const usualName = /^(?:proposals|de-xuat)(?:-\d{4})?$/

/**
 * The folder of proposals that the manifest names; nothing where it names none, or one that is not there. It lies in the
 * repository of the workspace; where there is none, in the workspace, or beside it under one of the usual names: a manifest may
 * be someone else's, and what is read is shown. Whoever runs the tool may name any path on the command line.
 * @throws InputError where it lies elsewhere
 */
export function proposalsFolder({ root, manifest, reading: { files } }: Workspace): string | undefined {
  if (manifest.proposals === undefined) return undefined
  const folder = resolve(root, manifest.proposals)
  if (!files.kind(folder)) return undefined
  const real = files.real(folder)
  const own = files.real(root)
  const top = repositoryOf(root)?.top
  const beside = top === undefined && dirname(real) === dirname(own) && usualName.test(basename(real))
  if (beside || isWithin(real, top ?? own)) return folder
  throw new InputError({
    vi: `Thư mục đề xuất “${manifest.proposals}” (proposals trong tệp kientruc.yaml) nằm ngoài kho chứa kiến trúc nên không đọc. Nếu đúng là thư mục cần xét, hãy nêu nó trên dòng lệnh: kientruc check THƯ_MỤC.`,
    en: `The folder of proposals “${manifest.proposals}” (proposals in kientruc.yaml) lies outside the architecture's repository and is not read. If it is meant, name it on the command line: kientruc check FOLDER.`,
  })
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
