import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { amendedWorkbook } from '../../src/office/sheet/amend.js'
import { readWorkbook } from '../../src/office/sheet/read-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { partsOf, zipped } from '../support/xlsx.js'
import { beside, binhThuan, lamDong } from './provinces.js'

const provinces = () => folder(beside({ ld: lamDong, bt: binhThuan }))

async function merged(at: string, plan: string, into: string, ...more: string[]) {
  const run = await kientruc(at, ['merge', '--plan', plan, '--into', into, '--format', 'json', ...more])
  expect(run.code, run.err).toBe(0)
  return JSON.parse(run.out)
}

async function planned(at: string, plan: string, ...folders: string[]) {
  const run = await kientruc(at, ['merge', ...folders, '--plan', plan, '--as-of', '2026-11-30', '--quiet'])
  expect(run.code, run.err).toBe(0)
}

/** What a person does in a spreadsheet: cells of the sheet of groups say something else. */
async function edited(at: string, plan: string, cells: Readonly<Record<string, string>>) {
  const bytes = readFileSync(join(at, plan))
  const changes = Object.entries(cells).map(([cell, text]) => ({ sheet: 'Các nhóm', cell, text }))
  writeFileSync(join(at, plan), await amendedWorkbook(bytes, plan, changes))
}

async function rowOf(at: string, plan: string, kind: string): Promise<number> {
  const { sheets } = await readWorkbook(readFileSync(join(at, plan)), plan)
  const rows = [...(sheets.find(({ name }) => name === 'Các nhóm')?.rows ?? [])]
  return rows.find(([, cells]) => cells.get(2)?.text === kind)?.[0] ?? 0
}

const filesIn = (at: string) =>
  Object.fromEntries(
    readdirSync(at, { recursive: true, encoding: 'utf8' })
      // What stands with the folder names the folders of its plan.
      .filter((name) => /^[^.].*\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(at, name), 'utf8')]),
  )

describe('a plan in a workbook', { timeout: 60_000 }, () => {
  it('comes to the same as one in YAML, and one can be made of the other', async () => {
    const at = provinces()
    await planned(at, 'a.plan.yaml', 'ld', 'bt')
    await planned(at, 'b.xlsx', 'ld', 'bt')
    await planned(at, 'sub/c.xlsx', '--from', 'a.plan.yaml')
    await planned(at, 'd.plan.yaml', '--from', 'sub/c.xlsx')
    const plans = ['a.plan.yaml', 'b.xlsx', 'sub/c.xlsx', 'd.plan.yaml']
    for (const [i, plan] of plans.entries()) await merged(at, plan, `moi-${i}`)
    for (const i of [1, 2, 3]) expect(filesIn(join(at, `moi-${i}`)), plans[i]).toEqual(filesIn(join(at, 'moi-0')))
    expect(readFileSync(join(at, 'd.plan.yaml'), 'utf8').replace('d.plan', 'a.plan')).toBe(
      readFileSync(join(at, 'a.plan.yaml'), 'utf8'),
    )
  })

  it('is decided by choosing words and members, and by days as people write them', async () => {
    const at = provinces()
    await planned(at, 'p.xlsx', 'ld', 'bt')
    const row = await rowOf(at, 'p.xlsx', 'Hệ thống')
    await edited(at, 'p.xlsx', { [`D${row}`]: 'Nền tảng nào đó [binh-thuan/lgsp]', [`F${row}`]: '30/6/2027' })
    const { groups } = await merged(at, 'p.xlsx', 'moi')
    const systems = groups.find(({ of }: { of: string }) => of === 'systems')
    expect(systems).toMatchObject({ do: 'stays', until: '2027-06-30' })
    expect(systems.members.map(({ from }: { from: string }) => from)).toEqual(['binh-thuan/lgsp', 'lam-dong/lgsp'])
    await edited(at, 'p.xlsx', { [`C${row}`]: 'giữ riêng' })
    expect((await merged(at, 'p.xlsx', 'khac')).after.staying).toBe(3)
  })

  it('offers the words that are known, and the members of each group', async () => {
    const at = provinces()
    await planned(at, 'p.xlsx', 'ld', 'bt')
    const parts = partsOf(readFileSync(join(at, 'p.xlsx')))
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
    const { sheets } = await readWorkbook(readFileSync(join(at, 'p.xlsx')), 'p.xlsx')
    const offered = sheets.find(({ name }) => name === 'Danh mục')
    const row = await rowOf(at, 'p.xlsx', 'Hệ thống')
    const number = Number(sheets[0]?.rows.get(row)?.get(1)?.text)
    expect(sheet).toContain("<formula1>'Danh mục'!$B$1:$B$4</formula1>")
    expect(sheet).toContain("<formula1>OFFSET('Danh mục'!$E$1,$A4-1,")
    expect([5, 6, 7].map((column) => offered?.rows.get(number)?.get(column)?.text)).toEqual([
      'Nền tảng tích hợp, chia sẻ dữ liệu tỉnh – Sở Khoa học và Công nghệ [lam-dong/lgsp]',
      'Nền tảng tích hợp, chia sẻ dữ liệu tỉnh – Sở Thông tin và Truyền thông – 1,2 tỷ đồng [binh-thuan/lgsp]',
      undefined,
    ])
  })

  it('keeps reasons and notes from form to form, and all that people did when it is made again', async () => {
    const at = provinces()
    await planned(at, 'a.plan.yaml', 'ld', 'bt')
    const yaml = join(at, 'a.plan.yaml')
    const said = readFileSync(yaml, 'utf8')
    writeFileSync(yaml, `# Bản của tổ công tác\n${said.replace('  - of: systems', '  # hỏi lại Sở\n  - of: systems')}`)
    await planned(at, 'p.xlsx', '--from', 'a.plan.yaml')
    await planned(at, 'b.plan.yaml', '--from', 'p.xlsx')
    expect(readFileSync(join(at, 'b.plan.yaml'), 'utf8')).toContain('  # hỏi lại Sở\n  - of: systems')
    expect(readFileSync(join(at, 'b.plan.yaml'), 'utf8').match(/# Bản của tổ công tác/g)).toHaveLength(1)
    const row = await rowOf(at, 'p.xlsx', 'Hệ thống')
    await edited(at, 'p.xlsx', { [`G${row}`]: 'Theo họp ngày 12/11', [`L${row}`]: 'cột của tôi' })
    const before = partsOf(readFileSync(join(at, 'p.xlsx')))
    writeFileSync(join(at, 'p.xlsx'), zipped({ ...before, 'xl/ghi-chu-cua-toi.xml': '<x/>' }))
    for (const [name, key] of [
      ['ld', 'so-khcn'],
      ['bt', 'so-tttt'],
    ] as const)
      writeFileSync(
        join(at, name, 'them.yaml'),
        `dataEntities: [{ id: ho-so-${name}, name: Hồ sơ đất đai, owner: ${key} }]\n`,
      )
    await planned(at, 'p.xlsx', '--replan')
    const after = partsOf(readFileSync(join(at, 'p.xlsx')))
    expect(after['xl/ghi-chu-cua-toi.xml']).toBe('<x/>')
    const { sheets } = await readWorkbook(readFileSync(join(at, 'p.xlsx')), 'p.xlsx')
    expect([7, 10, 12].map((column) => sheets[0]?.rows.get(row)?.get(column)?.text)).toEqual([
      'Theo họp ngày 12/11',
      'hỏi lại Sở',
      'cột của tôi',
    ])
    const { groups, sources } = await merged(at, 'p.xlsx', 'moi')
    expect(groups.at(-1)).toMatchObject({ of: 'dataEntities', why: 'Cùng tên “Hồ sơ đất đai”.' })
    expect(sources.map(({ changed }: { changed: boolean }) => changed)).toEqual([false, false])
  })
})

describe('a workbook that cannot be carried out', { timeout: 60_000 }, () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'a word that is no choice',
      { C: 'gộp lại' },
      ['p.xlsx:Các nhóm!C', '“gộp lại” không có trong danh mục.', 'Chọn một trong: Gộp làm một; '],
    ],
    ['an empty reason', { G: '' }, ['p.xlsx:Các nhóm!G', 'Cột “Lý do” còn trống.']],
    [
      'an id that nobody has',
      { D: 'x [binh-thuan/lgps]' },
      ['p.xlsx:Các nhóm!D', 'Không nguồn nào có “binh-thuan/lgps” trong systems.', 'binh-thuan/lgsp'],
    ],
    ['a day that is none', { F: '31/13/2027' }, ['p.xlsx:Các nhóm!F']],
    ['a field without a member', { I: 'name binh-thuan/lgsp' }, ['p.xlsx:Các nhóm!I', 'name: binh-thuan/so-y-te']],
  ])('tells the cell of %s and how to mend it, and writes nothing', async (_, change, said) => {
    const at = provinces()
    await planned(at, 'p.xlsx', 'ld', 'bt')
    const row = await rowOf(at, 'p.xlsx', 'Hệ thống')
    await edited(at, 'p.xlsx', Object.fromEntries(Object.entries(change).map(([c, text]) => [`${c}${row}`, text])))
    const run = await kientruc(at, ['merge', '--plan', 'p.xlsx', '--into', 'moi'])
    expect(run.code).toBe(2)
    for (const text of said) expect(run.err).toContain(text.replace(/![A-Z]$/, (place) => `${place}${row}`))
    expect(readdirSync(at).sort()).toEqual(['bt', 'ld', 'p.xlsx'])
  })

  it('is told when it is no plan at all', async () => {
    const at = folder({ ...beside({ ld: lamDong }), 'p.xlsx': 'không phải sổ tính' })
    const run = await kientruc(at, ['merge', '--plan', 'p.xlsx', '--into', 'moi'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('p.xlsx')
  })
})
