import { describe, expect, it } from 'vitest'
import { importedSheets } from '../support/catalogue.js'
import { drawn } from './catalogues/sheets.js'

describe('a sheet for each department', () => {
  const sheet = (name: string, letterhead: string, system: string, merges = ['A4:D4', 'A7:D7', 'A9:D9']) =>
    drawn(
      name,
      `
UBND TỈNH HẢI SƠN | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
${letterhead}
.
DANH MỤC PHẦN MỀM, CƠ SỞ DỮ LIỆU

TT | Tên phần mềm | Chức năng | Trạng thái
I. ỨNG DỤNG
1 | ${system} | Tra cứu | Đang SD
II. CƠ SỞ DỮ LIỆU
1 | CSDL ${system.toLowerCase()} | Lưu trữ | Đang SD
 | Tổng cộng: 2
`,
      merges,
    )

  it('is owned by its letterhead, under whatever titles its rows stand', async () => {
    const sheets = [
      sheet('SYT', 'SỞ Y TẾ', 'Tiêm chủng'),
      sheet('VPUB', 'VĂN PHÒNG UBND TỈNH', 'Phòng họp'),
      sheet('3', 'UBND XÃ SƠN HÀ', 'Loa truyền thanh', []),
    ]
    const { systems, agencies, model } = await importedSheets(sheets, '--keep-duplicates')
    expect(systems.map((s) => `${s.name} · ${model.agencies.get(s.owner)?.name}`)).toEqual([
      ...['Tiêm chủng · Sở Y tế', 'CSDL tiêm chủng · Sở Y tế'],
      ...['Phòng họp · Văn phòng UBND tỉnh', 'CSDL phòng họp · Văn phòng UBND tỉnh'],
      ...['Loa truyền thanh · UBND xã Sơn Hà', 'CSDL loa truyền thanh · UBND xã Sơn Hà'],
    ])
    expect(agencies).toHaveLength(3)
  })

  it('titles within titles; a title of the same level ends that of an agency', async () => {
    const { systems, err } = await importedSheets([
      drawn(
        'DM',
        `
STT | Tên hệ thống | Số máy trạm | Kinh phí
A | Sở A | 12 | 300
I | Ứng dụng
1 | Chợ | 4 | 100
II | Cơ sở dữ liệu
2 | Bến cá | 8 | 200
B | Hệ thống dùng chung
3 | Kho tư liệu | 1 | 5
`,
      ),
    ])
    expect(systems.map((s) => `${s.name} ${s.owner}`)).toEqual(['Chợ so-a', 'Bến cá so-a'])
    expect(err).toMatch(/DM!B8 cần quyết định\n[^\n]*chưa có cơ quan chủ quản/)
  })

  it('is owned by whom its title names', async () => {
    const { systems } = await importedSheets([
      drawn('1', 'DANH MỤC PHẦN MỀM CỦA SỞ B NĂM 2026\n\nTên phần mềm | Trạng thái\nChợ | Đang SD'),
    ])
    expect(systems).toMatchObject([{ name: 'Chợ', owner: 'so-b' }])
  })
})

describe('columns of ticks', () => {
  it('say what stands above them', async () => {
    const { systems, err } = await importedSheets([
      drawn(
        'DM',
        `
STT | Hệ thống | Chủ quản | Đơn vị sử dụng | | | Tình trạng | | Dùng chung | Có hợp đồng
 | | | Sở A | Sở Y tế | Xã, phường | Đang SD | Đang XD | |
1 | Chợ | Sở A | x | | ✓ | x | | x | x
2 | Bến cá | Sở B | | X | | | v | | x
3 | Đê | Sở B | | | | | | |
`,
        ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:H1', 'I1:I2', 'J1:J2'],
      ),
    ])
    expect(systems).toMatchObject([
      { name: 'Chợ', users: ['Sở A', 'Xã', 'phường'], lifecycle: { status: 'operational' }, shared: true },
      { name: 'Bến cá', users: ['Sở Y tế'], lifecycle: { status: 'building' } },
      { name: 'Đê', lifecycle: { status: 'unknown' } },
    ])
    expect(systems[2]).not.toHaveProperty('users')
    expect(err).toContain('Không nhận ra cột “Có hợp đồng”')
  })
})

describe('typed by hand', () => {
  it('“nt” is what stands above; what many rows name in vain is told once', async () => {
    const { systems, agencies, err } = await importedSheets([
      drawn(
        'DM',
        `
Tên phần mềm | ĐV quản lý, sử dụng | Ngày, tháng, năm đưa vào sử dụng | Kết nối với
Chợ | Sở A | 01/2019 | Trục X
Bến cá | nt | nt | Trục X
Đê | -nt- | 6/2020 | Trục X
Kho | Sở B | " | "
`,
      ),
    ])
    expect(systems.map((s) => `${s.name} ${s.owner} ${s.lifecycle.from}`)).toEqual([
      ...['Chợ so-a 2019-01', 'Bến cá so-a 2019-01', 'Đê so-a 2020-06', 'Kho so-b 2020-06'],
    ])
    expect(agencies).toEqual([])
    expect(err.match(/“Trục X”[^\n]*/g)).toEqual(['“Trục X”, 4 dòng nêu tên; chưa ghi kết nối.'])
  })
})

describe('two rows of headings', () => {
  it('a legend in a heading, two columns of one meaning, sums of an agency, notes', async () => {
    const { systems, err } = await importedSheets([
      drawn(
        'PL',
        `
TT | Thông tin chung | | | Kỹ thuật | | Hiện trạng | Kinh phí | | Ghi chú
 | Tên\\nhệ thống | Mã\\n(cũ) | Tóm tắt chức năng | Ngôn ngữ\\nlập trình | Hệ QT\\nCSDL | Tình trạng\\n(1: đang dùng; 2: đang xây dựng; 3: ngừng) | Đầu tư | Duy trì hằng năm |
(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10)
I | Sở A | | | | | | 300 | 20
1 | Chợ | C1 | Thu phí | Java | Oracle | 1 | 100 | 10 |
2 | Bến cá | C2 | Cấp phép | PHP | MySQL | 3 | 200 | 10 | Sẽ thay
 | Cộng mục I | | | | | | 300 | 20
 | (*) Số liệu do đơn vị tự kê khai.
II | Sở B
1 | Đê | C3 | Theo dõi | Java | Java | 2 | 7 | |
 | TỔNG CỘNG (I+II) | | | | | | 307
`,
        ['A1:A2', 'B1:D1', 'E1:F1', 'H1:I1', 'J1:J2'],
      ),
    ])
    expect(systems).toMatchObject([
      ...[{ name: 'Chợ', code: 'C1', owner: 'so-a', standards: ['Java', 'Oracle'], functions: ['Thu phí'] }],
      ...[{ name: 'Bến cá', lifecycle: { status: 'retired' }, cost: { amount: 200 } }],
      ...[{ name: 'Đê', owner: 'so-b', standards: ['Java'], lifecycle: { status: 'building' } }],
    ])
    expect(systems).toHaveLength(3)
    expect(err).toContain('Không nhận ra cột “Kinh phí Duy trì hằng năm”')
  })

  it('“Tên” below whose name it is', async () => {
    const { systems } = await importedSheets([
      drawn('1', 'Nhà thầu | | Phần mềm | Chủ quản\nTên | Mã | Tên | \nCông ty X | 7 | Chợ | Sở A', ['A1:B1', 'D1:D2']),
    ])
    expect(systems).toMatchObject([{ name: 'Chợ', owner: 'so-a' }])
    expect(systems[0]).not.toHaveProperty('code')
  })
})

describe('rows numbered below a system', () => {
  const table = `
STT | Tên hệ thống | Cơ quan quản lý | Hiện trạng
1 | Quản lý tàu cá | Sở Nông nghiệp | Đang dùng
1.1 | Cấp phép khai thác | |
1.2 | Nhật ký điện tử | |
2 | Kho bản đồ | Sở Nông nghiệp | Chuẩn bị thay thế
2.1 | Bản đồ rừng | Chi cục Kiểm lâm | Đang dùng
`

  it('are functions where they hold but a name, and systems where they say more', async () => {
    const { systems, err } = await importedSheets([drawn('DM', table)])
    expect(systems.map((s) => `${s.name}: ${s.lifecycle.status} ${(s.functions ?? []).join(', ')}`)).toEqual([
      'Quản lý tàu cá: operational Cấp phép khai thác, Nhật ký điện tử',
      'Kho bản đồ: retiring ',
      'Bản đồ rừng: operational ',
    ])
    expect(err).toMatch(/DM!B3 lưu ý\n[^\n]*2 dòng đánh số con/)
  })

  it('are systems where the number above is that of a mere title', async () => {
    const { systems } = await importedSheets([
      drawn(
        'DM',
        'STT | Tên hệ thống | Cơ quan quản lý | Hiện trạng\n1 | Chợ cá | Sở A | Đang dùng\n2 | Cảng cá\n2.1 | Cấp mã tàu',
      ),
    ])
    expect(systems.map((s) => s.functions)).toEqual([undefined])
  })
})

describe('whose a sheet is', () => {
  const sheet = (line: string) =>
    drawn('Biểu 1', `${line}\n.\nTT | Tên phần mềm | Chức năng | Trạng thái\n1 | Phát thanh số | Phát lại | Đang SD`)

  it('stands behind “Đơn vị:”, whatever kind of body it is; what sums are counted in does not', async () => {
    for (const [line, owner] of [
      ['Đơn vị: Đài Phát thanh và Truyền hình', 'Đài Phát thanh và Truyền hình'],
      ['Đơn vị: Trường Cao đẳng nghề số 4', 'Trường Cao đẳng nghề số 4'],
      ['Đơn vị: Triệu đồng', undefined],
    ] as const) {
      const { systems, model } = await importedSheets([sheet(line)])
      expect(systems.map((s) => model.agencies.get(s.owner)?.name)).toEqual(owner === undefined ? [] : [owner])
    }
  })

  it('an agency that is shortened in one row is called by its whole name of another', async () => {
    const { agencies } = await importedSheets([
      drawn(
        'DM',
        'STT | Tên hệ thống | Cơ quan quản lý\n1 | Tiếp công dân | VP. UBND tỉnh\n2 | Kho bản đồ | Văn phòng UBND tỉnh',
      ),
    ])
    expect(agencies).toEqual(['Văn phòng UBND tỉnh'])
  })
})
