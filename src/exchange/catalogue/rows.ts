import { agencyKey, fullAgencyName } from '../../architecture/index.js'
import { append } from '../../kernel/index.js'
import { type Cell, cellAt, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import { codeKey, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { tableNames, tableTitles } from '../tables/names.js'
import type { CatalogueRow } from './catalogue-row.js'
import type { ColumnName } from './columns.js'
import type { HeadingMeaning } from './heading-words.js'
import { type Heading, headedBy } from './headings.js'
import { joinedByCode } from './joined.js'
import type { ImportPlan } from './plan-schema.js'

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
  for (const { sheet, headings, firstRow } of tables) append(rows, rowsBelow(sheet, headings, firstRow))
  for (const { sheet, first } of nameless) {
    const headed = headedBy(sheet, mapping, 'code')
    const more = headed ? rowsBelow(sheet, headed.headings, headed.firstRow) : []
    if (headed && addsTo(rows, more)) {
      tables.push({ sheet, ...headed })
      append(rows, more)
    } else
      remarks.push(
        passedOver(workbook, sheet, first, [
          'Không tìm thấy dòng tiêu đề có cột tên hệ thống; trang tính không được nhập.',
          'No heading with a column of names was found; the sheet was not read.',
        ]),
      )
  }
  append(remarks, unusedColumns(workbook, tables))
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

function rowsBelow(sheet: Sheet, headings: readonly Heading[], firstRow: number): CatalogueRow[] {
  const found: CatalogueRow[] = []
  const used = headings.filter((h) => h.sameAs === undefined)
  // What the export writes is what the architecture says, a system called “null” included.
  const exported = used.some((h) => h.meaning === 'id')
  let group = used.some((h) => h.meaning === 'owner') ? undefined : ownerOf(sheet, firstRow)
  const numbers = [...sheet.rows.keys()].filter((r) => r >= firstRow).sort((a, b) => a - b)
  for (const row of numbers) {
    const own = [...(sheet.rows.get(row)?.values() ?? [])].filter((c) => c.text.trim() !== '')
    if (own.length === 0) continue
    if (isFooter(own, used) || isHeadingAgain(own, used)) continue
    const heading = groupIn(own, used)
    if (heading) {
      group = heading
      continue
    }
    const cells = new Map<ColumnName, { cell: Cell; heading: string }>()
    let note: string | undefined
    for (const { column, meaning, text } of used) {
      if (meaning === undefined || meaning === 'ordinal' || meaning === 'ignore') continue
      const cell = cellAt(sheet, row, column)
      if (!cell || isBlank(cell.text) || (!exported && saysNothing(cell.text, meaning))) continue
      if (meaning === 'note') note = note === undefined ? cell.text : `${note}\n${cell.text}`
      else cells.set(meaning, { cell: { ...cell, text: cell.text.trim() }, heading: text })
    }
    const name = cells.get('name')?.cell
    const before = found[found.length - 1]
    // One system over several rows: its name is one merged cell, the rest of each row adds to what stands above.
    if (before && name && name.row < row && before.cells.get('name')?.cell.row === name.row)
      found[found.length - 1] = continued(before, cells, note)
    else found.push({ sheet, row, cells, note: note?.trim(), group })
  }
  return found
}

/** What people draw where there is nothing to write. */
const isBlank = (text: string) => /^[-–—_.…/\s]*$/.test(text)

/** What people write there; “không” is an answer where a column asks for one. */
const saysNothing = (text: string, meaning: HeadingMeaning) => !answers.has(meaning) && nothing.test(nameKey(text))

const nothing = /^(n a|null|none|x|khong ap dung|(khong|chua)( co| ro| xac dinh| biet)?|[kc]xd)$/
const answers = new Set<HeadingMeaning>(['status', 'kind', 'scope', 'shared', 'securityLevel'])

/** The heading once more, as on every printed page. */
function isHeadingAgain(cells: readonly Cell[], headings: readonly Heading[]): boolean {
  const texts = new Map(headings.map((h) => [h.column, h.cell.text.trim()]))
  return cells.length > 1 && cells.every((cell) => texts.get(cell.column) === cell.text.trim())
}

/** The agency of a whole sheet: as a line above its table says (“Đơn vị báo cáo: Sở Y tế”), or the sheet's own name. */
function ownerOf(sheet: Sheet, firstRow: number): Cell | undefined {
  for (const [row, cells] of sheet.rows)
    for (const cell of row < firstRow ? cells.values() : []) {
      const [, text] = agencyLine.exec(cell.text.normalize('NFC').trim()) ?? []
      if (text !== undefined && isAgencyName(text)) return { ...cell, text: fullAgencyName(text) ?? text.trim() }
    }
  return isAgencyName(sheet.name)
    ? { row: Math.max(1, firstRow - 1), column: 1, text: fullAgencyName(sheet.name) ?? sheet.name }
    : undefined
}

const agencyLine =
  /^(?:tên )?(?:đơn vị|cơ quan)(?: báo cáo| chủ quản| lập(?: biểu)?| thực hiện| quản lý| kê khai)?\s*:\s*(\S.*)$/iu

/** A row that counts the others, or the place where a paper is dated and signed; it has no number of its own. */
function isFooter(cells: readonly Cell[], headings: readonly Heading[]): boolean {
  const ordinal = headings.find((h) => h.meaning === 'ordinal')?.column
  const nameColumn = headings.find((h) => h.meaning === 'name')?.column
  if (cells.some((c) => c.column === ordinal && /\d/.test(c.text))) return false
  const texts = [cells.find((c) => c.column === nameColumn), cells.find((c) => c.column === ordinal), cells[0]].map(
    (c) => c?.text.normalize('NFC').trim() ?? '',
  )
  const known = new Set(headings.filter((h) => h.meaning !== undefined).map((h) => h.column))
  const says = cells.some(
    (c) => known.has(c.column) && c.column !== nameColumn && /\p{L}/u.test(c.text) && !footer.test(c.text),
  )
  return !says && texts.some((text) => footer.test(text))
}

const footer =
  /^((tổng cộng|tổng số|cộng|tổng|tong cong|tong so|total)\s*([:(=\d].*)?$|(tổng cộng|cộng(?! (đồng|tác|sinh))|tổng(?! (đài|hợp|kho|cục|công))) \S.*$|trang \d+( ?\/ ?\d+)?$|(người lập|nguoi lap|giám đốc|giam doc|phó giám đốc|thủ trưởng|thu truong|lãnh đạo đơn vị|xác nhận của|nơi nhận|kt\.|tl\.|tm\.)[^\n]{0,40}$|\(?((đã )?ký|ky)([ ,)].{0,60})?$|.{0,40}, ?ngày .{1,12} tháng .{1,12} năm .{0,8}$)/iu

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

/**
 * A row that only carries a title, such as “II | Sở Y tế”: nothing but an ordinal and one text, and that ordinal is a Roman
 * number or letter, or the text is that of an agency.
 */
function groupIn(cells: readonly Cell[], headings: readonly Heading[]): Cell | undefined {
  const ordinalColumn = headings.find((h) => h.meaning === 'ordinal')?.column
  const ordinal = cells.find((c) => c.column === ordinalColumn)
  const others = cells.filter((c) => c !== ordinal)
  const [title] = others
  if (!title || others.length > 1) return undefined
  const lettered = ordinal !== undefined && /^([IVXL]+|[A-ZĐ])[.)]?$/.test(ordinal.text.trim())
  const agency = isAgencyName(title.text.replace(/^[IVX\d]+[.)]\s*/, ''))
  const leading = /^([IVX]+|[A-ZĐ])[.)]\s/.test(title.text.trim())
  return lettered || leading || (agency && ordinal === undefined) ? title : undefined
}

/** Whether a text begins as the names of agencies do. */
function isAgencyName(text: string): boolean {
  return /^(so|uy ban nhan dan|van phong|ban|chi cuc|thanh tra|cong an|trung tam|cuc|cac (so|huyen|xa|co quan))( |$)/.test(
    agencyKey(fullAgencyName(text) ?? text),
  )
}
