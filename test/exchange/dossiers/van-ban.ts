import { bullet, type Dossier, p, step, t } from '../../support/dossier.js'

/** Tờ trình with an outline behind it: numbers with slashes, an upgrade, costs before and after tax. */
export const documents: Dossier = {
  name: 'tờ trình kèm đề cương, Văn phòng UBND tỉnh',
  gold: {
    title: 'Nâng cấp hệ thống quản lý văn bản và điều hành tỉnh Bình Thuận',
    agency: 'vp-ubnd',
    kind: 'upgrade',
    date: '2020-02-10',
    purpose: 'Bảo đảm 100% văn bản được gửi, nhận trên môi trường mạng',
    functions: [
      'Ký số văn bản trên thiết bị di động',
      'Theo dõi, đôn đốc nhiệm vụ do lãnh đạo giao',
      'Gửi, nhận văn bản với trục liên thông văn bản quốc gia',
      'Báo cáo, thống kê tình hình xử lý văn bản',
    ],
    data: ['văn bản đi', 'văn bản đến', 'hồ sơ công việc', 'nhiệm vụ được giao'],
    users: ['lãnh đạo UBND tỉnh', 'công chức các sở, ban, ngành', 'UBND cấp huyện, cấp xã'],
    legalBasis: ['28/2018/QĐ-TTg', '73/2019/NĐ-CP', '30/2020/NĐ-CP'],
    standards: ['PDF v1.7', 'SAML v2.0'],
    dependsOn: ['lgsp', 'ky-so-chuyen-dung', 'truc-van-ban-quoc-gia'],
    hosting: 'ttdl-tinh',
    securityLevel: 3,
    from: '2020-04',
    to: '2020-11',
    total: 2350,
    inherits: 'Giữ nguyên toàn bộ văn bản, hồ sơ công việc đã lưu trên hệ thống hiện tại',
  },
  blocks: [
    t(
      [
        [
          'UBND TỈNH BÌNH THUẬN\n**VĂN PHÒNG**\nSố: 15/TTr-VP',
          '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập – Tự do – Hạnh phúc**\nBình Thuận, ngày 10 tháng 02 năm 2020',
        ],
      ],
      false,
    ),
    p('**TỜ TRÌNH**', { center: true }),
    p(
      '**Về việc phê duyệt đề cương và dự toán chi tiết “Nâng cấp hệ thống quản lý văn bản và điều hành tỉnh Bình Thuận”**',
      { center: true },
    ),
    p('Kính gửi: Ủy ban nhân dân tỉnh Bình Thuận.', { center: true }),
    p(
      'Căn cứ Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018 của Thủ tướng Chính phủ về việc gửi, nhận văn bản điện tử giữa các cơ quan trong hệ thống hành chính nhà nước; Nghị định số 73/2019/NĐ-CP ngày 05/9/2019 của Chính phủ; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư,',
    ),
    p('Văn phòng UBND tỉnh kính trình UBND tỉnh xem xét, phê duyệt với các nội dung sau:'),
    p(
      '**1/ Sự cần thiết:** Hệ thống hiện tại được đưa vào sử dụng từ năm 2014, chưa hỗ trợ ký số trên thiết bị di động và chưa theo dõi được nhiệm vụ lãnh đạo giao.',
    ),
    p(
      '**2/ Mục tiêu:** Bảo đảm 100% văn bản được gửi, nhận trên môi trường mạng, được ký số và theo dõi đến khi hoàn thành.',
    ),
    p('**3/ Nội dung nâng cấp:**'),
    step('Ký số văn bản trên thiết bị di động.'),
    step('Theo dõi, đôn đốc nhiệm vụ do lãnh đạo giao.'),
    step('Gửi, nhận văn bản với trục liên thông văn bản quốc gia.'),
    step('Báo cáo, thống kê tình hình xử lý văn bản.'),
    p('**4/ Dữ liệu quản lý:** văn bản đi; văn bản đến; hồ sơ công việc; nhiệm vụ được giao.'),
    p('**5/ Đối tượng sử dụng:**'),
    bullet('lãnh đạo UBND tỉnh;'),
    bullet('công chức các sở, ban, ngành;'),
    bullet('UBND cấp huyện, cấp xã.'),
    p(
      '**6/ Phương án kỹ thuật:** Tệp văn bản theo PDF v1.7; đăng nhập theo SAML v2.0; dùng Dịch vụ ký số và quản lý chứng thư số chuyên dùng; kết nối các phần mềm khác qua LGSP.',
    ),
    p('Hệ thống tiếp tục vận hành tại Trung tâm Tích hợp dữ liệu tỉnh; cấp độ an toàn thông tin đề xuất là cấp độ 3.'),
    p('**7/ Phương án kế thừa:** Giữ nguyên toàn bộ văn bản, hồ sơ công việc đã lưu trên hệ thống hiện tại.'),
    p('**8/ Tổng dự toán:** 2.350.000.000 đồng (Bằng chữ: Hai tỷ ba trăm năm mươi triệu đồng chẵn)'),
    t([
      ['TT', 'Nội dung', 'Chi phí trước thuế', 'Thuế GTGT', 'Chi phí sau thuế'],
      ['I', 'Chi phí xây lắp, thiết bị, phần mềm', '1.909.090.909', '190.909.091', '2.100.000.000'],
      ['II', 'Chi phí quản lý, tư vấn', '227.272.727', '22.727.273', '250.000.000'],
      ['', 'Cộng', '2.136.363.636', '213.636.364', '2.350.000.000'],
    ]),
    p('**9/ Nguồn vốn:** Ngân sách tỉnh, nguồn sự nghiệp công nghệ thông tin năm 2020.'),
    p('**10/ Thời gian thực hiện:** từ tháng 4/2020 đến tháng 11/2020.'),
    p('Văn phòng UBND tỉnh kính trình UBND tỉnh xem xét, quyết định./.'),
    t([['**Nơi nhận:**\n- Như trên;\n- Lưu: VT.', '**CHÁNH VĂN PHÒNG**']], false),
  ],
}
