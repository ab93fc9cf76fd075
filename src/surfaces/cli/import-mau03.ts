import { basename } from 'node:path'
import { bookRemarks, importForm, readForm } from '../../exchange/index.js'
import type { Run } from './command.js'
import { workbookAt } from './foreign-files.js'
import { carryOut, importedBefore } from './importing.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async ([path = ''], options, globals, io) => {
  const workspace = soundWorkspace(globals, io)
  const before = importedBefore(workspace)
  const workbook = await workbookAt(path, workspace.reading.limits, io)
  const { form, remarks: outside } = await readForm(workbook)
  const { decisions, remarks } = importForm(form, workspace.model, {
    memory: before,
    asOf: architectureDay(options, workspace, io),
    overwrite: options.overwrite === true,
  })
  const all = [...bookRemarks(workbook), ...outside, ...remarks]
  const comment = `Nhập từ ${basename(path)} (Mẫu 03).`
  return carryOut({ workspace, decisions, remarks: all, before, path, comment }, options, globals, io)
}
