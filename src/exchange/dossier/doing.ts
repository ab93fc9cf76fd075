import { withoutAccents } from '../../language/index.js'

/** Words with which a function begins: what someone does with a system, or a system does. */
const verbs = [
  'lập|thêm|sửa|xóa|xoá|nhập|nạp|tải (?:lên|xuống|về|tệp|file|biểu)|xuất|kết xuất|in|tạo|sinh|soạn|điền|ghi|quét|số hóa|số hoá|chuẩn hóa|làm sạch|sao chép|trích',
  'quản lý|quản trị|cập nhật|lưu(?! lượng| vực| ý)|sao lưu|phục hồi|khôi phục|đồng bộ|cấu hình|thiết lập|thiết kế|khai báo|định nghĩa',
  'tra cứu|tìm|tìm kiếm|xem|hiển thị|khai thác|cung cấp|công khai|công bố|đăng (?:tải|ký|tin|nhập|bài)|đặt (?:lịch|vé|ngưỡng|chỗ|hàng|mua|hẹn)',
  'nhận|tiếp nhận|gửi|chuyển|trả (?:kết quả|lời|hồ sơ)|nộp|thu (?:phí|nộp|thập|tiền|hồi)|thanh toán|đối soát|đối chiếu|so sánh|phân (?:loại|công|quyền|tích|phối|nhóm)',
  'theo dõi|giám sát|cảnh báo|nhắc|thông báo|nhắn tin|báo cáo|thống kê|tổng hợp|tính|dự báo|đánh giá|chấm (?:điểm|công)|khảo sát|lấy (?:ý kiến|số|mẫu)',
  'kiểm (?:tra|soát|kê|duyệt)|xác (?:nhận|thực|minh)|thẩm định|phê duyệt|duyệt|xét duyệt|ký|đóng dấu|khóa|mở|đóng|hủy|huỷ|cấp|gia hạn|đổi|điều chỉnh',
  'xử lý|giải quyết|điều (?:hành|phối)|liên thông|kết nối|tích hợp|chia sẻ|trao đổi|gọi|hỏi đáp|hỗ trợ|tư vấn|hướng dẫn|gợi ý|nhận (?:dạng|diện)|phát hiện|chồng|vẽ|biên tập|xếp|lên lịch|bàn giao|tổng kết|ngừng|chuyển đổi',
  'khai(?! giảng| mạc| trương)|thu(?! nhập| hút)|chia|đo|đếm|giao|trình|chọn|bố trí|sắp xếp|chỉ định|phát|gán|liên kết|hẹn|chụp|chặn|lọc|đề xuất',
  'xin|chỉnh sửa|bổ sung|soạn thảo|rà soát|niêm yết|truy (?:xuất|vết)|đọc|nghe|nhắn|bình chọn|biểu quyết|biên mục|mượn|cắt|đẩy|gắn|ghép|nhân bản|luân chuyển|điều chuyển|bàn giao|báo (?:tăng|giảm|hỏng|cáo|động)|xác thực|ủy quyền|chỉ đạo|đôn đốc',
  'giới thiệu|thuyết minh (?:tự động|bằng)|(?:bán|soát|kiểm|đặt|trả|hoàn) vé|rao bán|rà (?:trùng|quét|lại)|ra (?:quyết định|thông báo)|khoanh|loại (?:trừ|bỏ)|bổ khuyết|quy đổi|dự trù|phản ánh|điểm danh|tham quan (?:ảo|trực tuyến)',
  'giải trình|cho (?:mượn|thuê)|kê (?:đơn|khai)|chẩn đoán|hội chẩn|chỉ đường|dẫn đường|định vị|hòa giải|biên (?:dịch|soạn)|dịch (?:tự động|sang)|thi (?:thử|trực tuyến)|ôn (?:tập|luyện)|hỏi|mời|xét|ước tính|nội suy|khớp|gộp|tách',
].join('|')
const opening = (words: string) => new RegExp(`^(?:(?:${words}) )*`, 'u').source
const accented = new RegExp(`${opening('cho phép|tự động|tự|thực hiện')}(?:${verbs})(?![\\p{L}])`, 'u')
const plain = new RegExp(`${opening('cho phep|tu dong|tu|thuc hien')}(?:${withoutAccents(verbs)})(?![\\p{L}])`, 'u')

/** Whether a text begins with what is done: “Theo dõi thời hạn”, not “thời hạn”; what was typed without accents as well. */
export function beginsDoing(text: string): boolean {
  const key = text.normalize('NFC').toLowerCase().trim()
  return accented.test(key) || (withoutAccents(key) === key && plain.test(key))
}
