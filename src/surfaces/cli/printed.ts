import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ForeignFile } from '../../exchange/index.js'
import { InputError, type Text } from '../../kernel/index.js'
import { readPdf, type WordPaper } from '../../office/index.js'

/** Bounds on one PDF: what it unfolds to is known only when it is there. */
const mostSeconds = 30
const mostBytes = 384 << 20

/** Reads PDFs in a thread of their own; `close` ends it. */
export interface PageReader {
  readonly read: (file: ForeignFile) => Promise<WordPaper>
  readonly close: () => void
}

/** A thread that reads one PDF after the other, and is ended where one takes too long or grows too large: the next has a new one. */
export function printer(): PageReader {
  const thread = new URL('./pdf-worker.cjs', import.meta.url)
  let open: Worker | undefined
  const close = () => {
    void open?.terminate()
    open = undefined
  }
  return {
    close,
    read({ path, bytes, limits }) {
      // Run from its sources, the tool has no file for a thread to start with.
      if (!existsSync(thread)) return readPdf(bytes, path, limits)
      open ??= new Worker(thread, {
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 8 },
      })
      return asked(open, { path, bytes, limits }, close)
    },
  }
}

/** One PDF's answer, within bounds; what is beyond them ends the thread. */
function asked(worker: Worker, file: ForeignFile, close: () => void): Promise<WordPaper> {
  const { path } = file
  return new Promise((done, failed) => {
    const before = process.memoryUsage.rss()
    const watching = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostBytes) refuse(tooMuch(path))
    }, 50)
    const bound = setTimeout(() => refuse(tooLong(path)), mostSeconds * 1000)
    const broken = () => refuse(tooMuch(path))
    const answered = ({ paper, refused }: { paper?: WordPaper; refused?: Text }) => {
      settle()
      if (paper) done(paper)
      else failed(new InputError(refused ?? unusable(path)))
    }
    const settle = () => {
      clearInterval(watching)
      clearTimeout(bound)
      worker.off('message', answered)
      worker.off('error', broken)
      worker.off('exit', broken)
    }
    const refuse = (why: Text) => {
      settle()
      // What it may still say is of no use, and nobody listens.
      worker.on('error', () => undefined)
      close()
      failed(new InputError(why))
    }
    worker.on('message', answered)
    worker.on('error', broken)
    worker.on('exit', broken)
    worker.postMessage(file)
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
