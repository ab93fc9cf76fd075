import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { changesBetween } from '../../src/lifecycle/diff/diff.js'
import { touchedBetween } from '../../src/lifecycle/diff/touched.js'
import { folder, small, system } from '../support/disk.js'
import { binhThuan, lamDong } from '../union/provinces.js'

const modelOf = (files: Record<string, string>) => loadWorkspace(folder({ ...small, ...files })).model
/** Changes as lines: sign, collection, id, and what they say. */
function lines(base: Record<string, string>, head: Record<string, string>): string[] {
  return changesBetween(modelOf(base), modelOf(head)).map((c) => {
    const sign = { added: '+', removed: '-', changed: '~' }[c.kind]
    const facts = [
      c.renamed && `renamed ${c.renamed.id} by ${c.renamed.by}`,
      c.moved && `moved ${c.moved.join()}`,
      ...c.fields.map(
        (f) =>
          `${f.field} ${JSON.stringify(f.before ?? f.removed ?? null)}>${JSON.stringify(f.after ?? f.added ?? null)}`,
      ),
    ]
    return [`${sign} ${c.collection} ${c.id}`, ...facts.filter(Boolean)].join(' | ')
  })
}
const sys = (id: string, extra = '') => `systems:\n${system(id, extra)}`

describe('what changed', () => {
  it('is nothing where files, order, comments and notation differ only', () => {
    const a = {
      'x.yaml': `${sys('ht-x', '    functions: [Cấp phép, Tra cứu]\n    dependsOn: [ { to: csdl-dat-dai, kind: data } ]\n')}`,
    }
    const b = {
      'y/z.yaml': `# chuyển tệp\n${sys('ht-x', '    functions:\n      - Tra cứu\n      - Cấp phép\n')}`,
      'p.yaml': 'dependencies:\n  - { kind: data, from: ht-x, to: csdl-dat-dai }\n',
    }
    expect(lines(a, b)).toEqual([])
  })

  it('is what came, what went, and each field that says something else', () => {
    const before = {
      'x.yaml': sys('ht-x', '    functions: [Cấp phép, Tra cứu]\n    cost: { amount: 10, unit: million-vnd }\n'),
    }
    const after = {
      'x.yaml': sys('ht-x', '    functions: [Cấp phép, Thống kê]\n').replace('operational', 'retiring'),
      'y.yaml': `systems:\n${system('ht-y').replace('Hệ thống ht-y', 'Quan trắc môi trường').replace('application', 'service')}`,
    }
    expect(lines(before, after)).toEqual([
      '~ systems ht-x | lifecycle.status "operational">"retiring" | functions ["Tra cứu"]>["Thống kê"] | cost {"amount":10,"unit":"million-vnd"}>null',
      '+ systems ht-y',
    ])
    expect(lines(after, before)).toContain('- systems ht-y')
  })

  it('tells a move to another layer and owner', () => {
    const moved = sys('ht-x').replace('owner: so-a', 'owner: so-b').replace('layer: ung-dung', 'layer: du-lieu')
    expect(lines({ 'x.yaml': sys('ht-x') }, { 'x.yaml': moved })).toEqual([
      '~ systems ht-x | moved layer,owner | owner "so-a">"so-b" | layer "ung-dung">"du-lieu"',
    ])
  })

  it('knows a new name by the id, and a new id by the name, with everything that refers to it', () => {
    const uses = (id: string) => `dependencies:\n  - { from: ht-mot-cua, to: ${id}, kind: uses }\n`
    expect(
      lines({ 'x.yaml': sys('ht-x') }, { 'x.yaml': sys('ht-x').replace('Hệ thống ht-x', 'Một tên khác hẳn') }),
    ).toEqual(['~ systems ht-x | renamed ht-x by id | name "Hệ thống ht-x">"Một tên khác hẳn"'])
    const now = sys('ht-moi').replace('Hệ thống ht-moi', 'Hệ thống ht-x')
    expect(
      lines({ 'x.yaml': sys('ht-x'), 'y.yaml': uses('ht-x') }, { 'x.yaml': now, 'y.yaml': uses('ht-moi') }),
    ).toEqual(['~ systems ht-moi | renamed ht-x by name'])
  })

  it('knows a new id and a new name by what the duplicate finder says, and does not take any newcomer for it', () => {
    const content = (id: string, name: string) =>
      `systems:\n${system(id, '    functions: [Cấp chuyến biển cho tàu cá, Ghi nhận tàu cá ra vào cảng, Thống kê sản lượng khai thác]\n    data: [Tàu cá, Chuyến biển]\n    description: Quản lý tàu cá ra vào cảng cá của tỉnh.\n').replace(`Hệ thống ${id}`, name)}`
    const before = { 'x.yaml': content('tau-ca', 'Phần mềm quản lý tàu cá') }
    const [renamed] = changesBetween(
      modelOf(before),
      modelOf({ 'x.yaml': content('cang-ca', 'Hệ thống quản lý tàu cá ra vào cảng') }),
    )
    expect(renamed).toMatchObject({ kind: 'changed', id: 'cang-ca', renamed: { id: 'tau-ca', by: 'content' } })
    const other = sys('nhan-su', '    functions: [Quản lý hồ sơ cán bộ, Nâng lương]\n')
    expect(lines(before, { 'x.yaml': other })).toEqual(['+ systems nhan-su', '- systems tau-ca'])
  })

  it('includes settings and packs, and not what a pack says itself', () => {
    const manifest = (more: string) => ({ 'kientruc.yaml': `${small['kientruc.yaml']}${more}` })
    const changed = lines(
      manifest(''),
      manifest('packs: [nen-tang-quoc-gia]\nrules: { waiver/unused: { severity: error } }\n'),
    )
    expect(changed[0]).toMatch(
      /^~ manifest thu \| packs null>\[.*"nen-tang-quoc-gia .*\] \| rules\.waiver\/unused null>\{"severity":"error"\}$/,
    )
    expect(changed.slice(1).every((l) => l.startsWith('+ '))).toBe(true)
  })
})

describe('what must be judged again', () => {
  const touched = (head: Record<string, string>, base: Record<string, string> = {}) => {
    const { ids, everything } = touchedBetween(modelOf(base), modelOf(head))
    return { ids: [...ids].sort(), everything }
  }
  it('is what changed and what a changed dependency joins', () => {
    expect(touched({ 'x.yaml': sys('ht-x') })).toEqual({ ids: ['ht-x'], everything: false })
    expect(touched({ 'x.yaml': 'dependencies:\n  - { from: csdl-dat-dai, to: ht-mot-cua, kind: uses }\n' })).toEqual({
      ids: ['csdl-dat-dai', 'ht-mot-cua'],
      everything: false,
    })
  })
  it('is everything where rules or settings changed', () => {
    const rule = `rules:\n  - { id: t/x, severity: error, for: system, assert: "true", message: { vi: a, en: a } }\n`
    expect(touched({ 'r.yaml': rule }).everything).toBe(true)
    expect(
      touched({ 'kientruc.yaml': `${small['kientruc.yaml']}rules: { waiver/unused: { severity: off } }\n` }).everything,
    ).toBe(true)
  })
})

describe('two provinces', () => {
  it('have agencies that are called alike but for the province, and systems that do the same under other names', () => {
    const there = binhThuan['he-thong.yaml'].replaceAll('lgsp', 'truc').replace('ubnd-tinh, name', 'ub, name')
    const other = {
      ...binhThuan,
      'he-thong.yaml': there
        .replaceAll('ubnd-tinh', 'ub')
        .replace('Nền tảng tích hợp, chia sẻ dữ liệu tỉnh', 'Trục tích hợp dữ liệu dùng chung'),
    }
    const found = changesBetween(loadWorkspace(folder(lamDong)).model, loadWorkspace(folder(other)).model)
    expect(found.flatMap(({ id, renamed }) => (renamed ? [[renamed.id, id, renamed.by]] : []))).toEqual([
      ['lgsp', 'truc', 'content'],
      ['ubnd-tinh', 'ub', 'name'],
    ])
  })
})
