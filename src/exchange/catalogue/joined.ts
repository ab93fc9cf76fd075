import { agencyKey, fullAgencyName } from '../../architecture/index.js'
import { type Cell, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import { codeKey, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { spelledName } from './abbreviations.js'
import { type CatalogueRow, sheetOfCell } from './catalogue-row.js'
import { kindIn, levelOfCell, scopeIn, statusIn, yesIn } from './choices.js'
import { type ColumnName, listColumns } from './columns.js'
import { areApart, isSystemName } from './identity.js'
import { dateIn, itemsIn, millionsIn } from './values.js'

/**
 * Rows with one code are one system, such as those of a workbook with a sheet for each aspect: later rows add what the first
 * does not say. Where they contradict each other, the first counts, and both cells are told.
 */
export function joinedByCode(rows: readonly CatalogueRow[], workbook: Workbook, remarks: Remark[]): CatalogueRow[] {
  const joined: CatalogueRow[] = []
  const places = new Map<string, number[]>()
  const groups = groupCodes(rows)
  const apart: [CatalogueRow, CatalogueRow][] = []
  for (const row of rows) {
    const key = codeOf(row)
    const alike = key === undefined || groups.has(key) ? [] : (places.get(key) ?? [])
    const at = alike.find((place) => !isApart(joined[place], row))
    const before = at === undefined ? undefined : joined[at]
    if (at !== undefined && before) joined[at] = join(before, row, workbook, remarks)
    else {
      const other = joined[alike[0] ?? -1]
      if (other) apart.push([other, row])
      if (key !== undefined) places.set(key, [...alike, joined.length])
      joined.push(row)
    }
  }
  if (apart[0]) remarks.push(apartRemark(apart[0], apart.length, workbook))
  return joined
}

function isApart(first: CatalogueRow | undefined, row: CatalogueRow): boolean {
  if (!first || row.cells.has('id') || nameOf(row) === '') return false
  return areApart({ names: [nameOf(first)], owner: ownerOf(first) }, { name: nameOf(row), owner: ownerOf(row) })
}

function apartRemark([first, row]: readonly [CatalogueRow, CatalogueRow], count: number, workbook: Workbook): Remark {
  const code = row.cells.get('code')?.cell ?? { row: row.row, column: 1, text: '' }
  const { within } = cellLocation(workbook, first.sheet, first.cells.get('code')?.cell ?? code)
  return {
    kind: 'note',
    location: cellLocation(workbook, row.sheet, code),
    message: {
      vi: `${count} dòng có mã mà hệ thống của cơ quan khác đã mang, ví dụ “${code.text}” (${within}); tên không liên quan nên coi là hệ thống riêng.`,
      en: `${count} row(s) bear a code that another agency’s system bears, such as “${code.text}” (${within}); their names have nothing in common, so they are systems of their own.`,
    },
  }
}

/** A row that speaks of the system of a row above, and which of its columns add to that. */
export interface Repeated {
  /** The row above as it was read. */
  readonly first: CatalogueRow
  readonly adds: readonly string[]
}

/**
 * Rows that repeat the name of a system add what the rows above do not say, as on a sheet for each aspect without codes: of one
 * owner, or without an owner where only one has a system of that name. Two codes are two systems.
 * @param apart whether a plan says otherwise of a row and the one above
 * @returns the rows above with what was added, and the others, each under the row as it was read
 */
export function joinedByName(
  rows: readonly CatalogueRow[],
  apart: (row: CatalogueRow, first: CatalogueRow) => boolean,
  workbook: Workbook,
  remarks: Remark[],
): { readonly whole: ReadonlyMap<CatalogueRow, CatalogueRow>; readonly repeated: ReadonlyMap<CatalogueRow, Repeated> } {
  const whole = new Map<CatalogueRow, CatalogueRow>()
  const repeated = new Map<CatalogueRow, Repeated>()
  const firsts = new Map<string, CatalogueRow[]>()
  for (const row of rows) {
    const name = nameOf(row)
    if (name === '') continue
    const key = nameKey(spelledName(name))
    const alike = firsts.get(key) ?? []
    firsts.set(key, alike)
    if (alike.length === 0) {
      alike.push(row)
      continue
    }
    const named = alike.filter(
      (first) => isSystemName(nameOf(first), name) && !areTwoCodes(first, row) && !apart(row, first),
    )
    const owner = ownerOf(row)
    const own = named.filter((first) => owner === undefined || ownerOf(whole.get(first) ?? first) === owner)
    const ownerless = own.length === 0 ? named.filter((first) => ownerOf(whole.get(first) ?? first) === undefined) : []
    const [first, ...others] = own.length > 0 ? own : ownerless
    if (!first || others.length > 0) {
      if (others.length > 0) remarks.push(severalOf(name, own.length > 0 ? own : ownerless, row, workbook))
      alike.push(row)
      continue
    }
    const before = whole.get(first) ?? first
    const after = join(before, row, workbook, remarks)
    whole.set(first, after)
    const adds = [...row.cells].filter(([column]) => after.cells.get(column)?.cell !== before.cells.get(column)?.cell)
    const notes = after.note === before.note ? [] : ['ghi chú']
    repeated.set(row, { first, adds: [...adds.map(([, { heading }]) => heading), ...notes] })
  }
  return { whole, repeated }
}

function severalOf(name: string, rows: readonly CatalogueRow[], row: CatalogueRow, workbook: Workbook): Remark {
  const at = (of: CatalogueRow) =>
    cellLocation(workbook, of.sheet, of.cells.get('name')?.cell ?? { row: of.row, column: 1, text: '' })
  const places = rows.map((of) => at(of).within).join(', ')
  return {
    kind: 'left',
    location: at(row),
    message: {
      vi: `“${name}” có ở ${places}; không rõ dòng này bổ sung cho hệ thống nào.`,
      en: `“${name}” stands at ${places}; it is not known to which of them this row adds.`,
    },
    remedy: {
      vi: 'Ghi mã hệ thống hoặc cơ quan chủ quản ở dòng này.',
      en: 'Give this row the code or the owner of the system.',
    },
  }
}

const nameOf = (row: CatalogueRow): string => row.cells.get('name')?.cell.text ?? ''

function areTwoCodes(a: CatalogueRow, b: CatalogueRow): boolean {
  const [one, other] = [codeOf(a), codeOf(b)]
  return one !== undefined && other !== undefined && one !== other
}

function ownerOf({ cells, group }: CatalogueRow): string | undefined {
  const text = cells.get('owner')?.cell.text ?? group?.text
  return text === undefined ? undefined : keyOfAgency(text)
}

const keyOfAgency = (text: string) => agencyKey(fullAgencyName(text) ?? text)

function codeOf({ cells }: CatalogueRow): string | undefined {
  const id = cells.get('id')?.cell.text
  const key = codeKey(id ?? cells.get('code')?.cell.text ?? '')
  return key === '' ? undefined : `${id === undefined ? 'code' : 'id'} ${key}`
}

/** Codes that three or more names of one sheet carry: they stand for groups, not for systems. */
function groupCodes(rows: readonly CatalogueRow[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>()
  const groups = new Set<string>()
  for (const row of rows) {
    const key = codeOf(row)
    if (key === undefined) continue
    const place = `${row.sheet.name}\0${key}`
    const known = names.get(place) ?? new Set()
    names.set(place, known.add(nameKey(nameOf(row))))
    if (known.size > 2) groups.add(key)
  }
  return groups
}

function join(before: CatalogueRow, row: CatalogueRow, workbook: Workbook, remarks: Remark[]): CatalogueRow {
  const cells = new Map(before.cells)
  const elsewhere = new Map<Cell, Sheet>(before.elsewhere)
  for (const [column, entry] of row.cells) {
    const own = cells.get(column)
    const commas = listColumns[column]
    if (!own) {
      cells.set(column, entry)
      elsewhere.set(entry.cell, row.sheet)
    } else if (commas !== undefined) {
      const items = itemsIn(own.cell.text, commas)
      const more = itemsIn(entry.cell.text, commas).filter((item) => !items.includes(item))
      if (more.length === 0) continue
      const cell = { ...own.cell, text: [...items, ...more].join('\n') }
      cells.set(column, { ...own, cell })
      elsewhere.set(cell, sheetOfCell(before, own.cell))
    } else if (!saysSame(column, own, entry)) {
      const first = cellLocation(workbook, sheetOfCell(before, own.cell), own.cell)
      const of = row.cells.get('id')?.cell.text ?? row.cells.get('code')?.cell.text ?? nameOf(row)
      remarks.push({
        kind: 'left',
        location: cellLocation(workbook, row.sheet, entry.cell),
        message: {
          vi: `“${of}” ghi hai cách ở cột “${entry.heading}”: “${own.cell.text}” (${first.within}) và “${entry.cell.text}”; dùng ô thứ nhất.`,
          en: `“${of}” says two things under “${entry.heading}”: “${own.cell.text}” (${first.within}) and “${entry.cell.text}”; the first was used.`,
        },
        remedy: {
          vi: 'Nếu là một hệ thống: ghi thống nhất ở hai ô. Nếu là hai: ghi hai mã khác nhau.',
          en: 'If they are one system, let both cells say the same. If they are two, give them different codes.',
        },
      })
    }
  }
  const note = [before.note, row.note === before.note ? undefined : row.note].filter(Boolean).join('\n')
  return { ...before, cells, elsewhere, note: note === '' ? undefined : note, group: before.group ?? row.group }
}

type Entry = CatalogueRow['cells'] extends ReadonlyMap<ColumnName, infer E> ? E : never

/** What cells of a column mean, so that two ways of writing it are no contradiction. */
const meanings: Partial<Readonly<Record<ColumnName, (entry: Entry) => unknown>>> = {
  owner: ({ cell }) => keyOfAgency(cell.text),
  status: ({ cell }) => statusIn(cell.text),
  kind: ({ cell }) => kindIn(cell.text),
  scope: ({ cell }) => scopeIn(cell.text),
  securityLevel: ({ cell }) => levelOfCell(cell.text),
  shared: ({ cell }) => yesIn(cell.text),
  from: ({ cell }) => dateIn(cell.text, cell.number)?.value,
  to: ({ cell }) => dateIn(cell.text, cell.number)?.value,
  cost: ({ cell, heading }) => millionsIn(cell.text, cell.number, heading)?.value,
}

function saysSame(column: ColumnName, a: Entry, b: Entry): boolean {
  if (column === 'name' && isSystemName(a.cell.text, b.cell.text)) return true
  const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  if (words(a.cell.text) === words(b.cell.text)) return true
  const means = meanings[column]
  const meant = means?.(a)
  return meant !== undefined && meant === means?.(b)
}
