import { dayOfMoment } from '../../kernel/index.js'
import type { Io, Stream } from './io.js'
import { buildDigest, version } from './version.js'

/** Opened when first used: many a command needs only one of the process's streams. */
const stream = (name: 'stdout' | 'stderr', failed: (code: string) => void): Stream => {
  let opened = false
  return {
    write: (content) => {
      if (!opened) process[name].on('error', ({ code = '' }: NodeJS.ErrnoException) => failed(code))
      opened = true
      process[name].write(content)
    },
    get isTTY() {
      return process[name].isTTY === true
    },
    get columns() {
      return process[name].columns ?? 80
    },
  }
}

/**
 * Runs the process's command line in the real world: its streams, environment and clock.
 * @param beginning called before a command begins its work
 */
export function run(beginning: () => void): void {
  const argv = process.argv.slice(2)
  const io: Io = {
    cwd: workingDirectory(),
    env: process.env,
    out: stream('stdout', (code) => {
      // A reader that stops early, such as `head`, is no fault; what cannot be written otherwise, as to a full disk, is told.
      if (code === 'EPIPE') process.exit(0)
      void import('./main.js').then(({ outputLost }) => process.exit(outputLost(code, argv, io)))
    }),
    // Of what cannot be said there nobody can be told.
    err: stream('stderr', () => undefined),
    stdin: (read) => read(0),
    today: () => dayOfMoment(new Date()),
    get interactive() {
      return process.stdin.isTTY === true && process.stderr.isTTY === true
    },
    get build() {
      return buildDigest()
    },
    beginning,
  }
  // What scripts and editors ask before anything else must not wait for the rest to load.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) io.out.write(`${version}\n`)
  else
    void import('./main.js').then(async ({ main }) => {
      process.exitCode = await main(argv, io)
    })
}

/** Where the command runs. A folder that was deleted meanwhile is where it was, so that what is asked of it says what is missing. */
function workingDirectory(): string {
  try {
    return process.cwd()
  } catch {
    return process.env.PWD ?? '/'
  }
}
