import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fits } from '../../src/architecture/read/fits.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { drafted } from '../../src/exchange/catalogue/draft.js'
import { ImportPlan } from '../../src/exchange/catalogue/plan-schema.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import { type WrittenSheet, writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { goTay } from './catalogues/go-tay.js'
import { moiNganhMotTrang } from './catalogues/moi-nganh-mot-trang.js'
import { motBangDai } from './catalogues/mot-bang-dai.js'

type Rows = readonly (readonly (string | number)[])[]

const heading = ['Mã', 'Tên hệ thống', 'Cơ quan chủ quản', 'Tình trạng', 'Số đơn vị']
const first: Rows = [
  heading,
  ['M1', 'Kho dữ liệu', 'Sở A', 'Đang SD', 38],
  ['M2', 'Sổ tay số', 'S.B', 'treo', 8],
  ['M3', 'Bản đồ số', '', 'treo', 1],
]

async function withRows(rows: Rows, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const dir = folder({ ...small, ...files })
  await write(dir, 'dm.xlsx', [{ name: 'Danh mục', widths: [], rows }])
  return dir
}
async function write(dir: string, name: string, sheets: readonly WrittenSheet[]): Promise<void> {
  writeFileSync(join(dir, name), await writeWorkbook('x', sheets))
}
const run = (dir: string, ...argv: string[]) => kientruc(dir, ['import', 'xlsx', ...argv])
const planAt = (dir: string, name = 'dm.xlsx.plan.yaml') => readFileSync(join(dir, name), 'utf8')
const edited = (dir: string, change: (text: string) => string) =>
  writeFileSync(join(dir, 'dm.xlsx.plan.yaml'), change(planAt(dir)))
const systemsOf = (dir: string) => loadWorkspace(dir).model.systems

describe('a plan before the act', () => {
  it('is shown and written, and the architecture stays as it is', async () => {
    const dir = await withRows(first)
    const { code, out, err } = await run(dir, 'dm.xlsx')
    expect(code).toBe(1)
    expect(out).toContain('Danh mục!B1    Tên hệ thống → name (chắc chắn; 3 ô; “Kho dữ liệu”)')
    expect(out).toContain('Danh mục!E1    Số đơn vị → unclear (không nhận ra; 3 ô; “38”)')
    expect(out).toContain('treo → unclear (2; Danh mục!B3)')
    expect(out).toContain(
      'Tổng cộng 3 dòng: 2 thêm mới, 0 cập nhật, 0 đã có, 1 cần quyết định, 0 bỏ qua; 1 cơ quan mới',
    )
    expect(err.match(/Không hiểu “treo”/g)).toHaveLength(1)
    expect(err).toContain('Không hiểu “treo” ở cột “Tình trạng”: 2 ô như vậy')
    expect(err).toContain('kientruc import xlsx dm.xlsx --plan dm.xlsx.plan.yaml')
    expect([systemsOf(dir).size, existsSync(join(dir, 'nhap'))]).toEqual([2, false])
    const plan = parse(planAt(dir))
    expect(fits(ImportPlan, plan)).toBe(true)
    expect(plan.rows.map((r: { do: string; code: string }) => [r.code, r.do])).toEqual([
      ['M1', 'new'],
      ['M2', 'new'],
      ['M3', 'unclear'],
    ])
  })

  it('is carried out as people edited it; a state that nobody knows is “unknown”', async () => {
    const dir = await withRows(first)
    await run(dir, 'dm.xlsx')
    edited(dir, (text) =>
      text
        .replace('S.B: S.B', 'S.B: so-b')
        .replace(/(code: M3\n.*\n {4}do: )unclear/, '$1new\n    owner: Sở Mới\n    note: đã hỏi'),
    )
    const { code, err } = await run(dir, 'dm.xlsx', '--plan', 'dm.xlsx.plan.yaml')
    expect(err).toContain('4 mục mới')
    expect(code).toBe(0)
    expect(systemsOf(dir).get('kho-du-lieu')?.lifecycle.status).toBe('operational')
    expect(systemsOf(dir).get('so-tay-so')).toMatchObject({ owner: 'so-b', lifecycle: { status: 'unknown' } })
    expect(systemsOf(dir).get('ban-do-so')).toMatchObject({ owner: 'so-moi', lifecycle: { status: 'unknown' } })
    expect((await kientruc(dir, ['validate'])).code).toBe(0)
    const again = await run(dir, 'dm.xlsx', '--plan', 'dm.xlsx.plan.yaml')
    expect(again.err).toContain('Kiến trúc không thay đổi.')
    await run(dir, 'dm.xlsx')
    expect(planAt(dir)).toContain('note: đã hỏi')
  })

  it('holds for the next workbook of the same layout, and what is new is told', async () => {
    const dir = await withRows(first)
    await run(dir, 'dm.xlsx')
    edited(dir, (text) =>
      text.replace('treo: unclear', 'treo: retiring').replace(/(code: M3\n.*\n {4}do: )unclear/, '$1skip'),
    )
    await run(dir, 'dm.xlsx', '--plan', 'dm.xlsx.plan.yaml')
    await write(dir, 'quy-4.xlsx', [
      {
        name: 'Danh mục',
        widths: [],
        rows: [
          ['', 'QUÝ IV'],
          heading,
          ['M4', 'Trạm đo mưa', 'Sở A', 'hỏng', 3],
          ['M3', 'Bản đồ số', '', 'treo', 1],
          ['M1', 'Kho dữ liệu', 'Sở A', 'Dừng SD', 38],
        ],
      },
    ])
    const { err } = await run(dir, 'quy-4.xlsx', '--plan', 'dm.xlsx.plan.yaml')
    expect(err).toContain('Mới so với kế hoạch: “Trạm đo mưa” (new')
    expect(err).toContain('1 dòng của kế hoạch không còn trong tệp')
    expect(err).toMatch(/Giá trị status mới so với kế hoạch \(2\): “hỏng” → unclear, “Dừng SD” → retired/)
    expect(systemsOf(dir).has('ban-do-so')).toBe(false)
    expect(systemsOf(dir).get('kho-du-lieu')?.lifecycle.status).toBe('retired')
    expect(systemsOf(dir).get('so-tay-so')?.lifecycle.status).toBe('retiring')
    expect(systemsOf(dir).get('tram-do-mua')?.lifecycle.status).toBe('unknown')
  })

  it('may be a few lines by hand; --map begins another plan from them', async () => {
    const dir = await withRows(first, {
      'cach-doc.yaml': 'columns: { "Số đơn vị": ignore }\ndefaults: { owner: so-a }\n',
    })
    expect((await kientruc(dir, ['validate'])).code).toBe(0)
    const { out } = await run(dir, 'dm.xlsx', '--map', 'cach-doc.yaml')
    expect(out).toContain('3 thêm mới')
    expect(out).toContain('Số đơn vị → ignore (theo kế hoạch')
    expect(planAt(dir)).toContain('defaults: { owner: so-a }')
  })

  it('a column that it names makes no catalogue of a diary', async () => {
    const dir = folder(small)
    const diary = ['Mail', 'LGSP', 'Mail', 'Mail', 'LGSP', 'Mail', 'Mail'].map((name) => ['1/3/2026', name, 'xong'])
    await write(dir, 'dm.xlsx', [
      { name: 'Danh mục', widths: [], rows: first },
      { name: 'Nhật ký', widths: [], rows: [['Ngày', 'Hệ thống', 'Tình trạng'], ...diary] },
    ])
    writeFileSync(join(dir, 'm.yaml'), 'columns: { "Số đơn vị": ignore }\n')
    expect((await run(dir, 'dm.xlsx', '--map', 'm.yaml')).out).toContain('Tổng cộng 3 dòng')
    expect((await run(dir, 'dm.xlsx')).out).toContain('Tổng cộng 3 dòng')
  })

  it('--dry-run writes nothing at all', async () => {
    const dir = await withRows(first)
    const { out } = await run(dir, 'dm.xlsx', '--dry-run')
    expect(out).toContain('+  - id: kho-du-lieu')
    expect(existsSync(join(dir, 'dm.xlsx.plan.yaml'))).toBe(false)
  })

  it('answers of a person become decisions', async () => {
    const dir = await withRows(first)
    const { model } = loadWorkspace(dir)
    const bytes = readFileSync(join(dir, 'dm.xlsx'))
    const workbook = await readWorkbook(bytes, 'dm.xlsx', defaultLimits)
    const options = { memory: {}, asOf: '2020-06-01', keepDuplicates: false, overwrite: false }
    const { draft } = drafted({
      workbook,
      bytes,
      model,
      lang: 'vi',
      from: undefined,
      path: 'p',
      agreed: false,
      options,
    })
    expect(draft?.questions).toMatchObject([{ at: 'Danh mục!B4', name: 'Bản đồ số', ownerless: true }])
    const settled = draft?.answered({
      rows: new Map([['Danh mục!B4', { do: 'new', owner: 'so-b' }]]),
      choices: new Map(),
    })
    expect(settled?.draft?.questions).toEqual([])
    const map = settled?.decisions.find((d) => d.incoming.id === 'ban-do-so')
    expect(map?.incoming.fields.get('owner')).toBe('so-b')
    const [column, word] = draft?.choices ?? []
    expect([column?.of, word?.of]).toEqual([{ column: 'Số đơn vị' }, { field: 'status', text: 'treo' }])
    if (!column || !word) return
    const choices = new Map([
      [column, 'note'],
      [word, 'retiring'],
    ])
    const read = draft?.answered({ rows: new Map(), choices })
    expect(read?.draft?.choices).toEqual([])
    const book = read?.decisions.find((d) => d.incoming.id === 'so-tay-so')?.incoming.fields
    expect([book?.get('lifecycle.status'), book?.get('description')]).toEqual(['retiring', 'Ghi chú: 8'])
  })
})

describe('a plan that cannot be followed is told with its line', () => {
  const withPlan = async (rows: string) => {
    const dir = await withRows(first, { 'p.plan.yaml': `importPlan: 1\n${rows}` })
    const { code, err } = await run(dir, 'dm.xlsx', '--plan', 'p.plan.yaml')
    expect([code, existsSync(join(dir, 'nhap'))]).toEqual([2, false])
    return err
  }
  it.each([
    [
      'a system that is gone',
      'rows:\n  - { name: Kho dữ liệu, do: update, id: csdl-dat-da }\n',
      4,
      'Có phải bạn muốn viết “csdl-dat-dai”',
    ],
    ['no system at all', 'rows:\n  - { name: Kho dữ liệu, do: same }\n', 4, 'Thêm id'],
    [
      'one id for two',
      'rows:\n  - { name: A, do: new, id: a }\n  - { name: B, do: new, id: a }\n',
      5,
      'Hai dòng mới cùng mang mã “a”',
    ],
    ['an id that is taken', 'rows:\n  - { name: Kho dữ liệu, do: new, id: csdl-dat-dai }\n', 4, 'đã có'],
    ['no such component', 'rows:\n  - { name: Kho dữ liệu, do: new, components: [x] }\n', 4, 'không có thành phần “x”'],
    ['no such state', 'values:\n  status:\n    treo: chết\n', 5, 'Ghi một trong: planned'],
    ['no such field', 'columns:\n  "Số đơn vị": so-luong\n', 4, ''],
    ['two columns for one', 'columns:\n  "Tình trạng": status\n  "Số đơn vị": status\n', 5, 'hai cột cùng là status'],
    [
      'another workbook',
      'file: khac.xlsx\nrows:\n  - { name: Cái khác, do: new }\n',
      4,
      'Kế hoạch lập cho “khac.xlsx”',
    ],
  ])('%s', async (_, rows, line, words) => {
    const err = await withPlan(rows)
    expect(err).toContain(words)
    expect(err).toMatch(new RegExp(`p\\.plan\\.yaml:(${line - 1}|${line}):\\d+`))
  })

  it('and stops no other command, broken or not', async () => {
    const dir = await withRows(first, { 'a.plan.yaml': 'rows: [', 'nhap/b.plan.yaml': 'importPlan: 1\nrows: []\n' })
    expect((await kientruc(dir, ['validate'])).code).toBe(0)
  })
})

describe('three provinces', () => {
  const planned = async (sheets: readonly WrittenSheet[]) => {
    const dir = folder()
    await kientruc(dir, ['init', '.', '--framework', '2015', '--sample'])
    await write(dir, 'dm.xlsx', sheets)
    const { out } = await run(dir, 'dm.xlsx')
    const carried = await run(dir, 'dm.xlsx', '--plan', 'dm.xlsx.plan.yaml')
    const { model, hits } = loadWorkspace(dir)
    expect(hits).toEqual([])
    const systems = [...model.systems.values()].filter((s) => s.source?.startsWith('dm.xlsx'))
    return { last: out.trim().split('\n').at(-1), carried, systems, agencies: [...model.agencies.values()], model }
  }

  it('one long sheet with groups and abbreviations', async () => {
    const { last, systems } = await planned(motBangDai)
    expect(last).toMatch(/^Tổng cộng 36 dòng: 33 thêm mới, 1 cập nhật, 0 đã có, 2 cần quyết định/)
    const by = (name: string) => systems.find((s) => s.name === name)
    expect(by('PM quản lý an toàn thực phẩm')).toMatchObject({ owner: 'so-y-te', lifecycle: { status: 'retired' } })
    expect(by('HT camera giám sát giao thông')?.cost?.amount).toBe(28_000)
    expect(by('HT thư điện tử công vụ')).toMatchObject({ realizes: ['kenh-thu-dien-tu'], layer: 'kenh-giao-tiep' })
    expect(by('PM quản lý viễn thông, bưu chính')?.owner).toBe('so-tttt')
  })

  it('a sheet for each sector, the technical facts by code', async () => {
    const { last, systems, agencies } = await planned(moiNganhMotTrang)
    expect(last).toMatch(/^Tổng cộng 37 dòng: 33 thêm mới, 1 cập nhật, 0 đã có, 3 cần quyết định/)
    const [records] = systems.filter((s) => s.code === 'AL-DC-01')
    expect(records).toMatchObject({ standards: ['Java', 'Oracle'], securityLevel: 3, cost: { amount: 8500 } })
    expect(systems.filter((s) => s.code === 'AL-YT-01')).toHaveLength(1)
    expect(systems.map((s) => s.name)).toEqual(expect.arrayContaining(['Quản lý đê điều', 'Quản lý giống dê']))
    expect(agencies.filter((a) => /Lao động/.test(a.name) && a.kind === 'department')).toHaveLength(1)
    expect(agencies.find((a) => a.name === 'TT Kiểm soát bệnh tật')?.kind).toBe('unit')
  })

  it('typed by hand over the years', async () => {
    const { last, systems, agencies, carried } = await planned(goTay)
    // Of two rows near one system only the nearer is asked about.
    expect(last).toMatch(/^Tổng cộng 43 dòng: 39 thêm mới, 0 cập nhật, 1 đã có, 3 cần quyết định/)
    expect(carried.err).toContain('Sheet1!B19 đã có')
    expect(systems.filter((s) => s.name === 'PM bệnh viện')).toHaveLength(3)
    expect(systems.filter((s) => /^Quản lý ch[ợó]/.test(s.name))).toHaveLength(2)
    expect(agencies.filter((a) => /^(Văn phòng|VP) (UBND|Ủy ban)/.test(a.name))).toHaveLength(1)
    expect(agencies.filter((a) => /VNPT|Giữ nguyên|Viettel|các đơn vị/.test(a.name))).toEqual([])
    expect(systems.find((s) => s.name === 'một cửa điện tử')?.cost?.amount).toBe(9500)
    expect(systems.find((s) => s.name === 'Mail tỉnh')).toMatchObject({
      lifecycle: { status: 'unknown', from: '2010' },
    })
  })
})
