import { type Cases, checkIt, proposalWith } from '../case.js'

const run = checkIt
const long = (length: number, words = 'quản lý hồ sơ ') => words.repeat(Math.ceil(length / words.length))

/** Dossiers as nobody should send them. */
export const proposals: Cases = {
  'an agency that does not exist': {
    run,
    files: proposalWith('', { agency: 'so-khong-co' }),
    code: 0,
    at: 'dx.yaml:4:11',
    says: ['dossier/unknown-agency', 'so-khong-co'],
  },
  'no purpose': {
    run,
    files: { 'dx.yaml': 'proposal:\n  id: dx-1\n  title: T\n  agency: so-a\n  kind: build\n' },
    code: 2,
    says: ['dx.yaml:', 'purpose'],
  },
  'a kind that does not exist': {
    run,
    files: proposalWith('', { kind: 'biuld' }),
    code: 2,
    at: 'dx.yaml:5:9',
    says: ['build'],
  },
  'an upgrade of what does not exist': {
    run,
    files: proposalWith('  upgrades: [ht-mot-cau]\n'),
    code: 1,
    at: 'dx.yaml:8:14',
    says: ['ht-mot-cua'],
  },
  'a task that does not exist': {
    run,
    files: proposalWith('  task: nv-99\n'),
    code: 1,
    at: 'dx.yaml:8:9',
    says: ['nv-99'],
  },
  'a date that does not exist': {
    run,
    files: proposalWith('', { date: '2019-06-31' }),
    code: 2,
    at: 'dx.yaml:6:9',
    says: ['2019-06-31'],
  },
  'a date far in the future': { run, files: proposalWith('', { date: '9999-12-31' }), code: 0 },
  'a schedule that ends before it begins': {
    run,
    files: proposalWith('  schedule: { from: 2020-06, to: 2019-12 }\n'),
    code: 2,
    at: 'dx.yaml:8:34',
  },
  'a budget below nothing': {
    run,
    files: proposalWith('  budget: { total: -1, unit: million-vnd }\n'),
    code: 2,
    at: 'dx.yaml:8:20',
  },
  'a budget in words': {
    run,
    files: proposalWith('  budget: { total: hai tỷ, unit: million-vnd }\n'),
    code: 2,
    at: 'dx.yaml:8:20',
  },
  'sources that do not add up': {
    run,
    files: proposalWith(
      '  budget: { total: 100, unit: million-vnd, sources: [{ source: Ngân sách tỉnh, amount: 90 }] }\n',
    ),
    code: 0,
    says: ['budget/sources-differ'],
  },
  'functions that are no list': { run, files: proposalWith('  functions: quản lý tàu\n'), code: 2, at: 'dx.yaml:8:14' },
  'a function that is empty': { run, files: proposalWith('  functions: [""]\n'), code: 2, at: 'dx.yaml:8:15' },
  'a function that is a mapping': {
    run,
    files: proposalWith('  functions: [{ a: b }]\n'),
    code: 2,
    at: 'dx.yaml:8:15',
  },
  'a function that YAML reads as a mapping': {
    run,
    files: proposalWith('  functions:\n    - Quản lý tàu: thêm, sửa, xóa\n'),
    code: 2,
    says: ['dx.yaml:9:'],
  },
  'a misspelt field of the header': {
    run,
    files: proposalWith('  funtions: [a]\n'),
    code: 2,
    at: 'dx.yaml:8:3',
    says: ['functions'],
  },
  'a collection that proposals do not have': {
    run,
    files: {
      'dx.yaml': `${proposalWith('')['dx.yaml']}waivers:\n  - { rule: a, subject: b, reason: c, approvedBy: d, expires: 2030-01-01 }\n`,
    },
    code: 2,
    at: 'dx.yaml:8:1',
  },
  'a system with the id of an existing one': {
    run,
    files: {
      'dx.yaml': `${proposalWith('')['dx.yaml']}systems:\n  - { id: ht-mot-cua, name: Hệ thống khác hẳn }\n`,
    },
    code: 1,
    says: ['model/duplicate-id', 'ht-mot-cua', 'dx.yaml:9:'],
  },
  'a dependency of a system that it does not build': {
    run,
    files: {
      'dx.yaml': `${proposalWith('')['dx.yaml']}dependencies:\n  - { from: khong-co, to: csdl-dat-dai, kind: data }\n`,
    },
    code: 1,
    at: 'dx.yaml:9:13',
    says: ['khong-co'],
  },
  'a fragment in place of a proposal': {
    run: ['check', 'he-thong.yaml'],
    code: 2,
    at: 'he-thong.yaml:1:1',
    says: ['proposal:'],
  },
  'a manifest in place of a proposal': { run: ['check', 'kientruc.yaml'], code: 2, at: 'kientruc.yaml:1:1' },
  'a proposal that is a list': { run, files: { 'dx.yaml': 'proposal: [a]\n' }, code: 2, says: ['dx.yaml:1:'] },
  'a proposal that is nothing': { run, files: { 'dx.yaml': 'proposal:\n' }, code: 2, says: ['dx.yaml:1:'] },
  'an empty file': { run, files: { 'dx.yaml': '' }, code: 2, says: ['dx.yaml'] },
  'nothing on standard input': { run: ['check', '-'], stdin: '', code: 2, says: ['<stdin>'] },
  'standard input that is broken': { run: ['check', '-'], stdin: 'proposal: [\n', code: 2, at: '<stdin>:2:1' },
  'one sound and one broken proposal: both are told': {
    run: ['check', 'dx.yaml', '.gui-den/b.yaml'],
    files: { ...proposalWith(''), '.gui-den/b.yaml': 'proposal: [\n' },
    code: 2,
    says: ['b.yaml:2:1', 'Xây dựng phần mềm quản lý bến cá'],
  },
  'two proposals with one id': {
    run: ['check', 'a.yaml', 'b.yaml'],
    files: { 'a.yaml': proposalWith('')['dx.yaml'] ?? '', 'b.yaml': proposalWith('')['dx.yaml'] ?? '' },
    code: 1,
    says: ['a.yaml', 'b.yaml', 'dx-1'],
  },
  'one file named twice is one proposal': {
    run: ['check', 'dx.yaml', './dx.yaml', '--format', 'json'],
    files: proposalWith(''),
    code: 0,
    says: ['"proposals": 1'],
  },
  'a purpose of a megabyte': { run, files: proposalWith('', { purpose: long(1_000_000) }), code: 0 },
  'a purpose of one endless word': { run, files: proposalWith('', { purpose: 'a'.repeat(500_000) }), code: 0 },
  'a thousand functions': {
    run,
    files: proposalWith(`  functions:\n${'    - Quản lý tàu cá ra vào bến\n'.repeat(1_000)}`),
    code: 0,
  },
  'a title of one letter': { run, files: proposalWith('', { title: 'X' }), code: 0 },
  'a title of emoji': { run, files: proposalWith('', { title: '🐟🚢', purpose: '🐟' }), code: 0 },
  'a title in another script': {
    run,
    files: proposalWith('', { title: '渔港管理系统', purpose: 'Управление' }),
    code: 0,
  },
  'a title in decomposed letters': {
    run,
    files: proposalWith('', { title: 'Xây dựng cơ sở dữ liệu đất đai'.normalize('NFD'), purpose: 'Lưu hồ sơ đất đai' }),
    code: 1,
    says: ['csdl-dat-dai'],
  },
  'a title that a terminal would obey': {
    run,
    files: proposalWith('', { title: '"Xin chào \\u001b[2J\\u001b[31m\\u202e đỏ"' }),
    code: 0,
    says: ['[U+001B]', '[U+202E]'],
  },
  'a password in the purpose': {
    run,
    files: proposalWith('', { purpose: '"Cài đặt máy chủ, mật khẩu: Qu@nTri99"' }),
    code: 0,
    says: ['security/secret-exposed'],
  },
  'a title of legal boilerplate alone': {
    run,
    files: proposalWith('', { title: 'Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015' }),
    code: 0,
  },
  'a hosting that is an unknown id': { run, files: proposalWith('  hosting: trung-tam-khong-co\n'), code: 0 },
  'an interface without an id': {
    run,
    files: proposalWith('  provides: [{ name: API }]\n'),
    code: 2,
    says: ['dx.yaml:8:', 'id'],
  },
  'a security level of zero': { run, files: proposalWith('  securityLevel: 0\n'), code: 2, at: 'dx.yaml:8:18' },
}
