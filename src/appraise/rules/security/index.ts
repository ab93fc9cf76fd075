import type { RuleCode } from '../rule.js'
import { levelMissing } from './level-missing.js'
import { levelTooLow } from './level-too-low.js'
import { personalDataUnassessed } from './personal-data-unassessed.js'
import { secretExposed } from './secret-exposed.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const securityRules: readonly RuleCode[] = [levelMissing, levelTooLow, personalDataUnassessed, secretExposed]
