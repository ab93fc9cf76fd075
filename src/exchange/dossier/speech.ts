/** How a sentence speaks: of the project itself, or of something that only looks like it. */

const start = '^\\s*(?:[-–+•*]\\s*)?'

/** What is there today or was before: “Hiện nay phần mềm chạy trên …”. */
const today = new RegExp(
  `${start}(?:hiện (?:nay|tại|đang|trạng)|thực trạng|trước (?:đây|kia)|thời gian qua|những năm qua)(?![\\p{L}])|(?<![\\p{L}])(?:đã|đang)\\s+(?:được\\s+)?(?:cũ|lạc hậu|lỗi thời|xuống cấp)`,
  'iu',
)

/** Legal documents as the subject: “Căn cứ …”, “Nghị định số … về bảo vệ dữ liệu cá nhân”. */
const law = new RegExp(
  `${start}(?:căn cứ|(?:bộ\\s+)?luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn|tiêu chuẩn áp dụng)(?![\\p{L}])`,
  'iu',
)

/** Lessons and campaigns about a thing are not the thing. */
const lesson =
  /(?<![\p{L}])(?:tập huấn|đào tạo|bồi dưỡng|tuyên truyền|phổ biến|nâng cao (?:nhận thức|kiến thức)|được hướng dẫn|kiến thức|kỹ năng)(?![\p{L}])/iu

/** What is asked of the bidder and his people. */
const bidder =
  /(?<![\p{L}])(?:nhà thầu|nhà cung cấp|bên cung cấp|kỹ sư|chuyên gia|nhân sự|đơn vị tư vấn|chứng chỉ|bằng cấp)(?![\p{L}])/iu

/** What is to be bought as such. */
const purchase =
  /(?<![\p{L}])(?:mua(?: sắm)?|trang bị|lắp(?: đặt)?|thay thế|bản quyền|giấy phép sử dụng|gia hạn)(?![\p{L}])/iu

export const ofToday = (sentence: string): boolean => today.test(sentence)
/** What the project builds or runs, as sentences call it. */
export const works =
  '(?:hệ thống|phần mềm|ứng dụng|nền tảng|cơ sở dữ liệu|csdl|dịch vụ|cổng|trang|website|dự án|nhiệm vụ)'

/** “Căn cứ Nghị định số …, hệ thống được đề xuất cấp độ 3” speaks of the system. */
const ownClause = new RegExp(
  `^\\s*(?:[-–+•*]\\s*)?căn cứ[^,;]*\\d[^,;]*,\\s*(?:các\\s+)?${works}(?![\\p{L}])[^,;]*\\s(?:được|thuộc|đạt|là|phải|sẽ|đặt)\\s`,
  'iu',
)

/** What the project leaves to others: “do HIS thực hiện, không thuộc phạm vi dự án”. */
const outside = /không\s+(?:thuộc|nằm trong)\s+(?:phạm vi|nội dung|khuôn khổ)/iu

export const ofLaw = (sentence: string): boolean => law.test(sentence) && !ownClause.test(sentence)
export const ofOthers = (sentence: string): boolean => outside.test(sentence)
export const ofLessons = (sentence: string): boolean => lesson.test(sentence)
export const ofBidders = (sentence: string): boolean => bidder.test(sentence)
export const ofPurchase = (sentence: string): boolean => purchase.test(sentence)
