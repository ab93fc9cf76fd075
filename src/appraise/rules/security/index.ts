import type { RuleCode } from '../rule.js'
import { aiUnclassified } from './ai-unclassified.js'
import { levelMissing } from './level-missing.js'
import { levelNotArgued } from './level-not-argued.js'
import { levelTooLow } from './level-too-low.js'
import { personalDataSafeguards } from './personal-data-safeguards.js'
import { personalDataUnassessed } from './personal-data-unassessed.js'
import { secretExposed } from './secret-exposed.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const securityRules: readonly RuleCode[] = [
  levelMissing,
  levelTooLow,
  levelNotArgued,
  personalDataUnassessed,
  personalDataSafeguards,
  aiUnclassified,
  secretExposed,
]
