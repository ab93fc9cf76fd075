import type { LegalDocument, Model, Proposal } from '../../../architecture/index.js'
import type { Location, Text } from '../../../kernel/index.js'
import { dayMonthYear, firstDay, inForce, isUnclear } from '../../../language/index.js'
import { investment } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { citedDocument, citedNumbers } from './citations.js'
import { regimeFor, successors } from './regime.js'

export const documentNotInForce = {
  id: 'dossier/document-not-in-force',
  severity: 'warning',
  basis: investment,
  *proposal({ proposal, base, asOf }) {
    const told = new Set<string>()
    const kept = keptLaw(proposal, base, asOf)
    for (const { text, location } of citations(proposal)) {
      const document = citedDocument(base, text)
      if (!document || told.has(document.id) || kept(document)) continue
      const judged = standing(document, base, asOf)
      if (!judged) continue
      told.add(document.id)
      const { instead } = judged
      yield {
        subject: proposal.header.id,
        related: [document.id, ...instead.map((d) => d.id)],
        location,
        message: judged.says,
        ...(judged.remedy ? { remedy: judged.remedy } : {}),
        basis: [document, ...instead].map((d) => ({ document: d.id })),
        ...(judged.uncertain ? { atMost: 'info' as const } : {}),
      }
    }
  },
} satisfies RuleCode

/** Tells the documents of the regime under which a transition lets a project go on. */
function keptLaw({ header }: Proposal, model: Model, day: string): (document: LegalDocument) => boolean {
  const applied = regimeFor(header, model, day)
  if (!applied?.kept) return () => false
  const { regime, lawDay } = applied
  return (document) => regime.documents.includes(document.id) && inForce(document, lawDay)
}

/** Every text of a dossier that cites a document, with its place. */
function* citations({ header, locate }: Proposal): Iterable<{ text: string; location: Location | undefined }> {
  const list = header.legalBasis ?? []
  for (const [i, text] of list.entries()) yield { text, location: locate(list, i) }
  for (const field of ['purpose', 'description'] as const) {
    for (const text of citedNumbers(header[field] ?? '')) yield { text, location: locate(header, field) }
  }
}

const none: Text = { vi: '', en: '' }

/** What is wrong with citing a document on a day, and what to cite instead. */
interface Standing {
  readonly says: Text
  readonly remedy?: Text
  readonly instead: readonly LegalDocument[]
  /** The day on which it ceased to be in force is not known, or was not compared with any text. */
  readonly uncertain?: boolean
}

function standing(document: LegalDocument, model: Model, day: string): Standing | undefined {
  const { number, effectiveTo } = document
  if (effectiveTo !== undefined && firstDay(effectiveTo) <= day) {
    const uncertain = (document.endConfidence ?? document.confidence) === 'recalled'
    const doubt = uncertain ? { vi: ' (ngày chưa được đối chiếu)', en: ' (a day that was not compared)' } : none
    const says = {
      vi: `Văn bản số ${number} đã hết hiệu lực từ ${dayMonthYear(effectiveTo)}${doubt.vi}`,
      en: `Document ${number} ceased to be in force on ${effectiveTo}${doubt.en}`,
    }
    const chain = successors(document, model)
    const next = chain.find((d) => inForce(d, day))
    if (next) {
      return {
        says: { vi: `${says.vi}, được thay bằng văn bản số ${next.number}.`, en: `${says.en}; see ${next.number}.` },
        remedy: { vi: `Thay bằng ${titled(next)}.`, en: `Cite ${next.number} instead: ${next.title}.` },
        instead: [next],
        uncertain,
      }
    }
    // No successor in force on the day: the last one known at least tells the reader where to look.
    const last = chain.at(-1)
    if (!last) return { says: { vi: `${says.vi}.`, en: `${says.en}.` }, instead: [], uncertain }
    return {
      says: { vi: `${says.vi}.`, en: `${says.en}.` },
      remedy: {
        vi: `Văn bản thay thế đã biết (số ${last.number}) không có hiệu lực vào ngày này; xác định văn bản áp dụng vào ngày lập hồ sơ.`,
        en: `The known successor (${last.number}) is not in force on that day either; find out what applied on the dossier's date.`,
      },
      instead: [last],
      uncertain,
    }
  }
  if (!inForce(document, day)) {
    const from = document.effectiveFrom ?? document.date ?? ''
    const before = predecessors(document, model).filter((d) => inForce(d, day))
    return {
      says: {
        vi: `Văn bản số ${number} đến ${dayMonthYear(from)} mới có hiệu lực.`,
        en: `Document ${number} comes into force only on ${from}.`,
      },
      ...(before.length > 0
        ? {
            remedy: {
              vi: `Vào ngày lập hồ sơ áp dụng ${before.map(titled).join('; ')}.`,
              en: `On the dossier's date ${before.map((d) => `${d.number} (${d.title})`).join('; ')} applied.`,
            },
          }
        : {}),
      instead: before,
      uncertain: document.confidence === 'recalled',
    }
  }
  const next = effectiveTo === undefined ? successors(document, model).find((d) => inForce(d, day)) : undefined
  if (!next) return document.unclearFrom !== undefined && isUnclear(document, day) ? inDoubt(document) : undefined
  return {
    says: {
      vi: `Văn bản số ${number} đã có văn bản thay thế là văn bản số ${next.number}; ngày hết hiệu lực của văn bản cũ chưa được xác minh.`,
      en: `Document ${number} has a successor, ${next.number}; the day on which the old one ceased is not verified.`,
    },
    remedy: {
      vi: `Kiểm tra hiệu lực; nếu đã hết hiệu lực thì thay bằng ${titled(next)}.`,
      en: `Check whether it is still in force; if not, cite ${next.number}: ${next.title}.`,
    },
    instead: [next],
    uncertain: true,
  }
}

function inDoubt({ number, unclearFrom = '', description }: LegalDocument): Standing {
  return {
    says: {
      vi: `Từ ${dayMonthYear(unclearFrom)} chưa rõ văn bản số ${number} còn hiệu lực hay không.${description ? ` ${description}` : ''}`,
      en: `Since ${unclearFrom} it is not clear whether document ${number} is still in force.`,
    },
    remedy: {
      vi: 'Kiểm tra hiệu lực của văn bản; không phải là vi phạm.',
      en: 'Find out whether it is in force; this is no violation.',
    },
    instead: [],
    uncertain: true,
  }
}

function titled({ number, title }: LegalDocument): string {
  return `văn bản số ${number}: ${title}`
}

/** The documents that this one replaced, directly or through others. */
function predecessors(document: LegalDocument, model: Model): LegalDocument[] {
  return [...model.documents.values()].filter((d) => successors(d, model).includes(document))
}
