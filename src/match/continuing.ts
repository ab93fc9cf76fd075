import { cue, readable } from '../language/index.js'
import type { Unit } from './document.js'
import type { Subject } from './subject.js'

/** Words by which a dossier goes on with what is there, and words by which it does apart what others do for all: one table. */

/** Of extending something. */
export const saysExtending = cue(
  'nâng cấp',
  'nc (?:pm|ht|httt|csdl|phần mềm|hệ thống)',
  'mở rộng',
  'bổ sung',
  'hoàn thiện',
  'hoàn thành',
  'thay thế',
  'chỉnh sửa',
  'sửa đổi',
  'cải tiến',
  'nâng (?:băng thông|năng lực|công suất|phiên bản|lên)',
  'tăng năng lực',
  'tiếp tục',
  '(?:giai đoạn|gđ) ?(?:2|3|ii|iii|hai|ba)',
)

/** Of something that stands and is used. */
export const saysRunning = cue(
  '(?:đang|đã|hằng ngày|hàng ngày|giao|phân công|trực tiếp|được|mới) (?:vận hành|quản trị|quản lý và vận hành|coi|sử dụng|dùng|xài)',
  '(?:đang|đã) (?:hoạt động|chạy|khai thác|có sẵn)',
  '(?:xài|dùng|sử dụng|chạy|vận hành) (?:ổn định )?từ (?:năm |tháng )?\\d',
  'do [\\p{L} ]{3,40} (?:vận hành|quản trị)',
  'vận hành (?:giúp|cho|từ)',
  'đã ổn định từ',
  'hiện có',
  'hết (?:vòng đời|khấu hao)',
  'hiện (?:tại|nay) của hệ thống',
  'còn lại',
)

/** Of going on upon it. */
export const saysOnTop = cue(
  '(?:ngay )?trên (?:nền|chính|phần mềm|hệ thống|csdl|cơ sở dữ liệu)',
  'cho chính',
  'chính phần mềm',
  'làm (?:tiếp|thêm)',
  'thêm (?:môn|phần|phân hệ|chức năng|trường|nhóm)',
  'kế thừa',
  'phiên bản',
  'giữ nguyên dữ liệu',
  'dữ liệu giữ nguyên',
  'gắn thêm',
)

/** The dossier says that it extends something of its own that exists. */
export function saysItExtends(proposal: Subject): boolean {
  const { accented, consumed } = proposal.doc
  const title = readable(accented.name)
  const all = [title, ...proposal.of('purpose').map(textOf), ...consumed.map(textOf)]
  return saysExtending(title) || all.some(saysRunning)
}

const textOf = ({ passage }: Unit): string => passage.text

const ownBuild = cue('riêng', 'tự (?:xây dựng|tạo|lập|dựng|phát triển)')
const independence = cue(
  'thành bản của',
  'máy chủ thuê',
  '(?:mua|lắp) máy chủ',
  'khỏi (?:phải )?(?:chờ|qua|đợi)',
  'chủ động',
  'không qua',
  'tự (?:xây|quản lý)',
  '(?:phần mềm|hệ thống) mới',
  'mới,? độc lập',
)

/** Words of doing for oneself what others do for all. */
export function saysApart(text: string): boolean {
  return ownBuild(text) || independence(text)
}

/** The text says that it builds something of its own ("máy chủ xác thực riêng"). */
export function buildsItsOwn(proposal: Subject): boolean {
  return proposal.pieces.some((piece) => ownBuild(piece.passage.text))
}
