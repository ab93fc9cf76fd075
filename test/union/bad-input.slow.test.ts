import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { beside, binhThuan, lamDong } from './provinces.js'

const plan = (groups: string) => `union: 1
into: { id: lam-dong, name: Lâm Đồng mới, version: "1", asOf: "2026-11-30", packs: [] }
sources:
  - { key: ld, folder: ld, digest: x }
  - { key: bt, folder: bt, digest: x }
groups:
${groups}`

const lgsp = '  - { of: systems, do: stays, members: [ld/lgsp, bt/lgsp], why: cùng việc }\n'

async function carriedOut(groups: string, provinces = { ld: lamDong, bt: binhThuan }) {
  const at = folder({ ...beside(provinces), 'p.yaml': plan(groups) })
  const run = await kientruc(at, ['merge', '--plan', 'p.yaml', '--into', 'moi', '--format', 'json'])
  return { at, ...run }
}

describe('a plan that cannot be carried out', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'names what is gone',
      '  - of: systems\n    do: stays\n    members: [ld/lgsp, bt/lgspp]\n    why: x\n',
      ['p.yaml:9:24', 'Không nguồn nào có “bt/lgspp” trong systems.', 'bt/lgsp'],
    ],
    [
      'names a source that it has not',
      '  - { of: systems, do: stays, members: [ld/lgsp, dn/lgsp], why: x }\n',
      ['p.yaml:7:', '“dn/lgsp”'],
    ],
    [
      'lets a system follow two',
      `${lgsp}  - of: systems\n    do: stays\n    members:\n      - bt/mot-cua\n      - bt/lgsp\n    why: x\n`,
      ['p.yaml:12:9', '“bt/lgsp” đã theo “ld/lgsp” ở một nhóm khác', 'Giữ ở một nhóm, bỏ ở nhóm kia.'],
    ],
    [
      'lets a system lead and follow',
      `${lgsp}  - of: systems\n    do: beside\n    members: [bt/lgsp, bt/mot-cua]\n    why: x\n`,
      ['p.yaml:10:15', '“bt/lgsp” đứng đầu nhóm này nhưng lại theo “ld/lgsp” ở nhóm khác.'],
    ],
    [
      'takes a field from who is no member',
      '  - of: systems\n    do: one\n    members: [ld/lgsp, bt/lgsp]\n    why: x\n    take: { name: bt/mot-cua }\n',
      ['p.yaml:11:', '“bt/mot-cua” không phải thành viên của nhóm.', 'Dùng một trong: ld/lgsp, bt/lgsp.'],
    ],
    [
      'says a word that is none',
      '  - { of: systems, do: gop, members: [ld/lgsp, bt/lgsp], why: x }\n',
      ['p.yaml:7:24'],
    ],
    ['gives no reason', '  - { of: systems, do: one, members: [ld/lgsp, bt/lgsp] }\n', ['p.yaml:7:', 'why']],
  ])('because it %s: told with place and mend, nothing is written', async (_, groups, said) => {
    const { at, code, err } = await carriedOut(groups)
    expect(code).toBe(2)
    for (const text of said) expect(err).toContain(text)
    expect(readdirSync(at).sort()).toEqual(['bt', 'ld', 'p.yaml'])
  })
})

describe('sources with faults', () => {
  const faulty = {
    ...binhThuan,
    'loi.yaml': 'systems:\n  - { id: hong, name: Hỏng, kind: applicaton, owner: so-tttt }\n',
    'vo.yaml': 'systems: [\n',
  }

  it('are merged as far as they go, each fault told by its source with its place', async () => {
    const { at, code, err, out } = await carriedOut(lgsp, { ld: lamDong, bt: faulty })
    expect(code, err).toBe(0)
    expect(err).toContain('bt/loi.yaml:2:')
    expect(err).toContain('bt/vo.yaml:')
    expect(err).toMatch(/Nguồn “bt” có \d+ lỗi nêu trên; phần hiểu được vẫn được hợp nhất\./)
    expect(err).not.toContain('Nguồn “ld”')
    expect(JSON.parse(out)).toMatchObject({ before: { systems: 3 }, lost: [] })
    expect(existsSync(join(at, 'moi/kientruc.yaml'))).toBe(true)
  })

  it('are refused when they are no architecture at all, or not there', async () => {
    const at = folder({ ...beside({ ld: lamDong }), 'bt/kientruc.yaml': 'kientruc: [\n', 'p.yaml': plan(lgsp) })
    const broken = await kientruc(at, ['merge', '--plan', 'p.yaml', '--into', 'moi'])
    expect(broken.code).toBe(2)
    expect(broken.err).toContain('bt/kientruc.yaml:')
    const missing = await kientruc(at, ['merge', '--plan', 'p.yaml', 'ld', 'nowhere', '--into', 'moi'])
    expect(missing.err).toContain('Không tìm thấy kientruc.yaml trong thư mục “nowhere”.')
    expect(existsSync(join(at, 'moi'))).toBe(false)
  })
})

describe('two provinces with the same ids', () => {
  it('keep all that both have, under ids of their own', async () => {
    const { at, code, out, err } = await carriedOut('  []', { ld: lamDong, bt: { ...lamDong } })
    expect(code, err).toBe(0)
    const { before, after, lost, sources } = JSON.parse(out)
    expect({ before, after, lost }).toEqual({
      before: { systems: 2, agencies: 4 },
      after: { systems: 2, agencies: 4, staying: 2 },
      lost: [],
    })
    expect(sources.map(({ kept, renamed }: { kept: number; renamed: number }) => [kept, renamed])).toEqual([
      [4, 0],
      [0, 4],
    ])
    expect(readFileSync(join(at, 'moi/co-quan.yaml'), 'utf8')).toContain('id: bt-so-khcn')
  })
})

describe('a source that changed after the plan was made', () => {
  it('is told in the report, and added to the plan when that is made again', async () => {
    const at = folder(beside({ ld: lamDong, bt: binhThuan }))
    const first = ['merge', 'ld', 'bt', '--plan', 'p.yaml', '--as-of', '2026-11-30', '--quiet']
    expect((await kientruc(at, first)).code).toBe(0)
    writeFileSync(join(at, 'bt/moi.yaml'), 'agencies: [{ id: so-y-te, name: Sở Y tế, kind: department }]\n')
    const again = ['merge', '--plan', 'p.yaml', '--format', 'json']
    const changed = async (...more: string[]) =>
      JSON.parse((await kientruc(at, [...again, ...more])).out).sources.map((s: { changed: boolean }) => s.changed)
    expect(await changed()).toEqual([false, true])
    const told = await kientruc(at, ['merge', '--plan', 'p.yaml'])
    expect(told.out.replace(/\s+/g, ' ')).toContain('Lưu ý: danh mục của Bình Thuận đã thay đổi sau khi lập phương án')
    expect(await changed('--replan')).toEqual([false, false])
  })

  it('is refused where it takes away what the plan names', async () => {
    const at = folder({ ...beside({ ld: lamDong, bt: binhThuan }), 'p.yaml': plan(lgsp) })
    const file = join(at, 'bt/he-thong.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('lgsp', 'truc'))
    const run = await kientruc(at, ['merge', '--plan', 'p.yaml', '--into', 'moi'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('p.yaml:7:50')
    expect(run.err).toContain('bỏ dòng này nếu nguồn không còn đối tượng đó')
    expect(existsSync(join(at, 'moi'))).toBe(false)
  })
})

describe('a folder that somebody has worked in', () => {
  it('is not written over, and stays as it is', async () => {
    const { at } = await carriedOut(lgsp)
    const file = join(at, 'moi/co-quan.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}# sửa tay\n`)
    const before = readFileSync(file, 'utf8')
    const run = await kientruc(at, ['merge', '--plan', 'p.yaml', '--into', 'moi'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('moi/co-quan.yaml')
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
})
