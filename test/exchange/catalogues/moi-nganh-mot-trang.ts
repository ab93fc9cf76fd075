import { drawn } from './sheets.js'

/** A sheet for each sector with codes, the technical facts on a sheet of their own by code, a cover, a count, a list of terms. */
export const moiNganhMotTrang = [
  drawn(
    'Bìa',
    `
SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH AN LẠC
DANH MỤC HỆ THỐNG THÔNG TIN
Năm 2026
`,
  ),
  drawn(
    'Tổng hợp',
    `
STT | Ngành, lĩnh vực | Số hệ thống | Số đơn vị sử dụng | Đang vận hành | Đang xây dựng
1 | Y tế | 6 | 180 | 5 | 1
2 | Giáo dục | 4 | 420 | 4 | 0
3 | Tài nguyên, nông nghiệp | 8 | 60 | 6 | 2
4 | Dùng chung | 10 | 300 | 9 | 1
5 | Văn hóa, du lịch, lao động | 8 | 90 | 7 | 1
 | Cộng | 36 | 1050 | 31 | 5
`,
  ),
  drawn(
    'Dùng chung',
    `
DANH MỤC HỆ THỐNG DÙNG CHUNG
Mã HT | Tên phần mềm/hệ thống | Đơn vị chủ quản | Đơn vị vận hành | Phạm vi triển khai | Mục đích sử dụng | Trạng thái | Thời gian bắt đầu | Kết nối, chia sẻ với
AL-DC-01 | Hệ thống quản lý văn bản và điều hành | Văn phòng UBND tỉnh | Sở TT&TT | Toàn tỉnh | Quản lý văn bản đi, đến; điều hành công việc | Đang hoạt động | 06/2016 | LGSP tỉnh
AL-DC-02 | Cổng dịch vụ công và một cửa điện tử tỉnh | Văn phòng UBND tỉnh | Sở TT&TT | Toàn tỉnh | Tiếp nhận và trả kết quả thủ tục hành chính trực tuyến | Đang hoạt động | 01/2020 | LGSP tỉnh
AL-DC-03 | LGSP tỉnh | Sở TT&TT | Trung tâm CNTT&TT | Toàn tỉnh | Tích hợp, chia sẻ dữ liệu giữa các hệ thống | Đang hoạt động | 2021 |
AL-DC-04 | Cổng thông tin điện tử tỉnh | Văn phòng UBND tỉnh | Trung tâm CNTT&TT | Toàn tỉnh | Cung cấp thông tin, công khai văn bản | Đang hoạt động | 2010 |
AL-DC-05 | Hệ thống thư điện tử công vụ | Sở TT&TT | Trung tâm CNTT&TT | Toàn tỉnh | Thư điện tử cho cán bộ, công chức | Đang hoạt động | 2009 |
AL-DC-06 | Hệ thống họp trực tuyến | Văn phòng UBND tỉnh | Sở TT&TT | 3 cấp | Hội nghị trực tuyến từ tỉnh tới xã | Đang hoạt động | 2018 |
AL-DC-07 | Xác thực tập trung (SSO) | Sở TT&TT | Trung tâm CNTT&TT | Toàn tỉnh | Đăng nhập một lần, quản lý định danh | Đang hoạt động | 2021 | LGSP tỉnh
AL-DC-08 | Trung tâm giám sát an toàn thông tin mạng | Sở TT&TT | Trung tâm CNTT&TT | Toàn tỉnh | Giám sát, ứng cứu sự cố an toàn thông tin | Đang hoạt động | 2022 |
AL-DC-09 | Trung tâm dữ liệu tỉnh | Sở TT&TT | Trung tâm CNTT&TT | Toàn tỉnh | Máy chủ, lưu trữ cho các hệ thống của tỉnh | Đang hoạt động | 2013 |
AL-DC-10 | Kho dữ liệu mở | Sở TT&TT | | Toàn tỉnh | Công bố dữ liệu mở | Đang triển khai | | LGSP tỉnh
`,
  ),
  drawn(
    'Y tế',
    `
DANH MỤC HỆ THỐNG NGÀNH Y TẾ
Mã HT | Tên phần mềm/hệ thống | Đơn vị chủ quản | Đơn vị vận hành | Phạm vi triển khai | Mục đích sử dụng | Trạng thái | Thời gian bắt đầu | Kết nối, chia sẻ với
AL-YT-01 | Quản lý khám chữa bệnh bệnh viện đa khoa tỉnh | BVĐK tỉnh | BVĐK tỉnh | Nội bộ | Khám bệnh, viện phí, dược | Đang hoạt động | 2014 |
AL-YT-02 | Hồ sơ sức khỏe điện tử toàn dân | Sở Y tế | Sở Y tế | Toàn tỉnh | Hồ sơ sức khỏe của người dân | Đang hoạt động | 2019 | Quản lý khám chữa bệnh bệnh viện đa khoa tỉnh
AL-YT-03 | Quản lý trạm y tế xã | Sở Y tế | TTYT các huyện | Cấp xã | Khám tại trạm, chương trình y tế | Đang hoạt động | 2017 |
AL-YT-04 | Quản lý hành nghề y, dược | Sở Y tế | Sở Y tế | Ngành y tế | Cấp chứng chỉ hành nghề | Đang hoạt động | 2020 | Cổng dịch vụ công và một cửa điện tử tỉnh
AL-YT-05 | Giám sát dịch bệnh | TT Kiểm soát bệnh tật | TT Kiểm soát bệnh tật | Ngành y tế | Ca bệnh, ổ dịch, cảnh báo | Đang hoạt động | 2021 |
AL-YT-06 | Trục liên thông dữ liệu y tế | Sở Y tế | | Ngành y tế | Kết nối dữ liệu các cơ sở y tế | Đang triển khai | |
`,
  ),
  drawn(
    'Giáo dục',
    `
DANH MỤC HỆ THỐNG NGÀNH GIÁO DỤC
Mã HT | Tên phần mềm/hệ thống | Đơn vị chủ quản | Đơn vị vận hành | Phạm vi triển khai | Mục đích sử dụng | Trạng thái | Thời gian bắt đầu | Kết nối, chia sẻ với
AL-GD-01 | Cơ sở dữ liệu giáo dục | Sở GD&ĐT | Sở GD&ĐT | Ngành giáo dục | Trường, lớp, học sinh, giáo viên | Đang hoạt động | 2018 |
AL-GD-02 | Sổ liên lạc điện tử | Sở GD&ĐT | Các trường | Ngành giáo dục | Thông báo kết quả học tập cho phụ huynh | Đang hoạt động | 2015 | Cơ sở dữ liệu giáo dục
AL-GD-03 | Thi và tuyển sinh lớp 10 | Sở GD&ĐT | Sở GD&ĐT | Ngành giáo dục | Đăng ký dự thi, chấm thi, công bố điểm | Đang hoạt động | 2019 |
AL-GD-04 | Quản lý văn bằng, chứng chỉ | Sở Giáo dục và Đào tạo | Sở GD&ĐT | Ngành giáo dục | Cấp, tra cứu văn bằng | Đang hoạt động | 2020 |
`,
  ),
  drawn(
    'TNMT - NN',
    `
DANH MỤC HỆ THỐNG NGÀNH TÀI NGUYÊN, NÔNG NGHIỆP
Mã HT | Tên phần mềm/hệ thống | Đơn vị chủ quản | Đơn vị vận hành | Phạm vi triển khai | Mục đích sử dụng | Trạng thái | Thời gian bắt đầu | Kết nối, chia sẻ với
AL-TN-01 | Cơ sở dữ liệu đất đai | Sở TN&MT | VP Đăng ký đất đai | Toàn tỉnh | Hồ sơ địa chính, biến động đất đai | Đang hoạt động | 2015 | LGSP tỉnh
AL-TN-02 | Quan trắc môi trường tự động, liên tục | Sở TN&MT | TT Quan trắc | Toàn tỉnh | Tiếp nhận số liệu trạm quan trắc nước thải, khí thải | Đang hoạt động | 2019 |
AL-TN-03 | Quản lý khoáng sản | Sở TN&MT | Sở TN&MT | Ngành | Giấy phép thăm dò, khai thác | Đang hoạt động | 2018 |
AL-TN-04 | Bản đồ nền địa lý tỉnh | Sở Tài nguyên & Môi trường | Sở TN&MT | Toàn tỉnh | Dữ liệu nền GIS dùng chung | Đang triển khai | |
AL-NN-01 | Truy xuất nguồn gốc nông sản | Sở NN&PTNT | Sở NN&PTNT | Toàn tỉnh | Mã vùng trồng, truy xuất, tem điện tử | Đang hoạt động | 2020 |
AL-NN-02 | Quản lý đê điều | Chi cục Thủy lợi | Chi cục Thủy lợi | Ngành | Hồ sơ tuyến đê, cống, trực ban | Đang hoạt động | 2017 |
AL-NN-03 | Quản lý giống dê | Trung tâm Giống vật nuôi | Trung tâm Giống vật nuôi | Nội bộ | Phả hệ, phối giống đàn dê | Đang hoạt động | 2022 |
AL-NN-04 | Quản lý rừng | Chi cục Kiểm lâm | Chi cục Kiểm lâm | Ngành | Diễn biến rừng, cháy rừng | Đang triển khai | |
`,
  ),
  drawn(
    'VH-DL-LĐ',
    `
DANH MỤC HỆ THỐNG NGÀNH VĂN HÓA, DU LỊCH, LAO ĐỘNG
Mã HT | Tên phần mềm/hệ thống | Đơn vị chủ quản | Đơn vị vận hành | Phạm vi triển khai | Mục đích sử dụng | Trạng thái | Thời gian bắt đầu | Kết nối, chia sẻ với
AL-VH-01 | Cổng du lịch thông minh | Sở VHTT&DL | TT Xúc tiến du lịch | Toàn tỉnh | Giới thiệu điểm đến, lịch trình, đặt dịch vụ | Đang hoạt động | 2021 |
AL-VH-02 | Thư viện số tỉnh | Thư viện tỉnh | Thư viện tỉnh | Toàn tỉnh | Tài liệu số, mượn trả | Đang hoạt động | 2016 |
AL-VH-03 | Di sản văn hóa số | Sở VHTT&DL | Bảo tàng tỉnh | Toàn tỉnh | Số hóa hiện vật, di tích | Đang triển khai | |
AL-LD-01 | Quản lý người có công | Sở LĐTBXH | Sở LĐ-TB&XH | Toàn tỉnh | Hồ sơ, chi trả trợ cấp | Đang hoạt động | 2014 |
AL-LD-02 | Quản lý trẻ em | Sở LĐTB&XH | Sở LĐTB&XH | Toàn tỉnh | Trẻ em có hoàn cảnh đặc biệt | Đang hoạt động | 2016 |
AL-LD-03 | Sàn giao dịch việc làm | TT Dịch vụ việc làm | TT Dịch vụ việc làm | Toàn tỉnh | Cung cầu lao động, bảo hiểm thất nghiệp | Đang hoạt động | 2018 |
AL-LD-04 | Quản lý hộ nghèo, cận nghèo | Sở LĐTB&XH | Phòng LĐTBXH các huyện | Toàn tỉnh | Rà soát, theo dõi hộ nghèo | Tạm dừng | 2015 |
AL-LD-05 | Bảo trợ xã hội | Sở LĐTB&XH | Phòng LĐTBXH các huyện | Toàn tỉnh | Đối tượng bảo trợ, chi trả qua tài khoản | Đang hoạt động | 2019 |
`,
  ),
  drawn(
    'Kỹ thuật',
    `
THÔNG TIN KỸ THUẬT
Mã HT | Tên hệ thống | Ngôn ngữ lập trình | Hệ quản trị CSDL | Nơi đặt máy chủ | Cấp độ | Kinh phí (tỷ đồng)
AL-DC-01 | Hệ thống quản lý văn bản và điều hành | Java | Oracle | Trung tâm dữ liệu tỉnh | Cấp độ 3 | 8,5
AL-DC-02 | Cổng dịch vụ công và một cửa điện tử tỉnh | Java | PostgreSQL | Trung tâm dữ liệu tỉnh | Cấp độ 3 | 12,75
AL-DC-03 | LGSP tỉnh | Java | | Trung tâm dữ liệu tỉnh | Cấp độ 3 | 10
AL-YT-01 | Quản lý KCB BVĐK tỉnh | .NET | SQL Server | Phòng máy bệnh viện | 2 | 4,2
AL-TN-01 | Cơ sở dữ liệu đất đai | .NET | Oracle | Trung tâm dữ liệu tỉnh | 3 | 55
AL-GD-01 | Cơ sở dữ liệu giáo dục | PHP | MySQL | Thuê Viettel | Chưa xác định | 3,1
AL-XX-99 | Hệ thống cũ không rõ | PHP | MySQL | | |
`,
  ),
]
