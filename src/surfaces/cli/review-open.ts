import type { Finding, ProposalResult } from '../../appraise/index.js'
import { type Lang, placeOf, severityLabel, visibleLine } from '../../kernel/index.js'

/** What nobody has said anything about yet. */
export interface Open {
  readonly findings: readonly Finding[]
  readonly matches: ProposalResult['duplication']['matches']
}

/** The findings that count and the matches that speak, without an officer's word. */
export function openOf({ findings, duplication }: ProposalResult): Open {
  return {
    findings: findings.filter((f) => f.officer === undefined && f.waivedBy === undefined),
    matches: duplication.matches.filter((m) => m.officer === undefined && m.relation !== 'related'),
  }
}

/** A finding in lines: severity, what was found and where. */
export function findingLines({ severity, location, message, remedy }: Finding, lang: Lang): string[] {
  const place = location ? ` (${placeOf(location)})` : ''
  return [
    `[${severityLabel[severity][lang]}] ${message}${place}`,
    ...(remedy === undefined ? [] : [`→ ${remedy}`]),
  ].map(visibleLine)
}

/** What an opinion tells of its finding, so that it is known again once the finding is gone. */
export const aboutOf = ({ message }: Finding): string => message.slice(0, 200)
