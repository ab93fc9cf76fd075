import { createHash } from 'node:crypto'
import { fill, type TemplateName } from '../templates.generated.js'
import { type Html, trusted } from './markup.js'

export { type Html, trusted } from './markup.js'

/**
 * Fills a template. Every text of the view is made visible first (see `visible`), and escaped; only markup that was marked as
 * trusted is written as it is.
 */
export function render(name: TemplateName, view: object): string {
  return fill[name](view)
}

/** The same, as markup for another template. */
export function rendered(name: TemplateName, view: object): Html {
  return trusted(render(name, view))
}

/** A Content-Security-Policy source for one inline style sheet or script. */
export function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}
