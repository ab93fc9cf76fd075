import { resolve } from 'node:path'
import { writeFileAtomically } from '../../architecture/index.js'
import { tableNames, tables } from '../../exchange/index.js'
import { csvOf } from '../../office/index.js'
import { type Run, text } from './command.js'
import { exitCode } from './io.js'
import { oneOf, wrote } from './problems.js'
import { tableContext } from './tables.js'

export const run: Run = async (_, options, globals, io) => {
  const name = oneOf('--table', text(options, 'table') ?? 'systems', tableNames)
  const { context } = tableContext(options, globals, io)
  const { columns, rows } = tables[name](context)
  const csv = csvOf([columns.map((c) => c.title), ...rows])
  const out = text(options, 'out')
  if (out === undefined) io.out.write(csv)
  else {
    writeFileAtomically(resolve(io.cwd, out), csv)
    wrote(out, globals, io)
  }
  return exitCode.ok
}
