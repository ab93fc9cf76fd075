/** “V/v”, “Về việc”, “Về chủ trương …”: what a paper is about. */
export const opensSubject =
  /^[\s*–-]*(?:(?:V\s*\/\s*v|về việc|trích yếu)(?![\p{L}])\s*:?\s*|về\s+(?=(?:chủ trương|xin|đề nghị|đề xuất|đăng ký|phê duyệt|thẩm định|góp ý|đầu tư|xây dựng|thuê|mua|nâng cấp|triển khai|hỗ trợ|ban hành|lập|bổ sung|thông qua|kế hoạch|nhiệm vụ)(?![\p{L}])))/iu

/** What is asked for, before the name of what is to be done: “xin chủ trương”, “đề nghị phê duyệt đề cương và dự toán chi tiết”. */
const asked =
  '(?:kính\\s+)?(?:xin|đề nghị|đề xuất|trình|báo cáo|thẩm định|thẩm tra|thỏa thuận|thống nhất|chấp thuận|cho phép|phê duyệt|thông qua|ban hành|góp ý|tham gia ý kiến|lấy ý kiến|cho ý kiến|(?:xin |lấy |góp )?ý kiến (?:chuyên môn|kỹ thuật|thẩm định|đóng góp)|xem xét|đăng ký(?: thực hiện| nhu cầu)?|(?:hỗ trợ|bố trí|cấp|bổ sung)\\s+(?:kinh phí|vốn)(?:\\s+(?:để|cho))?(?:\\s+thực hiện)?|hỗ trợ(?=\\s+(?:đầu tư|xây dựng|lắp đặt|mua|trang bị|triển khai|nâng cấp))|(?:kinh phí|vốn)(?:\\s+(?:để|cho|thực hiện))*(?=\\s+(?:đầu tư|xây dựng|mua|trang bị|lắp|thuê|nâng cấp|thay|sửa chữa|bảo trì|triển khai|số hóa|phát triển)(?![\\p{L}]))|cho|ý kiến|nội dung(?= (?:đề xuất|đề nghị|xin))|về|việc|của|,|và)'
/** The papers and the frames in which it is asked: “báo cáo kinh tế - kỹ thuật”, “dự án”, “gói thầu”. */
const papers =
  '(?:dự thảo|(?:tổng hợp|khối lượng)(?:\\s+(?:khối lượng|chức năng|kinh phí|dự toán|và)(?![\\p{L}])){1,5}|bảng(?:\\s+(?:kê|tính|tổng hợp|chi tiết|khối lượng|chức năng|kinh phí|dự toán|chi phí|và)(?![\\p{L}])){1,6}|chủ trương(?:\\s+đầu tư(?=\\s+(?:dự án|nhiệm vụ)|\\s*$))?|hồ sơ(?:\\s+đề xuất(?:\\s+cấp độ)?)?|(?:dự toán|thuyết minh|danh mục|phụ lục)(?:\\s+(?:chi tiết|kinh phí|số|\\d+|[ivx]+|chức năng))*|đề cương(?:\\s+và\\s+dự toán(?:\\s+chi tiết)?)?|báo cáo (?:nghiên cứu khả thi|kinh tế\\s*[-–]\\s*kỹ thuật|đề xuất(?: chủ trương)?(?: đầu tư)?|tóm tắt)|tờ trình|thiết kế(?:\\s+chi tiết|\\s+cơ sở|\\s+thi công)?|kế hoạch(?:\\s+lựa chọn nhà thầu|(?!\\s+thuê))|phương án(?=\\s+(?:đầu tư|xây dựng|nâng cấp|mua|thuê|trang bị|lắp đặt|triển khai|số h))|gói thầu(?:\\s+số\\s+\\d+)?|hạng mục|công trình|dự án|nhiệm vụ|đề án)'
const request = new RegExp(`^(?:(?:${asked}|${papers})(?![\\p{L}])\\s*:?\\s*)+`, 'iu')

/** What is to be done with whatever a project is about. */
export const verbs =
  'đầu tư|xây dựng|nâng cấp|mở rộng|thuê|mua|mua sắm|trang bị|lắp đặt|triển khai|thiết lập|số hóa|số hoá|tạo lập|cải tạo|thay thế|thay mới|đào tạo|tập huấn|bồi dưỡng'

/** What is to be done, as a name of a project begins: “Xây dựng …”, “Thuê dịch vụ …”. */
export const doing = new RegExp(
  `^(?:${verbs}|hoàn thiện|phát triển|chuyển đổi|tăng cường|hiện đại hóa|chuẩn hóa|tích hợp|ứng dụng|làm(?= (?:lại |mới )?(?:trang|cổng|web|phần mềm|hệ thống))|tổ chức(?= (?:các |\\d+ )?(?:lớp|khóa|đợt|tập huấn|đào tạo|bồi dưỡng)))(?![\\p{L}])`,
  'iu',
)

/** “Hệ thống …”, “Phần mềm …”: what is made, without a word of making. */
export const thing =
  /^(?:hệ thống|phần mềm|nền tảng|cơ sở dữ liệu|csdl|cổng|trang|website|ứng dụng(?! (?:cntt|công nghệ))|dịch vụ|trung tâm|kho|đài|mạng|phòng (?:máy|họp)|thư viện|số hóa|bản đồ)(?![\p{L}])/iu

/** “DỰ ÁN ĐẦU TƯ ỨNG DỤNG CÔNG NGHỆ THÔNG TIN” is what a paper is, not which. */
const frame =
  /^(?:(?:đầu tư|xây dựng|triển khai|ứng dụng|công trình|công nghệ thông tin|cntt|chuyển đổi số|phần mềm|mua sắm|thiết bị|và)(?![\p{L}])[\s,]*)+$/iu

const frameWords =
  '(?:thực hiện|triển khai|bổ sung|thuê|dịch vụ|góp ý|ý kiến|chuyên môn|thẩm định|giải pháp|kỹ thuật|đề cương|dự toán|chi tiết|kinh phí|hồ sơ|thuyết minh|phương án|nội dung|tờ trình|báo cáo|chủ trương|về|đăng ký|danh mục|nhiệm vụ|dự án|hoạt động|kế hoạch|đầu tư|xây dựng|mua sắm|trang bị|ứng dụng|công nghệ thông tin|cntt|tin học|chuyển đổi số|thiết bị|phần mềm|hệ thống|một số|các|và|của (?:cơ quan|đơn vị|sở)|trong năm|năm\\s+\\d{4}|giai đoạn\\s+\\d{4}\\s*[-–]\\s*\\d{4}|(?:sử dụng|từ|bằng)\\s+(?:nguồn|vốn|kinh phí)[^,;]*)'
const onlyFrame = new RegExp(`^(?:${frameWords}(?![\\p{L}\\d])[\\s,]*)+$`, 'iu')

/** Whether a subject says only of what sort it is and of which year: “Thực hiện nhiệm vụ công nghệ thông tin năm 2020”. */
export const namesNothing = (subject: string): boolean => onlyFrame.test(subject.trim())

/** Whether a line names what is to be done behind what the paper is: “NHIỆM VỤ XÂY DỰNG HỆ THỐNG …”. */
export function namesWork(text: string): boolean {
  const name = text.trim().replace(request, '')
  return name !== text.trim() && doing.test(name) && !frame.test(name) && name.split(/\s+/).length >= fewestWords
}

/** Whether a line only says what is asked for or what the paper is, as “CHỦ TRƯƠNG ĐẦU TƯ DỰ ÁN”. */
export const onlyAsks = (text: string): boolean => text.trim() !== '' && text.trim().replace(request, '') === ''

/** The subject of a paper without what is asked for, so that it begins with what is to be done. */
export function subjectOfLine(text: string): string {
  const said = text.replace(opensSubject, '').trim()
  const wanted = said.replace(request, '').trim()
  const [, quoted] = /^[“"]([^“”"]{8,})[”"]/u.exec(wanted) ?? []
  const [, framed = '', work = ''] = /^([^:“”"]{2,80}):\s+(\S.*)$/u.exec(wanted) ?? []
  // “… hạng mục ứng dụng công nghệ thông tin: Xây dựng …”.
  const rest = quoted ?? (doing.test(work) && namesNothing(framed) ? work : wanted)
  const kept = rest.split(' ').length >= fewestWords ? rest : said
  return kept.charAt(0).toLocaleUpperCase('vi') + kept.slice(1)
}

const fewestWords = 3
