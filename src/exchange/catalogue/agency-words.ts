import { agencyKey, fullAgencyName } from '../../architecture/index.js'
import { withoutAccents } from '../../language/index.js'

/** The name of an agency without the capitals of a letterhead. */
export function agencyAsWritten(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim()
  const full = fullAgencyName(name)
  if (full !== undefined || name !== name.toUpperCase()) return full ?? name
  const small = name
    .toLowerCase()
    .replace(/(?<!\p{L})(ubnd|hđnd|kcn|cntt|bql)(?!\p{L})/gu, (word) => word.toUpperCase())
  const placed = small.replace(
    /(?<=(?<!\p{L})(?:tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu) )\p{L}.*$/u,
    (place) => place.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  )
  return placed.charAt(0).toUpperCase() + placed.slice(1)
}

/** Whether the title of a group of rows names an agency. */
export function isAgencyTitle(text: string): boolean {
  return /^(sở|ubnd|ủy ban|uỷ ban|văn phòng|vp |ban |bql |thanh tra|công an|ca tỉnh|trung tâm|tt |chi cục|cục|bệnh viện|bv|trường|thư viện|bảo tàng|huyện|thị xã|thành phố|tp|xã|phường)/iu.test(
    text,
  )
}

/** Whether a text begins as the names of agencies do. */
export function isAgencyName(text: string): boolean {
  const [first = ''] = text.normalize('NFC').trim().toLowerCase().split(/\s/, 1)
  // “Số máy”, “Bản đồ”, “Cổng” are no agencies, though without accents they look it.
  if (first !== withoutAccents(first) && !/^(sở|ủy|uỷ|văn|công|cục|các)$/.test(first)) return false
  return /^(so|uy ban nhan dan|van phong|ban|chi cuc|thanh tra|cong an|trung tam|cuc|cac (so|huyen|xa|co quan))( |$)/.test(
    agencyKey(fullAgencyName(text) ?? text),
  )
}
