import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestName, unreadable, writeNewFiles } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import { optionText, type Run } from './command.js'
import { type FrameworkName, frameworks, initNames } from './init-names.js'
import { exitCode, type Globals, type Io } from './io.js'
import { oneOf } from './problems.js'
import { schemaText } from './schema.js'

/** Where the files of a new workspace are kept: beside `src` in the repository, beside `dist` once built. */
function startingFiles(): string {
  const candidates = ['../templates/init/', '../../../templates/init/'].map((p) =>
    fileURLToPath(new URL(p, import.meta.url)),
  )
  return candidates.find((dir) => existsSync(dir)) ?? candidates[0] ?? 'templates/init'
}

/** The folders of templates that make a workspace: what all have, the framework's own, and samples where asked for. */
const partsOf = (framework: FrameworkName, sample: boolean): readonly string[] => [
  'chung',
  framework,
  ...(sample ? [`mau-${framework}`] : []),
]

export const run: Run = async ([directory = '.'], options, globals, io) => {
  const target = resolve(io.cwd, directory)
  const sample = options.sample === true
  const given = { name: optionText(options, 'name'), framework: optionText(options, 'framework') }
  if (given.framework !== undefined) oneOf('--framework', given.framework, frameworks)
  if (given.name !== undefined) initNames(given.name, '2026')
  refuseExisting(target, directory)
  const asked = io.interactive ? await (await import('./init-ask.js')).askInit(given, globals.lang) : given
  const framework = oneOf('--framework', asked.framework ?? '2026', frameworks)
  const names = initNames(asked.name, framework)

  const files = new Map(
    partsOf(framework, sample).flatMap((part) => {
      const from = join(startingFiles(), part)
      return list(from).map((path) => [relative(from, path), path] as const)
    }),
  )
  refuseOverwriting([...files.keys()], target, directory)
  writeNewFiles(
    new Map([
      ...schemaNames.map(
        (name) => [join(target, schemaFolder, `${name}.schema.json`), schemaText(name, globals.lang)] as const,
      ),
      ...[...files].map(
        ([file, path]) => [join(target, file), withSchema(file, filled(readFileSync(path, 'utf8'), names))] as const,
      ),
    ]),
  )
  if (!globals.quiet) sayNext({ directory, count: files.size, sample, named: asked.name !== undefined }, globals, io)
  return exitCode.ok
}

/** @throws InputError where the folder is a file, or holds a workspace */
function refuseExisting(target: string, directory: string): void {
  if (existsSync(target) && !statSync(target).isDirectory())
    throw new InputError(unreadable(directory, Object.assign(new Error(), { code: 'ENOTDIR' })))
  refuseOverwriting([manifestName], target, directory)
}

function refuseOverwriting(files: readonly string[], target: string, directory: string): void {
  const names = files.filter((file) => existsSync(join(target, file))).join(', ')
  if (names === '') return
  throw new InputError({
    vi: `Thư mục “${directory}” đã có ${names}; không ghi đè. Hãy chọn thư mục khác.`,
    en: `“${directory}” already holds ${names}; nothing is overwritten. Choose another folder.`,
  })
}

interface Made {
  readonly directory: string
  readonly count: number
  readonly sample: boolean
  readonly named: boolean
}

function sayNext({ directory, count, sample, named }: Made, globals: Globals, io: Io): void {
  const enter = directory === '.' ? '' : `  cd ${/\s/.test(directory) ? `"${directory}"` : directory}\n`
  const next = `${enter}  kientruc validate\n  kientruc ${sample ? 'check' : 'propose'}\n`
  const told = {
    vi: [
      `Đã tạo ${count} tệp trong “${directory}”.`,
      ...(named ? [] : [`Chưa có tên tỉnh: sửa id, name trong ${manifestName}, hoặc lần sau thêm --name "tên tỉnh".`]),
      sample
        ? 'Dữ liệu mẫu nằm ở mau.yaml và de-xuat/mau.yaml; xóa hai tệp này khi không cần nữa.'
        : 'Không kèm dữ liệu mẫu; muốn có hệ thống và đề xuất mẫu để làm quen thì thêm --sample.',
      'Bước tiếp theo:',
    ],
    en: [
      `Made ${count} files in “${directory}”.`,
      ...(named
        ? []
        : [`It has no name yet: change id and name in ${manifestName}, or give --name "the province" next time.`]),
      sample
        ? 'The samples are mau.yaml and de-xuat/mau.yaml; delete both when they are no longer needed.'
        : 'No samples are among them; add --sample for sample systems and a proposal to try out.',
      'Next:',
    ],
  }[globals.lang]
  io.err.write(`${told.join('\n')}\n${next}`)
}

/** A template with its names; each is written as a quoted scalar, whatever stands in it. */
function filled(template: string, names: Readonly<Record<string, string>>): string {
  return template.replace(/: \$(\w+)$/gm, (whole, key: string) => {
    const value = names[key]
    return value === undefined ? whole : `: ${JSON.stringify(value)}`
  })
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
