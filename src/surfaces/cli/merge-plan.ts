import { dirname, relative, resolve } from 'node:path'
import {
  commentedYaml,
  disk,
  displayPath,
  edit,
  type ReadUnionPlan,
  readBytes,
  readUnionPlan,
  type UnionPlan,
  writeFileAtomically,
  writeNewFile,
  type YamlComment,
} from '../../architecture/index.js'
import {
  amendedUnionWorkbook,
  type NotedPlan,
  planLabels,
  readUnionWorkbook,
  unionWorkbook,
} from '../../exchange/index.js'
import { defaultLimits, InputError, type Lang, languages } from '../../kernel/index.js'
import type { UnionSource } from '../../lifecycle/index.js'
import { readText } from './input.js'
import type { Globals, Io } from './io.js'
import { wrote } from './problems.js'

/** A plan is a workbook where its name says so, else YAML; both hold the same. */
const isWorkbook = (path: string) => /\.xlsx$/i.test(path)

const limitsOf = (globals: Globals) => ({ ...defaultLimits, ...globals.limits })

export async function planAt(path: string, globals: Globals, io: Io): Promise<ReadUnionPlan> {
  if (!isWorkbook(path)) return readUnionPlan(path, io.cwd, limitsOf(globals))
  return readUnionWorkbook(bytesAt(path, globals, io), displayPath(path, io.cwd), limitsOf(globals))
}

/** Writes a plan where none is yet. */
export async function writePlan(
  path: string,
  noted: NotedPlan,
  sources: readonly UnionSource[],
  globals: Globals,
  io: Io,
): Promise<void> {
  const file = displayPath(path, io.cwd)
  const content = isWorkbook(path)
    ? await unionWorkbook(noted, planLabels(sources, globals.lang), globals.lang)
    : commentedYaml(noted.plan, introduction(file, globals.lang), commentsFrom(noted.notes))
  writeNewFile(path, content)
  wrote(file, globals, io)
}

/** Adds to a plan that stands on the disk; what people wrote in it stays as it is. */
export async function extendPlan(
  path: string,
  gain: Pick<UnionPlan, 'sources' | 'groups'>,
  sources: readonly UnionSource[],
  globals: Globals,
  io: Io,
): Promise<void> {
  const file = displayPath(path, io.cwd)
  if (isWorkbook(path)) {
    const [bytes, limits] = [bytesAt(path, globals, io), limitsOf(globals)]
    const { sheets } = await readUnionWorkbook(bytes, file, limits)
    const labels = planLabels(sources, globals.lang)
    writeFileAtomically(path, await amendedUnionWorkbook(bytes, file, sheets, gain, labels, globals.lang, limits))
  } else {
    const after = edit({ file, text: readText(path, file) }, [
      { set: ['sources'], to: gain.sources },
      ...(gain.groups.length > 0 ? [{ append: ['groups'] as const, values: gain.groups }] : []),
    ])
    writeFileAtomically(path, after)
  }
  wrote(file, globals, io)
}

/** An earlier plan, of either form, for another place: folders are seen from there, notes live on. */
export async function planFromOther(other: string, path: string, globals: Globals, io: Io): Promise<NotedPlan> {
  const read = await planAt(other, globals, io)
  const notes = read.notes()
  const sources = read.plan.sources.map((source) => ({
    ...source,
    folder: seenFrom(path, resolve(dirname(other), source.folder)),
  }))
  const plan = { ...read.plan, sources }
  // What the tool wrote above a plan in YAML is said anew above the next.
  const written = new Set(languages.flatMap((lang) => introduction(read.file, lang)).map((line) => line.trim()))
  const lines = (notes.get(read.plan) ?? '').split('\n').filter((line) => !written.has(line.trim()))
  const own = lines.join('\n').trim()
  return { plan, notes: own === '' ? notes : new Map<object, string>([...notes, [plan, own]]) }
}

/** A folder as a plan names it. */
export function seenFrom(plan: string, folder: string): string {
  return relative(dirname(plan), folder).replaceAll('\\', '/') || '.'
}

function bytesAt(path: string, globals: Globals, io: Io): Uint8Array {
  const bytes = readBytes(path, displayPath(path, io.cwd), limitsOf(globals), disk)
  if ('problem' in bytes) throw new InputError(bytes.problem)
  return bytes
}

function commentsFrom(notes: ReadonlyMap<object, string>): ReadonlyMap<object, readonly YamlComment[]> {
  return new Map(
    [...notes].map(([node, note]) => [
      node,
      note.split(/\r?\n/).map((text): YamlComment => ({ path: [], where: 'above', text })),
    ]),
  )
}

function introduction(file: string, lang: Lang): string[] {
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
