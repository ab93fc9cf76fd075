import { describe, expect, it } from 'vitest'
import { clustered, type Pair, sameRecords } from '../../src/match/index.js'

const record = (id: string, name: string, functions: readonly string[] = [], owner = 'so-tc') => ({
  id,
  name,
  owner,
  functions,
})
const groups = (...records: readonly ReturnType<typeof record>[]) => sameRecords(records)

describe('records that plainly are the same', () => {
  it.each<[string, ReturnType<typeof record>, ReturnType<typeof record>]>([
    ['short ones without functions', record('a', 'Kế toán'), record('b', 'Kế toán')],
    ['other case and spaces', record('a', 'Phần mềm  KẾ TOÁN'), record('b', 'Phần mềm kế toán ')],
    ['decomposed Unicode', record('a', 'Kế toán'), record('b', 'Kế toán'.normalize('NFD'))],
    ['tone marks and y as others put them', record('a', 'Quản lý hoá đơn'), record('b', 'Quản lí hóa đơn')],
    ['another word for software', record('a', 'Hệ thống kế toán'), record('b', 'Phần mềm kế toán')],
    ['punctuation', record('a', 'Quản lý văn bản - điều hành'), record('b', 'Quản lý văn bản, điều hành')],
    ['a name typed without accents', record('a', 'Phần mềm kế toán'), record('b', 'Phan mem ke toan')],
    [
      'functions in another order',
      record('a', 'Kho', ['Nhập kho', 'Xuất kho']),
      record('b', 'Kho', ['Xuất kho', 'Nhập kho']),
    ],
    ['one function more', record('a', 'Kho', ['Nhập kho']), record('b', 'Kho', ['Nhập kho', 'Xuất kho'])],
    ['functions at one only', record('a', 'Kho', ['Nhập kho']), record('b', 'Kho')],
    [
      'the same functions and a name that says a word more',
      record('a', 'Quản lý văn bản', ['Văn bản đến', 'Văn bản đi']),
      record('b', 'Quản lý văn bản điện tử', ['Văn bản đi', 'Văn bản đến']),
    ],
  ])('%s', (_, a, b) => {
    expect(groups(a, b, record('c', 'Một cửa điện tử', ['Tiếp nhận hồ sơ', 'Trả kết quả']))).toEqual([['a', 'b']])
  })

  it.each<[string, ReturnType<typeof record>, ReturnType<typeof record>]>([
    ['accents are letters', record('a', 'Quản lý chợ'), record('b', 'Quản lý chó')],
    ['another owner', record('a', 'Kế toán'), record('b', 'Kế toán', [], 'so-yt')],
    [
      'one name, functions that have nothing in common',
      record('a', 'Cổng', ['Tin tức']),
      record('b', 'Cổng', ['Thanh toán']),
    ],
    [
      'numbers tell them apart',
      record('a', 'Kiểm soát vào ra', ['Mở cổng', 'Đóng cổng']),
      record('b', 'Kiểm soát vào ra số 2', ['Mở cổng', 'Đóng cổng']),
    ],
    [
      'boilerplate in functions',
      record('a', 'Quản lý nhân sự', ['Phục vụ quản lý', 'Báo cáo']),
      record('b', 'Bản đồ số', ['Phục vụ quản lý', 'Báo cáo']),
    ],
    ['a word that is all of the name', record('a', 'Phần mềm'), record('b', 'Hệ thống')],
  ])('not: %s', (_, a, b) => {
    expect(groups(a, b)).toEqual([])
  })

  it('a record without functions is not given to one of two that share its name', () => {
    expect(groups(record('a', 'Cổng', ['Tin tức']), record('b', 'Cổng', ['Thanh toán']), record('c', 'Cổng'))).toEqual(
      [],
    )
  })
  it('four hundred copies are one group, whatever their order', () => {
    const copies = Array.from({ length: 400 }, (_, i) =>
      record(`s-${String(i).padStart(3, '0')}`, 'Kế toán', ['Thu', 'Chi']),
    )
    const [group, ...rest] = sameRecords([...copies].reverse())
    expect(group).toEqual(copies.map(({ id }) => id))
    expect(rest).toEqual([])
  })
})

describe('pairs as groups', () => {
  const pair = (a: string, b: string, score = 0.5): Pair => ({
    a,
    b,
    score,
    relation: 'duplicate',
    reason: { vi: '', en: '' },
    coverage: { ofProposal: 1, ofTarget: 1 },
  })
  const ids = (pairs: readonly Pair[], seeds: readonly (readonly string[])[] = []) =>
    clustered(pairs, seeds).map((cluster) => cluster.ids.join(' '))

  it('what is like each other is one group', () => {
    expect(ids([pair('a', 'b'), pair('b', 'c'), pair('a', 'c'), pair('x', 'y')])).toEqual(['a b c', 'x y'])
  })
  it('a chain does not tie its ends', () => {
    const chain = [pair('a', 'b', 0.9), pair('b', 'c', 0.8), pair('c', 'd', 0.9), pair('d', 'e', 0.5)]
    expect(ids(chain)).not.toContain('a b c d e')
    for (const { a, b } of chain) expect(ids(chain).some((g) => g.includes(a) && g.includes(b))).toBe(true)
  })
  it('copies stay together, and what the first is like joins them', () => {
    expect(ids([pair('a', 'x')], [['a', 'b', 'c']])).toEqual(['a b c x'])
  })
  it('many that are near to the same few are one group', () => {
    const names = Array.from({ length: 300 }, (_, i) => `s${String(i).padStart(3, '0')}`)
    const hubs = names.slice(0, 8)
    const pairs = names.flatMap((b) => hubs.filter((a) => a < b).map((a) => pair(a, b)))
    expect(ids(pairs)).toEqual([names.join(' ')])
  })
})
