import type { Model, System } from '../../architecture/index.js'
import { visible } from '../../kernel/index.js'
import { type Cell, opensFormula } from '../../office/index.js'
import type { CatalogueRow } from './catalogue-row.js'
import { columns } from './columns.js'

/**
 * A row of our own export without the cells that say just what the export writes of that system: they say nothing new, whereas to
 * read them again would lose what a cell cannot hold (which of two of one name is meant, what is done with data, a comma in a
 * name).
 * @param spoiled hears of a cell that is what a program for tables made of what stood there
 */
export function withoutUnchanged(
  row: CatalogueRow,
  model: Model,
  spoiled: (cell: Cell, written: string) => void,
): CatalogueRow {
  const system = model.systems.get(row.cells.get('id')?.cell.text.trim() ?? '')
  if (!system || model.originOf(system) !== 'workspace') return row
  const says = written(system, model)
  const cells = new Map(
    [...row.cells].filter(([name, { cell }]) => {
      const own = says.get(name) ?? ''
      if (name === 'id' || own === plainCell(cell.text)) return name === 'id'
      if (!isMadeOf(own, cell)) return true
      if (name !== 'name') spoiled(cell, own)
      return false
    }),
  )
  const name = row.cells.get('name')
  // Whatever a file makes of it, such as a number, it is the name that the architecture has.
  if (name && !cells.has('name')) cells.set('name', { ...name, cell: { ...name.cell, text: system.name } })
  return { ...row, cells }
}

/** Whether a cell holds the number or the day that a program for tables reads into a text: 12 for `012`, 3 December for `3-12`. */
function isMadeOf(written: string, { text, number }: Cell): boolean {
  if (number !== undefined) return /^[\d.,]+$/.test(written) && Number(written.replace(',', '.')) === number
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const [, a = '', b = ''] = /^(\d{1,2})[-/.](\d{1,2}|\d{4})$/.exec(written) ?? []
  if (year === undefined || a === '') return false
  if (b === year) return Number(a) === Number(month) && day === '01'
  return [`${month} ${day}`, `${day} ${month}`].includes([a, b].map((part) => part.padStart(2, '0')).join(' '))
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
