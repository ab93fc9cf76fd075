import type { RuleCode } from '../rule.js'
import { availableServiceFirst } from './available-service-first.js'
import { improbable } from './improbable.js'
import { leaseDataOwnership } from './lease-data-ownership.js'
import { leaseExtendsInvested } from './lease-extends-invested.js'
import { leaseNotCompared } from './lease-not-compared.js'
import { missing } from './missing.js'
import { sourcesDiffer } from './sources-differ.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const budgetRules: readonly RuleCode[] = [
  missing,
  improbable,
  sourcesDiffer,
  leaseNotCompared,
  availableServiceFirst,
  leaseExtendsInvested,
  leaseDataOwnership,
]
