import { type Blocks, bullet, h, p, t } from '../../support/dossier.js'

const b = (text: string) => p(`**${text}**`)

/** A request with these pieces, before its costs. */
export const requestWith = (blocks: Blocks): Blocks => [
  b('TỜ TRÌNH'),
  b('V/v xây dựng phần mềm quản lý trại giống'),
  ...blocks,
  b('Kinh phí'),
  t([
    ['STT', 'Nội dung', 'Thành tiền (đồng)'],
    ['1', 'Xây dựng phần mềm', '450.000.000'],
    ['2', 'Đào tạo, chuyển giao', '50.000.000'],
    ['', 'Tổng cộng', '500.000.000'],
  ]),
]

/** Ways in which papers list functions. */
export const lists: readonly (readonly [way: string, blocks: Blocks, functions: readonly string[]])[] = [
  [
    'the rows of a table that are counted in functions, among equipment and lessons',
    [
      b('Bảng 1. Khối lượng đầu tư'),
      t([
        ['Hạng mục', 'Nội dung', 'Yêu cầu', 'ĐVT', 'SL'],
        ['Phần cứng', 'Máy chủ lưu trữ', 'RAID 6', 'bộ', '1'],
        ['Phần mềm', 'Khai báo đàn giống', 'trên điện thoại', 'Chức năng', '1'],
        ['Phần mềm', 'Cấp giấy kiểm dịch', 'có mã QR', 'Chức năng', '1'],
        ['Phần mềm', 'Thống kê dịch bệnh', 'theo xã', 'Chức năng', '1'],
        ['Đào tạo', 'Sử dụng phần mềm', '40 người', 'lớp', '2'],
      ]),
    ],
    ['Khai báo đàn giống', 'Cấp giấy kiểm dịch', 'Thống kê dịch bệnh'],
  ],
  [
    'a cell of lines beside equipment',
    [
      b('2. Danh mục đề nghị'),
      t([
        ['STT', 'Tên', 'Yêu cầu kỹ thuật', 'SL'],
        ['1', 'Máy tính bảng', 'Màn hình 10 inch', '2'],
        ['2', 'Phần mềm trại giống', 'Khai báo đàn\nCấp giấy kiểm dịch\nThống kê dịch bệnh\nTra cứu lịch tiêm', '1'],
      ]),
    ],
    ['Khai báo đàn', 'Cấp giấy kiểm dịch', 'Thống kê dịch bệnh', 'Tra cứu lịch tiêm'],
  ],
  [
    'letters that leave out đ',
    [
      b('1. Chức năng của phần mềm'),
      ...[
        'a) Khai báo đàn',
        'b) Cấp giấy',
        'c) Thống kê',
        'd) Tra cứu lịch tiêm',
        'e) Nhắc lịch',
        'f) Bản đồ dịch bệnh',
      ].map((line) => p(line)),
      b('2. Đào tạo'),
    ],
    ['Khai báo đàn', 'Cấp giấy', 'Thống kê', 'Tra cứu lịch tiêm', 'Nhắc lịch', 'Bản đồ dịch bệnh'],
  ],
  [
    'wishes of users, each with who says it',
    [
      b('III. Mong muốn của người dùng'),
      bullet('Là chủ trại, tôi muốn khai đàn trên điện thoại'),
      bullet('Là cán bộ thú y, tôi muốn nhận tin báo dịch'),
      bullet('Là lãnh đạo, tôi muốn xem bản đồ dịch bệnh'),
    ],
    [
      'Là chủ trại, tôi muốn khai đàn trên điện thoại',
      'Là cán bộ thú y, tôi muốn nhận tin báo dịch',
      'Là lãnh đạo, tôi muốn xem bản đồ dịch bệnh',
    ],
  ],
  [
    'what each kind of user can do',
    [
      p('Khi hoàn thành, chủ trại có thể:'),
      bullet('khai báo đàn giống'),
      bullet('xin giấy kiểm dịch'),
      bullet('tra cứu lịch tiêm'),
      p('Còn cán bộ huyện có thể:'),
      bullet('duyệt tờ khai'),
      bullet('xuất báo cáo tuần'),
    ],
    ['khai báo đàn giống', 'xin giấy kiểm dịch', 'tra cứu lịch tiêm', 'duyệt tờ khai', 'xuất báo cáo tuần'],
  ],
  [
    'what stands below the software, not what is bought beside it',
    [
      b('2. Nội dung đầu tư'),
      p('2.1. Phần cứng: 02 máy chủ, 10 máy tính bảng.'),
      p('2.2. Phần mềm quản lý trại giống:'),
      bullet('Danh mục trại, chuồng, đàn'),
      bullet('Lý lịch con giống'),
      bullet('Lịch tiêm phòng và nhắc lịch'),
      p('2.3. Đào tạo: 02 lớp.'),
    ],
    ['Danh mục trại, chuồng, đàn', 'Lý lịch con giống', 'Lịch tiêm phòng và nhắc lịch'],
  ],
  [
    'a sentence with numbers in brackets',
    [
      p(
        'Phần mềm được xây dựng gồm các chức năng sau: (1) Quản lý trại; (2) Quản lý đàn; (3) Quản lý tiêm phòng; (4) Báo cáo.',
      ),
    ],
    ['Quản lý trại', 'Quản lý đàn', 'Quản lý tiêm phòng', 'Báo cáo'],
  ],
  [
    'a sentence with letters',
    [p('Chức năng chính của phần mềm: a) khai báo đàn, b) kiểm dịch, c) bản đồ trại, d) báo cáo thống kê.')],
    ['khai báo đàn', 'kiểm dịch', 'bản đồ trại', 'báo cáo thống kê'],
  ],
  [
    'a sentence without a colon',
    [p('Hệ thống có các chức năng khai báo đàn, cấp giấy kiểm dịch, nhắc lịch tiêm và thống kê theo xã.')],
    ['khai báo đàn', 'cấp giấy kiểm dịch', 'nhắc lịch tiêm', 'thống kê theo xã'],
  ],
  [
    'headings with prose below',
    [
      h(1, '3. Các phân hệ'),
      h(2, '3.1. Quản lý trại'),
      p('Lưu thông tin trại, chủ trại, quy mô.'),
      h(2, '3.2. Kiểm dịch vận chuyển'),
      p('Cấp và tra cứu giấy kiểm dịch.'),
      h(2, '3.3. Bản đồ dịch bệnh'),
      p('Hiển thị ổ dịch trên bản đồ.'),
      h(1, '4. Kinh phí'),
    ],
    ['Quản lý trại', 'Kiểm dịch vận chuyển', 'Bản đồ dịch bệnh'],
  ],
  [
    'a table of requirements',
    [
      b('Yêu cầu của đơn vị sử dụng'),
      t([
        ['STT', 'Yêu cầu', 'Mức độ'],
        ['1', 'Khai báo đàn qua điện thoại', 'Bắt buộc'],
        ['2', 'Cấp giấy kiểm dịch điện tử', 'Bắt buộc'],
        ['3', 'Bản đồ trại theo xã', 'Mong muốn'],
      ]),
    ],
    ['Khai báo đàn qua điện thoại', 'Cấp giấy kiểm dịch điện tử', 'Bản đồ trại theo xã'],
  ],
  [
    'lines with codes, which are left out',
    [
      b('Danh mục chức năng'),
      p('CN01 - Khai báo đàn'),
      p('CN02 - Duyệt khai báo'),
      p('CN03 - Cấp giấy kiểm dịch'),
      b('Kinh phí'),
    ],
    ['Khai báo đàn', 'Duyệt khai báo', 'Cấp giấy kiểm dịch'],
  ],
  [
    'short lines without a sign, until prose begins',
    [
      b('Chức năng phần mềm'),
      p('Khai báo đàn qua điện thoại'),
      p('Cấp giấy kiểm dịch'),
      p('Bản đồ trại'),
      b('Kinh phí'),
    ],
    ['Khai báo đàn qua điện thoại', 'Cấp giấy kiểm dịch', 'Bản đồ trại'],
  ],
  [
    'lines of one paragraph',
    [p('Phần mềm cần làm được những việc sau:\nKhai báo đàn\nCấp giấy kiểm dịch\nBáo cáo tuần')],
    ['Khai báo đàn', 'Cấp giấy kiểm dịch', 'Báo cáo tuần'],
  ],
  [
    'what is added, not what there is',
    [
      b('1. Hiện trạng'),
      p('Phần mềm hiện nay có các chức năng: nhập đàn; in sổ; báo cáo.'),
      b('2. Nội dung nâng cấp'),
      p('Bổ sung các chức năng mới:'),
      bullet('Khai báo qua điện thoại'),
      bullet('Bản đồ dịch bệnh'),
      bullet('Nhắc lịch tiêm'),
    ],
    ['Khai báo qua điện thoại', 'Bản đồ dịch bệnh', 'Nhắc lịch tiêm'],
  ],
  [
    'lists of two phases',
    [
      b('III. Chức năng giai đoạn 1'),
      bullet('Khai báo đàn'),
      bullet('Cấp giấy'),
      bullet('Báo cáo'),
      b('IV. Chức năng giai đoạn 2'),
      bullet('Bản đồ dịch'),
      bullet('Nhắc lịch'),
      bullet('Thống kê'),
    ],
    ['Khai báo đàn', 'Cấp giấy', 'Báo cáo', 'Bản đồ dịch', 'Nhắc lịch', 'Thống kê'],
  ],
  [
    'a cell that says what someone is allowed to do',
    [
      t([
        ['Tên nhiệm vụ', 'Phần mềm quản lý trại giống'],
        ['Đơn vị đề xuất', 'Chi cục Chăn nuôi'],
        ['Mô tả', 'Phần mềm cho phép chủ trại khai báo đàn, xin giấy kiểm dịch, tra cứu lịch tiêm'],
        ['Kinh phí', '500 triệu'],
      ]),
    ],
    ['khai báo đàn', 'xin giấy kiểm dịch', 'tra cứu lịch tiêm'],
  ],
  [
    'what stands below the parts of a system',
    [
      p('Hệ thống bao gồm:'),
      p('1. Ứng dụng cho chủ trại:'),
      bullet('Khai báo đàn'),
      bullet('Nhận lịch tiêm'),
      p('2. Trang quản trị cho cán bộ:'),
      bullet('Duyệt tờ khai'),
      bullet('Xuất báo cáo'),
      b('Kinh phí'),
    ],
    ['Khai báo đàn', 'Nhận lịch tiêm', 'Duyệt tờ khai', 'Xuất báo cáo'],
  ],
  [
    'a table of tasks',
    [
      b('Bảng 3. Nghiệp vụ cần tin học hóa'),
      t([
        ['STT', 'Nghiệp vụ', 'Bộ phận'],
        ['1', 'Khai báo đàn', 'Phòng KT'],
        ['2', 'Kiểm dịch vận chuyển', 'Trạm'],
        ['3', 'Theo dõi tiêm phòng', 'Trạm'],
      ]),
    ],
    ['Khai báo đàn', 'Kiểm dịch vận chuyển', 'Theo dõi tiêm phòng'],
  ],
  [
    'a table under heads that nobody knows',
    [
      b('Phần mềm'),
      t([
        ['Màn hình', 'Dùng để'],
        ['Trang chủ', 'Xem số liệu tổng hợp'],
        ['Đàn', 'Khai báo tăng giảm đàn'],
        ['Giấy', 'Cấp giấy kiểm dịch'],
      ]),
    ],
    ['Xem số liệu tổng hợp', 'Khai báo tăng giảm đàn', 'Cấp giấy kiểm dịch'],
  ],
  [
    'what must be and what may be',
    [
      b('4. Tính năng bắt buộc'),
      bullet('Khai báo đàn'),
      bullet('Cấp giấy'),
      bullet('Nhắc lịch'),
      b('5. Tính năng mong muốn'),
      bullet('Bản đồ dịch bệnh'),
      bullet('Trợ lý ảo'),
    ],
    ['Khai báo đàn', 'Cấp giấy', 'Nhắc lịch', 'Bản đồ dịch bệnh', 'Trợ lý ảo'],
  ],
  [
    'what was typed without accents',
    [
      p('Phan mem co cac chuc nang sau:'),
      p('1. Khai bao dan'),
      p('2. Cap giay kiem dich'),
      p('3. Bao cao tuan'),
      p('Kinh phi 500 trieu dong.'),
    ],
    ['Khai bao dan', 'Cap giay kiem dich', 'Bao cao tuan'],
  ],
  [
    'a table that compares before and after',
    [
      b('So sánh chức năng'),
      t([
        ['STT', 'Chức năng', 'Hiện có', 'Sau nâng cấp'],
        ['1', 'Khai báo qua điện thoại', 'Không', 'Có'],
        ['2', 'Cấp giấy điện tử', 'Không', 'Có'],
      ]),
    ],
    ['Khai báo qua điện thoại', 'Cấp giấy điện tử'],
  ],
  [
    'what software must do, with stars',
    [
      p('Phần mềm mới phải:'),
      p('* Khai báo được đàn'),
      p('* Nhắc được lịch tiêm'),
      p('* In được giấy'),
      p('Kinh phí khoảng 200 triệu.'),
    ],
    ['Khai báo được đàn', 'Nhắc được lịch tiêm', 'In được giấy'],
  ],
  [
    'modules that name themselves',
    [
      b('Thiết kế phần mềm'),
      p('Module 1: Khai báo đàn'),
      p('Module 2: Kiểm dịch'),
      p('Module 3: Bản đồ dịch bệnh'),
      b('Kinh phí'),
    ],
    ['Khai báo đàn', 'Kiểm dịch', 'Bản đồ dịch bệnh'],
  ],
  [
    'modules in a sentence',
    [p('Phần mềm chia làm 3 phân hệ: quản lý trại, kiểm dịch, báo cáo thống kê.')],
    ['quản lý trại', 'kiểm dịch', 'báo cáo thống kê'],
  ],
  [
    'cells of several lines',
    [
      b('Yêu cầu của người dùng'),
      t([
        ['Đối tượng', 'Chức năng được dùng'],
        ['Chủ trại', 'Khai báo đàn\nXem lịch tiêm'],
        ['Cán bộ', 'Duyệt tờ khai\nCấp giấy'],
      ]),
    ],
    ['Khai báo đàn', 'Xem lịch tiêm', 'Duyệt tờ khai', 'Cấp giấy'],
  ],
  [
    'numbered lines with prose between',
    [
      b('3. Phần mềm'),
      p('Các chức năng:'),
      p('1. Khai báo đàn'),
      p('Chủ trại nhập số lượng trên điện thoại, hệ thống gửi cho cán bộ thú y xã duyệt.'),
      p('2. Cấp giấy'),
      p('Cán bộ in giấy có mã QR.'),
      p('3. Báo cáo'),
      p('Theo mẫu.'),
      b('4. Kinh phí'),
    ],
    ['Khai báo đàn', 'Cấp giấy', 'Báo cáo'],
  ],
  [
    'headings for each kind of user',
    [
      b('Đối với chủ trại'),
      bullet('Khai báo đàn trên điện thoại'),
      bullet('Nhận nhắc lịch tiêm'),
      b('Đối với lãnh đạo'),
      bullet('Xem bản đồ dịch bệnh'),
      bullet('Xem số liệu theo xã'),
    ],
    ['Khai báo đàn trên điện thoại', 'Nhận nhắc lịch tiêm', 'Xem bản đồ dịch bệnh', 'Xem số liệu theo xã'],
  ],
  [
    'several pieces of software in a sentence',
    [b('Quy mô'), p('Gồm 3 phần mềm: phần mềm khai báo, phần mềm kiểm dịch, phần mềm bản đồ.')],
    ['phần mềm khai báo', 'phần mềm kiểm dịch', 'phần mềm bản đồ'],
  ],
  [
    'a table without a head below what announces it',
    [
      p('Phần mềm làm được các việc sau:'),
      t([
        ['1', 'Khai báo đàn'],
        ['2', 'Cấp giấy kiểm dịch'],
        ['3', 'Sơ đồ chuồng'],
      ]),
    ],
    ['Khai báo đàn', 'Cấp giấy kiểm dịch', 'Sơ đồ chuồng'],
  ],
  [
    'parts that are delivered, with their names',
    [
      p('Phần mềm có hai thành phần:'),
      p('Thành phần 1: Trang dành cho chủ trại'),
      bullet('Khai báo đàn'),
      bullet('Nhắc lịch tiêm'),
      p('Thành phần 2: Bản đồ chăn nuôi'),
      bullet('Khoanh vùng dịch'),
      bullet('Thống kê theo xã'),
    ],
    [
      'Trang dành cho chủ trại',
      'Khai báo đàn',
      'Nhắc lịch tiêm',
      'Bản đồ chăn nuôi',
      'Khoanh vùng dịch',
      'Thống kê theo xã',
    ],
  ],
  [
    'a list within a list of a cell',
    [
      t([
        ['Tên nhiệm vụ', 'Phần mềm trại giống'],
        ['Đơn vị đề xuất', 'Chi cục Chăn nuôi'],
        [
          'Nội dung thực hiện',
          '- Nhập 4.000 hồ sơ\n- Phần mềm gồm các phần:\n+ Khai báo đàn\n+ Cấp giấy kiểm dịch\n+ Sơ đồ chuồng\n- 02 máy in',
        ],
      ]),
    ],
    ['Khai báo đàn', 'Cấp giấy kiểm dịch', 'Sơ đồ chuồng'],
  ],
  [
    'modules that do something themselves, not what is told of them',
    [
      t([
        ['Phân hệ', 'Mô tả'],
        ['Khai báo đàn', 'Tự động tính số con'],
        ['Cấp giấy kiểm dịch', 'Mẫu giấy có mã'],
        ['Theo dõi dịch', ''],
      ]),
    ],
    ['Khai báo đàn', 'Cấp giấy kiểm dịch', 'Theo dõi dịch'],
  ],
  [
    'groups in bold letters above items of the same sign',
    [
      p('3. Quy mô chức năng dự kiến:'),
      bullet('**Chăn nuôi**'),
      bullet('Khai báo đàn'),
      bullet('Lịch tiêm phòng'),
      bullet('**Kiểm dịch**'),
      bullet('Cấp giấy kiểm dịch'),
      bullet('Tra cứu giấy đã cấp'),
      p('4. Kết nối: Cơ sở dữ liệu chăn nuôi.'),
    ],
    ['Khai báo đàn', 'Lịch tiêm phòng', 'Cấp giấy kiểm dịch', 'Tra cứu giấy đã cấp'],
  ],
  [
    'groups above items deeper in the list of Word',
    [
      b('3. Chức năng'),
      bullet('Chăn nuôi'),
      bullet('Khai báo đàn', 1),
      bullet('Lịch tiêm phòng', 1),
      bullet('Kiểm dịch'),
      bullet('Cấp giấy kiểm dịch', 1),
      bullet('Tra cứu giấy đã cấp', 1),
    ],
    ['Khai báo đàn', 'Lịch tiêm phòng', 'Cấp giấy kiểm dịch', 'Tra cứu giấy đã cấp'],
  ],
  [
    'use cases with codes, each told in a sentence behind its name',
    [
      b('III. Các trường hợp sử dụng'),
      p('UC-01: Khai báo đàn. Chủ trại nhập số lượng; hệ thống gửi cán bộ thú y.'),
      p('UC-02: Cấp giấy kiểm dịch. Cán bộ in giấy có mã.'),
      p('UC-03: Theo dõi ổ dịch. Lãnh đạo xem trên bản đồ.'),
    ],
    ['Khai báo đàn', 'Cấp giấy kiểm dịch', 'Theo dõi ổ dịch'],
  ],
  [
    'cells of lists beside the name of their group',
    [
      b('1. Chức năng phần mềm'),
      t([
        ['Nhóm', 'Chi tiết', 'Số người dùng'],
        ['Chăn nuôi', '1. Sổ đàn: nhập, sửa, in\n2. Lịch tiêm phòng', '6 cán bộ'],
        ['Kiểm dịch', '- cấp giấy kiểm dịch\n- tra cứu giấy', 'Trạm'],
      ]),
    ],
    ['Sổ đàn: nhập, sửa, in', 'Lịch tiêm phòng', 'cấp giấy kiểm dịch', 'tra cứu giấy'],
  ],
  [
    'lists beside each other in a table',
    [
      b('3. Chức năng của hệ thống'),
      t([
        ['Trước tiêm', 'Sau tiêm'],
        ['- Lập danh sách đàn\n- Gửi giấy báo', '- Ghi phản ứng\n- Cấp chứng nhận\n- Nhắc mũi sau'],
      ]),
    ],
    ['Lập danh sách đàn', 'Gửi giấy báo', 'Ghi phản ứng', 'Cấp chứng nhận', 'Nhắc mũi sau'],
  ],
  [
    'a table of prices, without what is paid for beside the software',
    [
      b('Phụ lục: khái toán'),
      t([
        ['TT', 'Chức năng', 'ĐVT', 'SL', 'Thành tiền'],
        ['A', 'PHẦN MỀM', '', '', ''],
        ['1', 'Khai báo đàn', 'hạng mục', '1', '310'],
        ['2', 'Bản đồ dịch bệnh', 'hạng mục', '1', '145'],
        ['B', 'CHI PHÍ KHÁC', '', '', ''],
        ['', 'Thiết bị đọc thẻ', 'gói', '1', '132'],
        ['', 'Tư vấn, quản lý dự án', 'gói', '1', '41'],
      ]),
    ],
    ['Khai báo đàn', 'Bản đồ dịch bệnh'],
  ],
  [
    'a column of figures, whatever its head says',
    [
      b('Bảng tổng hợp chức năng và chi phí'),
      t([
        ['STT', 'Tên phân hệ / chức năng', 'Điểm trường hợp sử dụng', 'Thành tiền'],
        ['I', 'Chăn nuôi', '42.5', '425'],
        ['1', 'Khai báo đàn', '18.4', '184'],
        ['2', 'Lịch tiêm phòng', '24.1', '241'],
        ['II', 'Kiểm dịch', '51.2', '512'],
        ['1', 'Cấp giấy kiểm dịch', '51.2', '512'],
      ]),
    ],
    ['Khai báo đàn', 'Lịch tiêm phòng', 'Cấp giấy kiểm dịch'],
  ],
  [
    'groups that are numbered as what they hold',
    [
      b('Danh mục chức năng'),
      t([
        ['TT', 'Chức năng', 'Ghi chú'],
        ['1', 'Chăn nuôi', ''],
        ['1.1', 'Khai báo đàn', ''],
        ['1.2', 'Lịch tiêm phòng', ''],
        ['2', 'Kiểm dịch', ''],
        ['2.1', 'Cấp giấy kiểm dịch', ''],
      ]),
    ],
    ['Khai báo đàn', 'Lịch tiêm phòng', 'Cấp giấy kiểm dịch'],
  ],
  [
    'clauses of sentences, each with who does it',
    [
      b('Ứng dụng làm được gì'),
      p(
        'Về chăn nuôi, ứng dụng cho chủ trại khai báo đàn bằng điện thoại; cán bộ thú y duyệt tờ khai, nhắc lịch tiêm; lãnh đạo xem số liệu theo xã. Cán bộ không phải ghi sổ nữa.',
      ),
      p('Về kiểm dịch, trạm kiểm dịch có thể cấp giấy, chụp ảnh lô hàng; số liệu này xem được ở trang chung.'),
    ],
    [
      'chủ trại khai báo đàn bằng điện thoại',
      'cán bộ thú y duyệt tờ khai, nhắc lịch tiêm',
      'lãnh đạo xem số liệu theo xã',
      'cấp giấy, chụp ảnh lô hàng',
    ],
  ],
  [
    'what software must do, and what else it does',
    [
      p(
        'Phần mềm phải lập lý lịch con giống từ lúc nhập đàn; lưu kết quả kiểm tra thú y; theo dõi thức ăn, nước uống hằng ngày. Ngoài ra phần mềm giúp kế toán tính chế độ cho công nhân và chủ trại, đăng ký hội chợ và quản lý dụng cụ, chuồng trại.',
      ),
    ],
    [
      'lập lý lịch con giống từ lúc nhập đàn',
      'lưu kết quả kiểm tra thú y',
      'theo dõi thức ăn, nước uống hằng ngày',
      'tính chế độ cho công nhân và chủ trại',
      'đăng ký hội chợ',
      'quản lý dụng cụ, chuồng trại',
    ],
  ],
  [
    'a list in a sentence that ends before the next',
    [p('2. Phần mềm đi kèm cần làm được các việc: khai báo đàn; ghi sổ trại. Có kết nối Cơ sở dữ liệu chăn nuôi.')],
    ['khai báo đàn', 'ghi sổ trại'],
  ],
  [
    'modules with numbers below a heading of the same depth',
    [
      b('4.2. Chức năng'),
      b('Mô-đun 1. Chăn nuôi'),
      p('1.1. Khai báo đàn'),
      p('1.2. Lịch tiêm phòng'),
      b('Mô-đun 2. Kiểm dịch'),
      p('2.1. Cấp giấy kiểm dịch'),
      p('2.2. Tra cứu giấy đã cấp'),
      b('4.3. Tích hợp'),
    ],
    ['Khai báo đàn', 'Lịch tiêm phòng', 'Cấp giấy kiểm dịch', 'Tra cứu giấy đã cấp'],
  ],
  [
    'a list within a list within groups',
    [
      p('2. Các tính năng bên cho thuê phải đáp ứng:'),
      bullet('**Theo dõi**'),
      bullet('Nhận ảnh từ 12 camera:', 1),
      bullet('đếm đàn khi qua cổng', 1),
      bullet('phát hiện con nằm lâu', 1),
      bullet('**Cảnh báo**'),
      bullet('Gửi tin cho cán bộ thú y', 1),
      bullet('Gọi điện khi có dịch', 1),
    ],
    ['đếm đàn khi qua cổng', 'phát hiện con nằm lâu', 'Gửi tin cho cán bộ thú y', 'Gọi điện khi có dịch'],
  ],
  [
    'names of which only some are told',
    [
      p('2. Phần mềm. Các chức năng chính:'),
      p('2.1. Khai báo đàn theo chuồng.'),
      p('2.2. Cấp giấy kiểm dịch. Cán bộ trạm ký số, chủ trại nhận qua mạng.'),
      p('2.3. Thống kê theo xã.'),
    ],
    ['Khai báo đàn theo chuồng', 'Cấp giấy kiểm dịch', 'Thống kê theo xã'],
  ],
  [
    'use cases, each in a table of its own with its code',
    [
      p('Yêu cầu được mô tả bằng các trường hợp sử dụng dưới đây'),
      t([
        ['UC01', 'Khai báo đàn'],
        ['Tác nhân', 'Chủ trại'],
        ['Mô tả', 'Nhập số lượng trên điện thoại.'],
      ]),
      p(''),
      t([
        ['UC02', 'Cấp giấy kiểm dịch'],
        ['Tác nhân', 'Cán bộ trạm'],
        ['Mô tả', 'In giấy có mã.'],
      ]),
    ],
    ['Khai báo đàn', 'Cấp giấy kiểm dịch'],
  ],
  [
    'a sentence with Roman numbers in brackets',
    [
      p(
        '5. Phần mềm trung tâm có khả năng: (i) đếm đàn theo chuồng; (ii) phát hiện con ốm, con bỏ ăn; (iii) lịch tiêm phòng.',
      ),
    ],
    ['đếm đàn theo chuồng', 'phát hiện con ốm, con bỏ ăn', 'lịch tiêm phòng'],
  ],
  [
    'functions that are priced by the piece',
    [
      p('**BẢNG DỰ TOÁN VÀ DANH MỤC TÍNH NĂNG**', { center: true }),
      p('**PHẦN MỀM QUẢN LÝ TRẠI GIỐNG**', { center: true }),
      t([
        ['Mã', 'Diễn giải', 'ĐVT', 'Thành tiền (đồng)'],
        ['A', 'Chăn nuôi', '', '460000000'],
        ['A1', 'Khai báo đàn', 'gói', '310000000'],
        ['A2', 'Tra cứu lịch tiêm', 'gói', '150000000'],
        ['B', 'Đầu đọc thẻ', 'bộ', '47000000'],
        ['C', 'Tập huấn', 'lớp', '36000000'],
      ]),
    ],
    ['Khai báo đàn', 'Tra cứu lịch tiêm'],
  ],
  [
    'clauses and what is needed besides',
    [
      p(
        'Sau nâng cấp, phần mềm phải gộp ba sổ đàn thành một; cho phép khai báo đàn từ các xã; tìm lịch tiêm trên bản đồ; cấp bản sao giấy kiểm dịch. Ngoài ra cần có cảnh báo giấy hết hạn và xuất sổ đàn theo mẫu của Cục.',
      ),
    ],
    [
      'gộp ba sổ đàn thành một',
      'khai báo đàn từ các xã',
      'tìm lịch tiêm trên bản đồ',
      'cấp bản sao giấy kiểm dịch',
      'cảnh báo giấy hết hạn',
      'xuất sổ đàn theo mẫu của Cục',
    ],
  ],
  [
    'groups with bullets below a sentence that only describes, of which one has a telling name',
    [
      p('Phần mềm dùng chung cho trại giống và 12 xã.'),
      bullet('Người nuôi'),
      bullet('khai báo đàn giống', 1),
      bullet('đăng ký lịch tiêm', 1),
      bullet('xem giá thức ăn', 1),
      bullet('Nghiệp vụ'),
      bullet('kiểm kê chuồng trại', 1),
      bullet('cấp giấy kiểm dịch', 1),
      bullet('Lãnh đạo'),
      bullet('xem bản đồ dịch bệnh', 1),
      bullet('duyệt kế hoạch tái đàn', 1),
    ],
    [
      'khai báo đàn giống',
      'đăng ký lịch tiêm',
      'xem giá thức ăn',
      'kiểm kê chuồng trại',
      'cấp giấy kiểm dịch',
      'xem bản đồ dịch bệnh',
      'duyệt kế hoạch tái đàn',
    ],
  ],
  [
    'groups whose third has numbers like those of the headings, not steps of work',
    [
      h(2, '3.2. Danh sách chức năng'),
      b('1. Đàn giống'),
      p('1.1. Khai báo đàn'),
      p('1.2. Theo dõi tăng trọng'),
      b('2. Kiểm dịch'),
      p('2.1. Cấp giấy kiểm dịch'),
      p('2.2. Nhắc lịch tiêm'),
      b('3. Báo cáo'),
      p('3.1. Thống kê đàn theo xã'),
      p('3.2. Xuất sổ đàn'),
      h(2, '3.3. Quy trình'),
      t([
        ['Bước', 'Người làm', 'Thao tác'],
        ['1', 'Chủ trại', 'Gửi tờ khai'],
        ['2', 'Cán bộ xã', 'Kiểm tra tờ khai'],
        ['3', 'Trạm thú y', 'Cấp giấy'],
      ]),
    ],
    [
      'Khai báo đàn',
      'Theo dõi tăng trọng',
      'Cấp giấy kiểm dịch',
      'Nhắc lịch tiêm',
      'Thống kê đàn theo xã',
      'Xuất sổ đàn',
    ],
  ],
  [
    'what a sentence says shall be done, with a word on earlier days in brackets',
    [
      p('Sở dự kiến làm phần mềm dùng cho toàn tỉnh (gồm cả huyện nhập về trước đây), với các việc sau:'),
      p('(1) Khai báo đàn giống;'),
      p('(2) Chủ trại xem lịch tiêm;'),
      p('(3) Cấp giấy kiểm dịch;'),
      p('(4) Thống kê đàn theo xã;'),
    ],
    ['Khai báo đàn giống', 'Chủ trại xem lịch tiêm', 'Cấp giấy kiểm dịch', 'Thống kê đàn theo xã'],
  ],
  [
    'sentences on what each part has to do',
    [
      p(
        'Phần kiểm dịch có nhiệm vụ tiếp nhận tờ khai của trại, đối chiếu số tai với sổ đàn và cấp giấy kiểm dịch. Khối thống kê sẽ tổng hợp số đàn theo xã, cảnh báo xã có dịch.',
      ),
    ],
    [
      'tiếp nhận tờ khai của trại',
      'đối chiếu số tai với sổ đàn',
      'cấp giấy kiểm dịch',
      'tổng hợp số đàn theo xã',
      'cảnh báo xã có dịch',
    ],
  ],
  [
    'use cases under headings of their own, with who does them below',
    [
      h(1, '3. Mô tả nghiệp vụ'),
      h(2, 'UC-01. Khai báo đàn giống'),
      p('Tác nhân: Chủ trại'),
      p('Mô tả: Nhập số tai; hệ thống kiểm tra trùng.'),
      h(2, 'UC-02. Xem lịch tiêm'),
      p('Tác nhân: Chủ trại'),
      h(2, 'UC-03. Cấp giấy kiểm dịch'),
      p('Tác nhân: Cán bộ thú y'),
    ],
    ['Khai báo đàn giống', 'Xem lịch tiêm', 'Cấp giấy kiểm dịch'],
  ],
  [
    'rows of a summary, a part of the software each',
    [
      t([
        ['1', 'Quy mô', '12 xã'],
        ['2', 'Chức năng phần đàn giống', 'Khai báo đàn; Theo dõi tăng trọng'],
        ['3', 'Chức năng phần kiểm dịch', 'Cấp giấy kiểm dịch; Nhắc lịch tiêm'],
        ['4', 'Chức năng khác', 'Công bố giá thức ăn hằng tuần'],
        ['5', 'Hạ tầng', 'Trung tâm dữ liệu tỉnh'],
      ]),
    ],
    ['Khai báo đàn', 'Theo dõi tăng trọng', 'Cấp giấy kiểm dịch', 'Nhắc lịch tiêm', 'Công bố giá thức ăn hằng tuần'],
  ],
  [
    'names with what they do behind a colon',
    [
      h(2, '3.2. Yêu cầu chức năng'),
      p('a) Khai báo đàn giống: Chủ trại nhập số tai, tuổi, nguồn gốc.'),
      p('b) Tra cứu lịch tiêm: Theo xã, theo loại vắc xin.'),
      p('c) Cấp giấy kiểm dịch: Có ký số của trạm.'),
    ],
    ['Khai báo đàn giống', 'Tra cứu lịch tiêm', 'Cấp giấy kiểm dịch'],
  ],
  [
    'what the software has to be able to do, with who uses it and by when',
    [
      h(1, 'D/ Giải pháp'),
      p('Phần mềm gồm các khối việc trong bảng dưới.'),
      t([
        ['Số TT', 'Phần mềm phải làm được', 'Bộ phận dùng', 'Hoàn thành'],
        ['1', 'Khai báo đàn giống', 'Trại', 'Quý II/2024'],
        ['2', 'Sổ theo dõi tăng trọng', 'Trại', 'Quý II/2024'],
        ['3', 'Cấp giấy kiểm dịch', 'Trạm thú y', 'Quý IV/2024'],
      ]),
    ],
    ['Khai báo đàn giống', 'Sổ theo dõi tăng trọng', 'Cấp giấy kiểm dịch'],
  ],
  [
    'two clauses that say several things each',
    [
      p(
        'Nền tảng dự kiến hỗ trợ cán bộ khai báo đàn giống, tính hệ số cận huyết tự động; cho phép lập kế hoạch tái đàn, theo dõi tiền hỗ trợ.',
      ),
    ],
    ['khai báo đàn giống', 'tính hệ số cận huyết tự động', 'lập kế hoạch tái đàn', 'theo dõi tiền hỗ trợ'],
  ],
]

/** Lists that look alike and are none. */
export const others: readonly (readonly [of: string, blocks: Blocks])[] = [
  [
    'who may do what',
    [
      b('Phân quyền'),
      t([
        ['Vai trò', 'Xem', 'Sửa', 'Duyệt'],
        ['Chủ trại', 'x', 'x', ''],
        ['Cán bộ', 'x', '', 'x'],
        ['Lãnh đạo', 'x', '', ''],
      ]),
    ],
  ],
  [
    'a schedule',
    [
      b('Kế hoạch triển khai'),
      t([
        ['Bước', 'Công việc', 'Thời gian'],
        ['1', 'Khảo sát yêu cầu', 'T1/2024'],
        ['2', 'Xây dựng phần mềm', 'T2/2024'],
        ['3', 'Kiểm thử', 'T4/2024'],
        ['4', 'Đào tạo', 'T5/2024'],
      ]),
    ],
  ],
  [
    'general requirements',
    [
      b('Yêu cầu chung của hệ thống'),
      bullet('Giao diện tiếng Việt, dễ dùng'),
      bullet('Đáp ứng 500 người truy cập đồng thời'),
      bullet('Sao lưu hằng ngày'),
    ],
  ],
  [
    'duties',
    [
      b('Tổ chức thực hiện'),
      p('Phòng Chăn nuôi có trách nhiệm:'),
      bullet('Lập hồ sơ mời thầu'),
      bullet('Theo dõi, nghiệm thu'),
      bullet('Báo cáo Giám đốc Sở'),
    ],
  ],
  [
    'goals',
    [
      b('Mục tiêu'),
      bullet('Quản lý 100% trại trên địa bàn'),
      bullet('Giảm thời gian cấp giấy còn 1 ngày'),
      bullet('Cung cấp số liệu cho lãnh đạo'),
    ],
  ],
  [
    'systems of today',
    [
      b('Hiện trạng'),
      p('Chi cục đang dùng các phần mềm:'),
      bullet('Quản lý văn bản'),
      bullet('Kế toán MISA'),
      bullet('Một cửa điện tử'),
    ],
  ],
  [
    'quality of a service',
    [
      b('Chất lượng dịch vụ'),
      p('Nhà cung cấp phải đáp ứng:'),
      bullet('Thời gian sẵn sàng 99,5%'),
      bullet('Khắc phục sự cố trong 4 giờ'),
      bullet('Trực hỗ trợ 24/7'),
    ],
  ],
  [
    'steps of scanning',
    [
      b('Quy trình số hóa gồm các bước:'),
      bullet('Giao nhận tài liệu'),
      bullet('Quét tài liệu'),
      bullet('Nhập liệu biên mục'),
      bullet('Kiểm tra, nghiệm thu'),
    ],
  ],
  [
    'what is handed over',
    [b('Sản phẩm giao nộp'), bullet('Phần mềm quản lý trại'), bullet('Tài liệu hướng dẫn'), bullet('Mã nguồn')],
  ],
  [
    'a network',
    [
      b('Nội dung nâng cấp'),
      bullet('Thay 12 switch'),
      bullet('Đi lại cáp Cat6 cho 3 tầng'),
      bullet('Lắp 02 tường lửa'),
    ],
  ],
  [
    'devices and what they are for',
    [
      b('Danh mục thiết bị'),
      t([
        ['Thiết bị', 'Chức năng', 'SL'],
        ['Máy chủ', 'Chạy phần mềm', '2'],
        ['Tủ đĩa', 'Lưu trữ dữ liệu', '1'],
        ['Tường lửa', 'Bảo vệ mạng', '1'],
      ]),
    ],
  ],
  [
    'staff',
    [
      b('Tổ chức'),
      t([
        ['Chức danh', 'Nhiệm vụ'],
        ['Tổ trưởng', 'Theo dõi chung'],
        ['Tổ phó', 'Kiểm tra, giám sát'],
        ['Thành viên', 'Nhập số liệu'],
      ]),
    ],
  ],
  [
    'risks',
    [
      b('Rủi ro và biện pháp'),
      bullet('Phân công người trực'),
      bullet('Sao lưu thường xuyên'),
      bullet('Theo dõi nhà thầu'),
    ],
  ],
  [
    'effects',
    [
      b('Hiệu quả mang lại'),
      bullet('Cung cấp số liệu nhanh'),
      bullet('Giảm chi phí in ấn'),
      bullet('Tra cứu thuận tiện'),
    ],
  ],
  [
    'measures of security',
    [
      b('An toàn thông tin'),
      p('Hệ thống phải có các biện pháp:'),
      bullet('Phân quyền người dùng'),
      bullet('Sao lưu hằng ngày'),
      bullet('Ghi nhật ký'),
    ],
  ],
  [
    'lessons',
    [
      b('Đào tạo'),
      p('Nội dung tập huấn gồm:'),
      bullet('Khai báo đàn'),
      bullet('Tra cứu giấy kiểm dịch'),
      bullet('Xử lý sự cố'),
    ],
  ],
  [
    'what is asked of bidders',
    [
      b('Yêu cầu đối với nhà thầu'),
      bullet('Có giấy phép'),
      bullet('Cung cấp 2 hợp đồng tương tự'),
      bullet('Bảo hành 24 tháng'),
    ],
  ],
  [
    'what a letter asks for',
    [
      p('Chi cục kính đề nghị Sở:'),
      bullet('Thẩm định đề cương'),
      bullet('Cho ý kiến về cấp độ'),
      bullet('Hướng dẫn thủ tục'),
    ],
  ],
  ['cameras', [b('Quy mô'), p('Hệ thống gồm:'), bullet('20 camera'), bullet('01 đầu ghi'), bullet('Phần mềm quản lý')]],
  [
    'steps of the project',
    [
      b('Nội dung công việc'),
      bullet('Khảo sát hiện trường'),
      bullet('Lắp đặt camera'),
      bullet('Cài đặt phần mềm'),
      bullet('Nghiệm thu, bàn giao'),
    ],
  ],
  [
    'what a contractor must do',
    [
      b('Trách nhiệm các bên'),
      p('Bên cho thuê phải:'),
      bullet('Cung cấp tài khoản'),
      bullet('Sao lưu dữ liệu'),
      bullet('Hỗ trợ 24/7'),
    ],
  ],
  [
    'what the project is good for',
    [
      b('Sự cần thiết'),
      p('Việc đầu tư phần mềm giúp:'),
      bullet('Quản lý đàn chính xác'),
      bullet('Tra cứu nhanh'),
      bullet('Báo cáo kịp thời'),
    ],
  ],
  [
    'places in a sentence on devices',
    [p('1. Quy mô: lắp 6 cân điện tử tại 3 trại: Sông Lòng, Suối Kiết và Bàu Sen; gửi số cân về máy chủ.')],
  ],
]
