import { check, failLevels, type Scope, sinceEarlier, touches } from '../../appraise/index.js'
import { disk, type Files, findWorkspace, isYaml, readBaseline } from '../../architecture/index.js'
import { annexLevels } from '../../present/index.js'
import { refuseUnknown, withOpinions } from '../opinions.js'
import { annotateForm, annotationFrom } from './annotate.js'
import { cacheFor } from './cache-folder.js'
import { readResult } from './checked.js'
import { optionText, type Run } from './command.js'
import { type ExitCode, exitCode, type Io } from './io.js'

import { inThreads, jobsFrom } from './jobs.js'
import { oncePerState, recallFrom } from './kept.js'
import { deliverResult, outputsFrom } from './output.js'
import { codeFor, oneOf, showHits, usageError } from './problems.js'
import { progress } from './progress.js'
import { proposalsIn, type ReadPile } from './proposal-files.js'
import { readerFrom, withReader } from './reader.js'
import { scopeSince } from './scope.js'
import { version } from './version.js'
import { asOfFrom, soundWorkspace } from './workspace.js'

export const run: Run = async (paths, options, globals, io) => {
  const outputs = outputsFrom('result', options)
  const annex = oneOf('--annex', optionText(options, 'annex') ?? 'findings', annexLevels)
  const level = oneOf('--fail-on', optionText(options, 'failOn') ?? 'error', failLevels)
  const asOf = asOfFrom(options)
  const jobs = jobsFrom(options)
  const known = optionText(options, 'baseline')
  const baseline = known === undefined ? undefined : readBaseline(known, io.cwd)
  const reader = readerFrom(options, io)
  const annotation = annotationFrom(paths, options, io)
  const since = optionText(options, 'changedSince')
  const old = optionText(options, 'against')
  // Only what comes of files alone, in a form that names nothing else, can be told again.
  const others = [known, since, old, reader, annotation].every((each) => each === undefined)
  const whole = others && !paths.includes('-') && outputs.files.length === 0
  const root = findWorkspace(globals.architecture, io.cwd, disk)
  const cache = cacheFor(root, globals, io)
  if (!whole || !['text', 'json'].includes(outputs.stdout)) return judge(io)
  return oncePerState(root, ['check', paths, options], cache, globals, io, judge)

  async function judge(io: Io, from?: () => Files, once?: () => void): Promise<ExitCode> {
    const workspace = soundWorkspace(globals, io, from)
    const read = await proposalsIn(paths, workspace, globals, io, { together: options.together === true })
    if (!read) {
      throw usageError({
        vi: 'Chưa nêu đề xuất nào. Hãy ghi tệp hoặc thư mục đề xuất, ví dụ: kientruc check de-xuat.yaml',
        en: 'No proposal was named. Give files or folders, for instance: kientruc check proposal.yaml',
      })
    }
    const { loaded, opinions, seen } = withOpinions(read, workspace)
    // What is no YAML may have gone through another program.
    if (![...loaded.proposals.map((one) => one.proposal), ...loaded.rejected].every(({ file }) => isYaml(file)))
      once?.()
    if (loaded.proposals.length + loaded.rejected.length === 0 && !globals.quiet)
      io.err.write(
        {
          vi: 'Thư mục đề xuất của kiến trúc chưa có tệp nào. Lập đề xuất bằng lệnh: kientruc propose\n',
          en: 'The architecture’s folder of proposals is empty. Start one with: kientruc propose\n',
        }[globals.lang],
      )
    const scope = since === undefined ? undefined : withParts(scopeSince(since, workspace, globals, io), loaded.parts)
    const bar = progress({ vi: 'Đang đối chiếu', en: 'Checking' }, globals, io)
    const recall = recallFrom(cache)
    const settings = { lang: globals.lang, asOf, today: io.today(), version, recall }
    const input = { files: loaded.files, passedOver: loaded.passedOver }
    const asked = { ...settings, opinions, baseline, scope, input, onProgress: bar.step }
    const pile = { paths, together: options.together === true }
    const appraised = await inThreads(jobs, pile, workspace, loaded, asked, globals, io)
    const now = check(workspace, loaded, { ...asked, appraised })
    bar.end()
    refuseUnknown(now, seen, workspace.model)
    const proposals = loaded.proposals.map((p) => p.proposal)
    const heard = reader ? await withReader(now, reader, { model: workspace.model, proposals }, globals, io) : now
    const result = old === undefined ? heard : sinceEarlier(heard, await earlier(old), old)
    await deliverResult(outputs, result, { model: workspace.model, proposals, annex }, level, globals, io)
    if (annotation) await annotateForm(annotation, result, workspace.reading.limits, globals, io)
    const rejected = loaded.rejected.filter(({ file }) => touches(scope, file))
    if (rejected.length === 0) return codeFor(result, level)
    // The text report shows these faults itself; a reader of a machine format needs them on standard error.
    if (outputs.stdout !== 'text') for (const file of rejected) showHits(file.hits, globals, io)
    return exitCode.unusable

    /** An earlier result, or that of an earlier version of the dossier as it is judged today. */
    async function earlier(file: string) {
      if (/\.json$/i.test(file)) return readResult(file, io)
      const before = await proposalsIn([file], workspace, { ...globals, quiet: true }, io)
      const said = before && withOpinions(before, workspace)
      return check(workspace, said?.loaded ?? { proposals: [], rejected: [] }, {
        ...settings,
        opinions: said?.opinions,
      })
    }
  }
}

/** A dossier was changed where any of its files was. */
function withParts(scope: Scope, parts: ReadPile['parts']): Scope {
  return { ...scope, touches: (file) => [file, ...(parts.get(file) ?? [])].some(scope.touches) }
}
