import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FormTableName, formColumns, mau03Tables } from '../../src/architecture/mau03/columns.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { partsOf } from '../support/xlsx.js'

const empty = { 'kientruc.yaml': 'kientruc: 1\nid: trong\nname: Trống\nversion: "1.0"\npacks: [khung-2026]\n' }
type Rows = Partial<Record<FormTableName, readonly Readonly<Record<string, string>>[]>>

/** Writes a form as an agency would fill it in: titles of its own above, rows by the columns' keys. */
async function filled(dir: string, rows: Rows, file = 'm.xlsx'): Promise<void> {
  const sheets = mau03Tables.map((name) => ({
    name,
    widths: [],
    rows: [
      ['UBND TỈNH'],
      formColumns[name].map((c) => c.title),
      ...(rows[name] ?? []).map((row) => formColumns[name].map((c) => row[c.key] ?? '')),
    ],
  }))
  writeFileSync(join(dir, file), await writeWorkbook('Mẫu 03', sheets))
}

/** The rows of a workbook's tables as sets of `title: text`, below the heading. */
async function cellsOf(path: string): Promise<Record<string, string[]>> {
  const { sheets } = await readWorkbook(readFileSync(path), 'm.xlsx')
  return Object.fromEntries(
    sheets
      .filter((s) => mau03Tables.some((t) => t === s.name))
      .map((sheet) => {
        const titles = new Set(formColumns[sheet.name as FormTableName].map((c) => c.title))
        const rows = [...sheet.rows.values()].map((r) => [...r.values()])
        const at = rows.findIndex((r) => r.filter((c) => titles.has(c.text)).length > 2)
        const heading = new Map(rows[at]?.map((c) => [c.column, c.text]))
        const below = rows.slice(at + 1).map((r) => r.map((c) => `${heading.get(c.column)}: ${c.text}`).join(' | '))
        return [sheet.name, below.sort()]
      }),
  )
}

const warehouse = {
  code: 'KT-001',
  record: 'Bản ghi gốc',
  name: 'Kho dữ liệu dùng chung của tỉnh',
  type: 'CSDL/tài sản dữ liệu',
  layer: 'Dữ liệu và nền tảng lõi',
  part: 'Dữ liệu',
  state: 'Mục tiêu',
  scope: 'Các sở, ban, ngành và 124 xã, phường',
  sharing: 'Dùng chung cấp tỉnh',
  owner: 'Sở KH&CN',
  operator: 'Trung tâm Chuyển đổi số',
  dataOwner: 'UBND tỉnh',
  evidence: 'Quyết định số 12/QĐ-UBND',
  confirmedBy: 'Phòng Chuyển đổi số',
  technicalContact: 'Nguyễn Văn A',
  lifecycle: 'Thử nghiệm',
  plan: 'Nâng cấp, mở rộng',
  note: '=cmd|calc',
}
const national = {
  code: 'QG-07',
  record: 'Bản ghi tham chiếu',
  name: 'Cơ sở dữ liệu quốc gia về dân cư',
  type: 'CSDL/tài sản dữ liệu',
  layer: 'Dữ liệu và nền tảng lõi',
  part: 'Dữ liệu',
  state: 'Hiện trạng',
  scope: 'Toàn quốc',
  sharing: 'Dùng chung quốc gia cho các ngành, lĩnh vực - Nhóm A',
  owner: 'Bộ Công an',
  sourceCode: 'BCA.DC.01',
  evidence: 'Nghị định',
  confirmedBy: 'Sở KH&CN',
  usage: 'Đang kết nối',
}
const logical = {
  ...warehouse,
  code: 'KT-TP-1',
  name: 'Thành phần tích hợp',
  type: 'Thành phần logic',
  part: '',
  lifecycle: '',
}
const everything: Rows = {
  DM_DOITUONG: [warehouse, national, logical],
  QH_KETNOI: [
    {
      code: 'QH-1',
      from: 'KT-001',
      kind: 'Trao đổi dữ liệu',
      to: 'QG-07',
      data: 'Công dân; hộ gia đình',
      channel: 'NDXP',
      frequency: 'Hằng ngày',
      protection: 'Dữ liệu cá nhân',
      coordinator: 'Công an tỉnh',
      status: 'Chưa kết nối',
      evidence: 'Kế hoạch',
    },
    { from: 'Kho dữ liệu dùng chung của tỉnh', kind: 'Kế thừa', to: 'KT-TP-1', status: 'Khác', evidence: 'Kế hoạch' },
  ],
  ANHXA: [
    {
      code: 'KT-001',
      general: 'Dữ liệu và nền tảng lõi',
      document: '1425/QĐ-TTg',
      issuer: 'Thủ tướng Chính phủ',
      version: '1.0',
      object: 'Dữ liệu',
      relation: 'Cụ thể hóa',
    },
    {
      code: 'KT-001',
      general: 'Dữ liệu và nền tảng lõi',
      document: '2568/QĐ-BTTTT',
      issuer: 'Bộ Thông tin và Truyền thông',
      version: '3.0',
      object: 'Kho dữ liệu',
      relation: 'Kế thừa nguyên trạng',
      note: 'cũ',
    },
  ],
  HOANTHIEN_NV: [
    {
      gapCode: 'ND-01',
      objects: 'KT-001; KT-TP-1',
      current: 'Rời rạc',
      required: 'Tập trung',
      gap: 'Tập trung dữ liệu',
      option: 'Bổ sung mới',
      taskCode: 'NV-01',
      task: 'Xây dựng kho',
      result: 'Kho vận hành',
      lead: 'Sở KH&CN',
      priority: 'Cao',
      deadline: '12/2026',
      resources: '5 tỷ',
      verification: 'Nghiệm thu',
      status: 'Đang thực hiện',
    },
    {
      gapCode: 'ND-01',
      objects: 'KT-001; KT-TP-1',
      current: 'Rời rạc',
      required: 'Tập trung',
      gap: 'Tập trung dữ liệu',
      option: 'Bổ sung mới',
      taskCode: 'NV-02',
      task: 'Đào tạo',
      result: 'Cán bộ dùng được',
      lead: 'Sở KH&CN',
      priority: 'Vừa',
      deadline: '2027',
      resources: 'Ngân sách',
      verification: 'Báo cáo',
    },
  ],
}

describe('round trips', () => {
  it('a filled form, imported into an empty architecture and exported, has the same cells', async () => {
    const dir = folder(empty)
    await filled(dir, everything)
    const imported = await kientruc(dir, ['import', 'mau03', 'm.xlsx'])
    expect([imported.code, imported.err]).toEqual([
      0,
      '8 mục mới, 0 mục cập nhật, 0 mục không đổi, 0 dòng đã có, 0 chỗ giữ nguyên, 0 chỗ không nhập được.\nĐã ghi nhap/m.yaml\n',
    ])
    await kientruc(dir, ['export', 'mau03', '--out', 'again.xlsx'])
    expect(await cellsOf(join(dir, 'again.xlsx'))).toEqual(await cellsOf(join(dir, 'm.xlsx')))
    const { model } = loadWorkspace(dir)
    expect(model.systems.get('kho-du-lieu-dung-chung-cua-tinh')).toMatchObject({
      kind: 'database',
      owner: 'so-kh-cn',
      layer: 'k26-du-lieu-nen-tang-loi',
      lifecycle: { status: 'building' },
    })
    expect(model.agencies.get('bo-cong-an')?.kind).toBe('ministry')
    expect(model.components.get('tp-1')?.name).toBe('Thành phần tích hợp')
  })

  it('importing the same form again changes nothing', async () => {
    const dir = folder(empty)
    await filled(dir, everything)
    await kientruc(dir, ['import', 'mau03', 'm.xlsx'])
    const before = readFileSync(join(dir, 'nhap/m.yaml'), 'utf8')
    expect((await kientruc(dir, ['import', 'mau03', 'm.xlsx'])).err).toContain('Kiến trúc không thay đổi.')
    expect(readFileSync(join(dir, 'nhap/m.yaml'), 'utf8')).toBe(before)
  })

  it('Bình Thuận’s architecture, exported and imported, is the same model; in an empty one it gives the same cells', async () => {
    const dir = folder({ 'trong/kientruc.yaml': empty['kientruc.yaml'] })
    cpSync(join(import.meta.dirname, '../../architecture'), join(dir, 'kt'), { recursive: true })
    const on = (where: string, ...argv: string[]) =>
      kientruc(dir, ['--architecture', where, ...argv, '--as-of', '2018-12-31'])
    await on('kt', 'export', 'mau03', '--out', 'm.xlsx')
    const { digest } = loadWorkspace(join(dir, 'kt')).model
    expect(await on('kt', 'import', 'mau03', 'm.xlsx')).toMatchObject({
      code: 0,
      err: expect.stringContaining('Kiến trúc không thay đổi.'),
    })
    expect(loadWorkspace(join(dir, 'kt')).model.digest).toBe(digest)
    expect((await on('trong', 'import', 'mau03', 'm.xlsx')).code).toBe(0)
    await on('trong', 'export', 'mau03', '--out', 'again.xlsx')
    expect(await cellsOf(join(dir, 'again.xlsx'))).toEqual(await cellsOf(join(dir, 'm.xlsx')))
  })
})

describe('import into an architecture that is there', () => {
  const packed = { ...small, 'kientruc.yaml': `${small['kientruc.yaml']}packs: [khung-2026]\n` }

  it('an officer’s changes in the exported form go into the YAML, the rest and its comments stay', async () => {
    const dir = folder({ ...packed, 'he-thong.yaml': `# danh mục\n${small['he-thong.yaml']}` })
    await kientruc(dir, ['export', 'mau03', '--out', 'm.xlsx'])
    const parts = partsOf(readFileSync(join(dir, 'm.xlsx')))
    const { zipSync, strToU8 } = await import('fflate')
    const changed = Object.entries(parts).map(([name, text]) => [
      name,
      strToU8(
        text
          .replace('>Đang vận hành<', '>Nâng cấp<')
          .replace('>Cơ sở dữ liệu đất đai<', '>CSDL đất đai quốc gia tại tỉnh<'),
      ),
    ])
    writeFileSync(join(dir, 'm.xlsx'), zipSync(Object.fromEntries(changed)))
    await kientruc(dir, ['import', 'mau03', 'm.xlsx', '--overwrite'])
    const text = readFileSync(join(dir, 'he-thong.yaml'), 'utf8')
    expect(text).toMatch(/^# danh mục\n/)
    expect(text).toContain('name: CSDL đất đai quốc gia tại tỉnh')
    expect(loadWorkspace(dir).model.systems.get('ht-mot-cua')).toMatchObject({
      lifecycle: { status: 'operational' },
      mau03: { lifecycle: 'Nâng cấp' },
    })
    await kientruc(dir, ['export', 'mau03', '--out', 'again.xlsx'])
    expect(await cellsOf(join(dir, 'again.xlsx'))).toEqual(await cellsOf(join(dir, 'm.xlsx')))
  })

  it('new objects need the framework’s layers, and are told to', async () => {
    const dir = folder(small)
    await filled(dir, { DM_DOITUONG: [warehouse] })
    const { code, err } = await kientruc(dir, ['import', 'mau03', 'm.xlsx'])
    expect(code).toBe(1)
    expect(err).toMatch(/DM_DOITUONG!F3 không nhập\n.*\n.*\n {4}Thêm gói khung-2026/)
  })
})

describe('validate --profile mau03 on the workbook', () => {
  const judged = async (rows: Rows) => {
    const dir = folder(empty)
    await filled(dir, rows)
    const { out, code } = await kientruc(dir, [
      'validate',
      '--profile',
      'mau03',
      'm.xlsx',
      '--format',
      'json',
      '--as-of',
      '2026-12-01',
    ])
    const findings: { rule: string; location: { within: string }; basis: unknown[] }[] =
      JSON.parse(out).results[0].findings
    return { code, findings, brief: findings.map((f) => `${f.rule.replace('mau03/', '')} ${f.location.within}`) }
  }

  it('a sound form has no findings', async () => {
    const row = { ...logical, part: 'Nền tảng lõi', lifecycle: 'Đang vận hành' }
    const { code, brief } = await judged({
      ...everything,
      DM_DOITUONG: [warehouse, { ...national, scope: 'Toàn quốc' }, row],
    })
    expect([code, brief]).toEqual([0, []])
  })

  it('every rule points at its cell', async () => {
    const gap = everything.HOANTHIEN_NV?.[0] ?? {}
    const { code, brief, findings } = await judged({
      DM_DOITUONG: [
        { ...warehouse, confirmedBy: '', evidence: 'Chưa xác định' },
        { ...warehouse, code: 'KT-002', state: 'Tương lai' },
        { ...national, record: 'Bản ghi gốc', usage: '', lifecycle: 'Đang vận hành', note: 'mật khẩu: Bt@2018' },
        { ...logical, code: 'kt-001', part: 'Dữ liệu', lifecycle: 'Đang vận hành' },
      ],
      QH_KETNOI: [{ from: 'KT-001', kind: 'Kế thừa', to: 'KT-KHONG', status: 'Dự kiến', evidence: 'x' }],
      ANHXA: [{ code: 'KT-002', document: 'x', object: 'y', relation: 'Mở rộng' }],
      HOANTHIEN_NV: [gap, { ...gap, gap: 'Khác hẳn' }, { ...gap, gapCode: 'ND-02', taskCode: '', task: '' }],
    })
    expect(code).toBe(1)
    expect(brief.sort()).toEqual(
      [
        'required-blank DM_DOITUONG!O3',
        'required-blank DM_DOITUONG!L5',
        'required-blank DM_DOITUONG!N3',
        'value-not-listed DM_DOITUONG!H4',
        'duplicate-code DM_DOITUONG!D4',
        'duplicate-code DM_DOITUONG!A6',
        'original-of-another DM_DOITUONG!B5',
        'secret-exposed DM_DOITUONG!T5',
        'object-missing QH_KETNOI!D3',
        'inheritance-unmapped QH_KETNOI!B3',
        'required-blank ANHXA!B3',
        'inheritance-unmapped ANHXA!G3',
        'inconsistent-record HOANTHIEN_NV!F4',
        'inconsistent-record HOANTHIEN_NV!H4',
        'object-missing HOANTHIEN_NV!B3',
        'object-missing HOANTHIEN_NV!B4',
        'object-missing HOANTHIEN_NV!B5',
        'gap-without-task HOANTHIEN_NV!H5',
        'required-blank HOANTHIEN_NV!H5',
      ].sort(),
    )
    expect(findings.every((f) => f.basis.length > 0)).toBe(true)
  })

  it('columns that are missing, strange or double are told', async () => {
    const dir = folder(empty)
    const rows = [
      ['Mã đối tượng', 'Tên đối tượng', 'Tên đối tượng', 'Cột lạ'],
      ['KT-1', 'A', 'B', 'C'],
    ]
    writeFileSync(join(dir, 'm.xlsx'), await writeWorkbook('x', [{ name: 'DM_DOITUONG', widths: [], rows }]))
    const { err } = await kientruc(dir, ['import', 'mau03', 'm.xlsx'])
    expect(err).toContain('DM_DOITUONG!C1 không nhập')
    expect(err).toContain('DM_DOITUONG!D1 không nhập\n    Cột “Cột lạ”')
    expect(err).toContain('Bảng DM_DOITUONG thiếu cột “Cơ quan chủ quản”')
    expect(err).toContain('Tệp thiếu trang tính “QH_KETNOI”')
  })

  it('a file without the profile is refused with a hint', async () => {
    expect(await kientruc(folder(small), ['validate', 'm.xlsx'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--profile mau03'),
    })
  })
})

it('the exported form is ready to go on in: lists, frozen heads, guide, dictionary', async () => {
  const dir = folder(small)
  await kientruc(dir, ['export', 'mau03', '--out', 'm.xlsx'])
  const parts = partsOf(readFileSync(join(dir, 'm.xlsx')))
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)].map((m) => m[1])
  expect(names).toEqual([
    'HUONG_DAN',
    'DM_DOITUONG',
    'QH_KETNOI',
    'ANHXA',
    'HOANTHIEN_NV',
    'DM_GIATRI',
    'TU_DIEN_TRUONG',
  ])
  expect(parts['xl/worksheets/sheet2.xml']).toMatch(
    /<dataValidation type="list"[^>]*sqref="B4:B505"><formula1>DM_GIATRI!\$A\$3:\$A\$4<\/formula1>/,
  )
  expect(parts['xl/worksheets/sheet2.xml']).toMatch(/xSplit="3" ySplit="3"/)
})
