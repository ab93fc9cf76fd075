import { type Cases, fragment, systemWith } from '../case.js'

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`).join('\n')}\n`

/** Texts that are no YAML, or YAML that is no architecture. */
export const yaml: Cases = {
  'a list that is not closed': { files: fragment('systems: [\n'), code: 2, at: 'x.yaml:2:1' },
  'a mapping that is not closed': { files: fragment('layers: {\n'), code: 2, at: 'x.yaml:2:1' },
  'a quote that is not closed': { files: fragment('systems:\n  - id: "a\n'), code: 2, says: ['x.yaml:'] },
  'a tab as indentation': { files: fragment('systems:\n\t- id: a\n'), code: 2, at: 'x.yaml:2:1' },
  'an indentation that fits nothing': {
    files: fragment('systems:\n    - id: a\n   name: b\n'),
    code: 2,
    at: 'x.yaml:3:4',
  },
  'a key without a colon': { files: fragment('systems\n- id: a\n'), code: 2, says: ['x.yaml:'] },
  'two values for one key': { files: systemWith('    name: Tên khác\n'), code: 2, at: 'x.yaml:9:5' },
  'an escape that does not exist': { files: fragment('systems:\n  - id: "\\q"\n'), code: 2, says: ['x.yaml:2:'] },
  'a control character': { files: fragment('systems:\n  - id: a\u0007b\n'), code: 2, says: ['x.yaml:'] },
  'a null byte': { files: fragment('systems:\n  - id: a\0b\n'), code: 2, says: ['x.yaml:'] },
  'an anchor that is not there': { files: fragment('layers: *khong\n'), code: 2, at: 'x.yaml:1:10' },
  'an alias to itself': { files: fragment('layers: &a [*a]\n'), code: 2, says: ['x.yaml:1:'] },
  'aliases that explode': { files: fragment(bomb), code: 2, says: ['x.yaml:', '--max alias-nodes'] },
  'a merge key': { files: fragment('a: &a { name: x }\nb:\n  <<: *a\n'), code: 2, says: ['x.yaml:'] },
  'nesting without end': {
    files: fragment(`systems: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`),
    code: 2,
    says: ['x.yaml:', '--max depth'],
  },
  'nesting of mappings without end': {
    files: fragment(`systems:\n  - id: a\n    name: ${'{ a: '.repeat(5_000)}1${' }'.repeat(5_000)}\n`),
    code: 2,
    says: ['x.yaml:', '--max depth'],
  },
  'a tag that would run code': {
    files: systemWith('    description: !!js/function "function(){ return 1 }"\n'),
    code: 2,
    at: 'x.yaml:9:18',
  },
  'a tag of its own': { files: systemWith('    description: !ten-rieng x\n'), code: 2, at: 'x.yaml:9:18' },
  'binary data': { files: systemWith('    description: !!binary aGVsbG8=\n'), code: 2, says: ['x.yaml:9:'] },
  'the key __proto__': {
    files: systemWith('    __proto__: { polluted: true }\n'),
    code: 2,
    at: 'x.yaml:9:5',
    says: ['__proto__'],
  },
  'the key constructor': {
    files: systemWith('    constructor: x\n'),
    code: 2,
    at: 'x.yaml:9:5',
    says: ['constructor'],
  },
  'the key toString at the top': { files: fragment('toString: []\n'), code: 2, at: 'x.yaml:1:1' },
  'a number as key': { files: systemWith('    123: x\n'), code: 2, at: 'x.yaml:9:5' },
  'a list as key': { files: fragment('? [a, b]\n: c\n'), code: 2, says: ['x.yaml:1:'] },
  'a list at the top': { files: fragment('- id: a\n'), code: 2, at: 'x.yaml:1:1' },
  'text at the top': { files: fragment('chỉ là chữ\n'), code: 2, at: 'x.yaml:1:1' },
  'a number at the top': { files: fragment('42\n'), code: 2, at: 'x.yaml:1:1' },
  'two documents in a file': { files: fragment('layers: []\n---\nlayers: []\n'), code: 2, at: 'x.yaml:3:1' },
  'a directive for another version': { files: fragment('%YAML 9.9\n---\nlayers: []\n'), code: 2, says: ['x.yaml:'] },
  'an unknown collection': { files: fragment('sytems: []\n'), code: 2, at: 'x.yaml:1:1', says: ['systems'] },
  'a collection that is a mapping': { files: fragment('systems: { a: b }\n'), code: 2, says: ['x.yaml:1:'] },
  'a collection that is a text': { files: fragment('systems: xin chào\n'), code: 2, at: 'x.yaml:1:10' },
  'an entry that is a text': { files: fragment('systems:\n  - xin chào\n'), code: 2, at: 'x.yaml:2:5' },
  'an entry that is nothing': { files: fragment('systems:\n  -\n'), code: 2, says: ['x.yaml:2:'] },
  'an empty file': { files: fragment(''), code: 0 },
  'only comments': { files: fragment('# chưa có gì\n'), code: 0 },
  'an empty collection': { files: fragment('systems:\n'), code: 0 },
  'a byte-order mark and CRLF': {
    files: fragment(`\ufeff${systemWith('    owenr: so-a\n')['x.yaml']?.replaceAll('\n', '\r\n')}`),
    code: 2,
    at: 'x.yaml:9:5',
    says: ['owner'],
  },
  'UTF-16': { files: { 'x.yaml': utf16('systems: []\n') }, code: 2, says: ['x.yaml', 'UTF-16'] },
  'bytes that are no UTF-8': {
    files: { 'x.yaml': new Uint8Array([0x61, 0xff, 0xfe, 0x3a]) },
    code: 2,
    says: ['x.yaml', 'UTF-8'],
  },
  'an archive with the name of a YAML file': {
    files: { 'x.yaml': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 0, 1, 2]) },
    code: 2,
    says: ['x.yaml', 'UTF-8'],
  },
  'one line of a megabyte': {
    files: systemWith(`    descripton: ${'quản lý '.repeat(130_000)}\n`),
    code: 2,
    at: 'x.yaml:9:5',
    says: ['description'],
  },
  'two broken files are told in one run': {
    files: { 'x.yaml': 'systems: [\n', 'y.yaml': 'layers: {\n' },
    code: 2,
    says: ['x.yaml:2:1', 'y.yaml:2:1'],
  },
  'a broken file and a broken reference elsewhere': {
    files: {
      'x.yaml': 'systems: [\n',
      'y.yaml': 'agencies:\n  - { id: xa-b, name: B, kind: commune, parent: huyen-c }\n',
    },
    code: 2,
    says: ['x.yaml:2:1', 'huyen-c'],
  },
}
