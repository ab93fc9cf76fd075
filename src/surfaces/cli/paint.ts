import { noPaint, type Paint, paintOf } from '../../present/index.js'
import { type Globals, type Io, paints, type Stream } from './io.js'

/** How a stream shows emphasis. chalk is loaded only where something is printed in colour. */
export async function paintFor(stream: Stream, globals: Globals, env: Io['env']): Promise<Paint> {
  if (!paints(stream, globals, env)) return noPaint
  const { Chalk } = await import('chalk')
  // Whether to colour is decided above; the sixteen colours that every terminal has are enough.
  const chalk = new Chalk({ level: 1 })
  return paintOf((style) => chalk[style])
}
