import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
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

describe('proposal form, in the words of the form', () => {
  const told = async (content: Readonly<Record<string, string>>) => {
    const { out, code } = await kientruc(await filledForm({ ...land, ...content }), ['check', 'phieu.xlsx'])
    return { out: out.replace(/\s+/g, ' '), code }
  }
  const without = async (...labels: readonly string[]) => {
    const dir = await filledForm(Object.fromEntries(Object.entries(land).filter(([label]) => !labels.includes(label))))
    return kientruc(dir, ['check', 'phieu.xlsx'])
  }

  it('an empty line that must be filled in is told by its words, at its own cell', async () => {
    const { out, code } = await without('Tên đề xuất, dự án', 'Loại đề xuất', 'Mục tiêu, sự cần thiết')
    expect(code).toBe(2)
    expect([...out.matchAll(/PHIEU_DE_XUAT!(C\d+)/g)].map(([, cell]) => cell)).toEqual(['C6', 'C9', 'C12'])
    expect(out).toContain('Mục “Tên đề xuất, dự án” (bắt buộc) còn trống.')
    expect(out).not.toMatch(/trường|title|kind\b|purpose/)
  })

  it('the letter to who handed it in says the same, with the name of the agency and no file', async () => {
    const filled = Object.entries(land).filter(([label]) => label !== 'Tên đề xuất, dự án')
    const dir = await filledForm(Object.fromEntries(filled))
    const argv = ['check', 'phieu.xlsx', '--format', 'html', '--annex', 'none', '--fail-on', 'never']
    const letter = (await kientruc(dir, argv)).out.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(letter).toContain('Mục “Tên đề xuất, dự án” (bắt buộc) còn trống (C6).')
    expect(letter).toMatch(/Kính gửi: Sở A/)
  })

  it('no finding about a form names a field', async () => {
    const { out } = await told({})
    expect(out).not.toContain('Ghi trong tệp')
    expect(out).not.toMatch(/\b(dependsOn|realizes|upgrades|securityLevel)\b/)
  })

  it.each([
    ['-1200', 'không thể âm'],
    ['khoảng vài tỷ', 'Ghi số tiền theo triệu đồng'],
    ['4.500 triệu đồng, 5 tỷ đồng', 'nhiều số tiền khác nhau'],
    ['4000-5000', 'nhiều số tiền khác nhau'],
    ['0', 'lớn hơn 0'],
  ])('the amount %s is told', async (amount, words) => {
    const { out, code } = await told({ 'Tổng kinh phí (triệu đồng)': amount })
    expect([code, out]).toEqual([2, expect.stringContaining(words)])
  })

  it('an amount in the wrong unit is asked about with what may be meant', async () => {
    const asked = async (total: string, sources: string) =>
      (await told({ 'Tổng kinh phí (triệu đồng)': total, 'Nguồn vốn (triệu đồng)': sources })).out
    expect(await asked('850.000.000', 'Ngân sách tỉnh: 850.000.000')).toContain(
      'Có phải ý là 850 triệu đồng hoặc 850.000 triệu đồng (tức 850 tỷ đồng)?',
    )
    expect(await asked('4.500.000.000', 'Ngân sách tỉnh: 4,5 tỷ')).toContain(
      'Có phải ý là 4.500 triệu đồng (tức 4,5 tỷ đồng)?',
    )
    expect(await asked('4,5', 'Ngân sách tỉnh: 4,5')).toContain('Có phải ý là 4.500 triệu đồng')
    expect(await asked('4.500 triệu đồng (4,5 tỷ đồng)', 'Ngân sách tỉnh: 4.500')).not.toMatch(
      /budget\/(improbable|sources)/,
    )
  })

  it.each([
    ['Ngày lập', '31/02/2020', 'không có thật'],
    ['Ngày lập', '02/03/2920', 'Năm 2920'],
    ['Mã đề xuất', 'Đề xuất số 1', 'Có thể ghi: de-xuat-so-1'],
    ['Cấp độ an toàn thông tin', '7', 'từ 1 đến 5'],
    ['Nâng cấp hệ thống (1)', 'Cơ sở dữ liệu đất', 'gần nhất là “Cơ sở dữ liệu đất đai”'],
    ['Nguồn vốn (triệu đồng)', 'Ngân sách tỉnh', 'mỗi nguồn một dòng'],
  ])('%s: %s is told with what to do', async (label, text, words) => {
    const { out, code } = await told({ [label]: text })
    expect([code, out]).toEqual([2, expect.stringContaining(words)])
    expect(out).toContain(`Mục “${label.replace(/ \(1\)$/, '')}”`)
  })

  it('a schedule that ends before it begins is told at its end', async () => {
    const { out, code } = await told({ 'Thời gian bắt đầu': '06/2021', 'Thời gian kết thúc': '12/2020' })
    expect(code).toBe(2)
    expect(out).toMatch(/Mục “Thời gian kết thúc” \(12\/2020\) sớm hơn thời gian bắt đầu/)
    expect(out).not.toMatch(/“from”|“to”/)
  })

  it('offers systems and what is shared, no people, and prints only itself', async () => {
    const dir = folder({
      ...small,
      'thanh-phan.yaml': [
        'components:',
        '  - { id: nguoi-dung-a, name: Người dân A, layer: ung-dung }',
        '  - { id: chung-a, name: Nền tảng chung A, layer: du-lieu, shared: true }',
      ].join('\n'),
    })
    expect(await kientruc(dir, ['proposal', 'form', '--out', 'phieu.xlsx'])).toMatchObject({ code: 0 })
    const bytes = readFileSync(join(dir, 'phieu.xlsx'))
    const { sheets } = await readWorkbook(bytes, 'phieu.xlsx')
    const shown = [...(sheets[1]?.rows.values() ?? [])].flatMap((row) => [...row.values()].map((cell) => cell.text))
    expect(shown).not.toContain('Người dân A')
    expect(shown).toContain('Nền tảng chung A')
    const { 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': sheet } = partsOf(bytes)
    expect(sheets[1]?.hidden).toBe(true)
    expect(workbook).toMatch(/_xlnm\.Print_Area[^<]*>[^<]*!\$A\$1:\$D\$\d+</)
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*!\$1:\$3</)
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"')
  })
})

describe('check --annotate', () => {
  const annotated = (dir: string, from: string, to: string) =>
    kientruc(dir, ['check', from, '--annotate', to, '--quiet'])

  it('writes what was found into the cells and leaves all else as it is', async () => {
    const dir = await filledForm({ ...land, 'Tổng kinh phí (triệu đồng)': '850.000.000' })
    const before = readFileSync(join(dir, 'phieu.xlsx'))
    await annotated(dir, 'phieu.xlsx', 'gop-y.xlsx')
    const [old, parts] = [partsOf(before), partsOf(readFileSync(join(dir, 'gop-y.xlsx')))]
    expect(readFileSync(join(dir, 'phieu.xlsx'))).toEqual(before)
    const changed = Object.keys(old).filter((name) => parts[name] !== old[name])
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'])
    expect(parts['xl/kientruc/comments1.xml']).toMatch(/ref="C49"[\s\S]*Có phải ý là/)
    // What stands in the cells is the same, and so is what check says of it.
    const read = async (name: string) => (await readWorkbook(readFileSync(join(dir, name)), name)).sheets
    expect(await read('gop-y.xlsx')).toEqual(await read('phieu.xlsx'))
    const said = async (name: string) =>
      (await kientruc(dir, ['check', name, '--format', 'json'])).out.replaceAll(name, 'F')
    expect(await said('gop-y.xlsx')).toBe(await said('phieu.xlsx'))
  })

  it('marks empty cells, and written again replaces its own comments', async () => {
    const dir = await filledForm({ 'Mã đề xuất': 'dx-01', 'Cơ quan đề xuất': 'Sở A', 'Loại đề xuất': 'Làm' })
    await annotated(dir, 'phieu.xlsx', 'mot.xlsx')
    await annotated(dir, 'mot.xlsx', 'hai.xlsx')
    const [first, second] = ['mot.xlsx', 'hai.xlsx'].map((name) => partsOf(readFileSync(join(dir, name))))
    expect(first?.['xl/kientruc/comments1.xml']).toMatch(/ref="C6"[\s\S]*còn trống[\s\S]*ref="C9"/)
    expect(second?.['xl/kientruc/comments1.xml']).toBe(first?.['xl/kientruc/comments1.xml'])
    expect(second?.['xl/kientruc/vmlDrawing1.vml']?.match(/<v:shape /g)).toHaveLength(3)
  })

  it('refuses to overwrite the form, another ending, and several forms', async () => {
    const dir = await filledForm(land)
    writeFileSync(join(dir, 'b.xlsx'), readFileSync(join(dir, 'phieu.xlsx')))
    for (const argv of [
      ['phieu.xlsx', '--annotate', './phieu.xlsx'],
      ['phieu.xlsx', '--annotate', 'ra.docx'],
      ['phieu.xlsx', 'b.xlsx', '--annotate', 'ra.xlsx'],
    ])
      expect(await kientruc(dir, ['check', ...argv])).toMatchObject({ code: 2, out: '' })
  })
})
