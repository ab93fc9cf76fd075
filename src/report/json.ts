import { safeJson } from '../text/visible.js'
import type { Reporter } from './reporter.js'

/** The result itself. */
export const json: Reporter = (result) => safeJson(result)
