import { fileDocx } from './document/docx.js'
import { papersFor } from './paper/papers.js'
import type { Reporter } from './reporter.js'

/** The papers of a run as one Word file. */
export const docx: Reporter<Uint8Array> = (result, context) => fileDocx(papersFor(result, context))
