import { visible } from '../../kernel/index.js'

/** Markup that a template writes as it is. */
export interface Html {
  toHTML(): string
}

/** Marks a text as markup that is safe as it is. */
export function trusted(markup: string): Html {
  return { toHTML: () => markup }
}

function isMarkup(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && 'toHTML' in value && typeof value.toHTML === 'function'
}

/** Nearly every text: nothing in it is to be made visible, nothing is to be escaped. */
const harmless = /^[ !#$%(-;?-_a-~\u00C0-\u024F\u1EA0-\u1EF9\u2010-\u2027]*$/
const special = /[&<>"'`=]/g
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
}

/** What a template writes of a value: markup as it is; any other as text, visible (see `visible`) and safe in quoted attributes. */
export function text(value: unknown): string {
  if (isMarkup(value)) return value.toHTML()
  const said = String(value)
  if (harmless.test(said)) return said
  return visible(said).replace(special, (sign) => escapes[sign] ?? sign)
}

/** Whether a template's condition is met: by what is there, is no zero and, if a text or a list, is not empty. */
export function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/**
 * A field that says nothing, as a template writes it.
 * @throws Error where the view has no such field: a slip in the view or in the template
 */
export function field(view: object, name: string): string {
  if (!(name in view)) throw new Error(`a template asks for “${name}”, which its view does not have`)
  return ''
}
