import { describe, expect, it } from 'vitest'
import { statusIn } from '../../src/exchange/catalogue/choices.js'
import { meaningOfHeading } from '../../src/exchange/catalogue/heading-words.js'
import { millionsIn, periodOfCell } from '../../src/exchange/catalogue/values.js'
import { importedSheets as imported, type Rows } from '../support/catalogue.js'

describe('a heading with more words than a label means something else', () => {
  it.each([
    ...['Số đơn vị', 'Đơn vị phát triển', 'Đơn vị thi công', 'Đơn vị cung cấp', 'Đơn vị tư vấn', 'Đơn vị tính'],
    ...['Đề xuất của đơn vị', 'Số hệ thống', 'Tổng số hệ thống', 'Người quản lý phần mềm', 'Mức độ sử dụng hệ thống'],
    ...['Tên nhà thầu', 'Tên đơn vị cung cấp', 'Mã số thuế đơn vị', 'Số lượng người dùng', 'Nội dung đề xuất'],
    ...['Đơn vị có hơn 20 thông báo', 'Hệ thống hiển thị lời báo', 'Mục đích: thử', 'Kinh phí duy trì hằng năm'],
    ...['Tình trạng hợp đồng', 'Ý kiến của cơ quan chủ quản'],
  ])('“%s” is none that is known', (heading) => expect(meaningOfHeading(heading)).toBeUndefined())

  it.each([
    ['Tên đơn vị', 'owner'],
    ['ĐV chủ quản', 'owner'],
    ['Cơ quan QLNN', 'owner'],
    ['Đơn vị quản lý, vận hành', 'owner'],
    ['Đơn vị sử dụng', 'users'],
    ['Đối tượng SD', 'users'],
    ['Tên phần mềm đang dùng', 'name'],
    ['Tên HTTT/CSDL', 'name'],
    ['Hệ thống/phần mềm', 'name'],
    ['Năm đưa vào SD', 'from'],
    ['KP đầu tư (tr.đ)', 'cost'],
    ['Cấp độ ATTT', 'securityLevel'],
    ['Tình trạng SD', 'status'],
    ['Chức năng chính của hệ thống', 'functions'],
    ['Mô tả chức năng', 'functions'],
    ['Tên chương trình, phần mềm', 'name'],
    ['System name', 'name'],
    ['Business owner', 'owner'],
    ['Go-live date', 'from'],
  ])('“%s” is %s', (heading, meaning) => expect(meaningOfHeading(heading)).toBe(meaning))
})

describe('words of agencies', () => {
  it.each([
    ['Đang SD', 'operational'],
    ['Đang XD', 'building'],
    ['dang xay dung', 'building'],
    ['Đang được xây dựng', 'building'],
    ['Đang xây dựng, dự kiến vận hành 2026', 'building'],
    ['Chưa đưa vào sử dụng', 'building'],
    ['Vận hành thử', 'building'],
    ['Đang thi công', 'building'],
    ['Sắp đưa vào vận hành', 'building'],
    ['Dự kiến đưa vào sử dụng 2026', 'planned'],
    ['Chưa XD', 'planned'],
    ['Dừng SD', 'retired'],
  ])('“%s” is %s', (text, status) => expect(statusIn(text)).toBe(status))

  it.each([
    ['2.450', 'KP (tr.đ)', 2450],
    ['500trđ', 'Kinh phí', 500],
    ['2.450.000', 'Kinh phí (1.000 đồng)', 2450],
  ])('%s under “%s” is money', (text, heading, value) =>
    expect(millionsIn(text, undefined, heading)?.value).toBe(value),
  )
})

describe('what stands below a heading', () => {
  it('a number is no agency and no system', async () => {
    const { systems, agencies } = await imported({
      A: [
        ['STT', 'Cơ quan', 'Hệ thống', 'Ghi chú'],
        ['1', 'Sở A', 2, ''],
        ['2', 'Sở B', '3', ''],
      ],
      B: [
        ['Tên hệ thống', 'Đơn vị'],
        ['Kho tư liệu', '38'],
        ['Sổ tay số', '12 đơn vị'],
      ],
    })
    expect([systems, agencies]).toEqual([[], []])
  })

  it('the heading above decides what a short one below names', async () => {
    const { err } = await imported({
      A: [
        ['Tên hệ thống', 'Cơ quan', 'Nhà thầu'],
        ['Kho tư liệu', 'Sở A', 'Công ty X'],
      ],
    })
    expect(err).toContain('Không nhận ra cột “Nhà thầu”')
  })

  it('a table that is no catalogue is not read, which is told once', async () => {
    const test = (n: number) => [`TC-${n}`, n < 8 ? 'Đăng nhập' : 'Thông báo', 'Thử', 'Positive', `Thử lần ${n}`]
    const rows = Array.from({ length: 20 }, (_, n) => test(n))
    const odd = ['TC-20', 'Đơn vị', 'Tên hệ thống', 'Mục đích', 'Chức năng']
    const log = Array.from({ length: 12 }, (_, n) => [`${n % 3 ? 'Một cửa' : 'Thư điện tử'}`, 'Sở A', `Lỗi ${n}`])
    const { err, systems, agencies } = await imported({
      'Kiểm thử': [['TC ID', 'Module', 'Bước', 'Loại kết quả', 'Tiêu đề'], ...rows, odd, ...rows],
      'Nhật ký': [['Hệ thống', 'Đơn vị', 'Lỗi'], ...log],
    })
    expect([systems, agencies]).toEqual([[], []])
    expect(err.match(/trang tính không được nhập/g)).toHaveLength(2)
  })

  it('a row of another sheet is placed on that sheet', async () => {
    const table: Rows = [
      ['Tên hệ thống', 'Cơ quan chủ quản'],
      ['Kho tư liệu', 'Sở A'],
    ]
    const { err } = await imported({ 'Tổng hợp': table, 'Chi tiết': [['Bảng'], ...table] })
    expect(err).toContain('Tổng hợp!A2')
  })
})

describe('days as people type them', () => {
  it.each([
    ['T6/2021', '2021-06'],
    ['2008; nâng cấp 2018', '2008'],
    ['Dự kiến 2024', '2024'],
    ['05-Mar-14', '2014-03-05'],
    ['Sep 1999', '1999-09'],
  ])('“%s” is from %s', (text, from) => expect(periodOfCell(text)?.value).toEqual({ from }))
})

it('a unit in English is one', () => {
  expect(millionsIn('1,059', undefined, 'Capex (VND million)')?.value).toBe(1059)
  expect(millionsIn('1.5', undefined, 'Cost (billion VND)')?.value).toBe(1500)
})

const ownerless = ['STT', 'Tên ứng dụng', 'Chức năng', 'Kinh phí (tr.đ)']

it('a sheet belongs to the agency that its head names, or its own name', async () => {
  const { systems, agencies } = await imported({
    'Y tế': [['ĐƠN VỊ BÁO CÁO: SỞ Y TẾ'], ownerless, [1, 'Kê đơn thuốc', 'Kê đơn', 5]],
    STNMT: [ownerless, [1, 'Kho bản đồ', 'Xem bản đồ', 7]],
  })
  expect(agencies).toEqual(['Sở Y tế', 'Sở Tài nguyên và Môi trường'])
  expect(systems.map((s) => s.name)).toEqual(['Kê đơn thuốc', 'Kho bản đồ'])
})

it('totals, page numbers and the heading once more are no systems; a place is its committee', async () => {
  const heading = ['STT', 'Tên hệ thống', 'Đơn vị chủ quản', 'Kinh phí (tr.đ)']
  const { systems, agencies } = await imported({
    A: [
      heading,
      [1, 'Cộng đồng du lịch', 'UBND huyện Bắc Bình', 5],
      ['', 'Cộng huyện Bắc Bình', '', 5],
      ['', '', '', 'Trang 2/3'],
      heading,
      [2, 'Tổng đài 1022', 'Huyện Bắc Bình', '-'],
      ['Tổng', '2 hệ thống', '', 5],
    ],
  })
  expect(systems.map((s) => s.name)).toEqual(['Cộng đồng du lịch', 'Tổng đài 1022'])
  expect(agencies).toEqual(['UBND huyện Bắc Bình'])
})
