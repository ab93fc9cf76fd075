import { drawn } from './sheets.js'

/**
 * One long sheet, its heading two rows high and merged, groups by agency in rows of Roman numbers, abbreviations throughout, a
 * total below and the places to sign.
 */
export const motBangDai = [
  drawn(
    'Bieu 01',
    `
UBND TỈNH VĨNH HÀ
Biểu 01: HIỆN TRẠNG CÁC HTTT, CSDL, PM ỨNG DỤNG CỦA CÁC CQNN
(Kèm theo Công văn của Sở TT&TT)

TT | Tên HTTT, CSDL, PM | Chức năng, nhiệm vụ chính | Năm đưa vào SD | Tình trạng | KP (tr.đ) | | Số ĐV SD | ĐV cung cấp | Cấp độ ATTT | Ghi chú
 | | | | | ĐTXD | Duy trì/năm | | | |
(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11)
I | Văn phòng UBND tỉnh
1 | HT quản lý văn bản và điều hành tỉnh | Quản lý VB đi, đến; giao việc; ký số; liên thông VB 4 cấp | 2014 | Đang SD | 8.500 | 650 | 312 | VNPT | 3 | Dùng chung toàn tỉnh
2 | HTTT báo cáo của tỉnh | Tổng hợp báo cáo KTXH định kỳ; theo dõi chỉ tiêu | 2020 | Đang SD | 4.200 | 300 | 180 | Viettel | 2 |
3 | Cổng TTĐT tỉnh | Đăng tin, công bố VB, tiếp nhận hỏi đáp | 2009 | Đang SD, cần NC | 2.100 | 200 | 1 | FPT | 3 |
4 | PM theo dõi nhiệm vụ UBND, Chủ tịch UBND tỉnh giao | Giao nhiệm vụ, nhắc hạn, đánh giá | 2017 | Đang SD | 900 | 80 | 40 | Viettel | 2 |
II | Sở Thông tin và Truyền thông
1 | Nền tảng tích hợp, chia sẻ dữ liệu tỉnh (LGSP) | Kết nối các HTTT của tỉnh với nhau và với NDXP | 2020 | Đang SD | 12.000 | 1.200 | 25 | VNPT | 3 |
2 | HTTT giải quyết TTHC tỉnh | Tiếp nhận, giải quyết hồ sơ TTHC, dịch vụ công trực tuyến, một cửa điện tử | 2019 | Đang SD | 15.000 | 1.500 | 190 | VNPT | 3 | Hợp nhất Cổng DVC và một cửa
3 | Trung tâm dữ liệu tỉnh | Cung cấp máy chủ ảo, lưu trữ, sao lưu | 2012 | Đang SD | 35.000 | 3.000 | 40 | | 3 |
4 | HT giám sát an toàn thông tin (SOC) | Giám sát, cảnh báo sự cố ATTT | 2021 | Đang SD | 7.800 | 1.100 | 40 | Viettel | 3 |
5 | HT thư điện tử công vụ | Thư điện tử cho CBCC | 2008 | Đang SD | 1.500 | 150 | 320 | Sở TT&TT | 2 |
6 | HT hội nghị truyền hình trực tuyến | Họp trực tuyến 3 cấp | 2015 | Đang SD | 22.000 | 900 | 150 | VNPT | 2 |
7 | Trung tâm giám sát, điều hành thông minh (IOC) | Tổng hợp chỉ số các ngành, phản ánh hiện trường | | Đang XD | 45.000 | | | Viettel | | Dự kiến nghiệm thu Quý IV
8 | Kho dữ liệu dùng chung | Thu thập, làm sạch, chia sẻ dữ liệu | | Đang XD | 18.000 | | | | |
III | Sở Y tế
1 | HTTT quản lý tiêm chủng | Quản lý đối tượng, lịch tiêm, vắc xin | 2017 | Đang SD | 0 | | 140 | Bộ Y tế | | HT của Bộ Y tế
2 | PM quản lý khám chữa bệnh (HIS) BVĐK tỉnh | Tiếp đón, khám, viện phí, dược, cận lâm sàng | 2013 | Đang SD | 6.400 | 450 | 1 | FPT | 2 |
3 | HT hồ sơ sức khỏe điện tử | Lập, cập nhật hồ sơ sức khỏe người dân | 2019 | Đang SD | 5.500 | 500 | 150 | Viettel | 3 |
4 | PM quản lý an toàn thực phẩm | Cấp giấy chứng nhận cơ sở đủ điều kiện ATTP, thanh tra | 2018 | Dừng SD | 700 | 0 | 10 | | |
IV | Sở Giáo dục và Đào tạo
1 | CSDL ngành giáo dục tỉnh | Quản lý trường, lớp, học sinh, giáo viên | 2018 | Đang SD | 3.800 | 400 | 450 | Viettel | 2 |
2 | HT quản lý tuyển sinh đầu cấp | Đăng ký, xét tuyển lớp 1, 6, 10 | 2020 | Đang SD | 1.900 | 200 | 450 | VNPT | 2 |
3 | Kho học liệu số | Bài giảng, ngân hàng đề | 2022 | Đang thử nghiệm | 2.600 | | 60 | | |
V | Sở Tài nguyên và Môi trường
1 | CSDL đất đai tỉnh | Hồ sơ địa chính, bản đồ, đăng ký biến động | 2016 | Đang SD | 62.000 | 2.000 | 11 | | 3 |
2 | HT quan trắc môi trường tự động | Thu nhận số liệu trạm khí thải, nước thải, cảnh báo vượt ngưỡng | 2019 | Đang SD | 9.300 | 700 | 2 | | |
3 | CSDL tài nguyên nước, khoáng sản | Cấp phép, theo dõi khai thác | | Chưa XD | | | | | | Đã đưa vào KH 2027
VI | Sở NN&PTNT
1 | PM quản lý chăn nuôi, thú y | Theo dõi đàn, dịch bệnh, tiêm phòng | 2019 | Đang SD | 850 | 60 | 12 | | |
2 | HT giám sát tàu cá | Theo dõi hành trình, cảnh báo vượt ranh giới | 2020 | Đang SD | 0 | | 1 | | | Tổng cục Thủy sản cấp
3 | HT cảnh báo cháy rừng | Ảnh vệ tinh, dự báo cấp cháy | 2018 | Đang SD | 3.100 | 180 | 14 | | |
4 | CSDL đê điều, hồ đập | Quản lý công trình đê điều, phòng chống thiên tai | 2021 | Đang SD | 2.400 | 150 | 9 | | |
VII | Sở Nội vụ
1 | PM quản lý hồ sơ CBCCVC | Hồ sơ, quá trình công tác, nâng lương | 2015 | Đang SD | 1.750 | 120 | 200 | VNPT | 2 |
2 | PM lưu trữ lịch sử | Chỉnh lý, tra cứu hồ sơ lưu trữ | 2021 | Đang XD | 4.000 | | | | |
3 | PM thi đua khen thưởng | Đăng ký, bình xét, khen thưởng | 2020 | Chờ nghiệm thu | 600 | | | | |
VIII | Sở GTVT
1 | PM cấp đổi giấy phép lái xe | Tiếp nhận, cấp đổi GPLX | 2012 | Đang SD | 0 | | 1 | Cục Đường bộ | |
2 | HT camera giám sát giao thông | Giám sát, phạt nguội | 2022 | Đang SD | 28.000 | 2.500 | 3 | | | Phối hợp CA tỉnh
IX | Sở KH&ĐT
1 | HTTT đăng ký doanh nghiệp | Đăng ký thành lập, thay đổi DN | 2010 | Đang SD | 0 | | 1 | Bộ KH&ĐT | |
2 | PM theo dõi đầu tư công | Kế hoạch vốn, giải ngân | 2019 | Đang SD | 1.200 | 90 | 60 | | |
X | Sở TT-TT
1 | PM quản lý viễn thông, bưu chính | Quản lý trạm BTS, điểm bưu chính | 2016 | Đang SD | 480 | 30 | 1 | | |
XI | UBND các huyện, thành phố
1 | Trang TTĐT UBND các huyện | Đăng tin, văn bản của huyện | 2011 | Đang SD | 900 | 90 | 9 | | |
2 | Ứng dụng đô thị thông minh TP. Vĩnh Hà | Phản ánh hiện trường, camera, đỗ xe | | Đang lập DA | 30.000 | | | | |
 | TỔNG CỘNG: 37 HT | | | | 340.780 | 17.290

 | | | | | | | Vĩnh Hà, ngày 15 tháng 10 năm 2026
 | NGƯỜI LẬP BIỂU | | | | | | GIÁM ĐỐC
`,
    [
      'A1:C1',
      'A2:K2',
      'A3:K3',
      'A5:A6',
      'B5:B6',
      'C5:C6',
      'D5:D6',
      'E5:E6',
      'F5:G5',
      'H5:H6',
      'I5:I6',
      'J5:J6',
      'K5:K6',
    ],
  ),
]
