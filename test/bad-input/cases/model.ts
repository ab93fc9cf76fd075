import { type Cases, fragment, manifestWith, systemWith } from '../case.js'

/** Well-formed YAML that says what cannot be. */
export const model: Cases = {
  'an owner that does not exist': {
    files: fragment(systemWith('')['x.yaml']?.replace('owner: so-a', 'owner: so-aa') ?? ''),
    code: 2,
    at: 'x.yaml:5:12',
    says: ['so-aa', 'so-a'],
  },
  'a dependency on what does not exist': {
    files: systemWith('    dependsOn:\n      - { to: csdl-dat-dia, kind: data }\n'),
    code: 2,
    at: 'x.yaml:10:15',
    says: ['csdl-dat-dai'],
  },
  'a dependency on the word constructor': {
    files: systemWith('    dependsOn: [{ to: constructor, kind: data }]\n'),
    code: 2,
    at: 'x.yaml:9:23',
    says: ['constructor'],
  },
  'a reference to an id of another collection': {
    files: systemWith('    realizes: [so-a]\n'),
    code: 2,
    at: 'x.yaml:9:16',
    says: ['so-a'],
  },
  'a dependency on itself': {
    files: systemWith('    dependsOn: [{ to: ht-moi, kind: data }]\n'),
    code: 1,
    says: ['model/self-dependency', 'x.yaml:9:'],
  },
  'an id given twice': {
    files: fragment(systemWith('')['x.yaml']?.replace('ht-moi', 'ht-mot-cua') ?? ''),
    code: 2,
    at: 'x.yaml:2:9',
    says: ['he-thong.yaml:2:9'],
  },
  'an id that is a number': {
    files: fragment('agencies:\n  - { id: 123, name: A, kind: unit }\n'),
    code: 2,
    at: 'x.yaml:2:11',
  },
  'an id with capitals': {
    files: fragment('agencies:\n  - { id: So-X, name: A, kind: unit }\n'),
    code: 2,
    at: 'x.yaml:2:11',
  },
  'an id with accents': {
    files: fragment('agencies:\n  - { id: sở-x, name: A, kind: unit }\n'),
    code: 2,
    at: 'x.yaml:2:11',
  },
  'an id that climbs out of the folder': {
    files: fragment('agencies:\n  - { id: "../../thoat", name: A, kind: unit }\n'),
    code: 2,
    at: 'x.yaml:2:11',
  },
  'an id of 300 characters': {
    files: fragment(`agencies:\n  - { id: ${'a'.repeat(300)}, name: A, kind: unit }\n`),
    code: 2,
    at: 'x.yaml:2:11',
  },
  'an empty id': { files: fragment('agencies:\n  - { id: "", name: A, kind: unit }\n'), code: 2, at: 'x.yaml:2:11' },
  'no id at all': {
    files: fragment('agencies:\n  - { name: A, kind: unit }\n'),
    code: 2,
    at: 'x.yaml:2:5',
    says: ['id'],
  },
  'an id that YAML 1.1 took for false': {
    files: fragment('agencies:\n  - { id: no, name: A, kind: unit }\n'),
    code: 0,
  },
  'a name of blanks': {
    files: fragment('agencies:\n  - { id: x, name: "  ", kind: unit }\n'),
    code: 2,
    at: 'x.yaml:2:20',
  },
  'a name that is a number': {
    files: fragment('agencies:\n  - { id: x, name: 2018, kind: unit }\n'),
    code: 2,
    at: 'x.yaml:2:20',
  },
  'a name that is a list': {
    files: fragment('agencies:\n  - { id: x, name: [A], kind: unit }\n'),
    code: 2,
    at: 'x.yaml:2:20',
  },
  'a misspelt field': { files: systemWith('    descripton: x\n'), code: 2, at: 'x.yaml:9:5', says: ['description'] },
  'a field of another entity': {
    files: systemWith('    mayUse: [du-lieu]\n'),
    code: 2,
    at: 'x.yaml:9:5',
    says: ['mayUse'],
  },
  'a value that is not allowed': {
    files: fragment(systemWith('')['x.yaml']?.replace('scope: province', 'scope: provnce') ?? ''),
    code: 2,
    at: 'x.yaml:7:12',
    says: ['province'],
  },
  'a security level of nine': { files: systemWith('    securityLevel: 9\n'), code: 2, at: 'x.yaml:9:20' },
  'a security level of one and a half': { files: systemWith('    securityLevel: 1.5\n'), code: 2, at: 'x.yaml:9:20' },
  'a security level in words': { files: systemWith('    securityLevel: ba\n'), code: 2, at: 'x.yaml:9:20' },
  'a cost below nothing': {
    files: systemWith('    cost: { amount: -5, unit: million-vnd }\n'),
    code: 2,
    at: 'x.yaml:9:21',
  },
  'a cost without end': {
    files: systemWith('    cost: { amount: .inf, unit: million-vnd }\n'),
    code: 2,
    says: ['x.yaml:9:'],
  },
  'a cost that is no number': {
    files: systemWith('    cost: { amount: .nan, unit: million-vnd }\n'),
    code: 2,
    says: ['x.yaml:9:'],
  },
  'a cost in another unit': {
    files: systemWith('    cost: { amount: 5, unit: usd }\n'),
    code: 2,
    says: ['x.yaml:9:', 'million-vnd'],
  },
  'nothing where something is required': {
    files: fragment('systems:\n  - id: ht-moi\n    name: Chỉ có tên\n'),
    code: 2,
    says: ['x.yaml:2', 'owner', 'layer', 'scope', 'lifecycle'],
  },
  'a null where text is asked for': { files: systemWith('    description:\n'), code: 2, says: ['x.yaml:9:'] },
  'a date that does not exist': {
    files: fragment('phases:\n  - { id: g, name: G, from: 2019-02-30, to: 2019-12-31 }\n'),
    code: 2,
    at: 'x.yaml:2:29',
    says: ['2019-02-30'],
  },
  'a date in the order of day, month, year': {
    files: fragment('phases:\n  - { id: g, name: G, from: 30/04/2019, to: 2019-12-31 }\n'),
    code: 2,
    at: 'x.yaml:2:29',
  },
  'a month thirteen': {
    files: fragment('phases:\n  - { id: g, name: G, from: 2019-13, to: 2020 }\n'),
    code: 2,
    at: 'x.yaml:2:29',
  },
  'a period that ends before it begins': {
    files: fragment('phases:\n  - { id: g, name: G, from: 2020-01-01, to: 2018-12-31 }\n'),
    code: 2,
    says: ['x.yaml:2:'],
  },
  'a lifecycle that ends before it begins': {
    files: fragment(
      systemWith('')['x.yaml']?.replace('{ status: operational }', '{ status: retired, from: 2019, to: 2015 }') ?? '',
    ),
    code: 2,
    says: ['x.yaml:8:'],
  },
  'components that are each other’s parents': {
    files: fragment(
      'components:\n  - { id: a, name: A, layer: ung-dung, parent: b }\n  - { id: b, name: B, layer: ung-dung, parent: a }\n',
    ),
    code: 1,
    says: ['x.yaml:', 'layering/cycle'],
  },
  'an agency that is its own parent': {
    files: fragment('agencies:\n  - { id: x, name: X, kind: unit, parent: x }\n'),
    code: 1,
    says: ['x.yaml:2:'],
  },
  'systems that depend on each other in a circle': {
    files: systemWith(
      '    dependsOn: [{ to: ht-b, kind: data }]\n  - id: ht-b\n    name: B\n    kind: application\n    owner: so-a\n    layer: ung-dung\n    scope: province\n    lifecycle: { status: operational }\n    dependsOn: [{ to: ht-moi, kind: data }]\n',
    ),
    code: 1,
    says: ['layering/cycle', 'ht-b'],
  },
  'a layer that may use what does not exist': {
    files: fragment('layers:\n  - { id: l1, name: L1, order: 1, kind: band, mayUse: [khong-co] }\n'),
    code: 2,
    at: 'x.yaml:2:56',
  },
  'a waiver without an end': {
    files: fragment(
      'waivers:\n  - { id: w1, rule: hosting/no-backup, subject: ht-mot-cua, reason: tạm, approvedBy: UBND }\n',
    ),
    code: 2,
    says: ['x.yaml:2:', 'expires'],
  },
  'a waiver of a rule that does not exist': {
    files: fragment(
      'waivers:\n  - { rule: hosting/no-bakcup, subject: ht-mot-cua, reason: tạm, approvedBy: UBND, expires: 2030-01-01 }\n',
    ),
    code: 2,
    at: 'x.yaml:2:13',
    says: ['hosting/no-backup'],
  },
  'a waiver that has expired': {
    files: fragment(
      'waivers:\n  - { rule: hosting/no-backup, subject: ht-mot-cua, reason: tạm, approvedBy: UBND, expires: 2019-01-01 }\n',
    ),
    code: 0,
    says: ['waiver/expired', 'x.yaml:2:'],
  },
  'standards that replace each other in a circle': {
    files: fragment(
      'documents:\n  - { id: vb, number: 1/QĐ, title: A }\nstandards:\n  - { id: t1, name: T1, symbol: T1, group: G, concern: C, obligation: recommended, document: vb, supersededBy: t2 }\n  - { id: t2, name: T2, symbol: T2, group: G, concern: C, obligation: recommended, document: vb, supersededBy: t1 }\n',
    ),
    code: 2,
    says: ['x.yaml:'],
  },
  'a glossary entry without a term': {
    files: fragment('glossary:\n  - { id: a, synonyms: [b] }\n'),
    code: 2,
    says: ['x.yaml:2:', 'term'],
  },
  'two ids that look alike': {
    files: fragment('dataEntities:\n  - { id: thua-dat, name: Thửa đất }\n  - { id: thuadat, name: Thửa đất }\n'),
    code: 0,
    says: ['model/confusable-id', 'x.yaml:3:'],
  },
  'a password in a description': {
    files: systemWith('    description: "mật khẩu: Bt@2018x"\n'),
    code: 0,
    says: ['security/secret-exposed', 'x.yaml:9:'],
    hides: ['Bt@2018x'],
  },
  'a manifest of another version': {
    files: { 'kientruc.yaml': 'kientruc: 99\nid: thu\nname: Thử\nversion: "1.0"\n' },
    code: 2,
    at: 'kientruc.yaml:1:11',
  },
  'a manifest that is empty': { files: { 'kientruc.yaml': '' }, code: 2, says: ['kientruc.yaml'] },
  'a manifest that is broken': { files: { 'kientruc.yaml': 'kientruc: [\n' }, code: 2, at: 'kientruc.yaml:2:1' },
  'a manifest with a version that is a number': {
    files: { 'kientruc.yaml': 'kientruc: 1\nid: thu\nname: Thử\nversion: 1.0\n' },
    code: 2,
    at: 'kientruc.yaml:4:10',
  },
  'a manifest with a misspelt field': {
    files: manifestWith('pakcs: [tt39-2017]\n'),
    code: 2,
    at: 'kientruc.yaml:5:1',
    says: ['packs'],
  },
  'a pack that does not exist': {
    files: manifestWith('packs: [tt39-2071]\n'),
    code: 2,
    at: 'kientruc.yaml:5:9',
    says: ['tt39-2017'],
  },
  'a pack outside the folder': {
    files: manifestWith('packs: [../../../etc/goi.yaml]\n'),
    code: 2,
    at: 'kientruc.yaml:5:9',
  },
  'a pack by an absolute path': {
    files: manifestWith('packs: [/etc/passwd.yaml]\n'),
    code: 2,
    at: 'kientruc.yaml:5:9',
  },
  'a pack that is no pack': {
    files: { ...manifestWith('packs: [./goi.yaml]\n'), 'goi.yaml': 'systems: []\n' },
    code: 2,
    says: ['goi.yaml:1:'],
  },
  'a pack that requires one that is not there': {
    files: {
      ...manifestWith('packs: [./a.yaml]\n'),
      'a.yaml': 'pack: { id: a, name: A, version: "1", requires: [b] }\n',
      'b.yaml': 'pack: { id: b, name: B, version: "1", requires: [a] }\n',
    },
    code: 2,
    says: ['“b”'],
  },
  'a setting of a rule that does not exist': {
    files: manifestWith('rules: { layering/cylce: { severity: off } }\n'),
    code: 2,
    at: 'kientruc.yaml:5:26',
    says: ['layering/cycle'],
  },
  'a severity that does not exist': {
    files: manifestWith('rules: { layering/cycle: { severity: fatal } }\n'),
    code: 2,
    says: ['kientruc.yaml:5:', 'error'],
  },
}
