import type { RuleCode } from '../rule.js'
import { documentNotInForce } from './document-not-in-force.js'
import { incomplete } from './incomplete.js'
import { unknownAgency } from './unknown-agency.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const dossierRules: readonly RuleCode[] = [incomplete, unknownAgency, documentNotInForce]
