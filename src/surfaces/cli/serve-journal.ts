import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { createJournal, type Journal, plainJournal } from '../desk/watch/journal.js'
import type { Globals, Io } from './io.js'

/** Bytes that may wait to be written; beyond these lines are left out and counted, since a full disk must not end the server. */
const most = 1 << 20

/** Where the desk says what it does: a file, standard output, or, without `--log`, faults alone in words. */
export function serveJournal(
  given: string | undefined,
  { verbose }: Globals,
  io: Io,
): { readonly journal: Journal; readonly end: () => Promise<void> } {
  const now = () => new Date()
  const nothing = async () => undefined
  const inWords = (line: string) => void io.err.write(`${line}\n`)
  if (given === undefined) return { journal: plainJournal(inWords, now, verbose), end: nothing }
  if (given === '-')
    return { journal: createJournal((line) => void io.out.write(`${line}\n`), now, verbose), end: nothing }
  const file = createWriteStream(resolve(io.cwd, given), { flags: 'a', mode: 0o600 })
  let lost = 0
  // Told once; the server goes on.
  file.once('error', (error) => plainJournal(inWords, now, verbose).problem(error))
  file.on('error', () => undefined)
  const write = (line: string) => {
    if (file.destroyed || file.writableLength > most) lost++
    else {
      if (lost > 0)
        file.write(`${JSON.stringify({ time: now().toISOString(), level: 'error', event: 'lines-lost', lost })}\n`)
      lost = 0
      file.write(`${line}\n`)
    }
  }
  return {
    journal: createJournal(write, now, verbose),
    end: () => new Promise((done) => (file.destroyed ? done() : file.end(() => done()))),
  }
}
