import type { Globals, Io } from './io.js'

/** A line on the terminal that says how far long work has come; silent for the first second, and where nobody watches. */
export function progress(
  words: { vi: string; en: string },
  globals: Globals,
  io: Io,
): { step: (done: number, all: number) => void; end: () => void } {
  const started = performance.now()
  let shown = false
  const watched = io.err.isTTY && !globals.quiet
  return {
    step(done, all) {
      if (!watched || performance.now() - started < 1000) return
      shown = true
      const width = 24
      const filled = Math.round((done / Math.max(1, all)) * width)
      io.err.write(`\r${words[globals.lang]} [${'█'.repeat(filled)}${' '.repeat(width - filled)}] ${done}/${all}`)
    },
    end() {
      if (shown) io.err.write('\r\u001b[K')
    },
  }
}
