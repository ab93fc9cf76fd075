import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'

const lifecycle = (id: string, from: string, extra = '') =>
  system(id, extra).replace('{ status: operational }', `{ status: planned, from: ${from} }`)
const files = {
  ...small,
  'them.yaml': `phases:
  - { id: gd-1, name: Giai đoạn 1, from: "2020", to: "2021" }
  - { id: gd-2, name: Giai đoạn 2, from: "2023", to: "2024" }
tasks:
  - { id: nv-1, name: Xây dựng cổng, phase: gd-2, lead: so-a, delivers: [ht-cong] }
dataEntities:
  - { id: thua-dat, name: Thửa đất, master: csdl-dat-dai }
systems:
${system('ht-thue', '    data: [thua-dat]\n    dependsOn: [ { to: csdl-dat-dai, kind: data, data: [thua-dat] } ]\n').replace('owner: so-a', 'owner: so-b')}
${lifecycle('ht-cong', '2023-05', '    dependsOn: [ { to: ht-thue, kind: integration } ]\n')}`,
  'dx/dx.yaml':
    'proposal:\n  id: dx-1\n  title: Quản lý bến cá\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý tàu cá.\n  reuses: [csdl-dat-dai]\n',
  'kientruc.yaml': `${small['kientruc.yaml']}proposals: dx\n`,
}
const facts = async (...argv: string[]) =>
  JSON.parse((await kientruc(folder(files), ['impact', ...argv, '--format', 'json'])).out)

describe('impact', () => {
  it('tells who depends on it, how far, by which data, whose they are, and which proposals', async () => {
    const impact = await facts('csdl-dat-dai')
    expect(impact.dependents.map((d: { id: string; distance: number }) => [d.id, d.distance])).toEqual([
      ['ht-mot-cua', 1],
      ['ht-thue', 1],
      ['ht-cong', 2],
    ])
    expect(impact.dependents[1].reliances).toEqual([
      {
        on: { id: 'csdl-dat-dai', name: 'Cơ sở dữ liệu đất đai' },
        how: 'dependency',
        kind: 'data',
        data: ['Thửa đất'],
      },
    ])
    expect(impact.agencies.map((a: { id: string; systems: string[] }) => [a.id, a.systems])).toEqual([
      ['so-a', ['ht-mot-cua', 'ht-cong']],
      ['so-b', ['ht-thue']],
    ])
    expect(impact.criticality).toEqual({ reach: 3, cutsOff: 3, singlePointOfFailure: true })
    expect((await facts('ht-thue')).criticality).toMatchObject({ reach: 1, bridge: 1 })
    expect((await facts('ht-cong')).criticality).toEqual({ reach: 0, cutsOff: 0, singlePointOfFailure: false })
    const { out } = await kientruc(folder(files), ['impact', 'ht-thue'])
    expect(out).toContain('Điểm lỗi đơn: nếu ngừng, 1 hệ thống mất dịch vụ')
    expect(out).toContain('Thứ hạng cầu nối giữa các hệ thống khác: 1 ')
    expect(impact.masters[0].usedBy).toEqual([{ id: 'ht-thue', name: 'Hệ thống ht-thue' }])
    expect(impact.proposals).toMatchObject([{ id: 'dx-1', file: 'dx/dx.yaml' }])
  })

  it('tells phase by phase what a retirement breaks: what is at work, what would begin without it, which tasks', async () => {
    const { retirement } = await facts('csdl-dat-dai', '--retire-in', '2021-06')
    const ids = (list: { id: string }[]) => list.map((d) => d.id)
    expect(
      retirement.periods.map(
        (p: { phase?: { id: string }; from: string; to: string; broken: []; baseless: []; tasks: [] }) => [
          p.phase?.id,
          p.from,
          p.to,
          ids(p.broken),
          ids(p.baseless),
          ids(p.tasks),
        ],
      ),
    ).toEqual([
      ['gd-1', '2021-06-01', '2021-12-31', ['ht-mot-cua', 'ht-thue'], [], []],
      [undefined, '2022-01-01', '2022-12-31', ['ht-mot-cua', 'ht-thue'], [], []],
      ['gd-2', '2023-01-01', '2024-12-31', ['ht-mot-cua', 'ht-thue'], ['ht-cong'], ['nv-1']],
    ])
    const after = await facts('csdl-dat-dai', '--retire-in', '2026')
    expect(after.retirement.periods).toMatchObject([{ from: '2026-01-01', baseless: [] }])
    expect(ids(after.retirement.periods[0].broken)).toContain('ht-cong')
  })

  it('reads well: nothing depends on it, and every name with its id', async () => {
    const run = (...argv: string[]) => kientruc(folder(files), ['--lang', 'en', 'impact', ...argv])
    expect((await run('ht-cong', '--retire-in', '2020')).out).toContain('nothing is affected')
    const { out } = await run('csdl-dat-dai', '--retire-in', '2023')
    expect(out).toContain('3 depend on it (2 directly, 1 through others), of 2 agencies.')
    expect(out).toContain('“Hệ thống ht-thue” (ht-thue), Sở B: data (Thửa đất)')
    expect(out).toContain('! task “Xây dựng cổng” (nv-1)')
  })

  it.each([
    [['csdl-dat-dia'], 'csdl-dat-dai'],
    [['csdl-dat-dai', '--retire-in', '2020-13'], '2020-13'],
    [[], 'impact'],
  ])('refuses %j with the mend', async (argv, mention) => {
    const refused = await kientruc(folder(files), ['impact', ...argv])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain(mention)
  })
})
