import { createHash } from 'node:crypto'
import { visible } from '../../kernel/index.js'
import { fill, type Html, include, type TemplateName, trusted } from '../templates.generated.js'
import { words } from '../words/index.js'
import { smallest } from './bits.js'

export { type Html, trusted } from '../templates.generated.js'

for (const [name, write] of Object.entries(smallest)) include(name, write)

/**
 * Fills a template. Every text of the view is made visible first (see `visible`), and escaped by the template; only markup that
 * was marked as trusted is written as it is.
 */
export function render(name: TemplateName, view: object): string {
  const shown = cleaned(view)
  return fill(name, typeof shown === 'object' && shown !== null ? shown : {})
}

/** The same, as markup for another template. */
export function rendered(name: TemplateName, view: object): Html {
  return trusted(render(name, view))
}

/** The tool's own words, which need no cleaning. */
const own = new Set<object>(Object.values(words))

/** The value with every text in it made visible; itself where nothing changes, which is nearly always. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return visible(value)
  if (typeof value !== 'object' || value === null || own.has(value) || isMarkup(value)) return value
  if (Array.isArray(value)) {
    const items = value.map(cleaned)
    return items.every((item, i) => item === value[i]) ? value : items
  }
  let out: Record<string, unknown> | undefined
  for (const key of Object.keys(value)) {
    const item: unknown = Reflect.get(value, key)
    const shown = cleaned(item)
    if (shown === item) continue
    out ??= { ...value }
    out[key] = shown
  }
  return out ?? value
}

function isMarkup(value: object): value is Html {
  return 'toHTML' in value && typeof value.toHTML === 'function'
}

/** A Content-Security-Policy source for one inline style sheet or script. */
export function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}
