import type { Model, Proposal, Requirement } from '../../../architecture/index.js'
import { type Basis, confidenceLabel, type Severity, type Text } from '../../../kernel/index.js'
import { designContent } from '../bases.js'
import type { Found, Rule } from '../rule.js'
import { wordsOf } from '../said.js'
import { fewestPurposeWords, functionsOf, hasData, missingFrom } from './requirements.js'

/** A dossier with fewer words of purpose than this, and no work items, cannot be judged. */
const fewestWords = 25

export const incomplete = {
  id: 'dossier/incomplete',
  severity: 'warning',
  title: { vi: 'Hồ sơ chưa đủ nội dung để thẩm định', en: 'The dossier leaves out what an appraisal needs' },
  basis: designContent,
  remedy: { vi: 'Bổ sung các nội dung còn thiếu rồi trình lại.', en: 'Add what is missing and submit again.' },
  explain: {
    vi: `**Yêu cầu.** Hồ sơ phải trả lời những câu hỏi mà lần thẩm định nào cũng hỏi: làm gì, cho ai, với dữ liệu nào, trong thời gian nào, đặt ở đâu, kết nối với hệ thống nào, căn cứ vào văn bản nào.

**Vì sao.** Thiếu các nội dung đó thì không kết luận được đề xuất có trùng lặp hay phù hợp với kiến trúc hay không; hỏi lại từng điểm mất nhiều thời gian hơn là bổ sung một lần.

**Cách xét.** Nếu kiến trúc nạp gói \`che-do-dau-tu\`, danh mục nội dung là của chế độ quản lý đầu tư có hiệu lực vào ngày lập hồ sơ; thông báo nêu văn bản và mức tin cậy. Nếu không, theo loại đề xuất: xây dựng, nâng cấp, thuê cần đủ các nội dung trên; mua sắm, hạ tầng cần hạng mục và thời gian; đào tạo, tư vấn cần nội dung, đối tượng và thời gian. Điều đã viết trong phần mục tiêu được tính là đã có. Nâng cấp không phải ghi lại nơi đặt và dữ liệu của hệ thống cũ. Kinh phí, cấp độ an toàn, tiêu chuẩn, nhiệm vụ của lộ trình có quy tắc riêng. Thiếu căn cứ pháp lý hoặc ngày lập chỉ được nhắc. Hồ sơ không có chức năng và mục tiêu chỉ vài chữ thì kết luận là chưa đủ cơ sở đánh giá.

**Cách xử lý.** Bổ sung từng trường được nêu; mỗi chức năng ghi một dòng.`,
    en: `**What is asked.** A dossier answers what every appraisal asks: what is done, for whom, with which data, when, where it is hosted, what it connects to, and on which documents it rests.

**Why.** Without these nobody can say whether it duplicates or fits; asking point by point takes longer than one addition.

**How it is judged.** Where the pack \`che-do-dau-tu\` is on, by the list of the investment regime in force on the dossier's date; the finding names the document and how far it can be trusted. Otherwise by the kind of proposal: build, upgrade and lease need all of it; purchase and infrastructure need work items and dates; training and consultancy need content, people and dates. What the purpose says counts as said. An upgrade need not repeat the place and data of the old system. Budget, security level, standards and the roadmap's task have rules of their own. A missing legal basis or date is only mentioned. A dossier without functions and with a purpose of a few words is concluded as insufficient.

**How to mend it.** Fill in each field named, one function a line.`,
  },
  *proposal({ proposal, base, asOf }) {
    const missing = missingFrom(proposal, base, asOf)
    if (missing.length === 0) return
    const { header, locate } = proposal
    const groups = byGround(missing)
    const basis = groups.flatMap(({ ground: { document, article } }): Basis[] =>
      document === undefined ? [] : [{ document, ...(article === undefined ? {} : { article }) }],
    )
    yield {
      subject: header.id,
      location: locate(header),
      message: told(groups, base),
      ...whatToAdd(missing),
      ...(basis.length > 0 ? { basis } : {}),
      ...ceiling(missing),
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá, phục vụ chống khai thác bất hợp pháp.
  functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá]
  data: [tàu cá, giấy phép khai thác]
  users: [Chi cục Thủy sản, chủ tàu cá]
  schedule: { from: 2019-06, to: 2020-06 }
  hosting: ttdl-tinh
  legalBasis: [nd-102-2009]
  dependsOn:
    - { to: sso, kind: authentication }
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá, phục vụ chống khai thác bất hợp pháp.
  functions: [Cấp giấy phép khai thác thủy sản, Giám sát hành trình tàu cá]
`,
  },
} satisfies Rule

/**
 * Whether a dossier says too little to be judged: it builds something, lists no functions or data, and its purpose has only a
 * few words beside legal formulas.
 */
export function tooThin(proposal: Proposal): boolean {
  const { header } = proposal
  if (functionsOf(proposal).length > 0 || hasData(proposal)) return false
  const words = wordsOf(
    [
      header.purpose,
      header.description ?? '',
      ...proposal.systems.map((s) => (s.declared === header ? '' : (s.description ?? ''))),
    ].join('\n'),
  )
  const training = header.kind === 'training' || header.kind === 'consultancy'
  return words < (training ? fewestPurposeWords : fewestWords)
}

/** Missing contents that rest on the same document, article and confidence. */
interface Group {
  readonly ground: Requirement
  readonly contents: readonly Requirement[]
}

function byGround(missing: readonly Requirement[]): Group[] {
  const groups = new Map<string, Requirement[]>()
  for (const one of missing) {
    const key = [one.document, one.article, one.confidence].join('\0')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((contents) => (contents[0] ? [{ ground: contents[0], contents }] : []))
}

/** One sentence a ground: what is missing, by which document, and how far that can be trusted. */
function told(groups: readonly Group[], model: Model): Text {
  const parts = groups.map(({ ground, contents }) => {
    const names = {
      vi: contents.map((c) => c.name.vi).join('; '),
      en: contents.map((c) => c.name.en ?? c.name.vi).join('; '),
    }
    if (ground.document === undefined)
      return { vi: `Hồ sơ còn thiếu: ${names.vi}.`, en: `The dossier leaves out: ${names.en}.` }
    const number = model.documents.get(ground.document)?.number ?? ground.document
    const cited = ground.article === undefined ? number : `${number}, ${ground.article}`
    const { confidence } = ground
    const doubt = (lang: keyof Text) =>
      confidence === undefined || confidence === 'verified' ? '' : ` (${confidenceLabel[confidence][lang]})`
    return {
      vi: `Theo văn bản số ${cited}${doubt('vi')}, hồ sơ còn thiếu: ${names.vi}.`,
      en: `By ${cited}${doubt('en')} the dossier leaves out: ${names.en}.`,
    }
  })
  return { vi: parts.map((p) => p.vi).join(' '), en: parts.map((p) => p.en).join(' ') }
}

/** The missing contents by name; of those that the format has a field for, its key as well. */
function whatToAdd(missing: readonly Requirement[]): Pick<Found, 'remedy' | 'yaml'> {
  const fields = [...new Set(missing.flatMap((m) => m.field ?? []))]
  const [kept, prose] = [missing.filter((m) => m.field !== undefined), missing.filter((m) => m.field === undefined)]
  const sentence = (opening: string, contents: readonly Requirement[], name: (m: Requirement) => string) =>
    contents.length === 0 ? [] : [`${opening}: ${contents.map(name).join('; ')}.`]
  const vi = (m: Requirement) => m.name.vi
  const en = (m: Requirement) => m.name.en ?? m.name.vi
  return {
    remedy: {
      vi: [...sentence('Bổ sung', kept, vi), ...sentence('Nêu rõ ở mục tiêu hoặc chức năng', prose, vi)].join(' '),
      en: [...sentence('Add', kept, en), ...sentence('State in the purpose or the functions', prose, en)].join(' '),
    },
    yaml: fields.length > 0 ? fields.join(', ') : undefined,
  }
}

/** Contents that are only recommended are mentioned; a demand whose text was not verified is never an error. */
function ceiling(missing: readonly Requirement[]): { atMost?: Severity } {
  const demanded = missing.filter((m) => m.obligation === 'mandatory')
  if (demanded.length === 0) return { atMost: 'info' }
  const doubtful = (m: Requirement) => m.confidence !== undefined && m.confidence !== 'verified'
  return demanded.every(doubtful) ? { atMost: 'warning' } : {}
}
