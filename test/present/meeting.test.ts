import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const proposal = (id: string, title: string, total: number) =>
  `proposal: { id: ${id}, title: ${title}, agency: so-a, date: 2020-03-02, kind: build, purpose: Quản lý đất đai cho người dân trong tỉnh, functions: [Đăng ký đất đai], budget: { total: ${total}, unit: million-vnd } }\n`

describe('the table for a meeting', () => {
  it('has a row a dossier, with the same verdict as the result, and sums', async () => {
    const dir = folder({
      ...small,
      'hs/a.yaml': proposal('dx-a', 'Xây dựng cơ sở dữ liệu đất đai', 900),
      'hs/b.yaml': proposal('dx-b', '"=Chấm công"', 100),
    })
    const { out } = await kientruc(dir, ['check', 'hs', '--format', 'json', '--out', 'xlsx=hop.xlsx'])
    const { sheets } = await readWorkbook(readFileSync(join(dir, 'hop.xlsx')), 'hop.xlsx')
    const rows = [...(sheets[0]?.rows.values() ?? [])].map((row) => [...row.values()].map(({ text }) => text))
    expect(rows[2]?.slice(1, 5)).toEqual(['Dự án, nhiệm vụ', 'Cơ quan', 'Kinh phí (triệu đồng)', 'Kết luận'])
    expect(rows[3]?.slice(0, 4)).toEqual(['1', 'Xây dựng cơ sở dữ liệu đất đai', 'Sở A', '900'])
    expect(rows[3]?.[5]).toMatch(/^Trùng/)
    expect(rows[4]?.[1]).toBe('=Chấm công')
    expect(rows[5]).toEqual(['Cộng', '1000'])
    const words = { conforms: 'Phù hợp', conditional: 'Phù hợp, có điều kiện', nonconforming: 'Chưa phù hợp' }
    const verdicts = JSON.parse(out).results.map((r: { verdict: keyof typeof words }) => words[r.verdict])
    expect([rows[3]?.[4], rows[4]?.[4]]).toEqual(verdicts)
  })
})
