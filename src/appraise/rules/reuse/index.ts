import type { RuleCode } from '../rule.js'
import { noInheritancePlan } from './no-inheritance-plan.js'
import { originalRecordOfAnother } from './original-record-of-another.js'
import { rebuildsSharedComponent } from './rebuilds-shared-component.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const reuseRules: readonly RuleCode[] = [rebuildsSharedComponent, noInheritancePlan, originalRecordOfAnother]
