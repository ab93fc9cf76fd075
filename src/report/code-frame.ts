import type { Location } from '../model/finding.js'
import { visible } from '../text/visible.js'

/** The line that a finding points at and the caret under the faulty word, each behind its gutter. */
export interface CodeFrame {
  readonly gutter: string
  readonly line: string
  readonly underGutter: string
  readonly caret: string
}

/** Nothing where the place has no text to show, as at the end of a file. */
export function codeFrame(at: Location): CodeFrame | undefined {
  if (at.excerpt.trim() === '') return undefined
  if (at.within !== undefined) return cellFrame(at.within, at.excerpt)
  if (at.column > at.excerpt.length + 1) return undefined
  const number = String(at.line)
  const caret = '^'.repeat(Math.max(1, Math.min(at.length, at.excerpt.length - at.column + 1)))
  return {
    gutter: `    ${number} │ `,
    line: visible(at.excerpt.replace(/[\t\r\n]/g, ' ')),
    underGutter: `    ${' '.repeat(number.length)} │ `,
    caret: ' '.repeat(at.column - 1) + caret,
  }
}

/** A cell's own text behind its name; all of it is meant. */
function cellFrame(within: string, excerpt: string): CodeFrame {
  const name = within.slice(within.lastIndexOf('!') + 1)
  const line = visible(excerpt.replace(/\s+/g, ' '))
  return {
    gutter: `    ${name} │ `,
    line,
    underGutter: `    ${' '.repeat(name.length)} │ `,
    caret: '^'.repeat(Math.min(line.length, 60)),
  }
}
