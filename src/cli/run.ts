import { readFileSync } from 'node:fs'
import type { Io, Stream } from './io.js'
import { version } from './version.js'

const stream = (target: NodeJS.WriteStream): Stream => ({
  write: (content) => {
    target.write(content)
  },
  isTTY: target.isTTY === true,
  columns: target.columns ?? 80,
})

/** The real world: the process's streams, environment and clock. */
const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  out: stream(process.stdout),
  err: stream(process.stderr),
  stdin: () => readFileSync(0, 'utf8'),
  today: () => new Date().toISOString().slice(0, 10),
  interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
}

// A reader that stops early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})

const argv = process.argv.slice(2)
// What scripts and editors ask before anything else must not wait for the rest to load.
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) io.out.write(`${version}\n`)
else {
  const { main } = await import('./main.js')
  process.exitCode = await main(argv, io)
}
