import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestName, unreadable, writeNewFiles } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import type { Run } from './command.js'
import { exitCode } from './io.js'
import { schemaText } from './schema.js'

/** Where the files of a new workspace are kept: beside `src` in the repository, beside `dist` once built. */
function startingFiles(): string {
  const candidates = ['../templates/init/', '../../../templates/init/'].map((p) =>
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
  writeNewFiles(
    new Map([
      ...schemaNames.map(
        (name) => [join(target, schemaFolder, `${name}.schema.json`), schemaText(name, globals.lang)] as const,
      ),
      ...files.map((file) => [join(target, file), withSchema(file, readFileSync(join(from, file), 'utf8'))] as const),
    ]),
  )
  if (!globals.quiet) {
    const enter = directory === '.' ? '' : `  cd ${/\s/.test(directory) ? `"${directory}"` : directory}\n`
    io.err.write(
      {
        vi: `Đã tạo ${files.length} tệp trong “${directory}”. Bước tiếp theo:\n${enter}  kientruc validate\n  kientruc check de-xuat\n`,
        en: `Made ${files.length} files in “${directory}”. Next:\n${enter}  kientruc validate\n  kientruc check de-xuat\n`,
      }[globals.lang],
    )
  }
  return exitCode.ok
}

/** Beside the workspace's files and hidden, so that editors find the schemas without a network and the loader passes by. */
const schemaFolder = '.kientruc'
const schemaNames = ['manifest', 'fragment', 'proposal'] as const

/** A YAML file with the line by which the YAML extension of editors finds its schema. */
function withSchema(file: string, content: string): string {
  if (!/\.ya?ml$/.test(file)) return content
  const name = file === manifestName ? 'manifest' : /^proposal:/m.test(content) ? 'proposal' : 'fragment'
  const way = relative(dirname(file), join(schemaFolder, `${name}.schema.json`))
    .split(sep)
    .join('/')
  return `# yaml-language-server: $schema=${way}\n${content}`
}

function list(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((e) => (e.isDirectory() ? list(join(dir, e.name)) : [join(dir, e.name)]))
}
