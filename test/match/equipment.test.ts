import { describe, expect, it } from 'vitest'
import { buysOnlyAdvice, buysOnlyEquipment, buysOwnStorage } from '../../src/match/equipment.js'
import { blankProfile, type Profile } from '../../src/match/profile.js'

/** Title, purpose, and what is paid for. */
type Case = readonly [name: string, purpose: string, ...functions: string[]]

const isEquipment = ([name, purpose, ...functions]: Case, rest: Partial<Profile> = {}): boolean =>
  buysOnlyEquipment({
    ...blankProfile,
    of: 'proposal',
    name,
    purpose,
    functions,
    proposalKind: 'infrastructure',
    ...rest,
  })

const equipment: readonly Case[] = [
  [
    'Nâng cấp mạng LAN Sở Y tế',
    'Thay thiết bị chuyển mạch, đi lại cáp mạng cho 3 tầng.',
    'Thay 6 switch',
    'Lắp 8 bộ phát wifi',
    'Trang bị tường lửa',
  ],
  [
    'Mua sắm máy tính cho Sở Tài chính',
    'Thay máy cũ đã quá 7 năm.',
    '40 máy tính để bàn',
    '15 máy in laser',
    '5 máy quét tài liệu',
  ],
  [
    'Trang bị thiết bị văn phòng cho Phòng Nội vụ',
    'Bổ sung thiết bị cho biên chế mới.',
    '12 bộ máy vi tính, 12 bộ lưu điện',
    '2 máy photocopy',
    'Bàn ghế làm việc',
  ],
  [
    'Lắp đặt camera an ninh trụ sở Sở Công Thương',
    'Bảo vệ trụ sở, kho lưu trữ và bãi xe.',
    'Lắp 16 camera trong nhà và ngoài trời',
    'Đầu ghi hình 16 kênh',
    'Ổ cứng lưu hình 8 TB',
    'Thi công, đi dây',
  ],
  [
    'Cải tạo hệ thống mạng nội bộ Văn phòng UBND huyện',
    'Mạng cũ chậm, hay đứt; không thay đổi phần mềm.',
    'Kéo 120 nút mạng Cat6',
    'Thay tủ rack, switch 24 cổng',
    'Phát wifi hội trường, phòng họp',
  ],
  [
    'Trang bị UPS và máy phát điện',
    'Điện tại trụ sở hay mất.',
    'Mua 3 UPS 10 kVA',
    'Máy phát điện 50 kVA',
    'Chống sét, tiếp địa',
  ],
  [
    'Mua 20 máy tính xách tay phục vụ họp không giấy',
    'Cấp cho lãnh đạo để dùng phần mềm họp của tỉnh.',
    '20 máy tính xách tay',
    'Phụ kiện',
  ],
  [
    'Thay thế máy in, máy scan bộ phận một cửa',
    'Thiết bị hỏng, phục vụ số hóa hồ sơ trên phần mềm một cửa của tỉnh.',
    '5 máy in',
    '5 máy scan hai mặt',
    '1 máy lấy số',
  ],
  [
    'Thay may tinh cu cua Phong Tai chinh',
    'May tinh mua tu 2012 da hong.',
    '10 may tinh de ban',
    '2 may in',
    'Lap dat, bao hanh 36 thang',
  ],
  ['NANG CAP MANG LAN UBND HUYEN', 'DI LAI CAP, THAY SWITCH', 'THAY 4 SWITCH', 'CAP CAT6 80 NUT', '10 BO PHAT WIFI'],
  [
    'Trang bị phòng họp UBND xã',
    'Phòng họp chưa có âm thanh, màn hình.',
    'Màn hình LED 3x2 m',
    'Loa, micro, amply',
    'Máy chiếu',
  ],
  [
    'Hệ thống kiểm soát ra vào trụ sở',
    'Lắp cửa từ, camera cho nhà làm việc 5 tầng.',
    'Khóa cửa vân tay 12 bộ',
    'Camera hành lang, cầu thang',
    'Chuông báo cháy',
  ],
  [
    'Mua sắm trang thiết bị CNTT năm 2021',
    'Theo định mức của đơn vị.',
    'Máy tính: 30 bộ',
    'Máy in: 10 cái',
    'Router, modem Internet',
    'Bản quyền Windows, Office',
  ],
  [
    'Lắp đặt wifi trong khuôn viên bệnh viện',
    'Người bệnh và nhân viên truy cập Internet.',
    '25 access point',
    'Bộ chuyển mạch PoE',
    'Cáp quang nội bộ',
  ],
  [
    'Đầu tư hạ tầng mạng nội bộ cho nhà làm việc mới',
    'Nhà mới 4 tầng chưa có mạng; đường truyền về tỉnh dùng chung như cũ.',
    'Cáp, ổ cắm mạng từng phòng',
    'Tủ mạng từng tầng',
    'Switch, wifi',
    'Kết nối vào mạng truyền số liệu chuyên dùng của tỉnh',
  ],
  ['Mua màn hình, kiosk tra cứu cho bộ phận một cửa huyện', '', 'Kiosk tra cứu thông tin', 'Màn hình cảm ứng'],
  ['Sửa chữa máy tính, máy in', 'Máy hỏng.'],
  [
    'Trang bị máy tính, máy in, mạng nội bộ và tập huấn sử dụng HIS, HSSK',
    'Mua 60 bộ máy, đi lại cáp mạng 3 tầng và tập huấn cho nhân viên về phần mềm đang dùng.',
    '60 bộ máy tính để bàn',
    '20 máy in laser',
    '4 lớp tập huấn nhập liệu khám bệnh, tra HSSK',
    'Cáp Cat6, 12 switch, 30 điểm Wi-Fi',
  ],
  ['Thay thế bộ lưu điện và điều hòa phòng làm việc', '', 'Điều hòa 2 chiều', 'Bộ lưu điện 3 kVA'],
  ['Thay loa truyền thanh các thôn', 'Loa cũ bị sét đánh.', 'Thay 20 bộ thu FM', 'Thay 60 loa nén', 'Sửa máy phát'],
  ['Mua bộ đàm, máy ảnh cho Chi cục Kiểm lâm', '', '30 bộ đàm', '4 máy ảnh', 'Phụ kiện'],
  [
    'Nâng cấp hạ tầng mạng trụ sở Sở Xây dựng',
    'Hệ thống mạng trang bị từ 2010 đã xuống cấp.',
    'Thay thế thiết bị chuyển mạch trung tâm',
    'Bổ sung 12 bộ phát sóng không dây',
    'Đi lại dây mạng các phòng',
    'Trang bị thiết bị tường lửa thế hệ mới',
  ],
  [
    'Mua sắm máy vi tính và thiết bị ngoại vi năm 2022',
    'Phục vụ công chức xử lý hồ sơ trên phần mềm của tỉnh.',
    'Máy tính để bàn (25 bộ)',
    'Máy in A4 (10 cái)',
    'Màn hình rời',
    'Webcam, tai nghe họp',
  ],
  [
    'Lắp đặt hệ thống camera quan sát trụ sở UBND xã',
    'Giữ an ninh trật tự tại trụ sở.',
    '08 camera IP ngoài trời',
    '01 đầu ghi hình',
    'Tivi 43 inch',
    'Dây, nguồn, công lắp đặt',
  ],
  ['Trang bị bộ lưu điện cho các phòng chuyên môn', '', '15 bộ lưu điện 1000VA'],
  [
    'Cải tạo mạng không dây thư viện tỉnh',
    'Bạn đọc vào mạng bị chập chờn.',
    'Lắp 20 bộ phát Wi-Fi 6',
    'Switch PoE 24 cổng',
    'Bộ điều khiển không dây',
    'Cấu hình, kiểm thử',
  ],
  [
    'Trang bị máy tính cho phòng Tin học trường THPT',
    '40 học sinh một lớp mà có 22 máy.',
    '40 bộ máy tính học sinh',
    '1 máy tính giáo viên, máy chiếu',
    'Mạng LAN phòng máy tính',
    'Bàn ghế',
  ],
  ['Thay mới hệ thống máy in tại Cục Thống kê', '', 'Máy in đa chức năng', 'Hộp mực dự phòng'],
  [
    'Đầu tư thiết bị hội trường',
    '',
    'Hệ thống âm thanh hội trường',
    'Màn hình LED P3',
    'Đèn sân khấu',
    'Nhân công lắp đặt',
  ],
  [
    'Lắp đặt mạng LAN, camera, chống sét nhà làm việc Chi cục Thủy lợi',
    'Nhà mới xây 3 tầng.',
    'Hệ thống mạng LAN',
    'Hệ thống camera',
    'Hệ thống chống sét',
    'Hệ thống điện nhẹ',
  ],
  ['Mua laptop, máy tính bảng cho lãnh đạo', '', '15 laptop core i5', '15 máy tính bảng'],
  [
    'Trang bị thiết bị số hóa tại Trung tâm Phục vụ hành chính công',
    'Quét hồ sơ khi tiếp nhận.',
    'Máy quét chuyên dụng',
    'Máy đọc mã vạch',
    'Máy tính',
  ],
  [
    'Trang bị đồng bộ thiết bị làm việc',
    '',
    'Trang bị 30 máy trạm',
    'Trang bị 5 máy photocopy màu',
    'Trang bị máy hủy tài liệu',
  ],
  [
    'Bảo trì, sửa chữa thiết bị CNTT của Văn phòng',
    '',
    'Bảo trì máy tính, máy in',
    'Sửa chữa hệ thống mạng nội bộ',
    'Thay linh kiện hỏng',
  ],
  ['Nang cap wifi va camera tru so huyen uy', '', 'Lap 12 wifi', 'Lap 20 camera hanh lang', 'Day mang'],
  [
    'LAN upgrade for the Health Department office',
    'Replace old switches on three floors.',
    'Switch 48 port x 4',
    'Access point x 8',
    'Firewall',
  ],
  [
    'Hệ thống mạng máy tính nội bộ Sở Tư pháp',
    'Kết nối 8 phòng trong trụ sở.',
    'Switch lõi',
    'Switch truy cập từng tầng',
    'Cáp mạng, ổ cắm, thanh quản lý cáp',
  ],
]

const more: readonly Case[] = [
  [
    'Xây dựng phòng máy chủ Sở Y tế',
    'Đặt phần mềm của Sở.',
    'Máy chủ 4 bộ',
    'Điều hòa chính xác',
    'UPS 20 kVA',
    'Tủ rack',
  ],
  ['Nâng cấp mạng LAN và phòng máy chủ', 'Máy chủ đặt tại Sở.', 'Thay switch', 'UPS phòng máy', 'Tường lửa'],
  ['Trung tâm dữ liệu của ngành Giáo dục', '', 'Tủ rack', 'UPS', 'Switch', 'Lắp đặt'],
  ['Thuê kênh truyền riêng nối 15 xã', '', 'Kênh MPLS', 'Thiết bị định tuyến', 'Giám sát kênh'],
  ['Mạng WAN của huyện', 'Kết nối 14 xã về huyện.', 'Router cho 14 xã', 'Switch', 'Cáp quang'],
  [
    'Hạ tầng mạng kết nối các đơn vị trực thuộc',
    'Kết nối 9 đơn vị trực thuộc Sở.',
    'Thiết bị định tuyến',
    'Cáp quang',
    'Tường lửa',
  ],
  ['Nền tảng tích hợp dữ liệu của Sở', '', 'Máy tính trạm', 'Switch', 'Lắp đặt'],
  ['Mua máy tính và phần mềm kế toán', '', '20 máy tính', 'Máy in', 'Phần mềm kế toán'],
  ['Trang bị máy tính, phần mềm quản lý hồ sơ', '', '20 máy tính, phần mềm quản lý hồ sơ'],
  [
    'Quản lý trang thiết bị của Sở',
    'Theo dõi máy móc.',
    'Quản lý máy tính, máy in',
    'Theo dõi bảo hành thiết bị',
    'In nhãn mã vạch',
  ],
  ['Lắp camera giám sát giao thông 20 nút giao', '', 'Lắp 60 camera', 'Cáp quang', 'Tủ điện'],
  ['Lắp camera nhận diện biển số tại trụ sở', '', 'Camera nhận diện biển số', 'Đầu ghi'],
  ['Thay máy chủ, tủ đĩa', 'Máy chủ hết khấu hao.', '2 máy chủ', 'Tủ đĩa 40 TB', 'UPS'],
  ['Trang bị hệ thống họp trực tuyến', '', 'Camera hội nghị', 'Màn hình', 'Thiết bị đầu cuối'],
  ['Trạm quan trắc mực nước', '', 'Lắp đặt 18 cột đo', 'Lắp đặt còi báo'],
  ['Máy tính hóa phòng khám', '', 'Máy lấy số, gọi tên, khám, ghi toa', 'Tính tiền, kho thuốc'],
  ['Điện tử hóa hồ sơ', '', 'Điện tử hóa hồ sơ giấy', 'Màn hình tra cứu'],
  ['Lap phong may chu rieng', 'Can phong may chu dat tai so.', 'Dieu hoa', 'UPS', 'Tu rack'],
  ['Mua thiết bị và trung tâm giám sát an toàn thông tin', '', 'Tường lửa', 'Màn hình ghép', 'SIEM'],
  ['Trang bị tin học cho Phòng', 'Mua máy tính, dựng máy chủ thư điện tử riêng.', '10 máy tính', '2 máy in'],
  ['Nâng cấp hạ tầng Sở', 'Sở cần một phòng máy chủ riêng.', 'UPS', 'Tủ rack', 'Điều hòa'],
  ['Hệ thống truyền thanh thông minh', '', 'Lắp 54 cụm loa IP', 'Phần mềm quản lý tập trung'],
  ['Không mua phần mềm, chỉ dựng phòng máy chủ', 'Không mua phần mềm.', 'Máy chủ'],
  ['Tin học hóa quản lý hộ tịch', '', 'Tin học hóa sổ hộ tịch', 'Máy in giấy khai sinh'],
  ['Đầu tư hạ tầng CNTT Sở Y tế', 'Đầu tư phòng server, mạng LAN.', 'Server', 'Switch', 'UPS'],
  [
    'Nâng cấp hạ tầng mạng kết nối liên thông các trạm y tế',
    'Nối 12 trạm y tế về trung tâm.',
    'Router cho trạm',
    'Đường truyền cáp quang',
    'Tường lửa',
  ],
  ['Xây dựng trung tâm dữ liệu mini', '', 'Tủ rack thông minh', 'Điều hòa chính xác', 'UPS'],
  ['Mua máy tính cài phần mềm tuyển sinh', '', '40 máy tính cài phần mềm tuyển sinh', 'Máy in'],
  ['Hệ thống giám sát an toàn thông tin', '', 'Tường lửa', 'Thiết bị giám sát tập trung'],
  ['Hệ thống quản lý thiết bị CNTT', '', 'Danh sách máy tính', 'Lịch bảo trì', 'Thống kê'],
  ['Camera an ninh các tuyến đường', '', 'Camera 40 điểm', 'Cáp quang', 'Đầu ghi'],
  ['Thuê đường truyền số liệu', '', 'Đường truyền 100 Mbps', 'Modem'],
  ['Trang bị hệ thống lưu trữ, sao lưu tập trung', '', 'Thiết bị NAS', 'Ổ cứng 100 TB', 'UPS'],
  ['Mạng nội bộ ngành giáo dục', 'Kết nối các trường với Sở.', 'Router tại trường', 'Switch', 'Cáp'],
  ['Cổng Wi-Fi công cộng, quảng bá du lịch', '', 'Bộ phát wifi', 'Cổng thông tin chào mừng'],
  ['Máy chấm công và phần mềm tính lương', '', 'Máy chấm công khuôn mặt', 'Phần mềm tính lương'],
  ['Kiosk thông tin du lịch', '', 'Kiosk đặt tại bến xe', 'Ứng dụng bản đồ du lịch'],
  ['Loa thông minh', '', 'Lắp loa IP 20 thôn', 'Soạn bản tin, hẹn giờ phát'],
  ['Phòng điều hành thông minh của huyện', '', 'Màn hình ghép', 'Máy tính', 'Tích hợp dữ liệu từ các phòng'],
  ['Hệ thống báo cháy rừng', '', 'Camera nhiệt', 'Cảnh báo cháy', 'Trạm phát sóng'],
  ['Thiết bị tự động hóa thư viện', '', 'Cổng từ', 'Mượn trả sách tự động', 'Máy đọc mã vạch'],
  ['Data center for the Department', '', 'Rack', 'UPS', 'Servers'],
  ['Thay thiết bị trung tâm tích hợp dữ liệu', 'Thiết bị đã cũ.', 'UPS', 'Điều hòa', 'Tường lửa'],
  ['Chuyển đổi số trường học', '', 'Máy tính', 'Sổ liên lạc điện tử', 'Học bạ số'],
]

describe('equipment of an agency’s own rooms', () => {
  it.each(equipment.map((one) => [one[0], one] as const))('is all of “%s”', (_, one) => {
    expect(isEquipment(one)).toBe(true)
  })

  it.each(more.map((one) => [one[0], one] as const))('is not all of “%s”', (_, one) => {
    expect(isEquipment(one)).toBe(false)
  })

  it('is whatever the proposal calls itself, unless it declares a system that it extends', () => {
    const lan: Case = ['Nâng cấp mạng LAN', 'Mạng cũ đã hỏng.', 'Thay 6 switch', 'Lắp 8 bộ phát wifi']
    expect(isEquipment(lan, { proposalKind: 'upgrade' })).toBe(true)
    expect(isEquipment(lan, { proposalKind: 'upgrade', upgrades: ['ttdl'] })).toBe(false)
  })

  it('takes a camera for its own where it is one agency’s, or hangs in its building', () => {
    const cameras: Case = ['Lắp đặt camera', '', 'Lắp 8 camera', 'Đầu ghi']
    expect(isEquipment(cameras)).toBe(false)
    expect(isEquipment(cameras, { scope: 'agency' })).toBe(true)
    expect(isEquipment(['Camera giao thông', '', 'Lắp 8 camera'], { scope: 'agency' })).toBe(false)
  })
})

describe('a service that ends in a paper', () => {
  const isAdvice = ([name, purpose, ...functions]: Case): boolean =>
    buysOnlyAdvice({ ...blankProfile, of: 'proposal', name, purpose, functions, proposalKind: 'lease' })

  const papers: readonly Case[] = [
    ['Thuê dịch vụ kiểm thử xâm nhập các hệ thống của Sở', '', 'Rà quét lỗ hổng', 'Khuyến nghị khắc phục'],
    ['Tư vấn lập đề án chuyển đổi số ngành Y tế', '', 'Khảo sát hiện trạng', 'Xây dựng lộ trình', 'Hội thảo góp ý'],
    ['Thue tu van cap nhat kien truc so cua tinh', '', 'Khao sat hien trang', 'Xay dung kien truc du lieu'],
    ['Đánh giá an toàn thông tin năm 2024', '', 'Kiểm tra cấu hình, rà soát tài khoản', 'Báo cáo kết quả'],
  ]
  it.each(papers.map((one) => [one[0], one] as const))('is all of “%s”', (_, one) => expect(isAdvice(one)).toBe(true))

  const systems: readonly Case[] = [
    ['Đánh giá hài lòng người bệnh', '', 'Khảo sát ý kiến', 'Gửi phiếu qua tin nhắn', 'Thống kê theo khoa'],
    ['Lập hồ sơ, đánh giá học sinh', '', 'Lập hồ sơ học sinh', 'Đánh giá kết quả', 'Báo cáo kết quả'],
    ['Phần mềm khảo sát, đánh giá chất lượng', '', 'Khảo sát', 'Đánh giá'],
    ['Thuê dịch vụ giám sát an toàn thông tin', '', 'Trực giám sát 24/7', 'Đánh giá định kỳ'],
    ['Thuê tư vấn và hệ thống lưu trữ hồ sơ', '', 'Khảo sát', 'Kho lưu trữ hồ sơ điện tử'],
  ]
  it.each(systems.map((one) => [one[0], one] as const))('is not all of “%s”', (_, one) =>
    expect(isAdvice(one)).toBe(false),
  )
})

describe('a device for the copies of an agency', () => {
  const isStorage = ([name, purpose, ...functions]: Case): boolean =>
    buysOwnStorage({ ...blankProfile, name, purpose, functions })

  const copies: readonly Case[] = [
    ['Trang bị thiết bị lưu trữ cho Trung tâm Y tế', 'Giữ bản sao tại chỗ.', 'Sao lưu hằng đêm', 'Khôi phục khi hỏng'],
    ['Xây dựng hệ thống NAS', 'Giữ bản sao tại chỗ.', 'Tự động sao lưu', '02 ổ cứng 8TB'],
  ]
  it.each(copies.map((one) => [one[0], one] as const))('is “%s”', (_, one) => expect(isStorage(one)).toBe(true))

  const more: readonly Case[] = [
    ['Xây dựng trung tâm sao lưu dữ liệu của tỉnh', 'Sao lưu cho các sở.', 'Sao lưu hằng đêm'],
    ['Trang bị NAS và phần mềm lưu trữ hồ sơ', 'Lưu hồ sơ.', 'Sao lưu hằng đêm', 'Tra cứu hồ sơ lưu trữ'],
    ['Trang bị thiết bị lưu trữ', 'Giữ bản sao.'],
  ]
  it.each(more.map((one) => [one[0], one] as const))('is not “%s”', (_, one) => expect(isStorage(one)).toBe(false))
})
