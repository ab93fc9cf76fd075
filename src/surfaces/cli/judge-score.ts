import { basename, resolve } from 'node:path'
import { judgingIn, readLabelledSet } from '../../architecture/index.js'
import { scoreSet } from '../../lifecycle/index.js'
import { scoreBrief } from '../../present/index.js'
import { optionText, type Run } from './command.js'
import { exitCode } from './io.js'
import { deliverBrief } from './output.js'
import { progress } from './progress.js'
import { version } from './version.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async ([folder = ''], options, globals, io) => {
  const { lang } = globals
  const workspace = soundWorkspace(globals, io)
  const { model, manifest } = workspace
  const { limits } = workspace.reading
  const named = optionText(options, 'judge')
  const judge =
    named === undefined
      ? { judging: model.judging, file: manifest.judge ?? 'phan-xet.json' }
      : { judging: judgingIn(named, io.cwd, limits), file: named }
  const set = readLabelledSet(folder, io.cwd, limits)
  const bar = progress({ vi: 'Đang đo', en: 'Measuring' }, globals, io)
  const name = basename(resolve(io.cwd, folder))
  const facts = { asOf: architectureDay(options, workspace, io), lang, version }
  const result = scoreSet({ model, name, set, judge }, facts, bar.step)
  bar.end()
  await deliverBrief(result, () => scoreBrief(result, lang), model, options, globals, io)
  return exitCode.ok
}
