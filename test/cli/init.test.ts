import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'

const withoutComments = (file: string) => readFileSync(file, 'utf8').replace(/^ *#.*$/gm, '')

describe('init', () => {
  it.each([
    ['as it is', []],
    ['in the framework of 2026', ['--framework', '2026', '--name', 'Lâm Đồng']],
    ['in that of 2015', ['--framework', '2015', '--name', 'Lâm Đồng']],
  ])('makes a workspace without samples, %s, that is sound and takes a first proposal', async (_, flags) => {
    const dir = folder()
    const made = await kientruc(dir, ['init', 'tỉnh mới', ...flags])
    expect(made.code).toBe(0)
    expect(made.err).toContain('--sample')
    const there = join(dir, 'tỉnh mới')
    const valid = await kientruc(there, ['validate', '--fail-on', 'warning', '--format', 'json'])
    expect(JSON.parse(valid.out).results[0].findings).toEqual([])
    expect(valid.code).toBe(0)
    const none = await kientruc(there, ['check'])
    expect([none.code, none.err]).toEqual([0, expect.stringContaining('kientruc propose')])
    expect(none.out).not.toContain('✓')
    const first = [
      '--title',
      'Quản lý chợ',
      '--agency',
      'ubnd-tinh',
      '--kind',
      'build',
      '--purpose',
      'Quản lý sạp chợ.',
    ]
    expect((await kientruc(there, ['propose', ...first])).code).toBe(0)
    const checked = await kientruc(there, ['check', '--fail-on', 'never', '--format', 'json'])
    expect(JSON.parse(checked.out).summary.proposals).toBe(1)
  })

  it.each(['2026', '2015'])('puts samples for the framework of %s apart, and they conform', async (framework) => {
    const dir = folder()
    expect((await kientruc(dir, ['init', '--framework', framework, '--sample', '--name', 'Lâm Đồng'])).code).toBe(0)
    expect((await kientruc(dir, ['validate', '--fail-on', 'warning'])).code).toBe(0)
    const checked = await kientruc(dir, ['check', '--format', 'json'])
    expect(JSON.parse(checked.out).results.map((r: { verdict: string }) => r.verdict)).toEqual(['conforms'])
    const own = readdirSync(dir).filter((file) => file.endsWith('.yaml') && file !== 'mau.yaml')
    const sampled = /ttdl-tinh|so-nnmt|so-tnmt/
    for (const file of own) expect(withoutComments(join(dir, file)), file).not.toMatch(sampled)
    // Without its samples it is what it would have been without them.
    rmSync(join(dir, 'mau.yaml'))
    rmSync(join(dir, 'de-xuat/mau.yaml'))
    expect((await kientruc(dir, ['validate', '--fail-on', 'warning'])).code).toBe(0)
  })

  it('speaks of today, by the packs of today', async () => {
    const dir = folder()
    await kientruc(dir, ['init', '--name', 'Lâm Đồng'])
    const manifest = readFileSync(join(dir, 'kientruc.yaml'), 'utf8')
    expect(manifest).toContain('"Khung kiến trúc chính quyền số tỉnh Lâm Đồng"')
    for (const pack of ['khung-2026', 'nen-tang-2026', 'tt39-2017', 'cap-do-attt', 'che-do-dau-tu'])
      expect(manifest).toMatch(new RegExp(`^packs: .*${pack}`, 'm'))
    expect(JSON.parse((await kientruc(dir, ['validate', '--format', 'json'])).out).asOf).toBe('2020-06-01')
  })

  it.each([
    ['Lâm Đồng', 'lam-dong', 'tỉnh Lâm Đồng'],
    ['Tỉnh Đắk Lắk', 'dak-lak', 'tỉnh Đắk Lắk'],
    ['Thành phố  Đà Nẵng', 'da-nang', 'thành phố Đà Nẵng'],
    ['TP. Huế', 'hue', 'TP. Huế'],
    ['Bà Rịa: "Vũng Tàu" # {x} \\', 'ba-ria-vung-tau-x', 'tỉnh Bà Rịa: "Vũng Tàu" # {x} \\'],
    ['岘港', 'kien-truc-tinh', 'tỉnh 岘港'],
  ])('is named after %s', async (name, id, unit) => {
    const dir = folder()
    await kientruc(dir, ['init', '--name', name])
    const { architecture } = JSON.parse((await kientruc(dir, ['validate', '--format', 'json'])).out)
    expect([architecture.id, architecture.name]).toEqual([id, `Khung kiến trúc chính quyền số ${unit}`])
  })

  it.each([
    ['--framework', '2019'],
    ['--name', ''],
    ['--name', '---'],
    ['--name', 'Lâm\nĐồng'],
    ['--name', 'Lâm Đồng '.repeat(30)],
  ])('refuses %s %j and writes nothing', async (flag, value) => {
    const dir = folder()
    const run = await kientruc(dir, ['init', flag, value])
    expect([run.code, run.err]).toEqual([2, expect.stringContaining(flag)])
    expect(readdirSync(dir)).toEqual([])
  })

  it('overwrites nothing', async () => {
    const dir = folder({ 'kientruc.yaml': 'của tôi\n' })
    expect((await kientruc(dir, ['init'])).code).toBe(2)
    expect(readdirSync(dir)).toEqual(['kientruc.yaml'])
    expect(readFileSync(join(dir, 'kientruc.yaml'), 'utf8')).toBe('của tôi\n')
  })
})
