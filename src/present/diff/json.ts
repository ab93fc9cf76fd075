import { safeJson } from '../../kernel/index.js'
import type { DiffReporter } from './words.js'

/** The comparison itself. */
export const json: DiffReporter = (diff) => safeJson(diff)
