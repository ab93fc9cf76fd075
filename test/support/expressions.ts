import { shapeView } from '../../src/appraise/rules/own/shape.js'
import { type Bindings, type SubjectKind, variablesOf } from '../../src/appraise/rules/own/subjects.js'

/** Pieces that CEL and its readers give a meaning to: put together at random they make expressions, sound and unsound. */
export const pieces = [
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
  ' ? ',
  ' : ',
  '.exists(x, ',
  '.all(y, ',
  '.map(z, ',
  '.size()',
  'size(',
  ".matches('a+')",
  '.contains(',
  'has(',
  ', ',
  'x',
  'y',
  'z',
  '"',
  '\\',
  'đ',
  '\u0000',
  '-',
  ' / ',
  ' % ',
  '.filter(x, ',
  ".matches('(a|b)*c')",
  '9999999999999999999999',
  'int(',
  'string(',
  '.join(',
] as const

/** What an expression of a kind sees of these values; what is left out is seen as not written. */
export function bound(kind: SubjectKind, values: Readonly<Record<string, unknown>>): Bindings {
  const views = Object.entries(variablesOf(kind)).map(
    ([name, shape]) => [name, shapeView(shape, values[name])] as const,
  )
  return { ...Object.fromEntries(views), asOf: String(values.asOf ?? '2019-03-15') }
}

/** What an expression on a system may look at. */
export const bindings = bound('system', {
  system: { name: 'Hệ thống', users: ['a', 'b'], securityLevel: 2 },
  owner: { id: 'so-a' },
})
