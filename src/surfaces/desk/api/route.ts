import type * as Type from 'typebox'
import type { Text } from '../../../kernel/index.js'
import type { Desk } from '../desk.js'
import type { Role } from '../domain/roles.js'
import type { AskedByPerson } from '../http/route.js'
import type { TokenScope } from './tokens.js'

/** A question of the API; what is not listed is not there, and its description is made of this. */
export type ApiRoute = Open | Scoped

interface Described {
  readonly method: 'GET' | 'POST'
  /** Below `/api/v1`; parts that begin with a colon are open. */
  readonly path: string
  readonly id: string
  readonly summary: Text
  readonly query?: Type.TObject
  /** Whether it takes files, as forms with the field `files` do, and what other fields. */
  readonly form?: Type.TObject
  /** Whether it makes something, and so takes an `Idempotency-Key`. */
  readonly makes?: true
  readonly answer: { readonly status: 200 | 201; readonly body: Type.TSchema }
}

interface Open extends Described {
  readonly scope?: never
  readonly handle: (desk: Desk) => Promise<object>
}

interface Scoped extends Described {
  readonly scope: TokenScope
  readonly who: readonly Role[]
  readonly handle: (asked: AskedByPerson, desk: Desk) => Promise<object>
}
