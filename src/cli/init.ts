import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestName, unreadable } from '../load/files.js'
import { InputError } from '../load/input-error.js'
import type { Run } from './command.js'
import { exitCode } from './io.js'
import { writeFileAtomically } from './write.js'

/** Where the files of a new workspace are kept: beside `src` in the repository, beside `dist` once built. */
function startingFiles(): string {
  const candidates = ['../templates/init/', '../../templates/init/'].map((p) =>
    fileURLToPath(new URL(p, import.meta.url)),
  )
  return candidates.find((dir) => existsSync(dir)) ?? candidates[0] ?? 'templates/init'
}

export const run: Run = async ([directory = '.'], _, globals, io) => {
  const target = resolve(io.cwd, directory)
  const from = startingFiles()
  const files = list(from).map((path) => relative(from, path))
  if (existsSync(target) && !statSync(target).isDirectory())
    throw new InputError(unreadable(directory, Object.assign(new Error(), { code: 'ENOTDIR' })))
  const inTheWay = files.filter((file) => existsSync(join(target, file)))
  if (existsSync(join(target, manifestName)) || inTheWay.length > 0) {
    const names = inTheWay.join(', ') || manifestName
    throw new InputError({
      vi: `Thư mục “${directory}” đã có ${names}; không ghi đè. Hãy chọn thư mục khác.`,
      en: `“${directory}” already holds ${names}; nothing is overwritten. Choose another folder.`,
    })
  }
  for (const file of files) writeFileAtomically(join(target, file), readFileSync(join(from, file)))
  if (!globals.quiet) {
    const enter = directory === '.' ? '' : `  cd ${/\s/.test(directory) ? `"${directory}"` : directory}\n`
    io.err.write(
      globals.lang === 'vi'
        ? `Đã tạo ${files.length} tệp trong “${directory}”. Bước tiếp theo:\n${enter}  kientruc validate\n  kientruc check de-xuat\n`
        : `Made ${files.length} files in “${directory}”. Next:\n${enter}  kientruc validate\n  kientruc check de-xuat\n`,
    )
  }
  return exitCode.ok
}

function list(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((e) => (e.isDirectory() ? list(join(dir, e.name)) : [join(dir, e.name)]))
}
