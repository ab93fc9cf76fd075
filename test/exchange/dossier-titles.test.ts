import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { readDossier } from '../../src/exchange/dossier/read-dossier.js'
import { nameAlone } from '../../src/exchange/dossier/title/ends.js'
import { readPaper } from '../../src/office/paper/read-paper.js'
import { type Blocks, docxOf, p, t } from '../support/dossier.js'

const { model } = loadWorkspace(join(import.meta.dirname, '../..', 'architecture'))
const of = async (...blocks: Blocks) =>
  readDossier(await readPaper(await docxOf({ blocks }), 'ho-so.docx'), model).header

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const middle = (text: string) => p(text, { center: true })
const head = (...left: string[]) => t([[left.join('\n'), motto]], false)

/** What goes on behind a name on its line, with the name. */
const lines: readonly (readonly [line: string, name: string])[] = [
  ['Xây dựng phần mềm quản lý chợ, gọi tắt là QLC', 'Xây dựng phần mềm quản lý chợ'],
  ['Xây dựng phần mềm quản lý chợ (sau đây gọi là Phần mềm)', 'Xây dựng phần mềm quản lý chợ'],
  ['Nâng cấp mạng LAN. Thực hiện tại 12 phòng', 'Nâng cấp mạng LAN. Thực hiện tại 12 phòng'],
  ['Nâng cấp mạng nội bộ thư viện. Thực hiện tại 12 phòng', 'Nâng cấp mạng nội bộ thư viện'],
  ['Lắp camera tại TP. Cà Mau và TX. Giá Rai', 'Lắp camera tại TP. Cà Mau và TX. Giá Rai'],
  ['Thuê phần mềm bến xe, tổng kinh phí 300 triệu đồng', 'Thuê phần mềm bến xe'],
  ['Thuê phần mềm bến xe; chủ đầu tư: Sở Giao thông vận tải', 'Thuê phần mềm bến xe'],
  ['Số hóa bản đồ, ảnh, phim và tư liệu', 'Số hóa bản đồ, ảnh, phim và tư liệu'],
  ['Xây dựng ứng dụng “Sổ tay người đi biển Kiên Giang”', 'Sổ tay người đi biển Kiên Giang'],
  ['Thuê cổng du lịch “Mũi Né”', 'Thuê cổng du lịch “Mũi Né”'],
]

describe('a name', () => {
  it.each(lines)('of “%s” ends before what its line goes on to say', (line, name) => {
    expect(nameAlone(line)).toBe(name)
  })
})

/** Papers whose name stands elsewhere than in a clear subject line. */
const papers: readonly (readonly [name: string, blocks: Blocks, title: string])[] = [
  [
    'a decision, below whose name stands who decides',
    [
      middle('**QUYẾT ĐỊNH**'),
      middle('**Về việc phê duyệt dự án Phần mềm quản lý trật tự xây dựng huyện Đức Linh**'),
      middle('**CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN ĐỨC LINH**'),
      p('Căn cứ Luật Tổ chức chính quyền địa phương;'),
    ],
    'Phần mềm quản lý trật tự xây dựng huyện Đức Linh',
  ],
  [
    'a name that is quoted over two lines',
    [
      middle('**KẾ HOẠCH**'),
      middle('**Thuê dịch vụ “Hệ thống quản lý hồ sơ kiểm sát**'),
      middle('**và số hóa hồ sơ vụ án hình sự”**'),
      p('**1. Căn cứ**'),
    ],
    'Hệ thống quản lý hồ sơ kiểm sát và số hóa hồ sơ vụ án hình sự',
  ],
  [
    'a name whose year stands on the next line',
    [
      middle('**KẾ HOẠCH THUÊ DỊCH VỤ CÔNG NGHỆ THÔNG TIN**'),
      p('**Phần mềm giám sát bệnh truyền nhiễm tỉnh Bình Thuận năm**'),
      middle('**2025**'),
      p('**I. CĂN CỨ**'),
    ],
    'Phần mềm giám sát bệnh truyền nhiễm tỉnh Bình Thuận năm 2025',
  ],
  [
    'a quotation in a sentence that goes on to reasons',
    [
      middle('**ĐỀ XUẤT**'),
      p(
        'Trung tâm đề xuất Giám đốc Sở cho phép xây dựng “Phần mềm quản lý vụ việc trợ giúp pháp lý” với các lý do sau:',
      ),
    ],
    'Phần mềm quản lý vụ việc trợ giúp pháp lý',
  ],
  [
    'a label above a table of something else',
    [
      middle('**SỞ Y TẾ**'),
      t([
        ['Tên dự án:', '', 'Phần mềm hậu kiểm an toàn thực phẩm'],
        ['Biểu:', '', 'Bảng chuyển đổi'],
      ]),
      t([
        ['TT', 'Use case', 'Tác nhân'],
        ['1', 'Quản lý cơ sở', 'Chuyên viên'],
        ['2', 'Cấp giấy chứng nhận', 'Lãnh đạo'],
      ]),
    ],
    'Phần mềm hậu kiểm an toàn thực phẩm',
  ],
  [
    'a total of costs that names what it is of',
    [middle('**TỔNG HỢP KINH PHÍ NÂNG CẤP SÀN VIỆC LÀM TRỰC TUYẾN TỈNH BÌNH THUẬN**'), p('Bằng chữ: một tỷ đồng.')],
    'Nâng cấp sàn việc làm trực tuyến tỉnh Bình Thuận',
  ],
  [
    'a proposal in a line',
    [p('Trung tâm Văn hóa thị xã La Gi'), p('Đề xuất: Phần mềm đặt sân bóng, hồ bơi'), p('Kinh phí: 95 triệu')],
    'Phần mềm đặt sân bóng, hồ bơi',
  ],
  [
    'a request to approve, whose colon stands before the name',
    [
      middle('**BÁO CÁO**'),
      middle('**Đề xuất chủ trương đầu tư dự án: Xây dựng cơ sở dữ liệu giống cây trồng tỉnh Sơn La**'),
      p('**2. Tổng mức ĐẦU TƯ VÀ CƠ CẤU NGUỒN VỐN**'),
    ],
    'Xây dựng cơ sở dữ liệu giống cây trồng tỉnh Sơn La',
  ],
  [
    'only a heading of money, in capitals',
    [p('**TỔNG MỨC ĐẦU TƯ VÀ CƠ CẤU NGUỒN VỐN**'), p('Sở đề nghị trang bị máy quét cho kho lưu trữ.')],
    'Trang bị máy quét cho kho lưu trữ',
  ],
  [
    'a name above the letter it goes with and the first heading',
    [
      middle('**THUYẾT MINH**'),
      middle('**Xây dựng sổ tay điện tử phòng cháy**'),
      middle('Gửi kèm Công văn số 12/CV-PC07'),
      p('**Bối cảnh**'),
      p('Năm qua cháy 40 vụ.'),
    ],
    'Xây dựng sổ tay điện tử phòng cháy',
  ],
  [
    'a heading in bold right below the name',
    [middle('**THUYẾT MINH**'), middle('**Xây dựng sổ tay điện tử phòng cháy**'), p('**Mở đầu**'), p('Cháy 40 vụ.')],
    'Xây dựng sổ tay điện tử phòng cháy',
  ],
  [
    'a paper that calls itself something not known',
    [
      middle('**BẢNG TÍNH CÔNG VÀ TIỀN**'),
      middle('Phần mềm tính thủy lợi phí nội đồng'),
      middle('(gửi kèm công văn xin ý kiến)'),
    ],
    'Phần mềm tính thủy lợi phí nội đồng',
  ],
  [
    'a letter about an annex',
    [
      middle('**BIỂU SỐ 2**'),
      p('(Gửi kèm Công văn của Sở Công Thương v/v xin ý kiến dự án Sàn hàng Việt tỉnh Hậu Giang)'),
    ],
    'Sàn hàng Việt tỉnh Hậu Giang',
  ],
  [
    'a place that begins like a word of the sentence',
    [
      p('V/v xin ý kiến về giải pháp kỹ thuật'),
      p('Ban đang lập dự án Xây dựng bến tàu số tại Cần Giờ để giảm ùn tắc.'),
    ],
    'Xây dựng bến tàu số tại Cần Giờ',
  ],
  [
    'a subject that only asks for an opinion, and the name in quotation marks',
    [
      p('V/v góp ý đề cương, dự toán'),
      p('Trường được giao 300 triệu đồng để làm hạng mục “Thư viện số và phòng đọc mở”, xin ý kiến quý Sở.'),
    ],
    'Thư viện số và phòng đọc mở',
  ],
  [
    'the programme that pays for it, and what was charged to the agency',
    [
      middle('**THUYẾT MINH DỰ TOÁN**'),
      middle('Nhiệm vụ thuộc Tiểu dự án 1, Dự án 4 Chương trình mục tiêu quốc gia'),
      p('Năm 2025, Sở được giao xây dựng sổ theo dõi nước sạch các xã vùng cao (sau đây gọi tắt là Sổ nước sạch).'),
    ],
    'Xây dựng sổ theo dõi nước sạch các xã vùng cao',
  ],
  [
    'a plan of the year above the name of its one service',
    [
      middle('**KẾ HOẠCH**'),
      middle('**THUÊ DỊCH VỤ CÔNG NGHỆ THÔNG TIN**'),
      middle('**Thuê hệ thống bán vé điện tử cho bến phà**'),
    ],
    'Thuê hệ thống bán vé điện tử cho bến phà',
  ],
  [
    'a cover on which the body that writes could be built as well',
    [
      middle('**ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH LẠNG SƠN**'),
      middle('**BÁO CÁO ĐỀ XUẤT CHỦ TRƯƠNG ĐẦU TƯ**'),
      middle('**Tăng cường kho tư liệu và phát thanh số vùng biên giới**'),
      middle('**Lạng Sơn, tháng 5/2024**'),
      p('**A. Sự cần thiết**'),
      p('Kho băng của đài đã hỏng một phần ba.'),
    ],
    'Tăng cường kho tư liệu và phát thanh số vùng biên giới',
  ],
  [
    'a line in capitals at the left, above a sentence that says what the paper is',
    [
      p('CÔNG TY TNHH MTV CẤP NƯỚC HÀ TIÊN'),
      p('HỆ THỐNG ĐIỀU HÀNH TRẠM BƠM VÀ ĐO ĐỘ MẶN'),
      p('Thuyết minh đề cương gửi Sở Thông tin và Truyền thông - Số 12/TM'),
      p('**A/ Đơn vị đề nghị**'),
      p('Công ty có 12 trạm bơm.'),
    ],
    'Hệ thống điều hành trạm bơm và đo độ mặn',
  ],
  [
    'a title by style above what the paper is',
    [
      p('Phần mềm theo dõi chợ đêm và hàng rong phường Xương Huân', { style: 'Title' }),
      p('Đề cương và dự toán chi tiết'),
      p('**Mở đầu**'),
      p('Chợ đêm có 214 điểm bán.'),
    ],
    'Phần mềm theo dõi chợ đêm và hàng rong phường Xương Huân',
  ],
  [
    'a subject that tells the money only, and a sentence that calls it by its name',
    [
      middle('**TỜ TRÌNH**'),
      middle('Về việc thẩm định dự toán hệ thống sử dụng vốn xổ số kiến thiết'),
      p('Trung tâm đã lập dự toán với tên gọi: Hệ thống theo dõi người cao tuổi tại trung tâm dưỡng lão Bến Lức.'),
    ],
    'Hệ thống theo dõi người cao tuổi tại trung tâm dưỡng lão Bến Lức',
  ],
  [
    'the head of a table of functions and costs',
    [
      middle('**PHỤ LỤC 1**'),
      middle('**Bảng chức năng và dự toán phần mềm quản lý xưởng in trường nghề Phủ Lý**'),
      t([
        ['TT', 'Chức năng', 'Thành tiền'],
        ['1', 'Nhận đơn in', '9'],
        ['2', 'Tính giấy', '8'],
      ]),
    ],
    'Phần mềm quản lý xưởng in trường nghề Phủ Lý',
  ],
]

describe('the name of a project', () => {
  it.each(papers)('is read from %s', async (_, blocks, title) => {
    expect((await of(...blocks)).title).toBe(title)
  })
})

describe('who proposes', () => {
  it.each([
    ['CÔNG TY TNHH MTV CẢNG QUY NHƠN'],
    ['HUYỆN ĐOÀN A LƯỚI'],
    ['BÁO VÀ ĐÀI PHÁT THANH CÀ MAU'],
    ['HỢP TÁC XÃ NÔNG NGHIỆP TÂN HƯNG'],
    ['CẢNG VỤ ĐƯỜNG THỦY NỘI ĐỊA KIÊN LƯƠNG'],
    ['BCH HỘI CỰU CHIẾN BINH TỈNH YÊN BÁI'],
  ])('may be no agency of the state: %s', async (name) => {
    expect((await of(head(name, 'Số: 3/CV'), middle('**THUYẾT MINH**'))).agency).toBe(name)
  })

  it('is not the motto of its movement', async () => {
    const { agency } = await of(
      t([['**TỈNH ĐOÀN CÀ MAU**', '**ĐOÀN TNCS HỒ CHÍ MINH**']], false),
      middle('**TỜ TRÌNH**'),
    )
    expect(agency).toBe('TỈNH ĐOÀN CÀ MAU')
  })

  it('is the centre, not the district below its name', async () => {
    const { agency } = await of(
      head('SỞ Y TẾ GIA LAI', '**TRUNG TÂM Y TẾ**', '**HUYỆN KÔNG CHRO**'),
      middle('**TỜ TRÌNH**'),
    )
    expect(agency).toBe('TRUNG TÂM Y TẾ HUYỆN KÔNG CHRO')
  })
})

/** Years beside their sum; a unit that heads a column. */
const costs: readonly (readonly [head: readonly string[], rows: readonly (readonly string[])[], total: number])[] = [
  [
    ['', '2027', '2028', 'Cộng (triệu đồng)'],
    [
      ['Phần mềm', '100', '150', '250'],
      ['Tổng mức đầu tư', '100', '150', '250'],
    ],
    250,
  ],
  [
    ['Nguồn', '2027', '2028', 'Cộng'],
    [
      ['Ngân sách tỉnh', '1.000', '1.500', '2.500'],
      ['TỔNG (triệu đồng)', '1.000', '1.500', '2.500'],
    ],
    2500,
  ],
  [
    ['Khoản', 'Nghìn đồng', 'Ghi chú'],
    [
      ['Phần mềm', '240.000', ''],
      ['Cộng', '240.000', ''],
    ],
    240,
  ],
]

describe('what it costs', () => {
  it.each(costs)('is added up below %j', async (columns, rows, total) => {
    const { budget } = await of(middle('**TỜ TRÌNH**'), t([[...columns], ...rows.map((row) => [...row])]))
    expect(budget).toMatchObject({ total, unit: 'million-vnd' })
  })
})

describe('the level of security', () => {
  it.each([
    ['Phần mềm đặt tại trung tâm dữ liệu của tỉnh, cấp độ 3, có sao lưu.', 3],
    ['Đề nghị cấp độ 2.', 2],
    ['Đề xuất cấp độ an toàn: cấp 2.', 2],
    ['Lũ năm qua ở cấp độ 3.', undefined],
    ['Trạm đo đặt tại hồ, cảnh báo lũ cấp độ 3.', undefined],
  ])('is said in “%s”, or not', async (sentence, level) => {
    const header = await of(middle('**TỜ TRÌNH**'), p('V/v thuê phần mềm đo mưa'), p(sentence))
    expect(header.securityLevel).toBe(level)
  })
})
