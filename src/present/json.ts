import { safeJson } from '../kernel/index.js'
import type { Reporter } from './reporter.js'

/** The result itself. */
export const json: Reporter = (result) => safeJson(result)
