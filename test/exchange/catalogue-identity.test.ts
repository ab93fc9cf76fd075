import { describe, expect, it } from 'vitest'
import { sameName } from '../../src/exchange/names.js'
import { importedSheets as imported, type Rows } from '../support/catalogue.js'

describe('one code is one system', () => {
  it('a sheet per aspect adds up; what contradicts is told with both cells', async () => {
    const { err, again, systems } = await imported({
      Chung: [
        ['Mã hệ thống', 'Tên hệ thống', 'Cơ quan chủ quản', 'Chức năng'],
        ['HT-1', 'Kho tư liệu', 'Sở A', 'Lưu tư liệu'],
        ['HT-2', 'Sổ tay số', 'Sở B', 'Ghi chép'],
      ],
      'Kỹ thuật': [
        ['Mã hệ thống', 'Tên hệ thống', 'Ngôn ngữ lập trình', 'Chức năng'],
        ['ht 1', 'Kho (bản kỹ thuật)', 'Java', 'Sao lưu'],
        ['HT-2', 'Sổ tay số', 'PHP', ''],
      ],
    })
    expect(systems).toMatchObject([
      { code: 'HT-1', name: 'Kho tư liệu', standards: ['Java'], functions: ['Lưu tư liệu', 'Sao lưu'] },
      { code: 'HT-2', standards: ['PHP'], functions: ['Ghi chép'] },
    ])
    expect(err).toMatch(/Kỹ thuật!B2 không nhập\n.*“Kho tư liệu” \(Chung!B2\) và “Kho \(bản kỹ thuật\)”/)
    expect(again).toContain('Kiến trúc không thay đổi.')
  })

  it('a sheet of codes and facts, without names, adds to the systems of the others', async () => {
    const { systems } = await imported({
      'Hạ tầng': [
        ['Mã HT', 'Nơi đặt máy chủ', 'Cấp độ'],
        ['HT-1', 'Phòng máy', 2],
        ['HT-9', 'Phòng máy', 1],
      ],
      Chung: [
        ['Mã hệ thống', 'Tên hệ thống', 'Cơ quan chủ quản'],
        ['HT-1', 'Kho tư liệu', 'Sở A'],
      ],
    })
    expect(systems).toMatchObject([{ code: 'HT-1', hosting: 'Phòng máy', securityLevel: 2 }])
  })

  it('a cell of the other sheet is told there; a code of a whole group makes nothing one', async () => {
    const heading = ['Mã', 'Tên hệ thống', 'Cơ quan chủ quản']
    const group = ['Chợ Lớn', 'Bến cá', 'Nghĩa trang'].map((name) => ['N1', name, 'Sở A'])
    const { err, systems } = await imported({
      Chung: [heading, ...group, ['HT-9', 'Kho tư liệu', 'Sở B']],
      'An toàn': [
        ['Mã', 'Tên hệ thống', 'Cấp độ'],
        ['HT-9', 'Kho tư liệu', 'cao'],
      ],
    })
    expect(systems).toHaveLength(4)
    expect(err).toMatch(/An toàn!C2 không nhập\n {4}Không hiểu “cao”/)
  })
})

describe('codes that differ in case and separators alone', () => {
  const heading = ['Mã hệ thống', 'Tên hệ thống', 'Cơ quan chủ quản']
  const rows = (code: string, owner = 'Sở A'): Rows => [
    heading,
    ['a-01', 'Kho tư liệu', 'Sở A'],
    [code, 'Sổ tay số', owner],
  ]

  it.each(['A01', 'A_01', 'A 01'])('“a-01” and “%s” are asked about or one, never two in silence', async (code) => {
    const { systems } = await imported({ 'Danh mục': rows(code) })
    expect(systems.map(({ name }) => name)).toEqual(['Kho tư liệu'])
  })

  it('the question names both codes', async () => {
    const { err } = await imported({ 'Danh mục': rows('A01') })
    expect(err).toMatch(/“Sổ tay số”[^\n]*“Kho tư liệu” \(Danh mục!B2\)[^\n]*“A01”[^\n]*“a-01”/)
  })

  it.each([
    ['B01', 'Sở A'],
    ['A.0.1', 'Sở A'],
    ['A01', 'Sở B'],
  ])('nothing is asked of “%s” of %s', async (code, owner) => {
    const { systems } = await imported({ 'Danh mục': rows(code, owner) })
    expect(systems).toHaveLength(2)
  })
})

describe('names with their accents', () => {
  it.each([
    ['Phần mềm quản lý chợ', 'Phần mềm quản lý chó', false],
    ['đê', 'dê', false],
    ['Hòa giải', 'Hoà giải', true],
    ['PHẦN MỀM – Chợ', 'phần mềm chợ', true],
    ['phan mem quan ly cho', 'Phần mềm quản lý chợ', true],
  ])('“%s” and “%s”: one is %s', (a, b, one) => expect(sameName(a, b)).toBe(one))

  it('that differ by accents only are all kept', async () => {
    const names = ['Quản lý chợ', 'Quản lý chó', 'Quản lý đê', 'Quản lý dê', 'Kho muối', 'Kho muỗi']
    const rows = [['Tên hệ thống', 'Cơ quan chủ quản'], ...names.map((name) => [name, 'Sở A'])]
    const { systems, again } = await imported({ DM: rows }, '--keep-duplicates')
    expect(systems.map((s) => s.name)).toEqual(names)
    expect(again).toContain('Kiến trúc không thay đổi.')
  })
})

describe('what makes no duplicates', () => {
  const heading = ['Tên hệ thống', 'Cơ quan chủ quản', 'Mục tiêu', 'Đối tượng sử dụng', 'Ghi chú']
  const phrase = 'Số hóa quy trình, cải thiện dịch vụ công, tăng cường minh bạch'

  it('what many rows share, and remarks', async () => {
    const names = ['Hệ thống nhân sự', 'Hệ thống GIS', 'Hệ thống dự án', 'Hệ thống tài chính']
    const rows = names.map((name, i) => [name, `Sở ${'ABCD'[i]}`, phrase, 'Lãnh đạo, Cán bộ', 'Đã rà soát'])
    expect((await imported({ DM: [heading, ...rows] })).systems).toHaveLength(4)
    const notes = ['CSDL tem bưu chính', 'CSDL doanh nghiệp bưu chính'].map((name) => [
      ...[name, 'Sở A', '', '', 'Máy chủ ảo dùng MySQL, sao lưu hằng ngày.'],
    ])
    expect((await imported({ DM: [heading, ...notes] })).systems).toHaveLength(2)
  })

  it('a system of the nation', async () => {
    const functions = 'Tiếp nhận hồ sơ trực tuyến\nTrả kết quả thủ tục hành chính\nTra cứu tình trạng hồ sơ'
    const table = (owner: string, scope: string): Rows => [
      ['Tên hệ thống', 'Cơ quan chủ quản', 'Chức năng', 'Phạm vi'],
      ['Cổng dịch vụ công trực tuyến', owner, functions, scope],
      ['Cổng dịch vụ công trực tuyến tỉnh', 'Sở A', functions, 'toàn tỉnh'],
    ]
    expect((await imported({ DM: table('Văn phòng Chính phủ', 'toàn quốc') })).systems).toHaveLength(2)
  })
})

describe('rows that say only what the template has in every row', () => {
  const table = (...names: string[]): Rows => [
    ['Tên phần mềm', 'Cơ quan chủ quản', 'Chức năng chính'],
    ...names.map((name) => [name, 'Sở A', '- Cập nhật, tra cứu dữ liệu;\n- Thống kê, báo cáo']),
  ]

  it('are as many systems as their names say, of one subject too', async () => {
    const names = [
      'Bản đồ số du lịch',
      'Cổng du lịch thông minh',
      'Cổng du lịch',
      'Vé du lịch điện tử',
      'Du lịch thực tế ảo',
    ]
    const { systems } = await imported({ A: table(...names) })
    expect(systems.map((s) => s.name)).toEqual(names)
  })

  it('may be one where their names say the same', async () => {
    const names = ['Quản lý văn thư', 'Quản lý đo lường', 'Hệ thống quản lý văn thư điện tử', 'Kho tư liệu']
    const { systems, err } = await imported({ A: table(...names) })
    expect(systems).toHaveLength(3)
    expect(err).toMatch(/được xem là trùng với “(Hệ thống q|Q)uản lý văn thư/)
  })
})
