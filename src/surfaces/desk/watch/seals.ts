import type { Db } from '../store/db.js'
import { lastEntry, logStart, lookAtSeals } from '../store/log.js'

/** What was found of the log's seals. */
export interface SealsSeen {
  /** The first entry that was altered or is missing, if any is. */
  readonly broken: number | undefined
  /** The last entry that was looked at, and when. */
  readonly upTo: number
  readonly at: string
}

/** Whether the seals of the log hold. */
export interface Seals {
  /** What was found when all were last looked at; nothing while that is under way for the first time. */
  look(): Promise<SealsSeen | undefined>
}

export interface SealsOptions {
  readonly db: Db
  readonly workspace: string
  readonly now: () => Date
  /** What went wrong while nobody waited. */
  readonly problem: (error: unknown) => void
}

/** So many entries are looked at while somebody waits. */
const few = 5_000
/** Milliseconds for which it is not done again. */
const pause = 600_000

/**
 * A log that has grown takes seconds, so it is gone through beside what people ask for, each piece a transaction of its own, and
 * again when somebody asks later on.
 */
export function createSeals({ db, workspace, now, problem }: SealsOptions): Seals {
  const system = { kind: 'system', workspace } as const
  let known: SealsSeen | undefined
  let running = false
  const goThrough = async (): Promise<void> => {
    const at = now().toISOString()
    for (let from = logStart; ; ) {
      const own = from
      const found = await db.transaction(system, (tx) => lookAtSeals(tx, own))
      from = found.at
      if (found.more && found.broken === undefined) continue
      known = { broken: found.broken, upTo: from.seq, at }
      return
    }
  }
  const inBackground = async (): Promise<void> => {
    if (running) return
    running = true
    await goThrough().catch(problem)
    running = false
  }
  return {
    look: async () => {
      const last = await db.transaction(system, lastEntry)
      if (last <= few) await goThrough()
      else if (!known || now().getTime() - Date.parse(known.at) > pause) void inBackground()
      return known
    },
  }
}
