import type { RuleCode } from '../rule.js'

/** Found by the loader. */
export const schema = {
  id: 'model/schema',
  severity: 'error',
  basis: [],
} satisfies RuleCode
