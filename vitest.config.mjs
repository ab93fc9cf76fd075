import { defineConfig } from 'vitest/config'
import { facesPlugin } from './scripts/faces.mjs'

export default defineConfig({
  plugins: [facesPlugin],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/clean-up.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
