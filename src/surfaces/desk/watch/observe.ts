import type { Judge } from '../judge.js'
import { type Db, DbError } from '../store/db.js'
import type { Journal } from './journal.js'
import type { Metrics } from './metrics.js'

/** A request by its route, never its path: in that stand secrets and names. */
export interface ObservedRequest {
  readonly number: string
  readonly method: string
  readonly route: string
}

/** How a request ended. */
export interface ObservedAnswer {
  readonly status: number
  readonly bytes: number
}

/** Tells journal and figures of a request; what it gives is called when it was answered. */
export type Observe = (asked: ObservedRequest) => (answer: ObservedAnswer) => void

/** @param ticks milliseconds of a clock that only runs forward */
export function observing(journal: Journal, metrics: Metrics, ticks: () => number): Observe {
  return ({ number, method, route }) => {
    const began = ticks()
    return ({ status, bytes }) => {
      const ms = ticks() - began
      metrics.count('kientruc_http_requests_total', { route, method, status: String(status) })
      metrics.observe('kientruc_http_request_seconds', { route }, ms / 1000)
      journal.say('request', { request: number, method, route, status, ms: Math.round(ms * 10) / 10, bytes })
    }
  }
}

/** The same database; each transaction counts. */
export function observedDb(db: Db, metrics: Metrics, ticks: () => number): Db {
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const began = ticks()
    try {
      return await work()
    } catch (error) {
      if (error instanceof DbError) metrics.count('kientruc_database_failures_total', { code: error.code })
      throw error
    } finally {
      metrics.observe('kientruc_database_seconds', {}, (ticks() - began) / 1000)
    }
  }
  return { ...db, transaction: (actor, work) => timed(() => db.transaction(actor, work)) }
}

/** The same judge; what takes long counts. */
export function observedJudge(judge: Judge, metrics: Metrics, ticks: () => number): Judge {
  let waiting = 0
  const step = (by: number) => {
    waiting += by
    metrics.set('kientruc_judge_waiting', {}, waiting)
  }
  step(0)
  const timed = async <T>(work: string, doing: Promise<T>): Promise<T> => {
    const began = ticks()
    step(1)
    try {
      return await doing
    } finally {
      step(-1)
      metrics.observe('kientruc_judge_seconds', { work }, (ticks() - began) / 1000)
    }
  }
  return {
    ...judge,
    read: (...args) => timed('read', judge.read(...args)),
    judge: (...args) => timed('judge', judge.judge(...args)),
    approval: (...args) => timed('approval', judge.approval(...args)),
    similar: (...args) => timed('similar', judge.similar(...args)),
  }
}
