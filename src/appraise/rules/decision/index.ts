import type { RuleCode } from '../rule.js'
import { approvedAgainstVerdict } from './approved-against-verdict.js'
import { changedSinceApproval } from './changed-since-approval.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const decisionRules: readonly RuleCode[] = [approvedAgainstVerdict, changedSinceApproval]
