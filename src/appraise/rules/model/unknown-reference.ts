import type { RuleCode } from '../rule.js'

/** Found by the loader; in the manifest and in waivers by `settingFaults`. */
export const unknownReference = {
  id: 'model/unknown-reference',
  severity: 'error',
  basis: [],
} satisfies RuleCode
