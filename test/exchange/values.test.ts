import { describe, expect, it } from 'vitest'
import { kindIn, levelOfCell, scopeIn, statusIn, yesIn } from '../../src/exchange/catalogue/choices.js'
import { meaningOfHeading } from '../../src/exchange/catalogue/heading-words.js'
import { dateIn, itemsIn, millionsIn, numberOfCell, periodOfCell } from '../../src/exchange/catalogue/values.js'
import { idFrom } from '../../src/exchange/names.js'

describe('numbers as people type them', () => {
  it.each([
    ['1234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ['2.500.000', 2500000],
    ['0,8', 0.8],
    ['12.5', 12.5],
    ['-3', -3],
  ])('%s', (text, value) => expect(numberOfCell(text)?.value).toBe(value))

  it('a single separator of thousands is a doubt', () =>
    expect(numberOfCell('2.500')).toEqual({ value: 2500, doubt: 'thousands' }))
  it.each(['', 'abc', '1,2,3', '5%'])('“%s” is none', (text) => expect(numberOfCell(text)).toBeUndefined())

  it.each([
    ['1,25', undefined, 'Kinh phí (tỷ đồng)', 1250],
    ['2.500.000.000 đồng', undefined, 'Kinh phí', 2500],
    ['1,5 tỷ', undefined, 'Kinh phí (triệu đồng)', 1500],
    ['850', undefined, 'Kinh phí', 850],
    ['1.5', 1.5, 'Kinh phí (tỷ đồng)', 1500],
  ])('%s under “%s” is money', (text, number, heading, value) =>
    expect(millionsIn(text, number, heading)?.value).toBe(value),
  )
})

describe('dates as people type them', () => {
  it.each([
    ['15/3/2019', '2019-03-15'],
    ['15-03-2019', '2019-03-15'],
    ['2019-03-15', '2019-03-15'],
    ['tháng 3/2019', '2019-03'],
    ['3/2019', '2019-03'],
    ['Năm 2019', '2019'],
    ['Quý II/2019', '2019-04'],
    ['ngày 05 tháng 9 năm 2020', '2020-09-05'],
  ])('%s', (text, value) => expect(dateIn(text)?.value).toBe(value))

  it.each(['31/2/2019', 'không rõ', '99', '2019-13'])('“%s” is none', (text) => expect(dateIn(text)).toBeUndefined())

  it.each([
    ['2018-2020', { from: '2018', to: '2020' }],
    ['từ 2018 đến nay', { from: '2018' }],
    ['3/2018 - 12/2020', { from: '2018-03', to: '2020-12' }],
    ['2019', { from: '2019' }],
  ])('period %s', (text, value) => expect(periodOfCell(text)?.value).toEqual(value))

  it('a number of days without a date’s format is a doubt', () =>
    expect(dateIn('43539', 43539)).toEqual({ value: '2019-03-15', doubt: 'serial' }))
})

describe('words as people write them', () => {
  it.each([
    ['CSDL', 'database'],
    ['Cổng thông tin', 'portal'],
    ['Phần mềm', 'application'],
    ['Hạ tầng kỹ thuật', 'infrastructure'],
    ['platform', 'platform'],
  ])('kind %s', (text, value) => expect(kindIn(text)).toBe(value))
  it.each([
    ['Đang sử dụng', 'operational'],
    ['Không còn sử dụng', 'retired'],
    ['Đang xây dựng', 'building'],
    ['Dự kiến triển khai 2020', 'planned'],
    ['Sắp dừng', 'retiring'],
  ])('status %s', (text, value) => expect(statusIn(text)).toBe(value))
  it.each([
    ['Cấp tỉnh', 'province'],
    ['các xã, phường', 'commune'],
    ['Nội bộ cơ quan', 'agency'],
    ['toàn ngành', 'sector'],
  ])('scope %s', (text, value) => expect(scopeIn(text)).toBe(value))
  it('levels and yes or no', () => {
    expect(['Cấp độ 3', '3', 'III', '6', ''].map(levelOfCell)).toEqual([3, 3, 3, undefined, undefined])
    expect(['x', 'Có', 'Không', '?'].map(yesIn)).toEqual([true, true, false, undefined])
  })
  it('items of a cell', () => {
    expect(itemsIn('- Tiếp nhận hồ sơ;\n- Trả kết quả.\n', false)).toEqual(['Tiếp nhận hồ sơ', 'Trả kết quả'])
    expect(itemsIn('1. Một, hai; 2) Ba', false)).toEqual(['Một, hai', 'Ba'])
    expect(itemsIn('cán bộ, người dân, 1,5 triệu', true)).toEqual(['cán bộ', 'người dân', '1,5 triệu'])
  })
})

describe('headings', () => {
  it.each([
    ['Tên HTTT/phần mềm', 'name'],
    ['TÊN HỆ THỐNG THÔNG TIN', 'name'],
    ['Đơn vị chủ quản', 'owner'],
    ['Kinh phí đầu tư (triệu đồng)', 'cost'],
    ['Năm đưa vào sử dụng', 'from'],
    ['STT', 'ordinal'],
    ['Ghi chú', 'note'],
    ['Nhà cung cấp', undefined],
    ['', undefined],
  ])('%s', (text, value) => expect(meaningOfHeading(text)).toBe(value))
})

it('ids from names', () => {
  expect(idFrom('Cơ sở dữ liệu đất đai (CSDL)')).toBe('csdl-dat-dai')
  expect(idFrom('=!?')).toBe('muc')
  expect(idFrom('Hệ thống thông tin '.repeat(30)).length).toBeLessThanOrEqual(60)
})
