import { type Cases, checkIt, fragment, proposalWith, systemWith } from '../case.js'

const rule = (assert: string, fields = '') =>
  fragment(
    `rules:\n  - id: thu/quy-tac\n    name: Thử\n    severity: error\n    for: system\n    assert: ${JSON.stringify(assert)}\n    message: { vi: x, en: x }\n${fields}`,
  )
const deep = (count: number) => `${'('.repeat(count)}true${')'.repeat(count)}`
const passes = (depth: number): string =>
  depth === 0 ? 'true' : `system.functions.all(x${depth}, ${passes(depth - 1)})`

/** A province's own rules in CEL, faulty or hostile. */
export const rules: Cases = {
  'an expression that ends too early': { files: rule('system.owner == '), code: 2, says: ['x.yaml:6:'] },
  'an expression that is empty': { files: rule(''), code: 2, says: ['x.yaml:6:'] },
  'an expression that is JavaScript': { files: rule('() => process.exit(0)'), code: 2, says: ['x.yaml:6:'] },
  'a name that does not exist': { files: rule('process.exit(0) == 1'), code: 2, says: ['x.yaml:6:'] },
  'a field that does not exist': { files: rule("system.ownr == 'so-a'"), code: 2, says: ['x.yaml:6:', 'owner'] },
  'a function that does not exist': {
    files: rule("system.name.startWith('a')"),
    code: 2,
    says: ['x.yaml:6:', 'startsWith'],
  },
  'the constructor of a value': { files: rule("system.constructor == 'x'"), code: 2, says: ['x.yaml:6:'] },
  'types that cannot be compared': { files: rule('system.name == 3'), code: 2, says: ['x.yaml:6:'] },
  'a result that is no condition': { files: rule('system.name'), code: 2, says: ['x.yaml:6:'] },
  'a pattern that backtracks without end': {
    files: rule("system.name.matches('(a+)+$')"),
    code: 2,
    says: ['x.yaml:6:'],
  },
  'a pattern that is no pattern': { files: rule("system.name.matches('[')"), code: 2, says: ['x.yaml:6:'] },
  'a pattern made while running': { files: rule('system.name.matches(system.name)'), code: 2, says: ['x.yaml:6:'] },
  'passes over lists within passes': { files: rule(passes(4)), code: 2, says: ['x.yaml:6:'] },
  'brackets without end': { files: rule(deep(5_000)), code: 2, says: ['x.yaml:6:'] },
  'an expression of ten thousand characters': {
    files: rule(Array(2_000).fill('true').join(' && ')),
    code: 2,
    says: ['x.yaml:6:'],
  },
  'division by nothing': { files: rule('1 / 0 == 1'), code: 0, says: ['thu/quy-tac'] },
  'a rule with the id of a built-in one': {
    files: fragment(rule('true')['x.yaml']?.replace('thu/quy-tac', 'layering/cycle') ?? ''),
    code: 2,
    at: 'x.yaml:2:9',
  },
  'a rule for what does not exist': {
    files: fragment(rule('true')['x.yaml']?.replace('for: system', 'for: sytem') ?? ''),
    code: 2,
    at: 'x.yaml:5:10',
    says: ['system'],
  },
  'a rule without a message': {
    files: fragment('rules:\n  - { id: thu/a, severity: error, for: system, assert: "true" }\n'),
    code: 2,
    says: ['x.yaml:2:', 'message'],
  },
  'a message that asks for what does not exist': {
    files: fragment(rule('false')['x.yaml']?.replace('vi: x', 'vi: "{{system.khongCo}}"') ?? ''),
    code: 2,
    says: ['x.yaml:7:'],
  },
  'a message that would run code': {
    files: fragment(rule('false')['x.yaml']?.replace('vi: x', 'vi: "{{constructor.constructor}}"') ?? ''),
    code: 2,
    says: ['x.yaml:7:'],
  },
  'a document that a rule rests on and that does not exist': {
    files: rule('true', '    basis: [{ document: vb-khong-co }]\n'),
    code: 2,
    says: ['x.yaml:8:', 'vb-khong-co'],
  },
  'a rule that takes more steps than allowed': {
    run: ['--max', 'rule-steps=1', 'validate'],
    files: rule('system.name.size() > 0 && system.owner.size() > 0'),
    code: 1,
    says: ['thu/quy-tac', '--max rule-steps'],
  },
  'a rule that a proposal makes fail': {
    run: checkIt,
    files: { ...rule("system.owner != 'so-a'"), ...proposalWith('') },
    code: 1,
    says: ['thu/quy-tac', 'dx.yaml:'],
  },
  'a field with a text of a megabyte under a pattern': {
    files: {
      ...systemWith(`    description: ${'a'.repeat(1_000_000)}\n`),
      'r.yaml': rule("system.description.matches('a*b')")['x.yaml'] ?? '',
    },
    code: 1,
    says: ['thu/quy-tac'],
  },
}
