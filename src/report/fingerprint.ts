import { createHash } from 'node:crypto'
import type { Finding } from '../check/result.js'

/** A short name of a finding that stays the same when lines move and messages change: what it is about and what was written there. */
export function fingerprint(finding: Finding): string {
  const { rule, subject, related, location } = finding
  const parts = [rule, subject ?? '', ...[...related].sort(), location?.file ?? '', location?.excerpt.trim() ?? '']
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
}
