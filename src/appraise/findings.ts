import type { LegalDocument, Model } from '../architecture/index.js'
import type { Basis, Hit, Lang, Location, Severity } from '../kernel/index.js'
import { inForce, isUnclear, withArticles } from '../language/index.js'
import { fingerprintOf } from './fingerprint.js'
import { type SiteOf, severityAt } from './overrides.js'
import type { Finding, ResultBasis, ResultLocation } from './result.js'
import { successors } from './rules/dossier/regime.js'
import type { Rule } from './rules/rule.js'

/** What turns hits into findings: the rules by id, the workspace's settings, the day and the language. */
export interface Bench {
  readonly model: Model
  readonly rules: ReadonlyMap<string, Rule>
  readonly asOf: string
  readonly lang: Lang
  /** Where a hit stands, for what the workspace sets there. */
  readonly siteOf: SiteOf
  /** Id of the proposal that is judged. */
  readonly proposal?: string
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** A hit with its severity settled, its bases in force looked up, and its texts in the run's language. */
export function findingOf(hit: Hit, bench: Bench): Finding | undefined {
  const { model, lang } = bench
  const rule = bench.rules.get(hit.rule)
  const setting = model.settings.get(hit.rule)
  const severity = severityOf(rule?.severity ?? 'error', severityAt(setting, bench.siteOf(hit)), hit.atMost)
  if (severity === 'off') return undefined
  const remedy = hit.remedy ?? rule?.remedy
  const yaml = hit.yaml ?? rule?.yaml
  const basis = [...(setting?.basis ?? []), ...(hit.basis ?? []), ...(rule?.basis ?? [])]
  return {
    fingerprint: fingerprintOf(hit, bench.proposal),
    rule: hit.rule,
    title: (hit.title ?? rule?.title)?.[lang] ?? hit.rule,
    severity,
    message: hit.message[lang],
    ...(hit.subject === undefined ? {} : { subject: hit.subject }),
    ...(hit.location ? { location: place(hit.location) } : {}),
    ...(hit.relatedLocations?.length ? { relatedLocations: hit.relatedLocations.map(place) } : {}),
    basis: basesInForce(basis, { model, lang, asOf: hit.lawDay ?? bench.asOf }),
    related: [...(hit.related ?? [])],
    ...(remedy ? { remedy: remedy[lang] } : {}),
    ...(yaml === undefined ? {} : { yaml }),
  }
}

function place(location: Location): ResultLocation {
  const { within, ...rest } = location
  return within === undefined ? rest : { ...rest, within }
}

function severityOf(own: Severity, set: Severity | 'off' | undefined, atMost: Severity | undefined): Severity | 'off' {
  const severity = set ?? own
  if (severity === 'off' || atMost === undefined) return severity
  return rank[severity] < rank[atMost] ? atMost : severity
}

/** The documents that were in force on the day, each once, with number and title where the model knows them. */
export function basesInForce(bases: readonly Basis[], bench: Pick<Bench, 'model' | 'asOf' | 'lang'>): ResultBasis[] {
  const seen = new Set<string>()
  const result: ResultBasis[] = []
  for (const { document: id, article } of bases) {
    const document = bench.model.documents.get(id)
    const key = `${id}\0${article ?? ''}`
    if (seen.has(key) || (document && !isCitable(document, bench))) continue
    seen.add(key)
    result.push({
      document: id,
      ...(article === undefined ? {} : { article: withArticles(article, bench.lang) }),
      ...(document ? { number: document.number, title: document.title } : {}),
      ...(document?.confidence ? { confidence: document.confidence } : {}),
    })
  }
  return result
}

/** In force on the day; one of which that is in doubt gives way to what has taken its place, if that is in force. */
function isCitable(document: LegalDocument, { model, asOf }: Pick<Bench, 'model' | 'asOf'>): boolean {
  if (!inForce(document, asOf)) return false
  return !isUnclear(document, asOf) || !successors(document, model).some((next) => inForce(next, asOf))
}

/** Errors first, then by place and rule: the same order whatever the order in which rules ran. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      compare(a.location?.file ?? '', b.location?.file ?? '') ||
      compare(sheetOf(a), sheetOf(b)) ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  )
}

/** The sheet of a workbook that a finding is in. */
function sheetOf({ location }: Finding): string {
  return location?.within?.replace(/![^!]*$/, '') ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
