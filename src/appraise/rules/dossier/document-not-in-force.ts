import type { LegalDocument, Model, Proposal } from '../../../architecture/index.js'
import type { Location, Text } from '../../../kernel/index.js'
import { dayMonthYear, firstDay, inForce, isUnclear } from '../../../language/index.js'
import { investment } from '../bases.js'
import type { Rule } from '../rule.js'
import { citedDocument, citedNumbers } from './citations.js'
import { regimeFor, successors } from './regime.js'

export const documentNotInForce = {
  id: 'dossier/document-not-in-force',
  severity: 'warning',
  title: { vi: 'Viện dẫn văn bản không còn hoặc chưa có hiệu lực', en: 'Cites a document that is not in force' },
  basis: investment,
  remedy: {
    vi: 'Thay bằng văn bản đang có hiệu lực vào ngày lập hồ sơ.',
    en: 'Cite the document in force on the dossier’s date.',
  },
  explain: {
    vi: `**Yêu cầu.** Văn bản nêu làm căn cứ phải đang có hiệu lực vào ngày lập hồ sơ.

**Vì sao.** Quy định về đầu tư ứng dụng công nghệ thông tin thay đổi nhiều lần (Nghị định 102/2009, 73/2019, 45/2026, rồi 224/2026). Hồ sơ dựa vào văn bản đã hết hiệu lực thường cũng lập sai quy trình, sai thẩm quyền, sai mẫu.

**Cách xét.** Công cụ đọc \`legalBasis\` (mã văn bản, hoặc câu chữ có số hiệu) và số hiệu văn bản trong phần mục tiêu, rồi đối chiếu ngày có hiệu lực, hết hiệu lực trong gói văn bản. Ngày đối chiếu là ngày lập hồ sơ, hoặc ngày ghi ở \`--as-of\`. Văn bản hết hiệu lực thì nêu văn bản thay thế đang có hiệu lực, qua nhiều lần thay thế nếu có; văn bản chưa có hiệu lực thì nêu văn bản đang áp dụng. Dự án đã quyết định (\`decidedOn\`) hoặc thẩm định (\`appraisedOn\`) trước khi quy định thay đổi được viện dẫn quy định cũ. Ngày hết hiệu lực chưa biết, chưa rõ hoặc chưa đối chiếu thì chỉ nhắc. Văn bản mà gói chưa có thì không kết luận.

**Cách xử lý.** Thay bằng văn bản nêu trong thông báo và kiểm tra xem yêu cầu của văn bản mới có khác không. Nếu gói văn bản ghi sai, khai lại văn bản đó trong kiến trúc của tỉnh (mục \`documents\`, cùng mã) để thay thông tin của gói.`,
    en: `**What is asked.** The documents cited as grounds are in force on the dossier's date.

**Why.** The rules on IT investment have changed several times (decrees 102/2009, 73/2019, 45/2026, then 224/2026). A dossier on a dead document mostly follows the wrong procedure, authority and form as well.

**How it is judged.** \`legalBasis\` (ids, or words with a number) and the numbers in the purpose are compared with the dates in the document pack, on the dossier's date or the day of \`--as-of\`. For an expired document the successor in force is named, through several generations; for one not yet in force, the one that applied. A replaced document whose end is not known is only mentioned; a project decided (\`decidedOn\`) or appraised (\`appraisedOn\`) before the law changed may go on citing the old one. A document of which nobody knows whether it is in force, or whose end was not compared with any text, is only mentioned; one that the pack does not know leads to no conclusion. How far the facts about a document can be trusted is shown.

**How to mend it.** Cite the successor named and see whether it asks for something else. If the pack is wrong, declare the document in the province's own architecture (under \`documents\`, same id), which replaces the pack's facts.`,
  },
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
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  legalBasis: [nd-102-2009]
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2020-06-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  legalBasis: [Nghị định số 102/2009/NĐ-CP ngày 06/11/2009 của Chính phủ]
`,
  },
} satisfies Rule

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
