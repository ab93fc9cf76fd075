import { cue, cueWords } from './cue.js'
import { readable, wordsOf } from './words.js'

/** What a line of a dossier is for, told by its own words: a module that every system has, something used, something built. */

const moduleWords = [
  'đăng nhập',
  'phân quyền',
  'quản trị (?:người dùng|hệ thống|danh mục|tài khoản)',
  'quản lý (?:người dùng|tài khoản|danh mục)',
  'danh mục(?: dùng chung| hệ thống)?',
  'sao lưu',
  'phục hồi dữ liệu',
  'nhật ký (?:hệ thống|truy cập|thao tác)',
  'lưu vết',
  'báo cáo,?(?: thống kê| tổng hợp| định kỳ| tháng| nhanh)?',
  'thống kê',
  'tra cứu',
  'tìm kiếm',
  'dashboard',
  'xuất (?:excel|báo cáo|file)',
  'biểu đồ',
  'cấu hình',
  'nhắc (?:hạn|việc|lịch)',
  'in (?:ấn|biểu mẫu|phiếu)',
  'trợ giúp',
  'hướng dẫn sử dụng',
  'giao diện',
  'quản trị',
  'nhập liệu',
  'cập nhật',
]
/** What a project mostly does with what is there for all, but may also build. */
const connecting = ['thông báo', 'ứng dụng di động', 'kết nối', 'tích hợp', 'liên thông', 'sso', 'lgsp', 'số hóa hồ sơ']
const generic = cueWords(...moduleWords, ...connecting)
const fillerWords =
  '(?:và|các|của|cho|theo|trên|dưới|về|với|từ|đến|tại|trong|ngoài|để|là|có|được|bằng|qua|hoặc|một|những|này|đó|khi|toàn)'
const fillers = cueWords(fillerWords)
/** What such a module is of, in any system. */
const ofAny = cueWords(
  ...moduleWords,
  fillerWords,
  'người (?:dùng|sử dụng)|tài khoản|truy cập|quyền|vai trò|hệ thống|dữ liệu|phân hệ|chức năng|mô-?đun|module|trang|màn hình|công cụ',
  'tổng hợp|nâng cao|nhanh|tự động|định kỳ|hằng ngày|tháng|quý|năm|biểu mẫu|danh sách|excel|word|pdf|file|tệp|bảo mật|\\d+',
)

/** Share of a line's words that belong to a module which every system has (sign-in, rights, reports, backup), 0..1. */
export function genericShare(text: string): number {
  const line = readable(text)
  const said = wordsOf(line).length - fillers(line)
  return Math.min(1, generic(line) / Math.max(1, said))
}

/** A module that any system has, and nothing beside: all words of the line belong to such. */
export function isModule(text: string): boolean {
  const line = readable(text)
  const words = wordsOf(line).length
  return words > 0 && generic(line) > 0 && ofAny(line) >= words
}

const taking =
  '(?:qua|bằng|từ|sang|nhờ|gọi|đọc|sử dụng|dùng|kết nối|tích hợp|lấy|đồng bộ|đối chiếu|đẩy|nộp lưu|gửi sang|liên thông)'
/** With these what follows may as well be the project's own (“cập nhật lên hệ thống”). */
const placing = '(?:tới|trên|với|lên|vào|về)'
/** What stands there for others. */
const forAll =
  '(?:sso|lgsp|ngsp|ndxp|vneid|dùng chung|liên viện|của (?:tỉnh|thành phố|trung ương|bộ|sở|ngành|chi cục|ban cơ yếu|chính phủ)|cấp tỉnh|quốc gia|cổng dịch vụ công|zalo|trục|tỉnh)'
const system =
  '(?:wms|api|cổng|nền tảng|csdl|cơ sở dữ liệu|hệ thống|phần mềm|pm|httt|kho|(?:dịch vụ|tài khoản)[^.;,]{0,20}(?:chung|tập trung))'
const consumption = cue(
  `${taking}[^.;,]{0,50}(?:${forAll}|${system})`,
  `${placing}[^.;,]{0,50}${forAll}`,
  'đăng nhập[^.;]{0,30}(?:sso|vneid|một lần)',
  'tài khoản (?:chung|dùng chung|của tỉnh)',
)
const using = `(?:${taking}|${placing})`
/** The name of a system, as most are called: in capitals. */
const byName = new RegExp(`(?<!\\p{L})${using}(?: (?!\\p{Lu}{3})[\\p{L}\\p{N}]+){0,4} \\p{Lu}{3}`, 'u')

const things =
  '(?:hệ thống|phần mềm|dịch vụ|cơ sở dữ liệu|csdl|kho|cổng|máy chủ|trang|trục|nền tảng|bộ|phòng máy|bản đồ nền|tổng đài|hạ tầng)'
/** At the head of a clause it is what is done; within one it mostly belongs to the business (“người thuê”, “chủ đầu tư”). */
const making = cue(
  `^(?:\\d+ )?(?:${[
    'xây dựng(?! (?:đề|kế hoạch|chỉ tiêu|thực đơn|lịch))',
    'xây(?! dựng)',
    'mua(?: sắm)?(?! bán)',
    'thuê',
    'trang bị',
    'đầu tư',
    'thiết lập',
    'cài(?: đặt)?',
    'lắp(?: đặt)?',
    'dựng',
    'phát triển',
    'lập trình',
    `(?:triển khai|lập|làm) (?:mới|${things})`,
    'máy chủ',
    'phòng máy',
  ].join('|')})`,
)
const ofItsOwn = cue(
  'riêng',
  'tự (?:xây|tạo|lập|dựng|phát triển|cấp phát|vận hành|quản trị)',
  `(?:lập|dựng|xây|xây dựng|mua|thuê|cài|cài đặt|lắp|lắp đặt|trang bị|kèm) (?:\\d+ )?${things}`,
)

/** The clauses of a line. */
const clausesOf = (line: string): string[] => line.split(/[;:,()]| rồi | kèm /).map((clause) => clause.trim())

/** Share of a line that uses something that exists and does not build it, 0..1. */
export function consumedShare(text: string): number {
  const line = readable(text)
  if (builds(line)) return 0
  const parts = line.split(/[;()]|,(?= )/).map((clause) => clause.trim())
  const shouted = line === line.toUpperCase()
  let [all, used] = [0, 0]
  for (const part of parts) {
    const size = wordsOf(part).length
    all += size
    if (consumption(part) || (!shouted && byName.test(part))) used += size
  }
  return all === 0 ? 0 : used / all
}

/** The line uses something that exists and does not build it. */
export function consumes(text: string): boolean {
  return consumedShare(text) >= half
}
const half = 0.5

const uses = cue(using)
/** A verb stands so near before what it uses. */
const nearBefore = 45

/** Whether a name in a text stands right after a word of using; case aside. */
export function usesWhatFollows(text: string, name: string): boolean {
  const [whole, sought] = [text.toLowerCase(), readable(name).toLowerCase()]
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1))
    if (uses(text.slice(Math.max(0, at - nearBefore), at))) return true
  return false
}

/** The line sets up something of its own. */
export function builds(text: string): boolean {
  const line = readable(text)
  return ofItsOwn(line) || clausesOf(line).some(making)
}
