import { resolve } from 'node:path'
import { writeFileAtomically } from '../../architecture/index.js'
import { sheetOf, tableNames, tables } from '../../exchange/index.js'
import { writeWorkbook } from '../../office/index.js'
import { type Run, text, texts } from './command.js'
import { exitCode } from './io.js'
import { neededOut, oneOf, wrote } from './problems.js'
import { tableContext } from './tables.js'

export const run: Run = async (_, options, globals, io) => {
  const out = neededOut(text(options, 'out'), 'kien-truc.xlsx')
  const asked = texts(options, 'table').map((name) => oneOf('--table', name, tableNames))
  const { context, caption } = tableContext(options, globals, io)
  const sheets = (asked.length > 0 ? asked : tableNames).map((name) =>
    sheetOf(tables[name](context), caption, globals.lang),
  )
  writeFileAtomically(resolve(io.cwd, out), await writeWorkbook(context.model.name, sheets))
  wrote(out, globals, io)
  return exitCode.ok
}
