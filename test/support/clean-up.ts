import { rmSync } from 'node:fs'
import { afterEach } from 'vitest'
import { made } from './disk.js'

/**
 * Takes away what a test has written. A set-up file of its own: it is run for each file of tests, also where these share a
 * process and read disk.ts once (test/mutation/vitest.config.ts).
 */
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})
