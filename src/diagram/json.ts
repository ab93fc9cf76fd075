import type { Format } from './types.js'

/** The graph as plain data: for scripts. */
export const json: Format = (document) => `${JSON.stringify(document, null, 2)}\n`
