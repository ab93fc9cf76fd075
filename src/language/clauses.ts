import { append } from '../kernel/index.js'
import { cue } from './cue.js'
import { readable } from './words.js'

/**
 * Cuts prose into the pieces that are judged, and says what each piece is for. Dossiers open with legal bases and close with
 * compliance sentences that name the province's platforms without building anything: neither tells what the project is.
 */
export interface Clause {
  readonly text: string
  readonly role: /** Tells what will be built. */
    | 'content'
    /** Legal basis or political formula. */
    | 'legal'
    /** Uses something that exists ("qua LGSP", "lấy từ CSDL giá"). */
    | 'consumption'
    /** Says what will not be built. */
    | 'negation'
}

const legal = cue(
  'căn cứ',
  'thực hiện (?:nghị quyết|nghị định|quyết định|chỉ thị|kế hoạch|chương trình|kết luận|luật|đề án|thông tư|công văn)',
  'triển khai (?:nghị quyết|quyết định|chỉ thị|kế hoạch|chương trình|đề án)',
  'nhằm cụ thể h[oóòọ][aáà]',
  'quán triệt',
  'xét (?:nhu cầu|đề nghị|tờ trình)',
  'góp phần thực hiện',
  'theo (?:tinh thần|chủ trương|chỉ đạo của|quy định tại)',
)
/** Where the project itself begins inside a sentence that opens with its legal basis. */
const turn =
  /(?:lập|xây dựng|triển khai|đề xuất|trình|thực hiện)\s+(?:dự án|đề án|đề cương|phương án|kế hoạch|hệ thống)[^,.;]{0,40}?\s(?:nhằm|để|với mục tiêu)\s/iu
const turnBare =
  /(?:lap|xay dung|trien khai|de xuat|trinh|thuc hien)\s+(?:du an|de an|de cuong|phuong an|ke hoach|he thong)[^,.;]{0,40}?\s(?:nham|de|voi muc tieu)\s/iu

const compliance = cue(
  '(?:đáp ứng|tuân thủ|phù hợp với|phù hợp|bảo đảm|đảm bảo|theo)[^.;]{0,60}(?:thông tư số|thông tư \\d|nghị định số|kiến trúc|tiêu chuẩn kỹ thuật|quy chuẩn|cấp độ|ipv6)',
  'sẵn sàng kết nối',
  'hỗ trợ ipv6',
  'kết nối (?:với )?các hệ thống dùng chung',
)
const consumption = cue(
  '(?:lấy|khai thác|nhận|tra cứu|đối chiếu|cung cấp|tham chiếu|kế thừa|xác minh|xác thực|đồng bộ)[^.;,]{0,40}(?:từ|qua|thông qua|tại|trên|với) (?:csdl|cơ sở dữ liệu|hệ thống|nền tảng|phần mềm|cổng|kho|trục|lgsp|ngsp|ndxp|vneid)',
  '(?:lấy|khai thác) từ',
  '(?:qua|thông qua|bằng|trên|nhờ|dùng|sử dụng|tích hợp|của|lên|tại|vào|với)[^.;,]{0,60}(?:của tỉnh|dùng chung|đang vận hành|hiện có của tỉnh|cấp tỉnh|quốc gia)',
  '(?:qua|thông qua|trên) (?:lgsp|ngsp|ndxp|vneid|sso|paygov|sms gateway|cổng dịch vụ công|nền tảng tích hợp|trục liên thông)',
  '(?:đặt|cài đặt|triển khai|lưu trữ|vận hành|hosting) (?:tại|trên) (?:trung tâm|tt thdl|tttHdl|ttdl)',
  'đăng nhập (?:bằng|qua|một lần qua)',
  'chia sẻ qua',
  'kết nối qua',
  'sẵn sàng kết nối',
)
const ownBuild = cue(
  'riêng',
  'tự (?:xây dựng|tạo|lập|dựng|phát triển)',
  'xây dựng',
  'mua',
  'mua sắm',
  'thuê',
  'dựng',
  'lập',
  'đầu tư',
  'trang bị',
  'phát triển',
)
const negation = cue(
  'không (?:mua|quản lý|xây dựng|đầu tư|làm|trang bị|phát triển|thay thế|bao gồm|phát sinh)[^.;,]{0,60}',
)

const sentenceEnd = /(?<=[.;!?…])\s+|\n+/u

/** Sentences and the clauses between semicolons; offsets are not kept, clauses are quoted as they stand. */
export function clauses(prose: string): Clause[] {
  const found: Clause[] = []
  for (const sentence of readable(prose).split(sentenceEnd)) {
    const text = sentence.trim()
    if (text) append(found, splitByRole(text))
  }
  return found
}

function splitByRole(sentence: string): Clause[] {
  if (legal(sentence.slice(0, 60))) {
    const hit = turn.exec(sentence) ?? turnBare.exec(sentence)
    if (!hit) return [{ text: sentence, role: 'legal' }]
    const start = hit.index + hit[0].length
    return [{ text: sentence.slice(0, start), role: 'legal' }, ...splitByRole(sentence.slice(start))]
  }
  if (compliance(sentence) && !ownBuild(sentence)) return [{ text: sentence, role: 'consumption' }]
  if (!consumption(sentence) && !negation(sentence)) return [{ text: sentence, role: 'content' }]
  // Only the part between commas that consumes or denies is set apart; its neighbours still tell what is built.
  return mergeContent(sentence.split(/,\s+/).map((part) => ({ text: part, role: roleOf(part) })))
}

function roleOf(part: string): Clause['role'] {
  if (negation(part)) return 'negation'
  return consumption(part) && !ownBuild(part) ? 'consumption' : 'content'
}

function mergeContent(parts: readonly Clause[]): Clause[] {
  const merged: Clause[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (last?.role === 'content' && part.role === 'content')
      merged[merged.length - 1] = { text: `${last.text}, ${part.text}`, role: 'content' }
    else merged.push(part)
  }
  return merged
}
