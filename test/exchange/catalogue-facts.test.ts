import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { factsIn } from '../../src/exchange/catalogue/fact-cells.js'
import { type Fact, factsOfHeading } from '../../src/exchange/catalogue/fact-columns.js'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { importedSheets as imported } from '../support/catalogue.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

describe('a heading that names two facts', () => {
  it.each<[string, string]>([
    ['Đơn vị XD/Năm', 'from unclear'],
    ['Thời gian vận hành và tình trạng', 'from status'],
    ['Chủ quản/Năm đưa vào sử dụng', 'owner from'],
    ['Kinh phí (nguồn)', 'cost unclear'],
    ['Hiện trạng, năm triển khai', 'status from'],
    ['Tên phần mềm (năm đưa vào SD)', 'name from'],
    ['Ngày nghiệm thu và tình trạng', 'status unclear'],
    ['Trạng thái/Năm', 'status unclear'],
  ])('“%s” holds %s', (heading, facts) => expect(factsOfHeading(heading)?.join(' ')).toBe(facts))

  it.each([
    ...[
      'Ngày nghiệm thu',
      'Số QĐ/năm',
      'Đơn vị cung cấp/Năm',
      'Kinh phí (tr.đ)',
      'Tên HTTT/CSDL',
      'Đơn vị quản lý, vận hành',
    ],
    ...['Tiêu chuẩn, công nghệ', 'Đơn vị/người sử dụng', 'Tình trạng sử dụng (ghi rõ)'],
  ])('“%s” names but one, or none that is known', (heading) => expect(factsOfHeading(heading)).toBeUndefined())
})

describe('a cell that says two things', () => {
  const said = (text: string, ...facts: Fact[]) => {
    const { said: told, rest } = factsIn(text, facts)
    return [...[...told].map(([fact, words]) => `${fact}=${words}`), rest].filter((part) => part !== '').join(' | ')
  }

  it.each([
    ['VNPT/2016', 'from=2016 | VNPT'],
    ['Cty CP ABC - 12/2018', 'from=12/2018 | Cty CP ABC'],
    ['Viettel (2012; nâng cấp 2018)', 'from=2012 | Viettel (nâng cấp 2018)'],
    ['QĐ 12/2016/QĐ-UBND', 'QĐ 12/2016/QĐ-UBND'],
    ['VNPT; 2015, 2019', 'VNPT; 2015, 2019'],
  ])('“%s”: builder and year', (text, expected) => expect(said(text, 'from', 'unclear')).toBe(expected))

  it.each([
    ['2008 - nay', 'from=2008 - nay'],
    ['Vận hành từ năm 2018, ổn định', 'from=2018 | status=Vận hành, ổn định'],
    ['2012-2018, đã dừng', 'from=2012 - 2018 | status=đã dừng'],
    ['tháng 5 năm 2020: đang dùng', 'from=tháng 5/2020 | status=đang dùng'],
    ['Ngừng từ 2022', 'status=Ngừng từ 2022'],
    ['Chưa triển khai; dự kiến 2027', 'status=Chưa triển khai; dự kiến 2027'],
    ['24/7', '24/7'],
  ])('“%s”: time and state', (text, expected) => expect(said(text, 'from', 'status')).toBe(expected))

  it.each([
    ['Trường CĐ số 4 - 3/2016', 'from=3/2016 | owner=Trường CĐ số 4'],
    ['2019 - Sở Nội vụ', 'from=2019 | owner=Sở Nội vụ'],
  ])('“%s”: owner and year', (text, expected) => expect(said(text, 'owner', 'from')).toBe(expected))

  it.each([
    ['NSTW: 500 tr.đ', 'cost=500 tr.đ | NSTW'],
    ['500 (NSTW) + 300 (NSĐP)', '500 (NSTW) + 300 (NSĐP)'],
  ])('“%s”: money and its source', (text, expected) => expect(said(text, 'cost', 'unclear')).toBe(expected))
})

describe('a catalogue with columns of two facts', () => {
  const table = [
    ['Tên hệ thống', 'Chủ quản/Năm đưa vào sử dụng', 'Kinh phí (nguồn)', 'Ngày nghiệm thu'],
    ['Kho tư liệu', 'Sở A/2016', '850 triệu (NSĐP)', '12/2015'],
    ['Quản lý đo lường', 'Sở A, tháng 3 năm 2019', '500 (NSTW) + 300 (NSĐP)', '01/2019'],
  ]

  it('gives each fact; the rest is counted, and a day of acceptance is not one of use', async () => {
    const { err, again, systems } = await imported({ A: table })
    expect(systems.map(({ lifecycle, cost }) => [lifecycle.from, cost?.amount])).toEqual([
      ['2016', 850],
      ['2019-03', undefined],
    ])
    expect(new Set(systems.map((s) => s.owner)).size).toBe(1)
    expect(err).toMatch(/Cột “Kinh phí \(nguồn\)” nêu nhiều thông tin; .* Phần còn lại của 2 ô, ví dụ “NSĐP”/)
    expect(err).toContain('Không nhận ra cột “Ngày nghiệm thu”: 2 ô')
    expect(again).toContain('2 mục không đổi')
  })

  it('is taken so by the plan, which may say otherwise', async () => {
    const dir = folder(small)
    writeFileSync(join(dir, 'dm.xlsx'), await writeWorkbook('x', [{ name: 'A', widths: [], rows: table }]))
    await kientruc(dir, ['import', 'xlsx', 'dm.xlsx'])
    const plan = readFileSync(join(dir, 'dm.xlsx.plan.yaml'), 'utf8')
    expect(plan).toMatch(/Chủ quản\/Năm đưa vào sử dụng"?: \[owner, from\]/)
    writeFileSync(join(dir, 'dm.xlsx.plan.yaml'), plan.replace('[owner, from]', '[owner, unclear]'))
    await kientruc(dir, ['import', 'xlsx', 'dm.xlsx', '--plan', 'dm.xlsx.plan.yaml'])
    const made = [...loadWorkspace(dir).model.systems.values()].filter((s) => /Kho tư liệu|đo lường/.test(s.name))
    expect(made.map((s) => s.lifecycle.from)).toEqual([undefined, undefined])
  })

  it('a column of states of which some say since when gives the time too, a year alone among them', async () => {
    const { systems } = await imported({
      A: [
        ['Tên hệ thống', 'Cơ quan chủ quản', 'Tình trạng'],
        ['Kho tư liệu', 'Sở A', 'Đang vận hành từ 2019'],
        ['Quản lý đo lường', 'Sở A', '2014'],
        ['Thư điện tử', 'Sở A', 'Ngừng sử dụng'],
      ],
    })
    expect(systems.map(({ lifecycle }) => [lifecycle.status, lifecycle.from])).toEqual([
      ['operational', '2019'],
      ['operational', '2014'],
      ['retired', undefined],
    ])
  })

  it('what has a column of its own is read there', async () => {
    const { systems } = await imported({
      A: [
        ['Tên hệ thống', 'Cơ quan chủ quản', 'Thời gian vận hành và tình trạng', 'Năm đưa vào sử dụng'],
        ['Kho tư liệu', 'Sở A', '2015 - nay, đang dùng', '2016'],
      ],
    })
    expect(systems.map(({ lifecycle }) => [lifecycle.status, lifecycle.from])).toEqual([['operational', '2016']])
  })
})
