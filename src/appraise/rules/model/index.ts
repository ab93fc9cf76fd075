import type { RuleCode } from '../rule.js'
import { confusableId } from './confusable-id.js'
import { duplicateId } from './duplicate-id.js'
import { schema } from './schema.js'
import { selfDependency } from './self-dependency.js'
import { unknownReference } from './unknown-reference.js'

/** The rules of this family, in the order in which a reviewer reads them. */
export const modelRules: readonly RuleCode[] = [schema, unknownReference, duplicateId, selfDependency, confusableId]
