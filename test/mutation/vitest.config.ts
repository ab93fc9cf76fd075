import { defineConfig } from 'vitest/config'

/**
 * The tests that `npm run mutate` judges a folder by: its own, in this process. What starts a browser, LibreOffice or another
 * process is left out: a mutant must be judged in seconds.
 */
const tests: Readonly<Record<string, readonly string[]>> = {
  text: ['test/text'],
  match: ['test/match'],
  graph: ['test/graph'],
  check: ['test/check'],
  rules: ['test/rules'],
}

const [folder = ''] = (process.env.KIENTRUC_MUTATE ?? '').split('/')

export default defineConfig({
  test: {
    include: (tests[folder] ?? Object.values(tests).flat()).map((path) => `${path}/**/*.test.ts`),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One process for all files of a mutant: reading the code costs more than most tests.
    isolate: false,
    fileParallelism: false,
  },
})
