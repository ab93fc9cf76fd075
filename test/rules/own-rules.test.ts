import { describe, expect, it } from 'vitest'
import { ownRules } from '../../src/appraise/rules/index.js'
import { compile } from '../../src/appraise/rules/own/expression.js'
import { bound } from '../support/expressions.js'
import { brief, findingsOf, inWorkspace } from './harness.js'

const rule = (fields: string, message = '{ vi: "Chưa đạt", en: "Not met" }') =>
  `rules:\n  - id: vd/thu\n    severity: error\n    message: ${message}\n${fields}`

/** The faults of a workspace's own rules as `line:column message`. */
function faultsOf(yaml: string): string[] {
  return inWorkspace(yaml, {}, ({ workspace }) =>
    ownRules(workspace.model).faults.map((f) => `${f.location?.line}:${f.location?.column} ${f.message.vi}`),
  )
}

const proposal = (extra: string) => `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
${extra}`

describe('a rule in CEL', () => {
  it('judges systems of the workspace, not those of packs', () => {
    const found = findingsOf(
      rule(
        `    for: system\n    when: system.kind == 'database'\n    assert: size(system.standards) > 0\n`,
        '{ vi: "{{system.name}} của {{owner.name}} ở lớp {{layer.id}}" }',
      ),
    )
    const mine = found.filter((f) => f.rule === 'vd/thu')
    expect(mine.map((f) => f.message)).toEqual([
      'Cơ sở dữ liệu đất đai tỉnh của Sở Tài nguyên và Môi trường ở lớp ung-dung-csdl',
      'Phần mềm đăng ký, quản lý hộ tịch điện tử dùng chung của Bộ Tư pháp ở lớp ung-dung-csdl',
    ])
    expect(mine[0]?.severity).toBe('error')
  })

  it('judges the dependencies of a proposal, at the very place', () => {
    const fragment = rule(
      `    for: dependency\n    when: dependency.kind == 'data' && from.owner != to.owner\n    assert: dependency.via == 'lgsp'\n`,
      '{ vi: "{{from.name}} → {{to.name}}" }',
    )
    const found = findingsOf(
      `${fragment}---\n${proposal('  dependsOn:\n    - { to: csdl-dat-dai, kind: data }\n    - { to: mot-cua, kind: data, via: lgsp }\n')}`,
    )
    const mine = found.filter((f) => f.rule === 'vd/thu')
    expect(brief(mine)).toEqual(['vd/thu error dx-vi-du dx-1.yaml:9'])
    expect(mine[0]?.message).toBe('Phần mềm quản lý tàu cá → Cơ sở dữ liệu đất đai tỉnh')
  })

  it('judges a proposal with its numbers, lists and agency', () => {
    const fragment = rule(
      `    for: proposal\n    when: agency.kind == 'department' && proposal.budget.total >= 1000\n    assert: "proposal.functions.exists(f, f.contains('đào tạo')) || 'dao-tao' in proposal.tags"\n`,
    )
    const judged = (extra: string) =>
      findingsOf(`${fragment}---\n${proposal(extra)}`).filter((f) => f.rule === 'vd/thu').length
    expect(judged('  budget: { total: 1200, unit: million-vnd }\n  functions: [Cấp giấy phép]\n')).toBe(1)
    expect(judged('  budget: { total: 900, unit: million-vnd }\n')).toBe(0)
    expect(judged('  budget: { total: 1200, unit: million-vnd }\n  functions: [Tập huấn và đào tạo sử dụng]\n')).toBe(0)
    expect(judged('  budget: { total: 1200, unit: million-vnd }\n  tags: [dao-tao]\n')).toBe(0)
  })

  it('judges components', () => {
    const found = findingsOf(rule(`    for: component\n    assert: component.shared || layer.kind == 'pillar'\n`))
    expect(brief(found.filter((f) => f.rule === 'vd/thu'))).toEqual(['vd/thu error kenh-du-lieu-mo he-thong.yaml:2'])
  })

  it('sees every field of the model, written or not', () => {
    const all =
      'system.securityLevel == 0 && system.phase == "" && size(system.provides) == 0 && system.cost.amount == 0 && !system.shared && system.lifecycle.to == "" && size(system.owns) == 0 && asOf > "2019"'
    const found = findingsOf(rule(`    for: system\n    when: system.id == 'mot-cua'\n    assert: '!(${all})'\n`))
    expect(found.filter((f) => f.rule === 'vd/thu')).toHaveLength(1)
  })
})

describe('faults of expressions are found before anything is judged', () => {
  it.each([
    ['a broken expression', 'assert: "system.owner == "', /^6:29 Biểu thức sai cú pháp/],
    ['an unknown name', 'assert: "process.exit(0) == 1"', /^6:14 (Không có hàm “exit”|Không có biến “process”)/],
    ['an unknown variable', 'assert: sytem.owner == "a"', /^6:13 Không có biến “sytem”/],
    ['an unknown field', "assert: system.id != '' && system.ownr == 'a'", /^6:39 Không có trường “ownr”/],
    ['a comparison of unlike types', 'assert: system.securityLevel > "3"', /^6:13 Phép tính hoặc hàm không dùng được/],
    ['a value that is no condition', 'assert: system.name', /^6:13 Điều kiện phải cho kết quả đúng hoặc sai/],
    ['an unknown function', "assert: system.name.containz('a')", /^6:13 Không có hàm “containz”/],
    [
      'three nested passes',
      'assert: system.users.all(a, system.users.all(b, system.users.all(c, a + b + c != "")))',
      /^6:\d+ (Biểu thức lồng quá 2|Không dùng phép cộng)/,
    ],
    [
      'text that doubles',
      'assert: system.users.map(x, x + x).map(x, x + x).map(x, x + x).size() > 0',
      /^6:\d+ Không dùng phép cộng/,
    ],
    ['bind', 'assert: cel.bind(x, system.name + system.name, x != "")', /^6:\d+ Không có hàm “bind”/],
    ['a pattern that backtracks', "assert: system.name.matches('(a+)+$')", /^6:\d+ Mẫu của matches quá phức tạp/],
    ['a pattern from the data', 'assert: system.name.matches(system.id)', /^6:\d+ Mẫu của matches phải viết thẳng/],
  ])('%s', (_, assertion, expected) => {
    const faults = faultsOf(rule(`    for: system\n    ${assertion}\n`))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(expected)
  })

  it('in messages, and an expression that is too long', () => {
    expect(
      faultsOf(
        rule('    for: system\n    assert: "true"\n', '{ vi: "Hệ thống {{system.nam}}", en: "x {{system.name" }'),
      ),
    ).toEqual(['4:39 Không có trường “nam”.', expect.stringMatching(/^4:\d+ Dấu “\{\{” không có “\}\}” đi cùng\.$/)])
    expect(faultsOf(rule(`    for: system\n    assert: ${'system.id != "" && '.repeat(200)}true\n`))[0]).toMatch(
      /dài quá/,
    )
  })

  it('suggests what was meant', () => {
    inWorkspace(rule('    for: system\n    assert: system.ownr == "a"\n'), {}, ({ workspace }) => {
      expect(ownRules(workspace.model).faults[0]?.remedy?.vi).toMatch(/owner/)
    })
  })

  it('leaves a faulty rule out and keeps the others', () => {
    const yaml = `${rule('    for: system\n    assert: "system.owner == "\n')}  - id: vd/khac\n    severity: info\n    for: system\n    assert: system.owner != ''\n    message: { vi: x }\n`
    inWorkspace(yaml, {}, ({ workspace }) => {
      const { rules, faults } = ownRules(workspace.model)
      expect(rules.map((r) => r.id)).toEqual(['vd/khac'])
      expect(faults).toHaveLength(1)
    })
  })

  it('a rule may not take the id of a built-in one', () => {
    const yaml = rule('    for: system\n    assert: "true"\n').replace('vd/thu', 'hosting/no-backup')
    inWorkspace(yaml, {}, ({ workspace }) => {
      const { rules, faults } = ownRules(workspace.model)
      expect(rules).toEqual([])
      expect(faults.map((f) => f.rule)).toEqual(['model/duplicate-id'])
      const [fault] = faults
      expect(fault?.subject).toBe('hosting/no-backup')
      expect(fault?.location?.excerpt.slice(fault.location.column - 1)).toMatch(/^hosting\/no-backup/)
    })
  })

  it('in the conditions of standards', () => {
    const yaml = `standards:\n  - { id: tc-1, name: Tiêu chuẩn, symbol: TC 1, group: Nhóm, concern: Việc, obligation: mandatory, document: tt-39-2017, appliesTo: system.knd == 'portal' }\n`
    inWorkspace(yaml, {}, ({ workspace }) => {
      const [fault, ...rest] = ownRules(workspace.model).faults
      expect(rest).toEqual([])
      expect(fault).toMatchObject({
        rule: 'model/schema',
        subject: 'tc-1',
        location: {
          line: 2,
          column: yaml.split('\n')[1]?.indexOf('knd ') === -1 ? 0 : (yaml.split('\n')[1]?.indexOf('knd ') ?? 0) + 1,
        },
      })
    })
  })
})

describe('cost', () => {
  const lists = (n: number) =>
    bound('system', { system: { users: Array.from({ length: n }, (_, i) => `nhóm ${i}`), name: 'x' } })
  const nested = compile('system.users.all(a, system.users.exists(b, a == b))', 'system', ['bool'])

  it('two nested passes over a short list are evaluated, over a very long one refused', () => {
    if (!('evaluate' in nested)) throw new Error('does not compile')
    expect(nested.evaluate(lists(40))).toMatchObject({ value: true })
    expect(nested.evaluate(lists(5_000))).toHaveProperty('failed')
  })

  it('an error at run time is a finding of that rule, not a crash', () => {
    const found = findingsOf(
      rule('    for: system\n    when: system.id == "mot-cua"\n    assert: system.users[7] == "a"\n'),
    )
    expect(brief(found.filter((f) => f.rule === 'vd/thu'))).toEqual([
      expect.stringMatching(/^vd\/thu warning mot-cua he-thong.yaml:\d+$/),
    ])
    const failure = found.find((f) => f.rule === 'vd/thu')
    expect(failure?.message).toMatch(/không xét được “mot-cua”/)
    // What is to be mended is the rule, at the very place.
    const [place] = failure?.relatedLocations ?? []
    expect(place?.excerpt.slice(place.column - 1)).toBe('system.users[7] == "a"')
    expect(failure?.remedy).toContain(
      `Sửa biểu thức “assert” của quy tắc tại ${place?.file}:${place?.line}:${place?.column}. `,
    )
  })
})
