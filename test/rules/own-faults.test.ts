import { describe, expect, it } from 'vitest'
import { ownRules } from '../../src/appraise/rules/index.js'
import type { ArchitectureContext } from '../../src/appraise/rules/rule.js'
import type { Model } from '../../src/architecture/schema/model.js'
import { inWorkspace } from './harness.js'

/** The faults of one rule: the place, the word that is pointed at, and what is said. */
const faults = (fields: string) =>
  inWorkspace(`rules:\n  - id: vd/thu\n    severity: error\n    for: system\n${fields}`, {}, ({ workspace }) =>
    ownRules(workspace.model).faults.map(({ rule, subject, location, message }) => {
      const from = (location?.column ?? 1) - 1
      const word = location?.excerpt.slice(from, from + location.length)
      return `${rule} ${subject} ${location?.line} “${word}” ${message.vi}`
    }),
  )
const message = '    message: { vi: x }\n'
const told = (line: number, word: string, field: string) =>
  `model/schema vd/thu ${line} “${word}” Không có trường “${field}”.`

describe('a fault of an expression is shown at the very word', () => {
  it.each([
    ['plain', `    assert: system.ownr == 'a'\n${message}`, told(5, 'ownr', 'ownr')],
    ['in double quotes', `    assert: "system.ownr == 'a'"\n${message}`, told(5, 'ownr', 'ownr')],
    ['in single quotes', `    assert: 'system.ownr == "a"'\n${message}`, told(5, 'ownr', 'ownr')],
    [
      'with signs of several letters',
      `    assert: system.tênx == 'a'\n${message}`,
      expect.stringMatching(/^model\/schema vd\/thu 5 /),
    ],
    ['in a condition', `    when: system.ownr == 'a'\n    assert: "true"\n${message}`, told(5, 'ownr', 'ownr')],
    ['in a message', '    assert: "true"\n    message: { vi: "Hệ thống {{system.nam}}" }\n', told(6, 'nam', 'nam')],
    [
      'in an English message',
      '    assert: "true"\n    message: { vi: x, en: "The {{system.nam}}" }\n',
      told(6, 'nam', 'nam'),
    ],
    ['in a remedy', `    assert: "true"\n${message}    remedy: { vi: "Sửa {{owner.nam}}" }\n`, told(7, 'nam', 'nam')],
  ])('%s', (_, fields, expected) => {
    expect(faults(fields)).toEqual([expected])
  })

  it('all of a rule are told at once', () => {
    const fields =
      '    when: system.aaa == 1\n    assert: system.bbb == 2\n    message: { vi: "{{system.ccc}}", en: "{{system.ddd}}" }\n    remedy: { vi: "{{system.eee}}" }\n'
    expect(faults(fields)).toEqual([
      told(5, 'aaa', 'aaa'),
      told(6, 'bbb', 'bbb'),
      told(7, 'ccc', 'ccc'),
      told(7, 'ddd', 'ddd'),
      told(8, 'eee', 'eee'),
    ])
  })

  it('written over several lines, at its beginning', () => {
    const [fault] = faults(`    assert: >-\n      system.name == 'a' &&\n      system.ownr == 'a'\n${message}`)
    expect(fault).toMatch(/^model\/schema vd\/thu [56] .*Không có trường “ownr”\.$/)
  })

  it('that ends too early, at its last sign', () => {
    expect(faults(`    assert: "system.owner == "\n${message}`)[0]).toMatch(
      /^model\/schema vd\/thu 5 “.” Biểu thức sai cú pháp/,
    )
  })
})

describe('a rule may take only so many steps in all', () => {
  /** Findings of a rule on every system of the province, with a bound on steps. */
  const judged = (assert: string, ruleSteps: number) =>
    inWorkspace(
      `rules:\n  - { id: vd/thu, severity: error, for: system, when: "asOf != ''", assert: "${assert}", message: { vi: Sai } }\n`,
      {},
      ({ workspace }) => {
        const model: Model = { ...workspace.model, ruleSteps }
        const unused = () => {
          throw new Error('not asked for')
        }
        const context: ArchitectureContext = {
          model,
          asOf: '2019-03-15',
          locate: model.locate,
          graph: unused,
          alike: () => ({ same: [], pairs: [] }),
          option: (_, otherwise) => otherwise,
          ruleIds: new Set(),
        }
        const [rule] = ownRules(model).rules
        return [...(rule?.architecture?.(context) ?? [])].map((f) => `${f.subject}: ${f.message.vi}`)
      },
    )
  const all = judged('false', 1_000_000).length

  it('beyond which the remaining subjects are not judged, and that is told with the way out', () => {
    expect(all).toBe(10)
    // The condition and what is asked cost a few steps for each system: with 1 the first is the last.
    const [first, over, ...more] = judged('false', 1)
    expect(first).toMatch(/: Sai$/)
    expect(over).toMatch(/^vd\/thu: Quy tắc vd\/thu cần quá nhiều bước .*; các đối tượng còn lại chưa được xét\.$/)
    expect(over).toMatch(/rule-steps/)
    expect(more).toEqual([])
    // It holds for rules that find nothing as well.
    expect(judged('true', 1)).toEqual([over])
    expect(judged('true', 1_000_000)).toEqual([])
  })

  it('counted over all subjects', () => {
    const counts = [5, 10, 20, 40].map((steps) => judged('false', steps).length)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts[0]).toBeLessThan(counts[3] ?? 0)
    expect(counts[3]).toBeLessThanOrEqual(all)
  })
})
