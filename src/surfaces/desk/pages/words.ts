import { dayIn, dayOfMoment, type Lang, type Text, timeOfMoment } from '../../../kernel/index.js'
import type { CommandName } from '../domain/commands.js'
import type { EventRow } from '../store/talk.js'

/** The day of a moment, as people of Vietnam write it. */
export function dayOf(moment: string, lang: Lang): string {
  return dayIn(dayOfMoment(moment), lang)
}

/** Day and time of a moment. */
export function momentOf(moment: string, lang: Lang): string {
  return `${timeOfMoment(moment)} ${dayOf(moment, lang)}`
}

/** What was done, as the history tells it. */
export const doneWords: Readonly<Record<CommandName, Text>> = {
  begin: { vi: 'Lập hồ sơ', en: 'Dossier begun' },
  register: { vi: 'Ghi nhận hồ sơ', en: 'Dossier registered' },
  amend: { vi: 'Thay tệp hồ sơ', en: 'Files replaced' },
  correct: { vi: 'Đính chính nội dung đã đọc', en: 'Reading corrected' },
  submit: { vi: 'Gửi hồ sơ', en: 'Dossier sent' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Dossier withdrawn' },
  receive: { vi: 'Tiếp nhận', en: 'Received' },
  return: { vi: 'Trả lại hồ sơ', en: 'Returned' },
  assign: { vi: 'Phân công thẩm định', en: 'Reviewer assigned' },
  dispose: { vi: 'Ghi ý kiến về kết quả đối chiếu', en: 'Opinion on a finding' },
  'request-additions': { vi: 'Yêu cầu bổ sung', en: 'Additions requested' },
  consult: { vi: 'Lấy ý kiến đơn vị', en: 'Units consulted' },
  'give-opinion': { vi: 'Đơn vị cho ý kiến', en: 'Opinion given' },
  'end-consultation': { vi: 'Kết thúc lấy ý kiến', en: 'Consultation ended' },
  conclude: { vi: 'Kết luận thẩm định', en: 'Concluded' },
  reopen: { vi: 'Mở lại để thẩm định', en: 'Reopened' },
  approve: { vi: 'Phê duyệt', en: 'Approved' },
  refuse: { vi: 'Không phê duyệt', en: 'Refused' },
  follow: { vi: 'Bắt đầu theo dõi thực hiện', en: 'Carrying out begins' },
  'meet-condition': { vi: 'Xác nhận đã đáp ứng điều kiện', en: 'Condition met' },
  complete: { vi: 'Hoàn thành', en: 'Completed' },
  adjust: { vi: 'Đề nghị điều chỉnh', en: 'Adjustment asked for' },
  suspend: { vi: 'Tạm dừng', en: 'Suspended' },
  resume: { vi: 'Tiếp tục', en: 'Resumed' },
  attach: { vi: 'Đính kèm bản đã ký', en: 'Signed paper attached' },
  publish: { vi: 'Công khai', en: 'Published' },
  'mark-stale': { vi: 'Cần thẩm định lại', en: 'To be appraised again' },
  reappraise: { vi: 'Đã xem lại theo kiến trúc hiện tại', en: 'Judged again by the architecture as it is now' },
}

/** What happened, in words; of something that has no words its own name. */
export function happened({ kind, data }: Pick<EventRow, 'kind' | 'data'>, lang: Lang): string {
  const words =
    Object.entries(doneWords).find(([name]) => name === kind)?.[1][lang] ?? otherEvents[kind]?.[lang] ?? kind
  const told = [data.reason, data.text].filter((part) => typeof part === 'string' && part !== '')
  return [words, ...told].join(': ')
}

const otherEvents: Readonly<Record<string, Text>> = {
  'architecture-changed': { vi: 'Kiến trúc có phiên bản mới', en: 'The architecture has a new version' },
  'decision-waiting': { vi: 'Quyết định chờ ghi vào kiến trúc', en: 'Decision waits for the architecture' },
  'decision-conflict': { vi: 'Chưa ghi được quyết định vào kiến trúc', en: 'Decision held up' },
  'decision-committed': { vi: 'Đã ghi quyết định vào kiến trúc', en: 'Decision is in the architecture' },
  'decision-published': { vi: 'Đã đẩy quyết định lên kho từ xa', en: 'Decision pushed' },
  'token-made': { vi: 'Tạo mã truy cập', en: 'Token made' },
  'token-revoked': { vi: 'Thu hồi mã truy cập', en: 'Token taken back' },
  'decisions-retried': { vi: 'Yêu cầu ghi lại các quyết định', en: 'Decisions tried again' },
  'sign-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'sign-in-failed': { vi: 'Đăng nhập không thành công', en: 'Sign-in failed' },
  'sign-in-opened': { vi: 'Đặt mật khẩu', en: 'Password set' },
  'session-ended': { vi: 'Kết thúc phiên đăng nhập', en: 'Session ended' },
  'sign-out': { vi: 'Đăng xuất', en: 'Signed out' },
  'trial-begun': { vi: 'Tạo dữ liệu dùng thử', en: 'Sample data made' },
  'administrator-invited': { vi: 'Tạo liên kết cho quản trị viên đầu tiên', en: 'First administrator invited' },
  'administrator-recovered': {
    vi: 'Khôi phục tài khoản quản trị từ máy chủ (gỡ mật khẩu và khóa bảo mật)',
    en: 'Administrator let in again from the machine (password and passkeys removed)',
  },
  'account-added': { vi: 'Thêm tài khoản', en: 'Account added' },
  'account-invited': { vi: 'Tạo liên kết đặt mật khẩu', en: 'Account invited' },
  'account-disabled': { vi: 'Khóa tài khoản', en: 'Account disabled' },
  'account-enabled': { vi: 'Mở khóa tài khoản', en: 'Account enabled' },
  'roles-set': { vi: 'Đổi vai trò', en: 'Roles set' },
  'sign-in-blocked': { vi: 'Tạm khóa đăng nhập vì sai nhiều lần', en: 'Sign-in shut for too many tries' },
  'sign-confirmed': { vi: 'Xác nhận bằng khóa bảo mật', en: 'Passkey shown' },
  'systems-published': { vi: 'Công khai danh mục hệ thống', en: 'List of systems published' },
  'systems-hidden': { vi: 'Thôi công khai danh mục hệ thống', en: 'List of systems no longer published' },
  'passkeys-demanded': { vi: 'Đặt vai trò phải có khóa bảo mật', en: 'Roles that need a passkey set' },
  'passkey-added': { vi: 'Thêm khóa bảo mật', en: 'Passkey added' },
  'passkey-removed': { vi: 'Gỡ khóa bảo mật', en: 'Passkey removed' },
  'registry-admitted': { vi: 'Ghi nhận tỉnh tham gia kho kiến trúc', en: 'Province admitted to the registry' },
  'registry-sent': { vi: 'Gửi kiến trúc lên kho', en: 'Snapshot sent to the registry' },
  'calendar-set': { vi: 'Sửa lịch làm việc', en: 'Calendar changed' },
  'deadlines-set': { vi: 'Sửa thời hạn', en: 'Deadlines changed' },
}
