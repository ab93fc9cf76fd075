import { visible } from './visible.js'

/** Every name was typed by somebody: here it becomes text that is safe in each format's own syntax. */

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For element content and quoted attributes of XML and HTML. */
export function xml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (c) => xmlEntities[c] ?? c)
}

/** JSON that may stand inside a script element: no `<`, no line separators. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[<>&]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
}

/** An address that a page may link to: http, https or mail; anything else is no link but text. */
export function safeUrl(text: string): string | undefined {
  const trimmed = text.trim()
  if (!/^(https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(trimmed)) return undefined
  return visible(trimmed) === trimmed ? trimmed : undefined
}
