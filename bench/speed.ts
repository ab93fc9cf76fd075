import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { installPeers, peersFor } from './peers.js'
import { longest, type Measured, measure, runNode } from './process.js'
import { stagesOf } from './stages.js'
import { short, table } from './table.js'
import { type Pile, type Shape, shapes, writeProposals, writeWorkspace } from './workspace.js'

/**
 * npm run bench [-- --sizes 100,1000,10000,100000] [--runs 5] [--only xlsx] [--store] [--peers] [--short]
 *
 * Times whole processes on generated workspaces and writes tables of medians; processor time stands as a ratio to bare Node in
 * the same run, since machines differ and are seldom quiet. `--store` keeps the figures in bench/speed.json, with which later
 * runs are compared; `--only` measures but the commands whose name holds a word; `--peers` runs other tools beside it; `--short` only shows that everything works. What takes longer than
 * three minutes is told and left out.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    store: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    stages: { type: 'string' },
  },
})
const sizes = values.short ? [100] : values.sizes.split(',').map(Number)
const runs = values.short ? 1 : Number(values.runs)
const stored = resolve('bench', 'speed.json')
const scratch = mkdtempSync(join(tmpdir(), 'kientruc-speed-'))
const kientruc = resolve('bin', 'kientruc.js')
const figures = new Map<string, Measured>()
const before: Record<string, number> = existsSync(stored) ? JSON.parse(readFileSync(stored, 'utf8')) : {}

try {
  if (values.stages === undefined) everything()
  else console.log(JSON.stringify(await stagesOf(values.stages)))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function everything(): void {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, medians of ${runs} run(s)\n`,
  )
  take('--version', [kientruc, '--version'])
  take('--help', [kientruc, '--help'])
  for (const size of sizes) measureSize(size)
  console.log(wholeProcesses())
  if (values.only !== undefined) return
  if (sizes.length > 1) console.log(`\nGrowth: time ~ n^x, and the same less what starting takes\n\n${growth()}`)
  console.log(`\nStages of one cold process, milliseconds\n\n${stages()}`)
  if (values.peers) console.log(`\nPeers\n\n${peers()}`)
  if (values.store) {
    const ratios = Object.fromEntries([...figures].map(([name, { ratio }]) => [name, Number(ratio.toFixed(3))]))
    writeFileSync(stored, `${JSON.stringify(ratios, null, 2)}\n`)
  }
}

/** Big ones take long enough to be measured once or twice. */
function runsAt(size: number): number {
  return size >= 100_000 ? 1 : size >= 10_000 ? Math.min(runs, 3) : runs
}

function measureSize(size: number): void {
  const folders = new Map<Shape, ReturnType<typeof writeWorkspace>>()
  for (const shape of shapes) {
    // A hundred thousand files say nothing that ten thousand do not.
    if (shape === 'per-system' && size > 10_000) continue
    folders.set(shape, writeWorkspace(join(scratch, `${shape}-${size}`), size, shape))
  }
  const one = folders.get('one-file')
  if (!one) throw new Error('no workspace')
  const at = (...args: string[]) => [kientruc, '--quiet', '--no-cache', '--architecture', one.workspace, ...args]
  const warm = (...args: string[]) => [
    ...[kientruc, '--quiet', '--cache', join(scratch, 'kept'), '--architecture', one.workspace],
    ...args,
  ]
  const times = runsAt(size)
  take(
    `JSON.parse ${size}`,
    ['-e', `JSON.parse(require('fs').readFileSync(${JSON.stringify(one.json)}, 'utf8'))`],
    times,
  )
  take(`validate ${size}`, at('validate', '--format', 'json'), times)
  for (const [shape, { workspace }] of folders)
    if (shape !== 'one-file')
      take(
        `validate ${size}, ${shape}`,
        [kientruc, '--quiet', '--no-cache', '--architecture', workspace, 'validate', '--format', 'json'],
        times,
      )
  workbooks(size, at, times)
  if (values.only !== undefined) return
  // Once to be kept; then nothing has changed, then each time a file that tells no system.
  runNode(warm('validate', '--format', 'json'))
  take(`validate ${size}, warm, unchanged`, warm('validate', '--format', 'json'), times)
  take(`validate ${size}, warm, one file changed`, warm('validate', '--format', 'json'), times, () =>
    appendFileSync(join(one.workspace, 'co-quan.yaml'), '# \n'),
  )
  take(`check ${size}`, at('check', one.proposal, '--format', 'json'), times)
  runNode(warm('check', one.proposal, '--format', 'json'))
  take(`check ${size}, warm, unchanged`, warm('check', one.proposal, '--format', 'json'), times)
  take(`check ${size}, warm, proposal changed`, warm('check', one.proposal, '--format', 'json'), times, () =>
    appendFileSync(one.proposal, '# \n'),
  )
  take(`similar ${size}`, at('similar', 'quản lý hồ sơ đất đai', '--format', 'json'), times)
  take(`graph ${size}`, at('graph', '--format', 'json'), times)
  if (size <= 10_000)
    take(`report ${size}`, at('report', '--out', join(scratch, `site-${size}`)), size > 1000 ? 1 : times)
  pile(size, 'alike', at)
  pile(size, 'varied', at)
  if (size <= 10_000) sameInEveryShape([...folders.values()].map(({ workspace }) => workspace))
}

/** The catalogue as a workbook, and its plan against an architecture without systems, the finder included. */
function workbooks(size: number, at: (...args: string[]) => readonly string[], times: number): void {
  if (size > 50_000) return
  const [book, empty] = [join(scratch, `systems-${size}.xlsx`), join(scratch, `empty-${size}`)]
  runNode([kientruc, '--quiet', 'init', empty])
  runNode(at('export', 'xlsx', '--table', 'systems', '--out', book))
  take(`export xlsx ${size}`, at('export', 'xlsx', '--out', join(scratch, `all-${size}.xlsx`)), times)
  const into = [kientruc, '--quiet', '--no-cache', '--architecture', empty]
  const unplanned = () => rmSync(`${book}.plan.yaml`, { force: true })
  take(`import xlsx ${size}`, [...into, 'import', 'xlsx', book], times, unplanned)
}

/** Many proposals in one run, of many subjects or all of one. */
function pile(size: number, kind: Pile, at: (...args: string[]) => readonly string[]): void {
  if (size > 10_000) return
  const count = values.short ? 30 : kind === 'alike' ? 500 : 200
  const folder = writeProposals(join(scratch, `${kind}-${size}`), count, kind)
  take(`check ${size}, ${count} proposals, ${kind}`, at('check', folder, '--format', 'json'), 1)
}

/** @param before what is done before each run, not measured */
function take(name: string, args: readonly string[], times = runs, before?: () => void): void {
  if (values.only !== undefined && !name.includes(values.only)) return
  process.stderr.write(`${minutes()} ${name} …\n`)
  const measured = bounded(name, () => measure(args, times, undefined, before))
  if (!measured) return
  if (measured.code > 1) throw new Error(`${name} ended with ${measured.code}: ${measured.err}`)
  figures.set(name, measured)
}

/** Minutes and seconds since the start. */
function minutes(): string {
  const seconds = Math.round(performance.now() / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What takes longer than anything may is told and left out. */
function bounded<T>(name: string, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT')) throw error
    console.log(`${name}: not done after ${longest} s, left out\n`)
    return undefined
  }
}

/** The judgement must not depend on how systems are spread over files; places and digest may. */
function sameInEveryShape(workspaces: readonly string[]): void {
  const judged = workspaces.map((workspace) => {
    const { out } = runNode([kientruc, '--no-cache', '--architecture', workspace, 'validate', '--format', 'json'])
    const { results }: { results: { findings: { rule: string; subject: string; message: string }[] }[] } =
      JSON.parse(out)
    return results
      .flatMap(({ findings }) => findings.map(({ rule, subject, message }) => `${rule} ${subject} ${message}`))
      .sort()
      .join('\n')
  })
  if (new Set(judged).size > 1) throw new Error(`the findings differ between ${workspaces.join(' and ')}`)
}

function wholeProcesses(): string {
  const rows = [...figures].map(([name, { wall, cpu, memory, ratio }]) => {
    const parsed = figures.get(`JSON.parse ${/\d+/.exec(name)?.[0]}`)
    const old = before[name]
    return [
      name,
      short(wall),
      short(cpu),
      memory.toFixed(0),
      short(ratio),
      parsed ? short(cpu / parsed.cpu) : '',
      old === undefined ? '' : `${ratio > old ? '+' : ''}${((ratio / old - 1) * 100).toFixed(0)} %`,
    ]
  })
  return table(
    ['command, systems', 'wall s', 'CPU s', 'peak MiB', '× node -e 0', '× JSON.parse', 'to stored run'],
    rows,
  )
}

function growth(): string {
  const bare = (figures.get('--version')?.cpu ?? 0) / (figures.get('--version')?.ratio ?? 1)
  const commands = ['validate', 'check', 'similar', 'graph', 'report']
  const steps = sizes.slice(1).map((size, i) => [sizes[i] ?? size, size] as const)
  const exponent = (command: string, from: number, to: number): string => {
    const [a, b] = [figures.get(`${command} ${from}`)?.cpu, figures.get(`${command} ${to}`)?.cpu]
    if (a === undefined || b === undefined) return ''
    const power = (x: number, y: number) => Math.log(y / x) / Math.log(to / from)
    return `${power(a, b).toFixed(2)} (${power(a - bare, b - bare).toFixed(2)})`
  }
  const rows = commands.map((command) => [command, ...steps.map(([from, to]) => exponent(command, from, to))])
  return table(['command', ...steps.map(([from, to]) => `${from} → ${to}`)], rows)
}

function stages(): string {
  const measured = sizes.filter((size) => size <= 10_000)
  const taken = measured.map((size): Record<string, number> => {
    const { out } = runNode([process.argv[1] ?? '', '--stages', join(scratch, `one-file-${size}`, 'workspace')])
    return JSON.parse(out)
  })
  const names = Object.keys(taken[0] ?? {})
  const rows = names.map((name) => [name, ...taken.map((each) => String(each[name] ?? ''))])
  return table(['stage', ...measured.map(String)], rows)
}

function peers(): string {
  const installed = installPeers(join(scratch, 'peers'))
  const rows: string[][] = []
  for (const size of sizes.filter((each) => each <= 10_000))
    for (const { name, args, cwd } of peersFor(installed, join(scratch, `peers-${size}`), size)) {
      process.stderr.write(`${minutes()} ${name} ${size} …\n`)
      const measured = bounded(`${name} ${size}`, () => measure(args, 1, cwd))
      if (!measured) continue
      const { wall, cpu, memory, ratio, code } = measured
      rows.push([`${name} ${size}`, short(wall), short(cpu), memory.toFixed(0), short(ratio), String(code)])
    }
  return table(['peer, systems', 'wall s', 'CPU s', 'peak MiB', '× node -e 0', 'exit'], rows)
}
