/** The text of a file and, where it is not Unicode, the older encoding in which it is written; nothing where it is no text. */
export function decodedText(bytes: Uint8Array): { readonly text: string; readonly encoding?: string } | undefined {
  const [a, b] = bytes
  const unicode = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  const text = decodedAs(unicode, bytes)
  if (text !== undefined) return { text }
  const older = decodedAs('windows-1258', bytes)?.normalize('NFC')
  return older !== undefined && isVietnamese(older) ? { text: older, encoding: 'windows-1258' } : undefined
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** Read by a wrong table (TCVN3, VNI), letters turn into signs and tone marks that stand alone. */
const isVietnamese = (text: string) =>
  !/[\x80-\x9f]|\p{M}|\p{L}[¡-©¬-¯±-¶¸-º¼-¿×÷]|[¡-©¬-¯±-¶¸-º¼-¿×÷]\p{L}/u.test(text)
