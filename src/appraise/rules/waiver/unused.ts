import type { RuleCode } from '../rule.js'

/** Found by the check, which alone knows what each waiver silenced. */
export const unused = {
  id: 'waiver/unused',
  severity: 'info',
  basis: [],
} satisfies RuleCode
