import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { rowsXml, workbookOf } from '../support/xlsx.js'

type Rows = readonly (readonly (string | number)[])[]

/** A workspace with a workbook of one sheet beside it. */
async function withBook(
  rows: Rows,
  merges: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const dir = folder({ ...small, ...files })
  await book(dir, rows, merges)
  return dir
}
async function book(dir: string, rows: Rows, merges: readonly string[] = []): Promise<void> {
  writeFileSync(join(dir, 'dm.xlsx'), await writeWorkbook('x', [{ name: 'Danh mục', widths: [], rows, merges }]))
}
const run = (dir: string, ...flags: string[]) => kientruc(dir, ['import', 'xlsx', 'dm.xlsx', '--yes', ...flags])
const systemsOf = (dir: string) => loadWorkspace(dir).model.systems
const heading = ['Mã', 'Tên hệ thống', 'Cơ quan chủ quản', 'Chức năng', 'Tình trạng']

const asAgenciesWrite: Rows = [
  ['UBND TỈNH'],
  ['BIỂU TỔNG HỢP HỆ THỐNG THÔNG TIN'],
  [],
  [
    'STT',
    'Tên phần mềm',
    'Đơn vị',
    'Chức năng chính',
    'Thời gian',
    '',
    'Kinh phí (tỷ đồng)',
    'Kết nối với',
    'Nhà cung cấp',
  ],
  ['', '', '', '', 'Từ', 'Đến', '', '', ''],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
  ['I', 'Sở A'],
  [
    '1',
    'Phần mềm quản lý hồ chứa',
    '',
    '- Đo mực nước\n- Cảnh báo xả lũ',
    '15/3/2019',
    '',
    '1,25',
    'Cơ sở dữ liệu đất đai; Không có thật',
    'Công ty X',
  ],
  [],
  ['II', 'Sở Mới'],
  ['1', 'Trang tin điện tử', '', '', 'lâu rồi', '', 'hai tỷ', '', ''],
  ['2', '', '', 'Không tên', '', '', '', '', ''],
]
const merges = ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:F4', 'G4:G5', 'H4:H5', 'I4:I5', 'A1:I1']

describe('a catalogue as agencies keep it', () => {
  it('becomes systems, and whatever was not understood is told with its cell', async () => {
    const dir = await withBook(asAgenciesWrite, merges)
    const { code, err } = await run(dir)
    expect(code).toBe(1)
    const cells = [...err.matchAll(/^dm\.xlsx:Danh mục!(\w+) (.+)$/gm)].map((m) => `${m[1]} ${m[2]}`)
    expect(cells.sort()).toEqual(
      [
        'I4 không nhập',
        'B8 tạm ghi',
        'H8 không nhập',
        'B10 tạm ghi',
        'E11 không nhập',
        'G11 không nhập',
        'A12 không nhập',
      ].sort(),
    )
    const reservoir = systemsOf(dir).get('phan-mem-quan-ly-ho-chua')
    expect(reservoir).toMatchObject({
      name: 'Phần mềm quản lý hồ chứa',
      owner: 'so-a',
      functions: ['Đo mực nước', 'Cảnh báo xả lũ'],
      lifecycle: { status: 'operational', from: '2019-03-15' },
      cost: { amount: 1250, unit: 'million-vnd' },
      dependsOn: [{ to: 'csdl-dat-dai', kind: 'integration' }],
      source: 'dm.xlsx, Danh mục',
    })
    expect(systemsOf(dir).get('trang-tin-dien-tu')).toMatchObject({ owner: 'so-moi', kind: 'portal' })
    expect((await kientruc(dir, ['validate'])).code).toBe(0)
  })

  it('a system whose name is merged over several rows is one system', async () => {
    const rows: Rows = [
      heading,
      ['M1', 'Kho dữ liệu', 'Sở A', 'Thu thập', 'Đang sử dụng'],
      ['', '', '', 'Phân tích', ''],
      ['', '', '', 'Chia sẻ', ''],
    ]
    const dir = await withBook(rows, ['A2:A4', 'B2:B4', 'C2:C4', 'E2:E4'])
    await run(dir)
    expect(systemsOf(dir).get('kho-du-lieu')?.functions).toEqual(['Thu thập', 'Phân tích', 'Chia sẻ'])
  })

  it('two columns of one name: the first counts, the other is told', async () => {
    const dir = await withBook([
      [...heading, 'Tình trạng'],
      ['M1', 'Kho dữ liệu', 'Sở A', 'Thu thập', 'Dự kiến', 'Đang sử dụng'],
    ])
    const { err } = await run(dir)
    expect(err).toMatch(/Danh mục!F1 không nhập\n {4}Cột “Tình trạng” trùng ý nghĩa với cột “Tình trạng”/)
    expect(systemsOf(dir).get('kho-du-lieu')?.lifecycle.status).toBe('planned')
  })

  it('hidden sheets and sheets without a table are told; formulas give what the file kept', async () => {
    const dir = folder(small)
    const formula = `<sheetData><row><c t="inlineStr"><is><t>Tên hệ thống</t></is></c><c t="inlineStr"><is><t>Cơ quan</t></is></c></row><row><c t="str"><f>CONCAT("Kho"," dữ liệu")</f><v>Kho dữ liệu</v></c><c t="inlineStr"><is><t>Sở A</t></is></c></row></sheetData>`
    const bytes = workbookOf(
      { 'Danh mục': formula, Ẩn: rowsXml([['Tên hệ thống', 'Cơ quan']]), 'Ghi chép': rowsXml([['linh tinh']]) },
      {},
    )
    const { unzipSync, zipSync, strToU8 } = await import('fflate')
    const parts = unzipSync(bytes)
    const main = new TextDecoder()
      .decode(parts['xl/workbook.xml'])
      .replace('<sheet name="Ẩn"', '<sheet state="hidden" name="Ẩn"')
    writeFileSync(join(dir, 'dm.xlsx'), zipSync({ ...parts, 'xl/workbook.xml': strToU8(main) }))
    const { err } = await run(dir)
    expect(err).toContain('Ẩn!A1 không nhập\n    Trang tính ẩn')
    expect(err).toContain('Ghi chép!A1 không nhập\n    Không tìm thấy dòng tiêu đề')
    expect(err).toContain('Danh mục!A2 lưu ý\n    Ô chứa công thức')
    expect(systemsOf(dir).get('kho-du-lieu')?.name).toBe('Kho dữ liệu')
  })

  it('a small YAML says how an unusual one is laid out', async () => {
    const map = `columns: { "Cái gì": name, B: owner, "Bỏ": ignore }\nvalues: { owner: { "A.": so-a } }\ndefaults: { layer: du-lieu, kind: database, scope: province, status: planned }\n`
    const dir = await withBook(
      [
        ['Cái gì', 'Ai', 'Bỏ'],
        ['Kho số liệu', 'A.', 'x'],
      ],
      [],
      { 'cach-doc.txt': map },
    )
    const { code, err } = await run(dir, '--map', 'cach-doc.txt')
    expect([code, err.split('\n')[1]]).toEqual([
      0,
      '1 mục mới, 0 mục cập nhật, 0 mục không đổi, 0 dòng đã có, 0 chỗ giữ nguyên, 0 chỗ không nhập được.',
    ])
    expect(systemsOf(dir).get('kho-so-lieu')).toMatchObject({
      owner: 'so-a',
      layer: 'du-lieu',
      kind: 'database',
      lifecycle: { status: 'planned' },
    })
  })

  it('a fault in that YAML is told with its line', async () => {
    const dir = await withBook([heading], [], { 'map.txt': 'columns:\n  "Tên": tên\n' })
    const { code, err } = await run(dir, '--map', 'map.txt')
    expect(code).toBe(2)
    expect(err).toContain('map.txt:2:')
  })
})

describe('rows that are in the catalogue already', () => {
  it('are shown, not doubled: by name', async () => {
    const dir = await withBook([heading, ['', 'Cơ sở dữ liệu đất đai', 'Sở B', 'Quản lý thửa đất', '']])
    const { err } = await run(dir)
    expect(err).toContain('0 mục mới, 1 mục cập nhật')
    expect(systemsOf(dir).size).toBe(2)
  })

  it('are shown, not doubled: by what they do', async () => {
    const functions =
      'Quản lý bản đồ địa chính, thửa đất\nĐăng ký đất đai, in giấy chứng nhận\nCập nhật biến động đất đai'
    const described = small['he-thong.yaml'].replace(
      '    name: Cơ sở dữ liệu đất đai\n',
      `    name: Cơ sở dữ liệu đất đai\n    functions:\n${functions
        .split('\n')
        .map((f) => `      - ${f}`)
        .join('\n')}\n`,
    )
    const rows: Rows = [
      heading,
      ['', 'CSDL đất đai toàn tỉnh', 'Sở B', functions, ''],
      ['', 'Phần mềm theo dõi tàu cá', 'Sở A', 'Ghi tàu ra vào bến', ''],
    ]
    const dir = await withBook(rows, [], { 'he-thong.yaml': described })
    const { err } = await run(dir)
    expect(err).toMatch(
      /Danh mục!B2 cần quyết định\n {4}“CSDL đất đai toàn tỉnh” được xem là trùng với “Cơ sở dữ liệu đất đai” \(csdl-dat-dai\)/,
    )
    expect([...systemsOf(dir).keys()].sort()).toEqual(['csdl-dat-dai', 'ht-mot-cua', 'phan-mem-theo-doi-tau-ca'])
    const again = await withBook(rows, [], { 'he-thong.yaml': described })
    await run(again, '--keep-duplicates')
    expect(systemsOf(again).has('csdl-dat-dai-toan-tinh')).toBe(true)
  })
})

describe('reading again', () => {
  const first: Rows = [heading, ['M1', 'Kho dữ liệu', 'Sở A', 'Thu thập', 'Dự kiến']]
  const file = (dir: string) => join(dir, 'nhap/dm.yaml')

  it('changes nothing where nothing changed', async () => {
    const dir = await withBook(first)
    await run(dir)
    const before = readFileSync(file(dir), 'utf8')
    expect((await run(dir)).err).toContain('Kiến trúc không thay đổi.')
    expect(readFileSync(file(dir), 'utf8')).toBe(before)
  })

  it('follows the file by code, and keeps what was edited by hand, comments included', async () => {
    const dir = await withBook(first)
    await run(dir)
    const edited = readFileSync(file(dir), 'utf8')
      .replace('    name: Kho dữ liệu\n', '    name: Kho dữ liệu # đã thống nhất tên\n    description: Do tay ghi\n')
      .replace('- Thu thập', '- Thu thập, làm sạch')
    writeFileSync(file(dir), edited)
    await book(dir, [heading, ['M1', 'Kho dữ liệu tỉnh', 'Sở A', 'Thu thập', 'Đang xây dựng']])
    const { code } = await run(dir)
    expect(code).toBe(0)
    const text = readFileSync(file(dir), 'utf8')
    expect(text).toContain('# đã thống nhất tên')
    expect(systemsOf(dir).get('kho-du-lieu')).toMatchObject({
      name: 'Kho dữ liệu tỉnh',
      description: 'Do tay ghi',
      functions: ['Thu thập, làm sạch'],
      lifecycle: { status: 'building' },
    })
  })

  it('tells where both changed, and takes the file’s only when told to', async () => {
    const dir = await withBook(first)
    await run(dir)
    writeFileSync(file(dir), readFileSync(file(dir), 'utf8').replace('- Thu thập', '- Sửa tay'))
    await book(dir, [heading, ['M1', 'Kho dữ liệu', 'Sở A', 'Sửa trong Excel', 'Dự kiến']])
    const kept = await run(dir)
    expect(kept.code).toBe(1)
    expect(kept.err).toMatch(
      /Danh mục!B2 giữ nguyên\n {4}kho-du-lieu\.functions: tệp ghi .*Sửa trong Excel.*kiến trúc ghi .*Sửa tay/,
    )
    await run(dir, '--overwrite')
    expect(systemsOf(dir).get('kho-du-lieu')?.functions).toEqual(['Sửa trong Excel'])
  })

  it('does not bring back what was deleted by hand', async () => {
    const dir = await withBook(first)
    await run(dir)
    writeFileSync(file(dir), 'systems: []\n')
    expect((await run(dir)).err).toContain('đã bị xóa khỏi kiến trúc; không nhập lại')
    expect(systemsOf(dir).has('kho-du-lieu')).toBe(false)
  })

  it('--dry-run shows the change and writes nothing', async () => {
    const dir = await withBook(first)
    const { out } = await run(dir, '--dry-run')
    expect(out).toContain('+++ b/nhap/dm.yaml\n')
    expect(out).toContain('+  - id: kho-du-lieu')
    expect([existsSync(join(dir, 'nhap')), existsSync(join(dir, '.kientruc'))]).toEqual([false, false])
  })

  it('what export wrote reads back without a change', async () => {
    const dir = folder(small)
    await kientruc(dir, ['export', 'xlsx', '--table', 'systems', '--out', 'dm.xlsx'])
    const { code, err } = await run(dir)
    expect([code, err]).toEqual([
      0,
      'Đã ghi kế hoạch dm.xlsx.plan.yaml\n0 mục mới, 0 mục cập nhật, 2 mục không đổi, 0 dòng đã có, 0 chỗ giữ nguyên, 0 chỗ không nhập được.\nKiến trúc không thay đổi.\n',
    ])
  })
})

describe('what cannot be read leaves everything as it was', () => {
  it.each([
    ['no such file', undefined, 'không tồn tại'],
    ['not a workbook', 'a,b', 'không phải tệp .xlsx'],
  ])('%s', async (_, content, words) => {
    const dir = folder(content === undefined ? small : { ...small, 'dm.xlsx': content })
    const { code, err } = await run(dir)
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(existsSync(join(dir, '.kientruc'))).toBe(false)
  })
})

describe('limits', () => {
  it('a limit that is reached names itself and its flag, and moving it lets the file in', async () => {
    const dir = await withBook([heading, ['1', 'Một', 'Sở A'], ['2', 'Hai', 'Sở A']])
    const refused = await kientruc(dir, ['--max', 'rows=2', 'import', 'xlsx', 'dm.xlsx', '--dry-run'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('--max rows=')
    const moved = await kientruc(dir, ['--max', 'rows=3', 'import', 'xlsx', 'dm.xlsx', '--dry-run'])
    expect(moved.code).not.toBe(2)
  })
})

describe('rows that stand for each other', () => {
  it('a connection leads to the one that is added, however long the way', async () => {
    const names = [
      'Phần mềm quản lý hồ chứa',
      'Hệ thống quản lý hồ chứa nước',
      'Quản lý hồ chứa tỉnh',
      'PM quản lý hồ chứa',
    ]
    const dir = await withBook([
      ['Tên hệ thống', 'Cơ quan chủ quản', 'Chức năng', 'Kết nối với'],
      ...names.map((name) => [name, 'Sở A', 'Đo mực nước\nCảnh báo xả lũ\nThống kê lượng mưa', '']),
      ...names.map((name, i) => [`Trạm đo ${i}`, 'Sở B', `Truyền số liệu quan trắc ${i}`, name]),
    ])
    const { code, err } = await run(dir)
    expect(code).not.toBe(2)
    expect(err).toContain('được xem là trùng')
    const { hits, model } = loadWorkspace(dir)
    expect(hits).toEqual([])
    const added = [...model.systems.keys()].filter((id) => id.includes('ho-chua'))
    expect(added.length).toBeLessThan(names.length)
    for (const { from, to } of model.dependencies) if (from.startsWith('tram-do')) expect(added).toContain(to)
  })
})
