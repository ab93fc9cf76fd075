import type { Result } from '../appraise/index.js'
import { fileHtml } from './document/html.js'
import { papersFor } from './paper/papers.js'

/** The papers of a run as one self-contained page. */
export function html(result: Result, context: Parameters<typeof papersFor>[1]): string {
  return fileHtml(papersFor(result, context))
}
