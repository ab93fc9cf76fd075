import { basename, dirname, isAbsolute, join, parse, resolve, sep } from 'node:path'
import { InputError, isGlob, type Limits, matchesStep } from '../../kernel/index.js'
import { type Files, listFiles, unreadable } from './files.js'
import { isOpinionsFile, isPlanFile } from './plans.js'

/** A file that is to be read: named by itself, or found where a folder or a pattern was named. */
export interface PileFile {
  readonly path: string
  /** Whether it was named by itself. */
  readonly named: boolean
  /** The folder in which it was found; files named by themselves stand together in none. */
  readonly folder: string
  /** A link in a folder that leads out of it: to be told, not to be read. */
  readonly leadsOut?: true
}

/** What finds files: where they are read from, from where paths are seen, and how many there may be. */
interface Search {
  readonly files: Files
  readonly cwd: string
  readonly limits: Limits
}

/**
 * The files that paths name: each by itself, all below a folder, all that a pattern (`*.docx`, `ho-so/**`) stands for. Patterns
 * are expanded here, because the shells of Windows do not; a name that exists is never taken for a pattern.
 * @throws InputError where a path does not exist, a pattern stands for nothing, or there are too many files
 */
export function filesNamed(paths: readonly string[], search: Search): PileFile[] {
  const found = new Map<string, PileFile>()
  for (const path of paths)
    for (const file of filesOf(path, search)) {
      const key = file.path === '-' ? '-' : resolve(search.cwd, file.path)
      // What was named by itself stays so.
      if (!found.has(key) || file.named) found.set(key, file)
    }
  return [...found.values()]
}

function filesOf(path: string, search: Search): PileFile[] {
  const { files, cwd } = search
  if (path === '-') return [{ path, named: true, folder: '' }]
  const full = resolve(cwd, path)
  const kind = files.kind(full)
  if (kind === undefined && isGlob(path)) return matching(path, search)
  try {
    files.real(full)
  } catch (error) {
    throw new InputError(unreadable(path, error))
  }
  return kind === 'folder' ? within(full, search) : [{ path: full, named: true, folder: '' }]
}

function within(folder: string, { files, limits }: Search): PileFile[] {
  const out: string[] = []
  const found = listFiles(
    folder,
    limits,
    files,
    () => true,
    (path) => out.push(path),
  )
  const asFound = (path: string) => ({ path, named: false, folder: dirname(path) })
  return [...found.map(asFound), ...out.map((path) => ({ ...asFound(path), leadsOut: true as const }))]
}

/** What a pattern stands for; letters of names count in either case, as Windows has it. */
function matching(pattern: string, search: Search): PileFile[] {
  const { files, cwd, limits } = search
  const typed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  const { root } = parse(typed)
  const steps = typed
    .slice(root.length)
    .split('/')
    .filter((step, i, all) => step !== '' && step !== '.' && !(step === '**' && all[i - 1] === '**'))
  const seen = new Set<string>()
  const found: PileFile[] = []
  descend(isAbsolute(typed) ? root : cwd, 0)
  if (found.length > 0) return found
  throw new InputError({
    vi: `Không có tệp nào khớp với “${pattern}”. “*” thay cho một đoạn bất kỳ của tên, “**” cho nhiều cấp thư mục.`,
    en: `No file matches “${pattern}”. “*” stands for any part of a name, “**” for any folders.`,
  })

  function descend(folder: string, at: number): void {
    const key = `${at} ${folder}`
    const step = steps[at]
    if (seen.has(key) || step === undefined) return
    seen.add(key)
    if (seen.size > limits.files) throw tooMany(pattern, limits)
    if (!isGlob(step)) {
      const next = join(folder, step)
      if (files.kind(next) !== undefined) take(next, at)
      return
    }
    if (step === '**') {
      if (at === steps.length - 1) for (const file of within(folder, search)) found.push(file)
      else descend(folder, at + 1)
    }
    const wanted = folded(step)
    for (const { name } of [...files.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const path = join(folder, name)
      if (step === '**') {
        if (at < steps.length - 1 && files.kind(path) === 'folder') descend(path, at)
      } else if (matchesStep(wanted, folded(name))) take(path, at)
    }
  }
  function take(path: string, at: number): void {
    const kind = files.kind(path)
    if (at < steps.length - 1) {
      if (kind === 'folder') descend(path, at + 1)
    } else if (kind === 'folder') found.push(...within(path, search))
    else if (kind === 'file') found.push({ path, named: false, folder: dirname(path) })
    if (found.length > limits.files) throw tooMany(pattern, limits)
  }
}

const folded = (name: string) => name.normalize('NFC').toLowerCase()

function tooMany(pattern: string, limits: Limits): InputError {
  return new InputError({
    vi: `“${pattern}” chỉ quá nhiều tệp, thư mục (nhiều nhất ${limits.files}).`,
    en: `“${pattern}” stands for too many files and folders (at most ${limits.files}).`,
  })
}

/** What programs leave beside the files that people write: never looked at, and nobody misses it. */
export const isLeftover = (path: string): boolean =>
  /^(~\$.*|\.~lock\..*#|thumbs\.db|desktop\.ini|(readme|doc-truoc)(\.(md|txt))?)$/i.test(basename(path)) ||
  isPlanFile(path) ||
  isOpinionsFile(path)
