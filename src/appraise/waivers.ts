import type { Model, Waiver } from '../architecture/index.js'
import type { Hit, Lang } from '../kernel/index.js'
import { dayMonthYear, lastDay } from '../language/index.js'
import type { Finding } from './result.js'

/**
 * Marks each finding that a waiver in force covers: the same rule, the same subject; and where the waiver names the others that it
 * is about, no further one. It stays visible, but no longer counts.
 */
export function waive(
  findings: readonly Finding[],
  model: Model,
  asOf: string,
  lang: Lang,
  used: Set<Waiver>,
): Finding[] {
  if (model.waivers.length === 0) return [...findings]
  return findings.map((finding) => {
    const waiver = model.waivers.find((w) => covers(w, finding) && lastDay(w.expires) >= asOf)
    if (!waiver) return finding
    used.add(waiver)
    return { ...finding, waivedBy: grounds(waiver, model, lang) }
  })
}

function covers({ rule, subject, related }: Waiver, finding: Finding): boolean {
  if (rule !== finding.rule) return false
  if (!related) return subject === finding.subject
  // Which of them a finding names first may change as others come and go.
  const known = new Set([subject, ...related])
  return finding.subject !== undefined && [finding.subject, ...finding.related].every((id) => known.has(id))
}

function grounds(waiver: Waiver, model: Model, lang: Lang): string {
  const document =
    waiver.document === undefined ? '' : ` (${model.documents.get(waiver.document)?.number ?? waiver.document})`
  return {
    vi: `${waiver.approvedBy}${document}: ${waiver.reason}; có giá trị đến ${dayMonthYear(waiver.expires)}`,
    en: `${waiver.approvedBy}${document}: ${waiver.reason}; until ${waiver.expires}`,
  }[lang]
}

/**
 * Waivers in force that silenced nothing in a run over the whole architecture. One whose subject is no entity of the
 * architecture is meant for a proposal and cannot be judged here.
 */
export function unusedWaivers(model: Model, asOf: string, used: ReadonlySet<Waiver>): Hit[] {
  return model.waivers
    .filter(
      (w) =>
        !used.has(w) && lastDay(w.expires) >= asOf && (model.systems.has(w.subject) || model.components.has(w.subject)),
    )
    .map((waiver) => ({
      rule: 'waiver/unused',
      subject: waiver.subject,
      location: model.locate(waiver, 'rule'),
      message: {
        vi: `Miễn trừ quy tắc ${waiver.rule} cho “${waiver.subject}” không còn tác dụng: không có phát hiện nào như vậy.`,
        en: `The waiver of ${waiver.rule} for “${waiver.subject}” has no effect: there is no such finding.`,
      },
    }))
}
