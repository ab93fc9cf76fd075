/** So many words of a text are looked for. */
const most = 30

/** The words of a text as the database keeps them, in small letters and each once; no more than a search needs. */
export function wordsIn(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\d]{2,}/gu) ?? []
  return [...new Set(words)].slice(0, most)
}
