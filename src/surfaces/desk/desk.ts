import type { Lang } from '../../kernel/index.js'
import type { Oidc } from './http/oidc.js'
import type { Judge } from './judge.js'
import type { Registry } from './registry/registry.js'
import type { Contents } from './store/contents.js'
import type { Db } from './store/db.js'
import type { Journal } from './watch/journal.js'
import type { Observe } from './watch/observe.js'
import type { Seals } from './watch/seals.js'

/** What every request works with. A server holds nothing of its own beyond this: any of several can answer. */
export interface Desk {
  readonly db: Db
  /** The contents of files. */
  readonly contents: Contents
  readonly judge: Judge
  /** The id of the one workspace that this server serves. */
  readonly workspace: string
  readonly lang: Lang
  /** Where people may sign in instead of here. */
  readonly oidc?: Oidc | undefined
  /** What provinces share, where this desk keeps it. */
  readonly registry?: Registry | undefined
  /** Whether the log is as it was written. */
  readonly seals: Seals
  /** The only clock. */
  readonly now: () => Date
  readonly version: string
  /** Where people reach it: `https://…` or `http://127.0.0.1:…`. */
  readonly origin: string
  /** Tells whoever carries decisions into the architecture that there is one. */
  readonly decided: () => void
  /** What went wrong on our side, for whoever runs the server. */
  readonly problem: (error: unknown) => void
  /** Told of each request and how it ended. */
  readonly observe: Observe
  /** What goes wrong during some work is told with the number of the request. */
  readonly during: Journal['during']
}
