import type { RuleCode } from '../rule.js'
import { duplicatesNationalPlatform } from './duplicates-national-platform.js'
import { duplicatesProposal } from './duplicates-proposal.js'
import { duplicatesSystem } from './duplicates-system.js'
import { falseUpgrade } from './false-upgrade.js'
import { overlapsSystem } from './overlaps-system.js'
import { perhapsWithinArchitecture } from './perhaps-within-architecture.js'
import { withinArchitecture } from './within-architecture.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const duplicationRules: readonly RuleCode[] = [
  duplicatesSystem,
  overlapsSystem,
  duplicatesProposal,
  duplicatesNationalPlatform,
  withinArchitecture,
  perhapsWithinArchitecture,
  falseUpgrade,
]
