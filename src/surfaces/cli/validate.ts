import { failLevels, validate } from '../../appraise/index.js'
import { disk, type Files, type Form, findWorkspace, readBaseline } from '../../architecture/index.js'
import { readForm } from '../../exchange/index.js'
import type { Limits } from '../../kernel/index.js'
import { cacheFor } from './cache-folder.js'
import { type Options, optionText, type Run } from './command.js'
import { workbookAt } from './foreign-files.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { oncePerState, recallFrom } from './kept.js'
import { deliverResult, outputsFrom } from './output.js'
import { codeFor, oneOf, usageError } from './problems.js'
import { sayRemarks } from './remarks.js'
import { scopeSince } from './scope.js'
import { version } from './version.js'
import { architectureDay, faultsOf, standingWorkspace } from './workspace.js'

export const run: Run = async ([file], options, globals, io) => {
  const profile = profileFrom(options, file)
  const outputs = outputsFrom('result', options)
  const level = oneOf('--fail-on', optionText(options, 'failOn') ?? 'error', failLevels)
  const known = optionText(options, 'baseline')
  const since = optionText(options, 'changedSince')
  const root = findWorkspace(globals.architecture, io.cwd, disk)
  const cache = cacheFor(root, globals, io)
  // Only what comes of the workspace's files alone, in a form that names nothing else, can be told again.
  const whole = file === undefined && known === undefined && since === undefined && outputs.files.length === 0
  return whole && ['text', 'json'].includes(outputs.stdout)
    ? oncePerState(root, ['validate', options], cache, globals, io, judge)
    : judge(io)

  async function judge(io: Io, from?: () => Files): Promise<ExitCode> {
    const baseline = known === undefined ? undefined : readBaseline(known, io.cwd)
    const workspace = standingWorkspace(root, globals, io, from)
    const scope = since === undefined ? undefined : scopeSince(since, workspace, globals, io)
    const asOf = architectureDay(options, workspace, io)
    const form = file === undefined ? undefined : await filledForm(file, workspace.reading.limits, globals, io)
    const settings = { lang: globals.lang, asOf, today: io.today(), version, baseline, scope, profile, form }
    const result = validate(workspace, { ...settings, recall: recallFrom(cache) })
    await deliverResult(outputs, result, workspace, level, globals, io)
    if (form) return codeFor(result, level)
    // What `check` would refuse to judge by is unusable, whatever the level.
    return faultsOf(workspace).length > 0 ? exitCode.unusable : codeFor(result, level)
  }
}

/** The profile that is asked for; a file is judged by one only. */
function profileFrom(options: Options, file: string | undefined): 'mau03' | undefined {
  const profile = optionText(options, 'profile')
  if (profile !== undefined) return oneOf('--profile', profile, ['mau03'])
  if (file === undefined) return undefined
  throw usageError({
    vi: `Muốn kiểm tra tệp “${file}”, hãy thêm --profile mau03; kiểm tra đề xuất dùng lệnh check.`,
    en: `To judge “${file}” add --profile mau03; proposals are judged by check.`,
  })
}

/** A form that was filled in as a workbook; what of the file is no part of it is told. */
async function filledForm(file: string, limits: Limits, globals: Globals, io: Io): Promise<Form> {
  const { form, remarks } = await readForm(await workbookAt(file, limits, io))
  await sayRemarks(remarks, globals, io)
  return form
}
