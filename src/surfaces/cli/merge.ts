import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import {
  commentedYaml,
  disk,
  displayPath,
  loadWorkspace,
  manifestName,
  type ReadUnionPlan,
  type UnionPlan,
  unusableUnionPlan,
  type Workspace,
  withUnsaved,
} from '../../architecture/index.js'
import { type NotedPlan, sheetsOfForm } from '../../exchange/index.js'
import { InputError, visibleLine } from '../../kernel/index.js'
import { proposedUnion, type UnionSource, unionFaults, unionResult, unite } from '../../lifecycle/index.js'
import { unionBrief } from '../../present/index.js'
import { type Options, optionText, type Run } from './command.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { writeMerged } from './merge-folder.js'
import { extendPlan, planAt, planFromOther, seenFrom, writePlan } from './merge-plan.js'
import { deliverBrief } from './output.js'
import { showHits, usageError, wrote } from './problems.js'
import { version } from './version.js'
import { asOfFrom, faultsOf, standingWorkspace } from './workspace.js'

const usualPlan = 'hop-nhat.plan.yaml'

export const run: Run = async (folders, options, globals, io) => {
  const path = resolve(io.cwd, optionText(options, 'plan') ?? usualPlan)
  if (!existsSync(path)) return planFirst(path, folders, options, globals, io)
  if (optionText(options, 'from') !== undefined)
    throw usageError({
      vi: `“${displayPath(path, io.cwd)}” đã có; --from chỉ dùng để lập kế hoạch mới. Chọn tên khác cho --plan.`,
      en: `“${displayPath(path, io.cwd)}” is there already; --from begins a new plan. Name another one with --plan.`,
    })
  const read = await planAt(path, globals, io)
  const sources = sourcesOf(read.plan, dirname(path), folders, globals, io)
  if (options.replan === true) return planAgain(path, read, sources, options, globals, io)
  return carryOut(read, sources, options, globals, io)
}

/** Makes the plan, of the sources or of an earlier plan, and tells what it comes to. */
async function planFirst(
  path: string,
  folders: readonly string[],
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const file = displayPath(path, io.cwd)
  const from = optionText(options, 'from')
  if (from !== undefined) {
    const noted = await planFromOther(resolve(io.cwd, from), path, globals, io)
    const sources = sourcesOf(noted.plan, dirname(path), folders, globals, io)
    return planMade(path, noted, sources, options, globals, io)
  }
  if (folders.length < 2 || optionText(options, 'into') !== undefined)
    throw usageError({
      vi: `Chưa có kế hoạch “${file}”. Lập kế hoạch trước: kientruc merge THƯ_MỤC_GỐC THƯ_MỤC_KHÁC…; xem, sửa, rồi mới --into.`,
      en: `There is no plan “${file}” yet. Make it first: kientruc merge FIRST_FOLDER OTHER_FOLDER…; look it over, then use --into.`,
    })
  const sources = named(
    folders.map((folder) => ({ folder, shown: seenFrom(path, resolve(io.cwd, folder)) })),
    globals,
    io,
  )
  const plan = proposedUnion(sources, wishOf(options, globals, io))
  return planMade(path, { plan, notes: new Map() }, sources, options, globals, io)
}

async function planMade(
  path: string,
  noted: NotedPlan,
  sources: readonly UnionSource[],
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  await writePlan(path, noted, sources, globals, io)
  return carryOut(await planAt(path, globals, io), sources, options, globals, io)
}

/** Adds to a plan what the sources have by now; groups that it speaks of already stay as they are. */
async function planAgain(
  path: string,
  { plan }: ReadUnionPlan,
  sources: readonly UnionSource[],
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const fresh = proposedUnion(sources, { ...wishOf(options, globals, io), asOf: plan.into.asOf })
  const spoken = new Set(plan.groups.flatMap(({ of, members }) => members.map((ref) => `${of} ${ref}`)))
  const groups = fresh.groups.filter(({ of, members }) => !members.some((ref) => spoken.has(`${of} ${ref}`)))
  await extendPlan(path, { sources: fresh.sources, groups }, sources, globals, io)
  return carryOut(await planAt(path, globals, io), sources, options, globals, io)
}

async function carryOut(
  { plan, file, place }: ReadUnionPlan,
  sources: readonly UnionSource[],
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const faults = unionFaults(sources, plan, place)
  if (faults.length > 0) throw unusableUnionPlan(file, faults)
  const union = unite(sources, plan)
  const into = optionText(options, 'into')
  const target = resolve(io.cwd, into ?? '.hop-nhat')
  const texts = new Map([...union.files].map(([name, content]) => [name, commentedYaml(content, [], union.comments)]))
  const made = loadWorkspace(target, {
    cwd: io.cwd,
    limits: globals.limits,
    files: withUnsaved(disk, new Map([...texts].map(([name, content]) => [join(target, name), content]))),
  })
  const isSound = sources.every(({ workspace }) => workspace.hits.length === 0)
  if (made.hits.length > 0 && isSound)
    throw new InputError(
      {
        vi: 'Kiến trúc hợp nhất theo kế hoạch này sẽ có lỗi, nên không ghi gì cả.',
        en: 'By this plan the merged architecture would have faults, so nothing was written.',
      },
      made.hits,
    )
  const facts = { asOf: plan.into.asOf, lang: globals.lang, version }
  const result = unionResult(sources, plan, union, made.model, facts)
  if (into !== undefined) {
    writeMerged(into, texts, result, io)
    wrote(join(into, manifestName), globals, io)
  }
  const brief = () => unionBrief(result, made.model, globals.lang)
  const form = () => sheetsOfForm(made.model, plan.into.asOf)
  await deliverBrief(result, brief, made.model, options, globals, io, form)
  return exitCode.ok
}

/** The sources that a plan names, or the folders of the command line in their place. */
function sourcesOf(plan: UnionPlan, base: string, folders: readonly string[], globals: Globals, io: Io): UnionSource[] {
  if (folders.length > 0 && folders.length !== plan.sources.length)
    throw usageError({
      vi: `Kế hoạch có ${plan.sources.length} nguồn, dòng lệnh nêu ${folders.length} thư mục; bỏ các thư mục để dùng đúng nguồn của kế hoạch.`,
      en: `The plan has ${plan.sources.length} sources, the command line names ${folders.length} folders; leave them out to use the plan's.`,
    })
  return plan.sources.map(({ key, folder }, i) => {
    const path = folders[i] === undefined ? resolve(base, folder) : resolve(io.cwd, folders[i])
    return { key, folder, workspace: opened(path, globals, io) }
  })
}

/** Sources by short names of their own: their ids, numbered where two bear one. */
function named(folders: readonly { folder: string; shown: string }[], globals: Globals, io: Io): UnionSource[] {
  const used = new Set<string>()
  return folders.map(({ folder, shown }) => {
    const workspace = opened(resolve(io.cwd, folder), globals, io)
    let key = workspace.model.id
    for (let n = 2; used.has(key); n++) key = `${workspace.model.id}-${n}`
    used.add(key)
    return { key, folder: shown, workspace }
  })
}

/** An architecture with its faults told: what of it can be understood is merged. */
function opened(root: string, globals: Globals, io: Io): Workspace {
  if (!existsSync(join(root, manifestName)))
    throw new InputError({
      vi: `Không tìm thấy ${manifestName} trong thư mục “${displayPath(root, io.cwd)}”.`,
      en: `There is no ${manifestName} in “${displayPath(root, io.cwd)}”.`,
    })
  const workspace = standingWorkspace(root, globals, io)
  const faults = faultsOf(workspace)
  if (faults.length > 0) {
    showHits(faults, globals, io)
    const place = visibleLine(displayPath(root, io.cwd))
    io.err.write(
      {
        vi: `Nguồn “${place}” có ${faults.length} lỗi nêu trên; phần hiểu được vẫn được hợp nhất.\n`,
        en: `The source “${place}” has ${faults.length} fault(s), told above; what can be understood of it is merged.\n`,
      }[globals.lang],
    )
  }
  return workspace
}

function wishOf(options: Options, { lang }: Globals, io: Io) {
  const [id, name] = [optionText(options, 'id'), optionText(options, 'name')]
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    asOf: asOfFrom(options) ?? io.today(),
    lang,
  }
}
