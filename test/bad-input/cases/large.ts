import { rowsXml, workbookOf } from '../../support/xlsx.js'
import { type Cases, checkIt, fragment, proposalWith, systemWith } from '../case.js'

/** `count` lines made of their number. */
const lines = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('')
const many = 10_000

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
