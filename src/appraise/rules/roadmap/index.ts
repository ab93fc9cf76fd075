import type { RuleCode } from '../rule.js'
import { dependencyNotReady } from './dependency-not-ready.js'
import { outsideDigitalPlan } from './outside-digital-plan.js'
import { unscheduled } from './unscheduled.js'
import { wrongLead } from './wrong-lead.js'
import { wrongPhase } from './wrong-phase.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const roadmapRules: readonly RuleCode[] = [
  unscheduled,
  wrongPhase,
  dependencyNotReady,
  wrongLead,
  outsideDigitalPlan,
]
