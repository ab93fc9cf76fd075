import { type Hit, InputError, type Location, type Place, type Text } from '../../kernel/index.js'
import { cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import { inBoth, type PlanTable, spelt } from './words.js'

/** A table that was found in a sheet. */
export interface FoundTable<Key extends string = string> {
  readonly sheet: string
  /** The row of its headings. */
  readonly headings: number
  readonly columns: ReadonlyMap<Key, number>
  readonly rows: readonly FoundRow<Key>[]
}

export interface FoundRow<Key extends string> {
  readonly row: number
  /** What the cell of a column says; empty where there is nothing. */
  text(key: Key): string
  at(key: Key): Location
}

export function fault(location: Location, message: Text, remedy: Text): Hit {
  return { rule: 'model/schema', location, message, remedy }
}

export function missingCells<Key extends string>({ columns }: PlanTable<Key>, { rows }: FoundTable<Key>): Hit[] {
  const keys = (Object.keys(columns) as Key[]).filter((key) => columns[key].required)
  return rows.flatMap((row) =>
    keys.flatMap((key) => {
      const { title } = columns[key]
      if (row.text(key) !== '') return []
      return fault(
        row.at(key),
        { vi: `Cột “${title.vi}” còn trống.`, en: `“${title.en}” is empty.` },
        { vi: 'Điền vào, hoặc xoá cả dòng.', en: 'Fill it in, or take the whole row out.' },
      )
    }),
  )
}

/** How far down the row of headings is looked for. */
const mostAbove = 30

/** A table by its sheet and headings, wherever they stand. @throws InputError where they are not there */
export function tableIn<Key extends string>(
  workbook: Workbook,
  table: PlanTable<Key>,
  mayLack = false,
): FoundTable<Key> {
  const names = inBoth(table.sheet)
  const sheet = workbook.sheets.find(({ name }) => names.includes(spelt(name)))
  const keys = Object.keys(table.columns) as Key[]
  if (!sheet) {
    if (mayLack) return { sheet: '', headings: 0, columns: new Map(), rows: [] }
    throw new InputError({
      vi: `“${workbook.file}” không có trang tính “${table.sheet.vi}”, nên không phải kế hoạch hợp nhất. Lập lại bằng kientruc merge --plan TỆP.xlsx.`,
      en: `“${workbook.file}” has no sheet “${table.sheet.en}”, so it is no plan of a union. Make one with kientruc merge --plan FILE.xlsx.`,
    })
  }
  for (const [row, cells] of [...sheet.rows].filter(([number]) => number <= mostAbove)) {
    const columns = new Map<Key, number>()
    for (const [column, cell] of cells) {
      const key = keys.find((one) => inBoth(table.columns[one].title).includes(spelt(cell.text)))
      if (key !== undefined && !columns.has(key)) columns.set(key, column)
    }
    if (columns.size < 2) continue
    const lacking = keys.filter((key) => table.columns[key].required && !columns.has(key))
    if (lacking.length > 0)
      throw new InputError(
        { vi: `Không đọc được kế hoạch “${workbook.file}”.`, en: `The plan “${workbook.file}” cannot be read.` },
        lacking.map((key) => {
          const { vi, en } = table.columns[key].title
          return fault(
            cellLocation(workbook, sheet, { row, column: 1 }),
            { vi: `Dòng tiêu đề không có cột “${vi}”.`, en: `The headings have no “${en}”.` },
            { vi: 'Ghi lại tên cột như kế hoạch ban đầu.', en: 'Give the column its name back.' },
          )
        }),
      )
    return { sheet: sheet.name, headings: row, columns, rows: rowsBelow(workbook, sheet, row, columns) }
  }
  throw new InputError({
    vi: `Trang tính “${sheet.name}” của “${workbook.file}” không còn dòng tiêu đề.`,
    en: `The sheet “${sheet.name}” of “${workbook.file}” has lost its headings.`,
  })
}

function rowsBelow<Key extends string>(
  workbook: Workbook,
  sheet: Sheet,
  headings: number,
  columns: ReadonlyMap<Key, number>,
): FoundRow<Key>[] {
  return [...sheet.rows].flatMap(([row, all]) => {
    if (row <= headings) return []
    const cells = new Map(
      [...columns].flatMap(([key, column]) => {
        const cell = all.get(column)
        return cell && cell.text.trim() !== '' ? [[key, cell] as const] : []
      }),
    )
    // A number alone is what is left of a row that somebody emptied.
    if ([...cells.keys()].every((key) => key === 'number')) return []
    const at = (key: Key) => {
      const column = columns.get(key) ?? 1
      return cellLocation(workbook, sheet, cells.get(key) ?? { row, column })
    }
    return [{ row, text: (key: Key) => cells.get(key)?.text.trim() ?? '', at }]
  })
}

/** Where the values of a plan stand: the cells from which they were taken. */
export function cellPlaces() {
  const table = new Map<object, Map<string | number, Location>>()
  const find = (node: object, key: string | number = '') => table.get(node)?.get(key) ?? table.get(node)?.get('')
  const place: Place = {
    of: find,
    ofKey: find,
    written: (node, key, most) => find(node, key)?.excerpt.slice(0, most),
  }
  return {
    place,
    put<Key extends string>(node: object, row: FoundRow<Key>, keys: Readonly<Record<string | number, Key>>) {
      const own = table.get(node) ?? new Map<string | number, Location>()
      table.set(node, own)
      const all = Object.entries<Key>(keys)
      for (const [key, column] of all) own.set(Array.isArray(node) ? Number(key) : key, row.at(column))
      const [, first] = all[0] ?? []
      if (first !== undefined && !own.has('')) own.set('', row.at(first))
    },
  }
}
