import { describe, expect, it } from 'vitest'
import { type Edit, edit } from '../../src/architecture/edit/edit.js'

const edited = (text: string, ...edits: Edit[]) => edit({ file: 'he-thong.yaml', text }, edits)

const text = `# Hệ thống của tỉnh
systems:
  - id: a   # mã cũ: A01
    name: >-
      Cơ sở dữ liệu
      đất đai

    lifecycle: { status: planned } # theo KH 4281
    users:   # chưa rõ
    standards: [ XML, 'JSON' ]
  # ---- nhóm hai

  - id: b
    name: "Một cửa"
    dependsOn: # qua LGSP
      - { to: a, kind: data }

# nhiệm vụ
tasks: []`

describe('setting a field', () => {
  it('changes the word and nothing else', () => {
    expect(edited(text, { set: ['systems', { id: 'a' }, 'lifecycle', 'status'], to: 'building' })).toBe(
      text.replace('status: planned', 'status: building'),
    )
  })
  it('keeps the quotes that were there', () => {
    expect(edited(text, { set: ['systems', { id: 'b' }, 'name'], to: 'Một cửa: xã' })).toBe(
      text.replace('"Một cửa"', '"Một cửa: xã"'),
    )
  })
  it('changes only what differs inside a mapping or a list', () => {
    expect(
      edited(
        text,
        { set: ['systems', { id: 'a' }, 'lifecycle'], to: { status: 'building', from: '2019-05' } },
        { set: ['systems', { id: 'a' }, 'standards'], to: ['JSON', 'GML v3.3'] },
      ),
    ).toBe(
      text
        .replace('{ status: planned }', '{ status: building, from: 2019-05 }')
        .replace("[ XML, 'JSON' ]", "[ 'JSON', GML v3.3 ]"),
    )
  })
  it('fills an empty one before its comment', () => {
    expect(edited(text, { set: ['systems', { id: 'a' }, 'users'], to: ['Sở A'] })).toBe(
      text.replace('users:   # chưa rõ', 'users: [Sở A]   # chưa rõ'),
    )
  })
  it('adds a missing one after the last, before comments that follow', () => {
    expect(edited(text, { set: ['systems', { id: 'a' }, 'phase'], to: 'giai-doan-1' })).toBe(
      text.replace("[ XML, 'JSON' ]\n", "[ XML, 'JSON' ]\n    phase: giai-doan-1\n"),
    )
  })
  it('does nothing where it is so already', () => {
    expect(edited(text, { set: ['systems', { id: 'b' }, 'name'], to: 'Một cửa' })).toBe(text)
  })
  it('writes what would read as something else in quotes', () => {
    const out = edited('a: x\n', { set: ['a'], to: '2019' }, { set: ['b'], to: 'no: # x' }, { set: ['c'], to: 'null' })
    expect(out).toBe('a: "2019"\nb: "no: # x"\nc: "null"\n')
  })
})

describe('adding an entity', () => {
  it('stands at the end of its list, spaced as the others, under its comment', () => {
    const values = [{ id: 'c', name: 'Hệ thống C', functions: ['Một việc dài hơn ba mươi hai chữ cái', 'Việc hai'] }]
    expect(edited(text, { append: ['systems'], values, comment: ['Theo đề xuất dx-1'] })).toBe(
      text.replace(
        '      - { to: a, kind: data }\n',
        `      - { to: a, kind: data }

  # Theo đề xuất dx-1
  - id: c
    name: Hệ thống C
    functions:
      - Một việc dài hơn ba mươi hai chữ cái
      - Việc hai
`,
      ),
    )
  })
  it('turns [] into a block, in a file without a last line break', () => {
    expect(edited(text, { append: ['tasks'], values: [{ id: 't', name: 'x'.repeat(120) }] })).toBe(
      text.replace('tasks: []', `tasks:\n  - id: t\n    name: >-\n      ${'x'.repeat(120)}`),
    )
  })
  it('goes into a file that has no such list yet, or only comments, or nothing', () => {
    const value = { append: ['phases'], values: [{ id: 'p', name: 'P' }] }
    expect(edited('a: 1\n', value)).toBe('a: 1\nphases:\n  - { id: p, name: P }\n')
    expect(edited('# trống', value)).toBe('# trống\nphases:\n  - { id: p, name: P }\n')
    expect(edited('', value)).toBe('phases:\n  - { id: p, name: P }\n')
  })
  it('goes into braces where the list is in brackets', () => {
    expect(edited('systems: [{id: a}, ]\n', { append: ['systems'], values: [{ id: 'b' }] })).toBe(
      'systems: [{id: a}, { id: b }, ]\n',
    )
  })
})

describe('removing', () => {
  it('takes an entity with its lines; comments outside it stay', () => {
    expect(edited(text, { remove: ['systems', { id: 'b' }] })).toBe(
      text.replace(/ {2}- id: b[\s\S]*kind: data \}\n\n/, ''),
    )
  })
  it('takes the first field from beside its dash', () => {
    expect(edited('s:\n  - id: a\n    name: A\n', { remove: ['s', 0, 'id'] })).toBe('s:\n  - name: A\n')
  })
  it('leaves [] and {} where the last one goes', () => {
    expect(edited('s:\n  - id: a\nm: { x: 1 }\n', { remove: ['s', 0] }, { remove: ['m', 'x'] })).toBe('s: []\nm: {}\n')
  })
})

describe('a file of any kind', () => {
  it('keeps its byte-order mark and Windows line breaks', () => {
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`
    const out = edited(windows, { append: ['systems'], values: [{ id: 'c', name: 'dòng một\ndòng hai' }] })
    expect(out.startsWith('\ufeff# Hệ thống')).toBe(true)
    expect(out.replaceAll('\r\n', '')).not.toContain('\n')
  })
  it('gives aliases a value of their own before the value they share changes', () => {
    const shared = 's:\n- id: a\n  lifecycle: &l { status: planned } # chung\n- id: b\n  lifecycle: *l\n'
    expect(edited(shared, { set: ['s', { id: 'b' }, 'lifecycle', 'status'], to: 'building' })).toBe(
      shared.replace('*l', '{ status: building }'),
    )
    expect(edited(shared, { set: ['s', { id: 'a' }, 'lifecycle', 'status'], to: 'building' })).toBe(
      shared.replace('status: planned', 'status: building').replace('*l', '{ status: planned }'),
    )
  })
  it('is refused, named and left alone where its YAML is not sound or lacks the place', () => {
    expect(() => edited('a: [1\n', { set: ['a'], to: 2 })).toThrow(/“he-thong.yaml” cannot be edited by machine/)
    expect(() => edited(text, { set: ['systems', { id: 'x' }, 'name'], to: 'X' })).toThrow(/has no “systems\[x\].name”/)
    expect(() => edited(text, { remove: ['systems', { id: 'a' }, 'cost'] })).toThrow(/has no “systems\[a\].cost”/)
  })
})
