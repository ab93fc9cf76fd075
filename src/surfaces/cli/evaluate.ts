import type { Workspace } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import { lastDay } from '../../language/index.js'
import { type EvaluationResult, evaluationOf, metricsOf } from '../../lifecycle/index.js'
import { evaluationBrief } from '../../present/index.js'
import { type Options, optionText, type Run } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { deliverBrief } from './output.js'
import { usageError } from './problems.js'
import { progress } from './progress.js'
import { repositoryAt, workspaceAt } from './sides.js'
import { version } from './version.js'
import { architectureDay, asOfFrom, soundWorkspace } from './workspace.js'

/** How many commits back a trend goes where nothing else is said. */
const usualHistory = 12

export const run: Run = async (_, options, globals, io) => {
  const { lang } = globals
  const most = Number(optionText(options, 'history') ?? usualHistory)
  if (!Number.isInteger(most) || most < 0 || most > 1000)
    throw usageError({
      vi: '--history phải là số nguyên từ 0 đến 1000.',
      en: '--history takes a whole number from 0 to 1000.',
    })
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const history = most === 0 ? { trend: [], skipped: [] } : trendOf(workspace, most, options, globals, io)
  const asOf = architectureDay(options, workspace, io)
  const result = evaluationOf(model, history, { asOf, lang, version })
  await deliverBrief(result, () => evaluationBrief(result, lang), model, options, globals, io)
  return exitCode.ok
}

/**
 * The figures at the last commits that touched the architecture. Each is read as of `--as-of`, else the day that its manifest
 * reflects, else its own day. Outside a repository there is no trend, which is said.
 */
function trendOf(
  workspace: Workspace,
  most: number,
  options: Options,
  globals: Globals,
  io: Io,
): Pick<EvaluationResult, 'trend' | 'skipped'> {
  const trend: EvaluationResult['trend'] = []
  const skipped: EvaluationResult['skipped'] = []
  try {
    const repository = repositoryAt(globals, io)
    const commits = repository.history(repository.commit('HEAD'), workspace.root, most)
    const bar = progress({ vi: 'Đang đọc lịch sử', en: 'Reading the history' }, globals, io)
    for (const [i, commit] of commits.reverse().entries()) {
      const { id, date, subject } = commit
      try {
        const { model, manifest } = workspaceAt(commit, repository, globals, io)
        const asOf = asOfFrom(options) ?? (manifest.asOf === undefined ? date : lastDay(manifest.asOf))
        trend.push({ commit: id, date, subject, asOf, metrics: metricsOf(model, asOf) })
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        skipped.push({ commit: id, date })
      }
      bar.step(i + 1, commits.length)
    }
    bar.end()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (!globals.quiet)
      io.err.write(
        { vi: `Không có diễn biến theo lịch sử: ${error.text.vi}\n`, en: `There is no trend: ${error.text.en}\n` }[
          globals.lang
        ],
      )
  }
  return { trend, skipped }
}
