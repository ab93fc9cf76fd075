import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { docxOf, h, p, t } from '../support/dossier.js'
import { rowsXml, workbookOf } from '../support/xlsx.js'

const paper = (title: string, ...functions: string[]) =>
  docxOf({
    blocks: [
      p('**ĐỀ CƯƠNG VÀ DỰ TOÁN CHI TIẾT**', { center: true }),
      p(`Tên nhiệm vụ: ${title}`),
      p('Chủ đầu tư: Sở A'),
      h(1, '1. Mục tiêu'),
      p('Quản lý hồ chứa trên toàn tỉnh.'),
      h(1, '2. Chức năng'),
      t([['STT', 'Chức năng', 'Mô tả'], ...functions.map((f, i) => [String(i + 1), f, ''])]),
      p('Tổng dự toán: 900 triệu đồng'),
    ],
  })
const appendix = (total: string) =>
  workbookOf({
    'Dự toán': rowsXml([
      ['STT', 'Nội dung', 'Thành tiền (đồng)'],
      ['1', 'Phần mềm', total],
      ['', 'Tổng cộng', total],
    ]),
    'Chức năng': rowsXml([
      ['STT', 'Phân hệ', 'Chức năng'],
      ['1', 'Vận hành', 'Điều tiết lũ'],
      ['2', 'Vận hành', 'Cảnh báo xả lũ'],
    ]),
  })
const checked = async (dir: string, ...args: string[]) => {
  const { code, out, err } = await kientruc(dir, ['check', ...args, '--format', 'json'])
  return { code, err, result: JSON.parse(out) }
}
const files = (result: { results: { proposal: { file: string } }[] }) => result.results.map((r) => r.proposal.file)

describe('a folder as it arrives', () => {
  it('is read whole; what is not looked at is named with what to do, on screen and in the JSON', async () => {
    const dir = folder({
      ...small,
      'den/a/hồ sơ 1.docx': await paper('Phần mềm quản lý hồ chứa', 'Ghi mực nước', 'Lập biểu đồ'),
      'den/b/PL.XLSX': appendix('500000000'),
      'den/c.yaml': 'proposal: { id: c, title: C, agency: so-a, kind: build, purpose: x }\n',
      'den/anh.jpg': 'x',
      'den/nen.zip': 'x',
      'den/~$hồ sơ 1.docx': 'x',
    })
    const { result, err } = await checked(dir, 'den')
    expect(files(result)).toEqual(['den/a/hồ sơ 1.docx', 'den/b/PL.XLSX', 'den/c.yaml'])
    expect(result.input).toEqual({
      files: 3,
      passedOver: [
        { file: 'den/anh.jpg', reason: expect.stringContaining('ảnh') },
        { file: 'den/nen.zip', reason: expect.stringContaining('giải nén') },
      ],
    })
    expect(err).toContain('Không xem 2 tệp:\n  den/anh.jpg')
    expect(err).toContain('Đã xem 3 tệp: 3 đề xuất đọc được, 0 không dùng được; không xem 2 tệp.')
    expect((await kientruc(dir, ['--quiet', 'check', 'den'])).err).toContain('den/nen.zip')
  })

  it('a file that cannot be read does not hide the others, and is never green', async () => {
    const dir = folder({
      ...small,
      'den/1.docx': 'PK\u0003\u0004 hỏng',
      'den/2.docx': await paper('Phần mềm quản lý hồ chứa', 'Ghi mực nước'),
      'den/3.pdf': '%PDF-1.4 x',
    })
    const { code, result, err } = await checked(dir, 'den', '--fail-on', 'never')
    expect(code).toBe(2)
    expect(files(result)).toEqual(['den/1.docx', 'den/2.docx', 'den/3.pdf'])
    expect(result.results[0].verdict).not.toBe('conforms')
    expect(err).toContain('1 đề xuất đọc được, 2 không dùng được')
  })

  it('by a pattern that the tool expands itself, in either case of letters', async () => {
    const one = await paper('Phần mềm quản lý hồ chứa', 'Ghi mực nước')
    const dir = folder({ ...small, 'den/a.docx': one, 'den/sau/b.DOCX': one, 'den/c.txt': 'x' })
    expect(files((await checked(dir, 'den/*.docx')).result)).toEqual(['den/a.docx'])
    expect(files((await checked(dir, 'den/**/*.docx')).result)).toEqual(['den/a.docx', 'den/sau/b.DOCX'])
    expect(files((await checked(dir, 'd?n/a.*')).result)).toEqual(['den/a.docx'])
    const { code, err } = await kientruc(dir, ['check', 'den/*.odt'])
    expect(code).toBe(2)
    expect(err).toContain('Không có tệp nào khớp với “den/*.odt”')
  })

  it('a catalogue of systems is told as such; a list of what is there beside the functions is a part of a dossier', async () => {
    const listed = [
      ['STT', 'Tên hệ thống thông tin', 'Đơn vị chủ quản', 'Năm đưa vào sử dụng'],
      ...['Phần mềm kế toán', 'Một cửa điện tử', 'Quản lý hộ tịch', 'Quản lý cán bộ'].map((name, i) => [
        String(i + 1),
        name,
        'Sở A',
        '2018',
      ]),
    ]
    const functions = [
      ['STT', 'Phân hệ', 'Chức năng'],
      ...['Ghi mực nước', 'Điều tiết lũ', 'Cảnh báo xả lũ', 'Lập biểu đồ', 'Bản đồ hồ', 'Lịch trực'].map((name, i) => [
        String(i + 1),
        'Vận hành',
        name,
      ]),
    ]
    const dir = folder({
      ...small,
      'dm 1.xlsx': workbookOf({ 'Danh mục': rowsXml(listed) }),
      'pl.xlsx': workbookOf({ 'Chức năng': rowsXml(functions), 'Hiện trạng': rowsXml(listed) }),
    })
    const refused = await kientruc(dir, ['check', 'dm 1.xlsx'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('“dm 1.xlsx” là danh mục hệ thống thông tin')
    expect(refused.err).toContain('kientruc import xlsx "dm 1.xlsx"')
    const { result } = await checked(dir, 'pl.xlsx')
    expect(result.results[0].proposal.functions).toContain('Điều tiết lũ')
  })

  it('a plain text that is named is a dossier, in any Unicode; YAML saved as a text stays YAML', async () => {
    const text = 'ĐỀ CƯƠNG VÀ DỰ TOÁN CHI TIẾT\nTên nhiệm vụ: Phần mềm quản lý hồ chứa\n2. Chức năng\n- Ghi mực nước\n'
    const dir = folder({
      ...small,
      'a.txt': text,
      'b.txt': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'c.txt': 'proposal: { id: c, title: C, agency: so-a, kind: build, purpose: x }\n',
      'd.txt': Buffer.from([0x80, 0, 0xff]),
    })
    const { result } = await checked(dir, 'a.txt', 'b.txt', 'c.txt')
    expect(result.results.map((r: { proposal: { title: string } }) => r.proposal.title)).toEqual([
      'Phần mềm quản lý hồ chứa',
      'Phần mềm quản lý hồ chứa',
      'C',
    ])
    expect((await kientruc(dir, ['check', 'd.txt'])).err).toContain('không phải văn bản ở bảng mã Unicode')
    expect((await kientruc(dir, ['check', '.', '--format', 'json'])).err).toContain('hãy nêu đích danh tệp này')
  })

  it('without any dossier says what is read', async () => {
    const dir = folder({ ...small, 'den/c.txt': 'x' })
    const { code, err } = await kientruc(dir, ['check', 'den'])
    expect(code).toBe(2)
    expect(err).toContain('Đọc được .yaml, .docx, .xlsx, .pdf')
  })

  it('an ending that lies is told, and the file is read as what it is', async () => {
    const dir = folder({ ...small, 'a.xlsx': await paper('Phần mềm quản lý hồ chứa', 'Ghi mực nước') })
    const { result, err } = await checked(dir, 'a.xlsx')
    expect(result.results[0].proposal.functions).toEqual(['Ghi mực nước'])
    expect(err).toContain('đuôi tệp là .xlsx nhưng nội dung là văn bản Word')
  })

  it.each([
    ['khoa.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'mật khẩu'],
    ['anh.pdf', Buffer.from('\x89PNG....', 'latin1'), 'ảnh'],
    ['trong.doc', Buffer.from(''), 'trống'],
  ])('%s is told in plain words, and nothing is written', async (name, bytes, words) => {
    const dir = folder({ ...small, [name]: bytes })
    const before = readdirSync(dir)
    const { code, err } = await kientruc(dir, ['check', name, '--out', 'html=phieu.html'])
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(readdirSync(dir)).toEqual(before)
  })
})

describe('several files of one dossier', () => {
  const dossier = async (total: string) =>
    folder({
      ...small,
      'hs/PL 01.xlsx': appendix(total),
      'hs/thuyet minh.docx': await paper('Phần mềm quản lý hồ chứa', 'Ghi mực nước'),
      'khac/t.docx': await paper('Phần mềm quản lý thư viện', 'Mượn sách'),
    })

  it('are one proposal under the name of the main one, named one by one or a folder each', async () => {
    const dir = await dossier('900000000')
    const named = await checked(dir, '--together', 'hs/PL 01.xlsx', 'hs/thuyet minh.docx')
    expect(files(named.result)).toEqual(['hs/thuyet minh.docx'])
    expect(named.result.results[0].proposal).toMatchObject({
      title: 'Phần mềm quản lý hồ chứa',
      functions: ['Ghi mực nước', 'Điều tiết lũ', 'Cảnh báo xả lũ'],
      budget: 900,
    })
    const folders = await checked(dir, '--together', '.')
    expect(files(folders.result)).toContain('hs/thuyet minh.docx')
    expect(files(folders.result)).toContain('khac/t.docx')
    expect(folders.err).toContain('(1 tệp ghép vào hồ sơ khác)')
    expect(named.err).not.toContain('hai nơi khác nhau')
  })

  it('a contradiction between them is told with both places', async () => {
    const { err } = await checked(await dossier('950000000'), '--together', 'hs')
    expect(err).toContain('hồ sơ ghi hai nơi khác nhau: hs/thuyet minh.docx, đoạn')
    expect(err).toContain('hs/PL 01.xlsx, Dự toán!B3')
  })
})
