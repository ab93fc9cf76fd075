/** Characters that a terminal or a reader's eye would obey instead of see: controls, and marks that reorder text. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The same text with control and bidirectional characters written out as `\u202e`, so that they can do nothing. */
export function visible(text: string): string {
  return text.replace(unseen, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visible(text.replace(/\s*[\r\n\t]+\s*/g, ' '))
}
