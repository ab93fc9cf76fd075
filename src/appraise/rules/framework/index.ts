import type { RuleCode } from '../rule.js'
import { onePrimaryPlace } from './one-primary-place.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const frameworkRules: readonly RuleCode[] = [onePrimaryPlace]
