import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { signedIn } from './client.js'

/** `kientruc serve` as a process of the built tool. */
export interface Served {
  readonly process: ChildProcess
  readonly origin: string
  /** The address of figures, where a port was asked for. */
  readonly metrics: () => string
  /** Signs in as one of the sample accounts; gives the session's secret. */
  readonly secretOf: (login: string) => Promise<string>
  /** What it said until now. */
  readonly said: () => string
  /** Ends it as Ctrl-C does, and waits; gives its exit code. */
  readonly end: () => Promise<number | null>
  readonly kill: () => Promise<void>
}

/** Starts the desk of an architecture and waits until it listens. @param tool the built `bin/kientruc.js` */
export async function served(
  tool: string,
  architecture: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Served> {
  const own = spawn(
    process.execPath,
    [tool, 'serve', '--architecture', architecture, '--lang', 'en', '--port', '0', ...args],
    { cwd: join(tool, '../..'), stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  )
  let said = ''
  const ended = new Promise<number | null>((done) => own.once('exit', (code) => done(code)))
  own.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const heard = (what: RegExp) =>
    new Promise<string>((done, failed) => {
      const look = () => {
        const [, found] = what.exec(said) ?? []
        if (found !== undefined) done(found)
        return found !== undefined
      }
      if (!look()) own.stderr.on('data', look)
      void ended.then((code) => failed(new Error(`the desk ended with ${code}: ${said}`)))
    })
  const origin = await heard(/runs at (\S+?)\. /)
  return {
    process: own,
    origin,
    metrics: () => /Figures: (\S+)/.exec(said)?.[1] ?? '',
    secretOf: async (login) => signedIn(origin, login, await heard(/their password: (\S+)\n/)),
    said: () => said,
    end: () => {
      own.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      own.kill('SIGKILL')
      await ended
    },
  }
}
