import { agencyKey } from '../../architecture/index.js'
import { cellLocation, type Workbook } from '../../office/index.js'
import { codeKey, nameKey, sameName } from '../names.js'
import type { CatalogueRow } from './catalogue-row.js'
import type { PlanRow } from './plan-schema.js'

/**
 * Which row of a workbook each row of a plan speaks of: by code, else by name. Of several of one name the one of the same owner, then the
 * one in the same cell, else the first that is left; so a plan holds for the next workbook of the same layout.
 */
export function givenRows(
  planned: readonly PlanRow[],
  rows: readonly CatalogueRow[],
  workbook: Workbook,
): ReadonlyMap<CatalogueRow, PlanRow> {
  const given = new Map<CatalogueRow, PlanRow>()
  if (planned.length === 0) return given
  const byCode = new Map<string, CatalogueRow[]>()
  const byName = new Map<string, CatalogueRow[]>()
  for (const row of rows) {
    const code = row.cells.get('code')?.cell.text
    if (code !== undefined) note(byCode, codeKey(code), row)
    note(byName, nameKey(nameOf(row)), row)
  }
  const names = new Map<string, number>()
  for (const { name } of planned) names.set(nameKey(name), (names.get(nameKey(name)) ?? 0) + 1)
  for (const wanted of planned) {
    const coded = wanted.code === undefined ? [] : (byCode.get(codeKey(wanted.code)) ?? [])
    const alike = (list: readonly CatalogueRow[]) =>
      list.filter((row) => !given.has(row) && sameName(nameOf(row), wanted.name))
    const free = coded.filter((row) => !given.has(row))
    const named =
      alike(free).length > 0 ? alike(free) : free.length > 0 ? free : alike(byName.get(nameKey(wanted.name)) ?? [])
    const placed = named.find((row) => placeOfRow(row, workbook) === wanted.at)
    const owned = wanted.owner === undefined ? undefined : named.find((row) => isOwner(row, wanted.owner ?? ''))
    // Where the plan tells rows of one name apart, each speaks of its own.
    const several = (names.get(nameKey(wanted.name)) ?? 0) > 1
    const row = owned ?? placed ?? (several && named.length === 1 && wanted.owner !== undefined ? undefined : named[0])
    if (row) given.set(row, wanted)
  }
  return given
}

/** Where the name of a row stands, as plans write it. */
export function placeOfRow(row: CatalogueRow, workbook: Workbook): string | undefined {
  const name = row.cells.get('name')?.cell
  return name && cellLocation(workbook, row.sheet, name).within
}

function nameOf(row: CatalogueRow): string {
  return row.cells.get('name')?.cell.text ?? ''
}

function isOwner(row: CatalogueRow, owner: string): boolean {
  const written = row.cells.get('owner')?.cell.text ?? row.group?.text
  return written !== undefined && agencyKey(written) === agencyKey(owner)
}

function note<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
