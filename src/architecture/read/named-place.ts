import { basename, dirname, join } from 'node:path'
import { type Hit, InputError, type Text } from '../../kernel/index.js'
import type { Manifest } from '../schema/manifest.js'
import type { Files } from './files.js'
import type { Reading } from './fragments.js'
import { belongsTo } from './inside.js'

/** What a manifest names by a path, and how the folder is called where it stands beside an architecture in no repository; one of a year may bear it. */
const besides = {
  proposals: ['proposals', 'de-xuat'],
  progress: ['progress', 'tien-do'],
  packs: ['packs', 'goi'],
  judge: ['packs', 'goi'],
} as const satisfies { readonly [key in keyof Manifest]?: readonly string[] }
type Named = keyof typeof besides

/**
 * Whether a path, links followed, lies in the repository of the workspace; where there is none, in the workspace, or beside it
 * under one of the usual names. A manifest may be someone else's, and lines of what is read are shown: it opens no other file.
 * Whoever runs the tool may name any path on the command line.
 */
export function isOwnPlace(path: string, root: string, files: Files, named?: Named): boolean {
  return belongsTo(realOf(path, files), files.real(root), named ? besides[named] : [])
}

/**
 * Whether there is a file that nobody named, since it lies beside one that was: an officer's opinions, the plan of an import. Lines
 * of it are shown, so that a link leads only to its own folder or repository.
 * @throws InputError for one that leads elsewhere
 */
export function liesBeside(path: string, files: Files): boolean {
  if (files.kind(path) === undefined) return false
  if (belongsTo(files.real(path), files.real(dirname(path)), [])) return true
  throw new InputError({
    vi: `“${path}” là liên kết ra ngoài thư mục của nó nên không đọc; hãy thay bằng chính tệp đó.`,
    en: `“${path}” is a link out of its folder and is not read; put the file itself there.`,
  })
}

/** The error of a folder elsewhere, at the line of the manifest that names it. */
export function elsewhere(named: Named, manifest: Manifest, { place }: Reading, advice?: Text): InputError {
  const path = String(manifest[named])
  const hit: Hit = {
    rule: 'model/schema',
    location: place.of(manifest, named),
    message: {
      vi: `“${path}” nằm ngoài kho chứa kiến trúc nên không đọc.`,
      en: `“${path}” lies outside the architecture's repository and is not read.`,
    },
    remedy: {
      vi: `Chuyển vào kho chứa kiến trúc (không có kho git: vào thư mục kiến trúc, hoặc bên cạnh với tên ${besides[named].join(' hoặc ')}).`,
      en: `Move it into the repository (without git: into the architecture's folder, or beside it as ${besides[named].join(' or ')}).`,
    },
  }
  return new InputError(
    {
      vi: `Không dùng được ${named} của bản kê kientruc.yaml: “${path}” nằm ngoài kho chứa kiến trúc.${advice ? ` ${advice.vi}` : ''}`,
      en: `${named} of kientruc.yaml cannot be used: “${path}” lies outside the architecture's repository.${advice ? ` ${advice.en}` : ''}`,
    },
    [hit],
  )
}

/** Where a path leads; of what is not there yet, where it would be. */
function realOf(path: string, files: Files): string {
  if (files.kind(path) !== undefined || dirname(path) === path) return files.real(path)
  return join(realOf(dirname(path), files), basename(path))
}
