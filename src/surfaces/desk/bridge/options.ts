import type { Remote } from '../../../architecture/index.js'
import type { Lang } from '../../../kernel/index.js'
import type { Judge } from '../judge.js'
import type { Contents } from '../store/contents.js'
import type { Db } from '../store/db.js'

/** What the keeper of the architecture works with. */
export interface KeeperOptions {
  readonly db: Db
  readonly contents: Contents
  readonly workspace: string
  readonly judge: Judge
  /** The architecture's folder. */
  readonly root: string
  readonly remote: Remote | undefined
  /** The host by which the desk is known, for the addresses in commits. */
  readonly host: string
  readonly lang: Lang
  readonly now: () => Date
  readonly problem: (error: unknown) => void
}
