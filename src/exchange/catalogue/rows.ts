import { append } from '../../kernel/index.js'
import { type Cell, cellAt, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import { codeKey, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { tableNames, tableTitles } from '../tables/names.js'
import type { CatalogueRow } from './catalogue-row.js'
import { type ColumnName, listColumns } from './columns.js'
import { factsIn } from './fact-cells.js'
import { type OpenFact, openRemarks } from './fact-remarks.js'
import type { HeadingMeaning } from './heading-words.js'
import { type Heading, headedBy } from './headings.js'
import { joinedByCode } from './joined.js'
import type { ImportPlan } from './plan-schema.js'
import { isTick } from './table-shape.js'
import { isFooter, isHeadingAgain, ownerAbove, ownerUnder, type Title, titleIn } from './title-rows.js'
import { itemsIn } from './values.js'

export interface CatalogueRows {
  readonly rows: readonly CatalogueRow[]
  /** The tables that were read. */
  readonly tables: readonly CatalogueTable[]
  readonly remarks: readonly Remark[]
}

/** A sheet that holds a table, and what its columns were taken for. */
export interface CatalogueTable {
  readonly sheet: Sheet
  readonly headings: readonly Heading[]
  readonly firstRow: number
}

/** Every row of every table of a workbook; what was passed over is told. */
export function catalogueRows(workbook: Workbook, mapping: ImportPlan): CatalogueRows {
  const rows: CatalogueRow[] = []
  const remarks: Remark[] = []
  const tables: CatalogueTable[] = []
  const openFacts: OpenFact[] = []
  const nameless: { readonly sheet: Sheet; readonly first: Cell }[] = []
  for (const sheet of workbook.sheets) {
    const wanted = mapping.sheets?.some((name) => name.normalize('NFC') === sheet.name)
    const first = firstCell(sheet)
    if (!first || (!wanted && isOtherTable(sheet, first))) continue
    if (wanted === false) {
      // Of a plan that was made, not written by hand, a sheet that is new is told.
      if (mapping.importPlan !== undefined && !sheet.hidden && headedBy(sheet, {}))
        remarks.push(
          passedOver(workbook, sheet, first, [
            'Trang tính có bảng hệ thống nhưng không nằm trong sheets của kế hoạch; không nhập.',
            'The sheet holds a table of systems but is not among the sheets of the plan; it was not read.',
          ]),
        )
      continue
    }
    if (sheet.hidden && !wanted) {
      remarks.push(
        passedOver(workbook, sheet, first, ['Trang tính ẩn, không nhập.', 'The sheet is hidden and was not read.']),
      )
      continue
    }
    const headed = headedBy(sheet, mapping)
    if (headed) tables.push({ sheet, ...headed })
    else nameless.push({ sheet, first })
  }
  for (const { sheet, headings, firstRow } of tables) {
    const below = rowsBelow(sheet, headings, firstRow)
    append(rows, below.rows)
    append(openFacts, below.open)
    append(remarks, partRemarks(workbook, sheet, below.parts))
  }
  for (const { sheet, first } of nameless) {
    const headed = headedBy(sheet, mapping, 'code')
    const more = headed && rowsBelow(sheet, headed.headings, headed.firstRow)
    if (headed && more && addsTo(rows, more.rows)) {
      tables.push({ sheet, ...headed })
      append(rows, more.rows)
      append(openFacts, more.open)
    } else
      remarks.push(
        passedOver(workbook, sheet, first, [
          'Không tìm thấy dòng tiêu đề có cột tên hệ thống; trang tính không được nhập.',
          'No heading with a column of names was found; the sheet was not read.',
        ]),
      )
  }
  append(remarks, unusedColumns(workbook, tables))
  append(remarks, openRemarks(workbook, openFacts))
  return { rows: joinedByCode(rows, workbook, remarks), tables, remarks }
}

/** Whether rows without names are further facts of systems: most carry the code of one. */
function addsTo(rows: readonly CatalogueRow[], more: readonly CatalogueRow[]): boolean {
  const codes = new Set(rows.map(({ cells }) => codeKey(cells.get('code')?.cell.text ?? '')))
  const known = more.filter(({ cells }) => {
    const code = codeKey(cells.get('code')?.cell.text ?? '')
    return code !== '' && codes.has(code)
  })
  return known.length > 0 && known.length * 2 >= more.length
}

/** A further table of our own export, which is made of the systems and read from nowhere. */
function isOtherTable({ name }: Sheet, { text }: Cell): boolean {
  return tableNames.some((table) => {
    const { vi, en } = tableTitles[table]
    return table !== 'systems' && [vi, en].some((t) => t === name && t.toLocaleUpperCase('vi') === text.trim())
  })
}

function firstCell({ rows }: Sheet): Cell | undefined {
  for (const row of rows.values()) for (const cell of row.values()) return cell
  return undefined
}

function passedOver(workbook: Workbook, sheet: Sheet, cell: Cell, [vi, en]: readonly [string, string]): Remark {
  return {
    kind: 'left',
    location: cellLocation(workbook, sheet, cell),
    message: { vi, en },
    remedy: {
      vi: 'Nếu cần nhập, ghi tên trang tính ở sheets (và headerRow) của kế hoạch.',
      en: 'To read it, name the sheet under sheets (and headerRow) of the plan.',
    },
  }
}

/** Columns that were not used, each heading once however many sheets have it. */
function unusedColumns(workbook: Workbook, tables: readonly CatalogueTable[]): Remark[] {
  const unused = new Map<string, { readonly heading: Heading; readonly sheet: Sheet; filled: number }>()
  for (const { sheet, headings, firstRow } of tables)
    for (const heading of headings) {
      if (heading.meaning !== undefined && heading.sameAs === undefined) continue
      const key = `${heading.text}\0${heading.sameAs ?? ''}`
      const known = unused.get(key) ?? { heading, sheet, filled: 0 }
      unused.set(key, known)
      for (const [row, cells] of sheet.rows) if (row >= firstRow && cells.has(heading.column)) known.filled++
    }
  return [...unused.values()].map(({ heading, sheet, filled }) => {
    const { text, sameAs, sure } = heading
    const location = cellLocation(workbook, sheet, heading.cell)
    const count = { vi: `${filled} ô có nội dung không được nhập`, en: `${filled} filled cell(s) were not read` }
    if (sameAs !== undefined)
      return {
        kind: 'left',
        location,
        message: {
          vi: `Cột “${text}” trùng ý nghĩa với cột “${sameAs}” nên không được dùng: ${count.vi}.`,
          en: `The column “${text}” means the same as “${sameAs}” and was not used: ${count.en}.`,
        },
        remedy: {
          vi: 'Đổi tên một trong hai cột, hoặc chỉ rõ bằng chữ cái của cột ở columns của kế hoạch.',
          en: 'Rename one of them, or name the column by its letter under columns of the plan.',
        },
      }
    return {
      // What a plan leaves open was seen and accepted.
      kind: sure === 'given' ? 'note' : 'left',
      location,
      message: {
        vi: `Không nhận ra cột “${text}”: ${count.vi}.`,
        en: `The column “${text}” was not recognised: ${count.en}.`,
      },
      remedy: {
        vi: `Ghi ở columns của kế hoạch: "${text}": tên trường, hoặc ignore.`,
        en: `Under columns of the plan write "${text}": a field’s name, or ignore.`,
      },
    }
  })
}

/** The rows of a table, and the cells that name but a part of the system above. */
function rowsBelow(
  sheet: Sheet,
  headings: readonly Heading[],
  firstRow: number,
): { readonly rows: CatalogueRow[]; readonly parts: readonly Cell[]; readonly open: readonly OpenFact[] } {
  const open: OpenFact[] = []
  const found: CatalogueRow[] = []
  const parts: Cell[] = []
  /** The last row with a number of its own that says more than a name. */
  let numbered: { readonly ordinal: string; readonly place: number } | undefined
  const latest = new Map<number, Cell>()
  const used = headings.filter((h) => h.sameAs === undefined)
  // What the export writes is what the architecture says, a system called “null” included.
  const exported = used.some((h) => h.meaning === 'id')
  const owner = used.some((h) => h.meaning === 'owner' || h.facts?.includes('owner'))
    ? undefined
    : ownerAbove(sheet, Math.min(firstRow, ...used.map((h) => h.cell.row)))
  const above = owner && { cell: owner, level: 'sheet' }
  let group: Title | undefined = above
  const numbers = [...sheet.rows.keys()].filter((r) => r >= firstRow).sort((a, b) => a - b)
  for (const row of numbers) {
    const own = [...(sheet.rows.get(row)?.values() ?? [])].filter((c) => c.text.trim() !== '')
    if (own.length === 0) continue
    if (isFooter(own, used) || isHeadingAgain(own, used)) continue
    const title = titleIn(sheet, own, used)
    if (title) {
      group = ownerUnder(title, group, above)
      numbered = undefined
      continue
    }
    const part = partIn(own, used)
    const whole = part && part.of === numbered?.ordinal ? found[numbered.place] : undefined
    if (part && numbered && whole) {
      parts.push(part.cell)
      found[numbered.place] = continued(whole, new Map([['functions', part]]), undefined)
      continue
    }
    const cells = new Map<ColumnName, { cell: Cell; heading: string }>()
    let note: string | undefined
    for (const heading of used) {
      const { column, meaning, text } = heading
      if (meaning === undefined || meaning === 'ordinal' || meaning === 'ignore') continue
      const cell = repeated(cellAt(sheet, row, column), latest)
      const said = cell && saidIn(cell.text.trim(), heading, exported)
      if (!cell || said === undefined) continue
      if (heading.facts) {
        const { said: told, rest } = factsIn(said, heading.facts)
        for (const [fact, words] of told)
          cells.set(fact, { cell: { ...withoutNumber(cell), text: words }, heading: text })
        if (rest !== '') open.push({ sheet, heading, cell, rest })
      } else if (meaning === 'note') note = note === undefined ? said : `${note}\n${said}`
      else {
        const entry = { cell: said === cell.text ? cell : { ...cell, text: said }, heading: text }
        cells.set(meaning, withMore(cells.get(meaning), entry, meaning))
      }
    }
    const name = cells.get('name')?.cell
    const before = found[found.length - 1]
    // One system over several rows: its name is one merged cell, the rest of each row adds to what stands above.
    if (before && name && name.row < row && before.cells.get('name')?.cell.row === name.row)
      found[found.length - 1] = continued(before, cells, note)
    else found.push({ sheet, row, cells, note: note?.trim(), group: group?.cell })
    const ordinal = own.find((c) => c.column === used.find((h) => h.meaning === 'ordinal')?.column)
    if (ordinal) numbered = own.length > 2 ? { ordinal: numberOf(ordinal), place: found.length - 1 } : undefined
  }
  return { rows: found, parts, open }
}

/** A cell as words: the number that it may be is not that of one of its facts. */
const withoutNumber = ({ number: _, ...cell }: Cell): Cell => cell

/** A row with a number such as 2.1 that holds nothing beside it but a name: a module of system 2, where that says more. */
function partIn(own: readonly Cell[], headings: readonly Heading[]) {
  const at = (meaning: HeadingMeaning) => {
    const heading = headings.find((h) => h.meaning === meaning)
    const cell = own.find((c) => c.column === heading?.column)
    return heading && cell && { cell, heading: heading.text }
  }
  const [ordinal, name] = [at('ordinal'), at('name')]
  const [, of] = (ordinal && /^(\d+)\.\d+$/.exec(numberOf(ordinal.cell))) ?? []
  return name && of !== undefined && own.length === 2 ? { ...name, of } : undefined
}

const numberOf = ({ text }: Cell) => text.trim().replace(/[.)]$/, '')

function partRemarks(workbook: Workbook, sheet: Sheet, parts: readonly Cell[]): Remark[] {
  const [first] = parts
  if (!first) return []
  return [
    {
      kind: 'note',
      location: cellLocation(workbook, sheet, first),
      message: {
        vi: `${parts.length} dòng đánh số con (1.1, 1.2…), chỉ có tên, ví dụ “${first.text}”, được nhập là chức năng của hệ thống mang số ở trên.`,
        en: `${parts.length} row(s) numbered below a system (1.1, 1.2…) that hold but a name, such as “${first.text}”, were read as its functions.`,
      },
    },
  ]
}

/** What a further column of the same meaning adds to the cell of the first. */
function withMore<E extends Entry>(known: E | undefined, entry: E, meaning: ColumnName): E {
  if (!known) return entry
  const commas = listColumns[meaning] ?? false
  const items = [...itemsIn(known.cell.text, commas), ...itemsIn(entry.cell.text, commas)]
  return { ...known, cell: { ...known.cell, text: [...new Set(items)].join('\n') } }
}

interface Entry {
  readonly cell: Cell
  readonly heading: string
}

/** A cell, or for “nt”, “như trên” or a sign of ditto what stands above it in its column. */
function repeated(cell: Cell | undefined, latest: Map<number, Cell>): Cell | undefined {
  if (!cell) return undefined
  const above = latest.get(cell.column)
  if (ditto.test(cell.text.normalize('NFC').trim())) return above && { ...above, row: cell.row }
  latest.set(cell.column, cell)
  return cell
}

const ditto = /^(["“”〃″]+|''|-?\s*(nt|n\.t\.?|như trên|nhu tren|như dòng trên)\s*-?)$/iu

/** What a cell says under its heading: a tick what stands above it, a number of a legend its words; nothing where it says nothing. */
function saidIn(text: string, { meaning, ticked, legend }: Heading, exported: boolean): string | undefined {
  if (ticked !== undefined) return isTick(text) ? ticked : undefined
  if (isBlank(text) || (!exported && meaning !== undefined && saysNothing(text, meaning))) return undefined
  return legend?.get(text) ?? text
}

/** What people draw where there is nothing to write. */
const isBlank = (text: string) => /^[-–—_.…/\s]*$/.test(text)

/** What people write there; “không” is an answer where a column asks for one. */
const saysNothing = (text: string, meaning: HeadingMeaning) =>
  !answers.has(meaning) && !isLong.test(text) && nothing.test(nameKey(text))

/** More letters than any way of saying nothing has. */
const isLong = /^(?:\P{L}*\p{L}){13}/u

const nothing = /^(n a|null|none|x|khong ap dung|(khong|chua)( co| ro| xac dinh| biet)?|[kc]xd)$/
const answers = new Set<HeadingMeaning>(['status', 'kind', 'scope', 'shared', 'securityLevel'])

function continued(before: CatalogueRow, more: CatalogueRow['cells'], note: string | undefined): CatalogueRow {
  const cells = new Map(before.cells)
  for (const [name, { cell, heading }] of more) {
    const above = cells.get(name)?.cell
    if (!above) cells.set(name, { cell, heading })
    else if (above.row !== cell.row || above.column !== cell.column)
      cells.set(name, { heading, cell: { ...above, text: `${above.text}\n${cell.text}` } })
  }
  return { ...before, cells, note: [before.note, note?.trim()].filter(Boolean).join('\n') || undefined }
}
