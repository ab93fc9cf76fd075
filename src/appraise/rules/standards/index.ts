import type { RuleCode } from '../rule.js'
import { mandatoryMissing } from './mandatory-missing.js'
import { recommendedMissing } from './recommended-missing.js'
import { superseded } from './superseded.js'
import { unknown } from './unknown.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const standardsRules: readonly RuleCode[] = [mandatoryMissing, superseded, unknown, recommendedMissing]
