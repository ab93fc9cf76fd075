import type { RegistryGroup, RegistryHit } from '../../../lifecycle/index.js'
import type { Db } from '../store/db.js'
import { recordsAfter, registryRevision } from '../store/registry.js'
import type { RegistryEngine } from './engine.js'

/** What may be asked over all provinces. Who may see what of an answer the database says when its records are read. */
export interface Registry {
  /** The records nearest to a text; with provinces, theirs alone. */
  search(text: string, limit: number, provinces: readonly string[]): Promise<readonly RegistryHit[]>
  /** What several provinces have; nothing while that is not worked out for the first time. */
  groups(): Promise<readonly RegistryGroup[] | undefined>
  /** Something was taken in. */
  changed(): void
  /** Once all that was taken in is known to every answer. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface RegistryOptions {
  readonly db: Db
  readonly workspace: string
  /** Begins an index; each time another one. */
  readonly start: () => RegistryEngine
  readonly problem: (error: unknown) => void
}

/** Records that are read and handed over at once: some milliseconds in which the server answers nobody else. */
const atOnce = 1_000

/**
 * The registry's index, made anew beside the one that answers and put in its place when it is whole; so a snapshot is found some
 * seconds after it was sent, and no question waits for it. The groups are worked out in an index of their own, for they take
 * longest. Other servers' snapshots are noticed when something is asked.
 */
export function createRegistry({ db, workspace, start, problem }: RegistryOptions): Registry {
  let engine: RegistryEngine | undefined
  let known: readonly RegistryGroup[] | undefined
  /** What the index and the groups are of. */
  let [indexed, grouped] = ['-', '-']
  let running: Promise<void> | undefined
  let [asked, closed] = [false, false]
  let arrived: () => void = () => undefined
  const first = new Promise<void>((done) => {
    arrived = done
  })
  const revision = () => db.transaction({ kind: 'system', workspace }, registryRevision)

  const made = async (): Promise<RegistryEngine> => {
    const fresh = start()
    try {
      let last: readonly [string, string, string] = ['', '', '']
      for (;;) {
        const from = last
        const lines = await db.transaction({ kind: 'system', workspace }, (tx) => recordsAfter(tx, from, atOnce))
        await fresh.add(lines)
        const end = lines.at(-1)
        if (!end || lines.length < atOnce) break
        last = [end.member_id, end.kind, end.id]
      }
      await fresh.build()
      return fresh
    } catch (error) {
      await fresh.end()
      throw error
    }
  }
  const catchUp = async (): Promise<void> => {
    for (;;) {
      asked = false
      // Read before the records, so that what arrives between is noticed the next time round.
      const now = await revision()
      if (closed) return
      if (now !== indexed) {
        const before = engine
        engine = await made()
        indexed = now
        arrived()
        await before?.end()
      } else if (now !== grouped) {
        const other = await made()
        try {
          known = await other.groups()
          grouped = now
        } finally {
          await other.end()
        }
      } else if (!asked) return
    }
  }
  /** One at a time; what is asked for meanwhile is looked at before it ends. */
  const settle = (): Promise<void> => {
    asked = true
    running ??= catchUp().finally(() => {
      running = undefined
    })
    return running
  }
  const inTheBackground = () => void settle().catch((error) => (closed ? undefined : problem(error)))
  return {
    search: async (text, limit, provinces) => {
      inTheBackground()
      if (!engine) await Promise.race([first, running])
      const own = engine
      try {
        return (await own?.search(text, limit, provinces)) ?? []
      } catch (error) {
        // It was just replaced; or its thread ended, and another is needed.
        if (engine === own) {
          problem(error)
          ;[engine, indexed] = [undefined, '-']
          await settle()
        }
        return (await engine?.search(text, limit, provinces)) ?? []
      }
    },
    groups: async () => {
      inTheBackground()
      return known
    },
    changed: inTheBackground,
    settled: settle,
    close: async () => {
      closed = true
      await running?.catch(() => undefined)
      await engine?.end()
    },
  }
}
