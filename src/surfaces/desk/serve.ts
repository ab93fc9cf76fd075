import type { Remote } from '../../architecture/index.js'
import { InputError, type Lang } from '../../kernel/index.js'
import { firstAdministrator, workspaceIn } from './begin.js'
import { createKeeper, type Keeper } from './bridge/keeper.js'
import { demonstrate, isTrial } from './demo.js'
import type { Desk } from './desk.js'
import { createDeliverer } from './hooks/deliverer.js'
import type { Hook } from './hooks/settings.js'
import type { Oidc } from './http/oidc.js'
import { listen } from './http/server.js'
import type { Judge } from './judge.js'
import type { RegistryEngine } from './registry/engine.js'
import { createRegistry } from './registry/registry.js'
import { routes } from './routes.js'
import { addSamples } from './samples.js'
import { takeOver } from './store/alone.js'
import { openDatabase, openFolder } from './store/open.js'
import type { Journal } from './watch/journal.js'
import { createMetrics } from './watch/metrics.js'
import { observedDb, observedJudge, observing } from './watch/observe.js'
import { watchPort } from './watch/port.js'
import { createSeals } from './watch/seals.js'

export interface ServeOptions {
  readonly port: number
  /** The folder of the embedded store. */
  readonly data: string
  /** A PostgreSQL server instead. */
  readonly database: string | undefined
  /** Where people reach the desk, if a server stands in front of it. */
  readonly origin: string | undefined
  /** The folder with the embedded engine's own files. */
  readonly parts: string
  readonly judge: Judge
  /** The repository to which the architecture is pushed, and from which it is taken. */
  readonly remote: Remote | undefined
  readonly oidc: Oidc | undefined
  /** Other systems that are told what happens. */
  readonly hooks: readonly Hook[]
  /** Begins an index of what provinces share, where this desk keeps it. */
  readonly registry: (() => RegistryEngine) | undefined
  readonly lang: Lang
  readonly version: string
  readonly now: () => Date
  /** Milliseconds of a clock that only runs forward. */
  readonly ticks: () => number
  readonly journal: Journal
  /** Where health, readiness and figures can be asked for; nowhere without one. */
  readonly metricsPort: number | undefined
  /** Whether a store without dossiers gets sample accounts and dossiers; the folder of the samples. */
  readonly demo: boolean
}

/** A desk that runs. */
export interface Serving {
  readonly origin: string
  /** The link for the first administrator, while nobody can sign in. */
  readonly firstLink: string | undefined
  /** Sample accounts and the password that all of them have. */
  readonly samples: { readonly logins: readonly string[]; readonly password: string } | undefined
  /** The port of health, readiness and figures, if there is one. */
  readonly metricsPort: number | undefined
  readonly close: () => Promise<void>
}

/** Opens the store, readies it, and listens. @throws InputError where the store or the port cannot be had */
export async function serveDesk(options: ServeOptions): Promise<Serving> {
  const { port, data, database, parts, remote, oidc, lang, version, now, ticks, journal, demo } = options
  const metrics = createMetrics()
  const judge = observedJudge(options.judge, metrics, ticks)
  const problem = (error: unknown) => {
    metrics.count('kientruc_problems_total')
    journal.problem(error)
  }
  const store = database === undefined ? await openFolder(data, parts) : await openDatabase(database)
  try {
    const { contents } = store
    const db = observedDb(store.db, metrics, ticks)
    const workspace = await workspaceIn(db, await judge.standing())
    if (database === undefined) await takeOver(db, workspace)
    const samples = demo ? await demonstrate(db, workspace, await judge.standing(), now()) : undefined
    const first = await firstAdministrator(db, workspace, now())
    let origin = options.origin ?? ''
    let keeper: Keeper | undefined
    const decided = () => keeper?.poke()
    const registry = options.registry && createRegistry({ db, workspace, start: options.registry, problem })
    const desk: Omit<Desk, 'origin'> = {
      ...{ db, contents, judge, registry, oidc, workspace, lang, now, version, decided, problem },
      seals: createSeals({ db, workspace, now, problem }),
      ...{ observe: observing(journal, metrics, ticks), during: journal.during },
    }
    if (samples) await addSamples({ ...desk, origin })
    const listening = await listen(port, routes, (own): Desk => {
      origin ||= `http://127.0.0.1:${own}`
      return { ...desk, origin }
    })
    const { hostname: host } = new URL(origin)
    // What was decided on for a trial stays in the store: the architecture's history is no place for it.
    if (!(await isTrial(db, workspace))) {
      keeper = createKeeper({ db, contents, workspace, judge, root: judge.root, remote, host, lang, now, problem })
      keeper.start()
    }
    const deliverer = await createDeliverer({ db, workspace, hooks: options.hooks, now, metrics, problem })
    if (options.hooks.length > 0) deliverer.start()
    const watch =
      options.metricsPort === undefined
        ? undefined
        : await watchPort(options.metricsPort, { db, workspace, metrics, problem })
    journal.say('started', { version, database: database === undefined ? 'embedded' : 'server' })
    return {
      origin,
      metricsPort: watch?.port,
      firstLink: first === undefined ? undefined : `${origin}/mo-tai-khoan/${first}`,
      samples,
      close: async () => {
        watch?.leave()
        await listening.close()
        await registry?.close()
        await keeper?.close()
        await deliverer.close()
        await watch?.close()
        await store.close()
        journal.say('stopped')
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Where people reach the desk. @throws InputError for what is no address of a server */
export function originFrom(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url && (url.protocol === 'https:' || url.protocol === 'http:') && url.pathname === '/') return url.origin
  throw new InputError({
    vi: `--url cần địa chỉ của máy chủ, ví dụ https://tham-dinh.tinh.gov.vn; đã nhận “${given}”.`,
    en: `--url takes the address of a server, for instance https://desk.example.org; it got “${given}”.`,
  })
}
