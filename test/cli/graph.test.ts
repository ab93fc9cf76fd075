import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'

const more = {
  ...small,
  'them.yaml': `phases:\n  - { id: gd-1, name: Giai đoạn 1, from: "2018", to: "2020" }\nsystems:\n${system('ht-kho', '    phase: gd-1\n')}${system('ht-bao-cao', '    dependsOn: [ { to: ht-mot-cua, kind: uses } ]\n')}`,
}
const ids = async (...flags: string[]) => {
  const run = await kientruc(folder(more), ['graph', '--format', 'json', ...flags])
  expect(run.code).toBe(0)
  return { ids: JSON.parse(run.out).nodes.map((n: { id: string }) => n.id), err: run.err }
}

describe('what graph draws', () => {
  it('a path, the other way round if there is only that, and says so', async () => {
    const path = await ids('--from', 'ht-bao-cao', '--to', 'csdl-dat-dai')
    expect(path.ids).toEqual(['ht-bao-cao', 'ht-mot-cua', 'csdl-dat-dai'])
    expect(path.err).toBe('“Hệ thống ht-bao-cao” phụ thuộc vào “Cơ sở dữ liệu đất đai” qua 2 bước.\n')
    expect((await ids('--from', 'csdl-dat-dai', '--to', 'ht-bao-cao')).err).toContain('ngược lại')
  })

  it('the impact of one', async () => {
    const impact = await ids('--impact', 'csdl-dat-dai')
    expect(impact.ids).toEqual(['ht-bao-cao', 'ht-mot-cua', 'csdl-dat-dai'])
    expect(impact.err).toContain('1 hệ thống trực tiếp, 1 hệ thống gián tiếp')
  })

  it('filters, each as often as one likes', async () => {
    expect((await ids('--kind', 'database', '--kind', 'portal')).ids).toEqual(['csdl-dat-dai'])
    expect((await ids('--phase', 'gd-1')).ids).toEqual(['ht-kho'])
    expect((await ids('--dependency', 'uses')).ids).toEqual(['ht-bao-cao', 'ht-mot-cua'])
    const none = await ids('--status', 'retired')
    expect(none.ids).toEqual([])
    expect(none.err).toContain('Không có hệ thống nào')
  })

  it('groups what is tied to each other where it is told to, and where no component says what belongs together', async () => {
    const star = Array.from({ length: 70 }, (_, i) => {
      const centre = i % 10 === 0 ? i - 10 : i - (i % 10)
      return system(`ht-${i}`, i < 10 && i % 10 === 0 ? '' : `    dependsOn: [ { to: ht-${centre}, kind: data } ]\n`)
    })
    const dir = folder({ ...small, 'nhieu.yaml': `systems:\n${star.join('')}` })
    const drawn = async (...flags: string[]) => (await kientruc(dir, ['graph', '--format', 'mermaid', ...flags])).out
    const natural = await drawn('--group', 'natural')
    expect(natural).toContain('Nhóm quanh Hệ thống ht-0')
    expect(natural).toContain('Nhóm quanh Hệ thống ht-60')
    expect(await drawn('--group', 'natural')).toBe(natural)
    expect(await drawn()).toBe(natural)
    const realized = folder({
      ...small,
      'nhieu.yaml': `components:\n  - { id: tp, name: Thành phần, layer: ung-dung }\nsystems:\n${star.join('')}${system('ht-tp', '    realizes: [tp]\n')}`,
    })
    // One that realizes a component stands for it; the others are known by their ties all the same.
    const mixed = (await kientruc(realized, ['graph', '--format', 'mermaid'])).out
    expect(mixed).toContain('Hệ thống ht-tp')
    expect(mixed).toContain('Nhóm quanh Hệ thống ht-60')
  })

  it('groups where it is told to, and says how to have them one by one', async () => {
    const run = await kientruc(folder(more), ['graph', '--format', 'mermaid', '--group', 'layer'])
    expect(run.out).toContain('(3 hệ thống)')
    expect(run.err).toContain('--group none')
    expect((await kientruc(folder(more), ['--quiet', 'graph', '--format', 'mermaid', '--group', 'layer'])).err).toBe('')
  })

  it('plain rows where the layout may take no time', async () => {
    const run = await kientruc(folder(more), ['graph', '--layout-limit', '0'])
    expect(run.code).toBe(0)
    expect(run.out).toContain('vẽ theo hàng')
  })

  const unusable: Record<string, [string[], string]> = {
    'a mistyped kind': [['--kind', 'databse'], '“database”'],
    'a mistyped state': [['--status', 'planed'], '“planned”'],
    'a mistyped kind of dependency': [['--dependency', 'dta'], '“data”'],
    'an unknown phase': [['--phase', 'gd-2'], '“gd-1”'],
    'an unknown end of a path': [['--from', 'ht-mot-cua', '--to', 'csdl-dat-dia'], '“csdl-dat-dai”'],
    'half a path': [['--from', 'ht-mot-cua'], '--to'],
    'two questions at once': [['--focus', 'ht-mot-cua', '--impact', 'ht-mot-cua'], '--impact'],
    'a depth around nothing': [['--depth', '2'], '--focus'],
    'an unknown way to group': [['--group', 'agenci'], '“agency”'],
    'a limit that is no number': [['--layout-limit', 'lâu'], '--layout-limit'],
  }
  it.each(Object.entries(unusable))('refuses %s', async (_, [flags, told]) => {
    const run = await kientruc(folder(more), ['graph', ...flags])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(told)
  })
})
