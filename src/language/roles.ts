import { cue, cueWords } from './cue.js'
import { readable, words } from './words.js'

/** What a line of a dossier is for, told by its own words: a module that every system has, something used, something built. */

const generic = cueWords(
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
  'thông báo',
  'nhắc (?:hạn|việc|lịch)',
  'in (?:ấn|biểu mẫu|phiếu)',
  'trợ giúp',
  'hướng dẫn sử dụng',
  'ứng dụng di động',
  'giao diện',
  'kết nối',
  'tích hợp',
  'liên thông',
  'sso',
  'lgsp',
  'quản trị',
  'nhập liệu',
  'cập nhật',
  'số hóa hồ sơ',
)
const fillers = cueWords(
  '(?:và|các|của|cho|theo|trên|dưới|về|với|từ|đến|tại|trong|ngoài|để|là|có|được|bằng|qua|hoặc|một|những|này|đó|khi|toàn)',
)

/** Share of a line's words that belong to a module which every system has (sign-in, rights, reports, backup), 0..1. */
export function genericShare(text: string): number {
  const line = readable(text)
  const said = words(line).length - fillers(line)
  return Math.min(1, generic(line) / Math.max(1, said))
}

const using =
  '(?:qua|bằng|từ|tới|trên|với|lên|vào|sử dụng|dùng|kết nối|tích hợp|lấy|đồng bộ|đối chiếu|gửi sang|liên thông)'
const consumption = cue(
  `${using}[^.;,]{0,50}(?:sso|lgsp|ngsp|ndxp|vneid|dùng chung|của tỉnh|của thành phố|cấp tỉnh|quốc gia|cổng dịch vụ công|zalo|trục|nền tảng|csdl|cơ sở dữ liệu|hệ thống|phần mềm|tỉnh)`,
  'đăng nhập[^.;]{0,30}(?:sso|vneid|một lần)',
)
const building = cue(
  'riêng',
  'tự (?:xây dựng|tạo|lập|dựng|phát triển)',
  'xây dựng',
  'mua sắm',
  'thuê',
  'đầu tư',
  'trang bị',
  'triển khai mới',
)

/** The line uses something that exists and does not build it. */
export function consumes(text: string): boolean {
  const line = readable(text)
  return consumption(line) && !building(line)
}

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

const making = cue(
  'riêng',
  'tự (?:xây dựng|tạo|lập|dựng|phát triển)',
  'xây dựng',
  'mua',
  'thuê',
  'trang bị',
  'đầu tư',
  'thiết lập',
  'cài đặt',
  'lắp đặt',
  'dựng',
  'phát triển',
  'lập trình',
  'máy chủ',
)

/** The line sets up something of its own. */
export function builds(text: string): boolean {
  return making(readable(text))
}
