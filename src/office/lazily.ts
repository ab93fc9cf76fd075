import type { readPaper as ReadPaper } from './paper/read-paper.js'
import type { readPdf as ReadPdf } from './pdf/read-pdf.js'
import type { amendedWorkbook as AmendedWorkbook } from './sheet/amend.js'
import type { annotatedWorkbook as AnnotatedWorkbook } from './sheet/annotate.js'
import type { readWorkbook as ReadWorkbook } from './sheet/read-workbook.js'

/** Readers of Office files, loaded when the first such file is read: most runs read none. */

export const readWorkbook = async (...given: Parameters<typeof ReadWorkbook>) =>
  (await import('./sheet/read-workbook.js')).readWorkbook(...given)

export const readPdf = async (...given: Parameters<typeof ReadPdf>) =>
  (await import('./pdf/read-pdf.js')).readPdf(...given)

export const readPaper = async (...given: Parameters<typeof ReadPaper>) =>
  (await import('./paper/read-paper.js')).readPaper(...given)

export const annotatedWorkbook = async (...given: Parameters<typeof AnnotatedWorkbook>) =>
  (await import('./sheet/annotate.js')).annotatedWorkbook(...given)

export const amendedWorkbook = async (...given: Parameters<typeof AmendedWorkbook>) =>
  (await import('./sheet/amend.js')).amendedWorkbook(...given)
