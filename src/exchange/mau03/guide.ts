import type { WrittenCell } from '../../office/index.js'

/** The sheet HUONG_DAN: how an officer goes on in the workbook. */
const lines: readonly (readonly [string, string])[] = [
  [
    'Mục đích',
    'Bảng dữ liệu khung kiến trúc số theo Mẫu 03 của dự thảo hướng dẫn xây dựng, cập nhật, duy trì Khung kiến trúc số (Bộ Khoa học và Công nghệ, ngày 13/9/2026), phục vụ thực hiện Quyết định số 1425/QĐ-TTg ngày 29/7/2026.',
  ],
  [
    'DM_DOITUONG',
    'Danh mục đối tượng kiến trúc, mỗi đối tượng một dòng. Đối tượng do cơ quan khác làm chủ quản lập bản ghi tham chiếu, không lập bản ghi gốc.',
  ],
  [
    'QH_KETNOI',
    'Quan hệ, kết nối giữa các đối tượng. Đối tượng nguồn là bên sử dụng hoặc phụ thuộc; đối tượng đích là bên cung cấp. Cả hai phải có dòng trong DM_DOITUONG.',
  ],
  [
    'ANHXA',
    'Ánh xạ đối tượng với khung, tài liệu nguồn; đối tượng kế thừa phải ghi tài liệu nguồn, phiên bản và quan hệ ánh xạ.',
  ],
  [
    'HOANTHIEN_NV',
    'Nội dung cần hoàn thiện và nhiệm vụ xử lý, mỗi cặp nội dung - nhiệm vụ một dòng. Nhiệm vụ đã có trong kế hoạch thì dẫn mã của nhiệm vụ đó.',
  ],
  ['DM_GIATRI', 'Danh mục giá trị dùng cho các ô có danh sách chọn. Không sửa danh mục này.'],
  ['TU_DIEN_TRUONG', 'Ý nghĩa từng cột, cột nào bắt buộc và bắt buộc khi nào.'],
  ['Màu tiêu đề', 'Nền xanh đậm: cột bắt buộc. Nền vàng: bắt buộc theo điều kiện. Nền xanh nhạt: không bắt buộc.'],
  [
    'Mã',
    'KT: đối tượng do cơ quan quản lý; QG: dùng chung quốc gia; LQ: tham chiếu bên ngoài; CX: phục vụ cấp xã; QH: quan hệ; ND: nội dung cần hoàn thiện; NV: nhiệm vụ. Giữ nguyên mã đã cấp khi cập nhật.',
  ],
  [
    'Chưa xác định',
    'Ô bắt buộc không để trống. Nếu chưa có thông tin, ghi “Chưa xác định” kèm lý do, đầu mối và thời hạn bổ sung.',
  ],
  ['Bảo mật', 'Không ghi mật khẩu, khóa, địa chỉ quản trị, địa chỉ mạng nội bộ, cấu hình nhạy cảm.'],
  ['Kiểm tra', 'kientruc validate --profile mau03 TÊN_TỆP.xlsx'],
  ['Nhập lại', 'kientruc import mau03 TÊN_TỆP.xlsx --dry-run để xem trước, bỏ --dry-run để ghi vào kiến trúc.'],
]

export const guideRows: readonly (readonly WrittenCell[])[] = [
  [{ value: 'HƯỚNG DẪN SỬ DỤNG', style: 'title' }],
  [
    { value: 'Nội dung', style: 'heading' },
    { value: 'Cách ghi', style: 'heading' },
  ],
  ...lines.map(([what, how]): WrittenCell[] => [{ value: what, style: 'labelRequired' }, { value: how }]),
]
