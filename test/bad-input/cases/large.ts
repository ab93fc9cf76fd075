import { deflateRawSync } from 'node:zlib'
import { rowsXml, workbookOf } from '../../support/xlsx.js'
import { type Cases, checkIt, fragment, proposalWith, systemWith } from '../case.js'

/** `count` lines made of their number. */
const lines = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('')
const many = 10_000

/** A page of a drawing with so many shapes, as draw.io compresses it. */
const folded = (count: number) =>
  deflateRawSync(encodeURIComponent(`<root>${'<mxCell/>'.repeat(count)}</root>`)).toString('base64')

/** Small files that are dear: what grows with the square of their size does not end within a test's time. */
export const large: Cases = {
  'ten thousand unknown collections': {
    files: fragment(lines(many, (i) => `k${i}: 1\n`)),
    code: 2,
    says: [`${many} không đạt`],
  },
  'ten thousand unknown fields of one entity, on one line': {
    files: fragment(`systems: [{${lines(many, (i) => `k${i}: 1, `)}id: a}]\n`),
    code: 2,
    says: ['Không có trường “k9999” ở đây'],
  },
  'ten thousand unknown fields of a proposal': {
    files: proposalWith(lines(many, (i) => `  k${i}: 1\n`)),
    run: checkIt,
    code: 2,
    says: ['Không có trường “k0” ở đây'],
  },
  'ten thousand unknown fields of an officer’s opinions': {
    files: {
      ...proposalWith(''),
      'dx.y-kien.yaml': `proposal: dx-1\nby: A\ndate: 2019-03-16\n${lines(many, (i) => `k${i}: 1\n`)}`,
    },
    run: checkIt,
    code: 2,
    says: ['dx.y-kien.yaml:4:'],
  },
  'ten thousand unknown fields of the plan of a union': {
    files: {
      'h.plan.yaml': `union: 1\nid: m\nname: M\nasOf: 2020-01-01\nsources: []\ngroups: []\n${lines(many, (i) => `k${i}: 1\n`)}`,
    },
    run: ['merge', '--plan', 'h.plan.yaml', '--into', 'moi'],
    code: 2,
    says: ['h.plan.yaml:7:'],
  },
  'ten thousand wrong entries of a choice': {
    files: systemWith(`    dependsOn: [${lines(many, (i) => `z${i}, `)}]\n`),
    code: 2,
    says: ['x.yaml'],
  },
  'ten thousand references to what does not exist, among as many names': {
    files: fragment(
      `agencies:\n${lines(10_000, (i) => `  - { id: s${i}a, name: N ${i}, parent: s${i}b, kind: department }\n`)}`,
    ),
    code: 2,
    says: ['Không có cơ quan nào mang mã “s0b”'],
  },
  'three thousand corrections of an officer, and as many that fit nothing': {
    files: {
      ...proposalWith('  functions: [Cấp phép]\n'),
      'dx.y-kien.yaml': `proposal: dx-1\nby: A\ndate: 2019-03-16\ncorrections:\n${lines(3_000, (i) => `  - { field: users, add: U${i}, reason: r }\n  - { field: users, remove: V${i}, reason: r }\n`)}`,
    },
    run: checkIt,
    code: 2,
    says: ['dx.y-kien.yaml:6:'],
  },
  'two thousand providers of one interface, and as many consumers': {
    files: {
      'catalog.txt': lines(
        2_000,
        (i) =>
          `---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: c${i} }\nspec: { type: service, lifecycle: production, owner: g, providesApis: [a], consumesApis: [a] }\n`,
      ),
    },
    run: ['import', 'backstage', 'catalog.txt', '--owner', 'so-a', '--layer', 'ung-dung', '--dry-run'],
    code: 1,
    says: ['providesApis'],
  },
  'a drawing that begins with sixty comments and is none': {
    files: { 'so-do.drawio': `${'<!--a-->'.repeat(60)}<x/>` },
    run: ['import', 'drawio', 'so-do.drawio', '--dry-run'],
    code: 2,
    says: ['so-do.drawio', 'mxfile'],
  },
  'a drawing whose compressed pages hold more shapes together than one file may': {
    files: { 'so-do.drawio': `<mxfile>${`<diagram name="p">${folded(30_000)}</diagram>`.repeat(4)}</mxfile>` },
    run: ['--max', 'xml-elements=100000', 'import', 'drawio', 'so-do.drawio', '--dry-run'],
    code: 2,
    says: ['xml-elements'],
  },
  'boxes in boxes, twenty thousand deep': {
    files: {
      'so-do.drawio': `<mxfile><diagram><mxGraphModel><root>${lines(20_000, (i) => `<mxCell id="g${i + 1}" parent="g${i}" value="G" vertex="1"/><mxCell id="s${i}" parent="g${i}" value="S${i}" vertex="1"/>`)}</root></mxGraphModel></diagram></mxfile>`,
    },
    run: ['import', 'drawio', 'so-do.drawio', '--dry-run'],
    code: 2,
    says: ['depth'],
  },
  'a name of a hundred thousand names in each other': {
    files: {
      'm.json': JSON.stringify({
        specification: {},
        elements: { [`${'a.'.repeat(100_000)}a`]: { kind: 'system', title: 'x' } },
      }),
    },
    run: ['import', 'likec4', 'm.json', '--dry-run'],
    code: 2,
    says: ['depth'],
    at: 'm.json:1:',
  },
  'a group of a hundred thousand groups in each other': {
    files: {
      'w.json': JSON.stringify({
        model: {
          properties: { 'structurizr.groupSeparator': '/' },
          softwareSystems: [{ id: '1', name: 'A', group: 'a/'.repeat(100_000) }],
        },
      }),
    },
    run: ['import', 'structurizr', 'w.json', '--dry-run'],
    code: 2,
    says: ['depth'],
    at: 'w.json:1:',
  },
  'twenty thousand systems of one name': {
    files: {
      'w.dsl': `workspace {\n model {\n${lines(2 * many, (i) => `a${i} = softwareSystem "字"\n`)}}\n}\n`,
    },
    run: ['import', 'structurizr', 'w.dsl', '--dry-run'],
    code: 1,
    says: ['“字” thiếu owner'],
  },
  ...Object.fromEntries(
    Object.entries({
      'structurizr w.dsl': `workspace {\n model {\n a = softwareSystem "${'x'.repeat(4_000_000)}"\n}\n}\n`,
      'structurizr constants.dsl': `!const x ${'x'.repeat(400_000)}\nworkspace {\n model {\n a = softwareSystem "\${x}\${x}\${x}"\n}\n}\n`,
      'structurizr w.json': JSON.stringify({ model: { softwareSystems: [{ id: '1', name: 'x'.repeat(4_000_000) }] } }),
      'drawio d.drawio': `<mxfile><diagram><mxGraphModel><root><mxCell id="a" parent="1" value="${'x'.repeat(4_000_000)}" vertex="1"/></root></mxGraphModel></diagram></mxfile>`,
      'archimate m.xml': `<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><elements><element identifier="a" xsi:type="ApplicationComponent"><name>${'x'.repeat(4_000_000)}</name></element></elements></model>`,
      'likec4 l.json': JSON.stringify({
        specification: {},
        elements: { a: { kind: 'system', title: 'x'.repeat(4_000_000) } },
      }),
      'calm c.json': JSON.stringify({
        $schema: 'https://calm.finos.org/release/1.0/meta/calm.json',
        nodes: [{ 'unique-id': 'a', 'node-type': 'service', name: 'x'.repeat(4_000_000), description: 'x' }],
      }),
      'backstage b.yaml.txt': `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: "${'x'.repeat(4_000_000)}" }\nspec: { type: service, lifecycle: production, owner: g }\n`,
    }).map(([line, text]) => {
      const [format = '', file = ''] = line.split(' ')
      const assumed = format === 'archimate' ? [] : ['--owner', 'so-a', '--layer', 'ung-dung']
      const run = ['import', format, file, ...assumed, '--dry-run']
      return [
        `a name of four million characters: ${line}`,
        { files: { [file]: text }, run, code: 2, says: ['text-characters'] },
      ]
    }),
  ),
  'a value of four million characters': {
    files: systemWith(`    description: "${'a'.repeat(4_000_000)}"\n`),
    code: 2,
    says: ['text-characters'],
    at: 'x.yaml:9:18',
  },
  'a key of four million characters': {
    files: fragment(`? "${'a'.repeat(4_000_000)}"\n: 1\n`),
    code: 2,
    says: ['text-characters'],
  },
  'a cell of four million characters': {
    files: { 'so.xlsx': workbookOf({ sheet: rowsXml([['Tên hệ thống'], ['a'.repeat(4_000_000)]]) }) },
    run: ['--max', 'ratio=100000', 'import', 'xlsx', 'so.xlsx', '--dry-run'],
    code: 2,
    says: ['cell-characters'],
  },
  'the same in comma-separated values': {
    files: { 'so.csv': `Tên hệ thống,Cơ quan chủ quản\n${'a'.repeat(4_000_000)},Sở A\n` },
    run: ['import', 'xlsx', 'so.csv', '--dry-run'],
    code: 2,
    says: ['cell-characters', 'so.csv:2'],
  },
  'a file over a small bound, told in sizes that are read': {
    files: fragment(`# ${'a'.repeat(3_000)}\nsystems: []\n`),
    run: ['--max', 'file-bytes=2KiB', 'validate'],
    code: 2,
    says: ['2,9 KiB, nhiều nhất là 2 KiB', '--max file-bytes'],
    at: 'x.yaml:1:1',
  },
  'bounds that the workspace keeps and the tool’s own packs do not': {
    run: ['--max', 'file-bytes=1000', '--max', 'depth=8', '--max', 'alias-nodes=1', 'validate'],
    code: 0,
  },
  'a bound beyond what can be': {
    run: ['--max', 'file-bytes=4GiB', 'validate'],
    code: 2,
    says: ['từ 1 đến 512 MiB; đã nhận 4 GiB'],
  },
}
