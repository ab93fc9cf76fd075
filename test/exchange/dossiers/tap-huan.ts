import { bullet, type Dossier, h, p, step, t } from '../../support/dossier.js'

/** A plan for courses: no software, a table of courses and one of costs with a merged total. */
export const training: Dossier = {
  name: 'kế hoạch tập huấn, Sở Nội vụ',
  gold: {
    title: 'Bồi dưỡng kỹ năng ứng dụng công nghệ thông tin cho cán bộ, công chức năm 2019',
    agency: 'so-noi-vu',
    kind: 'training',
    date: '2019-03-20',
    purpose: 'Nâng cao kỹ năng sử dụng phần mềm dùng chung',
    functions: ['Lớp kỹ năng sử dụng phần mềm quản lý văn bản', 'Lớp an toàn thông tin cơ bản', 'Lớp quản trị mạng'],
    users: ['cán bộ, công chức cấp xã', 'công chức chuyên trách công nghệ thông tin'],
    legalBasis: ['101/2017/NĐ-CP', '36/2018/TT-BTC'],
    from: '2019-05',
    to: '2019-09',
    total: 620,
  },
  blocks: [
    p('UBND TỈNH BÌNH THUẬN', { center: true }),
    p('**SỞ NỘI VỤ**', { center: true }),
    p('Bình Thuận, ngày 20 tháng 3 năm 2019', { center: true }),
    p('**KẾ HOẠCH**', { center: true }),
    p('**Bồi dưỡng kỹ năng ứng dụng công nghệ thông tin cho cán bộ, công chức năm 2019**', { center: true }),
    p(
      'Thực hiện Nghị định số 101/2017/NĐ-CP ngày 01/9/2017 của Chính phủ và Thông tư số 36/2018/TT-BTC ngày 30/3/2018 của Bộ Tài chính, Sở Nội vụ xây dựng kế hoạch như sau:',
    ),
    h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
    p('Nâng cao kỹ năng sử dụng phần mềm dùng chung, bảo đảm an toàn thông tin trong công việc hằng ngày.'),
    h(1, 'II. NỘI DUNG ĐÀO TẠO'),
    t([
      ['STT', 'Nội dung', 'Số lớp', 'Số học viên'],
      ['1', 'Lớp kỹ năng sử dụng phần mềm quản lý văn bản', '05', '200'],
      ['2', 'Lớp an toàn thông tin cơ bản', '03', '120'],
      ['3', 'Lớp quản trị mạng', '01', '40'],
    ]),
    h(1, 'III. ĐỐI TƯỢNG THAM GIA'),
    bullet('cán bộ, công chức cấp xã;'),
    bullet('công chức chuyên trách công nghệ thông tin.'),
    h(1, 'IV. THỜI GIAN VÀ ĐỊA ĐIỂM'),
    step('Thời gian: từ tháng 5 đến tháng 9 năm 2019.'),
    step('Địa điểm: Trường Chính trị tỉnh.'),
    h(1, 'V. KINH PHÍ'),
    t([
      ['STT', 'Nội dung chi', 'Số lượng', 'Đơn giá', 'Thành tiền (đồng)'],
      ['1', 'Thù lao giảng viên', '9', '30.000.000', '270.000.000'],
      ['2', 'Tài liệu, hội trường', '9', '38.888.889', '350.000.000'],
      [{ text: 'Tổng cộng', span: 4 }, '620.000.000'],
    ]),
    p('Kinh phí từ nguồn đào tạo, bồi dưỡng cán bộ, công chức năm 2019.'),
  ],
}
