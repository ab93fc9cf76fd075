/** A text in which what stands in round brackets, from each to the next that closes, is replaced. A bracket that nothing closes stays. */
export function withoutBrackets(text: string, by = ' '): string {
  let out = ''
  for (let at = 0; ; ) {
    const open = text.indexOf('(', at)
    const close = open < 0 ? -1 : text.indexOf(')', open)
    if (close < 0) return out + text.slice(at)
    out += text.slice(at, open) + by
    at = close + 1
  }
}
