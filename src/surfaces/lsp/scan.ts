/** A word of the text, quotes left out; `end` is after its last character. */
export interface ScannedWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Where the lines that are indented deeper than `parent` end. */
export function endOfDeeper(text: string, from: number, parent: number): number {
  let end = text.indexOf('\n', from)
  while (end >= 0) {
    const next = text.indexOf('\n', end + 1)
    const line = text.slice(end + 1, next < 0 ? undefined : next)
    if (line.trim() !== '' && line.length - line.trimStart().length <= parent) return end + 1
    end = next
  }
  return text.length + 1
}

/** The end of a quoted text that begins here, the closing quote included; nothing where none begins or it is never closed. */
export function quotedEnd(text: string, start: number, parent: number): number | undefined {
  const quote = text[start]
  if (quote !== '"' && quote !== "'") return undefined
  const bound = endOfDeeper(text, start, parent)
  for (let at = start + 1; at < bound; at++) {
    if (quote === '"' && text[at] === '\\') at++
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === quote) at++
      else return at + 1
    }
  }
  return undefined
}
