import type { amendedUnionWorkbook as Amended } from './amend.js'
import type { readUnionWorkbook as Read } from './read-union-workbook.js'
import type { unionWorkbook as Written } from './union-workbook.js'

/** The plan of a union as a workbook, loaded when one is asked for. */

export { planLabels } from './labels.js'
export type { NotedPlan } from './union-workbook.js'

export const unionWorkbook = async (...given: Parameters<typeof Written>) =>
  (await import('./union-workbook.js')).unionWorkbook(...given)

export const readUnionWorkbook = async (...given: Parameters<typeof Read>) =>
  (await import('./read-union-workbook.js')).readUnionWorkbook(...given)

export const amendedUnionWorkbook = async (...given: Parameters<typeof Amended>) =>
  (await import('./amend.js')).amendedUnionWorkbook(...given)
