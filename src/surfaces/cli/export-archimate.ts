import { resolve } from 'node:path'
import { writeFileAtomically } from '../../architecture/index.js'
import { exchangeDocument, exchangeXml } from '../../exchange/index.js'
import { type Run, text } from './command.js'
import { exitCode } from './io.js'
import { neededOut, wrote } from './problems.js'
import { soundWorkspace } from './workspace.js'

export const run: Run = async (_, options, globals, io) => {
  const out = neededOut(text(options, 'out'), 'kien-truc.xml')
  const { model } = soundWorkspace(globals, io)
  writeFileAtomically(resolve(io.cwd, out), exchangeXml(exchangeDocument(model)))
  wrote(out, globals, io)
  return exitCode.ok
}
