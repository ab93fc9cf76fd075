import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { loadWorkspace, type Workspace } from '../../src/architecture/read/workspace.js'
import { readDossier } from '../../src/exchange/dossier/read-dossier.js'
import { readPaper } from '../../src/office/paper/read-paper.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { docxText, paperOf, paragraph } from '../support/docx.js'
import { type Dossier, docxOf, h, p, t } from '../support/dossier.js'
import { land } from './dossiers/dat-dai.js'
import { education } from './dossiers/giao-duc.js'
import { transport } from './dossiers/giao-thong.js'
import { district } from './dossiers/mot-cua-huyen.js'
import { decision } from './dossiers/quyet-dinh.js'
import { scored } from './dossiers/score.js'
import { lease } from './dossiers/suc-khoe.js'
import { training } from './dossiers/tap-huan.js'
import { fisheries } from './dossiers/thuy-san.js'
import { documents } from './dossiers/van-ban.js'
import { messy } from './dossiers/xang-dau.js'

const root = join(import.meta.dirname, '../..')
let workspace: Workspace
beforeAll(() => {
  workspace = loadWorkspace(join(root, 'architecture'))
})
const read = async (bytes: Uint8Array) => readDossier(await readPaper(bytes, 'ho-so.docx'), workspace.model)

describe('dossiers as agencies lay them out', () => {
  const cases: [string, () => Promise<Uint8Array>, Dossier['gold']][] = [
    ...[fisheries, district, land, documents, transport, education, decision, training, messy].map(
      (d): [string, () => Promise<Uint8Array>, Dossier['gold']] => [d.name, () => docxOf(d), d.gold],
    ),
    [
      'kế hoạch thuê dịch vụ do LibreOffice ghi, Sở Y tế',
      async () => readFileSync(join(root, 'test/exchange/fixtures/thue-dich-vu.docx')),
      lease,
    ],
  ]
  it.each(cases)('%s', async (_, bytes, gold) => {
    const { header } = await read(await bytes())
    const differences = [...scored(header, gold)].flatMap(([field, { shown }]) =>
      shown === '' ? [] : [`${field}: ${shown}`],
    )
    expect(differences).toEqual([])
  })

  it('the same dossier gives the same draft, and one that the tool reads', async () => {
    const dir = folder({ ...small, 'ho-so.docx': await docxOf(land) })
    const first = await kientruc(dir, ['import', 'docx', 'ho-so.docx'])
    expect(first).toMatchObject({ code: 0 })
    expect(await kientruc(dir, ['import', 'docx', 'ho-so.docx'])).toEqual(first)
    const { proposals, rejected } = loadProposals(['-'], loadWorkspace(dir), first.out)
    expect(rejected).toEqual([])
    expect(proposals[0]?.proposal.header).toMatchObject({ title: land.gold.title, functions: land.gold.functions })
  })
})

const simple = [
  p('SỞ A', { center: true }),
  h(1, '1. Thông tin chung'),
  p('Tên dự án: Xây dựng phần mềm quản lý bến cá'),
  p('Chủ đầu tư: Sở A'),
  h(1, '2. Mục tiêu'),
  p('Quản lý tàu cá ra vào bến, cấp chuyến biển, thống kê sản lượng.'),
  h(1, '3. Chức năng'),
  t([
    ['STT', 'Tên chức năng', 'Mô tả'],
    ['1', 'Ghi tàu ra, vào bến', ''],
    ['2', 'Thống kê sản lượng', ''],
  ]),
]

describe('check FILE.docx', () => {
  const dossier = async (...blocks: Dossier['blocks']) =>
    folder({ ...small, 'ho-so.docx': await docxOf({ blocks: [...simple, ...blocks] }) })
  const check = (dir: string, ...more: string[]) =>
    kientruc(dir, ['check', 'ho-so.docx', '--fail-on', 'never', ...more])

  it('works like any proposal, with places in paragraphs and tables in every format', async () => {
    const dir = await dossier(
      p('Căn cứ Nghị định số 102/2009/NĐ-CP'),
      p('Bình Thuận, ngày 5 tháng 3 năm 2026'),
      p('Hệ thống kết nối với Hệ thống một cửa điện tử.'),
    )
    const result = JSON.parse((await check(dir, '--format', 'json')).out).results[0]
    expect(result.proposal).toMatchObject({
      title: 'Xây dựng phần mềm quản lý bến cá',
      agency: 'so-a',
      file: 'ho-so.docx',
    })
    const places: unknown[] = result.findings.map((f: { location?: { within?: string } }) => f.location?.within)
    expect(places).toContain('đoạn 3')
    for (const format of ['text', 'html', 'markdown', 'sarif', 'junit', 'github'])
      expect((await check(dir, '--format', format)).out, format).toMatch(/ho-so\.docx:đoạn 3|đoạn 3/)
    // In Word only the technical annex names places; what is signed does not.
    const word = async (annex: string) =>
      docxText(Buffer.from((await check(dir, '--format', 'docx', '--annex', annex)).out, 'latin1'))
    expect(await word('all')).toContain('ho-so.docx:đoạn 3')
    expect(await word('findings')).not.toContain('ho-so.docx')
    expect((await kientruc(dir, ['--lang', 'en', 'check', 'ho-so.docx', '--fail-on', 'never'])).out).toContain(
      '\n  ho-so.docx:paragraph 3  ',
    )
  })

  it('points at the row of a table', async () => {
    const dir = await dossier(
      p('Mật khẩu quản trị'),
      t([
        ['Nội dung', 'Ghi chú'],
        ['Nơi cài đặt', 'Máy chủ đặt tại phòng máy của Sở A'],
      ]),
    )
    const { header, sources } = readDossier(
      await readPaper(readFileSync(join(dir, 'ho-so.docx')), 'a'),
      workspace.model,
    )
    expect(header.functions).toEqual(['Ghi tàu ra, vào bến', 'Thống kê sản lượng'])
    expect(sources.get('functions/1')?.place).toEqual({ in: 'table', table: 1, row: 3 })
  })

  it('tells what was read and may be meant otherwise', async () => {
    const dir = await dossier(
      p('Hệ thống đạt cấp độ 2.'),
      p('Đề xuất cấp độ 3 cho máy chủ.'),
      h(1, 'Tổng kinh phí: 2 tỷ đồng'),
      t([
        ['STT', 'Hạng mục', 'Thành tiền'],
        ['1', 'Phần mềm', '1.500.000.000'],
        ['', 'Tổng cộng', '1.500.000.000'],
      ]),
    )
    const { err } = await check(dir)
    expect(err).toContain(
      'ho-so.docx:đoạn 9 tạm ghi\n    cấp độ an toàn: hồ sơ còn nêu cấp độ 3, khác cấp độ 2 đã ghi.',
    )
    expect(err).toMatch(/kinh phí: bảng dự toán cộng ra 1\.500 triệu đồng, khác 2\.000 triệu đồng/)
  })

  it.each([
    ['an empty paper', paperOf('<w:p/>'), 'không có chữ nào đọc được'],
    [
      'a paper that is no dossier',
      paperOf(paragraph('Kính mời các đồng chí dự họp giao ban tháng 3.')),
      'Không nhận ra hồ sơ đề xuất',
    ],
  ])('%s is rejected with the reason and the place', async (_, bytes, words) => {
    const dir = folder({ ...small, 'ho-so.docx': bytes })
    const { code, out } = await kientruc(dir, ['check', 'ho-so.docx'])
    expect(code).toBe(2)
    expect(out).toMatch(/\n {2}ho-so\.docx:đoạn 1 {2}✕ Không đạt/)
    expect(out).toContain(words)
  })

  it('is judged by what can be read; what cannot is said, with where it usually stands', async () => {
    const lines = ['Tên dự án: Xây dựng phần mềm quản lý bến cá', 'Mục tiêu: Quản lý tàu cá.']
    const dir = folder({ ...small, 'ho-so.docx': paperOf(lines.map((x) => paragraph(x)).join('')) })
    const { code, out, err } = await check(dir)
    expect(code).toBe(0)
    expect(out).toContain('chưa đọc được cơ quan')
    expect(err).toContain('cơ quan đề xuất, chủ đầu tư: chưa đọc được trong hồ sơ')
    expect(err).toMatch(/chưa đọc được\n {4}.*kinh phí \(thường ghi ở mục “Kinh phí”/)
  })

  it('is taken by similar, report, portfolio and graph as well, and not by apply', async () => {
    const dir = await dossier()
    expect((await kientruc(dir, ['similar', 'ho-so.docx'])).code).toBe(0)
    expect((await kientruc(dir, ['portfolio', 'ho-so.docx'])).out).toContain('Xây dựng phần mềm quản lý bến cá')
    expect((await kientruc(dir, ['graph', '--overlay', 'ho-so.docx'])).code).toBe(0)
    expect((await kientruc(dir, ['report', 'ho-so.docx', '--out', 'trang'])).code).toBe(0)
    expect(
      await kientruc(dir, ['apply', 'ho-so.docx', '--decision', '1/QĐ', '--approved-on', '2020-01-01']),
    ).toMatchObject({ code: 2 })
  })
})

describe('import docx', () => {
  it('writes a draft that names the place of each field and what was not found', async () => {
    const dir = folder({ ...small, 'ho-so.docx': await docxOf({ blocks: simple }) })
    expect(await kientruc(dir, ['import', 'docx', 'ho-so.docx', '--out', 'nhap.yaml'])).toMatchObject({ code: 0 })
    const draft = readFileSync(join(dir, 'nhap.yaml'), 'utf8')
    expect(draft).toContain('  # đoạn 4, 1. Thông tin chung: “Sở A”\n  agency: so-a\n')
    expect(draft).toContain('    - Thống kê sản lượng # bảng 1, hàng 3\n')
    expect(draft).toMatch(/# KHÔNG TÌM THẤY trong hồ sơ[\s\S]*# budget:/)
    expect((await kientruc(dir, ['check', 'nhap.yaml', '--fail-on', 'never'])).code).toBe(0)
    expect(await kientruc(dir, ['import', 'docx', 'ho-so.docx', '--out', 'nhap.yaml'])).toMatchObject({ code: 2 })
    expect((await kientruc(dir, ['import', 'docx', 'ho-so.docx', '--out', 'nhap.yaml', '--overwrite'])).code).toBe(0)
  })

  it('leaves a required field open rather than guess it, and says so by its exit code', async () => {
    const dir = folder({ ...small, 'ho-so.docx': paperOf(paragraph('Tên dự án: Hệ thống bến cá')) })
    const { code, out, err } = await kientruc(dir, ['import', 'docx', 'ho-so.docx'])
    expect(code).toBe(1)
    expect(out).toContain('# agency: # cơ quan đề xuất, chủ đầu tư, bắt buộc')
    expect(out).not.toMatch(/^ {2}(agency|kind|purpose):/m)
    expect(err).toContain('Không tìm thấy trong hồ sơ: cơ quan đề xuất')
  })

  it('keeps hostile text text', async () => {
    const evil = 'x: y\u202E # z\u0085\n&#10;- !!js/function "a"'
    const blocks = [...simple, p(`Đối tượng sử dụng: ${evil}; người dân`)]
    const dir = folder({ ...small, 'ho-so.docx': await docxOf({ blocks }) })
    const { out } = await kientruc(dir, ['import', 'docx', 'ho-so.docx'])
    expect(out).not.toMatch(/[\u202E\u0085]/)
    expect(loadProposals(['-'], loadWorkspace(dir), out).rejected).toEqual([])
  })
})

describe('papers that nobody wrote for reading', () => {
  const many = (n: number, line: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => paragraph(line(i))).join('')
  it.each([
    ['headings that never close', many(3_000, (i) => `${['I', 'II', 'III'][i % 3]}. Mục tiêu ${i}`)],
    [
      'numbers sixty deep',
      many(2_000, (i) => `${Array.from({ length: 1 + (i % 60) }, () => 1).join('.')}. Chức năng ${i}`),
    ],
    ['every sort of number', many(3_000, (i) => `1${'./)-'[i % 4]} Chức năng`)],
    ['a million brackets', paragraph(`Tên dự án: ${'('.repeat(1_000_000)}`)],
    ['a million letters', paragraph('Hệ thống kết nối qua LGSP, kinh phí 1.234.567 đồng, TLS v1.2; '.repeat(16_000))],
  ])('%s: read, and the draft is sound YAML', async (_, body) => {
    const dir = folder({ ...small, 'ho-so.docx': paperOf(body) })
    const { code, out } = await kientruc(dir, ['import', 'docx', 'ho-so.docx'])
    expect(code).toBe(1)
    const faults = loadProposals(['-'], loadWorkspace(dir), out).rejected.flatMap((r) =>
      r.hits.map((hit) => hit.message.en),
    )
    for (const fault of faults) expect(fault).toMatch(/is missing|lacks/i)
  })

  it('lists that begin anew stand beside each other, not below', async () => {
    const lines = [
      '1. Chức năng:',
      '1. Một',
      '2. Hai',
      '2. Dữ liệu:',
      '1. Ba',
      '2. Bốn',
      '3. Đối tượng sử dụng: cán bộ',
    ]
    const { header } = await read(paperOf(lines.map((l) => paragraph(l)).join('')))
    expect(header).toMatchObject({ functions: ['Một', 'Hai'], data: ['Ba', 'Bốn'], users: ['cán bộ'] })
  })
})
