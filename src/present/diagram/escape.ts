import { visible, visibleLine } from '../../kernel/index.js'

/** Names that somebody typed as text that is safe in the languages of graphs. */

/** A double-quoted string of the DOT language. Backslash escapes (`\n`, `\N`) in the text are not obeyed. */
export function dotString(text: string): string {
  return `"${visible(text).replace(/&/g, '&amp;').replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`
}

/**
 * A quoted label of Mermaid. Its own entity codes (`#35;`) stand for everything that its grammar, its Markdown or HTML could
 * take for markup; it takes no empty label, and cuts a code behind “style” and a colon.
 */
export function mermaidString(text: string): string {
  return `"${(visibleLine(text) || ' ').replace(/[^\p{L}\p{M}\p{N} .,/()+–—-]/gu, (c) => `#${c.codePointAt(0) ?? 32};`)}"`
}
