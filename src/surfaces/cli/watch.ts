import { relative, resolve } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import {
  type CheckResult,
  check,
  createRecall,
  type Finding,
  type ProposalResult,
  type Result,
  summaryOf,
  type ValidateResult,
  validate,
} from '../../appraise/index.js'
import {
  createMemory,
  disk,
  findWorkspace,
  type LoadedProposals,
  loadProposals,
  loadWorkspace,
  opinionsPath,
  type Workspace,
} from '../../architecture/index.js'
import { InputError, visible } from '../../kernel/index.js'
import { proposalsOf, rendererOf } from '../../present/index.js'
import { withOpinions } from '../opinions.js'
import type { Run } from './command.js'
import { exitCode, type Globals, type Io } from './io.js'
import { contextFor } from './output.js'
import { paintFor } from './paint.js'
import { showHits } from './problems.js'
import { version } from './version.js'
import { architectureDay, asOfFrom, faultsOf } from './workspace.js'

/** Editors write a file in several steps, and tools many files at once: what follows within this time is one change. */
const quietMs = 40

/** What was last found, by the file of the proposal; the architecture itself is under the empty name. */
type Found = ReadonlyMap<string, readonly Finding[]>

export const run: Run = async (paths, options, globals, io) => {
  const root = findWorkspace(globals.architecture, io.cwd, disk)
  const memory = createMemory()
  const recall = createRecall()
  const asOf = asOfFrom(options)
  let found: Found = new Map()
  let places = [root, ...paths.map((path) => resolve(io.cwd, path))]

  /** Reads and judges again: the architecture, and of the proposals those that `wanted` names. Shows what is not as before. */
  const look = async (wanted: (file: string) => boolean, first = false) => {
    const shared = { lang: globals.lang, today: io.today(), version, recall }
    const workspace = readable(() => loadWorkspace(root, { cwd: io.cwd, memory }), globals, io)
    if (!workspace) return
    const { proposals: folder } = workspace.manifest
    if (paths.length === 0 && folder !== undefined) places = [root, resolve(root, folder)]
    const own = validate(workspace, { ...shared, asOf: architectureDay(options, workspace, io) })
    const there = faultsOf(workspace).length === 0 ? proposalsIn(places.slice(1), workspace) : undefined
    const said = there && readable(() => withOpinions(there, workspace), globals, io)
    if (there && !said) return
    const loaded = said?.loaded
    const isWanted = ({ file }: { readonly file: string }) =>
      wanted(resolve(io.cwd, file)) || wanted(resolve(io.cwd, opinionsPath(file)))
    const checked =
      said && check(workspace, said.loaded, { ...shared, asOf, judged: isWanted, opinions: said.opinions })
    const now = new Map(found)
    for (const file of found.keys()) if (file !== '' && !isThere(file, loaded)) now.delete(file)
    now.set(
      '',
      own.results.flatMap((result) => result.findings),
    )
    for (const result of checked ? proposalsOf(checked) : []) now.set(result.proposal.file, result.findings)
    const before = found
    found = now
    const isNew = (file: string) => JSON.stringify(before.get(file)) !== JSON.stringify(now.get(file))
    const fresh = checked ? proposalsOf(checked).filter(({ proposal }) => isNew(proposal.file)) : []
    const gone = [...before.keys()].some((file) => !now.has(file))
    if (first || isNew('') || fresh.length > 0 || gone)
      await show({ own: first || isNew('') ? own : undefined, checked, fresh }, now, { workspace, loaded }, globals, io)
  }
  const all = () => true

  const watcher = watchFiles(places, {
    ignoreInitial: true,
    ignored: (path, stats) => passedOver(path, places) || (stats?.isFile() === true && !/\.ya?ml$/i.test(path)),
  })
  const ready = new Promise<void>((done) => {
    watcher.once('ready', () => done())
  })
  await look(all, true)
  if (recall.settle()) {
    while (recall.settle());
    await look(all)
  }
  watcher.add(places)
  await ready
  if (!globals.quiet)
    io.err.write(
      { vi: 'Đang theo dõi thay đổi. Nhấn Ctrl-C để dừng.\n', en: 'Watching for changes. Ctrl-C ends it.\n' }[
        globals.lang
      ],
    )

  await new Promise<void>((done, failed) => {
    const changed = new Set<string>()
    let timer: NodeJS.Timeout | undefined
    let work = Promise.resolve()
    const then = (step: () => Promise<void>) => {
      work = work.then(step)
      work.catch(failed)
    }
    /** The rest of the comparisons in small steps, between which the next change is heard; then all proposals. */
    const settle = () => {
      if (recall.settle()) timer = setTimeout(settle, 0)
      else then(() => look(all))
    }
    watcher.on('all', (_, path) => {
      changed.add(resolve(path))
      clearTimeout(timer)
      timer = setTimeout(() => {
        const now = new Set(changed)
        changed.clear()
        then(async () => {
          await look((file) => now.has(file))
          watcher.add(places)
          timer = setTimeout(settle, quietMs)
        })
      }, quietMs)
    })
    watcher.on('error', (error) => io.err.write(`${error instanceof Error ? error.message : String(error)}\n`))
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        clearTimeout(timer)
        watcher.close().then(done, failed)
      })
  })
  return exitCode.ok
}

/** What a reading gives, or nothing where the input cannot be used at the moment: that is said, and the watch goes on. */
function readable<T>(read: () => T, globals: Globals, io: Io): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    showHits(error.hits, globals, io)
    io.err.write(`${visible(error.text[globals.lang])}\n`)
    return undefined
  }
}

function passedOver(path: string, places: readonly string[]): boolean {
  const place = places.find((p) => path.startsWith(p))
  const steps = place === undefined ? [] : relative(place, path).split(/[\\/]/)
  return steps.some((step) => (step.startsWith('.') && step !== '..') || step === 'node_modules')
}

function proposalsIn(places: readonly string[], workspace: Workspace): LoadedProposals | undefined {
  const there = places.filter((path) => workspace.reading.files.kind(path) !== undefined)
  try {
    return there.length === 0 ? undefined : loadProposals(there, workspace)
  } catch (error) {
    // A folder that holds no proposal at the moment.
    if (error instanceof InputError) return undefined
    throw error
  }
}

function isThere(file: string, loaded: LoadedProposals | undefined): boolean {
  return (
    loaded !== undefined &&
    (loaded.proposals.some((p) => p.proposal.file === file) || loaded.rejected.some((r) => r.file === file))
  )
}

interface Seen {
  readonly own: ValidateResult | undefined
  readonly checked: CheckResult | undefined
  /** The proposals whose findings are not as they were. */
  readonly fresh: readonly ProposalResult[]
}

async function show(
  { own, checked, fresh }: Seen,
  found: Found,
  { workspace, loaded }: { readonly workspace: Workspace; readonly loaded: LoadedProposals | undefined },
  globals: Globals,
  io: Io,
): Promise<void> {
  const { render } = rendererOf('result', 'text')
  const { model } = workspace
  const proposals = loaded?.proposals.map((p) => p.proposal) ?? []
  const context = {
    ...contextFor(globals, io),
    paint: await paintFor(io.out, globals, io.env),
    failOn: 'error' as const,
  }
  const print = async (result: Result) => {
    io.out.write(String(await render({ result, model, proposals }, context)))
  }
  if (own) await print(own)
  if (checked && fresh.length > 0) await print({ ...checked, results: [...fresh], summary: summaryOf(fresh) })
  const findings = [...found.values()].flat()
  const count = (severity: Finding['severity']) =>
    findings.filter((f) => f.severity === severity && f.waivedBy === undefined).length
  io.out.write(
    {
      vi: `■ Hiện có ${count('error')} không đạt, ${count('warning')} cần xem xét, ${count('info')} lưu ý.\n\n`,
      en: `■ Now ${count('error')} error(s), ${count('warning')} warning(s), ${count('info')} note(s).\n\n`,
    }[globals.lang],
  )
}
