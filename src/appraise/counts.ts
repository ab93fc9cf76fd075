import type { Finding } from './result.js'

/** From which severity on findings make a run fail. */
export const failLevels = ['error', 'warning', 'never'] as const
export type FailLevel = (typeof failLevels)[number]

/** Whether a finding makes a run fail: at or above the level, not waived, and not known from the baseline. */
export function fails(finding: Finding, level: FailLevel): boolean {
  if (level === 'never' || finding.waivedBy !== undefined || finding.known) return false
  return finding.severity === 'error' || (level === 'warning' && finding.severity === 'warning')
}
