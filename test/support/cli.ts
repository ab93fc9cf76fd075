import type { Io } from '../../src/surfaces/cli/io.js'
import { main } from '../../src/surfaces/cli/main.js'

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What it takes for results to be kept between runs; see `kept.ts` of the command line. */
export type Kept = Partial<Pick<Io, 'env' | 'build'>>

/** Runs a command line in this process, on a fixed day; without colour, unless it writes to a terminal. */
export async function kientruc(
  cwd: string,
  argv: readonly string[],
  stdin = '',
  isTTY = false,
  kept: Kept = {},
): Promise<Run> {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    cwd,
    env: {},
    out: { write: (s) => out.push(shown(s)), isTTY, columns: 80 },
    err: { write: (s) => err.push(shown(s)), isTTY, columns: 80 },
    stdin: () => stdin,
    today: () => '2020-06-01',
    interactive: false,
    ...kept,
  }
  const code = await main(argv, io)
  return { code, out: out.join(''), err: err.join('') }
}

/** Bytes as one letter each, so that nothing of them is lost. */
function shown(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
}
