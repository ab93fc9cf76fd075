import type { Globals, Io } from './io.js'

/** A line on the terminal that says how far long work has come and about how long it still takes; silent for the first second, and where nobody watches. */
export function progress(
  words: { vi: string; en: string },
  globals: Globals,
  io: Io,
  timed = true,
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
      const left = timed && done > 0 ? ((performance.now() - started) / done) * (all - done) : 0
      const bar = `${'█'.repeat(filled)}${' '.repeat(width - filled)}`
      io.err.write(`\r${words[globals.lang]} [${bar}] ${done}/${all}${stillToGo(left, globals)}\u001b[K`)
    },
    end() {
      if (shown) io.err.write('\r\u001b[K')
    },
  }
}

function stillToGo(milliseconds: number, { lang }: Globals): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 1) return ''
  const minutes = Math.round(seconds / 60)
  return {
    vi: `, còn khoảng ${seconds < 100 ? `${seconds} giây` : `${minutes} phút`}`,
    en: `, about ${seconds < 100 ? `${seconds} s` : `${minutes} min`} left`,
  }[lang]
}
