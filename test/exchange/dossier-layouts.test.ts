import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agencyFinder } from '../../src/architecture/query/agency-names.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { readDossier } from '../../src/exchange/dossier/read-dossier.js'
import { readerFor } from '../../src/exchange/proposal-readers/choose.js'
import { defaultLimits } from '../../src/kernel/index.js'
import { readPaper } from '../../src/office/paper/read-paper.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { paperOf, paragraph } from '../support/docx.js'
import { type Blocks, bullet, docxOf, h, p, t } from '../support/dossier.js'
import { partsOf, rowsXml, workbookOf, zipped } from '../support/xlsx.js'

const { model } = loadWorkspace(join(import.meta.dirname, '../..', 'architecture'))
const read = async (bytes: Uint8Array) => readDossier(await readPaper(bytes, 'ho-so.docx'), model).header
const of = async (...blocks: Blocks) => read(await docxOf({ blocks }))

const letterhead = (left: string, day = 'Bình Thuận, ngày 03 tháng 4 năm 2020') =>
  t(
    [
      [left, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
      ['Số: 210/TTr-X', day],
    ],
    false,
  )

describe('title, kind, agency and date are those of the paper', () => {
  it.each([
    ['V/v xin chủ trương mua sắm máy tính năm 2020', 'Mua sắm máy tính năm 2020', 'buy'],
    [
      'Về việc phê duyệt chủ trương nâng cấp phần mềm quản lý trạm bơm',
      'Nâng cấp phần mềm quản lý trạm bơm',
      'upgrade',
    ],
    ['V/v đề nghị thẩm định kế hoạch thuê dịch vụ tổng đài', 'Kế hoạch thuê dịch vụ tổng đài', 'lease'],
    [
      'Về việc phê duyệt dự án “Xây dựng phần mềm quản lý nghĩa trang”',
      'Xây dựng phần mềm quản lý nghĩa trang',
      'build',
    ],
    ['V/v nâng cấp mạng LAN Sở Tư pháp', 'Nâng cấp mạng LAN Sở Tư pháp', 'infrastructure'],
  ])('%s', async (subject, title, kind) => {
    const header = await of(
      letterhead('UBND TỈNH BÌNH THUẬN\nSỞ TƯ PHÁP'),
      p('TỜ TRÌNH', { center: true }),
      p(subject, { center: true }),
      p('Kính gửi: Sở Tài chính'),
      p('Căn cứ Quyết định số 50/2017/QĐ-TTg ngày 31/12/2017 của Thủ tướng Chính phủ;'),
    )
    expect(header).toMatchObject({ title, kind, agency: 'so-tu-phap', date: '2020-04-03' })
  })

  it.each([
    ['SỞ Y TẾ BÌNH THUẬN\nBỆNH VIỆN ĐA KHOA TỈNH', 'bvdk-tinh'],
    ['SỞ Y TẾ BÌNH THUẬN', 'so-y-te'],
    ['SỞ Y TẾ BÌNH THUẬN\nTRUNG TÂM KIỂM NGHIỆM', 'so-y-te'],
    ['UBND THÀNH PHỐ PHAN THIẾT', 'tp-phan-thiet'],
  ])('the letterhead %s', async (left, agency) => {
    expect(await of(letterhead(left), p('TỜ TRÌNH', { center: true }), p('Kính gửi: Sở Tài chính'))).toMatchObject({
      agency,
    })
  })

  it('a room of a town belongs to the town', async () => {
    expect(await of(p('Chủ đầu tư: Phòng Quản lý đô thị thành phố Phan Thiết'))).toMatchObject({
      agency: 'tp-phan-thiet',
    })
  })

  it('agencies are known however their names are joined', () => {
    const find = agencyFinder(model.agencies.values())
    for (const name of [
      'Sở LĐTB&XH',
      'Sở LĐ-TB&XH',
      'Sở LĐ-TB và XH',
      'Sở Lao động, Thương binh và Xã hội',
      'Sở Lao động - Thương binh & Xã hội',
    ])
      expect(find(name)?.id, name).toBe('so-ldtbxh')
    expect(find('Sở TN và MT')?.id).toBe('so-tnmt')
    expect(find('Sở Lao động')).toBeUndefined()
  })
})

describe('the main table', () => {
  it('is that of priorities and that of modules, joined; of use cases only where there is no other', async () => {
    const priorities = [
      h(1, 'Bảng sắp xếp thứ tự ưu tiên các yêu cầu chức năng'),
      t([
        ['TT', 'Mô tả yêu cầu', 'Phân loại'],
        ['A', 'PHÂN HỆ CÁN BỘ', ''],
        ['1', 'Ghi tàu ra bến', 'Dữ liệu đầu vào'],
      ]),
    ]
    const cases = [
      h(1, 'Bảng chuyển đổi yêu cầu chức năng sang trường hợp sử dụng'),
      t([
        ['TT', 'Tên Use case', 'Tác nhân'],
        ['1', 'Ghi tàu', 'Cán bộ'],
        ['2', 'Xem tàu', 'Chủ tàu'],
      ]),
    ]
    const modules = [
      h(1, 'Yêu cầu'),
      t([
        ['STT', 'Phân hệ', 'Chức năng'],
        ['1', 'Bến', 'Cấp chuyến biển; thống kê sản lượng'],
      ]),
    ]
    expect((await of(...priorities, ...cases, ...modules)).functions).toEqual([
      'Ghi tàu ra bến',
      'Cấp chuyến biển',
      'thống kê sản lượng',
    ])
    expect((await of(...cases)).functions).toEqual(['Ghi tàu', 'Xem tàu'])
  })

  it.each([
    [
      'modules with numbered cells',
      [
        t([
          ['STT', 'Module', 'Tính năng'],
          ['1', 'Mộ', '1) Thêm mộ; 2) Xóa mộ'],
          ['2', 'Báo cáo', '- Báo cáo tháng\n- Tổng hợp theo năm'],
        ]),
      ],
      ['Thêm mộ', 'Xóa mộ', 'Báo cáo tháng', 'Tổng hợp theo năm'],
    ],
    [
      'functions with their prices, and not what is bought',
      [
        h(1, 'Phụ lục dự toán'),
        t([
          ['STT', 'Chức năng', 'Số lượng', 'Đơn giá', 'Thành tiền'],
          ['1', 'Thêm mộ phần', '1', '50.000.000', '50.000.000'],
          ['', 'Tổng cộng', '', '', '50.000.000'],
        ]),
        t([
          ['STT', 'Thiết bị', 'Tính năng kỹ thuật', 'Số lượng', 'Đơn giá'],
          ['1', 'Máy chủ', 'RAM 64 GB', '1', '120.000.000'],
        ]),
      ],
      ['Thêm mộ phần'],
    ],
    [
      'a sentence, where nothing else lists them',
      [p('Mục đích: Quản lý hồ sơ. Hệ thống gồm các chức năng: tiếp nhận hồ sơ, trả kết quả.')],
      ['tiếp nhận hồ sơ', 'trả kết quả'],
    ],
    [
      'contents in one line',
      [p('4. Quy mô, nội dung: - Nâng cấp giao diện; - Bổ sung chuyên mục hỏi đáp.')],
      ['Nâng cấp giao diện', 'Bổ sung chuyên mục hỏi đáp'],
    ],
    [
      'groups of a list, whatever they are called',
      [
        h(1, '3. Quy mô, các chức năng chính'),
        p('* Gian hàng:'),
        bullet('Đăng sản phẩm;'),
        p('* Kết nối:'),
        bullet('Gửi nhu cầu mua;'),
      ],
      ['Đăng sản phẩm', 'Gửi nhu cầu mua'],
    ],
  ])('%s', async (_, blocks, functions) => {
    expect((await of(...blocks)).functions).toEqual(functions)
  })

  it('is not that of what there is today, nor what is asked beside functions', async () => {
    const table = t([
      ['STT', 'Chức năng', 'Mô tả'],
      ['1', 'In sổ', ''],
      ['2', 'In thẻ', ''],
    ])
    expect((await of(h(1, '1. Hiện trạng'), table)).functions).toBeUndefined()
    expect((await of(h(1, '1. Yêu cầu phi chức năng'), table)).functions).toBeUndefined()
  })

  it('ends the purpose where it begins', async () => {
    const header = await of(
      h(1, '1. Mục tiêu'),
      p('Quản lý tàu cá.'),
      p('Phần mềm gồm các chức năng sau:'),
      p('- Ghi tàu ra bến'),
    )
    expect(header.purpose).toBe('Quản lý tàu cá.')
  })
})

it('a platform named once stands between all that data are exchanged with', async () => {
  const header = await of(
    p('Kết nối, chia sẻ dữ liệu qua nền tảng LGSP của tỉnh.'),
    p('Tra cứu thông tin công dân từ Cơ sở dữ liệu quốc gia về dân cư.'),
    p('Đăng nhập qua SSO của tỉnh.'),
  )
  expect(header.dependsOn).toEqual([
    { to: 'lgsp', kind: 'data' },
    { to: 'csdl-dan-cu', kind: 'data', via: 'lgsp' },
    { to: 'sso', kind: 'authentication' },
  ])
})

describe('files of odd make', () => {
  it('whose parts are named with backslashes are read', async () => {
    const parts = partsOf(paperOf(paragraph('Tên dự án: Xây dựng phần mềm quản lý bến cá')))
    const odd = zipped(
      Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll('/', '\\'), xml])),
    )
    expect(await read(odd)).toMatchObject({ title: 'Xây dựng phần mềm quản lý bến cá' })
  })

  it('an appendix of functions and costs in Excel, without the form, is judged by what it holds', async () => {
    const rows = [
      ['Dự án: Xây dựng phần mềm quản lý bến cá'],
      ['STT', 'Chức năng', 'Thành tiền (triệu đồng)'],
      ['1', 'Ghi tàu ra bến', '300'],
      ['2', 'Thống kê sản lượng', '200'],
      ['', 'Tổng cộng', '500'],
    ]
    const dir = folder({ ...small, 'phu-luc.xlsx': workbookOf({ 'Phụ lục': rowsXml(rows) }) })
    const { out } = await kientruc(dir, ['check', 'phu-luc.xlsx', '--format', 'json', '--fail-on', 'never'])
    expect(JSON.parse(out).results[0].proposal).toMatchObject({ title: 'Xây dựng phần mềm quản lý bến cá' })
  })

  it('the letterhead and the name above a sheet of costs are read, whether or not an empty row is between', async () => {
    const rows = [
      ['SỞ CÔNG THƯƠNG', 'Phụ lục I'],
      ['BẢNG TỔNG HỢP CHI PHÍ'],
      ['Nâng cấp phần mềm quản lý bến cá'],
      ['', '', 'ĐVT: đồng'],
      ['TT', 'Khoản mục', 'Thành tiền'],
      ['1', 'Chi phí phần mềm', '300000000'],
      ['2', 'Chi phí đào tạo', '20000000'],
      ['', 'TỔNG CỘNG', '320000000'],
    ]
    const bytes = workbookOf({ 'Tổng hợp': rowsXml(rows) })
    const { reader } = readerFor('phu-luc.xlsx', bytes)
    const given = { path: 'phu-luc.xlsx', bytes, limits: defaultLimits }
    const unused = () => Promise.reject(new Error('needs another program'))
    const paper = (await reader?.read(given, { convert: unused, printed: unused }))?.paper
    expect(paper && readDossier(paper, model).header).toMatchObject({
      title: 'Nâng cấp phần mềm quản lý bến cá',
      kind: 'upgrade',
      agency: 'so-cong-thuong',
      budget: { total: 320, unit: 'million-vnd' },
    })
  })
})

describe('a file that tells nothing', () => {
  it('is named once, in words of whoever wrote it', async () => {
    const dir = folder({ ...small, 'danh-ba.docx': paperOf(paragraph('Danh bạ điện thoại')) })
    const { out } = await kientruc(dir, ['check', 'danh-ba.docx', '--fail-on', 'never'])
    expect(out).toContain('nội dung hồ sơ còn trống hoặc chưa đọc được')
    expect(out).not.toContain('YAML')
    // The heading, and the place of its finding.
    expect(out.match(/danh-ba\.docx/g)).toHaveLength(2)
  })
})

describe('papers without any form', () => {
  it('a name below the kind of paper, the rest in prose', async () => {
    const header = await of(
      p('THUYẾT MINH'),
      p('Đầu tư hệ thống camera giám sát giao thông thành phố Phan Thiết'),
      p('(Chủ đầu tư: UBND thành phố Phan Thiết)'),
      p(
        'Dự án sẽ lắp 48 camera, xây dựng phần mềm nhận dạng biển số, phần mềm điều khiển đèn và cổng tra cứu vi phạm.',
      ),
      p('Dự án làm trong hai năm 2024-2025. Tổng kinh phí là 28,75 tỷ đồng lấy từ ngân sách thành phố.'),
    )
    expect(header).toMatchObject({
      title: 'Đầu tư hệ thống camera giám sát giao thông thành phố Phan Thiết',
      agency: 'tp-phan-thiet',
      functions: ['phần mềm nhận dạng biển số', 'phần mềm điều khiển đèn', 'cổng tra cứu vi phạm'],
      schedule: { from: '2024', to: '2025' },
      budget: { total: 28750 },
    })
  })

  it('a plan of a lease as one sentence over two lines, its requirements in groups', async () => {
    const header = await of(
      letterhead('UBND TỈNH BÌNH THUẬN\nSỞ TƯ PHÁP'),
      p('KẾ HOẠCH THUÊ'),
      p('dịch vụ phần mềm quản lý công chứng'),
      p('I. YÊU CẦU CHẤT LƯỢNG DỊCH VỤ'),
      t([
        ['TT', 'Yêu cầu', 'Ghi chú'],
        ['I', 'Nhóm chức năng công chứng', ''],
        ['1', 'Nhập hợp đồng đã công chứng', 'Bắt buộc'],
        ['2', 'Tra cứu lịch sử giao dịch', 'Bắt buộc'],
        ['II', 'Yêu cầu phi chức năng', ''],
        ['1', 'Phản hồi dưới 3 giây', 'Bắt buộc'],
      ]),
      p('Nguồn vốn: ngân sách tỉnh. Thời gian thuê: bắt đầu từ quý II năm 2022.'),
    )
    expect(header).toMatchObject({
      title: 'Thuê dịch vụ phần mềm quản lý công chứng',
      kind: 'lease',
      functions: ['Nhập hợp đồng đã công chứng', 'Tra cứu lịch sử giao dịch'],
      schedule: { from: '2022-04' },
    })
    expect(header.schedule).not.toHaveProperty('to')
  })

  it('rows of labels with empty cells between, and a list below one of them', async () => {
    const header = await of(
      t([
        ['1.', 'Tên nhiệm vụ:', '', 'Xây dựng phần mềm quản lý đối tượng bảo trợ xã hội'],
        ['2.', 'Đơn vị:', '', 'Sở LĐ-TB&XH Bình Thuận'],
        ['3.', 'Kinh phí đề nghị:', '', '1.450.000.000 đ'],
        ['4.', 'Chức năng', '', ''],
        ['', '4.1', '', 'Lập hồ sơ đối tượng'],
        ['', '4.2', '', 'Lập danh sách chi trả'],
        ['5.', 'Nơi cài đặt:', '', 'TT Tích hợp dữ liệu tỉnh'],
      ]),
    )
    expect(header).toMatchObject({
      title: 'Xây dựng phần mềm quản lý đối tượng bảo trợ xã hội',
      agency: 'so-ldtbxh',
      functions: ['Lập hồ sơ đối tượng', 'Lập danh sách chi trả'],
      hosting: 'ttdl-tinh',
      budget: { total: 1450 },
    })
  })

  it('what a cloud was graded as is no level of the system', async () => {
    const header = await of(
      p('Tên dự án: Mua sắm phần mềm học bạ số'),
      p('Phần mềm cài trên hạ tầng điện toán đám mây của Viettel đã được đánh giá cấp độ 3.'),
    )
    expect(header).not.toHaveProperty('securityLevel')
  })
})

describe('dossiers that follow no form', () => {
  const named = p('Tên dự án: Xây dựng phần mềm quản lý bến cá')

  it('modules with their description, cards of use cases and columns of what is new are functions', async () => {
    const modules = t([
      ['STT', 'Mô-đun', 'Mô tả'],
      ['1', 'Ra vào bến', 'Ghi tàu ra bến; Ghi tàu vào bến'],
      ['2', 'Báo cáo', 'Thống kê sản lượng theo tháng'],
    ])
    expect((await of(named, modules)).functions).toEqual([
      'Ghi tàu ra bến',
      'Ghi tàu vào bến',
      'Thống kê sản lượng theo tháng',
    ])
    const card = (name: string) =>
      t(
        [
          ['Mã', 'UC'],
          ['Tên ca sử dụng', name],
          ['Tác nhân', 'Cán bộ bến'],
        ],
        false,
      )
    expect((await of(named, card('Ghi tàu ra bến'), p('Tiếp theo'), card('Lập báo cáo'))).functions).toEqual([
      'Ghi tàu ra bến',
      'Lập báo cáo',
    ])
    const both = t([
      ['TT', 'Tính năng cần nâng cấp', 'Tính năng bổ sung'],
      ['1', 'Giao diện cổng', 'Bản đồ bến cá'],
    ])
    expect((await of(named, both)).functions).toEqual(['Giao diện cổng', 'Bản đồ bến cá'])
  })

  it('the name on the cover is no function, and what its body is called over two lines is one body', async () => {
    const head = t([['BAN QUẢN LÝ DỰ ÁN\nĐẦU TƯ XÂY DỰNG CẢNG CÁ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']], false)
    const header = await of(
      head,
      p('ĐỀ CƯƠNG CHI TIẾT', { center: true }),
      p('Hạng mục: Phần mềm quản lý bến, cảng cá', { center: true }),
    )
    expect(header).toMatchObject({
      title: 'Phần mềm quản lý bến, cảng cá',
      agency: 'BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CẢNG CÁ',
    })
    expect(header.functions ?? []).toEqual([])
  })

  it.each([
    ['Chi cục có nhu cầu thuê phần mềm quản lý bến cá để kiểm soát tàu ra vào.', /có nhu cầu thuê.*để kiểm soát/],
    ['Phần mềm nhằm rút ngắn thời gian cấp phép từ 5 ngày xuống 2 ngày.', /nhằm rút ngắn/],
  ])('a sentence says what it is for: %s', async (sentence, purpose) => {
    expect((await of(named, p(sentence))).purpose).toMatch(purpose)
  })

  it.each([
    ['Giá thuê 15 triệu đồng/tháng, thời hạn 36 tháng, tổng cộng 540 triệu đồng.', 540],
    ['5. Dự kiến kinh phí: 2,35 tỷ đồng từ nguồn sự nghiệp.', 2350],
    ['Tổng chi phí thuê 3 năm là 338.400.000 đồng.', 338.4],
  ])('what it costs is told in words: %s', async (sentence, total) => {
    expect((await of(named, p(sentence))).budget).toMatchObject({ total })
  })

  it('where it stands is not where its copies go; what others do is no connection of its own', async () => {
    const header = await of(
      named,
      p('Máy chủ đặt tại phòng máy của Chi cục, sao lưu về Trung tâm tích hợp dữ liệu tỉnh.'),
      p('Việc gửi lên Hệ thống thông tin giám định bảo hiểm y tế do HIS thực hiện, không thuộc phạm vi dự án.'),
      p('Căn cứ Nghị định số 85/2016/NĐ-CP, hệ thống được đề xuất cấp độ 3.'),
    )
    expect(header.hosting).toBe('Máy chủ đặt tại phòng máy của Chi cục')
    expect(JSON.stringify(header.dependsOn ?? [])).not.toContain('giam-dinh-bhyt')
    expect(header.securityLevel).toBe(3)
  })

  it('a report that is called nothing else has its name in the line below', async () => {
    const { title } = await of(
      p('BÁO CÁO', { center: true }),
      p('Đề xuất xây dựng phần mềm quản lý bến, cảng cá', { center: true }),
    )
    expect(title).toBe('Xây dựng phần mềm quản lý bến, cảng cá')
  })

  it('whose a system is says not which is improved', async () => {
    const { upgrades } = await of(
      p('Tên dự án: Nâng cấp Cổng thông tin điện tử của Ban Quản lý các khu công nghiệp tỉnh'),
    )
    expect(upgrades ?? []).not.toContain('quan-ly-khu-cong-nghiep')
  })
})
