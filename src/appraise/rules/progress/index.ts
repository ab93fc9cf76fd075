import type { RuleCode } from '../rule.js'
import { goesBack } from './goes-back.js'
import { inconsistent } from './inconsistent.js'
import { overBudget } from './over-budget.js'
import { twoReports } from './two-reports.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const progressRules: readonly RuleCode[] = [twoReports, overBudget, goesBack, inconsistent]
