import type { System } from '../../architecture/index.js'
import { kindLabel, remembered, scopeLabel, statusLabel, type Text } from '../../kernel/index.js'
import { withoutAccents } from '../../language/index.js'
import { nameKey } from '../names.js'
import { spelledOut } from './abbreviations.js'

/** How people name the values of a closed set, the more exact first. Patterns meet the text in lower case, with its accents. */
type Patterns<T extends string> = readonly (readonly [T, RegExp])[]

const kinds: Patterns<System['kind']> = [
  ['database', /cơ sở dữ liệu|csdl|kho dữ liệu|database/],
  [
    'security',
    /^an toàn$|an toàn (thông tin|hệ thống|mạng|dữ liệu|bảo mật)|bảo mật|an ninh mạng|attt|tường lửa|phòng,? chống mã độc/,
  ],
  ['portal', /cổng|trang thông tin|trang tin|website|web site|kênh|ki-?ốt/],
  ['platform', /nền tảng|trục |lgsp|platform/],
  [
    'infrastructure',
    /hạ tầng|máy chủ|trung tâm (tích hợp )?dữ liệu|mạng (lan|wan|truyền số liệu|nội bộ)|thiết bị|đường truyền/,
  ],
  ['service', /dịch vụ (dùng chung|chia sẻ|tích hợp)|chữ ký số|thư điện tử|^dịch vụ$/],
  ['application', /ứng dụng|phần mềm|hệ thống|httt|application/],
]

const scopes: Patterns<System['scope']> = [
  ['national', /toàn quốc|quốc gia|cả nước|trung ương/],
  ['commune', /cấp xã|phường|thị trấn|^xã/],
  ['district', /cấp huyện|^huyện|thị xã|thành phố/],
  ['sector', /ngành/],
  ['province', /toàn tỉnh|cấp tỉnh|trong tỉnh|^tỉnh|các sở|liên thông 3 cấp|ba cấp|3 cấp/],
  ['agency', /nội bộ|cơ quan|đơn vị|cấp sở|^sở|phòng/],
]

const statuses: Patterns<System['lifecycle']['status']> = [
  ['unknown', /^(chưa|không) (rõ|xác định|biết)$/],
  ['retiring', /(sắp|sẽ|chuẩn bị|dự kiến)( được| bị)? (dừng|ngừng|thay|thanh lý)|chờ thay thế|đang thay thế/],
  [
    'retired',
    /dừng|ngừng|ngưng|không (còn|được )?\s*(sử dụng|dùng|hoạt động)|không còn|kết thúc|thanh lý|hết hạn|decommissioned|out of use|retired/,
  ],
  [
    'building',
    /(đang|mới)( (được|trong|tiến hành|giai đoạn|quá trình|thời gian))* (xây dựng|triển khai|đầu tư|phát triển|thực hiện|cài đặt|thi công|thiết kế|hoàn thiện|nghiệm thu|kiểm thử|đấu thầu|thử)|đang (làm|chuyển đổi|xd)|thử nghiệm|thí điểm|(chạy|dùng|vận hành|sử dụng|hoạt động|khai thác) thử|(chưa|chờ|sắp)( được)? (đưa vào|vận hành|sử dụng|hoạt động|khai thác|nghiệm thu|hoàn thành|hoàn thiện)|(dở|đở) dang|under (construction|development)|in development|in progress|pilot/,
  ],
  [
    'planned',
    /dự kiến|kế hoạch|chưa( được)? (triển khai|xây dựng|có|đầu tư)|đề xuất|chuẩn bị (đầu tư|xây dựng|triển khai)|(đang|chờ) (lập|trình|phê duyệt|thẩm định)|đăng ký|^xây dựng mới$|planned/,
  ],
  [
    'operational',
    /(đang|vẫn|còn) (dùng|chạy)|dùng (tốt|ổn|bình thường|thường xuyên)|chạy (tốt|ổn)|vận hành|sử dụng|hoạt động|đã (triển khai|hoàn thành|nghiệm thu|đưa vào)|ổn định|nâng cấp|khai thác|^(có|tốt)$|in (use|operation|production)|^(live|active)$/,
  ],
]

function chosen<T extends string>(
  text: string,
  labels: Readonly<Record<T, Text>>,
  patterns: Patterns<T>,
): T | undefined {
  const key = nameKey(text)
  for (const [value] of patterns) {
    if (key === value || key === nameKey(labels[value].vi) || key === nameKey(labels[value].en)) return value
  }
  const lower = spelledOut(text).trim()
  // Who types without accents means the same words.
  const bare = withoutAccents(lower) === lower
  return patterns.find(([, pattern]) => (bare ? bareOf(pattern) : pattern).test(lower))?.[0]
}

const bared = new Map<RegExp, RegExp>()

function bareOf(pattern: RegExp): RegExp {
  const bare = bared.get(pattern) ?? new RegExp(`${pattern.source}|${withoutAccents(pattern.source)}`)
  bared.set(pattern, bare)
  return bare
}

export const kindIn = remembered((text) => chosen(text, kindLabel, kinds))
export const scopeIn = remembered((text) => chosen(text, scopeLabel, scopes))

/** What is halted for a time is neither in use nor retired. */
export const statusIn = remembered((text) =>
  /tạm (dừng|ngừng|ngưng|dung|ngung)|^tam (dung|ngung)/iu.test(text.normalize('NFC'))
    ? undefined
    : chosen(text, statusLabel, statuses),
)

/** Yes or no, as forms are filled in. */
export function yesIn(text: string): boolean | undefined {
  const key = nameKey(text)
  if (/^(co|x|yes|true|dung|1|dung chung)$/.test(key)) return true
  return /^(khong|no|false|0|dung rieng)$/.test(key) ? false : undefined
}

/** A level of security 1–5: `3`, `Cấp độ 3`, `Cấp 3`, `Level 3`, `III`. */
export function levelOfCell(text: string): number | undefined {
  const [, digit] = /^(?:cap\s*)?(?:do\s*)?(?:level\s*)?([1-5])$/.exec(nameKey(text)) ?? []
  if (digit !== undefined) return Number(digit)
  const roman = ['i', 'ii', 'iii', 'iv', 'v'].indexOf(nameKey(text).replace(/^(cap( do)?|level) /, ''))
  return roman < 0 ? undefined : roman + 1
}
