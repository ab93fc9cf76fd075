import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { partsOf } from '../support/xlsx.js'

const read = async (dir: string, file: string) => readWorkbook(readFileSync(join(dir, file)), file)
const hostile = small['he-thong.yaml'].replace('Hệ thống một cửa điện tử', '"=HYPERLINK(1)"')

describe('export', () => {
  it('xlsx holds every table, the heading in sight and with filters', async () => {
    const dir = folder(small)
    const run = await kientruc(dir, ['export', 'xlsx', '--out', 'kt.xlsx'])
    expect([run.code, run.err]).toEqual([0, 'Đã ghi kt.xlsx\n'])
    const { sheets } = await read(dir, 'kt.xlsx')
    expect(sheets.map((s) => s.name)).toEqual([
      'Danh mục hệ thống',
      'Quan hệ kết nối',
      'Đối chiếu tiêu chuẩn',
      'Phát hiện',
    ])
    expect([...(sheets[0]?.rows.get(5)?.values() ?? [])].map((c) => c.text)).toEqual([
      'csdl-dat-dai',
      'Cơ sở dữ liệu đất đai',
      'Cơ sở dữ liệu',
      'Sở B',
      'Dữ liệu',
      'Toàn tỉnh',
      'Đang vận hành',
    ])
    const sheet = partsOf(readFileSync(join(dir, 'kt.xlsx')))['xl/worksheets/sheet1.xml']
    expect(sheet).toMatch(/ySplit="3".*state="frozen".*<autoFilter ref="A3:W5"/)
  })

  it('csv goes to standard output, with nothing that would run', async () => {
    const { out } = await kientruc(folder({ ...small, 'he-thong.yaml': hostile }), ['export', 'csv'])
    expect(out).toContain(",'=HYPERLINK(1),")
  })

  it('csv of the findings names their places', async () => {
    const waiver = 'waivers:\n  - { rule: layering/cycle, subject: x, reason: y, approvedBy: z, expires: "2019" }\n'
    const { out } = await kientruc(folder({ ...small, 'mien-tru.yaml': waiver }), [
      'export',
      'csv',
      '--table',
      'findings',
    ])
    expect(out).toMatch(/waiver\/expired,.*mien-tru\.yaml:2:/)
  })

  it('asks for a file, and knows its tables', async () => {
    expect(await kientruc(folder(small), ['export', 'xlsx'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out'),
    })
    const unknown = await kientruc(folder(small), ['export', 'csv', '--table', 'system'])
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('“systems”') })
  })
})
