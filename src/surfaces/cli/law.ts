import type { Workspace } from '../../architecture/index.js'
import { firstDay, isRealDate } from '../../language/index.js'
import { lawOn, staleCitations } from '../../lifecycle/index.js'
import { lawBrief, staleBrief } from '../../present/index.js'
import { type Options, optionText, type Run } from './command.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { deliverBrief } from './output.js'
import { oneOf, showHits, usageError } from './problems.js'
import { proposalsIn } from './proposal-files.js'
import { version } from './version.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async ([what], options, globals, io) => {
  const workspace = soundWorkspace(globals, io)
  if (what !== undefined) {
    oneOf('law', what, ['stale'])
    return stale(workspace, options, globals, io)
  }
  const { model } = workspace
  const { lang } = globals
  const asOf = architectureDay(options, workspace, io)
  const since = sinceFrom(options, asOf)
  const proposal = await project()
  const result = lawOn(model, { asOf, lang, version, since, proposal, all: options.all === true })
  await deliverBrief(result, () => lawBrief(result, model, lang), model, options, globals, io)
  return exitCode.ok

  async function project() {
    const path = optionText(options, 'project')
    if (path === undefined) return undefined
    const loaded = await proposalsIn([path], workspace, globals, io)
    for (const file of loaded?.rejected ?? []) showHits(file.hits, globals, io)
    if (loaded?.proposals.length === 1 && loaded.proposals[0]) return loaded.proposals[0].proposal
    throw usageError({
      vi: `--project cần đúng một tệp đề xuất không có lỗi; “${path}” không phải vậy.`,
      en: `--project takes exactly one sound proposal; “${path}” is not.`,
    })
  }
}

/** Citations that somebody should compare with the text again. */
async function stale(workspace: Workspace, options: Options, globals: Globals, io: Io): Promise<ExitCode> {
  const { lang } = globals
  const asOf = architectureDay(options, workspace, io)
  const result = staleCitations(workspace.model, monthsFrom(options), { asOf, lang, version })
  await deliverBrief(result, () => staleBrief(result, lang), workspace.model, options, globals, io)
  return exitCode.ok
}

/** @throws InputError for a day that does not exist or is not before the other */
function sinceFrom(options: Options, asOf: string): string | undefined {
  const day = optionText(options, 'since')
  if (day === undefined) return undefined
  if (!isRealDate(day)) {
    throw usageError({
      vi: `Ngày “${day}” của --since không có thật; viết theo dạng năm-tháng-ngày, ví dụ 2026-06-30.`,
      en: `The date “${day}” of --since does not exist; write it as year-month-day, for instance 2026-06-30.`,
    })
  }
  if (firstDay(day) < asOf) return firstDay(day)
  throw usageError({
    vi: `Ngày của --since (${day}) phải trước ngày xét (${asOf}).`,
    en: `The day of --since (${day}) must come before the day asked about (${asOf}).`,
  })
}

/** @throws InputError for what is no number of months */
function monthsFrom(options: Options): number {
  const months = Number(optionText(options, 'months') ?? 12)
  if (Number.isInteger(months) && months >= 0 && months <= 1200) return months
  throw usageError({
    vi: '--months phải là số nguyên từ 0 đến 1200.',
    en: '--months takes a whole number from 0 to 1200.',
  })
}
