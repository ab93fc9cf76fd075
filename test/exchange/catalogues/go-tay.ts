import { drawn } from './sheets.js'

/** Typed by hand over the years: no code, an agency in six spellings, accents left out, states in free words, units in the cells. */
export const goTay = [
  drawn(
    'Sheet1',
    `
Danh sách các phần mềm đang dùng ở các đơn vị (cập nhật 9/2026)
STT | TÊN PHẦN MỀM | ĐƠN VỊ | Ai dùng | Dùng từ năm nào | Hiện nay thế nào | Tiền đầu tư | PM làm được gì | Đơn vị phát triển | Đề xuất của đơn vị | Người phụ trách
1 | Quản lý văn bản (iOffice) | Sở TT&TT | toàn bộ CBCC | 2015 | dùng tốt | 5 tỷ | văn bản đến, đi, giao việc | VNPT | Giữ nguyên | Nguyễn Văn A
2 | một cửa điện tử | SỞ THÔNG TIN VÀ TRUYỀN THÔNG | bộ phận một cửa các sở, huyện, xã | 2018 | dùng tốt | 9 tỷ 500 triệu | nhận hồ sơ, trả kết quả, dịch vụ công trực tuyến | VNPT | Nâng cấp | Nguyễn Văn A
3 | Mail tỉnh | Sở TTTT | CBCC | 2010 | bình thường | 800 triệu | gửi nhận thư | | Thay thế | Trần B
4 | Trục LGSP | So Thong tin va Truyen thong | các sở | 2021 | đang chạy | 7.5 tỷ | kết nối dữ liệu | Viettel | Giữ nguyên |
5 | Cổng thông tin tỉnh | VP UBND tỉnh | người dân | 2008 | cũ, chậm | 1.2 tỷ | tin tức, văn bản | | Nâng cấp |
6 | Phòng họp không giấy | Văn phòng Ủy ban nhân dân tỉnh | lãnh đạo | 2022 | dùng tốt | 1,8 tỷ | tài liệu họp, biểu quyết | FPT | |
7 | Quản lý hộ tịch | Sở Tư pháp | cán bộ tư pháp xã | 2019 | dùng của Bộ | 0 | khai sinh, kết hôn, khai tử | Bộ Tư pháp | Giữ nguyên |
8 | Công chứng | sở tư pháp | phòng công chứng | 2017 | dùng tốt | 650 triệu | ngăn chặn, tra cứu hợp đồng | | |
9 | Lý lịch tư pháp | Sở tư pháp | | 2014 | dùng của Bộ | | cấp phiếu LLTP | Bộ Tư pháp | |
10 | Quản lý chợ | Sở Công Thương | ban quản lý chợ | 2021 | mới làm | 300 triệu | hộ kinh doanh, phí chợ | | |
11 | Quản lý chó nuôi | Chi cục Chăn nuôi và Thú y | trạm thú y | 2022 | mới làm | 250 triệu | đăng ký chó, tiêm phòng dại | | |
12 | Quản lý điện lực | Sở Công thương | | 2016 | dùng tốt | 400 triệu | giấy phép điện lực | | |
13 | Thi truong noi tinh | Sở Công Thương | | 2018 | it dung | 200 triệu | giá cả, cung cầu | | |
14 | Kế toán MISA | các đơn vị | kế toán | 2010 | dùng tốt | mỗi đơn vị tự mua | kế toán HCSN | MISA | |
15 | TABMIS | Sở Tài chính | | 2012 | dùng của Bộ | 0 | ngân sách | Bộ Tài chính | |
16 | Quản lý tài sản công | Sở Tài chính | các đơn vị | 2013 | dùng tốt | 350 triệu | tài sản, khấu hao | | |
17 | Quan ly tai san cong | So Tai chinh | | | | | | | |
18 | Giá đất, giá tài sản | Sở Tài chính | | 2024 | đang làm | 2 tỷ | thẩm định giá | | |
19 | Quản lý quy hoạch | Sở Xây dựng | người dân, DN | 2020 | dùng tốt | 4 tỷ | tra cứu quy hoạch, GIS | | |
20 | Cấp phép xây dựng | Sở xây dựng | | 2019 | ? | | cấp phép, kiểm tra | | |
21 | Nhà ở xã hội | Sở Xây dựng | | | chưa có | | đăng ký mua nhà ở xã hội | | Đầu tư mới |
22 | Du lịch thông minh | Sở Văn hóa, Thể thao và Du lịch | du khách | 2021 | dùng tốt | 6 tỷ | điểm đến, bản đồ, tour | | |
23 | Thư viện điện tử | Thư viện tỉnh | bạn đọc | 2012 | lâu không dùng | 900 triệu | tra cứu sách | | |
24 | Quản lý di tích | Sở VHTTDL | | 2023 | dùng tốt | | hồ sơ di tích | | |
25 | QL KH&CN | Sở Khoa học và Công nghệ | | 2017 | dùng tốt | 500 triệu | đề tài, nhiệm vụ KHCN | | |
26 | Sở hữu trí tuệ | Sở KH&CN | | 2020 | dùng tốt | | | | |
27 | Tiếp công dân, khiếu nại | Thanh tra tỉnh | | 2018 | dùng của TW | | đơn thư, tiếp dân | TTCP | |
28 | Kê khai tài sản | Thanh tra Tỉnh | | 2024 | thí điểm | 450 triệu | kê khai, xác minh | | |
29 | Dân tộc | Ban Dân tộc | | 2021 | dùng tốt | | hộ, chính sách dân tộc | | |
30 | Khu công nghiệp | BQL các KCN | DN | 2019 | dùng tốt | 700 triệu | DN, lao động trong KCN | | |
31 | Camera an ninh | CA tỉnh | | 2022 | dùng tốt | 60 tỷ | giám sát an ninh | | |
32 | Đất đai VILIS | Sở TNMT | VPĐK | 2014 | sắp thay | 20 tỷ | đăng ký, cấp GCN | | Thay thế |
33 | Đất đai MPLIS | Sở TNMT | VPĐK | | đang chuyển | 45 tỷ | đăng ký, cấp GCN, chia sẻ | | |
34 | Khí tượng thủy văn | Sở TN và MT | | 2016 | dùng tốt | | mưa, mực nước | | |
35 | PM bệnh viện | Bệnh viện đa khoa tỉnh | bác sĩ | 2012 | dùng tốt | 5 tỷ | khám, thuốc, viện phí | FPT | |
36 | PM bệnh viện | Bệnh viện Y học cổ truyền | bác sĩ | 2015 | dùng tốt | 2 tỷ | khám, thuốc, viện phí | VNPT | |
37 | PM bệnh viện | Bệnh viện Sản Nhi | bác sĩ | 2016 | dùng tốt | 3 tỷ | khám, thuốc, viện phí | FPT | |
38 | SMAS | Sở GD-ĐT | giáo viên | 2011 | dùng tốt | thuê hàng năm | điểm, học bạ | Viettel | |
39 | Học bạ số | Sở GDĐT | giáo viên | 2024 | mới làm | | học bạ điện tử | | |
40 | Bảo hiểm thất nghiệp | TTDVVL | | 2015 | dùng của Bộ | | | | |
41 | Người có công | Sở LĐ TBXH | | 2014 | dùng tốt | 300 triệu | hồ sơ NCC | | |
42 | Hộ nghèo | Sở Lao động – Thương binh và Xã hội | | 2016 | dùng tốt | | hộ nghèo, cận nghèo | | |
43 | WAN tỉnh | Sở TT&TT | các cơ quan | 2009 | dùng tốt | 10 tỷ | mạng truyền số liệu chuyên dùng | | |
`,
  ),
  drawn(
    'Nhật ký',
    `
Ngày | Hệ thống | Nội dung sự cố | Người xử lý | Tình trạng
1/3/2026 | Mail tỉnh | Không gửi được thư | Trần B | Đã xử lý
2/3/2026 | Trục LGSP | Mất kết nối | Nguyễn Văn A | Đã xử lý
5/3/2026 | Mail tỉnh | Đầy hộp thư | Trần B | Đã xử lý
9/3/2026 | một cửa điện tử | Chậm | Nguyễn Văn A | Đang xử lý
9/3/2026 | Mail tỉnh | Thư rác | Trần B | Đã xử lý
12/3/2026 | Trục LGSP | Mất kết nối | Nguyễn Văn A | Đã xử lý
`,
  ),
]
