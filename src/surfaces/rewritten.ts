import { resolve } from 'node:path'
import { edit, type FileChange, type Files, loadWorkspace, type Workspace, withUnsaved } from '../architecture/index.js'
import { InputError } from '../kernel/index.js'
import type { FileEdits } from '../lifecycle/index.js'
import { readText } from './cli/input.js'

/** A file that changes, by its path as users see it too. */
export type Rewritten = FileChange & { readonly file: string }

/**
 * What files of a workspace become by edits, after making sure that the architecture is sound with them.
 * @param files where they are read from
 * @param whole files that are written anew from their first line, by path as users see it
 * @param beside those of them that are no part of the architecture
 * @throws InputError where a file cannot be changed, or the architecture would have faults
 */
export function rewritten(
  { root, reading }: Workspace,
  edits: FileEdits,
  cwd: string,
  files: Files,
  whole: ReadonlyMap<string, string> = new Map(),
  beside: ReadonlySet<string> = new Set(),
): Rewritten[] {
  const change = (file: string, after: (before: string | undefined) => string): Rewritten => {
    const path = resolve(cwd, file)
    const before = files.kind(path) === 'file' ? readText(path, file, files) : undefined
    return { file, path, before, after: after(before) }
  }
  const changes = [
    ...[...edits].map(([file, list]) => change(file, (text) => edit({ file, text: text ?? '' }, list))),
    ...[...whole].map(([file, text]) => change(file, () => text)),
  ]
  const then = withUnsaved(files, new Map(changes.map((c) => [c.path, c.after])))
  const { hits, reading: read } = loadWorkspace(root, { cwd, files: then, limits: reading.limits })
  if (hits.length > 0) {
    throw new InputError(
      {
        vi: 'Nội dung mới làm kiến trúc có lỗi, nên không ghi gì cả. Hãy sửa nguồn của các lỗi trên rồi chạy lại.',
        en: 'The architecture would have faults, so nothing was written. Mend what causes them and try again.',
      },
      hits,
    )
  }
  for (const { path, file } of changes) if (!beside.has(file) && !read.mappings.has(path)) throw notRead(file)
  return changes
}

/** What nobody reads afterwards would be lost all the same. */
function notRead(file: string): InputError {
  return new InputError({
    vi: `Tệp “${file}” không thuộc phần được đọc của kiến trúc (nằm ngoài thư mục kiến trúc, sau một liên kết ra ngoài, hoặc trong thư mục ẩn), nên không ghi gì cả. Hãy chọn tệp .yaml trong thư mục kiến trúc.`,
    en: `“${file}” is no file that the architecture is read from (it lies outside its folder, behind a link that leads out, or in a hidden folder), so nothing was written. Choose a .yaml file in the architecture's folder.`,
  })
}
