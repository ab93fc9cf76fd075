import type { Io, Stream } from './io.js'
import { version } from './version.js'

/** Opened when first used: many a command needs only one of the process's streams. */
const stream = (name: 'stdout' | 'stderr'): Stream => ({
  write: (content) => {
    process[name].write(content)
  },
  get isTTY() {
    return process[name].isTTY === true
  },
  get columns() {
    return process[name].columns ?? 80
  },
})

// A reader that stops early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})

/**
 * Runs the process's command line in the real world: its streams, environment and clock.
 * @param beginning called before a command begins its work
 */
export function run(beginning: () => void): void {
  const io: Io = {
    cwd: process.cwd(),
    env: process.env,
    out: stream('stdout'),
    err: stream('stderr'),
    stdin: (read) => read(0),
    today: () => new Date().toISOString().slice(0, 10),
    get interactive() {
      return process.stdin.isTTY === true && process.stderr.isTTY === true
    },
    beginning,
  }
  const argv = process.argv.slice(2)
  // What scripts and editors ask before anything else must not wait for the rest to load.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) io.out.write(`${version}\n`)
  else
    void import('./main.js').then(async ({ main }) => {
      process.exitCode = await main(argv, io)
    })
}
