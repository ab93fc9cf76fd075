import { basename } from 'node:path'
import { bookRemarks } from '../exchange/catalogue/import.js'
import { importForm } from '../exchange/mau03/import.js'
import { readForm } from '../exchange/mau03/read.js'
import type { Run } from './command.js'
import { workbookAt } from './foreign-files.js'
import { carryOut, importedBefore } from './importing.js'
import { architectureDay, soundWorkspace } from './workspace.js'

export const run: Run = async ([path = ''], options, globals, io) => {
  const workspace = soundWorkspace(globals, io)
  const before = importedBefore(workspace)
  const workbook = await workbookAt(path, workspace.reading.limits, io)
  const { form, remarks: outside } = readForm(workbook)
  const { decisions, remarks } = importForm(form, workspace.model, {
    memory: before,
    asOf: architectureDay(options, workspace, io),
    overwrite: options.overwrite === true,
  })
  const all = [...bookRemarks(workbook), ...outside, ...remarks]
  const comment = `Nhập từ ${basename(path)} (Mẫu 03).`
  return carryOut({ workspace, decisions, remarks: all, before, path, comment }, options, globals, io)
}
