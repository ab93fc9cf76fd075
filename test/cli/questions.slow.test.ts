import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { writeWorkbook } from '../../src/office/sheet/write-workbook.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'
import { atTerminal, hasTerminal, keys } from '../support/terminal.js'

const { enter, down, stop } = keys
const rows = [
  ['Mã', 'Tên hệ thống', 'Cơ quan chủ quản', 'Tình trạng', 'Số đơn vị'],
  ['M1', 'Kho dữ liệu', 'Sở A', 'treo', 38],
  ['M2', 'Bản đồ số', '', 'Đang SD', 1],
]

async function withBook(): Promise<string> {
  const dir = folder(small)
  writeFileSync(join(dir, 'dm.xlsx'), await writeWorkbook('x', [{ name: 'DM', widths: [], rows }]))
  return dir
}

/** Answers everything: the column is not used, “treo” is retiring, the row without an owner is a new system of Sở A. */
async function answered(dir: string) {
  const person = atTerminal(dir, ['--lang', 'en', 'import', 'xlsx', 'dm.xlsx'])
  await person.sees('2 column(s) or value(s) not known and 1 row(s) to decide')
  person.types(enter)
  await person.sees('What is the column “Số đơn vị”')
  person.types(down, enter)
  await person.sees('What does “treo”')
  person.types(down, down, down, down, enter)
  await person.sees('“Bản đồ số”')
  person.types(enter)
  await person.sees('Owner (type to find it):')
  person.types('Sở A')
  await person.sees('❯ Sở A (so-a)')
  person.types(enter)
  await person.sees('Carry the plan out now?')
  return person
}

describe.skipIf(!hasTerminal)('questions in a terminal', () => {
  it('import xlsx: what is unclear is asked and carried out', async () => {
    const dir = await withBook()
    const person = await answered(dir)
    person.types(down, enter)
    expect(await person.ends()).toBe(0)
    const { systems } = loadWorkspace(dir).model
    expect(systems.get('kho-du-lieu')?.lifecycle.status).toBe('retiring')
    expect(systems.get('ban-do-so')).toMatchObject({ owner: 'so-a', lifecycle: { status: 'operational' } })
  })

  it('nobody else is kept waiting; what changes meanwhile leaves it with the plan', async () => {
    const dir = await withBook()
    const person = await answered(dir)
    const other = await kientruc(dir, ['edit', '--where', 'system.id == "ht-mot-cua"', '--set', 'description=khác'])
    expect(other).toMatchObject({ code: 0 })
    person.types(down, enter)
    expect(await person.ends()).toBe(1)
    expect(person.said()).toMatch(/changed while you were asked, so nothing was carried out/)
    expect(loadWorkspace(dir).model.systems.has('kho-du-lieu')).toBe(false)
    const again = await kientruc(dir, ['import', 'xlsx', 'dm.xlsx', '--plan', 'dm.xlsx.plan.yaml'])
    expect(again.code).toBe(0)
    expect(loadWorkspace(dir).model.systems.get('ban-do-so')?.owner).toBe('so-a')
  })

  it('stopped, it keeps the answers in the plan and writes nothing else', async () => {
    const dir = await withBook()
    const person = await answered(dir)
    person.types(stop)
    expect(await person.ends()).toBe(2)
    expect(readFileSync(join(dir, 'dm.xlsx.plan.yaml'), 'utf8')).toContain('so-a')
    expect(loadWorkspace(dir).model.systems.has('kho-du-lieu')).toBe(false)
  })

  it('dedupe: two records become one; what comes to differ meanwhile is asked, too', async () => {
    const record = (id: string, name: string, more: string) =>
      `  - { id: ${id}, name: ${name}, kind: application, owner: so-a, layer: ung-dung, scope: agency, lifecycle: { status: operational }, functions: [Hạch toán], ${more} }\n`
    const text = `systems:\n${record('kt-1', 'Phần mềm kế toán', 'code: K1')}${record('kt-2', 'PHẦN MỀM KẾ TOÁN', 'code: K2')}`
    const dir = folder({ ...small, 'trung.yaml': text })
    const person = atTerminal(dir, ['--lang', 'en', 'dedupe'])
    await person.sees('What is to be done?')
    person.types(enter)
    await person.sees('Which one stays?')
    person.types(enter)
    await person.sees('code: which value?')
    writeFileSync(
      join(dir, 'trung.yaml'),
      text.replace('code: K1', 'code: K1, description: một').replace('code: K2', 'code: K2, description: hai'),
    )
    person.types(enter)
    await person.sees('there is more that differs')
    await person.sees('description: which value?')
    person.types(down, enter)
    expect(await person.ends()).toBe(0)
    const left = readFileSync(join(dir, 'trung.yaml'), 'utf8')
    expect(left.match(/id: kt-/g)).toHaveLength(1)
    expect(left).toMatch(/description: (một|hai)/)
  })
})
