import { configurationFaults } from '../../appraise/index.js'
import {
  type LoadedProposals,
  loadProposals,
  loadWorkspace,
  ownProposals,
  recover,
  type Workspace,
} from '../../architecture/index.js'
import { type Hit, InputError } from '../../kernel/index.js'
import { firstDay, isRealDate, lastDay } from '../../language/index.js'
import { type Options, text } from './command.js'
import type { Globals, Io } from './io.js'
import { usageError } from './problems.js'
import { readStream } from './read.js'

/**
 * The workspace that the command line names, whatever its faults; what a killed command left half written is put right first.
 * @throws InputError where there is none
 */
export function anyWorkspace(globals: Globals, io: Io): Workspace {
  const workspace = loadWorkspace(globals.architecture, { cwd: io.cwd, limits: globals.limits })
  const done = recover(workspace.root)
  if (done === 'nothing') return workspace
  const said = {
    finished: {
      vi: 'Lệnh trước bị ngắt khi đang ghi; đã ghi nốt các tệp còn lại.',
      en: 'An earlier command was cut off while writing; its remaining files are now in place.',
    },
    undone: {
      vi: 'Lệnh trước bị ngắt trước khi ghi; mọi tệp còn nguyên như cũ.',
      en: 'An earlier command was cut off before writing; every file is as it was.',
    },
  }[done]
  if (!globals.quiet) io.err.write(`${said[globals.lang]}\n`)
  return loadWorkspace(globals.architecture, { cwd: io.cwd, limits: globals.limits })
}

/** What makes an architecture unusable for judging: faults of files, references, ids, own rules and settings. */
export function faultsOf(workspace: Workspace): readonly Hit[] {
  return [...workspace.hits, ...configurationFaults(workspace.model)]
}

/**
 * The workspace, free of faults: what else is said of proposals would rest on sand.
 * @throws InputError with every fault
 */
export function soundWorkspace(globals: Globals, io: Io): Workspace {
  const workspace = anyWorkspace(globals, io)
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
export function proposalsOf(paths: readonly string[], workspace: Workspace, io: Io): LoadedProposals | undefined {
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
  const day = text(options, 'asOf')
  if (day === undefined) return undefined
  if (isRealDate(day)) return firstDay(day)
  throw usageError({
    vi: `Ngày “${day}” của --as-of không có thật; viết theo dạng năm-tháng-ngày, ví dụ 2019-03-15.`,
    en: `The date “${day}” of --as-of does not exist; write it as year-month-day, for instance 2019-03-15.`,
  })
}
