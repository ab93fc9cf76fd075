import type { amendedUnionWorkbook as Amended } from './amend.js'
import type { readUnionWorkbook as Read } from './read.js'
import type { unionWorkbook as Written } from './write.js'

/** The plan of a union as a workbook, loaded when one is asked for. */

export { planLabels } from './labels.js'
export type { NotedPlan } from './write.js'

export const unionWorkbook = async (...given: Parameters<typeof Written>) =>
  (await import('./write.js')).unionWorkbook(...given)

export const readUnionWorkbook = async (...given: Parameters<typeof Read>) =>
  (await import('./read.js')).readUnionWorkbook(...given)

export const amendedUnionWorkbook = async (...given: Parameters<typeof Amended>) =>
  (await import('./amend.js')).amendedUnionWorkbook(...given)
