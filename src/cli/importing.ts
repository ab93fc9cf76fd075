import { join, resolve } from 'node:path'
import { Chalk } from 'chalk'
import type { Edit } from '../edit/edit.js'
import { freshYaml } from '../edit/fresh.js'
import { type Decision, equal, type Memory } from '../exchange/changes.js'
import { type Plan, planOf } from '../exchange/plan.js'
import type { Remark } from '../exchange/remark.js'
import { disk } from '../load/disk.js'
import { displayPath, readBytes } from '../load/files.js'
import { InputError } from '../load/input-error.js'
import type { Limits } from '../load/limits.js'
import { isMapping } from '../load/mapping.js'
import type { Workspace } from '../load/workspace.js'
import { placeOf } from '../model/finding.js'
import { codeFrame } from '../report/code-frame.js'
import type { Workbook } from '../tabular/workbook.js'
import { visibleLine } from '../text/visible.js'
import { type Options, text } from './command.js'
import { type ExitCode, exitCode, type Globals, type Io, paints } from './io.js'
import { usageError } from './problems.js'
import { readText } from './read.js'
import { rewrite } from './rewrite.js'

/** The bytes of a file that a user named. @throws InputError where it cannot be read or is too large */
export function bytesOf(path: string, limits: Limits, io: Io): Uint8Array {
  const bytes = readBytes(resolve(io.cwd, path), path, limits, disk)
  if (!('problem' in bytes)) return bytes
  throw new InputError(bytes.problem)
}

/** The workbook that a user named. @throws InputError where it cannot be read or is too large */
export async function workbookAt(path: string, limits: Limits, io: Io): Promise<Workbook> {
  const { readWorkbook } = await import('../tabular/read.js')
  return readWorkbook(bytesOf(path, limits, io), path, limits)
}

/** Where a workspace keeps what was taken over from files: JSON, which is YAML too; hidden, so no part of the architecture. */
const memoryPath = join('.kientruc', 'da-nhap.yaml')

/** What was imported before, so that a change by hand is told from a change of the file. */
export function importedBefore(workspace: Workspace): Memory {
  const path = join(workspace.root, memoryPath)
  if (disk.kind(path) !== 'file') return {}
  try {
    const value: unknown = JSON.parse(readText(path, path))
    if (isMemory(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new InputError({
    vi: `Tệp “${displayPath(path, workspace.reading.cwd)}” bị hỏng. Hãy khôi phục từ git, hoặc xóa tệp để nhập như lần đầu.`,
    en: `“${displayPath(path, workspace.reading.cwd)}” is damaged. Restore it from git, or delete it to import as if for the first time.`,
  })
}

function isMemory(value: unknown): value is Memory {
  return isMapping(value) && Object.values(value).every((c) => isMapping(c) && Object.values(c).every(isMapping))
}

/** What an import found, and how it is to be carried out. */
export interface Importing {
  readonly workspace: Workspace
  readonly decisions: readonly Decision[]
  readonly remarks: readonly Remark[]
  /** The memory to be kept afterwards, and as it was. */
  readonly memory: Memory
  readonly before: Memory
  /** The file that new entities go into, unless the command line names another, and the comment that stands in it. */
  readonly newFile: string
  readonly comment: readonly string[]
}

/**
 * Shows or writes what an import does: the remarks, then the change. Everything is written as one, and only if the
 * architecture stays sound.
 * @returns 1 where something of the file was not taken over, else 0
 */
export function carryOut(importing: Importing, options: Options, globals: Globals, io: Io): ExitCode {
  const { workspace, decisions, remarks, comment } = importing
  const { cwd } = workspace.reading
  const shown = (path: string) => displayPath(resolve(workspace.root, path), cwd)
  const into = shown(newFileFrom(options, importing.newFile))
  const { edits, added } = planOf(decisions, workspace.model.locate)
  const dryRun = options.dryRun === true
  const whole = new Map<string, string>()
  if (added.size > 0 && disk.kind(resolve(cwd, into)) === 'file') appendTo(edits, into, added, comment)
  else if (added.size > 0) whole.set(into, freshYaml(Object.fromEntries(added), comment))
  say(remarks, globals, io)
  const memory = shown(memoryPath)
  if (!dryRun && !equal(importing.memory, importing.before))
    whole.set(memory, `${JSON.stringify(sorted(importing.memory), null, 1)}\n`)
  const files = rewrite(workspace, edits, dryRun, io, whole).filter((file) => file !== memory)
  summarise(importing, files, dryRun, globals, io)
  return remarks.some((r) => r.kind === 'left' || r.kind === 'kept') ? exitCode.findings : exitCode.ok
}

/** Adds new entities at the end of their lists in a file that is there. */
function appendTo(edits: Map<string, Edit[]>, file: string, added: Plan['added'], comment: readonly string[]): void {
  const more = [...added].map(([collection, values]) => ({ append: [collection], values, comment }))
  edits.set(file, [...(edits.get(file) ?? []), ...more])
}

function newFileFrom(options: Options, otherwise: string): string {
  const into = text(options, 'into')
  if (into === undefined) return otherwise
  if (/\.ya?ml$/i.test(into)) return into
  throw usageError({
    vi: `--into cần một tệp .yaml trong thư mục kiến trúc, ví dụ --into he-thong/nhap.yaml; đã nhận “${into}”.`,
    en: `--into takes a .yaml file in the architecture's folder, for instance --into systems/imported.yaml; it got “${into}”.`,
  })
}

const kindWords = {
  left: { vi: 'không nhập', en: 'not read' },
  assumed: { vi: 'tạm ghi', en: 'assumed' },
  same: { vi: 'đã có', en: 'there already' },
  kept: { vi: 'giữ nguyên', en: 'kept' },
  note: { vi: 'lưu ý', en: 'note' },
} as const

/** So many remarks of a kind are shown in full unless all are asked for. */
const mostShown = 25

/** Shows remarks with their places on standard error. */
export function say(remarks: readonly Remark[], globals: Globals, io: Io): void {
  const { lang } = globals
  const paint = new Chalk({ level: paints(io.err, globals, io.env) ? 1 : 0 })
  const tones = { left: paint.red, assumed: paint.cyan, same: paint.yellow, kept: paint.yellow, note: paint.dim }
  const counts = { left: 0, assumed: 0, same: 0, kept: 0, note: 0 }
  for (const { kind, location, message, remedy } of remarks) {
    if (++counts[kind] > mostShown && !globals.verbose) continue
    io.err.write(`${paint.underline(visibleLine(placeOf(location)))} ${tones[kind](kindWords[kind][lang])}\n`)
    io.err.write(`    ${visibleLine(message[lang])}\n`)
    const frame = codeFrame(location)
    if (frame && (kind === 'left' || globals.verbose)) io.err.write(`${paint.dim(frame.gutter)}${frame.line}\n`)
    if (remedy) io.err.write(`    ${visibleLine(remedy[lang])}\n`)
  }
  for (const [kind, count] of Object.entries(counts)) {
    const more = count - mostShown
    if (more <= 0 || globals.verbose) continue
    const word = kindWords[kind as Remark['kind']][lang]
    io.err.write(
      lang === 'vi'
        ? `… và ${more} dòng “${word}” khác (xem hết: --verbose)\n`
        : `… and ${more} more “${word}” (all: --verbose)\n`,
    )
  }
}

function summarise(
  { decisions, remarks }: Importing,
  files: readonly string[],
  dry: boolean,
  globals: Globals,
  io: Io,
): void {
  if (globals.quiet) return
  const live = decisions.filter((d) => !d.deleted)
  const added = live.filter((d) => !d.existing).length
  const updated = live.filter((d) => d.existing && (d.set.size > 0 || d.append.size > 0)).length
  const count = (kind: Remark['kind']) => remarks.filter((r) => r.kind === kind).length
  const vi = globals.lang === 'vi'
  const parts = vi
    ? [
        `${added} mục mới`,
        `${updated} mục cập nhật`,
        `${live.length - added - updated} mục không đổi`,
        `${count('same')} dòng đã có`,
        `${count('kept')} chỗ giữ nguyên`,
        `${count('left')} chỗ không nhập được`,
      ]
    : [
        `${added} new`,
        `${updated} updated`,
        `${live.length - added - updated} unchanged`,
        `${count('same')} there already`,
        `${count('kept')} kept`,
        `${count('left')} not read`,
      ]
  io.err.write(`${parts.join(', ')}.\n`)
  if (files.length === 0) io.err.write(vi ? 'Không có gì thay đổi.\n' : 'Nothing changes.\n')
  else if (dry)
    io.err.write(
      vi ? `Xem trước, chưa ghi: ${files.join(', ')}\n` : `A preview, nothing written: ${files.join(', ')}\n`,
    )
  else io.err.write(vi ? `Đã ghi ${files.join(', ')}\n` : `Wrote ${files.join(', ')}\n`)
}

function sorted(value: unknown): unknown {
  if (!isMapping(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  )
}
