import { createConnection } from 'vscode-languageserver/node'
import { serve } from '../lsp/server.js'
import type { Run } from './command.js'
import { exitCode } from './io.js'
import { version } from './version.js'

/** Speaks with an editor over standard input and output; the protocol's `exit` ends the process. */
export const run: Run = async (_, __, globals, io) => {
  serve(createConnection(process.stdin, process.stdout), globals.lang, { today: io.today, version })
  await new Promise(() => undefined)
  return exitCode.ok
}
