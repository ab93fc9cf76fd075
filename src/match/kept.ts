/**
 * What was worked out of one catalogue and one glossary, for a run that comes later: plain text, of which nothing is believed that
 * does not fit. Made only where something is kept.
 */
export interface Kept {
  get(what: What): string | undefined
  put(what: What, text: () => string): void
}

type What = 'library' | 'neighbourhood' | 'meaning'

/** Tells machines apart that write numbers the other way round. */
export const orderHere = (): string => inText(Int32Array.of(1))

export function areTexts(values: unknown): values is string[] {
  return Array.isArray(values) && values.every((one) => typeof one === 'string')
}

/** Nothing where a text is no JSON. */
export function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function inText({ buffer, byteOffset, byteLength }: Int32Array | Float32Array | Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

export function bytesIn(text: unknown): Uint8Array<ArrayBuffer> | undefined {
  return typeof text === 'string' ? Uint8Array.from(Buffer.from(text, 'base64')) : undefined
}

export function floatsIn(text: unknown): Float32Array<ArrayBuffer> | undefined {
  const bytes = bytesIn(text)
  return bytes && bytes.length % 4 === 0 ? new Float32Array(bytes.buffer) : undefined
}

export function integersIn(text: unknown): Int32Array | undefined {
  const bytes = bytesIn(text)
  return bytes && bytes.length % 4 === 0 ? new Int32Array(bytes.buffer) : undefined
}
