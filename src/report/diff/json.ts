import type { DiffReporter } from './words.js'

/** The comparison itself. */
export const json: DiffReporter = (diff) => `${JSON.stringify(diff, null, 2)}\n`
