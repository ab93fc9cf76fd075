import { type Dossier, p, t } from '../../support/dossier.js'

/** A draft decision that repeats the outline: articles, points 3.1 below 3, bullets typed. */
export const decision: Dossier = {
  name: 'dự thảo quyết định phê duyệt, Sở TT&TT',
  gold: {
    title: 'Xây dựng hệ thống giám sát an toàn thông tin mạng tỉnh Bình Thuận',
    agency: 'so-tttt',
    kind: 'build',
    purpose: 'Giám sát tập trung, phát hiện sớm sự cố',
    functions: [
      'Thu thập nhật ký từ các thiết bị và máy chủ',
      'Phân tích, cảnh báo tấn công mạng',
      'Quản lý sự cố và phối hợp ứng cứu',
    ],
    users: ['Trung tâm Công nghệ thông tin và Truyền thông', 'quản trị mạng các sở, ban, ngành'],
    legalBasis: ['86/2015/QH13', '73/2019/NĐ-CP', '85/2016/NĐ-CP'],
    hosting: 'ttdl-tinh',
    securityLevel: 3,
    from: '2020-06',
    to: '2021-05',
    total: 5600,
    sources: [5600],
  },
  blocks: [
    t(
      [
        [
          '**ỦY BAN NHÂN DÂN**\n**TỈNH BÌNH THUẬN**',
          '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**',
        ],
        ['Số:        /QĐ-UBND', 'Bình Thuận, ngày      tháng     năm 2020'],
      ],
      false,
    ),
    p('**QUYẾT ĐỊNH**', { center: true }),
    p('**Về việc phê duyệt dự án “Xây dựng hệ thống giám sát an toàn thông tin mạng tỉnh Bình Thuận”**', {
      center: true,
    }),
    p('Căn cứ Luật An toàn thông tin mạng số 86/2015/QH13;'),
    p('Căn cứ Nghị định số 73/2019/NĐ-CP ngày 05/9/2019 của Chính phủ;'),
    p('Căn cứ Nghị định số 85/2016/NĐ-CP ngày 01/7/2016 của Chính phủ;'),
    p('Xét đề nghị của Giám đốc Sở Thông tin và Truyền thông,'),
    p('**QUYẾT ĐỊNH:**', { center: true }),
    p('**Điều 1.** Phê duyệt dự án với các nội dung chủ yếu sau:'),
    p('1. Tên dự án: Xây dựng hệ thống giám sát an toàn thông tin mạng tỉnh Bình Thuận.'),
    p('2. Chủ đầu tư: Sở Thông tin và Truyền thông.'),
    p('3. Mục tiêu, quy mô đầu tư:'),
    p('3.1. Mục tiêu: Giám sát tập trung, phát hiện sớm sự cố an toàn thông tin tại các cơ quan nhà nước của tỉnh.'),
    p('3.2. Quy mô, chức năng:'),
    p('- Thu thập nhật ký từ các thiết bị và máy chủ;'),
    p('- Phân tích, cảnh báo tấn công mạng;'),
    p('- Quản lý sự cố và phối hợp ứng cứu.'),
    p('4. Đối tượng sử dụng: Trung tâm Công nghệ thông tin và Truyền thông; quản trị mạng các sở, ban, ngành.'),
    p('5. Địa điểm đầu tư: Hệ thống được lắp đặt, vận hành tại Trung tâm Tích hợp dữ liệu tỉnh.'),
    p('6. Cấp độ an toàn hệ thống thông tin: Cấp độ 3.'),
    p('7. Tổng mức đầu tư: 5.600.000.000 đồng (Năm tỷ sáu trăm triệu đồng).'),
    p('8. Nguồn vốn: Vốn đầu tư công của tỉnh: 5.600.000.000 đồng.'),
    p('9. Thời gian thực hiện dự án: Từ tháng 6/2020 đến tháng 5/2021.'),
    p(
      '**Điều 2.** Chánh Văn phòng UBND tỉnh, Giám đốc Sở Thông tin và Truyền thông chịu trách nhiệm thi hành Quyết định này./.',
    ),
  ],
}
