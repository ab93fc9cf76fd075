import type { RuleCode } from '../rule.js'
import { duplicateCode } from './duplicate-code.js'
import { gapWithoutTask } from './gap-without-task.js'
import { inconsistentRecord } from './inconsistent-record.js'
import { inheritanceUnmapped } from './inheritance-unmapped.js'
import { objectMissing } from './object-missing.js'
import { originalOfAnother } from './original-of-another.js'
import { requiredBlank } from './required-blank.js'
import { formSecretExposed } from './secret-exposed.js'
import { taskRepeated } from './task-repeated.js'
import { valueNotListed } from './value-not-listed.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const mau03Rules: readonly RuleCode[] = [
  requiredBlank,
  valueNotListed,
  duplicateCode,
  objectMissing,
  originalOfAnother,
  inconsistentRecord,
  inheritanceUnmapped,
  gapWithoutTask,
  taskRepeated,
  formSecretExposed,
]
