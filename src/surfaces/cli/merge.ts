import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import {
  commentedYaml,
  disk,
  displayPath,
  edit,
  freshYaml,
  loadWorkspace,
  manifestName,
  type ReadUnionPlan,
  readUnionPlan,
  type UnionPlan,
  unusableUnionPlan,
  type Workspace,
  withUnsaved,
  writeFileAtomically,
  writeNewFile,
} from '../../architecture/index.js'
import { defaultLimits, InputError, visibleLine } from '../../kernel/index.js'
import { proposedUnion, type UnionSource, unionFaults, unionResult, unite } from '../../lifecycle/index.js'
import { unionBrief } from '../../present/index.js'
import { type Options, optionText, type Run } from './command.js'
import { readText } from './input.js'
import { type ExitCode, exitCode, type Globals, type Io } from './io.js'
import { writeMerged } from './merge-folder.js'
import { deliverBrief } from './output.js'
import { showHits, usageError, wrote } from './problems.js'
import { version } from './version.js'
import { asOfFrom, faultsOf, standingWorkspace } from './workspace.js'

const usualPlan = 'hop-nhat.plan.yaml'

export const run: Run = async (folders, options, globals, io) => {
  const path = resolve(io.cwd, optionText(options, 'plan') ?? usualPlan)
  if (!existsSync(path)) return planFirst(path, folders, options, globals, io)
  const read = readUnionPlan(path, io.cwd, { ...defaultLimits, ...globals.limits })
  const sources = sourcesOf(read.plan, dirname(path), folders, globals, io)
  if (options.replan === true) return planAgain(path, read, sources, options, globals, io)
  return carryOut(read, sources, options, globals, io)
}

/** Makes the plan and tells what it comes to. */
async function planFirst(
  path: string,
  folders: readonly string[],
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const file = displayPath(path, io.cwd)
  if (folders.length < 2 || optionText(options, 'into') !== undefined)
    throw usageError({
      vi: `Chưa có kế hoạch “${file}”. Lập kế hoạch trước: kientruc merge THƯ_MỤC_GỐC THƯ_MỤC_KHÁC…; xem, sửa, rồi mới --into.`,
      en: `There is no plan “${file}” yet. Make it first: kientruc merge FIRST_FOLDER OTHER_FOLDER…; look it over, then use --into.`,
    })
  const sources = named(
    folders.map((folder) => ({ folder, shown: shownFrom(path, resolve(io.cwd, folder)) })),
    globals,
    io,
  )
  const plan = proposedUnion(sources, wishOf(options, io))
  writeNewFile(path, freshYaml(plan, introduction(file, globals)))
  wrote(file, globals, io)
  return carryOut(readUnionPlan(path, io.cwd, { ...defaultLimits, ...globals.limits }), sources, options, globals, io)
}

/** Adds to a plan what the sources have by now; groups that it speaks of already stay as they are. */
async function planAgain(
  path: string,
  { plan, file }: ReadUnionPlan,
  sources: readonly UnionSource[],
  options: Options,
  globals: Globals,
  io: Io,
): Promise<ExitCode> {
  const fresh = proposedUnion(sources, { ...wishOf(options, io), asOf: plan.into.asOf })
  const spoken = new Set(plan.groups.flatMap(({ of, members }) => members.map((ref) => `${of} ${ref}`)))
  const groups = fresh.groups.filter(({ of, members }) => !members.some((ref) => spoken.has(`${of} ${ref}`)))
  const before = readText(path, file)
  const after = edit({ file, text: before }, [
    { set: ['sources'], to: fresh.sources },
    ...(groups.length > 0 ? [{ append: ['groups'] as const, values: groups }] : []),
  ])
  writeFileAtomically(path, after)
  wrote(file, globals, io)
  return carryOut(readUnionPlan(path, io.cwd, { ...defaultLimits, ...globals.limits }), sources, options, globals, io)
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
    writeMerged(into, texts, io)
    wrote(join(into, manifestName), globals, io)
  }
  await deliverBrief(result, () => unionBrief(result, made.model, globals.lang), made.model, options, globals, io)
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

function wishOf(options: Options, io: Io) {
  const [id, name] = [optionText(options, 'id'), optionText(options, 'name')]
  return {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    asOf: asOfFrom(options) ?? io.today(),
  }
}

function shownFrom(plan: string, folder: string): string {
  return relative(dirname(plan), folder).replaceAll('\\', '/') || '.'
}

function introduction(file: string, { lang }: Globals): string[] {
  return {
    vi: [
      'Kế hoạch hợp nhất, do kientruc merge lập. Xem, sửa, rồi thực hiện:',
      `  kientruc merge --plan ${file} --into THƯ_MỤC_MỚI`,
      'do: one (là một: gộp thành một bản ghi) | stays (cái thứ nhất ở lại, các cái khác kết thúc) | beside (cùng tồn tại đến until) | apart (khác nhau).',
      'members: tên nguồn/mã; cái ở lại hoặc làm gốc đứng đầu. take: trường nào lấy theo thành viên nào, ví dụ take: { name: binh-thuan/so-y-te }.',
      'Điều kế hoạch không nhắc tới được giữ nguyên; chú thích và phần đã sửa được giữ khi chạy --replan.',
    ],
    en: [
      'The plan of a union, made by kientruc merge. Look it over, edit it, then carry it out:',
      `  kientruc merge --plan ${file} --into NEW_FOLDER`,
      'do: one (they are one record) | stays (the first stays, the others end) | beside (all go on until a day) | apart (different things).',
      'members: source/id; what stays, or is followed, comes first. take: whose value is taken, by field: take: { name: binh-thuan/so-y-te }.',
      'What the plan does not speak of is kept as it is; comments and edits stay with --replan.',
    ],
  }[lang]
}
