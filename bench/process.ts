import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one whole process took. */
export interface Usage {
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of processor time, of the user and of the system. */
  readonly cpu: number
  /** Peak memory in MiB. */
  readonly memory: number
}

export interface Ran {
  readonly usage: Usage
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Loaded into each measured process, the bare one too: tells at the end what the system has counted. */
const reporter = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  require('node:fs').writeFileSync(process.env.KIENTRUC_BENCH_USAGE, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]))
})`

/** Nothing may take longer than this, in seconds. */
export const longest = 180

/** Runs Node with these arguments to its end. @throws Error where it cannot be started, takes too long or is killed */
export function runNode(args: readonly string[], cwd = process.cwd()): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'kientruc-bench-'))
  try {
    const [hook, told] = [join(folder, 'usage.cjs'), join(folder, 'usage.json')]
    writeFileSync(hook, reporter)
    const start = performance.now()
    const { status, stdout, stderr, error } = spawnSync(process.execPath, ['-r', hook, ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, KIENTRUC_BENCH_USAGE: told },
      maxBuffer: 1 << 30,
      timeout: longest * 1000,
    })
    const wall = (performance.now() - start) / 1000
    if (error) throw error
    if (status === null) throw new Error(`killed: node ${args.join(' ')}\n${stderr}`)
    const [micros = 0, kib = 0]: number[] = JSON.parse(readFileSync(told, 'utf8'))
    return { usage: { wall, cpu: micros / 1e6, memory: kib / 1024 }, code: status, out: stdout, err: stderr }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Several runs of one command, each right after one of bare Node, so that a machine that grows slower slows both. */
export interface Measured extends Usage {
  /** Processor time as a multiple of bare Node's: the median over the pairs. */
  readonly ratio: number
  readonly code: number
  readonly err: string
}

/** @param before what is done before each run, not measured */
export function measure(args: readonly string[], runs: number, cwd?: string, before?: () => void): Measured {
  const pairs = Array.from({ length: runs }, () => {
    before?.()
    return { bare: runNode(['-e', '0']), own: runNode(args, cwd) }
  })
  const of = (figure: (pair: (typeof pairs)[number]) => number) => median(pairs.map(figure))
  const last = pairs[pairs.length - 1]?.own
  return {
    wall: of(({ own }) => own.usage.wall),
    cpu: of(({ own }) => own.usage.cpu),
    memory: of(({ own }) => own.usage.memory),
    ratio: of(({ own, bare }) => own.usage.cpu / bare.usage.cpu),
    code: last?.code ?? 0,
    err: last?.err ?? '',
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
