import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const bin = join(import.meta.dirname, '../../bin/kientruc.js')

/** Whether commands can be run behind a terminal here: `script` of util-linux makes one. */
export const hasTerminal = spawnSync('script', ['--version']).status === 0

export const keys = { enter: '\r', down: '\u001b[B', stop: '\u0003' } as const

/** A command as a person at a terminal runs it. */
export interface Session {
  /** Waits for words that were not there before. @throws after half a minute */
  readonly sees: (words: string) => Promise<void>
  readonly types: (...typed: readonly string[]) => void
  readonly ends: () => Promise<number | null>
  readonly said: () => string
}

/** Runs the built command behind a pseudo terminal. */
export function atTerminal(cwd: string, argv: readonly string[]): Session {
  const quoted = [process.execPath, bin, ...argv].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const child = spawn('script', ['-qfec', `stty cols 200; ${quoted}`, '/dev/null'], {
    cwd,
    stdio: 'pipe',
    env: { ...process.env, TERM: 'xterm', LC_ALL: 'C.UTF-8' },
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  let said = ''
  let heard = 0
  let check = () => {}
  child.stdout.on('data', (chunk: Buffer) => {
    said += stripVTControlCharacters(chunk.toString('utf8'))
    check()
  })
  return {
    sees: (words) =>
      new Promise((done, failed) => {
        const late = setTimeout(() => {
          child.kill()
          failed(new Error(`“${words}” is not in: ${said.slice(heard)}`))
        }, 30_000)
        check = () => {
          const at = said.indexOf(words, heard)
          if (at < 0) return
          heard = at + words.length
          check = () => {}
          clearTimeout(late)
          done()
        }
        check()
      }),
    types: (...typed) => {
      for (const key of typed) child.stdin.write(key)
    },
    ends: () => ended,
    said: () => said,
  }
}
