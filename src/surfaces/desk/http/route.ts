import type { Lang } from '../../../kernel/index.js'
import type { Desk } from '../desk.js'
import type { Role } from '../domain/roles.js'
import type { Actor } from '../store/db.js'
import type { HttpAnswer } from './answer.js'
import type { Upload } from './body.js'

/** Somebody who is signed in. */
export interface Person {
  readonly actor: Extract<Actor, { kind: 'person' }>
  readonly name: string
  readonly login: string
  /** Whether they have a passkey. */
  readonly keyed: boolean
  /** Whether the workspace demands one of them. */
  readonly demanded: boolean
}

/** A request, as far as a handler has to know it. */
export interface DeskRequest {
  readonly lang: Lang
  readonly path: string
  /** The parts of the path that the route left open. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Fields of a form; empty for a request that only reads. */
  readonly form: URLSearchParams
  readonly uploads: readonly Upload[]
  readonly person: Person | undefined
  /** What a form of this session must carry. */
  readonly token: string
  /** The digest of the session, or nothing. */
  readonly session: string | undefined
  /** By what its owner names it. */
  readonly sessionId?: string | undefined
  /** When a passkey was last shown in the session. */
  readonly shown?: string | undefined
  /** What the browser holds of a sign-in that was begun. */
  readonly step: string | undefined
  /** Where the request comes from, for counting failures. */
  readonly address: string
  /** What the browser calls itself. */
  readonly agent: string
}

/** The same by somebody who is signed in. */
export interface AskedByPerson extends DeskRequest {
  readonly person: Person
  readonly session: string
}

interface Address {
  readonly method: 'GET' | 'POST'
  /** Parts that begin with a colon are open. */
  readonly path: string
  /** Whether a form may carry files. */
  readonly uploads?: true
  /** Whose passkey is asked for, unless it was shown in the last quarter of an hour. */
  readonly confirm?: Confirm
  /** Whether it is for those too who have no passkey yet though one is demanded of them. */
  readonly unkeyed?: true
}

/** `demanded`: of those of whom the workspace demands one; `owners`: of everybody who has one. */
export type Confirm = 'demanded' | 'owners'

/** One thing that can be asked, and by whom. A role that is not listed is refused before the handler is called. */
export type Route = Address &
  (
    | { readonly who: 'everyone'; readonly handle: (asked: DeskRequest, desk: Desk) => Promise<HttpAnswer> }
    | { readonly who: readonly Role[]; readonly handle: (asked: AskedByPerson, desk: Desk) => Promise<HttpAnswer> }
  )
