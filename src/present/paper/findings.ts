import type { Finding } from '../../appraise/index.js'
import { placeOf } from '../../kernel/index.js'
import { type Block, bit, body, type FindingRow, heading, note } from '../document/model.js'
import { opinionLine } from '../officer.js'
import { citations } from './bases.js'
import type { FindingLinks, PaperContext } from './context.js'
import type { ToldMissing } from './missing.js'
import { withoutIds } from './plain.js'
import { knownMark, severityMark } from './say.js'

type Words = Pick<PaperContext, 'w' | 'lang' | 'model' | 'ids'> & {
  readonly links: FindingLinks
  /** What a finding on an incomplete dossier lists, where it is at hand. */
  readonly missing?: ToldMissing
  /** The file that all places are in, where it need not be said again. */
  readonly within?: string
}

/**
 * Findings as blocks: those that count, and below them those that a waiver silences.
 * @param anchor begins the ids of their rows
 * @param none is said where nothing counts
 */
export function findingsBlocks(findings: readonly Finding[], anchor: string, none: string, context: Words): Block[] {
  const { w } = context
  const counting = findings.filter((f) => f.waivedBy === undefined)
  const waived = findings.filter((f) => f.waivedBy !== undefined)
  const rows = (list: readonly Finding[], prefix: string, from: number) =>
    list.map((f, i) => findingRow(f, from + i + 1, `${anchor}-${prefix}${i + 1}`, context))
  return [
    counting.length > 0 ? { kind: 'findings', rows: rows(counting, '', 0) } : body(none),
    ...(waived.length > 0
      ? ([
          heading([w.waived], `${anchor}-mien-tru`),
          note(w.waivedNote),
          { kind: 'findings', rows: rows(waived, 'm', counting.length) },
        ] as const)
      : []),
  ]
}

/** One finding with everything that is told of it somewhere. */
function findingRow(finding: Finding, number: number, id: string, context: Words): FindingRow {
  const { w, lang, links, model, ids } = context
  const {
    severity,
    title,
    message,
    subject,
    location,
    relatedLocations,
    waivedBy,
    rule,
    remedy,
    yaml,
    known,
    officer,
  } = finding
  const missing = rule === 'dossier/incomplete' && context.missing?.parts.length ? context.missing : undefined
  return {
    number,
    id,
    severity: known ? knownMark(severity, w) : severityMark(severity, w),
    title,
    message: missing?.message ?? withoutIds(message, model, ids),
    parts: missing?.parts ?? [],
    basis: finding.basis.length > 0 ? citations(finding.basis, lang, links) : [bit(w.noBasis)],
    // What is to be added is the list itself.
    remedy: missing ? '' : withoutIds(remedy ?? '', model, ids),
    opinion: officer ? opinionLine(officer, lang) : waivedBy && `${w.waiver}: ${waivedBy}`,
    technical: {
      rule,
      ruleHref: links.rule(rule),
      subject: subject === undefined ? undefined : links.subject(subject),
      places: [...(location ? [location] : []), ...(relatedLocations ?? [])].map((at) =>
        at.within !== undefined && at.file === context.within ? at.within : placeOf(at),
      ),
      excerpt: location?.excerpt.trim() || undefined,
      at: location,
      yaml,
    },
  }
}
