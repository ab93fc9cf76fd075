import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { graphviz, type Layout } from '../../present/index.js'
import type { Globals, Io } from './io.js'
import { progress } from './progress.js'

/** Graphviz with a bound: it runs in a thread of its own, shows how long it has worked, and is ended after `seconds`. */
export function boundedLayout(seconds: number, globals: Globals, io: Io): Layout {
  if (seconds === 0) return async () => undefined
  const thread = new URL('./layout-worker.cjs', import.meta.url)
  // Run from its sources, the tool has no file for a thread to start with.
  if (!existsSync(thread)) return graphviz
  return (dot) =>
    new Promise((done) => {
      const worker = new Worker(thread, { stdout: true, stderr: true })
      const bar = progress({ vi: 'Đang sắp xếp sơ đồ (giây)', en: 'Laying out (seconds)' }, globals, io, false)
      const started = performance.now()
      const passed = () => Math.round((performance.now() - started) / 1000)
      const ticking = setInterval(() => bar.step(passed(), seconds), 500)
      const bound = setTimeout(() => end(undefined), seconds * 1000)
      worker.once('message', (json: string) => end(json))
      // Out of memory, for instance (what the engine says of it is not for users): plain rows are better than no picture.
      worker.once('error', () => end(undefined))
      worker.postMessage(dot)

      function end(json: string | undefined) {
        clearInterval(ticking)
        clearTimeout(bound)
        bar.end()
        void worker.terminate()
        done(json)
      }
    })
}
