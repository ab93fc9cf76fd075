import { createConnection } from 'vscode-languageserver/node'
import { serveEditor } from '../lsp/server.js'
import type { Run } from './command.js'
import { exitCode } from './io.js'
import { version } from './version.js'

/** Speaks with an editor over standard input and output; the protocol's `exit` ends the process. */
export const run: Run = async (_, __, globals, io) => {
  serveEditor(createConnection(process.stdin, process.stdout), globals.lang, { today: io.today, version })
  await new Promise(() => undefined)
  return exitCode.ok
}
