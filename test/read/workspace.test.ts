import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import type { Hit } from '../../src/kernel/finding.js'
import { InputError } from '../../src/kernel/input-error.js'
import { folder, small, system } from '../support/disk.js'

const load = (files: Record<string, string | Uint8Array>) => {
  const dir = folder({ ...small, ...files })
  return loadWorkspace(dir, { cwd: dir })
}
const at = (hit: Hit) =>
  `${hit.rule} ${hit.subject ?? '-'} ${hit.location?.file}:${hit.location?.line}:${hit.location?.column}`
const faults = (files: Record<string, string | Uint8Array>) => load(files).hits.map(at)

describe('a sound workspace', () => {
  it('is read whole, with dependencies inside systems, without a fault', () => {
    const { model, hits } = load({})
    expect(hits).toEqual([])
    expect([...model.systems.keys()]).toEqual(['ht-mot-cua', 'csdl-dat-dai'])
    expect(model.dependencies).toMatchObject([{ from: 'ht-mot-cua', to: 'csdl-dat-dai', kind: 'data' }])
    expect(model.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(model.glossary.length).toBeGreaterThan(100)
  })

  it('takes any collections in any file, nested folders, .yml and empty files', () => {
    const { model, hits } = load({
      'sau/hon.yml': `phases:\n  - { id: gd1, name: Giai đoạn 1, from: 2018-01, to: 2019-12 }\nsystems:\n${system('ht-x', '    phase: gd1\n')}`,
      'rong.yaml': '# chưa có gì\n',
      'trong.yaml': 'systems:\n',
    })
    expect(hits).toEqual([])
    expect(model.systems.get('ht-x')?.phase).toBe('gd1')
  })

  it('leaves proposals that lie in its folder to the check', () => {
    expect(faults({ 'dx/a.yaml': 'proposal: { id: a }\n' })).toEqual([])
  })

  it('has the same digest whatever the working directory, and another after a change', () => {
    const dir = folder(small)
    const first = loadWorkspace(dir, { cwd: dir }).model.digest
    expect(loadWorkspace(dir, { cwd: '/' }).model.digest).toBe(first)
    expect(load({ 'co-quan.yaml': `${small['co-quan.yaml']}# ghi chú\n` }).model.digest).not.toBe(first)
  })

  it('is found upwards from a folder inside it', () => {
    const dir = folder({ ...small, 'sau/trong/x.yaml': '' })
    expect(loadWorkspace(undefined, { cwd: join(dir, 'sau/trong') }).root).toBe(dir)
  })

  it('survives a symbolic link that loops', () => {
    const dir = folder(small)
    symlinkSync('.', join(dir, 'vong'))
    expect(loadWorkspace(dir, { cwd: dir }).model.systems.size).toBe(2)
  })
})

describe('faults', () => {
  it('of every file are told in one run', () => {
    expect(
      faults({
        'a.yaml': 'systems: [\n',
        'b.yaml': `systems:\n${system('ht-b', '    owenr: so-a\n')}`,
        'c.yaml': `systems:\n${system('ht-c', '    hosting: x\n    phase: gd9\n')}`,
      }),
    ).toEqual([
      'model/schema - a.yaml:2:1',
      'model/schema ht-b b.yaml:9:5',
      'model/unknown-reference ht-c c.yaml:10:12',
    ])
  })

  it('have exact places with CRLF and a byte-order mark', () => {
    const text = `\ufeffsystems:\n${system('ht-b', '    owenr: so-a\n')}`.replaceAll('\n', '\r\n')
    expect(faults({ 'b.yaml': text })).toEqual(['model/schema ht-b b.yaml:9:5'])
  })

  it('have exact places in inline YAML', () => {
    expect(faults({ 'b.yaml': 'phases:\n  - { id: gd1, name: "Giai đoạn 1", from: 2019-02-30 }\n' })).toEqual([
      'model/schema gd1 b.yaml:2:43',
    ])
  })

  it('suggest what was meant', () => {
    const [hit] = load({
      'b.yaml': `systems:\n${system('ht-b', '    dependsOn: [ { to: csdl-dat-dia, kind: data } ]\n')}`,
    }).hits
    expect(hit?.remedy?.vi).toBe('Có phải bạn muốn viết “csdl-dat-dai”?')
    expect(
      hit?.location?.excerpt.slice(
        (hit.location?.column ?? 0) - 1,
        (hit.location?.column ?? 0) - 1 + (hit.location?.length ?? 0),
      ),
    ).toBe('csdl-dat-dia')
  })

  it('name the values that are allowed', () => {
    const [hit] = load({ 'b.yaml': `systems:\n${system('ht-b').replace('scope: province', 'scope: provnce')}` }).hits
    expect(hit?.message.vi).toContain('province (toàn tỉnh)')
    expect(hit?.remedy?.vi).toContain('“province”')
  })

  it('of an id given twice name both places', () => {
    const [hit] = load({ 'z.yaml': `systems:\n${system('ht-mot-cua')}` }).hits
    expect(at(hit as Hit)).toBe('model/duplicate-id ht-mot-cua z.yaml:2:9')
    expect(hit?.relatedLocations).toMatchObject([{ file: 'he-thong.yaml', line: 2, column: 9 }])
  })

  it('do not include ids that a broken file seems to declare', () => {
    expect(
      faults({
        'a.yaml': 'systems:\n  - id: ht-hong\n   name: [\n',
        'b.yaml': `systems:\n${system('ht-b', '    dependsOn: [ { to: ht-hong, kind: data } ]\n')}`,
      }),
    ).toEqual(['model/schema - a.yaml:3:4'])
  })

  it('of a period that ends before it begins stand at its end', () => {
    expect(
      faults({ 'b.yaml': 'phases:\n  - id: gd1\n    name: Một\n    from: 2020-01-01\n    to: 2018-12-31\n' }),
    ).toEqual(['model/schema gd1 b.yaml:5:9'])
  })

  const refused: Record<string, [string | Uint8Array, string]> = {
    'a tab': ['systems:\n\t- id: a\n', 'model/schema - x.yaml:2:1'],
    'a list at the top': ['- id: a\n', 'model/schema - x.yaml:1:1'],
    'text at the top': ['chỉ là chữ\n', 'model/schema - x.yaml:1:1'],
    'an unknown collection': ['sytems: []\n', 'model/schema - x.yaml:1:1'],
    'UTF-16': [Buffer.from('\ufeffsystems: []\n', 'utf16le'), 'model/schema - x.yaml:1:1'],
    'bytes that are no text': [Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe]), 'model/schema - x.yaml:1:1'],
    'two documents': ['layers: []\n---\nlayers: []\n', 'model/schema - x.yaml:3:1'],
    'an unknown anchor': ['layers: *khong\n', 'model/schema - x.yaml:1:10'],
    'a number as id': [`systems:\n${system('123')}`, 'model/schema - x.yaml:2:9'],
    'an id with capitals': [`systems:\n${system('Ht-X')}`, 'model/schema Ht-X x.yaml:2:9'],
    'a text where a whole number belongs': [
      `systems:\n${system('ht-x', '    securityLevel: ba\n')}`,
      'model/schema ht-x x.yaml:9:20',
    ],
    'a level out of range': [`systems:\n${system('ht-x', '    securityLevel: 9\n')}`, 'model/schema ht-x x.yaml:9:20'],
    'a field twice': [`systems:\n${system('ht-x', '    name: Khác\n')}`, 'model/schema - x.yaml:9:5'],
    'a prototype': [`systems:\n${system('ht-x', '    __proto__: { a: 1 }\n')}`, 'model/schema - x.yaml:9:5'],
    'a tag': [`systems:\n${system('ht-x', '    description: !!js/function "x"\n')}`, 'model/schema - x.yaml:9:18'],
    'a wrong access to data': [
      `systems:\n${system('ht-x', '    data: [ { entity: dat, access: own } ]\n')}`,
      'model/schema ht-x x.yaml:9:36',
    ],
    'a number as data': [`systems:\n${system('ht-x', '    data: [ 5 ]\n')}`, 'model/schema ht-x x.yaml:9:13'],
  }
  for (const [what, [content, place]] of Object.entries(refused)) {
    it(`are told once for ${what}`, () => expect(faults({ 'x.yaml': content })).toEqual([place]))
  }

  it('of aliases that explode stop the file, not the machine', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`).join('\n')}\n`
    const [hit] = load({ 'x.yaml': bomb }).hits
    expect(hit?.message.vi).toContain('alias-nodes')
  })

  it('of nesting without end name the limit', () => {
    const [hit] = load({ 'x.yaml': `systems: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n` }).hits
    expect(hit?.message.vi).toContain('depth')
  })
})

describe('what cannot be used at all', () => {
  const refusal = (files: Record<string, string>): InputError => {
    const dir = folder(files)
    try {
      loadWorkspace(dir, { cwd: dir })
    } catch (error) {
      if (error instanceof InputError) return error
      throw error
    }
    throw new Error('was accepted')
  }

  it('is a folder without a manifest', () => {
    expect(refusal({}).text.vi).toContain('kientruc.yaml')
  })

  it('is another format version', () => {
    const { hits } = refusal({ 'kientruc.yaml': 'kientruc: 99\nid: thu\nname: Thử\nversion: "1.0"\n' })
    expect(hits.map(at)).toEqual(['model/schema - kientruc.yaml:1:11'])
    expect(hits[0]?.message.vi).toContain('99')
  })

  it('is a pack that is not there, with the one that was meant', () => {
    const { hits } = refusal({
      'kientruc.yaml': 'kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\npacks: [tt39-2071]\n',
    })
    expect(hits.map(at)).toEqual(['model/schema - kientruc.yaml:5:9'])
    expect(hits[0]?.remedy?.vi).toContain('tt39-2017')
  })

  it('is a pack outside the architecture', () => {
    expect(
      refusal({ 'kientruc.yaml': 'kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\npacks: [../../../../etc/x.yaml]\n' })
        .hits[0]?.message.vi,
    ).toContain('nằm ngoài')
  })
})
