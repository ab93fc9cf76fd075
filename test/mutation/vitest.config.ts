import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The tests that `npm run mutate` judges a folder by: its own, in this process. What starts a browser, LibreOffice or another
 * process is left out: a mutant must be judged in seconds.
 */
const tests: Readonly<Record<string, readonly string[]>> = {
  language: ['test/language'],
  match: ['test/match'],
  graph: ['test/graph'],
  appraise: ['test/appraise'],
  rules: ['test/rules'],
}

const paths = (process.env.KIENTRUC_MUTATE ?? '').split(',')
const [folder = ''] = paths[0]?.split('/') ?? []
/** The tests that bear the name of a file under mutation. */
const own = new Set(paths.map((path) => path.replace(/\.ts$/, '.test.ts')))

/**
 * Tests of the very files first, then those of functions before those of whole commands and folders: the first that fails ends
 * the judging of a mutant.
 */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification) => {
      if (own.has(moduleId.split('/').slice(-2).join('/'))) return -1
      const code = readFileSync(moduleId, 'utf8')
      if (moduleId.endsWith('/rules/examples.test.ts')) return 0.5 // One test for each rule.
      return code.includes('support/cli.js') ? 2 : /harness\.js|fast-check/.test(code) ? 1 : 0
    }
    return [...files].sort((a, b) => cost(a) - cost(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: QuickFirst },
    include: (tests[folder] ?? Object.values(tests).flat()).map((path) => `${path}/**/*.test.ts`),
    setupFiles: ['test/support/clean-up.ts'],
    // Compares each system of the reference architecture with every other, in seconds.
    exclude: ['test/match/reference.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One process for all files of a mutant: reading the code costs more than most tests.
    isolate: false,
    fileParallelism: false,
  },
})
