import { createHash } from 'node:crypto'

/** What tells one content from another: its SHA-256 in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
