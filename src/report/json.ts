import type { Reporter } from './reporter.js'

/** The result itself. */
export const json: Reporter = (result) => `${JSON.stringify(result, null, 2)}\n`
