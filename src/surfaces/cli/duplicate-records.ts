import { join } from 'node:path'
import { validate } from '../../appraise/index.js'
import { displayPath, indexedCollections, ownProposals, type Workspace } from '../../architecture/index.js'
import { sayIn, visibleLine } from '../../kernel/index.js'
import { isRealDate } from '../../language/index.js'
import { duplicateGroups, keptApart, type Merge, mergeRecords } from '../../lifecycle/index.js'
import { conflictLines } from '../../present/index.js'
import { type Options, optionText } from './command.js'
import type { Globals, Io } from './io.js'
import { usageError } from './problems.js'
import { rewrite } from './rewrite.js'
import { version } from './version.js'
import { architectureDay, type Changeable } from './workspace.js'

/** The groups that `validate` reports and nobody has settled. */
export function groupsOf(workspace: Workspace, options: Options, globals: Globals, io: Io) {
  const asOf = architectureDay(options, workspace, io)
  const result = validate(workspace, { lang: globals.lang, asOf, today: io.today(), version })
  const findings = result.results.flatMap((r) => r.findings)
  return { asOf, groups: duplicateGroups(workspace.model, findings) }
}

export function merging(
  workspace: Workspace,
  keep: string,
  drop: readonly string[],
  take: ReadonlyMap<string, string>,
): Merge {
  // Proposals name systems of the architecture too; reading them notes them among the files.
  ownProposals(workspace)
  return mergeRecords(workspace.model, workspace.reading.mappings.values(), keep, drop, take)
}

/** Shows what records say differently, then writes the merge or its patch. */
export function carryOut(workspace: Changeable, merge: Merge, globals: Globals, io: Io): void {
  const { lang, quiet } = globals
  const say = sayIn(lang)
  const lines = [
    ...conflictLines(merge.conflicts, lang),
    ...merge.mentions.map(({ file, id }) =>
      say(
        `Quy tắc riêng trong “${file}” nhắc mã “${id}”; hãy sửa tay điều kiện đó.`,
        `An own rule in “${file}” names “${id}”; change that condition by hand.`,
      ),
    ),
  ]
  if (!quiet) for (const line of lines) io.err.write(`${visibleLine(line)}\n`)
  tellMerged(rewrite(workspace, merge.edits, io, new Map(), merge.proposals), workspace.lock === undefined, globals, io)
}

export function tellMerged(files: readonly string[], dryRun: boolean, { lang, quiet }: Globals, io: Io): void {
  if (quiet) return
  const say = sayIn(lang)
  const list = files.join(', ')
  const message = dryRun
    ? say(`Chạy thử, chưa ghi gì. Các tệp sẽ thay đổi: ${list}`, `A dry run: nothing was written. Files: ${list}`)
    : say(
        `Đã ghi ${list}. Hoàn tác về bản đã lưu trong git: git restore ${files.map(quoted).join(' ')}`,
        `Wrote ${list}. To go back to what git has: git restore ${files.map(quoted).join(' ')}`,
      )
  io.err.write(`${visibleLine(message)}\n`)
}

const quoted = (file: string) => (/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`)

export function keepingApart(workspace: Workspace, ids: readonly string[], options: Options, io: Io) {
  const { model } = workspace
  const unknown = ids.find((id) => !indexedCollections.some((c) => model[c].has(id)))
  if (unknown !== undefined || ids.length < 2)
    throw usageError(
      unknown === undefined
        ? { vi: '--apart cần từ hai mã trở lên.', en: '--apart takes two ids or more.' }
        : {
            vi: `Không có bản ghi nào mang mã “${unknown}” trong kiến trúc.`,
            en: `The architecture has no record with the id “${unknown}”.`,
          },
    )
  const [reason, approvedBy] = [optionText(options, 'reason')?.trim(), optionText(options, 'approvedBy')?.trim()]
  if (!reason || !approvedBy)
    throw usageError({
      vi: '--apart cần lý do và người xác nhận: thêm --reason "…" và --approved-by "…"; cả hai được in trong báo cáo.',
      en: '--apart takes a reason and who confirmed it: add --reason "…" and --approved-by "…"; reports print both.',
    })
  const expires = optionText(options, 'expires') ?? aYearAfter(io.today())
  if (!isRealDate(expires))
    throw usageError({
      vi: `Ngày “${expires}” của --expires không có thật; viết theo dạng năm-tháng-ngày, ví dụ 2027-06-30.`,
      en: `The date “${expires}” of --expires does not exist; write it as year-month-day, for instance 2027-06-30.`,
    })
  const newFile = displayPath(join(workspace.root, 'mien-tru.yaml'), io.cwd)
  return keptApart(workspace, { ids, reason, approvedBy, expires }, newFile)
}

export function aYearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return isRealDate(next) ? next : `${next.slice(0, 8)}28`
}
