import { resolve } from 'node:path'
import { writeFileAtomically } from '../../architecture/index.js'
import { proposalForm } from '../../exchange/index.js'
import { writeWorkbook } from '../../office/index.js'
import { optionText, type Run } from './command.js'
import { exitCode } from './io.js'
import { neededOut, wrote } from './problems.js'
import { soundWorkspace } from './workspace.js'

export const run: Run = async (_, options, globals, io) => {
  const out = neededOut(optionText(options, 'out'), 'phieu-de-xuat.xlsx')
  const { model } = soundWorkspace(globals, io)
  writeFileAtomically(resolve(io.cwd, out), await writeWorkbook('Phiếu đề xuất', proposalForm(model)))
  wrote(out, globals, io)
  return exitCode.ok
}
