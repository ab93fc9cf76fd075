import type { LegalDocument } from '../../model/document.js'
import type { Location } from '../../model/finding.js'
import type { Model, Proposal } from '../../model/model.js'
import { dayMonthYear, firstDay, inForce } from '../../text/dates.js'
import { investment } from '../bases.js'
import type { Rule } from '../rule.js'
import { citedDocument, citedNumbers } from './citations.js'

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

**Vì sao.** Quy định về đầu tư ứng dụng công nghệ thông tin thay đổi nhiều lần (Nghị định 102/2009, 73/2019, rồi 45/2026). Hồ sơ dựa vào văn bản đã hết hiệu lực thường cũng lập sai quy trình, sai thẩm quyền, sai mẫu.

**Cách xét.** Công cụ đọc \`legalBasis\` (mã văn bản, hoặc câu chữ có số hiệu) và số hiệu văn bản trong phần mục tiêu, rồi đối chiếu ngày có hiệu lực, hết hiệu lực trong gói văn bản. Ngày đối chiếu là ngày lập hồ sơ, hoặc ngày ghi ở \`--as-of\`. Văn bản mà gói chưa có, hoặc chưa biết ngày hết hiệu lực, thì không kết luận. Mức tin cậy của thông tin về văn bản được ghi kèm.

**Cách xử lý.** Thay bằng văn bản nêu trong thông báo và kiểm tra xem yêu cầu của văn bản mới có khác không. Nếu gói văn bản ghi sai, khai lại văn bản đó trong kiến trúc của tỉnh (mục \`documents\`, cùng mã) để thay thông tin của gói.`,
    en: `**What is asked.** The documents cited as grounds are in force on the dossier's date.

**Why.** The rules on IT investment have changed several times (decrees 102/2009, 73/2019, then 45/2026). A dossier on a dead document mostly follows the wrong procedure, authority and form as well.

**How it is judged.** \`legalBasis\` (ids, or words with a number) and the numbers in the purpose are compared with the dates in the document pack, on the dossier's date or the day of \`--as-of\`. Documents that the pack does not know, or whose end is not known, lead to no conclusion. How far the facts about a document can be trusted is shown.

**How to mend it.** Cite the successor named and see whether it asks for something else. If the pack is wrong, declare the document in the province's own architecture (under \`documents\`, same id), which replaces the pack's facts.`,
  },
  *proposal({ proposal, base, asOf }) {
    const told = new Set<string>()
    for (const { text, location } of citations(proposal)) {
      const document = citedDocument(base, text)
      if (!document || told.has(document.id) || inForce(document, asOf)) continue
      told.add(document.id)
      const expired = document.effectiveTo !== undefined && firstDay(document.effectiveTo) <= asOf
      const day = (expired ? document.effectiveTo : (document.effectiveFrom ?? document.date)) ?? ''
      const next = expired ? successor(document, base, asOf) : undefined
      yield {
        subject: proposal.header.id,
        related: next ? [document.id, next.id] : [document.id],
        location,
        message: expired
          ? {
              vi: `Văn bản số ${document.number} đã hết hiệu lực từ ${dayMonthYear(day)}.`,
              en: `Document ${document.number} ceased to be in force on ${day}.`,
            }
          : {
              vi: `Văn bản số ${document.number} đến ${dayMonthYear(day)} mới có hiệu lực.`,
              en: `Document ${document.number} comes into force only on ${day}.`,
            },
        ...(next
          ? {
              remedy: {
                vi: `Thay bằng văn bản số ${next.number}: ${next.title}.`,
                en: `Cite ${next.number} instead: ${next.title}.`,
              },
            }
          : {}),
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

/** Every text of a dossier that cites a document, with its place. */
function* citations({ header, locate }: Proposal): Iterable<{ text: string; location: Location | undefined }> {
  const list = header.legalBasis ?? []
  for (const [i, text] of list.entries()) yield { text, location: locate(list, i) }
  for (const field of ['purpose', 'description'] as const) {
    for (const text of citedNumbers(header[field] ?? '')) yield { text, location: locate(header, field) }
  }
}

/** The document that stands in the place of an expired one on a day, through all generations; circles end the search. */
function successor(document: LegalDocument, model: Model, day: string): LegalDocument | undefined {
  const seen = new Set([document.id])
  let next = model.documents.get(document.supersededBy ?? '')
  while (next && !seen.has(next.id)) {
    if (inForce(next, day)) return next
    seen.add(next.id)
    next = model.documents.get(next.supersededBy ?? '')
  }
  return undefined
}
