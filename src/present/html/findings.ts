import type { Finding } from '../../appraise/index.js'
import { type Lang, placeOf } from '../../kernel/index.js'
import type { Words } from '../words/index.js'
import { citation } from './bases.js'
import type { FindingLinks } from './context.js'
import { knownMark, severityMark } from './say.js'
import { type Bit, bit, type Mark } from './view.js'

export interface FindingRow {
  readonly id: string | undefined
  readonly severity: Mark
  readonly title: string
  readonly subject: { readonly text: string; readonly href: string | undefined } | undefined
  readonly message: string
  readonly places: readonly string[]
  readonly excerpt: string | undefined
  readonly waivedBy: string | undefined
  readonly rule: string
  readonly ruleHref: string | undefined
  readonly basis: readonly Bit[]
  readonly remedy: string
  /** What the remedy means in the file, for whoever edits it; not for paper. */
  readonly yaml: string | undefined
}

export interface FindingsView {
  readonly anchor: string
  readonly heading: string
  readonly none: string
  readonly rows: { readonly items: readonly FindingRow[] } | undefined
  readonly waived: { readonly items: readonly FindingRow[] } | undefined
  readonly waivedHeading: string
  readonly waivedNote: string
}

/** Findings as two tables: those that count, and those that a waiver silences. */
export function findingsView(
  findings: readonly Finding[],
  anchor: string,
  heading: string,
  lang: Lang,
  w: Words,
  links: FindingLinks,
): FindingsView {
  const row = (finding: Finding) => findingRow(finding, lang, w, links)
  const counting = findings.filter((f) => f.waivedBy === undefined).map(row)
  const waived = findings.filter((f) => f.waivedBy !== undefined).map(row)
  const listed = (rows: FindingRow[], prefix: string) =>
    rows.length === 0 ? undefined : { items: rows.map((r, i) => ({ ...r, id: `${anchor}-${prefix}${i + 1}` })) }
  return {
    anchor,
    heading,
    none: w.findingsNone,
    rows: listed(counting, ''),
    waived: listed(waived, 'm'),
    waivedHeading: w.waived,
    waivedNote: w.waivedNote,
  }
}

/** One finding with everything that a page shows of it. */
export function findingRow(finding: Finding, lang: Lang, w: Words, links: FindingLinks): FindingRow {
  const { severity, title, message, subject, location, relatedLocations, waivedBy, rule, remedy, yaml, known } = finding
  return {
    id: undefined,
    severity: known ? knownMark(severity, w) : severityMark(severity, w),
    title,
    subject: subject === undefined ? undefined : links.subject(subject),
    message,
    places: [...(location ? [location] : []), ...(relatedLocations ?? [])].map(placeOf),
    excerpt: location?.excerpt.trim() || undefined,
    waivedBy: waivedBy === undefined ? undefined : `${w.waiver}: ${waivedBy}`,
    rule,
    ruleHref: links.rule(rule),
    basis: finding.basis.length > 0 ? finding.basis.map((b) => citation(b, lang, links)) : [bit(w.noBasis)],
    remedy: remedy ?? '',
    yaml,
  }
}
