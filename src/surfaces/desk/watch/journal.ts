import { AsyncLocalStorage } from 'node:async_hooks'
import { visibleLine } from '../../../kernel/index.js'
import { DbError } from '../store/db.js'

/**
 * What the server says of its own work, for whoever runs it: one line of JSON a request or event. It never holds what people wrote,
 * who they are, where they come from, or a secret: routes stand for paths, codes for what a database says of values.
 */
export interface Journal {
  say(event: string, data?: Readonly<Record<string, string | number | boolean>>): void
  problem(error: unknown): void
  /** What is said while some work is done carries the number of the request. */
  during<T>(request: string, work: () => T): T
}

/**
 * @param write takes a line without its end
 * @param stacks whether faults are told with where they come from
 */
export function createJournal(write: (line: string) => void, now: () => Date, stacks: boolean): Journal {
  const requests = new AsyncLocalStorage<string>()
  const line = (level: 'info' | 'error', event: string, data: object) => {
    const request = requests.getStore()
    write(JSON.stringify({ time: now().toISOString(), level, event, ...(request && { request }), ...data }))
  }
  return {
    say: (event, data = {}) => line('info', event, data),
    problem: (error) => line('error', 'problem', told(error, stacks)),
    during: (request, work) => requests.run(request, work),
  }
}

function told(error: unknown, stacks: boolean): object {
  if (error instanceof DbError)
    // The database's own words may quote what somebody wrote.
    return { of: 'database', code: error.code, ...(error.constraint && { constraint: error.constraint }) }
  if (!(error instanceof Error)) return { message: visibleLine(String(error)) }
  return { of: error.name, message: visibleLine(error.message), ...(stacks && { stack: error.stack }) }
}

/** The same in words, where nobody asked for lines of JSON: faults alone. */
export function plainJournal(write: (line: string) => void, now: () => Date, stacks: boolean): Journal {
  return {
    say: () => undefined,
    problem: (error) => {
      const words = error instanceof Error ? (stacks ? error.stack : error.message) : String(error)
      write(`${now().toISOString()} ${visibleLine(words ?? '')}`)
    },
    during: (_, work) => work(),
  }
}
