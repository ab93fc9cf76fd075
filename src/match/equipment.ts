import { clauses, cue, readable } from '../language/index.js'
import type { Profile } from './profile.js'

/**
 * Equipment for the rooms in which an agency works (computers, printers, its own LAN, cameras of its building) is no system, and
 * nobody has it for all. A server room, a network between places, a platform, software: whoever pays for one of these beside
 * desks and cables builds what may be there already.
 */

/** What stands before a thing that is paid for: what is done with it, how many, and words that tell nothing. */
const before = [
  'mua(?: sắm)?|sắm|trang bị|lắp(?: đặt)?|gắn|thay(?: thế)?|nâng cấp|bổ sung|đầu tư|cung cấp|cấp|cải tạo|sửa(?: chữa)?',
  'thi công|đi|kéo|rải|đấu(?: nối)?|bố trí|thuê|xây dựng|làm|thiết lập|triển khai|di dời|bảo trì|bảo dưỡng|cấu hình|hoàn thiện',
  'lại|mới|thêm|toàn bộ|các|những|hệ thống|hạ tầng|đồng bộ|bộ|cái|chiếc|cụm|đường|hạng mục|trang thiết bị|thiết bị|dàn|cũ|hỏng',
  'khoảng|một|hai|ba|bốn|năm|mười|\\d[\\d.,]*',
].join('|')
const thing = (...names: readonly string[]) => cue(`^(?:(?:${before}) )*(?:${names.join('|')})`)

const equipment = thing(
  '(?:mạng )?máy (?:vi )?tính|máy (?:in|quét|scan|photo[\\p{L}]*|chiếu|fax|trạm|hủy|huỷ|ảnh|bộ đàm|chấm công|lấy số|đọc|lạnh|phát điện|hút ẩm)',
  'laptop|desktop|pc|printer|scanner|kiosk?|ipad|tablet|webcam|micro|ampl[iy]|loa|ti ?vi|tv|usb|ổ cứng|bàn phím|tai nghe|bộ đàm',
  '(?:bộ|máy) (?:thu|phát)(?: thanh| hình| sóng)?(?: fm)?|màn hình|đầu (?:đọc|ghi)|linh kiện|(?:hộp )?mực|điện thoại (?:bàn|ip|nội bộ)|bàn(?! giao)|ghế|tủ (?:hồ sơ|rack|mạng|điện)|giá kệ|kệ|biển|bảng (?:led|tên|tương tác)',
  'văn phòng|tin học(?! hóa| hoá)|cntt|công nghệ thông tin|ngoại vi|đầu cuối|âm thanh|trình chiếu|hội trường|phòng họp(?! không)',
  'switch|router|modem|hub|firewall|tường lửa|patch panel|chuyển mạch|định tuyến|cân bằng tải|bộ điều khiển|(?:điểm |trạm )?(?:thu |phát )*(?:sóng )?(?:wi-?fi|access point|ap|không dây)',
  'cáp|dây(?! chuyền)|ổ cắm|(?:nút|node|điểm) mạng|(?:mạng )?(?:lan|nội bộ|cục bộ)|mạng$',
  'ups|lưu điện|ắc quy|ổn áp|chống sét|tiếp địa|điện(?! tử| toán)|đèn|điều h[oò][àa]|kiểm soát (?:ra vào|cửa)|kh[oó][óa] cửa|chuông|báo (?:cháy|trộm)|chữa cháy',
)
const camera = thing('camera|máy quay|cctv')
/** What comes with equipment; of a word that says only that something is installed, what that is decides. */
const works = cue(
  '^(?:(?:chi phí|công tác|\\d+ lớp|tổ chức) )?(?:bảo hành|nghiệm thu|bàn giao|đào tạo|tập huấn|hướng dẫn|chuyển giao|khảo sát|chạy thử|vật tư|phụ kiện|nhân công|tháo dỡ)',
  '^(?:lắp đặt|thi công|vận chuyển|đấu nối|bảo trì|bảo dưỡng|cấu hình|kiểm tra)(?:$| (?:và|tại|trong|\\d))',
  '^kết nối (?:vào|với|đến|về|tới)? ?(?:internet|mạng|đường truyền)',
  '^(?:bản quyền|cài(?: đặt)?) (?:windows|office|hệ điều hành)',
)

/** The rooms of an agency: a camera there watches no road. */
const premises = cue(
  'trụ sở|cơ quan|văn phòng|nhà làm việc|t[oò][òa] nhà|khu làm việc|hành lang|ra vào|tầng|một cửa|hội trường|phòng (?!chống|cháy|ngừa)',
)
const publicPlaces = cue(
  'giao thông|nút giao|ngã (?:tư|ba)|tuyến đường|đường phố|đô thị|khu dân cư|toàn (?:tỉnh|huyện|xã)|biên giới|rừng|cảng|bờ (?:biển|sông)',
)

/** What there is for all, and what a system does. */
const hosting = cue(
  'máy chủ|server|phòng máy(?! tính)|trung tâm (?:tích hợp )?dữ liệu|data ?center|ttt?h?dl|san|tủ đĩa|ảo h[oó][áa]|đám mây|cloud',
  'wan|diện rộng|mpls|tslcd|truyền số liệu|kênh (?:truyền|riêng)|đường truyền riêng|liên (?:xã|huyện|cơ sở|đơn vị)',
  'nối[^.;,]{0,25} (?:các|\\d+) (?:xã|phường|huyện|đơn vị|cơ sở|trường|trạm|chi nhánh|bệnh viện|trung tâm|sở)|mạng[^.;,]{0,15} ngành',
  'nền tảng|trục|esb|lgsp|tích hợp dữ liệu|soc|siem|trung tâm (?:giám sát|điều hành)|ioc',
)
const software = cue(
  'phần mềm|ứng dụng|csdl|cơ sở dữ liệu|hệ thống thông tin|cổng (?:thông tin|dữ liệu|dịch vụ)|trang (?:tin|thông tin)|website|app',
  'thư điện tử|e?-?mail|(?:họp|hội nghị|làm việc) (?:trực tuyến|truyền hình|không giấy)|cầu truyền hình|zoom|chữ ký số|chứng thư|tên miền|tổng đài',
  '(?<!(?:cục|ban|phòng|viện|tâm|đội) )(?:thống kê|quản lý(?! cáp)|điều hành)|nhận (?:dạng|diện)|cảnh báo|phân tích|theo dõi|trí tuệ nhân tạo|ai',
  'giám sát (?:tập trung|từ xa|giao thông|an toàn)',
)
/** Whom or what a thing serves stands behind. */
const serving =
  / (?:phục vụ|để(?! bàn)|nhằm|dùng|sử dụng|cho|về|tại|của|phuc vu|nham|dung|su dung|ve|tai|cua)(?!\p{L}).*$/iu
/** It is there already, or others'. */
const there = cue(
  '(?:về|đến|tới|với|tại|vào|qua|trên|lên) [^.;,]{0,40}(?:tỉnh|thành phố|bộ|ngành)',
  'hiện có|đang (?:dùng|có|vận hành|chạy|sử dụng)|dùng chung|không',
)

/** Sets up what there is for all. */
const hosts = (clause: string): boolean => hosting(clause) && !there(clause)
/** Does what only a system does. */
const computes = (clause: string): boolean => software(clause.replace(serving, ''))
/** In prose that is only what is said to be got: it also tells why, and what there is. */
const gets = cue('xây dựng|xây|đầu tư|mua|trang bị|lập|dựng|thuê|lắp|hình thành|thiết lập|nâng cấp|mở rộng|cần|riêng')

const pieces = (line: string): string[] =>
  line
    .split(/[;:,()+•]| (?:và|kèm|cùng|gồm|va|kem|cung|gom) |^\s*[-–]\s*/u)
    .map((clause) => clause.trim())
    .filter(Boolean)

/** What is looked at of a proposal to tell whether it only pays for equipment. */
export type Purchase = Pick<Profile, 'name' | 'purpose' | 'functions' | 'upgrades' | 'scope'>

/** All that is paid for is equipment of the agency's own rooms. */
export function buysOnlyEquipment({ name, purpose, functions, upgrades, scope }: Purchase): boolean {
  if (upgrades.length > 0) return false
  const title = readable(name)
  const prose = clauses(purpose)
  const got = prose.filter(({ role }) => role === 'content').flatMap(({ text }) => pieces(text).filter(gets))
  const lines = (functions.length > 0 ? functions.map(readable) : [title]).map(pieces)
  if ([...pieces(title), ...got, ...lines.flat()].some(hosts)) return false
  if (prose.some(({ text }) => noSoftware(text))) return true
  if ([title, ...got, ...lines.flat()].some(computes)) return false
  const all = readable([name, purpose, ...functions].join('. '))
  const ownCameras = (scope === 'agency' || premises(all)) && !publicPlaces(all)
  return lines.every(
    ([first = '']) => equipment(first) || (functions.length > 0 && works(first)) || (ownCameras && camera(first)),
  )
}
const noSoftware = cue('không (?:mua|xây dựng|bao gồm|phát triển|đầu tư|có) phần mềm')

const storage = cue('nas|thiết bị (?:lưu trữ|sao lưu)|(?:ổ|tủ) (?:cứng|đĩa)|đầu ghi|băng từ|san')
const keepsCopies = cue(
  '^(?:(?:tự động|thực hiện|lập lịch) )*(?:sao lưu|phục hồi|khôi phục|nhân bản|lưu (?:trữ|giữ|bản sao))',
)

/** A storage device for the copies of an agency's own data: it may stand beside the backup that the province has for all. */
export function buysOwnStorage({ name, purpose, functions, upgrades }: Purchase): boolean {
  if (upgrades.length > 0 || functions.length === 0 || !storage(readable(`${name}. ${purpose}`))) return false
  return functions.every((line) => {
    const [first = ''] = pieces(readable(line))
    return keepsCopies(first) || storage(first) || equipment(first)
  })
}

const advised = 'tư vấn|khảo sát|đánh giá|kiểm (?:thử|định|toán|tra)|rà (?:soát|quét)|thẩm (?:định|tra)|diễn tập'
const drafted =
  '(?:lập|xây dựng|biên soạn|cập nhật|hoàn thiện) (?:hồ sơ (?:đề xuất|mời thầu|thiết kế|dự án)|đề án|dự án|báo cáo|quy hoạch|kế hoạch|đề cương|kiến trúc|khung|quy chế|lộ trình)'
/** Without a word of hiring the same may be what a system is for (“Đánh giá hài lòng”). */
const hiresAdvice = cue(
  `^(?:(?:gói thầu|mua|thuê|đơn vị|chuyên gia|dịch vụ) )+(?:${advised}|${drafted})|^tư vấn`,
  `^(?:${advised})[^,;]{0,15} (?:an toàn (?:thông tin|hệ thống)|an ninh mạng|kiến trúc|chuyển đổi số)`,
)
const advice = cue(
  `^(?:tổ chức )?(?:${advised}|${drafted}|lộ trình|khuyến nghị|kiến nghị|đề xuất|hội thảo|tập huấn|đào tạo|bồi dưỡng|hướng dẫn|báo cáo (?:kết quả|đánh giá))`,
)

/** A service that ends in a paper: advice, an assessment, a plan. Its lines alone may be a system's; the title must say so too. */
export function buysOnlyAdvice({ name, functions, upgrades }: Profile): boolean {
  const lines = functions.map((line) => pieces(readable(line))[0] ?? '')
  return upgrades.length === 0 && hiresAdvice(readable(name)) && lines.length > 0 && lines.every(advice)
}
