import { resolve } from 'node:path'
import { proposalForm } from '../exchange/proposal/write.js'
import { writeWorkbook } from '../tabular/write.js'
import { type Run, text } from './command.js'
import { exitCode } from './io.js'
import { neededOut, wrote } from './problems.js'
import { soundWorkspace } from './workspace.js'
import { writeFileAtomically } from './write.js'

export const run: Run = async (_, options, globals, io) => {
  const out = neededOut(text(options, 'out'), 'phieu-de-xuat.xlsx')
  const { model } = soundWorkspace(globals, io)
  writeFileAtomically(resolve(io.cwd, out), await writeWorkbook('Phiếu đề xuất', proposalForm(model)))
  wrote(out, globals, io)
  return exitCode.ok
}
