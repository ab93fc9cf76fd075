import { withoutBrackets } from '../../language/index.js'
import type { PaperCell, PaperRow, PaperTable } from '../../office/index.js'
import { nameKey } from '../names.js'

/** What a column of a dossier's table holds. */
export type ColumnKind =
  | 'ordinal'
  | 'function'
  | 'usecase'
  | 'group'
  | 'data'
  | 'price'
  | 'amount'
  | 'start'
  | 'end'
  | 'time'
  | 'source'
  | 'name'

const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ['ordinal', /^(stt|tt|so tt|s tt|no|id|ky hieu|ma( so| hieu| chuc nang| yeu cau)?)$/],
  ['data', /^(ten |nhom |loai |danh muc |doi tuong )*(du lieu|csdl|co so du lieu|thuc the)\b/],
  ['group', /^(nhom|(ten )?(phan he|module|modun|mo dun))\b/],
  ['usecase', /\b(use ?case|truong hop su dung|ca su dung)\b/],
  ['function', /^(?!.*\b(phi chuc nang|(tinh nang|thong so|yeu cau) ky thuat)\b).*\b(chuc nang|tinh nang)\b/],
  // “Việc làm được trên hệ thống”.
  [
    'function',
    /^(cac )?(viec|cong viec|noi dung|nghiep vu|thao tac|tac vu)\b.*\b(lam duoc|tren (he thong|phan mem|ung dung|app|cong))\b|^(nghiep vu|tac vu|thao tac)$|\bduoc lam gi\b|^lam duoc gi\b|^(phan mem|he thong|ung dung|app|cong)?( ?(phai|can|se))? ?lam duoc( gi| viec gi)?$/,
  ],
  ['source', /^(co cau )?nguon( (von|kinh phi|ngan sach)\b|$)/],
  ['start', /\bbat dau\b/],
  ['end', /\b(ket thuc|hoan thanh)\b/],
  ['time', /\b(thoi gian|tien do|thoi diem)\b/],
  ['price', /^don gia\b/],
  [
    'amount',
    // “Triệu đồng” by itself heads what is counted in it.
    /^tien$|^((trieu|ty|ti|nghin|ngan|1 ?000) )?(dong|vnd|d)$|^tr ?d$|\b(thanh tien|so tien|kinh phi|gia tri|sau thue|truoc thue|thue (gtgt|vat))\b|^(chi phi|du toan|tong so|tong cong|tong|cong)\b(?!.*\b(ten|noi dung|hang muc)\b)/,
  ],
  ['data', /\b(du lieu|csdl)\b/],
  [
    'name',
    /^(ten|noi dung|hang muc|cong viec|khoan( muc| chi)?|dien giai|dau viec|danh muc|mo ta|yeu cau|chi tiet|tinh nang)\b/,
  ],
]

export interface DossierColumn {
  readonly at: number
  readonly kind: ColumnKind | undefined
  readonly text: string
}

/** A table with a head: what its columns hold, and the rows below. */
export interface HeadedTable {
  readonly columns: readonly DossierColumn[]
  readonly rows: readonly PaperRow[]
  readonly head: PaperRow
}

/** The cells of a row by the columns they begin in. */
export function gridOf({ cells }: PaperRow): (PaperCell | undefined)[] {
  const grid: (PaperCell | undefined)[] = []
  for (const cell of cells) {
    grid.push(cell)
    for (let n = 1; n < cell.span; n++) grid.push(undefined)
  }
  return grid
}

/** So far down a head is looked for. */
const deepest = 4

/** The head of a table, where two of its columns or more are known, years beside a sum among them. */
export function headed(table: PaperTable): HeadedTable | undefined {
  for (const [i, row] of table.rows.slice(0, deepest).entries()) {
    const columns = gridOf(row).flatMap((cell, at): DossierColumn[] =>
      cell ? [{ at, kind: kindOf(cell.text), text: cell.text }] : [],
    )
    const known = columns.filter((c) => c.kind !== undefined)
    // “2026”, “2027”, “Cộng”: what is paid each year.
    const years = known.some((c) => c.kind === 'amount') ? columns.filter((c) => isYear(c.text)) : []
    if (
      columns.length >= 2 &&
      known.length + years.length >= 2 &&
      !columns.some((c) => isFigure(c.text) && !isYear(c.text))
    ) {
      return { columns, rows: table.rows.slice(i + 1), head: row }
    }
  }
  return undefined
}

/** Longer cells head no column. */
const longestHead = 120

/** “Khoản mục chi phí” names what costs, “Chi phí sau thuế” is an amount. */
export function kindOf(text: string): ColumnKind | undefined {
  if (text.length > longestHead) return undefined
  if (text.trim() === '#') return 'ordinal'
  // “Nhóm / chức năng”: groups are rows among the functions.
  const key = nameKey(
    withoutBrackets(text).replace(
      /^\s*(?:tên\s+)?(?:nhóm|phân hệ|module)(?:\s*[/,-]\s*|\s+(?:và|hoặc)\s+)(?=(?:các\s+)?(?:chức năng|tính năng))/iu,
      '',
    ),
  )
  if (/^(khoan muc|hang muc|noi dung|ten|dien giai)\b.*\b(chi phi|kinh phi)\b/.test(key)) return 'name'
  return kinds.find(([, pattern]) => pattern.test(key))?.[0]
}

/** The texts of a column, row by row; where cells are merged downwards, each has that of the first. */
export function cellTexts(rows: readonly PaperRow[], at: number): string[] {
  let above = ''
  return rows.map((row) => {
    const cell = gridOf(row)[at]
    if (!cell?.merged) above = cell?.text.trim() ?? ''
    return above
  })
}

export const isOrdinal = (text: string) => /^\(?(\d{1,3}|[IVXLC]{1,6}|[A-Z])([.)/]\d{0,2})*\)?$/.test(text.trim())

/** A row that begins a group: its ordinal is a Roman number or a letter. */
export const isGroup = (ordinal: string) => /^([IVXLC]{1,6}|[A-ZĐ])[.)]?$/.test(ordinal.trim())

/** Whether a row adds up those above: “Tổng cộng”, “CỘNG (1+2)”; not “Tổng hợp báo cáo”, “Công bố kết quả”. */
export const isTotal = (text: string) => {
  const key = nameKey(withoutBrackets(text))
  const sums =
    /^tong($| (cong|so|gia tri|chi phi|kinh phi|du toan|muc|tien|thanh tien|hop (du toan|kinh phi|chi phi))\b)/
  return (
    sums.test(key) ||
    /^ca (hai|ba|bon|\d) nam$/.test(key) ||
    (/^\s*cộng(?![\p{L}])/iu.test(text.normalize('NFC')) && /^cong( [a-z\d]+){0,4}$/.test(key))
  )
}

/** Columns may stand for years. */
export const isYear = (text: string) => /^(19|20)\d{2}$/.test(text.trim())

export const isFigure = (text: string) => /^\d{1,3}([.,]\d{3})+([.,]\d+)?$|^\d+([.,]\d+)?$/.test(text.trim())
