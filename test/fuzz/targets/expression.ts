import fc from 'fast-check'
import { compile } from '../../../src/rules/own/expression.js'
import { demand, target } from '../target.js'

const pieces = fc.constantFrom(
  ...[
    'system',
    'system.name',
    'system.users',
    'system.securityLevel',
    'owner.id',
    'asOf',
    "'a'",
    '3',
    '3.5',
    'true',
    'null',
    '-',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    ' && ',
    ' || ',
    '!',
    ' == ',
    ' != ',
    ' < ',
    ' in ',
    ' + ',
    ' / ',
    ' % ',
    ' ? ',
    ' : ',
    ', ',
  ],
  ...[
    '.exists(x, ',
    '.all(y, ',
    '.map(z, ',
    '.filter(x, ',
    '.size()',
    'size(',
    ".matches('a+')",
    ".matches('(a|b)*c')",
    'has(',
    'x',
    'y',
  ],
  ...['"', '\\', 'đ', '\u0000', '9999999999999999999999', 'int(', 'string(', '.join(', '.contains('],
)

const bindings = {
  system: { name: 'Hệ thống', users: ['a', 'b'], securityLevel: 2n },
  owner: { id: 'so-a' },
  layer: {},
  asOf: '2019-03-15',
}

/** Expressions of a province: refused with a place, or evaluated within bounds to a value or a reason; never an exception. */
export const expression = target({
  inputs: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(pieces, { maxLength: 16 }).map((p) => p.join('')),
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
