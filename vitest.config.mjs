import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { facesPlugin } from './scripts/faces.mjs'
import { readyPacks } from './test/support/folders.mjs'

/** A test says by its name what it needs (CONTRIBUTING.md, “Tests”). */
const needsBrowser = 'test/**/*.browser.test.ts'
const slow = [
  'test/**/*.slow.test.ts',
  // Compares each system of the reference architecture with every other.
  'test/match/reference.test.ts',
]

/** Content packs are found as the build would leave them (test/support/prepare.ts), so that no test parses their YAML. */
const packsPlugin = {
  name: 'ready-packs',
  transform: (code, id) =>
    id.endsWith('/src/architecture/read/ready-packs.ts')
      ? { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(join(readyPacks, '..', 'x')).href)), map: null }
      : undefined,
}

const shared = {
  setupFiles: ['test/support/clean-up.ts', 'test/support/properties.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ['test/support/prepare.ts'],
    projects: [
      {
        plugins: [facesPlugin, packsPlugin],
        test: {
          ...shared,
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: [needsBrowser, ...slow],
          // The files of a worker share what was read: code, packs, glossary.
          isolate: false,
        },
      },
      {
        plugins: [facesPlugin, packsPlugin],
        test: {
          ...shared,
          name: 'browser',
          include: [needsBrowser],
          isolate: false,
          globalSetup: ['test/support/chromium.ts'],
          setupFiles: [...shared.setupFiles, 'test/support/close-pages.ts'],
        },
      },
      { plugins: [facesPlugin, packsPlugin], test: { ...shared, name: 'slow', include: slow } },
    ],
  },
})
