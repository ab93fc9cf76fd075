import { fileURLToPath } from 'node:url'
import { below } from './folders.mjs'
import { asked } from './sample.mjs'

/** Folders or files of src/, of one folder, as scripts/mutate.mjs names them. */
const paths = (process.env.KIENTRUC_MUTATE ?? '').split(',')
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const out = `out/mutation/${paths[0].split('/')[0]}`

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    ...paths.map((path) => (path.endsWith('.ts') ? `src/${below(path)}` : `src/${below(path)}/**/*.ts`)),
    // Words, pages and examples of rules are no code.
    '!src/**/*.generated.ts',
    // The rules are a folder of their own.
    ...(paths.includes('appraise') ? ['!src/appraise/rules/**'] : []),
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', here('words.mjs'), here('sample.mjs')],
  ignorers: ['words'],
  checkers: asked ? ['sample'] : [],
  coverageAnalysis: 'perTest',
  // Packs and glossary are read once for all mutants, not by each.
  buildCommand: 'node scripts/packs.mjs src/architecture/read/packs',
  concurrency: 1,
  // Generous: a machine that does other work too must not make a slow test look like an endless loop.
  timeoutMS: 60_000,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `${out}.html` },
  jsonReporter: { fileName: `${out}.json` },
  tempDirName: `${out}.tmp`,
  ignorePatterns: ['/out', '/dist', '/docs', '/editors', '/architecture', '/proposals', '/biome.json'],
  thresholds: { high: 90, low: 80, break: asked ? null : 80 },
}
