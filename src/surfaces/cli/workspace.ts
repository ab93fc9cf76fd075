import { configurationFaults } from '../../appraise/index.js'
import {
  disk,
  type Files,
  findWorkspace,
  type LoadedProposals,
  type Lock,
  loadProposals,
  loadWorkspace,
  lockWorkspace,
  type Mended,
  ownProposals,
  readWhole,
  recover,
  type Workspace,
  witness,
} from '../../architecture/index.js'
import { type Hit, InputError, visibleLine } from '../../kernel/index.js'
import { firstDay, isRealDate, lastDay } from '../../language/index.js'
import { cacheFor } from './cache-folder.js'
import { type Options, optionText } from './command.js'
import { readStream } from './input.js'
import type { Globals, Io } from './io.js'
import { usageError } from './problems.js'

/** Milliseconds for which a reader waits until a writer has put its files in place. */
const readersPatience = 10_000

/**
 * The workspace that the command line names, whatever its faults, as no writer has left it half done; what a killed command left
 * is put right first.
 * @throws InputError where there is none
 */
export function anyWorkspace(globals: Globals, io: Io): Workspace {
  return standingWorkspace(findWorkspace(globals.architecture, io.cwd, disk), globals, io)
}

/**
 * The same for the workspace in a folder.
 * @param from gives what the files are read from, anew for each reading
 */
export function standingWorkspace(root: string, globals: Globals, io: Io, from: () => Files = () => disk): Workspace {
  const results = cacheFor(root, globals, io)
  const read = () => loadWorkspace(root, { cwd: io.cwd, limits: globals.limits, files: from(), results })
  return unhurt(root, globals, io, read)
}

/** Reads in a workspace as no writer has left it half done. */
export function unhurt<T>(root: string, globals: Globals, io: Io, read: () => T): T {
  const { value, mended } = readWhole(root, readersPatience, read)
  sayMended(mended, globals, io)
  return value
}

/** A workspace that may be changed: nobody else of us writes in it, and what was read of it is remembered. */
export interface Changeable extends Workspace {
  /** The right to write; nothing in a dry run. */
  readonly lock: Lock | undefined
  /** What no longer is as it was read, if anything. */
  readonly changed: () => string | undefined
}

/**
 * Does what changes the architecture, alone from reading to writing.
 * @param work gets the workspace, free of faults
 * @throws InputError where another command does not end in time, and what `work` throws
 */
export async function changing<T>(
  dryRun: boolean,
  globals: Globals,
  io: Io,
  work: (workspace: Changeable) => Promise<T>,
): Promise<T> {
  if (dryRun) return work({ ...soundWorkspace(globals, io), lock: undefined, changed: () => undefined })
  const root = findWorkspace(globals.architecture, io.cwd, disk)
  const lock = await lockWorkspace(root, writersPatience(io), (who) => {
    if (!globals.quiet) io.err.write(`${visibleLine(who[globals.lang])}\n`)
  })
  try {
    sayMended(recover(lock), globals, io)
    const seen = witness(disk)
    const workspace = loadWorkspace(root, { cwd: io.cwd, limits: globals.limits, files: seen })
    return await work({ ...demandSound(workspace), lock, changed: seen.changed })
  } finally {
    lock.release()
  }
}

/** A workspace that is read without being alone in it, while a person thinks; and what no longer is as it was read, if anything. */
export function watched(
  globals: Globals,
  io: Io,
): { readonly workspace: Workspace; readonly changed: () => string | undefined } {
  const root = findWorkspace(globals.architecture, io.cwd, disk)
  const seen = witness(disk)
  const read = () => loadWorkspace(root, { cwd: io.cwd, limits: globals.limits, files: seen })
  return { workspace: demandSound(unhurt(root, globals, io, read)), changed: seen.changed }
}

/** Milliseconds that a command waits for another to end: `KIENTRUC_WAIT` in seconds, else a minute. */
function writersPatience({ env }: Io): number {
  const seconds = Number(env.KIENTRUC_WAIT ?? 60)
  if (seconds >= 0 && seconds <= 86_400) return seconds * 1000
  throw usageError({
    vi: `Biến KIENTRUC_WAIT cần số giây từ 0 đến 86400; đã nhận “${env.KIENTRUC_WAIT}”.`,
    en: `KIENTRUC_WAIT takes seconds from 0 to 86400; it is “${env.KIENTRUC_WAIT}”.`,
  })
}

function sayMended(mended: Mended, { lang, quiet }: Globals, io: Io): void {
  if (mended === 'nothing' || quiet) return
  const said = {
    finished: {
      vi: 'Lệnh trước bị ngắt khi đang ghi; đã ghi nốt các tệp còn lại.',
      en: 'An earlier command was cut off while writing; its remaining files are now in place.',
    },
    undone: {
      vi: 'Lệnh trước bị ngắt trước khi ghi; mọi tệp còn nguyên như cũ.',
      en: 'An earlier command was cut off before writing; every file is as it was.',
    },
  }[mended]
  io.err.write(`${said[lang]}\n`)
}

/** What makes an architecture unusable for judging: faults of files, references, ids, own rules and settings. */
export function faultsOf(workspace: Workspace): readonly Hit[] {
  return [...workspace.hits, ...configurationFaults(workspace.model)]
}

/**
 * The workspace, free of faults: what else is said of proposals would rest on sand.
 * @param from gives what the files are read from, anew for each reading
 * @throws InputError with every fault
 */
export function soundWorkspace(globals: Globals, io: Io, from?: () => Files): Workspace {
  return demandSound(standingWorkspace(findWorkspace(globals.architecture, io.cwd, disk), globals, io, from))
}

function demandSound(workspace: Workspace): Workspace {
  const faults = faultsOf(workspace)
  if (faults.length === 0) return workspace
  throw new InputError(
    {
      vi: `Kiến trúc có ${faults.length} lỗi nên chưa thể dùng để đối chiếu. Hãy sửa các lỗi trên rồi chạy lại (kiểm tra bằng “kientruc validate”).`,
      en: `The architecture has ${faults.length} fault(s), so nothing can be judged by it. Mend them and try again (“kientruc validate” checks it).`,
    },
    faults,
  )
}

/** The proposals named on the command line, else those of the folder that the manifest names. */
export function proposalsAt(paths: readonly string[], workspace: Workspace, io: Io): LoadedProposals | undefined {
  if (paths.length > 0) {
    const { limits } = workspace.reading
    const stdin = paths.includes('-') ? io.stdin((handle) => readStream(handle, limits)) : undefined
    return loadProposals(paths, workspace, stdin)
  }
  return ownProposals(workspace)
}

/** The day for which the architecture itself is judged: `--as-of`, else the manifest's `asOf`, else today. */
export function architectureDay(options: Options, workspace: Workspace, io: Io): string {
  const { asOf } = workspace.manifest
  return asOfFrom(options) ?? (asOf === undefined ? io.today() : lastDay(asOf))
}

/** The day given by `--as-of`. @throws InputError for a day that does not exist */
export function asOfFrom(options: Options): string | undefined {
  const day = optionText(options, 'asOf')
  if (day === undefined) return undefined
  if (isRealDate(day)) return firstDay(day)
  throw usageError({
    vi: `Ngày “${day}” của --as-of không có thật; viết theo dạng năm-tháng-ngày, ví dụ 2019-03-15.`,
    en: `The date “${day}” of --as-of does not exist; write it as year-month-day, for instance 2019-03-15.`,
  })
}
