import type { RuleCode } from '../rule.js'
import { cycle } from './cycle.js'
import { forbiddenDependency } from './forbidden-dependency.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const layeringRules: readonly RuleCode[] = [forbiddenDependency, cycle]
