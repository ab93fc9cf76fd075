import { join, parse, resolve } from 'node:path'
import {
  digestAt,
  disk,
  displayPath,
  type Edit,
  fileName,
  freshYaml,
  liesBeside,
  replaceFile,
  type Workspace,
} from '../../architecture/index.js'
import {
  type ChangePlan,
  type EntryDecision,
  equal,
  type Importer,
  idFrom,
  type PastImports,
  type PlanDraft,
  planOf,
  type Remark,
  remembered,
} from '../../exchange/index.js'
import { InputError, isMapping, visibleLine } from '../../kernel/index.js'
import { type Options, optionText, type Run } from './command.js'
import { foreignBytes } from './foreign-files.js'
import { readText } from './input.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { oneOf, usageError } from './problems.js'
import { sayRemarks } from './remarks.js'
import { rewrite } from './rewrite.js'
import { architectureDay, type Changeable, changing, watched } from './workspace.js'

/** What `import NAME` does: reads the file in one of the formats, then shows or writes what it changes. */
export const importing =
  (importer: Importer): Run =>
  async ([path = ''], options, globals, io) => {
    const asks =
      importer.planned === true &&
      io.interactive &&
      !globals.quiet &&
      options.dryRun !== true &&
      options.yes !== true &&
      optionText(options, 'plan') === undefined
    if (asks) return ask(importer, path, options, globals, io)
    return changing(options.dryRun === true, globals, io, async (workspace) => {
      const { taken, draft, beside } = await taking(importer, path, workspace, options, globals, io)
      return draft
        ? plan({ ...taken, workspace }, draft, beside, options, globals, io)
        : carryOut({ ...taken, workspace }, options, globals, io)
    })
  }

/** What an import found: how it is to be carried out, the plan of it, and what stood beside the file, by its digest. */
interface Taking {
  readonly taken: Omit<Taken, 'workspace'>
  readonly draft: PlanDraft | undefined
  readonly beside: ReadonlyMap<string, string | undefined>
}

async function taking(
  { read }: Importer,
  path: string,
  workspace: Workspace,
  options: Options,
  globals: Globals,
  io: Io,
): Promise<Taking> {
  const { limits } = workspace.reading
  const before = importedBefore(workspace)
  const beside = new Map<string, string | undefined>()
  const { draft, ...imported } = await read(
    { path, bytes: foreignBytes(path, limits, io), limits },
    {
      workspace,
      memory: before,
      lang: globals.lang,
      isFile: (file) => {
        const place = resolve(io.cwd, file)
        beside.set(place, digestAt(place, disk))
        return liesBeside(place, disk)
      },
      asOf: architectureDay(options, workspace, io),
      overwrite: options.overwrite === true,
      options: {
        has: (name) => options[name] === true,
        text: (name) => optionText(options, name),
        id: (name, known) => {
          const id = optionText(options, name)
          return id === undefined ? undefined : oneOf(`--${name}`, id, [...known])
        },
      },
    },
  )
  return { taken: { ...imported, before, path }, draft, beside }
}

/**
 * Shows a plan in a terminal and asks what is unclear. While a person thinks nobody else is kept waiting; what has changed by then
 * leaves it with the plan, in which all that was answered stands.
 */
async function ask(importer: Importer, path: string, options: Options, globals: Globals, io: Io): Promise<ExitCode> {
  const { workspace, changed } = watched(globals, io)
  const { taken, draft, beside } = await taking(importer, path, workspace, options, globals, io)
  if (!draft) throw new Error(`${importer.name} makes no plan`)
  const { asked } = await import('./import-ask.js')
  const { imported, agreed, stopped } = await asked(draft, workspace.model, globals.lang, io)
  if (stopped) {
    keepPlan(imported.draft, beside, { ...globals, quiet: true }, io)
    throw new InputError({
      vi: `Đã dừng theo yêu cầu; các câu đã trả lời được ghi vào kế hoạch ${draft.path}, lần sau hỏi tiếp từ đó. Không ghi gì khác.`,
      en: `Stopped as you asked; your answers are in the plan ${draft.path}, from which the next run goes on. Nothing else was written.`,
    })
  }
  keepPlan(imported.draft, beside, globals, io)
  if (!agreed) return leftFor({ ...taken, ...imported }, imported.draft, globals, io)
  return changing(false, globals, io, async ({ lock }) => {
    const moved = changed()
    if (moved === undefined)
      return carryOut({ ...taken, ...imported, workspace: { ...workspace, lock, changed } }, options, globals, io)
    const file = visibleLine(displayPath(moved, io.cwd))
    io.err.write(
      {
        vi: `“${file}” đã thay đổi trong lúc chờ trả lời nên chưa thực hiện; các câu trả lời nằm trong kế hoạch.\n`,
        en: `“${file}” changed while you were asked, so nothing was carried out; your answers stand in the plan.\n`,
      }[globals.lang],
    )
    await leftFor({ ...taken, ...imported }, imported.draft, globals, io)
    return exitCode.findings
  })
}

/** Without questions: the plan is shown and written; it is carried out where the command line says so. */
async function plan(
  taken: Taken,
  draft: PlanDraft,
  beside: ReadonlyMap<string, string | undefined>,
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const dryRun = options.dryRun === true
  if (!globals.quiet && (!draft.agreed || options.yes === true)) {
    // The patch of a dry run has the standard output for itself.
    const stream = dryRun ? io.err : io.out
    stream.write(draft.shown(globals.verbose))
  }
  if (!dryRun && optionText(options, 'plan') === undefined) keepPlan(draft, beside, globals, io)
  return draft.agreed || dryRun ? carryOut(taken, options, globals, io) : leftFor(taken, draft, globals, io)
}

function keepPlan(draft: PlanDraft, beside: ReadonlyMap<string, string | undefined>, globals: Globals, io: Io): void {
  const file = resolve(io.cwd, draft.path)
  replaceFile(file, beside.get(file), draft.text())
  if (!globals.quiet)
    io.err.write({ vi: `Đã ghi kế hoạch ${draft.path}\n`, en: `Wrote the plan ${draft.path}\n` }[globals.lang])
}

/** A plan that is to be looked over first. */
async function leftFor(
  { remarks, path }: Pick<Taken, 'remarks' | 'path'>,
  draft: PlanDraft,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  await sayRemarks(remarks, globals, io)
  if (!globals.quiet)
    io.err.write(
      {
        vi: `Kiến trúc chưa thay đổi. Rà soát kế hoạch rồi thực hiện: kientruc import xlsx ${path} --plan ${draft.path}\n`,
        en: `The architecture has not changed. Look the plan over, then carry it out: kientruc import xlsx ${path} --plan ${draft.path}\n`,
      }[globals.lang],
    )
  return exitOf(remarks)
}

function exitOf(remarks: readonly Remark[]): ExitCode {
  return remarks.some(({ kind }) => kind === 'left' || kind === 'kept' || kind === 'open')
    ? exitCode.findings
    : exitCode.ok
}

/** Where a workspace keeps what was taken over from files: JSON, which is YAML too; hidden, so no part of the architecture. */
const memoryPath = join('.kientruc', 'da-nhap.yaml')

/** What was imported before, so that a change by hand is told from a change of the file. */
function importedBefore(workspace: Workspace): PastImports {
  const path = join(workspace.root, memoryPath)
  if (workspace.reading.files.kind(path) !== 'file') return {}
  try {
    const value: unknown = JSON.parse(readText(path, path, workspace.reading.files))
    if (isMemory(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new InputError({
    vi: `Tệp “${displayPath(path, workspace.reading.cwd)}” bị hỏng. Hãy khôi phục từ git, hoặc xóa tệp để nhập như lần đầu.`,
    en: `“${displayPath(path, workspace.reading.cwd)}” is damaged. Restore it from git, or delete it to import as if for the first time.`,
  })
}

function isMemory(value: unknown): value is PastImports {
  return isMapping(value) && Object.values(value).every((c) => isMapping(c) && Object.values(c).every(isMapping))
}

/** What an import found, and how it is to be carried out. */
interface Taken {
  readonly workspace: Changeable
  readonly decisions: readonly EntryDecision[]
  readonly remarks: readonly Remark[]
  /** What was remembered of earlier imports. */
  readonly before: PastImports
  /** The imported file: new entities go into one of its name, unless the command line says where. */
  readonly path: string
  /** Stands above what is new. */
  readonly comment: string
}

/**
 * Shows or writes what an import does: the remarks, then the change. Everything is written as one, and only if the
 * architecture stays sound.
 * @returns 1 where something of the file was not taken over, else 0
 */
async function carryOut(importing: Taken, options: Options, globals: Globals, io: Io): Promise<ExitCode> {
  const { workspace, decisions, remarks, before } = importing
  const comment = [importing.comment]
  const { cwd } = workspace.reading
  const shown = (path: string) => displayPath(resolve(workspace.root, path), cwd)
  const into = shown(newFileFrom(options, `nhap/${fileName(idFrom(parse(importing.path).name))}.yaml`))
  const { edits, added } = planOf(decisions, workspace.model.locate)
  const dryRun = options.dryRun === true
  const whole = new Map<string, string>()
  if (added.size > 0 && workspace.reading.files.kind(resolve(cwd, into)) === 'file')
    appendTo(edits, into, added, comment)
  else if (added.size > 0) whole.set(into, freshYaml(Object.fromEntries(added), comment))
  await sayRemarks(remarks, globals, io)
  const memory = remembered(
    before,
    decisions.map((d) => d.incoming),
  )
  const memoryFile = shown(memoryPath)
  if (!dryRun && !equal(memory, before)) whole.set(memoryFile, `${JSON.stringify(sorted(memory), null, 1)}\n`)
  const files = rewrite(workspace, edits, io, whole, new Set([memoryFile])).filter((file) => file !== memoryFile)
  summarise(importing, files, dryRun, globals, io)
  return exitOf(remarks)
}

/** Adds new entities at the end of their lists in a file that is there. */
function appendTo(
  edits: Map<string, Edit[]>,
  file: string,
  added: ChangePlan['added'],
  comment: readonly string[],
): void {
  const more = [...added].map(([collection, values]) => ({ append: [collection], values, comment }))
  edits.set(file, [...(edits.get(file) ?? []), ...more])
}

function newFileFrom(options: Options, otherwise: string): string {
  const into = optionText(options, 'into')
  if (into === undefined) return otherwise
  if (/\.ya?ml$/i.test(into)) return into
  throw usageError({
    vi: `--into cần một tệp .yaml trong thư mục kiến trúc, ví dụ --into he-thong/nhap.yaml; đã nhận “${into}”.`,
    en: `--into takes a .yaml file in the architecture's folder, for instance --into systems/imported.yaml; it got “${into}”.`,
  })
}

function summarise(
  { decisions, remarks }: Taken,
  written: readonly string[],
  dry: boolean,
  globals: Globals,
  io: Io,
): void {
  if (globals.quiet) return
  const files = written.map(visibleLine)
  const live = decisions.filter((d) => !d.deleted)
  const added = live.filter((d) => !d.existing).length
  const updated = live.filter((d) => d.existing && (d.set.size > 0 || d.append.size > 0)).length
  const count = (kind: Remark['kind']) => remarks.filter((r) => r.kind === kind).length
  const parts = {
    vi: [
      `${added} mục mới`,
      `${updated} mục cập nhật`,
      `${live.length - added - updated} mục không đổi`,
      `${count('same')} dòng đã có`,
      `${count('kept')} chỗ giữ nguyên`,
      `${count('left')} chỗ không nhập được`,
      ...(count('open') > 0 ? [`${count('open')} dòng cần quyết định`] : []),
    ],
    en: [
      `${added} new`,
      `${updated} updated`,
      `${live.length - added - updated} unchanged`,
      `${count('same')} there already`,
      `${count('kept')} kept`,
      `${count('left')} not read`,
      ...(count('open') > 0 ? [`${count('open')} to decide`] : []),
    ],
  }[globals.lang]
  io.err.write(`${parts.join(', ')}.\n`)
  if (files.length === 0)
    io.err.write({ vi: 'Kiến trúc không thay đổi.\n', en: 'The architecture does not change.\n' }[globals.lang])
  else if (dry)
    io.err.write(
      { vi: `Xem trước, chưa ghi: ${files.join(', ')}\n`, en: `A preview, nothing written: ${files.join(', ')}\n` }[
        globals.lang
      ],
    )
  else io.err.write({ vi: `Đã ghi ${files.join(', ')}\n`, en: `Wrote ${files.join(', ')}\n` }[globals.lang])
}

function sorted(value: unknown): unknown {
  if (!isMapping(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  )
}
