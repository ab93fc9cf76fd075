import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as Type from 'typebox'
import { listenOn } from '../http/listen.js'
import type { Db } from '../store/db.js'
import type { Metrics } from './metrics.js'

export interface Watched {
  readonly db: Db
  readonly workspace: string
  readonly metrics: Metrics
  readonly problem: (error: unknown) => void
}

/** The port for whoever watches the server, on this machine alone; it says nothing of content or people. */
export interface WatchPort {
  readonly port: number
  /** From now on the server is not ready: others are to take over. */
  readonly leave: () => void
  readonly close: () => Promise<void>
}

/** Milliseconds in which the database has to answer. */
const patience = 2_000

/**
 * `/health`: the process works. `/ready`: it can be sent requests, or 503 and why not. `/metrics`: figures for Prometheus.
 * @throws InputError where the port cannot be had
 */
export async function watchPort(port: number, watched: Watched): Promise<WatchPort> {
  const lag = monitorEventLoopDelay({ resolution: 20 })
  lag.enable()
  let leaving = false
  const answers: Readonly<Record<string, () => Promise<{ status: number; type?: string; body: string }>>> = {
    '/health': async () => ({ status: 200, body: '{"status":"ok"}\n' }),
    '/ready': async () => {
      const missing = leaving ? 'leaving' : (await answersInTime(watched)) ? undefined : 'database'
      return missing === undefined
        ? { status: 200, body: '{"status":"ready"}\n' }
        : { status: 503, body: `${JSON.stringify({ status: 'not-ready', missing })}\n` }
    },
    '/metrics': async () => {
      await countRows(watched)
      countProcess(watched.metrics, lag)
      return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: watched.metrics.text() }
    },
  }
  const server = createServer((request, response) => {
    const say = (status: number, body = '', type = 'application/json') =>
      response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body)
    if (request.method !== 'GET') return void say(405)
    const answer = answers[request.url ?? '']
    if (!answer) return void say(404)
    answer().then(
      ({ status, type, body }) => say(status, body, type),
      (error: unknown) => {
        watched.problem(error)
        say(500)
      },
    )
  })
  const own = await listenOn(server, port)
  return {
    port: own,
    leave: () => {
      leaving = true
    },
    close: () => {
      lag.disable()
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

const asSystem = ({ workspace }: Watched) => ({ kind: 'system', workspace }) as const

async function answersInTime(watched: Watched): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), patience)
  })
  const asked = watched.db
    .transaction(asSystem(watched), (tx) => tx.rows(Type.Object({ one: Type.Integer() }), 'select 1 as one'))
    .then(
      () => true,
      () => false,
    )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

const Counted = Type.Object({ what: Type.String(), of: Type.String(), rows: Type.Integer() })

/** A database that does not answer leaves these figures out, and the others stand. */
async function countRows(watched: Watched): Promise<void> {
  const { db, metrics, problem } = watched
  const names = { dossier: 'kientruc_dossiers', decision: 'kientruc_decisions', outbox: 'kientruc_outbox' } as const
  const labels = { dossier: 'state', decision: 'place', outbox: 'kind' } as const
  for (const name of Object.values(names)) metrics.clear(name)
  try {
    const rows = await db.transaction(asSystem(watched), (tx) =>
      tx.rows(
        Counted,
        `select 'dossier' as what, state as of, sum(count)::int as rows from dossier_sum group by state having sum(count) > 0
           union all select 'decision', place, count(*)::int from decision group by place
           union all select 'outbox', kind, count(*)::int from outbox where done_at is null and dead_at is null group by kind`,
      ),
    )
    for (const { what, of, rows: count } of rows)
      if (what === 'dossier' || what === 'decision' || what === 'outbox')
        metrics.set(names[what], { [labels[what]]: of }, count)
  } catch (error) {
    problem(error)
  }
}

function countProcess(metrics: Metrics, lag: ReturnType<typeof monitorEventLoopDelay>): void {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  metrics.set('process_resident_memory_bytes', {}, process.memoryUsage.rss())
  metrics.set('process_cpu_seconds_total', {}, (userCPUTime + systemCPUTime) / 1e6)
  metrics.set('nodejs_eventloop_lag_p99_seconds', {}, lag.percentile(99) / 1e9)
  lag.reset()
}
