import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/office/sheet/read.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { partsOf } from '../support/xlsx.js'

/** An empty form of the small workspace, filled in by the labels of its lines. */
async function filledForm(content: Readonly<Record<string, string>>): Promise<string> {
  const dir = folder(small)
  expect(await kientruc(dir, ['proposal', 'form', '--out', 'phieu.xlsx'])).toMatchObject({ code: 0 })
  const bytes = readFileSync(join(dir, 'phieu.xlsx'))
  const { sheets } = await readWorkbook(bytes, 'phieu.xlsx')
  const rows = new Map(
    [...(sheets[0]?.rows ?? [])].map(([row, cells]) => [cells.get(2)?.text.replace(' (*)', ''), row]),
  )
  const parts = partsOf(bytes)
  let sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  for (const [label, text] of Object.entries(content)) {
    const cell = `C${rows.get(label)}`
    const filled = sheet.replace(
      new RegExp(`<c r="${cell}" (s="\\d+")/>`),
      `<c r="${cell}" $1 t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    expect(filled, label).not.toBe(sheet)
    sheet = filled
  }
  const changed = { ...parts, 'xl/worksheets/sheet1.xml': sheet }
  writeFileSync(
    join(dir, 'phieu.xlsx'),
    zipSync(Object.fromEntries(Object.entries(changed).map(([n, t]) => [n, strToU8(t)]))),
  )
  return dir
}

const land = {
  'Mã đề xuất': 'dx-01',
  'Tên đề xuất, dự án': 'Xây dựng phần mềm quản lý bến cá',
  'Cơ quan đề xuất': 'Sở A',
  'Ngày lập': '02/03/2020',
  'Loại đề xuất': 'Xây dựng mới',
  'Mục tiêu, sự cần thiết': 'Quản lý tàu cá ra vào bến, cấp chuyến biển, thống kê sản lượng.',
  'Các chức năng': '- Ghi tàu ra, vào bến\n- Thống kê sản lượng',
  'Kết nối với (1)': 'Cơ sở dữ liệu đất đai',
  'Cấp độ an toàn thông tin': 'Cấp độ 2',
  'Tổng kinh phí (triệu đồng)': '1.200,5',
  'Nguồn vốn (triệu đồng)': 'Ngân sách tỉnh: 1.000\nXã hội hóa: 100',
}
const check = (dir: string) => kientruc(dir, ['check', 'phieu.xlsx', '--format', 'json', '--fail-on', 'never'])

describe('proposal form', () => {
  it('has hints and lists from the architecture', async () => {
    const dir = folder(small)
    await kientruc(dir, ['proposal', 'form', '--out', 'phieu.xlsx'])
    const { sheets } = await readWorkbook(readFileSync(join(dir, 'phieu.xlsx')), 'phieu.xlsx')
    expect([...(sheets[1]?.rows.values() ?? [])].map((r) => r.get(1)?.text).slice(0, 3)).toEqual([
      'Cơ quan',
      'Sở A',
      'Sở B',
    ])
    expect(partsOf(readFileSync(join(dir, 'phieu.xlsx')))['xl/worksheets/sheet1.xml']).toMatch(
      /<dataValidation type="list"[^>]*prompt="Chọn trong danh sách[^>]*sqref="C7"><formula1>DANH_MUC!\$A\$2:\$A\$3</,
    )
  })

  it('a filled form is judged like any proposal', async () => {
    const { out, err } = await check(await filledForm(land))
    expect(err).toBe('')
    const [result] = JSON.parse(out).results
    expect(result.proposal).toMatchObject({
      id: 'dx-01',
      title: 'Xây dựng phần mềm quản lý bến cá',
      agency: 'so-a',
      date: '2020-03-02',
      kind: 'build',
      functions: ['Ghi tàu ra, vào bến', 'Thống kê sản lượng'],
      budget: 1200.5,
      file: 'phieu.xlsx',
    })
    const places = result.findings.map(
      (f: { rule: string; location?: { within?: string } }) => `${f.rule} ${f.location?.within}`,
    )
    expect(places).toContain('budget/sources-differ PHIEU_DE_XUAT!C49')
    expect(places.every((p: string) => p.includes('PHIEU_DE_XUAT!C'))).toBe(true)
  })

  it('what is not understood or missing is told at its cell', async () => {
    const dir = await filledForm({ ...land, 'Ngày lập': 'hôm qua', 'Loại đề xuất': 'Làm cái gì đó' })
    const { out, code } = await kientruc(dir, ['check', 'phieu.xlsx'])
    expect(code).toBe(2)
    expect(out).toMatch(/phieu\.xlsx:PHIEU_DE_XUAT!C8 .*model\/schema\n {4}Mục “Ngày lập”: không hiểu “hôm qua”/)
    expect(out).toMatch(/phieu\.xlsx:PHIEU_DE_XUAT!C9 .*model\/schema\n {4}Mục “Loại đề xuất”/)
  })

  it('goes with proposals in YAML in one run', async () => {
    const dir = await filledForm(land)
    writeFileSync(
      join(dir, 'b.yaml'),
      'proposal: { id: dx-02, title: Bến cá, agency: so-a, kind: build, purpose: Quản lý tàu cá ra vào bến }\n',
    )
    const { out } = await kientruc(dir, ['check', 'phieu.xlsx', 'b.yaml', '--format', 'json', '--fail-on', 'never'])
    expect(
      JSON.parse(out)
        .results.map((r: { proposal: { id: string } }) => r.proposal.id)
        .sort(),
    ).toEqual(['dx-01', 'dx-02'])
  })

  it('a workbook that is no form is refused with the way to one', async () => {
    const dir = folder(small)
    await kientruc(dir, ['export', 'xlsx', '--out', 'kt.xlsx'])
    const { out, code } = await kientruc(dir, ['check', 'kt.xlsx'])
    expect([code, out]).toEqual([2, expect.stringContaining('kientruc proposal form')])
  })
})
