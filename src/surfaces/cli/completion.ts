import type { Run } from './command.js'
import { exitCode } from './io.js'
import { oneOf } from './problems.js'
import { scripts } from './shells.js'

export const run: Run = async ([shell = ''], _, __, io) => {
  const name = oneOf('completion', shell, Object.keys(scripts) as (keyof typeof scripts)[])
  io.out.write(scripts[name])
  return exitCode.ok
}
