import fc from 'fast-check'
import { compile } from '../../../src/appraise/rules/own/expression.js'
import { bindings, pieces } from '../../support/expressions.js'
import { demand, target } from '../target.js'

/** Expressions of a province: refused with a place, or evaluated within bounds to a value or a reason; never an exception. */
export const expression = target({
  inputs: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((p) => p.join('')),
  ),
  tries: 500,
  holds: (source) => {
    const compiled = compile(source, 'system', ['bool', 'string', 'int', 'double', 'list<string>'])
    if ('evaluate' in compiled) {
      const outcome = compiled.evaluate(bindings)
      demand('value' in outcome || 'failed' in outcome, 'neither a value nor a reason')
    } else {
      demand(compiled.start >= 0 && compiled.start <= source.length, `a fault at ${compiled.start} of ${source.length}`)
      demand(compiled.message.vi !== '' && compiled.message.en !== '', 'a fault without words')
    }
  },
})
