import type { Model } from '../../architecture/index.js'
import type { Workbook } from '../../office/index.js'
import { columnLetters } from '../../office/index.js'
import { kindIn, levelOfCell, scopeIn, statusIn, yesIn } from './choices.js'
import type { ColumnName } from './columns.js'
import type { Sure } from './headings.js'
import type { Import } from './import-catalogue.js'
import { placeOfRow } from './plan-rows.js'
import { open, type PlanRow } from './plan-schema.js'
import { oneLine, type ResolvedRow } from './row.js'
import type { CatalogueTable } from './rows.js'
import { below } from './table-shape.js'

/** A column as a plan tells it: under one key however many sheets have it. */
export interface PlannedColumn {
  readonly key: string
  /** Where its heading stands first. */
  readonly at: string
  /** A field, or several as a list in YAML. */
  readonly is: string
  readonly sure: Sure
  /** One of its values, and how many there are. */
  readonly example: string
  readonly count: number
  /** The column that means the same and is used in its place. */
  readonly sameAs?: string | undefined
}

/** The columns of all tables; where a heading stands for two things its key names the sheet and the letter. */
export function plannedColumns(tables: readonly CatalogueTable[]): readonly PlannedColumn[] {
  const keys = new Map<string, PlannedColumn>()
  const entries = tables.flatMap(({ sheet, headings, firstRow }) =>
    headings.map((heading) => {
      const texts = below(sheet, heading.column, firstRow)
      const meaning = heading.facts ? `[${heading.facts.join(', ')}]` : (heading.meaning ?? open)
      const is = heading.sameAs === undefined ? meaning : 'ignore'
      return { sheet, heading, is, example: texts[0] ?? '', count: texts.length }
    }),
  )
  const meanings = new Map<string, Set<string>>()
  for (const { heading, is } of entries) meanings.set(heading.text, (meanings.get(heading.text) ?? new Set()).add(is))
  const twice = new Set<string>()
  for (const { headings } of tables) {
    const own = new Set<string>()
    for (const { text } of headings) {
      if (own.has(text)) twice.add(text)
      own.add(text)
    }
  }
  for (const { sheet, heading, is, example, count } of entries) {
    const letter = columnLetters(heading.column)
    const apart = twice.has(heading.text) || (meanings.get(heading.text)?.size ?? 0) > 1
    const key = apart ? `${sheet.name}!${letter}` : heading.text
    const before = keys.get(key)
    const { sure, sameAs } = heading
    const column: PlannedColumn = before ?? {
      key,
      at: `${sheet.name}!${letter}${heading.cell.row}`,
      is,
      sure,
      example,
      count: 0,
      sameAs,
    }
    keys.set(key, { ...column, example: column.example || example, count: column.count + count })
  }
  return [...keys.values()]
}

/** What a cell's words are taken for. */
export interface PlannedValue {
  readonly text: string
  readonly value: string
  readonly count: number
  readonly at: string
  /** What the value is called, where it is an id. */
  readonly called?: string | undefined
}

const readers: Partial<Readonly<Record<ColumnName, (text: string) => unknown>>> = {
  status: statusIn,
  kind: kindIn,
  scope: scopeIn,
  securityLevel: levelOfCell,
  shared: yesIn,
}

/** So many different words of one field are listed; more are no closed set. */
const mostValues = 2_000

/** The words of the fields that have a closed set of values, and of owners, by field; the frequent first. */
export function plannedValues(
  rows: readonly ResolvedRow[],
  given: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  workbook: Workbook,
  { agencies }: Pick<Import, 'agencies'>,
  model: Model,
): ReadonlyMap<string, readonly PlannedValue[]> {
  const fields = new Map<
    string,
    Map<string, { value: string; count: number; at: string; called?: string | undefined }>
  >()
  const names = new Map([...model.agencies.values(), ...agencies].map(({ id, name }) => [id, name]))
  for (const { row, incoming } of rows)
    for (const field of [...Object.keys(readers), 'owner'] as ColumnName[]) {
      const cell = row.cells.get(field)?.cell
      if (!cell) continue
      const text = oneLine(cell.text)
      const known = fields.get(field) ?? new Map()
      fields.set(field, known)
      const entry = known.get(text)
      if (entry) entry.count++
      else if (known.size < mostValues) {
        const said = given[field]?.[text]
        const read = said ?? (field === 'owner' ? incoming.fields.get('owner') : readers[field]?.(text))
        const called = field === 'owner' ? names.get(String(read)) : undefined
        // What an agency is called outlasts the id that it gets.
        const value = field === 'owner' && called !== undefined && !model.agencies.has(String(read)) ? called : read
        known.set(text, {
          value: value === undefined ? open : String(value),
          count: 1,
          at: placeOfRow(row, workbook) ?? '',
          called,
        })
      }
    }
  return new Map(
    [...fields].map(([field, texts]) => [
      field,
      [...texts].map(([text, entry]) => ({ text, ...entry })).sort((a, b) => b.count - a.count),
    ]),
  )
}

/** A row as a plan keeps it. */
export function plannedRow({ row, name, incoming, verdict }: ResolvedRow, workbook: Workbook): PlanRow {
  const { given } = verdict
  const list = (field: string): string[] | undefined => {
    const value = incoming.assumed?.get(field)
    return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined
  }
  const code = row.cells.get('code')?.cell.text
  const id = verdict.do === 'new' || verdict.do === 'update' ? incoming.id : verdict.of
  const isNew = verdict.do === 'new'
  const layer = given?.layer ?? (isNew ? incoming.assumed?.get('layer') : undefined)
  // What is open may become new, and then it is this that is proposed.
  const mayBeNew = isNew || verdict.do === 'unclear'
  const components = mayBeNew ? list('realizes') : given?.components
  const capabilities = mayBeNew ? list('capabilities') : given?.capabilities
  return {
    name: oneLine(name.text),
    ...(code === undefined ? {} : { code: oneLine(code) }),
    at: placeOfRow(row, workbook) ?? '',
    do: verdict.do,
    ...(id === undefined ? {} : { id }),
    ...(given?.owner === undefined ? {} : { owner: given.owner }),
    ...(typeof layer === 'string' ? { layer } : {}),
    ...(components === undefined ? {} : { components }),
    ...(capabilities === undefined ? {} : { capabilities }),
    ...(given?.note === undefined ? {} : { note: given.note }),
  }
}
