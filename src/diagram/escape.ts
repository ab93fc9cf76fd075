import { visible, visibleLine } from '../text/visible.js'

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

/** A double-quoted string of the DOT language. Backslash escapes (`\n`, `\N`) in the text are not obeyed. */
export function dotString(text: string): string {
  return `"${visible(text).replace(/&/g, '&amp;').replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`
}

/**
 * A quoted label of Mermaid. Its own entity codes (`#35;`) stand for everything that its grammar, its Markdown or HTML could
 * take for markup.
 */
export function mermaidString(text: string): string {
  return `"${visibleLine(text).replace(/[^\p{L}\p{M}\p{N} .,:/()+–—-]/gu, (c) => `#${c.codePointAt(0) ?? 32};`)}"`
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
