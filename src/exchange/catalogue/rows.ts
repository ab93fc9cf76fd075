import { agencyKey } from '../../architecture/index.js'
import { append } from '../../kernel/index.js'
import { type Cell, cellAt, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import type { Remark } from '../remark.js'
import type { ColumnName } from './columns.js'
import { type Heading, headedBy } from './headings.js'
import type { Mapping } from './mapping.js'

/** A row of a catalogue: the cells that were understood, by what they mean. */
export interface CatalogueRow {
  readonly sheet: Sheet
  readonly row: number
  readonly cells: ReadonlyMap<ColumnName, { readonly cell: Cell; readonly heading: string }>
  /** What the column of remarks says. */
  readonly note: string | undefined
  /** The row that names a group above it, such as an agency. */
  readonly group: Cell | undefined
}

export interface CatalogueRows {
  readonly rows: readonly CatalogueRow[]
  readonly remarks: readonly Remark[]
}

/** Every row of every table of a workbook; what was passed over is told. */
export function rowsOf(workbook: Workbook, mapping: Mapping): CatalogueRows {
  const rows: CatalogueRow[] = []
  const remarks: Remark[] = []
  for (const sheet of workbook.sheets) {
    const wanted = mapping.sheets?.some((name) => name.normalize('NFC') === sheet.name)
    if (wanted === false) continue
    const [first] = [...sheet.rows.values()].flatMap((r) => [...r.values()])
    if (!first) continue
    if (sheet.hidden && !wanted) {
      remarks.push(
        passedOver(workbook, sheet, first, ['Trang tính ẩn, không nhập.', 'The sheet is hidden and was not read.']),
      )
      continue
    }
    const headed = headedBy(sheet, mapping)
    if (!headed) {
      remarks.push(
        passedOver(workbook, sheet, first, [
          'Không tìm thấy dòng tiêu đề có cột tên hệ thống; trang tính không được nhập.',
          'No heading with a column of names was found; the sheet was not read.',
        ]),
      )
      continue
    }
    append(remarks, unusedColumns(workbook, sheet, headed.headings, headed.firstRow))
    append(rows, rowsBelow(sheet, headed.headings, headed.firstRow))
  }
  return { rows, remarks }
}

function passedOver(workbook: Workbook, sheet: Sheet, cell: Cell, [vi, en]: readonly [string, string]): Remark {
  return {
    kind: 'left',
    location: cellLocation(workbook, sheet, cell),
    message: { vi, en },
    remedy: {
      vi: 'Nếu cần nhập, ghi tên trang tính ở sheets (và headerRow) của tệp --map.',
      en: 'To read it, name the sheet under sheets (and headerRow) in the --map file.',
    },
  }
}

function* unusedColumns(
  workbook: Workbook,
  sheet: Sheet,
  headings: readonly Heading[],
  firstRow: number,
): Iterable<Remark> {
  for (const { column, cell, text, meaning, sameAs } of headings) {
    const known = meaning !== undefined && sameAs === undefined
    if (known) continue
    let filled = 0
    for (const [row, cells] of sheet.rows) if (row >= firstRow && cells.has(column)) filled++
    const location = cellLocation(workbook, sheet, cell)
    const count = { vi: `${filled} ô có nội dung không được nhập`, en: `${filled} filled cell(s) were not read` }
    yield sameAs === undefined
      ? {
          kind: 'left',
          location,
          message: {
            vi: `Không nhận ra cột “${text}”: ${count.vi}.`,
            en: `The column “${text}” was not recognised: ${count.en}.`,
          },
          remedy: {
            vi: `Ghi ở columns của tệp --map: "${text}": tên trường, hoặc ignore.`,
            en: `Under columns of the --map file write "${text}": a field’s name, or ignore.`,
          },
        }
      : {
          kind: 'left',
          location,
          message: {
            vi: `Cột “${text}” trùng ý nghĩa với cột “${sameAs}” nên không được dùng: ${count.vi}.`,
            en: `The column “${text}” means the same as “${sameAs}” and was not used: ${count.en}.`,
          },
          remedy: {
            vi: 'Đổi tên một trong hai cột, hoặc chỉ rõ bằng chữ cái của cột ở columns của tệp --map.',
            en: 'Rename one of them, or name the column by its letter under columns of the --map file.',
          },
        }
  }
}

function rowsBelow(sheet: Sheet, headings: readonly Heading[], firstRow: number): CatalogueRow[] {
  const found: CatalogueRow[] = []
  let group: Cell | undefined
  const used = headings.filter((h) => h.sameAs === undefined)
  const numbers = [...sheet.rows.keys()].filter((r) => r >= firstRow).sort((a, b) => a - b)
  for (const row of numbers) {
    const own = [...(sheet.rows.get(row)?.values() ?? [])].filter((c) => c.text.trim() !== '')
    if (own.length === 0) continue
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
      if (!cell || cell.text.trim() === '') continue
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
  const agency =
    /^(so|uy ban nhan dan|van phong|ban|chi cuc|thanh tra|cong an|trung tam|cuc|cac (so|huyen|xa|co quan))( |$)/.test(
      agencyKey(title.text.replace(/^[IVX\d]+[.)]\s*/, '')),
    )
  const leading = /^([IVX]+|[A-ZĐ])[.)]\s/.test(title.text.trim())
  return lettered || leading || (agency && ordinal === undefined) ? title : undefined
}
