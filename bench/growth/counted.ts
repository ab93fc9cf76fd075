import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

/** How often each piece of code was run, by its function and file. */
export type Counted = ReadonlyMap<string, number>

const session = new Session()
const ask = <T>(method: string, params: object = {}) =>
  new Promise<T>((done, failed) =>
    session.post(method, params, (error, answer) => (error ? failed(error) : done(answer as T))),
  )

/**
 * Begins to count. Blocks are counted in functions that run for the first time after this, and not in machine code that V8 has
 * optimised; so it comes before what is counted is imported, and turns that off.
 */
export async function beginCounting(): Promise<void> {
  setFlagsFromString('--no-opt')
  session.connect()
  await ask('Profiler.enable')
  await ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
}

/**
 * Runs something and counts what it does: each block of each function as often as it is entered, by V8's precise coverage, and
 * the elements that searching and copying methods of arrays and texts pass over, of which V8 tells nothing. The same work counts
 * the same on any machine, however busy.
 */
export async function counted(work: () => unknown): Promise<Counted> {
  await ask('Profiler.takePreciseCoverage')
  const native = countSearches()
  native.begin()
  try {
    await work()
  } finally {
    native.end()
  }
  const { result } = await ask<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage')
  const counts = new Map<string, number>(native.found())
  for (const { url, functions } of result)
    for (const { functionName, ranges } of functions) {
      const [first] = ranges
      if (!first || first.count === 0) continue
      const key = `${functionName || 'a function'} at ${first.startOffset} of ${url.replace(/^.*\/(?=src|node_modules|dist)/, '')}`
      counts.set(key, (counts.get(key) ?? 0) + ranges.reduce((sum, { count }) => sum + count, 0))
    }
  return counts
}

/** Counts the elements that methods of arrays and texts pass over, while it is on. */
function countSearches() {
  const counts = new Map<string, number>()
  const undo: (() => void)[] = []
  const wrap = (
    prototype: object,
    names: readonly string[],
    passed: (self: Long, answer: unknown, from: unknown) => number,
  ) => {
    for (const name of names) {
      const own: unknown = Reflect.get(prototype, name)
      const key = `${prototype === String.prototype ? 'text' : 'list'}.${name}`
      if (typeof own !== 'function') throw new Error(name)
      const counting = function (this: Long, ...args: readonly unknown[]) {
        const answer: unknown = own.apply(this, args)
        counts.set(key, (counts.get(key) ?? 0) + passed(this, answer, args[1]))
        return answer
      }
      Reflect.set(prototype, name, counting)
      undo.push(() => Reflect.set(prototype, name, own))
    }
  }
  const whole = (self: Long) => self.length
  const upToFound = (self: Long, answer: unknown, from: unknown) => {
    const end = typeof answer === 'number' && answer >= 0 ? answer : self.length
    return Math.max(0, end - (typeof from === 'number' ? from : 0))
  }
  return {
    begin() {
      wrap(Array.prototype, ['includes', 'indexOf'], upToFound)
      wrap(Array.prototype, ['concat', 'splice', 'unshift'], whole)
      wrap(Array.prototype, ['slice'], (_, answer) => (Array.isArray(answer) ? answer.length : 0))
      wrap(String.prototype, ['indexOf', 'includes'], upToFound)
      wrap(String.prototype, ['split', 'replaceAll', 'replace', 'normalize', 'toLowerCase'], whole)
    },
    end() {
      for (const each of undo.splice(0)) each()
    },
    found: () => counts,
  }
}

interface Long {
  readonly length: number
}
