import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { docxText } from '../support/docx.js'
import { beside, binhThuan, lamDong } from './provinces.js'

const district = 'agencies: [{ id: huyen-a, name: Ủy ban nhân dân huyện A, kind: district }]\n'

async function merged(...more: string[]): Promise<string> {
  const at = folder(beside({ ld: lamDong, bt: binhThuan }))
  const plan = await kientruc(at, ['merge', 'ld', 'bt', '--plan', 'p.yaml', '--as-of', '2026-11-30', '--quiet'])
  expect(plan.code, plan.err).toBe(0)
  const run = await kientruc(at, ['merge', '--plan', 'p.yaml', '--into', 'moi', '--quiet', ...more])
  expect(run.code, run.err).toBe(0)
  return at
}

async function siteOf(at: string, architecture: string) {
  const run = await kientruc(at, ['--architecture', architecture, 'report', '--out', 'trang', '--quiet'])
  expect(run.code, run.err).toBe(0)
  const page = join(at, 'trang/hop-nhat.html')
  return {
    index: readFileSync(join(at, 'trang/index.html'), 'utf8'),
    page: existsSync(page) && readFileSync(page, 'utf8'),
  }
}

it('the pages of a merged architecture tell of the merger, with ways to its systems', { timeout: 60_000 }, async () => {
  const { index, page } = await siteOf(await merged(), 'moi')
  expect(index).toContain('<a href="hop-nhat.html">Hợp nhất</a>')
  for (const said of [
    'Việc cần quyết định trước ngày 29/01/2027',
    'Trước và sau hợp nhất',
    '<svg',
    'Lộ trình hợp nhất theo đợt',
    '1,2 tỷ đồng',
  ])
    expect(page).toContain(said)
  expect(page).toMatch(/<a href="he-thong\/lgsp\.html">Nền tảng tích hợp/)
})

it('no other architecture has such a page, nor one whose record is damaged', { timeout: 60_000 }, async () => {
  const at = await merged()
  expect((await siteOf(at, 'ld')).index).not.toContain('hop-nhat.html')
  writeFileSync(join(at, 'moi/.hop-nhat.json'), '{"files":{},"result":{"groups":7}}')
  expect(await siteOf(at, 'moi')).toMatchObject({ page: false })
})

it('a plan and its report in English say nothing in Vietnamese but what the sources say', async () => {
  const at = folder(beside({ ld: lamDong, bt: { ...binhThuan, 'huyen.yaml': district } }))
  const english = ['--lang', 'en', '--plan', 'p.yaml', '--quiet']
  expect((await kientruc(at, ['merge', 'ld', 'bt', '--as-of', '2026-11-30', ...english])).code).toBe(0)
  const plan = readFileSync(join(at, 'p.yaml'), 'utf8')
  const own = [lamDong, binhThuan, { district }].flatMap((files) => Object.values(files)).join('\n')
  const reasons = [...plan.matchAll(/why: (.*)/g)].map(([, why = '']) => why)
  expect(reasons).toHaveLength(5)
  for (const why of reasons)
    for (const word of why.match(/[\p{L}\p{M}]*[À-ỹ][\p{L}\p{M}]*/gu) ?? []) expect(own, why).toContain(word)
})

it('the report as a workbook has a sheet a table, and the form Mẫu 03', { timeout: 60_000 }, async () => {
  const at = await merged('--out', 'xlsx=bao-cao.xlsx')
  const { sheets } = await readWorkbook(readFileSync(join(at, 'bao-cao.xlsx')), 'bao-cao.xlsx')
  const names = sheets.map(({ name }) => name)
  expect(names.slice(0, 3)).toEqual(['Tóm tắt', 'Việc cần quyết định trước ngày', 'Trước và sau hợp nhất'])
  expect(names).toContain('DM_DOITUONG')
  const table = sheets[2]?.rows.get(4)
  expect([1, 2, 3].map((column) => table?.get(column)?.number ?? table?.get(column)?.text)).toEqual([
    'Lâm Đồng (Kiến trúc tỉnh Lâm Đồng)',
    1,
    0,
  ])
})

it('the report in Word has the form Mẫu 03 as an annex: each cell that the workbook has', {
  timeout: 60_000,
}, async () => {
  const at = await merged('--out', 'docx=bao-cao.docx', '--out', 'xlsx=bao-cao.xlsx')
  const text = docxText(readFileSync(join(at, 'bao-cao.docx')))
  const annex = text.slice(text.indexOf('Phụ lục II. Khung kiến trúc số của tỉnh theo Mẫu 03'))
  expect(annex).toContain('DANH MỤC ĐỐI TƯỢNG KIẾN TRÚC (DM_DOITUONG)')
  const { sheets } = await readWorkbook(readFileSync(join(at, 'bao-cao.xlsx')), 'bao-cao.xlsx')
  const cells = sheets
    .filter(({ name }) => ['DM_DOITUONG', 'QH_KETNOI', 'ANHXA', 'HOANTHIEN_NV'].includes(name))
    .flatMap(({ rows }) => [...rows].flatMap(([row, all]) => (row > 3 ? [...all.values()] : [])))
  expect(cells.length).toBeGreaterThan(30)
  for (const { text: said } of cells) for (const line of said.split('\n')) expect(annex).toContain(line)
})
