import type { Proposal } from '../../model/model.js'
import { designContent } from '../bases.js'
import { saysDataCentre, saysIntegrationPlatform } from '../roles.js'
import type { Rule } from '../rule.js'
import { asserting, judgedSystems, whereSaid, wordsOf } from '../said.js'
import { capital } from '../wording.js'
import { citedNumbers } from './citations.js'

/** A dossier with fewer words of purpose than this, and no work items, cannot be judged. */
const fewestWords = 25
/** A purpose of fewer words than this says nothing yet. */
const fewestPurposeWords = 8

const connecting = asserting('kết nối', 'tích hợp', 'liên thông', 'chia sẻ dữ liệu', 'api', 'độc lập', 'nội bộ')
const placed = asserting('(?:đặt|cài đặt|triển khai|lưu trữ|vận hành)(?: [\\p{L}]+){0,5} (?:tại|trên|ở)')

export const incomplete = {
  id: 'dossier/incomplete',
  severity: 'warning',
  title: { vi: 'Hồ sơ chưa đủ nội dung để thẩm định', en: 'The dossier leaves out what an appraisal needs' },
  basis: designContent,
  remedy: { vi: 'Bổ sung các nội dung còn thiếu rồi trình lại.', en: 'Add what is missing and submit again.' },
  explain: {
    vi: `**Yêu cầu.** Hồ sơ phải trả lời những câu hỏi mà lần thẩm định nào cũng hỏi: làm gì, cho ai, với dữ liệu nào, trong thời gian nào, đặt ở đâu, kết nối với hệ thống nào, căn cứ vào văn bản nào.

**Vì sao.** Thiếu các nội dung đó thì không kết luận được đề xuất có trùng lặp hay phù hợp với kiến trúc hay không; hỏi lại từng điểm mất nhiều thời gian hơn là bổ sung một lần.

**Cách xét.** Theo loại đề xuất: xây dựng, nâng cấp, thuê cần đủ các nội dung trên; mua sắm, hạ tầng cần hạng mục và thời gian; đào tạo, tư vấn cần nội dung, đối tượng và thời gian. Điều đã viết trong phần mục tiêu được tính là đã có. Nâng cấp không phải ghi lại nơi đặt và dữ liệu của hệ thống cũ. Kinh phí, cấp độ an toàn, tiêu chuẩn, nhiệm vụ của lộ trình có quy tắc riêng. Thiếu căn cứ pháp lý hoặc ngày lập chỉ được nhắc. Hồ sơ không có chức năng và mục tiêu chỉ vài chữ thì kết luận là chưa đủ cơ sở đánh giá.

**Cách xử lý.** Bổ sung từng trường được nêu; mỗi chức năng ghi một dòng.`,
    en: `**What is asked.** A dossier answers what every appraisal asks: what is done, for whom, with which data, when, where it is hosted, what it connects to, and on which documents it rests.

**Why.** Without these nobody can say whether it duplicates or fits; asking point by point takes longer than one addition.

**How it is judged.** By the kind of proposal: build, upgrade and lease need all of it; purchase and infrastructure need work items and dates; training and consultancy need content, people and dates. What the purpose says counts as said. An upgrade need not repeat the place and data of the old system. Budget, security level, standards and the roadmap's task have rules of their own. A missing legal basis or date is only mentioned. A dossier without functions and with a purpose of a few words is concluded as insufficient.

**How to mend it.** Fill in each field named, one function a line.`,
  },
  *proposal({ proposal }) {
    const { weighty, minor } = missingFrom(proposal)
    const missing = [...weighty, ...minor]
    if (missing.length === 0) return
    const { header, locate } = proposal
    yield {
      subject: header.id,
      location: locate(header),
      message: {
        vi: `Hồ sơ còn thiếu: ${missing.map((m) => m.vi).join('; ')}.`,
        en: `The dossier leaves out: ${missing.map((m) => m.en).join('; ')}.`,
      },
      remedy: {
        vi: `Bổ sung ${missing.map((m) => m.field).join(', ')}.`,
        en: capital(`add ${missing.map((m) => m.field).join(', ')}.`),
      },
      ...(weighty.length === 0 ? { atMost: 'info' as const } : {}),
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

interface Missing {
  readonly field: string
  readonly vi: string
  readonly en: string
}

/** What a dossier of this kind should say and does not. Contents: the dossier list of the appraisal practice. */
function missingFrom(proposal: Proposal): { weighty: Missing[]; minor: Missing[] } {
  const { header } = proposal
  const { kind } = header
  const people = kind === 'training' || kind === 'consultancy'
  const goods = kind === 'buy' || kind === 'infrastructure'
  const software = !people && !goods
  const weighty: Missing[] = []
  const need = (isThere: boolean, field: string, vi: string, en: string) => {
    if (!isThere) weighty.push({ field, vi, en })
  }
  need(wordsOf(header.purpose) >= fewestPurposeWords, 'purpose', 'mục tiêu, sự cần thiết', 'the purpose')
  need(
    functionsOf(proposal).length > 0,
    'functions',
    people ? 'nội dung thực hiện' : goods ? 'danh mục hạng mục' : 'danh mục chức năng',
    people ? 'what is done' : 'the functions or items',
  )
  if (software || kind === 'training')
    need(usersOf(proposal), 'users', kind === 'training' ? 'đối tượng tham gia' : 'đối tượng sử dụng', 'the users')
  if (software && kind !== 'upgrade') need(hasData(proposal), 'data', 'dữ liệu quản lý hoặc khai thác', 'the data')
  need(
    header.schedule?.from !== undefined || header.schedule?.to !== undefined,
    'schedule',
    'thời gian thực hiện',
    'the schedule',
  )
  if (software && kind !== 'upgrade') {
    const hosted =
      judgedSystems(proposal).some((s) => s.hosting !== undefined) ||
      proposal.dependencies.some((d) => d.kind === 'hosting')
    need(
      hosted || whereSaid(proposal, saysDataCentre) !== undefined || whereSaid(proposal, placed) !== undefined,
      'hosting',
      'nơi đặt hệ thống',
      'where it is hosted',
    )
    const connected = proposal.dependencies.length > 0 || (header.reuses ?? []).length > 0
    need(
      connected ||
        whereSaid(proposal, connecting) !== undefined ||
        whereSaid(proposal, saysIntegrationPlatform) !== undefined,
      'dependsOn',
      'phương án kết nối, chia sẻ dữ liệu',
      'how it connects and shares data',
    )
  }
  const minor: Missing[] = []
  if (!header.legalBasis?.length && citedNumbers(`${header.purpose} ${header.description ?? ''}`).length === 0)
    minor.push({ field: 'legalBasis', vi: 'căn cứ pháp lý', en: 'the legal basis' })
  if (header.date === undefined) minor.push({ field: 'date', vi: 'ngày lập hồ sơ', en: 'the date' })
  return { weighty, minor }
}

function functionsOf({ header, systems }: Proposal): readonly string[] {
  return [...(header.functions ?? []), ...systems.flatMap((s) => (s.declared === header ? [] : (s.functions ?? [])))]
}

function hasData({ header, systems }: Proposal): boolean {
  return (header.data ?? []).length > 0 || systems.some((s) => (s.data ?? []).length > 0)
}

function usersOf({ header, systems }: Proposal): boolean {
  return (header.users ?? []).length > 0 || systems.some((s) => (s.users ?? []).length > 0)
}
