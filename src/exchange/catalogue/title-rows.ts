import { agencyKey } from '../../architecture/index.js'
import { type Cell, mergeAt, type Sheet } from '../../office/index.js'
import { agencyAsWritten, isAgencyName, isAgencyTitle } from './agency-words.js'
import type { Heading } from './headings.js'
import { isNumber } from './table-shape.js'

/** A row that carries nothing but a title of those below. */
export interface Title {
  /** With the title's text, its number left out. */
  readonly cell: Cell
  readonly level: string
}

/** The heading once more, as on every printed page. */
export function isHeadingAgain(cells: readonly Cell[], headings: readonly Heading[]): boolean {
  const texts = new Map(headings.map((h) => [h.column, h.cell.text.trim()]))
  return cells.length > 1 && cells.every((cell) => texts.get(cell.column) === cell.text.trim())
}

/**
 * The agency of a whole sheet: as a line above its table says (“Đơn vị báo cáo: Sở Y tế”, “Danh mục phần mềm của Sở Y tế”), or the
 * sheet's own name, or the letterhead.
 */
export function ownerAbove(sheet: Sheet, headingRow: number): Cell | undefined {
  let letterhead: Cell | undefined
  for (const [row, cells] of sheet.rows)
    for (const cell of row < headingRow ? cells.values() : [])
      for (const line of cell.text.normalize('NFC').split('\n')) {
        const [, said] = agencyLine.exec(line.trim()) ?? []
        if (said !== undefined && isCalledAgency(said)) return { ...cell, text: agencyAsWritten(said) }
        const [, text] = ofAgency.exec(line.trim()) ?? []
        if (text !== undefined && isAgencyName(text)) return { ...cell, text: agencyAsWritten(text) }
        // The last line of a letterhead is whose paper it is; a province's list is of all its agencies.
        if (isAgencyName(line) && !/^uy ban nhan dan (tinh|thanh pho)/.test(agencyKey(line)))
          letterhead = { ...cell, text: agencyAsWritten(line) }
      }
  return isAgencyName(sheet.name) ? { row: headingRow, column: 1, text: agencyAsWritten(sheet.name) } : letterhead
}

/** Behind “Đơn vị:” stands whoever fills in the form, an association or a school as well; or in what the sums are counted. */
const isCalledAgency = (text: string) =>
  isAgencyName(text) || (/^\p{Lu}\S*\s+\S/u.test(text) && !/(đồng|vnđ|%)[^\p{L}\p{N}%]*$/iu.test(text))

const agencyLine =
  /^(?:tên )?(?:đơn vị|cơ quan)(?: báo cáo| chủ quản| lập(?: biểu)?| thực hiện| quản lý| kê khai)?\s*:\s*(\S.*)$/iu
const ofAgency =
  /^(?:danh (?:mục|sách)|bảng|biểu|thống kê|tổng hợp|kiểm kê)\s.*\s(?:của|tại)\s+(\S.*?)(?:\s*[,(]?\s*(?:năm|tính đến|đến)\s.*)?$/iu

/** A row that counts the others, or the place where a paper is dated and signed; it has no number of its own. */
export function isFooter(cells: readonly Cell[], headings: readonly Heading[]): boolean {
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

/**
 * A row that only carries a title, such as “II | Sở Y tế”: nothing but an ordinal and one text, and that ordinal is a Roman number or
 * letter, or the text is that of an agency; or one text over several columns, or in that of the ordinals.
 */
export function titleIn(sheet: Sheet, cells: readonly Cell[], headings: readonly Heading[]): Title | undefined {
  const ordinalColumn = headings.find((h) => h.meaning === 'ordinal')?.column
  const ordinal = cells.find((c) => c.column === ordinalColumn)
  const [only, ...more] = cells
  if (only && more.length === 0 && (only === ordinal ? !/^\(?\d+[.)]?$/.test(only.text.trim()) : isWide(sheet, only)))
    return titleOf(only)
  const others = cells.filter((c) => c !== ordinal)
  // Beside the name of an agency its sums may stand.
  const [title, ...further] = others.filter((c) => !isNumber(c.text))
  if (!title || further.length > 0 || (others.length > 1 && !isAgencyTitle(titleText(title.text)))) return undefined
  const lettered = ordinal !== undefined && /^([IVXL]+|[A-ZĐ])[.)]?$/.test(ordinal.text.trim())
  if (lettered) return { ...titleOf(title), level: levelOf(ordinal.text) }
  const agency = isAgencyName(title.text.replace(/^[IVX\d]+[.)]\s*/, ''))
  const leading = /^([IVX]+|[A-ZĐ])[.)]\s/.test(title.text.trim())
  return leading || (agency && ordinal === undefined) ? titleOf(title) : undefined
}

const titleOf = (cell: Cell): Title => ({ cell: { ...cell, text: titleText(cell.text) }, level: levelOf(cell.text) })

/** Whether a cell is merged over others of its row. */
function isWide(sheet: Sheet, { row, column }: Cell): boolean {
  const merge = mergeAt(sheet, row, column)
  return merge !== undefined && merge.to.column > merge.from.column
}

/**
 * Under whose title rows stand after another title: a title that names no agency leaves that of a level above (“A. Sở Y tế”, “I. Ứng
 * dụng”), and ends that of its own level.
 */
export function ownerUnder(title: Title, before: Title | undefined, above: Title | undefined): Title | undefined {
  if (isAgencyTitle(title.cell.text)) return title
  return before && before.level === title.level ? above : before
}

/** How titles are numbered: by Roman numbers, letters, digits, or not at all. */
function levelOf(title: string): string {
  const [, roman, letter, digit] = /^\s*(?:([IVXL]+)|([A-ZĐ])|(\d))(?:[.)\s]|$)/.exec(title) ?? []
  return roman ? 'I' : letter ? 'A' : digit ? '1' : ''
}

/** The text of a title without its number: “II. Sở Y tế” → “Sở Y tế”. */
function titleText(text: string): string {
  return text
    .replace(/^\s*([IVXLC]+|[A-ZĐ]|\d+)[.)]\s*/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}
