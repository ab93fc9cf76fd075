import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { missingFields, missingName } from '../../src/exchange/dossier/fields.js'
import { readDossier } from '../../src/exchange/dossier/read-dossier.js'
import { readPaper } from '../../src/office/paper/read-paper.js'
import { type Blocks, bullet, docxOf, h, p, t } from '../support/dossier.js'

const { model } = loadWorkspace(join(import.meta.dirname, '../..', 'architecture'))
const of = async (...blocks: Blocks) =>
  readDossier(await readPaper(await docxOf({ blocks }), 'ho-so.docx'), model).header

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const middle = (text: string) => p(text, { center: true })

/** Heads of papers as offices write them, with what a reader takes from each. */
const heads: readonly (readonly [name: string, blocks: Blocks, wanted: Record<string, unknown>])[] = [
  [
    'a letter without a head, whose text asks for the project',
    [
      p('Ban Quản lý chợ xã Hòa Thắng'),
      p('Kính gửi: Sở Thông tin và Truyền thông'),
      p('Nay Ban xin làm trang thông tin điện tử chợ Hòa Thắng để bà con xem giá cả hằng ngày.'),
      p('Tiền: khoảng 60 triệu, trong đó làm trang 45tr, tập huấn 15tr.'),
      p('Để ở đâu: xin để chung máy chủ của tỉnh.'),
    ],
    {
      title: 'Làm trang thông tin điện tử chợ Hòa Thắng',
      budget: { total: 60, unit: 'million-vnd' },
      hosting: 'ttdl-tinh',
    },
  ],
  [
    'a subject that is an errand, beside a name in a sentence',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      p('V/v phúc đáp Công văn số 12/STTTT-CNTT'),
      p('Về tên gọi: Sở thống nhất sửa tên nhiệm vụ thành: Nâng cấp phần mềm quản lý chợ của tỉnh.'),
      p('Sau rà soát kinh phí còn 512.000.000 đồng (năm trăm mười hai triệu đồng).'),
    ],
    { title: 'Nâng cấp phần mềm quản lý chợ của tỉnh', budget: { total: 512, unit: 'million-vnd' } },
  ],
  [
    'a subject of a few words, which the text says in full',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      p('V/v đề nghị hỗ trợ quản lý chợ'),
      p('Kính gửi: UBND tỉnh.'),
      p('Vì vậy Sở đề nghị cho chủ trương xây dựng phần mềm quản lý chợ dùng chung cho các huyện, cụ thể như sau:'),
    ],
    { title: 'Xây dựng phần mềm quản lý chợ dùng chung cho các huyện' },
  ],
  [
    'a head set as headings, and labels that end in a full stop',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      h(3, 'THUYẾT MINH'),
      h(3, 'Xây dựng phần mềm quản lý chợ'),
      p('Mục tiêu. Theo dõi 40 chợ bằng một sổ chung.'),
    ],
    { title: 'Xây dựng phần mềm quản lý chợ', purpose: 'Theo dõi 40 chợ bằng một sổ chung.' },
  ],
  [
    'a room for servers that there is not, before the place where it runs',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      p('Tên dự án: Xây dựng phần mềm quản lý chợ'),
      p('Hạ tầng: Sở có 46 máy tính. Không có phòng máy chủ đạt chuẩn.'),
      p('Phần mềm được cài đặt trên hạ tầng ảo hóa của Trung tâm dữ liệu tỉnh.'),
    ],
    { hosting: 'ttdl-tinh' },
  ],
  [
    'a ministry whose name begins like a project',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      p('V/v phúc đáp Công văn số 12/STTTT-CNTT'),
      p('Hệ thống của Bộ Kế hoạch và Đầu tư chỉ có số liệu theo dự án, chưa có số liệu từng chợ.'),
      p('Sở đề nghị cho xây dựng phần mềm quản lý chợ của tỉnh.'),
    ],
    { title: 'Xây dựng phần mềm quản lý chợ của tỉnh' },
  ],
  [
    'a form of boxes and short labels',
    [
      middle('**PHIẾU ĐĂNG KÝ NHIỆM VỤ NĂM 2025**'),
      t([
        ['Tên đơn vị đăng ký', 'Sở Công Thương'],
        ['Tên nhiệm vụ', 'Xây dựng phần mềm quản lý chợ'],
        ['KP dự kiến (tr.đ)', 'Năm 2025: 300\nNăm 2026: 150\nCộng: 450'],
        ['Cấp độ ATTT dự kiến', '☐ 1 ☐ 2 ☑ 3 ☐ 4'],
        ['Dữ liệu cá nhân', '☒ Có (họ tên chủ sạp) ☐ Không'],
      ]),
    ],
    {
      title: 'Xây dựng phần mềm quản lý chợ',
      agency: 'so-cong-thuong',
      securityLevel: 3,
      personalData: true,
    },
  ],
  [
    'a subject that names no project, which a label names further down',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      middle('**TỜ TRÌNH**'),
      middle('**Về chủ trương thực hiện nhiệm vụ công nghệ thông tin sử dụng nguồn sự nghiệp kinh tế năm 2022**'),
      p('**I. NỘI DUNG**'),
      p('1. Nhiệm vụ đề nghị: Nâng cấp phần mềm quản lý chợ.'),
      p('2. Lý do: sổ sách của 40 chợ nằm rải rác.'),
    ],
    { title: 'Nâng cấp phần mềm quản lý chợ', kind: 'upgrade' },
  ],
  [
    'a subject that names no project, which the outline sent with it names',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      p('V/v đề nghị bổ sung nhiệm vụ chuyển đổi số năm 2025'),
      p('Kính gửi: UBND tỉnh.'),
      p('Sở gửi kèm đề cương, kính mong được xem xét.'),
      middle('**ĐỀ CƯƠNG**'),
      middle('**Xây dựng phần mềm quản lý chợ**'),
    ],
    { title: 'Xây dựng phần mềm quản lý chợ', kind: 'build' },
  ],
  [
    'a subject that is all the name there is',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      middle('**TỜ TRÌNH**'),
      middle('**Về việc mua sắm thiết bị công nghệ thông tin năm 2022**'),
      p('Kính gửi: UBND tỉnh.'),
    ],
    { title: 'Mua sắm thiết bị công nghệ thông tin năm 2022', kind: 'buy' },
  ],
  [
    'what is to be leased in a form of two columns',
    [
      middle('**ĐĂNG KÝ NHIỆM VỤ NĂM 2025**'),
      t([
        ['Cơ quan đăng ký', 'Sở Công Thương'],
        ['Nội dung thuê', 'Thuê phần mềm quản lý chợ'],
        ['Lý do', 'Sổ sách của 40 chợ nằm rải rác'],
        ['Kinh phí (triệu đồng)', '450'],
      ]),
    ],
    { title: 'Thuê phần mềm quản lý chợ', kind: 'lease', agency: 'so-cong-thuong' },
  ],
  [
    'a month by itself below the kind of the paper',
    [
      middle('**BÁO CÁO THUYẾT MINH**'),
      middle('tháng 3 năm 2020'),
      p('Tên dự án (hạng mục): Xây dựng phần mềm quản lý chợ'),
      p('Cơ quan chủ trì: Sở Công Thương'),
    ],
    { title: 'Xây dựng phần mềm quản lý chợ', date: '2020-03' },
  ],
  [
    'an annex to a paper of a month',
    [
      middle('**TỔNG HỢP DỰ TOÁN**'),
      middle('Nhiệm vụ: Xây dựng phần mềm quản lý chợ'),
      middle('(Kèm theo Công văn số 1874/SCT-VP tháng 8 năm 2024 của Sở Công Thương)'),
    ],
    { date: '2024-08' },
  ],
  [
    'columns set by tabs, the subject over two lines',
    [
      p('UBND TỈNH BÌNH THUẬN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      p('**SỞ CÔNG THƯƠNG**\t\t**Độc lập - Tự do - Hạnh phúc**'),
      p('Số: 1187/TTr-SCT\t\tBình Thuận, ngày 22 tháng 5 năm 2020'),
      middle('**TỜ TRÌNH**'),
      middle('**Về việc xin phê duyệt chủ trương xây dựng Bản đồ số\nlưới điện và điểm bán lẻ xăng dầu**'),
      middle('_______'),
    ],
    { agency: 'so-cong-thuong', title: 'Xây dựng Bản đồ số lưới điện và điểm bán lẻ xăng dầu', kind: 'build' },
  ],
  [
    'a request without “V/v” below the kind of the paper',
    [
      middle('**ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN**'),
      middle('**SỞ CÔNG THƯƠNG**'),
      middle('**TỜ TRÌNH**'),
      middle('**Đề nghị phê duyệt chủ trương thuê dịch vụ theo dõi giá xăng dầu**'),
      p('Kính gửi: Ủy ban nhân dân tỉnh'),
    ],
    { agency: 'so-cong-thuong', title: 'Thuê dịch vụ theo dõi giá xăng dầu', kind: 'lease' },
  ],
  [
    'an annex that names its dossier; groups are rows among the functions',
    [
      middle('**PHỤ LỤC YÊU CẦU**'),
      middle('(Kèm theo Thuyết minh: Xây dựng phần mềm quản lý chợ của Sở Công Thương)'),
      t([
        ['STT', 'Phân hệ / chức năng', 'Diễn giải'],
        ['I', 'Quản lý sạp', ''],
        ['1', 'Đấu giá sạp', 'Trên mạng'],
        ['2', 'Chuyển nhượng sạp', 'Có xác nhận'],
      ]),
    ],
    {
      agency: 'so-cong-thuong',
      title: 'Xây dựng phần mềm quản lý chợ',
      functions: ['Đấu giá sạp', 'Chuyển nhượng sạp'],
    },
  ],
  [
    'an annex to a paper about something',
    [
      middle('**PHỤ LỤC I**'),
      middle('(Kèm theo Tờ trình số 12/TTr-SCT của Sở Công Thương về việc xây dựng bản đồ chợ trực tuyến)'),
      p('1. Mục tiêu: Người dân tìm chợ gần nhất.'),
    ],
    { agency: 'so-cong-thuong', title: 'Xây dựng bản đồ chợ trực tuyến' },
  ],
  [
    'a cover whose name stands below two lines of what the paper is',
    [
      middle('**ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN**'),
      middle('**SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG**'),
      middle('**BÁO CÁO ĐỀ XUẤT**'),
      middle('**CHỦ TRƯƠNG ĐẦU TƯ DỰ ÁN**'),
      middle('**XÂY DỰNG HỆ THỐNG GIS GIÁM SÁT XÂM NHẬP MẶN**'),
      middle('**VÀ NƯỚC DƯỚI ĐẤT VEN BIỂN**'),
      middle('**TỈNH BÌNH THUẬN**'),
      middle('BÌNH THUẬN - NĂM 2020'),
    ],
    {
      agency: 'so-tnmt',
      title: 'Xây dựng hệ thống GIS giám sát xâm nhập mặn và nước dưới đất ven biển tỉnh Bình Thuận',
    },
  ],
  [
    'a name behind a label on the cover, broken, and again in the text',
    [
      middle('**DỰ ÁN: ĐẦU TƯ HỆ THỐNG CAMERA GIÁM SÁT**'),
      middle('**TRÊN ĐỊA BÀN HUYỆN HÀM TÂN**'),
      middle('**CHỦ ĐẦU TƯ: UBND HUYỆN HÀM TÂN**'),
      p('**I. Thông tin chung**'),
      p('+ Tên dự án: Đầu tư hệ thống camera giám sát trên địa bàn huyện Hàm Tân;'),
    ],
    { agency: 'huyen-ham-tan', title: 'Đầu tư hệ thống camera giám sát trên địa bàn huyện Hàm Tân' },
  ],
  [
    'a letter in whose left column stands what it is about',
    [
      t(
        [
          [
            'VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI\n**CHI NHÁNH HÀM THUẬN BẮC**\nSố: 77/CNVPĐK\nVề đề xuất thuê dịch vụ tra cứu\nquy hoạch thửa đất',
            motto,
          ],
        ],
        false,
      ),
      p('Kính gửi: Văn phòng Đăng ký đất đai tỉnh.'),
      p('Để giảm tải cho bộ phận một cửa, Chi nhánh đề xuất thuê dịch vụ như sau:'),
      p('- Đơn giá thuê: 4.500.000 đồng/tháng; thời gian thuê 24 tháng; tổng giá trị thuê: 108.000.000 đồng.'),
    ],
    {
      agency: 'vpdk-dat-dai',
      title: 'Thuê dịch vụ tra cứu quy hoạch thửa đất',
      kind: 'lease',
      purpose: 'Để giảm tải cho bộ phận một cửa, Chi nhánh đề xuất thuê dịch vụ như sau:',
      budget: { total: 108, unit: 'million-vnd' },
    },
  ],
  [
    'a purchase by a hospital, its contract named behind what is asked for',
    [
      t([['SỞ Y TẾ BÌNH THUẬN\n**BỆNH VIỆN ĐA KHOA KHU VỰC**', motto]], false),
      middle('**TỜ TRÌNH**'),
      middle(
        '**Về việc phê duyệt dự toán và kế hoạch lựa chọn nhà thầu\nGói thầu: Mua sắm máy quét và máy in mã vạch**',
      ),
    ],
    { agency: 'so-y-te', title: 'Mua sắm máy quét và máy in mã vạch', kind: 'buy' },
  ],
  [
    'a commune, whose committee stands on a line of its own',
    [
      t([['ỦY BAN NHÂN DÂN\n**XÃ HÀM MINH**', motto]], false),
      middle('**TỜ TRÌNH**'),
      middle('**V/v: xin hỗ trợ kinh phí lắp đặt hệ thống truyền thanh thông minh**'),
      t([
        ['STT', 'Hạng mục', 'SL', 'Giá (đ)', 'Tiền (đ)'],
        ['1', 'Cụm thu phát thanh', '14', '14.000.000', '196.000.000'],
        ['', 'Cộng', '', '', '196.000.000'],
      ]),
    ],
    {
      agency: 'ubnd-cap-xa',
      title: 'Lắp đặt hệ thống truyền thanh thông minh',
      budget: { total: 196, unit: 'million-vnd' },
    },
  ],
  [
    'a form of rows',
    [
      middle('**PHIẾU ĐỀ XUẤT NHIỆM VỤ NĂM 2022**'),
      t(
        [
          ['1', 'Tên nhiệm vụ đề xuất', 'Phần mềm quản lý xe công'],
          ['2', 'Cơ quan, đơn vị đề xuất', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh'],
          ['3', 'Mục tiêu cần đạt', 'Điều xe đúng lịch.'],
          ['4', 'Dự kiến kinh phí (triệu đồng)', '240'],
        ],
        false,
      ),
    ],
    { agency: 'vp-hdnd', title: 'Phần mềm quản lý xe công', budget: { total: 240, unit: 'million-vnd' } },
  ],
  [
    'a name broken in the cell beside its label',
    [
      middle('**HỒ SƠ ĐỀ XUẤT CHỦ TRƯƠNG ĐẦU TƯ**'),
      t(
        [
          ['DỰ ÁN', 'QUẢN LÝ AN TOÀN LAO ĐỘNG\nTẠI CÁC KHU CÔNG NGHIỆP TỈNH BÌNH THUẬN'],
          ['CHỦ ĐẦU TƯ', 'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP'],
        ],
        false,
      ),
    ],
    { agency: 'bql-kcn', title: 'Quản lý an toàn lao động tại các khu công nghiệp tỉnh Bình Thuận' },
  ],
  [
    'a centre with its department in brackets; money in thousands; what a lease costs in all',
    [
      p('Tên dự án: Thuê hệ thống trả kết quả xét nghiệm'),
      p('Cơ quan đề xuất: Trung tâm Kiểm soát bệnh tật tỉnh (Sở Y tế)'),
      p('Khái toán kinh phí thuê 36 tháng: 1.188.000.000 đồng (33 triệu đồng/tháng).'),
      p('Đơn vị tính: 1.000 đồng'),
      t([
        ['STT', 'Nội dung', 'Thành tiền'],
        ['1', 'Thuê hệ thống', '1.188.000'],
        ['', 'Cộng', '1.188.000'],
      ]),
    ],
    { agency: 'so-y-te', kind: 'lease', budget: { total: 1188, unit: 'million-vnd' } },
  ],
  [
    'a plan with the aim of something; help asked for what is built',
    [
      t([['ỦY BAN NHÂN DÂN\n**HUYỆN HÀM THUẬN NAM**\nDỰ THẢO', motto]], false),
      middle('**TỜ TRÌNH**'),
      middle('**Về việc đề nghị hỗ trợ đầu tư Trung tâm điều hành thông minh (IOC)**'),
      p('UBND huyện có kế hoạch đầu tư Trung tâm với mục tiêu lãnh đạo huyện theo dõi chỉ tiêu tại một nơi.'),
    ],
    {
      agency: 'huyen-ham-thuan-nam',
      title: 'Đầu tư Trung tâm điều hành thông minh (IOC)',
      purpose: 'UBND huyện có kế hoạch đầu tư Trung tâm với mục tiêu lãnh đạo huyện theo dõi chỉ tiêu tại một nơi.',
    },
  ],
  [
    'a sum that names its project behind “Nội dung”, and what a lease costs in all beside its price a month',
    [
      middle('**SỞ KẾ HOẠCH VÀ ĐẦU TƯ**'),
      middle('**BIỂU TỔNG HỢP KINH PHÍ**'),
      middle('Nội dung: Thuê dịch vụ giám sát bằng ảnh vệ tinh'),
      p('Đơn giá thuê 51,7 triệu đồng/tháng. Giá thuê trọn gói 620.000.000 đồng.'),
    ],
    {
      agency: 'so-khdt',
      title: 'Thuê dịch vụ giám sát bằng ảnh vệ tinh',
      kind: 'lease',
      budget: { total: 620, unit: 'million-vnd' },
    },
  ],
  [
    'an owner that is a unit of who is named beside it',
    [
      middle('**BÁO CÁO KINH TẾ - KỸ THUẬT**'),
      middle('**Công trình: Nâng cấp Hệ thống giám sát dịch bệnh**'),
      middle('Địa điểm: tỉnh Bình Thuận'),
      middle('SỞ NÔNG NGHIỆP VÀ PTNT BÌNH THUẬN'),
      p('1. Chủ đầu tư: Chi cục Chăn nuôi và Thú y.'),
    ],
    { agency: 'so-nnptnt', title: 'Nâng cấp Hệ thống giám sát dịch bệnh', kind: 'upgrade' },
  ],
  [
    'a subject over lines of their own, beside the day in a column set by tabs',
    [
      p('UBND TỈNH BÌNH THUẬN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      p('**SỞ CÔNG THƯƠNG**\tĐộc lập - Tự do - Hạnh phúc'),
      p('V/v đề nghị cho xây dựng phần mềm\tBình Thuận, ngày 3 tháng 2 năm 2021'),
      p('quản lý kho vật liệu nổ công nghiệp'),
      p('Kính gửi: UBND tỉnh'),
    ],
    {
      agency: 'so-cong-thuong',
      title: 'Xây dựng phần mềm quản lý kho vật liệu nổ công nghiệp',
      kind: 'build',
      date: '2021-02-03',
    },
  ],
  [
    'money that is asked for before what it is for',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      middle('**TỜ TRÌNH**'),
      middle('**Về việc xin chủ trương và kinh phí trang bị máy quét cho bộ phận văn thư**'),
      p('Kính gửi: Sở Tài chính'),
    ],
    { title: 'Trang bị máy quét cho bộ phận văn thư', kind: 'buy' },
  ],
  [
    'a name on one line with what the paper is',
    [
      middle('**SỞ CÔNG THƯƠNG**'),
      middle('**THUYẾT MINH**'),
      middle('**NHIỆM VỤ NÂNG CẤP PHẦN MỀM QUẢN LÝ CHỢ**'),
      p('1. Mục tiêu'),
    ],
    { title: 'Nâng cấp phần mềm quản lý chợ', kind: 'upgrade' },
  ],
  [
    'a table of costs under its name',
    [
      middle('SỞ CÔNG THƯƠNG'),
      middle('**BẢNG TỔNG HỢP CHI PHÍ**'),
      middle('**Nâng cấp phần mềm quản lý chợ**'),
      t([
        ['TT', 'Khoản mục', 'Thành tiền (đồng)'],
        ['1', 'Phần mềm', '300.000.000'],
        ['', 'TỔNG CỘNG', '300.000.000'],
      ]),
    ],
    { title: 'Nâng cấp phần mềm quản lý chợ', kind: 'upgrade', budget: { total: 300, unit: 'million-vnd' } },
  ],
  [
    'a form that is one long table, with the day below it',
    [
      middle('**PHIẾU ĐỀ XUẤT**'),
      t([
        ['Tên nhiệm vụ', 'Xây dựng phần mềm quản lý chợ'],
        ['Cơ quan đề xuất', 'Sở Công Thương'],
        ['Mục tiêu', 'Theo dõi sạp'],
        ['Dự kiến kinh phí', '300 triệu đồng'],
        ['Thời gian', 'Năm 2022'],
      ]),
      p('Bình Thuận, ngày 4 tháng 5 năm 2021'),
      t([['', '**GIÁM ĐỐC**']]),
    ],
    { title: 'Xây dựng phần mềm quản lý chợ', date: '2021-05-04' },
  ],
  [
    'a label that names several things, in a form with a head of its own',
    [
      middle('**PHIẾU ĐĂNG KÝ NHU CẦU**'),
      t([
        ['Nội dung', 'Thông tin đăng ký'],
        ['1. Tên nhiệm vụ, dự án:', 'Nâng cấp phần mềm quản lý chợ'],
        ['2. Đơn vị đăng ký:', 'Sở Công Thương'],
        ['3. Dự kiến kinh phí:', '300 triệu đồng'],
        ['4. Thời gian:', 'Năm 2026'],
      ]),
    ],
    { title: 'Nâng cấp phần mềm quản lý chợ', kind: 'upgrade', agency: 'so-cong-thuong' },
  ],
  [
    'a list of projects with one in it',
    [
      middle('**DANH MỤC NHIỆM VỤ ĐĂNG KÝ NĂM 2024**'),
      t([
        ['TT', 'Tên nhiệm vụ/dự án', 'Đơn vị chủ trì', 'Mục tiêu', 'Kinh phí (triệu đồng)'],
        ['1', 'Trang bị máy quét cho bộ phận văn thư', 'Sở Công Thương', 'Thay máy quét cũ', '145'],
      ]),
    ],
    {
      title: 'Trang bị máy quét cho bộ phận văn thư',
      agency: 'so-cong-thuong',
      purpose: 'Thay máy quét cũ',
      budget: { total: 145, unit: 'million-vnd' },
    },
  ],
  [
    'a label that only says where the name stands',
    [
      middle('**TỜ TRÌNH**'),
      middle('**Về việc phê duyệt Dự án**'),
      middle('**“Xây dựng phần mềm quản lý chợ”**'),
      p('1. Tên dự án: nêu tại trích yếu Tờ trình.'),
    ],
    { title: 'Xây dựng phần mềm quản lý chợ' },
  ],
  [
    'a letter without a subject, whose name stands in quotation marks',
    [
      middle('SỞ CÔNG THƯƠNG'),
      p('Sở đề nghị có ý kiến về nội dung “Thuê dịch vụ phần mềm quản lý chợ”, với các nội dung sau.'),
    ],
    { title: 'Thuê dịch vụ phần mềm quản lý chợ', kind: 'lease' },
  ],
  [
    'a letter without a subject, which says what is asked for',
    [
      middle('SỞ CÔNG THƯƠNG'),
      p('Sở kính đề nghị UBND tỉnh cho phép mua sắm máy vi tính, máy in cho bộ phận văn thư, lý do như sau:'),
      p('Tổng cộng: 168.400.000đ (Một trăm sáu mươi tám triệu bốn trăm ngàn đồng).'),
    ],
    {
      title: 'Mua sắm máy vi tính, máy in cho bộ phận văn thư',
      kind: 'buy',
      budget: { total: 168.4, unit: 'million-vnd' },
    },
  ],
  [
    'a day without accents; a day left open is none',
    [middle('Binh Thuan, ngay 4 thang 5 nam 2019'), middle('**TỜ TRÌNH**'), middle('**Về việc mua máy in**')],
    { date: '2019-05-04' },
  ],
]

describe('the head of a paper', () => {
  it.each(heads)('%s', async (_, blocks, wanted) => {
    expect(await of(...blocks)).toMatchObject(wanted)
  })

  it('gives a name in capitals as it would be written, with names and abbreviations', async () => {
    const { title } = await of(
      middle('**THUYẾT MINH**'),
      middle('**ĐỀ XUẤT TRIỂN KHAI SỔ TAY ĐIỆN TỬ QUA SMS TẠI CHỢ ĐẦM VÀ HUYỆN BẮC BÌNH**'),
      p('Mỗi năm chợ Đầm đón 400.000 lượt khách.'),
    )
    expect(title).toBe('Triển khai sổ tay điện tử qua SMS tại chợ đầm và huyện Bắc Bình')
  })
})

describe('functions', () => {
  it('follow what someone is allowed to do', async () => {
    const { functions } = await of(
      p('**3. Sổ tay cho phép người dùng:**'),
      bullet('Quét mã QR nghe giới thiệu'),
      bullet('Gửi phản ánh kèm ảnh'),
    )
    expect(functions).toEqual(['Quét mã QR nghe giới thiệu', 'Gửi phản ánh kèm ảnh'])
  })

  it('end where the head comes again for what is no function; a basic design is no basis in law', async () => {
    const { functions } = await of(
      p('**2. THIẾT KẾ CƠ SỞ**'),
      t([
        ['Mã', 'Yêu cầu chức năng', 'Loại'],
        ['F01', 'Lưu giấy tờ vào kho cá nhân', 'Dữ liệu đầu vào'],
        ['F02', 'Trợ lý hỏi đáp thủ tục', 'Tra cứu'],
        ['Mã', 'Yêu cầu phi chức năng', 'Loại'],
        ['N01', 'Thời gian đáp ứng dưới 3 giây', 'Hiệu năng'],
      ]),
    )
    expect(functions).toEqual(['Lưu giấy tờ vào kho cá nhân', 'Trợ lý hỏi đáp thủ tục'])
  })

  it('stand behind what is asked of the software, with letters before them', async () => {
    const { functions } = await of(
      p('**III. Yêu cầu đối với phần mềm**'),
      p('a) Đặt lịch qua điện thoại; b) Gọi số bằng giọng nói; c) Hiển thị số chờ.'),
    )
    expect(functions).toEqual(['Đặt lịch qua điện thoại', 'Gọi số bằng giọng nói', 'Hiển thị số chờ'])
  })

  it('stand in a sentence about what is built, equipment is none', async () => {
    const built = (list: string) => of(p(`Xây dựng hệ thống gồm: ${list}.`))
    expect((await built('kho thí nghiệm mô phỏng, công cụ giao bài cho lớp')).functions).toEqual([
      'kho thí nghiệm mô phỏng',
      'công cụ giao bài cho lớp',
    ])
    expect((await built('máy chủ dữ liệu, tủ đĩa')).functions).toBeUndefined()
  })

  it('are the parts of software that a table of costs counts as such', async () => {
    const { functions } = await of(
      p('**DỰ TOÁN CHI TIẾT**'),
      t([
        ['TT', 'Hạng mục chi phí', 'ĐVT', 'Khối lượng', 'Thành tiền (đồng)'],
        ['I', 'Xây dựng phần mềm', '', '', '220.000.000'],
        ['1', 'Quản lý sơ đồ phần mộ', 'module', '1', '120.000.000'],
        ['2', 'Tra cứu thân nhân', 'module', '1', '100.000.000'],
        ['II', 'Nhập dữ liệu ban đầu', 'mộ', '2.600', '78.000.000'],
      ]),
    )
    expect(functions).toEqual(['Quản lý sơ đồ phần mộ', 'Tra cứu thân nhân'])
  })

  it('follow what software is made of, with numbers in brackets', async () => {
    const { functions } = await of(
      p('5.1. Phần mềm'),
      p('a) Nâng cấp, chuyển sang phần mềm mới, gồm:'),
      p('(1) Cấp thẻ ra vào chợ'),
      p('(2) Thu phí sạp, in biên lai'),
      p('b) Đăng nhập: bằng tài khoản của tỉnh.'),
    )
    expect(functions).toEqual(['Cấp thẻ ra vào chợ', 'Thu phí sạp, in biên lai'])
  })

  it('stand in a sentence that says what a system lets people do', async () => {
    const { functions } = await of(
      p(
        'Sở đề nghị nâng cấp phần mềm chạy trên web; trong đó cho phép ghi sạp theo tên và ngành hàng, theo dõi nợ phí và in biên lai.',
      ),
    )
    expect(functions).toEqual(['ghi sạp theo tên và ngành hàng', 'theo dõi nợ phí', 'in biên lai'])
  })

  it.each([
    'Sau khi nâng cấp, hệ thống đáp ứng các năng lực sau:',
    'Để giữ trật tự các chợ đầu mối, chợ đêm và chợ phiên trong các dịp lễ, tết, hội chợ hằng năm, Sở lập kế hoạch thuê dịch vụ với các yêu cầu:',
  ])('follow “%s”', async (lead) => {
    const { functions } = await of(
      p('**3. Giải pháp**'),
      p(lead),
      bullet('Nhận phản ánh của tiểu thương'),
      bullet('Giao việc cho tổ trật tự'),
    )
    expect(functions).toEqual(['Nhận phản ánh của tiểu thương', 'Giao việc cho tổ trật tự'])
  })

  it('of a cell are what is done, with what it is done to', async () => {
    const { functions } = await of(
      t([
        ['Mã', 'Chức năng', 'Ưu tiên'],
        ['1', 'Khai báo sạp; vị trí; theo ngành hàng; thu hồi sạp', 'Cao'],
        ['2', 'Người dùng; phân quyền; nhật ký', 'Cao'],
        ['3', 'Quan ly so cho; gia thue; in bien lai', 'Cao'],
      ]),
    )
    expect(functions).toEqual([
      'Khai báo sạp; vị trí; theo ngành hàng',
      'thu hồi sạp',
      'Người dùng; phân quyền; nhật ký',
      'Quan ly so cho; gia thue',
      'in bien lai',
    ])
  })

  it('are not the headings of a chapter called “Nội dung”', async () => {
    const { functions, hosting, purpose } = await of(
      p('**II. NỘI DUNG CHỦ YẾU**'),
      p('**1. Mục tiêu**'),
      p('Theo dõi sạp của 40 chợ.'),
      p('**2. Địa điểm**'),
      p('Các chợ của tỉnh.'),
      p('**3. Hạ tầng**'),
      p('Máy chủ sử dụng chung tại Trung tâm Tích hợp dữ liệu tỉnh (mua năm 2018).'),
      p('**4. Tiến độ và phân kỳ vốn**'),
      p('Năm 2021: 300 triệu đồng.'),
      p('**5. Đánh giá tác động**'),
      p('Giảm một nửa thời gian.'),
    )
    expect({ functions, hosting, purpose }).toEqual({
      functions: undefined,
      hosting: 'ttdl-tinh',
      purpose: 'Theo dõi sạp của 40 chợ.',
    })
  })
})

describe('connections', () => {
  it('are what is named below their heading, said or not', async () => {
    const { dependsOn } = await of(p('**4. Kết nối, chia sẻ dữ liệu**'), p('LGSP; Cổng dịch vụ công quốc gia.'))
    expect(dependsOn).toMatchObject([
      { to: 'lgsp', kind: 'integration' },
      { to: 'cong-dvc-quoc-gia', kind: 'integration' },
    ])
  })

  it('are not what stands elsewhere without a word of use', async () => {
    const { dependsOn } = await of(p('**4. Tài liệu kèm theo**'), p('LGSP; Cổng dịch vụ công quốc gia.'))
    expect(dependsOn).toBeUndefined()
  })
})

describe('a purchase', () => {
  const paper = (...blocks: Blocks) =>
    of(middle('**TỜ TRÌNH**'), middle('**Về việc mua sắm máy vi tính, máy in**'), ...blocks)

  it('has the items of its table where a system has functions', async () => {
    const { functions } = await paper(
      t([
        ['STT', 'Tên thiết bị, cấu hình', 'SL', 'Đơn giá', 'Thành tiền'],
        ['1', 'Máy vi tính để bàn: RAM 8GB; SSD 256GB', '4', '15.000.000', '60.000.000'],
        ['2', 'Máy in laser', '2', '5.000.000', '10.000.000'],
        ['', 'Tổng cộng', '', '', '70.000.000'],
      ]),
    )
    expect(functions).toEqual(['Máy vi tính để bàn', 'Máy in laser'])
  })

  it('of devices is not asked for what only a system has', async () => {
    const ofSystems = ['data', 'users', 'dependsOn', 'hosting', 'securityLevel', 'standards']
    expect(missingFields(await paper()).filter((field) => ofSystems.includes(field))).toEqual([])
    expect(missingName('functions', await paper(), 'vi')).toContain('danh mục thiết bị')
  })
})

describe('what it costs', () => {
  it.each([
    ['is said in a sentence of its own', [p('Kinh phí khái toán khoảng 850 triệu đồng, từ nguồn sự nghiệp.')], 850],
    ['is no month of several', [p('Kinh phí: 40.500.000 đồng/tháng x 12 tháng, cộng 486.000.000 đồng.')], 486],
    [
      'is added up beside the price of a month',
      [
        t([
          ['Khoản', 'Đơn giá tháng (đồng)', 'Số tháng', 'Thành tiền (đồng)'],
          ['Thuê phần mềm', '80.000.000', '36', '2.880.000.000'],
          ['Tổng (đã có thuế GTGT)', '81.000.000', '36', '2.916.000.000'],
        ]),
      ],
      2916,
    ],
    ['may stand in words alone', [p('Khái toán một tỷ chín trăm linh năm triệu đồng, đã gồm thuế.')], 1905],
    ['is asked for as a sum of money', [p('Số tiền đề nghị: 1.246 triệu đồng, trong đó NSNN 846 triệu đồng')], 1246],
    [
      'is not what one of its sources gives',
      [
        p('**IV. TỔNG MỨC ĐẦU TƯ VÀ NGUỒN VỐN**'),
        t([
          ['TT', 'Khoản mục', 'Thành tiền (đồng)'],
          ['1', 'Phần mềm', '2.850.000.000'],
          ['', 'Tổng cộng', '2.850.000.000'],
        ]),
        p(
          'Số tiền này đã gồm thuế. Nguồn vốn: ngân sách tỉnh năm 2023 (1.500 triệu đồng), năm 2024 (1.350 triệu đồng).',
        ),
      ],
      2850,
    ],
    [
      'is what the sum is rounded to, down as well as up',
      [
        t([
          ['TT', 'Nội dung', 'Giá trị sau thuế (đồng)'],
          ['1', 'Phần mềm', '1.486.162.000'],
          ['', 'Cộng', '1.486.162.000'],
          ['', 'Làm tròn', '1.486.000.000'],
        ]),
      ],
      1486,
    ],
    [
      'is the sum of years with the price of one beside it',
      [
        t([
          ['Năm', 'Số máy', 'Đơn giá (đồng)', 'Thành tiền (nghìn đồng)'],
          ['2022', '1.000', '120.000', '120.000'],
          ['2023', '1.000', '120.000', '120.000'],
          ['Cộng', '', '', '240.000'],
        ]),
      ],
      240,
    ],
    [
      'is not what another province paid, where it is open yet',
      [
        p('**VI. Kinh phí**'),
        p(
          'Sẽ xác định khi lập dự toán. Tham khảo: tỉnh bạn làm nhiệm vụ tương tự hết 2,1 tỷ đồng; khảo sát 65 triệu đồng.',
        ),
      ],
      undefined,
    ],
    [
      'is not what another province paid, where it is said before that',
      [p('Kinh phí dự kiến: 1.900 triệu đồng. Tham khảo: tỉnh bạn hết 2,1 tỷ đồng.')],
      1900,
    ],
    ['is no month', [p('Kinh phí thuê 15 triệu đồng/tháng.')], undefined],
    [
      'is no year of it',
      [
        p('**VIII. Dự toán kinh phí**'),
        t([
          ['TT', 'Nội dung', 'Thành tiền (đồng)'],
          ['1', 'Thuê 24 tháng', '600.000.000'],
          ['', 'TỔNG CỘNG', '600.000.000'],
        ]),
        p('Bằng chữ: Sáu trăm triệu đồng. Trong đó: năm 2023 là 200.000.000 đồng.'),
      ],
      600,
    ],
    [
      'is what the table adds up to, where the text says it roundly',
      [
        p('Tổng kinh phí khoảng 6,2 tỷ đồng.'),
        t([
          ['TT', 'Nội dung', 'Thành tiền (đồng)'],
          ['1', 'Phần mềm', '6.215.000.000'],
          ['', 'TỔNG CỘNG', '6.215.000.000'],
        ]),
      ],
      6215,
    ],
  ])('%s', async (_, blocks, total) => {
    expect((await of(...blocks)).budget).toEqual(total === undefined ? undefined : { total, unit: 'million-vnd' })
  })
})

describe('headings', () => {
  it('of where it stands may speak of its safety as well', async () => {
    const { hosting } = await of(
      p('**4. Nơi lắp đặt, an toàn thông tin:** tại phòng máy chủ của Trung tâm Xúc tiến thương mại.'),
      p('**5. Đào tạo:** 06 lớp.'),
    )
    expect(hosting).toContain('phòng máy chủ')
  })

  it('numbered within a lettered part are read as those within a numbered one', async () => {
    const header = await of(
      p('**PHẦN B. NỘI DUNG ĐỀ CƯƠNG**'),
      p('**B.1. Mục tiêu**'),
      p('Theo dõi sạp của 40 chợ.'),
      p('**B.2. Cấp độ an toàn**'),
      p('Cấp độ 2 (dự kiến)'),
    )
    expect(header).toMatchObject({ purpose: 'Theo dõi sạp của 40 chợ.', securityLevel: 2 })
  })

  it('of what a document is for are none of what the project is for', async () => {
    const { purpose } = await of(
      p('**1.1. Mục đích tài liệu**'),
      p('Tài liệu mô tả thiết kế sơ bộ.'),
      p('**1.2. Bài toán**'),
      p('Sổ sách của 40 chợ nằm rải rác.'),
    )
    expect(purpose).toBe('Sổ sách của 40 chợ nằm rải rác.')
  })
})

describe('where a system stands', () => {
  it.each([
    ['Nơi cài đặt: số 50 đường Hùng Vương.', 'số 50 đường Hùng Vương'],
    ['Nơi chạy: máy của Công ty.', 'máy của Công ty'],
    [
      'Số liệu chợ lấy từ sổ thu. Nơi cài đặt: Trung tâm Chuyển đổi số tỉnh, cơ sở 2.',
      'Trung tâm Chuyển đổi số tỉnh, cơ sở 2',
    ],
    ['Cài đặt tại Trung tâm Công nghệ thông tin của Sở.', 'Cài đặt tại Trung tâm Công nghệ thông tin của Sở'],
    ['Thuê hosting của Công ty Viễn thông, Ban Quản lý chợ không có máy chủ.', 'Thuê hosting của Công ty Viễn thông'],
  ])('is told by “%s”', async (text, where) => {
    expect((await of(p(text))).hosting).toContain(where)
  })

  it.each([
    'Đề nghị Sở cho ý kiến: máy chủ đặt ở đâu, Ban không có phòng máy.',
    'Địa điểm đặt máy chủ sẽ xác định ở bước sau, khi có ý kiến của Sở.',
    'Phần mềm có bắt buộc để ở trung tâm dữ liệu tỉnh hay được thuê chỗ của nhà cung cấp?',
    'Nơi cài đặt: xin theo hướng dẫn của Sở.',
  ])('is left open by “%s”', async (text) => {
    expect((await of(p(text))).hosting).toBeUndefined()
  })
})

describe('the level of security', () => {
  it.each([
    'Theo Nghị định số 85/2016/NĐ-CP, đề nghị cấp độ 3.',
    'Hệ thống phục vụ nhiều chợ; căn cứ tiêu chí của Nghị định 85/2016/NĐ-CP đề xuất cấp độ 3.',
    'Đề xuất cấp độ an toàn: cấp 3.',
    'Phần mềm cài tại Trung tâm dữ liệu tỉnh, cấp độ 3.',
  ])('is proposed by “%s”', async (text) => {
    expect((await of(p(text))).securityLevel).toBe(3)
  })
})

it('the number of the paper itself is no legal document', async () => {
  const { legalBasis } = await of(
    p('Số 46-BC/VPTU'),
    p('(Kèm theo Tờ trình số 37-TTr/BPTTH ngày 20/01/2026)'),
    p('Căn cứ Nghị định số 73/2019/NĐ-CP.'),
  )
  expect(legalBasis).toEqual(['73/2019/NĐ-CP'])
})

it('a system is connected to where something is taken from it, whatever that is', async () => {
  const { dependsOn } = await of(p('Danh sách chủ sạp lấy thẳng từ Cơ sở dữ liệu quốc gia về dân cư, không nhập lại.'))
  expect(dependsOn).toMatchObject([{ to: 'csdl-dan-cu', kind: 'data' }])
})
