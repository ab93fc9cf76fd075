import { resolve } from 'node:path'
import { exchangeDocument } from '../exchange/archimate/export.js'
import { exchangeXml } from '../exchange/archimate/write.js'
import { type Run, text } from './command.js'
import { exitCode } from './io.js'
import { neededOut, wrote } from './problems.js'
import { soundWorkspace } from './workspace.js'
import { writeFileAtomically } from './write.js'

export const run: Run = async (_, options, globals, io) => {
  const out = neededOut(text(options, 'out'), 'kien-truc.xml')
  const { model } = soundWorkspace(globals, io)
  writeFileAtomically(resolve(io.cwd, out), exchangeXml(exchangeDocument(model)))
  wrote(out, globals, io)
  return exitCode.ok
}
