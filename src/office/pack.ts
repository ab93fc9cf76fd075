import { visible } from '../kernel/index.js'

/** Zips the parts of an office file, in this order and with one fixed date, so that the same parts give the same bytes. */
export async function packed(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate')
  const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content)
  const files = Object.fromEntries([...parts].map(([name, content]) => [name, bytes(content)]))
  // The earliest that a zip archive can say, in local time as the format has it.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text as XML carries it; what XML 1.0 cannot carry, or what nobody would see, is made visible first. */
export function xmlText(text: string): string {
  return escapeXml(visible(text))
}

/** Text that holds only what XML 1.0 can carry, with the characters escaped that XML itself uses. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
