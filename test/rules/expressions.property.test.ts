import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/appraise/rules/own/expression.js'
import { templateOf } from '../../src/appraise/rules/own/template.js'
import { bindings, pieces } from '../support/expressions.js'

describe('expressions from a workspace', () => {
  it('are compiled or refused, and evaluated or failed; nothing is thrown', () => {
    const expression = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(expression, (source) => {
        const compiled = compile(source, 'system', ['bool', 'string', 'int', 'double', 'list<string>'])
        if ('evaluate' in compiled) {
          const outcome = compiled.evaluate(bindings)
          expect('value' in outcome || 'failed' in outcome).toBe(true)
        } else {
          expect(compiled.start).toBeGreaterThanOrEqual(0)
          expect(compiled.start).toBeLessThanOrEqual(source.length)
          expect(compiled.message.vi).not.toBe('')
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('so are messages with placeholders', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces, '{{', '}}', '{{system.name}}', ' chữ '), { maxLength: 10 }),
        (parts) => {
          const template = templateOf(parts.join(''), 'system')
          if ('fill' in template) expect(typeof template.fill(bindings)).toBe('string')
          else expect(template.message.vi).not.toBe('')
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
