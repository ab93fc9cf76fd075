import type * as Type from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import Value from 'typebox/value'

/** Of each shape that was asked for before, its check as code; of one that was asked for once, that it was. */
const known = new WeakMap<Type.TObject, Validator | 'once'>()

/**
 * A row of a database, of the shape that is asked for. To compile a shape takes some milliseconds and makes checks ten times as
 * quick, so that it is done when one comes a second time: there are shapes that are made for one question.
 * @throws Error where it is not of that shape, which is the program's own fault
 */
export function asAsked<T extends Type.TObject>(shape: T, row: unknown, sql: string): Type.Static<T> {
  if (isOf(shape, row)) return row
  const [first] = Value.Errors(shape, row)
  throw new Error(`a row is not as asked: ${first?.instancePath} ${first?.message} in ${sql}`)
}

function isOf<T extends Type.TObject>(shape: T, row: unknown): row is Type.Static<T> {
  const before = known.get(shape)
  if (before === undefined) {
    known.set(shape, 'once')
    return Value.Check(shape, row)
  }
  if (before !== 'once') return before.Check(row)
  const validator = Compile(shape)
  known.set(shape, validator)
  return validator.Check(row)
}
