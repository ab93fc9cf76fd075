import type { Model } from '../../architecture/index.js'
import { append, createSuggester } from '../../kernel/index.js'
import { type Cell, cellLocation, type Workbook } from '../../office/index.js'
import { nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { sheetOfCell } from './catalogue-row.js'
import { byName } from './identity.js'
import { oneLine, type ResolvedRow } from './row.js'
import { createTally } from './tally.js'

/** The names in a row's cell of connected systems. */
export interface Wire {
  readonly from: ResolvedRow
  readonly cell: Cell
  readonly names: readonly string[]
}

/** Turns the names of connected systems into dependencies; rows of the same file may name each other. */
export function connections(
  wires: readonly Wire[],
  rows: readonly ResolvedRow[],
  places: (text: string) => string | undefined,
  workbook: Workbook,
  model: Model,
  remarks: Remark[],
): Map<ResolvedRow, ResolvedRow> {
  if (wires.length === 0) return new Map()
  const own = byName(rows.map((r) => ({ id: r.incoming.id, name: oneLine(r.name.text) })))
  const connected = new Map<ResolvedRow, ResolvedRow>()
  const names = [...model.systems.values(), ...model.components.values()].map((e) => e.name)
  const suggest = createSuggester()
  const tally = createTally()
  const known = new Map<string, Set<string>>()
  for (const { from, to } of model.dependencies) known.set(from, (known.get(from) ?? new Set()).add(to))
  for (const { from, cell, names: written } of wires) {
    const targets = new Set<string>()
    for (const text of written) {
      const to = places(text) ?? own(text)
      if (to !== undefined && to !== from.incoming.id) targets.add(to)
      else if (to === undefined)
        tally.add(
          nameKey(text),
          'left',
          cellLocation(workbook, sheetOfCell(from.row, cell), cell),
          (count) => ({
            vi: `Không tìm thấy hệ thống hoặc thành phần “${text}”${count === 1 ? '' : `, ${count} dòng nêu tên`}; chưa ghi kết nối.`,
            en: `There is no system or component “${text}”${count === 1 ? '' : `, which ${count} rows name`}; the connection was not written.`,
          }),
          suggest(text, names),
        )
    }
    const has = known.get(from.incoming.id)
    const missing = [...targets].filter((to) => !has?.has(to)).map((to) => ({ to, kind: 'integration' }))
    if (missing.length > 0)
      connected.set(from, { ...from, incoming: { ...from.incoming, additions: new Map([['dependsOn', missing]]) } })
  }
  append(remarks, tally.remarks())
  return connected
}
