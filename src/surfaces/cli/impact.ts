import { didYouMean } from '../../kernel/index.js'
import { firstDay, isRealDate } from '../../language/index.js'
import { impactFacts } from '../../present/index.js'
import { type Options, optionText, type Run } from './command.js'
import { exitCode } from './io.js'
import { deliver, outputsFrom } from './output.js'
import { usageError } from './problems.js'
import { proposalsAt, soundWorkspace } from './workspace.js'

export const run: Run = async ([id = ''], options, globals, io) => {
  const outputs = outputsFrom('impact', options)
  const day = retirementDay(options)
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const proposals = proposalsAt([], workspace, io)?.proposals.map((p) => p.proposal)
  const impact = impactFacts(model, id, { day, proposals })
  if (!impact)
    throw usageError(
      { vi: `Không có hệ thống, thành phần nào mang mã “${id}”.`, en: `There is no system or component “${id}”.` },
      didYouMean(id, [...model.systems.keys(), ...model.components.keys()]),
    )
  await deliver(outputs, impact, globals, io)
  return exitCode.ok
}

/** The first day without it: of a year or month its first. */
function retirementDay(options: Options): string | undefined {
  const written = optionText(options, 'retireIn')
  if (written === undefined || isRealDate(written)) return written && firstDay(written)
  throw usageError({
    vi: `Thời điểm “${written}” của --retire-in không có thật; viết năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2020.`,
    en: `The date “${written}” of --retire-in does not exist; write a year, year-month or year-month-day, for instance 2020.`,
  })
}
