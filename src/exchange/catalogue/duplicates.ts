import type { Model, System } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { catalogue, createFinder, profileOfSystem } from '../../match/index.js'
import { cellLocation, type Workbook } from '../../office/index.js'
import { nameKey, sameName } from '../names.js'
import { entityOf } from '../plan.js'
import type { Remark } from '../remark.js'
import type { ResolvedRow } from './row.js'
import { isNational, shareAWord, tellingParts } from './telling.js'

/**
 * Which new rows the duplicate finder holds to be in the architecture already, or above in the same file. Only `duplicate`
 * counts; overlap is for a reviewer to judge (`validate` tells it).
 * @returns the rows that stand for another with its id, and what to tell of them
 */
export function duplicatesIn(
  rows: readonly ResolvedRow[],
  workbook: Workbook,
  model: Model,
  asOf: string,
): { readonly doubled: ReadonlyMap<ResolvedRow, string>; readonly remarks: readonly Remark[] } {
  const fresh = new Map(rows.filter((r) => !r.existing).map((r) => [r.incoming.id, r]))
  const doubled = new Map<ResolvedRow, string>()
  const remarks: Remark[] = []
  if (fresh.size === 0) return { doubled, remarks }
  const telling = tellingParts(rows)
  const profiles = [...fresh.values()].map((r) => profileOfSystem(model, telling(r, asSystem(r)), 'operational'))
  const finder = createFinder([...catalogue(model, asOf), ...profiles], model.glossary, model.judging, true)
  const reasons = new Map<ResolvedRow, Text>()
  for (const { a, b, relation, reason } of finder.within()) {
    const [row, other] = fresh.has(b) ? [fresh.get(b), a] : [fresh.get(a), b]
    if (relation !== 'duplicate' || !row || doubled.has(row)) continue
    const twin = fresh.get(other)
    if (twin && doubled.has(twin)) continue
    const system = twin ? asSystem(twin) : model.systems.get(other)
    if (!system || (isNational(model, system) && !isNational(model, asSystem(row)))) continue
    if (![system.name, ...(system.aliases ?? [])].some((name) => shareAWord(name, row.name.text))) continue
    if (nameKey(system.name) === nameKey(row.name.text) && !sameName(system.name, row.name.text)) continue
    doubled.set(row, other)
    reasons.set(row, reason)
  }
  for (const [row, other] of doubled) {
    // A row may stand for a row that stands for another itself: that is the one which is added.
    let root = other
    for (let twin = fresh.get(root); twin; twin = fresh.get(root)) {
      const next = doubled.get(twin)
      if (next === undefined) break
      root = next
    }
    doubled.set(row, root)
    const twin = fresh.get(root)
    const where = twin ? cellLocation(workbook, twin.row.sheet, twin.name).within : undefined
    const name = model.systems.get(root)?.name ?? twin?.name.text ?? root
    const reason = root === other ? reasons.get(row) : undefined
    remarks.push({
      kind: 'same',
      location: cellLocation(workbook, row.row.sheet, row.name),
      message: {
        vi: `“${row.name.text}” được xem là trùng với “${name}” (${where ?? root}), không nhập thêm. ${reason?.vi ?? ''}`.trim(),
        en: `“${row.name.text}” is held to duplicate “${name}” (${where ?? root}) and was not added. ${reason?.en ?? ''}`.trim(),
      },
      remedy: {
        vi: `Nếu là một hệ thống: ghi mã “${root}” vào cột “Mã trong kiến trúc”. Nếu khác nhau: chạy lại với --keep-duplicates.`,
        en: `If they are one: put the id “${root}” into the column “Id”. If not: run again with --keep-duplicates.`,
      },
    })
  }
  return { doubled, remarks }
}

/** A row as the finder takes systems; the fields that a row may lack have no part in the comparison. */
function asSystem({ incoming }: ResolvedRow): System {
  const fields = new Map([...(incoming.assumed ?? []), ...incoming.fields])
  return entityOf('systems', incoming.id, fields) as System
}
