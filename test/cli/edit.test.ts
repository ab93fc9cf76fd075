import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'

const files = {
  ...small,
  'kho.yaml': `# Danh mục
systems:
${system('kho-1', '    # chưa rõ nơi đặt\n')}${system('kho-2', '    hosting: csdl-dat-dai # tạm\n')}  - { id: kho-3, name: Kho 3, kind: database, owner: so-b, layer: du-lieu, scope: agency, lifecycle: { status: operational } }
dependencies:
  - { from: kho-1, to: csdl-dat-dai, kind: data } # nối
  - { from: kho-2, to: csdl-dat-dai, kind: data, via: kho-1 }
`,
}
const read = (dir: string, file = 'kho.yaml') => readFileSync(join(dir, file), 'utf8')
const edit = (dir: string, ...words: string[]) => kientruc(dir, ['--lang', 'en', 'edit', ...words])

describe('edit', () => {
  it('fills in what is not written, and touches nothing else', async () => {
    const dir = folder(files)
    const where = 'system.owner == "so-a" && !has(system.hosting) && system.id.startsWith("kho")'
    const dry = await edit(dir, '--where', where, '--set', 'hosting=csdl-dat-dai', '--dry-run')
    expect(dry.out).toContain('+    hosting: csdl-dat-dai')
    expect(read(dir)).toBe(files['kho.yaml'])
    const run = await edit(dir, '--where', where, '--set', 'hosting=csdl-dat-dai')
    expect(run).toMatchObject({ code: 0, err: expect.stringContaining('1 records fulfil the condition, 1 of them') })
    expect(read(dir).replace('    hosting: csdl-dat-dai\n', '')).toBe(files['kho.yaml'])
    expect((await edit(dir, '--where', where, '--set', 'hosting=csdl-dat-dai')).code).toBe(1)
  })

  it('sets and takes away several fields, inside mappings and lists, in block and flow', async () => {
    const dir = folder(files)
    const { code } = await edit(
      dir,
      '--where',
      'system.id.startsWith("kho")',
      ...['--set', 'lifecycle.status=retiring', '--set', 'users=cán bộ, người dân', '--set', 'securityLevel=3'],
      ...['--set', 'dependsOn=[{ to: ht-mot-cua, kind: data }]', '--unset', 'hosting', '--set', 'code=012'],
    )
    expect(code).toBe(0)
    const after = read(dir)
    expect(after.match(/status: retiring/g)).toHaveLength(3)
    expect(after.match(/cán bộ/g)).toHaveLength(3)
    expect(after).not.toContain('hosting')
    expect(after.match(/code: ["']012["']/g)).toHaveLength(3)
    expect(after).toContain('# chưa rõ nơi đặt')
    expect(read(dir, 'he-thong.yaml')).toBe(small['he-thong.yaml'])
  })

  it('changes records of any collection', async () => {
    const dir = folder(files)
    await edit(dir, '--where', 'agency.id == "so-a"', '--set', 'shortName=A')
    expect(read(dir, 'co-quan.yaml')).toContain('{ id: so-a, name: Sở A, kind: department, shortName: A }')
    await edit(dir, '--where', '!has(dependency.via)', '--set', 'via=ht-mot-cua')
    expect(read(dir)).toContain('kind: data, via: ht-mot-cua } # nối')
    await edit(dir, '--in', 'layers', '--where', 'true', '--set', 'description=Lớp')
    expect(read(dir, 'lop.yaml').match(/description: Lớp/g)).toHaveLength(2)
  })

  it('says where words were written that look like an id', async () => {
    const { code, err } = await edit(folder(files), '--where', 'system.id == "kho-1"', '--set', 'hosting=csdl-dat-da')
    expect(code).toBe(0)
    expect(err).toMatch(/has the id “csdl-dat-da”.*“csdl-dat-dai”/)
  })

  it.each([
    [['--set', 'hosting=a'], 'No condition'],
    [['--where', 'system.id == "kho-1"'], 'No change'],
    [['--where', 'system.ownr == "a"', '--set', 'hosting=a'], 'no field “ownr”'],
    [['--where', 'sytem.owner == "a"', '--set', 'hosting=a'], 'speaks of no record'],
    [['--where', 'system.owner', '--set', 'hosting=a'], 'must be true or false'],
    [['--where', 'system.owner == ', '--set', 'hosting=a'], 'not valid'],
    [['--where', 'system.id == "kho-1"', '--set', 'hostng=a'], 'hosting'],
    [['--where', 'system.id == "kho-1"', '--set', 'kind=database1'], 'not allowed'],
    [['--where', 'system.id == "kho-1"', '--set', 'securityLevel=9'], 'above the maximum'],
    [['--where', 'system.id == "kho-1"', '--set', 'shared=maybe'], 'true or false'],
    [['--where', 'system.id == "kho-1"', '--set', 'owner=so-c'], 'no agency'],
    [['--where', 'system.id == "kho-1"', '--set', 'dependsOn=[{ to: x'], '--set dependsOn'],
    [['--where', 'system.id == "kho-1"', '--unset', 'owner'], 'required'],
    [['--where', 'system.id == "kho-1"', '--unset', 'lifecycle.status'], 'required'],
    [['--where', 'system.id == "kho-1"', '--set', 'id=x'], 'Ids are not changed'],
    [['--where', 'system.id == "kho-1"', '--set', '__proto__=x'], 'no field'],
    [['--where', 'system.id == "kho-1"', '--set', 'name=a', '--unset', 'name'], 'required'],
  ])('%j is refused and writes nothing', async (words, said) => {
    const dir = folder(files)
    const { code, err } = await edit(dir, ...words)
    expect(err).toContain(said)
    expect(code).toBe(2)
    expect(read(dir)).toBe(files['kho.yaml'])
  })
})
