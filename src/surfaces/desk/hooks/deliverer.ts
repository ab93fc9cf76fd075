import type { Db } from '../store/db.js'
import { arrived, type Delivery, failed, setHooks, takeDeliveries } from '../store/deliveries.js'
import type { Metrics } from '../watch/metrics.js'
import { type Resolve, resolveHost } from './address.js'
import { send } from './send.js'
import type { Hook } from './settings.js'

export interface DelivererOptions {
  readonly db: Db
  readonly workspace: string
  readonly hooks: readonly Hook[]
  readonly now: () => Date
  readonly metrics: Metrics
  readonly problem: (error: unknown) => void
  readonly resolve?: Resolve
}

/** Tells other systems what happens, at least once each. */
export interface Deliverer {
  /** Sends what is due. */
  deliver(): Promise<void>
  /** Does so now and then. */
  start(): void
  close(): Promise<void>
}

/** Milliseconds between looks. */
const pause = 5_000
/** Of one batch, all at once: a system that does not answer holds up no other for longer than one try. */
const batch = 10

/** Says to the database who is told of what, and makes what delivers it. */
export async function createDeliverer(options: DelivererOptions): Promise<Deliverer> {
  const { db, workspace, hooks, now, metrics, problem, resolve = resolveHost } = options
  const byName = new Map(hooks.map((hook) => [hook.name, hook]))
  await setHooks(
    db,
    workspace,
    hooks.map(({ name, url, events }) => ({ name, host: url.host, events })),
  )

  const one = async (delivery: Delivery): Promise<void> => {
    const { id, attempts } = delivery
    const { hook: name, type, at, seq, dossier } = delivery.payload
    const hook = byName.get(name)
    const body = JSON.stringify({ type, timestamp: at, data: { event: seq, dossier } })
    const message = { id: `${workspace}.${id}`, body, at: Math.floor(now().getTime() / 1000) }
    const undelivered = hook ? await send(hook, message, resolve) : { why: unlisted, never: true }
    const dead = undelivered && (await failed(db, workspace, delivery, undelivered.why, undelivered.never === true))
    if (!undelivered) await arrived(db, workspace, delivery)
    const outcome = !undelivered ? 'delivered' : dead ? 'dead' : 'failed'
    metrics.count('kientruc_webhook_deliveries_total', { hook: name, outcome })
    if (dead) problem(new Error(`webhook ${name}: given up after ${attempts} tries: ${undelivered.why.en}`))
  }

  const deliver = async (): Promise<void> => {
    for (;;) {
      const due = await takeDeliveries(db, workspace, batch)
      if (due.length === 0) return
      await Promise.all(due.map(one))
    }
  }

  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let closed = false
  const tick = () => {
    running = deliver()
      .catch(problem)
      .finally(() => {
        if (!closed) timer = setTimeout(tick, pause).unref()
      })
  }
  return {
    deliver,
    start: tick,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await running
    },
  }
}

const unlisted = {
  vi: 'Không còn trong tệp --webhooks.',
  en: 'It is no longer in the file of --webhooks.',
}
