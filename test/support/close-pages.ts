import { afterEach } from 'vitest'
import { closePages } from './browser.js'

/** A set-up file, so that it is run for each file of tests though these share the browser (clean-up.ts does the same for folders). */
afterEach(closePages)
