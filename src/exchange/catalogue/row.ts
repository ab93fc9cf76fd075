import type { System } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { type Cell, cellLocation, type Workbook } from '../../office/index.js'
import type { Incoming } from '../changes.js'
import type { Remark } from '../remark.js'
import { type CatalogueRow, sheetOfCell } from './catalogue-row.js'
import type { ColumnName } from './columns.js'
import { type Deed, type ImportPlan, open, type PlanRow } from './plan-schema.js'
import type { Tally } from './tally.js'

/** A row while it becomes a system. */
export interface RowReading {
  readonly row: CatalogueRow
  /** The cell that names the system. */
  readonly name: Cell
  /** What the row says. */
  readonly fields: Map<string, unknown>
  /** What it does not say and a new system must have, and the same in words. */
  readonly assumed: Map<string, unknown>
  /** A column's text, after the mapping's values and defaults. */
  readonly text: (column: ColumnName) => string | undefined
  readonly remark: (kind: Remark['kind'], cell: Cell, message: Text, remedy?: Text) => void
  /** Says once, with their number, what is to be said of many cells. */
  readonly often: (key: string, kind: Remark['kind'], cell: Cell, message: (count: number) => Text) => void
  /** Tells that a column's cell, if there is one, was not understood. */
  readonly notUnderstood: (column: ColumnName, expected: Text) => void
  readonly suppose: (field: string, value: unknown) => void
  /** How the workbook numbers days. */
  readonly since1904: boolean
}

/** A row as a system: what it says, which system of the architecture it is, if any, and what is to be done with it. */
export interface ResolvedRow {
  readonly row: CatalogueRow
  readonly name: Cell
  readonly incoming: Incoming
  readonly existing: System | undefined
  readonly verdict: RowVerdict
}

/** What is to be done with a row, and why. */
export interface RowVerdict {
  readonly do: Deed
  readonly why: Text
  /** The system for which the row stands (`same`) or may stand. */
  readonly of?: string | undefined
  /** What it says beyond that was added to the row of it. */
  readonly adds?: boolean
  /** Settled by a plan or by what the row says of itself; the finder has no say in it. */
  readonly settled?: true
  /** What the plan said of it. */
  readonly given?: PlanRow | undefined
  /** On what the proposed components rest. */
  readonly evidence?: Text | undefined
}

export function rowReading(
  row: CatalogueRow,
  name: Cell,
  workbook: Workbook,
  mapping: ImportPlan,
  remarks: Remark[],
  tally: Tally,
): RowReading {
  const remark: RowReading['remark'] = (kind, cell, message, remedy) =>
    remarks.push({ kind, location: cellLocation(workbook, sheetOfCell(row, cell), cell), message, remedy })
  const assumed = new Map<string, unknown>()
  return {
    row,
    name,
    fields: new Map([['name', oneLine(name.text)]]),
    assumed,
    since1904: workbook.since1904,
    text(column) {
      const written = row.cells.get(column)?.cell.text
      const meant = written === undefined ? undefined : meantBy(mapping, column, written)
      if (meant === open) return undefined
      return meant ?? written ?? own(mapping.defaults, column)
    },
    remark,
    often: (key, kind, cell, message) =>
      tally.add(key, kind, cellLocation(workbook, sheetOfCell(row, cell), cell), message),
    notUnderstood(column, expected) {
      const entry = row.cells.get(column)
      if (!entry) return
      const { text } = entry.cell
      // What a plan leaves open was seen and accepted.
      const accepted = meantBy(mapping, column, text) === open
      tally.add(
        `${column}\0${text}`,
        accepted ? 'note' : 'left',
        cellLocation(workbook, sheetOfCell(row, entry.cell), entry.cell),
        (count) =>
          count === 1
            ? {
                vi: `Không hiểu “${text}” ở cột “${entry.heading}”; ô này không được nhập.`,
                en: `“${text}” under “${entry.heading}” was not understood; the cell was not read.`,
              }
            : {
                vi: `Không hiểu “${text}” ở cột “${entry.heading}”: ${count} ô như vậy không được nhập.`,
                en: `“${text}” under “${entry.heading}” was not understood: ${count} such cells were not read.`,
              },
        expected,
      )
    },
    suppose(field, value) {
      assumed.set(field, value)
    },
  }
}

/** What a plan says that a cell's text means, however the text is spaced; a level may be written as a number. */
function meantBy({ values }: ImportPlan, column: ColumnName, written: string): string | undefined {
  const known = own(values, column)
  if (known === undefined) return undefined
  const meant = own(known, written) ?? spaced(known).get(wordsOf(written))
  return meant === undefined ? undefined : String(meant)
}

const wordsOf = (text: string) => oneLine(text).normalize('NFC').toLowerCase()

type Values = NonNullable<ImportPlan['values']>[string]
const bySpacing = new WeakMap<Values, ReadonlyMap<string, Values[string]>>()

function spaced(values: Values): ReadonlyMap<string, Values[string]> {
  const known = bySpacing.get(values) ?? new Map(Object.entries(values).map(([text, value]) => [wordsOf(text), value]))
  bySpacing.set(values, known)
  return known
}

/** A field of a mapping that a user wrote; nothing that every object has. */
function own<T>(mapping: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return mapping !== undefined && Object.hasOwn(mapping, key) ? mapping[key] : undefined
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
