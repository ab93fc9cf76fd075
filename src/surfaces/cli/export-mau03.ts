import { resolve } from 'node:path'
import { formOf, writeFileAtomically } from '../../architecture/index.js'
import { formSheets } from '../../exchange/index.js'
import { dayMonthYear } from '../../language/index.js'
import { writeWorkbook } from '../../office/index.js'
import { type Run, text } from './command.js'
import { exitCode } from './io.js'
import { neededOut, wrote } from './problems.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async (_, options, globals, io) => {
  const out = neededOut(text(options, 'out'), 'mau-03.xlsx')
  const workspace = soundWorkspace(globals, io)
  const { model } = workspace
  const asOf = architectureDay(options, workspace, io)
  const about = `${model.name}, phiên bản ${model.version}; dữ liệu tính đến ngày ${dayMonthYear(asOf)}`
  writeFileAtomically(resolve(io.cwd, out), await writeWorkbook(model.name, formSheets(formOf(model, asOf), about)))
  wrote(out, globals, io)
  return exitCode.ok
}
