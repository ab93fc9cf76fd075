import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the repository is, and the built tool in it. */
const root = process.env.KIENTRUC_ROOT ?? join(import.meta.dirname, '../..')
const tool = join(root, 'bin/kientruc.js')

/** A command that replaces what an earlier run wrote; `lang` makes the two outputs differ. */
interface Job {
  readonly argv: readonly string[]
  /** What it writes, below the folder of the run. */
  readonly output: string
}

const jobs: readonly Job[] = [
  { argv: ['check', 'dx', '--fail-on', 'never', '--out', 'html=ra.html'], output: 'ra.html' },
  { argv: ['check', 'dx', '--fail-on', 'never', '--out', 'json=ra/ket-qua.json'], output: 'ra/ket-qua.json' },
  { argv: ['report', 'dx', '--out', 'trang'], output: 'trang' },
]

/** What `count` kills at random moments left: every one must be `old`, `new`, or `aside` and put back by the next run. */
export interface Kills {
  readonly old: number
  readonly new: number
  /** The old folder was whole but not in its place; the next run put it there. */
  readonly aside: number
  readonly faults: readonly string[]
}

/**
 * Runs commands over an earlier output and kills each at a random moment of its life.
 * @param random numbers from 0 to 1; the same numbers give the same moments, as far as a machine's speed allows
 */
export async function kills(count: number, random: () => number): Promise<Kills> {
  const base = mkdtempSync(join(tmpdir(), 'kientruc kill '))
  const found = { old: 0, new: 0, aside: 0, faults: [] as string[] }
  try {
    const prepared = jobs.map((job, i) => prepare(job, join(base, `job-${i}`)))
    for (let i = 0; i < count; i++) {
      const job = prepared[i % prepared.length]
      if (!job) break
      const dir = join(base, 'run')
      cpSync(job.dir, dir, { recursive: true })
      // Writing comes last, so most moments are taken there.
      await killed(dir, job.argv, (0.4 + 0.8 * random()) * job.milliseconds)
      const state = contents(join(dir, job.output))
      if (state === job.old) found.old++
      else if (state === job.new) found.new++
      else if (state === undefined && job.old !== undefined) found.aside++
      else found.faults.push(`${job.argv.join(' ')}: neither old nor new after kill ${i + 1}`)
      run(dir, 'en', job.argv)
      if (contents(join(dir, job.output)) !== job.new)
        found.faults.push(`${job.argv.join(' ')}: the next run does not mend`)
      const left = readdirSync(dir).filter((name) => /\.(new|old)$/.test(name))
      if (left.length > 0) found.faults.push(`left behind: ${left.join(', ')}`)
      rmSync(dir, { recursive: true })
    }
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
  return found
}

function prepare({ argv, output }: Job, dir: string) {
  run(dir, 'vi', ['init', dir, '--sample'])
  cpSync(join(dir, 'de-xuat'), join(dir, 'dx'), { recursive: true })
  const started = Date.now()
  run(dir, 'en', argv)
  const milliseconds = Date.now() - started
  const after = contents(join(dir, output))
  run(dir, 'vi', argv)
  return { dir, argv, output, milliseconds, new: after, old: contents(join(dir, output)) }
}

function run(dir: string, lang: string, argv: readonly string[]): void {
  const cwd = argv[0] === 'init' ? tmpdir() : dir
  const done = spawnSync(process.execPath, [tool, '--lang', lang, ...argv], { cwd, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${argv.join(' ')} ended with ${done.status}: ${done.stderr}`)
}

function killed(dir: string, argv: readonly string[], after: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [tool, '--lang', 'en', ...argv], { cwd: dir, stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('exit', () => {
      clearTimeout(timer)
      done()
    })
  })
}

/** A file, or a folder with all its files, as one text; nothing where there is neither. */
function contents(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {}
  try {
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
    const texts = files.map(
      (e) => `${join(e.parentPath, e.name).slice(path.length)}\0${readFileSync(join(e.parentPath, e.name), 'utf8')}`,
    )
    return texts.sort().join('\0')
  } catch {
    return undefined
  }
}

/** Numbers that look random and are the same for the same seed (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
