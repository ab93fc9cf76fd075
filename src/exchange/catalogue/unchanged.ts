import type { Model, System } from '../../architecture/index.js'
import { visible } from '../../kernel/index.js'
import { opensFormula } from '../../office/index.js'
import type { CatalogueRow } from './catalogue-row.js'
import { columns } from './columns.js'

/**
 * A row of our own export without the cells that say just what the export writes of that system: they say nothing new, whereas to
 * read them again would lose what a cell cannot hold (which of two of one name is meant, what is done with data, a comma in a
 * name).
 */
export function withoutUnchanged(row: CatalogueRow, model: Model): CatalogueRow {
  const system = model.systems.get(row.cells.get('id')?.cell.text.trim() ?? '')
  if (!system || model.originOf(system) !== 'workspace') return row
  const says = written(system, model)
  const cells = new Map(
    [...row.cells].filter(([name, { cell }]) => name === 'id' || says.get(name) !== plainCell(cell.text)),
  )
  const name = row.cells.get('name')
  // Whatever a file makes of it, such as a number, it is the name that the architecture has.
  if (name && !cells.has('name')) cells.set('name', { ...name, cell: { ...name.cell, text: system.name } })
  return { ...row, cells }
}

const made = new WeakMap<System, ReadonlyMap<string, string>>()

function written(system: System, model: Model): ReadonlyMap<string, string> {
  const known = made.get(system)
  if (known) return known
  const says = new Map(columns.map(({ name, cell }) => [name as string, plainCell(String(cell(system, model)))]))
  made.set(system, says)
  return says
}

/** Text as it is wherever it was kept: white space, composed letters, and the apostrophe that keeps a formula from being run. */
export function plainCell(text: string): string {
  const line = visible(text).normalize('NFC').replace(/\s+/g, ' ').trim()
  return line.startsWith("'") && opensFormula(line.slice(1)) ? line.slice(1) : line
}
