import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { type WrittenSheet, writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { kientruc } from './cli.js'
import { folder, small } from './disk.js'

export type Rows = readonly (readonly (string | number)[])[]

/** Imports sheets into a small architecture, twice: what was added and said. */
export async function importedSheets(
  sheets: Readonly<Record<string, Rows>> | readonly WrittenSheet[],
  ...flags: string[]
) {
  const dir = folder(small)
  const before = loadWorkspace(dir).model
  const written = Object.entries(sheets).map(([name, rows]) => ('rows' in rows ? rows : { name, widths: [], rows }))
  writeFileSync(join(dir, 'dm.xlsx'), await writeWorkbook('x', written))
  const { err, code } = await kientruc(dir, ['import', 'xlsx', 'dm.xlsx', '--yes', ...flags])
  const again = await kientruc(dir, ['import', 'xlsx', 'dm.xlsx', '--yes', ...flags])
  const { model } = loadWorkspace(dir)
  const systems = [...model.systems.values()].filter((s) => !before.systems.has(s.id))
  const agencies = [...model.agencies.values()].filter((a) => !before.agencies.has(a.id)).map((a) => a.name)
  return { code, err, again: again.err, systems, agencies, model }
}
