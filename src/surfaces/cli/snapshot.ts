import type { Model } from '../../architecture/index.js'
import { didYouMean } from '../../kernel/index.js'
import { firstDay, isRealDate } from '../../language/index.js'
import { dayOfPlateau, type Plateau, snapshotOf } from '../../lifecycle/index.js'
import { snapshotBrief } from '../../present/index.js'
import type { Run } from './command.js'
import { exitCode } from './io.js'
import { deliverBrief } from './output.js'
import { usageError } from './problems.js'
import { version } from './version.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async ([at, against], options, globals, io) => {
  const { lang } = globals
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const plateau = at === undefined ? { day: architectureDay(options, workspace, io) } : plateauFrom(at, model)
  const other = against === undefined ? undefined : plateauFrom(against, model)
  const result = snapshotOf(model, plateau, other, { asOf: dayOfPlateau(plateau), lang, version })
  await deliverBrief(result, () => snapshotBrief(result, model, lang), model, options, globals, io)
  return exitCode.ok
}

/** A day or a phase. @throws InputError for what is neither, with the nearest phase */
function plateauFrom(word: string, model: Model): Plateau {
  const phase = model.phases.get(word)
  if (phase) return { phase }
  if (isRealDate(word)) return { day: firstDay(word) }
  throw usageError(
    {
      vi: `“${word}” không phải ngày có thật hay mã giai đoạn. Các giai đoạn: ${[...model.phases.keys()].join(', ') || 'chưa có'}.`,
      en: `“${word}” is neither a real date nor a phase. Phases: ${[...model.phases.keys()].join(', ') || 'none'}.`,
    },
    didYouMean(word, [...model.phases.keys()]),
  )
}
