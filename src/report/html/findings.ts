import type { Finding, ResultBasis } from '../../check/result.js'
import { confidenceLabel } from '../../i18n/labels.js'
import type { Lang } from '../../i18n/text.js'
import { placeOf } from '../../model/finding.js'
import type { Words } from '../words/index.js'
import { severityMark } from './say.js'
import type { Mark } from './view.js'

/** Where a finding's names lead; nothing where there are no pages. */
export interface FindingLinks {
  readonly subject: (id: string) => { readonly text: string; readonly href: string | undefined }
  readonly rule: (id: string) => string | undefined
}

export interface FindingRow {
  readonly id: string | undefined
  readonly severity: Mark
  readonly title: string
  readonly subject: { readonly text: string; readonly href: string | undefined } | undefined
  readonly message: string
  readonly place: string | undefined
  readonly excerpt: string | undefined
  readonly more: readonly string[]
  readonly waivedBy: string | undefined
  readonly rule: string
  readonly ruleHref: string | undefined
  readonly basis: readonly {
    readonly text: string
    readonly title: string | undefined
    readonly doubt: string | undefined
  }[]
  readonly remedy: string
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
  const row = (finding: Finding) => rowOf(finding, lang, w, links)
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

function rowOf(finding: Finding, lang: Lang, w: Words, links: FindingLinks): FindingRow {
  const { severity, title, message, subject, location, waivedBy, rule, remedy } = finding
  return {
    id: undefined,
    severity: severityMark(severity, w),
    title,
    subject: subject === undefined ? undefined : links.subject(subject),
    message,
    place: location && placeOf(location),
    excerpt: location?.excerpt.trim() || undefined,
    more: (finding.relatedLocations ?? []).map(placeOf),
    waivedBy: waivedBy === undefined ? undefined : `${w.waiver}: ${waivedBy}`,
    rule,
    ruleHref: links.rule(rule),
    basis:
      finding.basis.length > 0
        ? finding.basis.map((b) => basisOf(b, lang))
        : [{ text: w.noBasis, title: undefined, doubt: undefined }],
    remedy: remedy ?? '',
  }
}

/** Article and number as papers cite them: “khoản 1 Điều 5, 39/2017/TT-BTTTT”. */
function basisOf(
  { document, article, number, title, confidence }: ResultBasis,
  lang: Lang,
): FindingRow['basis'][number] {
  const cited = number ?? document
  return {
    text: article === undefined ? cited : `${article}, ${cited}`,
    title,
    doubt: confidence === undefined || confidence === 'verified' ? undefined : confidenceLabel[confidence][lang],
  }
}
