import { dirname, join, relative, resolve, sep } from 'node:path'
import { bytesIn, InputError, type Limits, limitHint, type Source, type Text } from '../../kernel/index.js'
import { isOpinionsFile, isPlanFile } from './plans.js'

/**
 * Where files are read from: the disk (`disk.ts`), or whatever stands in for it, such as the disk under an editor's unsaved
 * text or a tree of git. Paths are absolute. What fails throws an error with the system's `code` (`ENOENT`, `EACCES` …).
 */
export interface Files {
  /** What stands at a path, links followed; nothing where nothing does. */
  kind(path: string): 'file' | 'folder' | undefined
  /** What a folder holds, in any order. */
  list(folder: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' | undefined }[]
  /** The path without symbolic links. */
  real(path: string): string
  /** The content of a file, or its size where that is over `most` bytes. */
  read(path: string, most: number): Uint8Array | { readonly tooLarge: number }
}

export const manifestName = 'kientruc.yaml'

/**
 * The workspace to use: `directory` if given, else the nearest folder upwards from `from` that holds the manifest,
 * else `./architecture`.
 * @throws InputError where there is none.
 */
export function findWorkspace(directory: string | undefined, from: string, files: Files): string {
  const holds = (dir: string) => files.kind(join(dir, manifestName)) === 'file'
  if (directory !== undefined) {
    const dir = resolve(from, directory)
    if (holds(dir)) return dir
    throw new InputError({
      vi: `Không tìm thấy tệp ${manifestName} trong thư mục “${directory}”. Hãy chỉ đúng thư mục kiến trúc, hoặc tạo mới bằng lệnh “kientruc init ${directory}”.`,
      en: `There is no ${manifestName} in “${directory}”. Name the architecture's folder, or make one with “kientruc init ${directory}”.`,
    })
  }
  for (let dir = resolve(from); ; dir = dirname(dir)) {
    if (holds(dir)) return dir
    if (dirname(dir) === dir) break
  }
  const nearby = resolve(from, 'architecture')
  if (holds(nearby)) return nearby
  throw new InputError({
    vi: `Không tìm thấy kiến trúc: không có tệp ${manifestName} ở đây, ở các thư mục cấp trên hay trong ./architecture. Hãy dùng --architecture THƯ_MỤC, hoặc tạo mới bằng lệnh “kientruc init”.`,
    en: `No architecture found: there is no ${manifestName} here, in the folders above, or in ./architecture. Use --architecture DIR, or make one with “kientruc init”.`,
  })
}

/**
 * All files below a folder that are wanted by their names, in the order of their names. Hidden folders and `node_modules` are
 * passed over; a symbolic link is followed only to a place inside the folder, and each real folder is visited once, so a loop
 * ends. What is called like a wanted file and can be none (a pipe, a device, a link to nothing) is listed too, so that whoever
 * reads it says so.
 * @param leadsOut is told of each link that leads out of the folder; what it leads to is not read
 * @throws InputError where a limit is reached or the folder cannot be read.
 */
export function listFiles(
  root: string,
  limits: Limits,
  files: Files,
  wanted: (name: string) => boolean,
  leadsOut: (path: string) => void = () => undefined,
): string[] {
  const realRoot = files.real(root)
  const seen = new Set<string>()
  const found: string[] = []
  const visit = (dir: string) => {
    const real = files.real(dir)
    if (seen.has(real)) return
    seen.add(real)
    const entries = [...files.list(dir)].sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(dir, entry.name)
      const kind = entry.kind === 'link' ? linkedInside(path, realRoot, files) : entry.kind
      if (kind === 'folder') visit(path)
      else if (kind === 'outside') leadsOut(path)
      else if (wanted(entry.name)) found.push(path)
      if (found.length > limits.files) throw tooMany(root, limits)
    }
  }
  try {
    visit(root)
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(unreadable(root, error))
  }
  return found
}

export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name) && !isPlanFile(name) && !isOpinionsFile(name)

/** All YAML files below a folder, as `listFiles` lists them. */
export const listYaml = (root: string, limits: Limits, files: Files): string[] => listFiles(root, limits, files, isYaml)

/** What a link leads to; nothing where that is neither file nor folder. */
function linkedInside(path: string, realRoot: string, files: Files): ReturnType<Files['kind']> | 'outside' {
  const kind = files.kind(path)
  return kind === undefined || inside(realRoot, files.real(path)) ? kind : 'outside'
}

function inside(root: string, path: string): boolean {
  return path === root || path.startsWith(root + sep)
}

function tooMany(root: string, limits: Limits): InputError {
  const hint = limitHint('files')
  return new InputError({
    vi: `Thư mục “${root}” có hơn ${limits.files} tệp ${hint.vi}.`,
    en: `“${root}” holds more than ${limits.files} files ${hint.en}.`,
  })
}

/** Reads a file whole, or says in plain words why not; `file` is the path that users see. */
export function readBytes(
  path: string,
  file: string,
  limits: Limits,
  files: Files,
): Uint8Array | { readonly problem: Text } {
  try {
    const bytes = files.read(path, limits.fileBytes)
    return 'tooLarge' in bytes ? { problem: tooLarge(bytes.tooLarge, limits) } : bytes
  } catch (error) {
    return { problem: unreadable(file, error) }
  }
}

/** Decodes the bytes of a file that a user wrote; only UTF-8 is text to us. */
export function sourceFrom(
  file: string,
  bytes: Uint8Array,
): Source | { readonly file: string; readonly problem: Text } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      file,
      problem: {
        vi: 'Tệp lưu bằng bảng mã UTF-16; hãy lưu lại bằng UTF-8.',
        en: 'The file is in UTF-16; save it as UTF-8.',
      },
    }
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return {
      file,
      problem: {
        vi: 'Tệp không phải văn bản UTF-8; hãy mở bằng trình soạn thảo và lưu lại bằng UTF-8.',
        en: 'The file is not UTF-8 text; open it in an editor and save it as UTF-8.',
      },
    }
  }
}

/** A path as a user would write it: relative where it is below the working directory, with forward slashes. */
export function displayPath(path: string, cwd: string): string {
  const short = relative(cwd, path)
  const shown = short === '' ? '.' : short.startsWith(`..${sep}..${sep}..`) ? path : short
  return shown.split(sep).join('/')
}

/** A shown path as seen from a folder, with forward slashes: the same whatever the working directory. */
export function pathFrom(root: string, shown: string, cwd: string): string {
  return relative(root, resolve(cwd, shown)).split(sep).join('/')
}

function tooLarge(size: number, limits: Limits): Text {
  const hint = limitHint('fileBytes')
  const [vi, en] = [(n: number) => bytesIn(n, 'vi'), (n: number) => bytesIn(n, 'en')]
  return {
    vi: `Tệp quá lớn: ${vi(size)}, nhiều nhất là ${vi(limits.fileBytes)} ${hint.vi}.`,
    en: `The file is too large: ${en(size)}; at most ${en(limits.fileBytes)} are read ${hint.en}.`,
  }
}

/** Why a file or folder could not be read, by the system's error code. */
export function unreadable(path: string, error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reasons: Record<string, Text> = {
    ENOENT: { vi: 'không tồn tại', en: 'does not exist' },
    EACCES: { vi: 'không có quyền đọc', en: 'may not be read (permission)' },
    EPERM: { vi: 'không có quyền đọc', en: 'may not be read (permission)' },
    EISDIR: { vi: 'là thư mục, không phải tệp', en: 'is a folder, not a file' },
    ENOTREG: {
      vi: 'không phải tệp thường (là thiết bị, đường ống hoặc ổ nối)',
      en: 'is no regular file but a device, a pipe or a socket',
    },
    ETIMEDOUT: { vi: 'không đọc xong trong thời gian chờ', en: 'did not end in time' },
    ENXIO: { vi: 'không phải tệp thường', en: 'is no regular file' },
    ENOTDIR: { vi: 'không phải thư mục', en: 'is not a folder' },
    ELOOP: { vi: 'là liên kết tượng trưng lặp vòng', en: 'is a symbolic link that loops' },
    ENAMETOOLONG: { vi: 'có tên quá dài', en: 'has a name that is too long' },
    ERR_INVALID_ARG_VALUE: {
      vi: 'có ký tự không dùng được trong tên',
      en: 'has a character that no file name may have',
    },
    EMFILE: { vi: 'mở quá nhiều tệp cùng lúc', en: 'too many open files' },
  }
  const reason = reasons[code] ?? { vi: `không đọc được (${code})`, en: `cannot be read (${code})` }
  return { vi: `“${path}” ${reason.vi}.`, en: `“${path}” ${reason.en}.` }
}
