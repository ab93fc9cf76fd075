import { safeJson } from '../../text/visible.js'
import type { DiffReporter } from './words.js'

/** The comparison itself. */
export const json: DiffReporter = (diff) => safeJson(diff)
