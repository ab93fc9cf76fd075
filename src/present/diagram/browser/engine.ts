import type { Layout } from '../types.js'

/** A reader waits this long, in milliseconds, before plain rows are drawn instead. */
const patience = 10_000

/**
 * Graphviz in a worker, started when first needed: the page stays usable while it works, and whoever waits too long gets the
 * plain layout. A newer question ends an older one.
 */
export function workerLayout(engine: string | null): Layout {
  let worker: Worker | undefined
  let address: Promise<string> | undefined
  let give = (_: string | undefined) => {}
  return async (dot) => {
    give(undefined)
    address ??= engineText(engine).then((text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
    const from = await address
    return new Promise((done) => {
      const running = worker ?? new Worker(from)
      worker = running
      const end = (json: string | undefined, keep: boolean) => {
        clearTimeout(bound)
        running.onmessage = null
        running.onerror = null
        if (!keep) {
          running.terminate()
          if (worker === running) worker = undefined
        }
        done(json)
      }
      const bound = setTimeout(() => end(undefined, false), patience)
      give = () => end(undefined, false)
      running.onmessage = ({ data }: MessageEvent<string>) => {
        give = () => {}
        end(data, true)
      }
      running.onerror = () => end(undefined, false)
      running.postMessage(dot)
    })
  }
}

/** The worker's source: a block of data in the page, or a script beside it, which a page on a disk may load too. */
async function engineText(engine: string | null): Promise<string> {
  const block = document.getElementById('engine')?.textContent
  if (block) return JSON.parse(block)
  if (engine === null) return ''
  if (window.kientrucEngine === undefined) {
    await new Promise((done) => {
      const script = document.createElement('script')
      script.src = engine
      script.addEventListener('load', done)
      script.addEventListener('error', done)
      document.head.append(script)
    })
  }
  return window.kientrucEngine ?? ''
}
