import { withoutAccents, withoutBrackets } from '../../language/index.js'
import { wordsAlone } from '../names.js'
import { spelledOut } from './abbreviations.js'
import { spellings } from './column-spellings.js'
import { type ColumnName, columns } from './columns.js'

/** What a column of a sheet means; `ordinal` numbers the rows, `note` joins the description. */
export type HeadingMeaning = ColumnName | 'ordinal' | 'note' | 'ignore'

const exact = new Map<string, HeadingMeaning>([
  ['stt', 'ordinal'],
  ['tt', 'ordinal'],
  ['so tt', 'ordinal'],
  ['so thu tu', 'ordinal'],
  ['no', 'ordinal'],
  ['ghi chu', 'note'],
  ['note', 'note'],
  ['notes', 'note'],
  ['remarks', 'note'],
  ['comments', 'note'],
])
for (const { name, title } of columns) {
  for (const text of [title.vi, title.en, ...spellings[name]])
    if (!exact.has(headingKey(text))) exact.set(headingKey(text), name)
}
const byLength = [...exact].sort(([a], [b]) => b.length - a.length)

/** Words that may stand before a known name of a column without changing what it means. */
const opening = new Set('ten cac nhung thong tin ve danh muc sach tom tat'.split(' '))
/** Words that may follow any. */
const following = new Set(
  'cua he thong tin phan mem ung dung co so du lieu hien tai nay dang chinh chu yeu cac nhung neu va hoac cong nghe ngan gon day du chi tiet cu the khac'.split(
    ' ',
  ),
)
/** Further words that may follow, where a column is explicit enough for them. */
const further: Partial<Readonly<Record<HeadingMeaning, ReadonlySet<string>>>> = Object.fromEntries(
  Object.entries({
    name: 'ten duoc su dung trien khai nen tang dich vu san pham dung quan ly nha nuoc chung',
    owner: 'chu quan tri ly nha nuoc dau tu su huu don vi co van hanh khai thac ten',
    status: 'su dung hoat dong van hanh trien khai khai thac',
    from: 'ngay thang nam su dung van hanh khai thac trien khai bat dau dua vao xay dung dau tu hoat dong chinh thuc',
    to: 'su dung van hanh khai thac ket thuc',
    cost: 'tien dau tu thuc hien xay dung trien khai du an kien duoc phe duyet tong muc toan bo',
    functions: 'nhiem vu tinh nang nghiep vu',
    description: 'chung tom tat noi dung chuc nang muc dich tieu su dung xay',
    users: 'khai thac phuc vu su dung',
    data: 'quan ly luu tru khai thac',
    standards: 'ap dung su xay dung phat trien ky thuat ngon ngu lap trinh tieu chuan',
    hosting: 'dat cai may chu trien khai',
    dependsOn: 'voi lien thong tich hop chia se ket noi ngoai ben trong',
    links: 'truy cap web website',
    scope: 'trien khai su ap hoat dong',
    kind: 'hinh',
    securityLevel: 'toan an',
  } satisfies Partial<Record<HeadingMeaning, string>>).map(([meaning, words]) => [meaning, new Set(words.split(' '))]),
)
/** Who may be anything to a system: only words of ownership may follow. */
const bareAgency = new Set(['co quan', 'don vi', 'co quan don vi'])
const ofOwnership = new Set('chu quan co don vi hoac va ten'.split(' '))

/**
 * The meaning of a heading: a known name of a column, or the longest that it holds where the rest of its words say nothing else.
 * “Đơn vị phát triển”, “Số hệ thống”, “Đề xuất của đơn vị” mean something else than their known half.
 */
export function meaningOfHeading(heading: string): HeadingMeaning | undefined {
  const key = headingKey(heading)
  const whole = exact.get(key)
  if (whole !== undefined) return whole
  for (const [name, meaning] of byLength) {
    const at = ` ${key} `.indexOf(` ${name} `)
    if (at < 0 || name.length < 3) continue
    const before = key.slice(0, at).split(' ').filter(Boolean)
    const after = key
      .slice(at + name.length)
      .split(' ')
      .filter(Boolean)
    const more = further[meaning]
    const follows = (word: string) =>
      bareAgency.has(name) ? ofOwnership.has(word) : following.has(word) || more?.has(word) || /^\d{4}$/.test(word)
    if (before.every((word) => opening.has(word) || more?.has(word)) && after.every(follows)) return meaning
    // The longest name is what the heading is about; a shorter one within it would only be a guess.
    if (at === 0 && name.includes(' ') && !bareAgency.has(name)) return undefined
  }
  return undefined
}

/** Whether a heading is a known name of a column, word for word. */
export function exactly(heading: string): boolean {
  return exact.has(headingKey(heading))
}

/** Whether a heading says of what only together with the one above it: “Tên” under “Nhà thầu”. */
export function saysLittle(heading: string): boolean {
  return /^(ten|ten goi|ma|ma so|name|id|code|don vi|dia chi|loai|noi dung)$/.test(headingKey(heading))
}

/** Whether a heading over others says only that they are about the system: “Thông tin chung”. */
export function isGeneral(heading: string): boolean {
  return headingKey(heading)
    .split(' ')
    .every((word) => opening.has(word) || following.has(word) || general.has(word))
}

const general = new Set('chung co ban tong quan dinh danh nhan dien mo ta'.split(' '))

/** One key for the ways of typing a heading; what stands in brackets (a unit, an example) does not count. */
export function headingKey(heading: string): string {
  return wordsAlone(withoutAccents(spelledOut(withoutBrackets(heading).replace(/\[[^[\]]*\]/g, ' '))).toLowerCase())
}
