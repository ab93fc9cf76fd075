import { safeJson } from '../text/visible.js'
import type { Format } from './types.js'

/** The graph as plain data: for scripts. */
export const json: Format = (document) => safeJson(document)
