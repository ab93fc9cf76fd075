import type { RuleCode } from '../rule.js'
import { expired } from './expired.js'
import { unused } from './unused.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const waiverRules: readonly RuleCode[] = [expired, unused]
