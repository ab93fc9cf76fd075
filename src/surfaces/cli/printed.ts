import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ForeignFile } from '../../exchange/index.js'
import { InputError, type Text } from '../../kernel/index.js'
import { type Paper, readPdf } from '../../office/index.js'

/** Bounds on one PDF: what it unfolds to is known only when it is there. */
const mostSeconds = 30
const mostBytes = 384 << 20

/** Reads a PDF in a thread of its own, which is ended where it takes too long or grows too large. */
export function readPrinted({ path, bytes, limits }: ForeignFile): Promise<Paper> {
  const thread = new URL('./pdf-worker.cjs', import.meta.url)
  // Run from its sources, the tool has no file for a thread to start with.
  if (!existsSync(thread)) return readPdf(bytes, path, limits)
  return new Promise((done, failed) => {
    const worker = new Worker(thread, {
      workerData: { bytes, path, limits },
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 8 },
    })
    const before = process.memoryUsage.rss()
    const watching = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostBytes) end(() => failed(new InputError(tooMuch(path))))
    }, 50)
    const bound = setTimeout(() => end(() => failed(new InputError(tooLong(path)))), mostSeconds * 1000)
    worker.once('message', ({ paper, refused }: { paper?: Paper; refused?: Text }) =>
      end(() => (paper ? done(paper) : failed(new InputError(refused ?? unusable(path))))),
    )
    worker.once('error', () => end(() => failed(new InputError(tooMuch(path)))))
    worker.once('exit', () => end(() => failed(new InputError(unusable(path)))))

    let ended = false
    function end(then: () => void) {
      if (ended) return
      ended = true
      clearInterval(watching)
      clearTimeout(bound)
      void worker.terminate()
      then()
    }
  })
}

const tooMuch = (path: string): Text => ({
  vi: `“${path}” giải nén ra quá lớn (hơn ${mostBytes >> 20} MiB) nên bị từ chối để bảo vệ máy. Hãy xuất lại PDF từ Word.`,
  en: `“${path}” unfolds to more than ${mostBytes >> 20} MiB and is refused to protect the machine. Export it again from Word.`,
})

const tooLong = (path: string): Text => ({
  vi: `“${path}” không đọc xong trong ${mostSeconds} giây. Hãy tách tệp, hoặc xuất lại PDF từ Word.`,
  en: `“${path}” could not be read in ${mostSeconds} seconds. Split it, or export it again from Word.`,
})

const unusable = (path: string): Text => ({
  vi: `“${path}” không phải tệp PDF dùng được. Hãy xuất lại từ Word.`,
  en: `“${path}” is no usable PDF. Export it again from Word.`,
})
