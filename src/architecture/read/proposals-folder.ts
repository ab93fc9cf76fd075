import { resolve } from 'node:path'
import { elsewhere, isOwnPlace } from './named-place.js'
import type { Workspace } from './workspace.js'

/**
 * The folder of proposals that the manifest names; nothing where it names none, or one that is not there.
 * @throws InputError where it is none of the architecture's own places
 */
export function proposalsFolder(workspace: Workspace): string | undefined {
  if (workspace.manifest.proposals === undefined) return undefined
  const folder = newProposalsFolder(workspace)
  return workspace.reading.files.kind(folder) ? folder : undefined
}

/** The same for one that is written into, be it there already or not. */
export function newProposalsFolder({ root, manifest, reading }: Workspace): string {
  const folder = resolve(root, manifest.proposals ?? '../de-xuat')
  if (manifest.proposals === undefined) return folder
  if (isOwnPlace(folder, root, reading.files, 'proposals')) return folder
  throw elsewhere('proposals', manifest, reading, {
    vi: 'Nếu đúng là thư mục cần xét, hãy nêu nó trên dòng lệnh: kientruc check THƯ_MỤC.',
    en: 'If it is meant, name it on the command line: kientruc check FOLDER.',
  })
}
