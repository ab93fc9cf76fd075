import type { Text } from '../kernel/index.js'
import type { Likeness } from './compare.js'
import { ownerName, scopeName } from './explain.js'
import { sameOwner } from './facts.js'
import type { JudgementGround } from './judge.js'
import type { Profile } from './profile.js'
import type { Subject } from './subject.js'
import { commonThemes } from './themes.js'

/** Why a match has its relation, in a sentence that stands in the paper. */
export function reasonFor(
  ground: JudgementGround,
  proposal: Subject,
  target: Subject,
  like: Likeness,
  falseUpgrade: boolean,
  concepts: readonly string[],
): Text {
  const facts = sentenceFacts(proposal, target, like, concepts)
  const sentence = sentences[ground](facts)
  if (!falseUpgrade) return sentence
  return {
    vi: `Đề xuất khai là nâng cấp “${facts.target}” nhưng ${facts.sameOwner ? 'nội dung không thuộc hệ thống này' : `hệ thống do ${facts.owner} làm chủ quản`}. ${sentence.vi}`,
    en: `Declared as an upgrade of “${facts.target}”, but ${facts.sameOwner ? 'its content is not of that system' : `that system belongs to ${facts.owner}`}. ${sentence.en}`,
  }
}

interface Facts {
  readonly target: string
  readonly owner: string
  readonly sameOwner: boolean
  readonly status: Profile['status']
  readonly reach: Text
  /** What both are about, as the glossary calls it; empty where it has no name for it. */
  readonly themes: string
  /** "3/5 chức năng (…)" */
  readonly functions: Text
  /** The same, unless less than half is met: then it is purpose and data that agree. */
  readonly content: Text
}

function sentenceFacts(proposal: Subject, target: Subject, like: Likeness, concepts: readonly string[]): Facts {
  const met = like.functions.filter((meeting) => meeting.quote())
  const quoted = met.slice(0, 3).map((meeting) => `“${meeting.piece.text.replace(/[.;]$/, '')}”`)
  const counted = {
    vi: `${met.length}/${like.functions.length} chức năng đề xuất (${quoted.join(', ')})`,
    en: `${met.length} of the ${like.functions.length} proposed functions (${quoted.join(', ')})`,
  }
  const t = target.doc.profile
  return {
    target: t.name,
    owner: ownerName(t),
    sameOwner: sameOwner(proposal.doc.profile, t),
    status: t.status,
    reach: scopeName(t.scope),
    themes: commonThemes(proposal.theme(), target.theme(), 2)
      .map((theme) => concepts[theme])
      .join('; '),
    functions: met.length > 0 ? counted : { vi: 'mục đích của đề xuất', en: 'the purpose of the proposal' },
    content:
      2 * met.length >= like.functions.length
        ? counted
        : {
            vi: 'mục đích và dữ liệu chính của đề xuất',
            en: 'the purpose and main data of the proposal',
          },
  }
}

const state: Record<Profile['status'], Text> = {
  planned: { vi: 'đã có trong kế hoạch', en: 'already planned' },
  building: { vi: 'đang được xây dựng', en: 'being built' },
  operational: { vi: 'đang vận hành', en: 'in operation' },
  retiring: { vi: 'sắp ngừng vận hành', en: 'about to be retired' },
  retired: { vi: 'đã ngừng vận hành', en: 'retired' },
  unknown: { vi: 'đã có, chưa rõ tình trạng', en: 'there, its state not known' },
}

/** What is only planned or being built meets nothing yet. */
const isThere = ({ status }: Facts) => status !== 'planned' && status !== 'building'

const sentences: Record<JudgementGround, (facts: Facts) => Text> = {
  'builds-nothing': (f) => ({
    vi: `Đề xuất không xây dựng hệ thống nào (đào tạo, tư vấn hoặc chỉ mua thiết bị), nên không trùng lặp với “${f.target}”.`,
    en: `The proposal builds no system (training, advice or equipment only), so it cannot duplicate “${f.target}”.`,
  }),
  retired: (f) => ({
    vi: `“${f.target}” ${state[f.status].vi} nên không tính là trùng lặp; cần nêu phương án kế thừa dữ liệu.`,
    en: `“${f.target}” is ${state[f.status].en} and does not count as a duplicate; say how its data are taken over.`,
  }),
  'carries-out': (f) => ({
    vi: `Đề xuất thực hiện “${f.target}” đã có trong kế hoạch của chính đơn vị, nên không tính là trùng lặp.`,
    en: `The proposal carries out “${f.target}”, which its agency has planned: that is no duplication.`,
  }),
  'beside-plan': (f) => ({
    vi: `Gần với “${f.target}”, nhưng đề xuất thực hiện một hệ thống đã có trong kế hoạch và kiến trúc đã xác định cả hai cùng tồn tại.`,
    en: `Near to “${f.target}”, but the proposal carries out a planned system, and the architecture has both side by side.`,
  }),
  consumed: (f) => ({
    vi: `Đề xuất khai sử dụng “${f.target}” và không nêu việc xây dựng riêng, nên không coi là làm lại.`,
    en: `The proposal declares to use “${f.target}” and says nothing of building its own, so it does not rebuild it.`,
  }),
  'declared-upgrade': (f) => ({
    vi: `Chủ quản “${f.target}” đề nghị nâng cấp chính hệ thống của mình; ${f.functions.vi} thuộc phạm vi hệ thống này.`,
    en: `The owner of “${f.target}” proposes to upgrade its own system; ${f.functions.en} fall within it.`,
  }),
  'evident-upgrade': (f) => ({
    vi: `Đề xuất mở rộng, bổ sung cho “${f.target}” của chính đơn vị ${f.owner}, dù chưa khai là nâng cấp.`,
    en: `The proposal extends “${f.target}”, which ${f.owner} owns itself, although it is not declared as an upgrade.`,
  }),
  'same-purpose': (f) => ({
    vi: `“${f.target}” (${f.owner}, ${f.reach.vi}, ${state[f.status].vi}) ${isThere(f) ? 'đã' : 'sẽ'} đáp ứng ${f.content.vi}.`,
    en: `“${f.target}” (${f.owner}, ${f.reach.en}, ${state[f.status].en}) ${isThere(f) ? 'already covers' : 'will cover'} ${f.content.en}.`,
  }),
  'same-purpose-shared': (f) => ({
    vi: `Đề xuất xây dựng lại thành phần dùng chung “${f.target}” (${f.owner}, ${state[f.status].vi}): ${f.content.vi} ${isThere(f) ? 'đã có' : 'thuộc phạm vi của thành phần này'}.`,
    en: `The proposal builds the shared component “${f.target}” again (${f.owner}, ${state[f.status].en}): ${isThere(f) ? `it has ${f.content.en} already` : `${f.content.en} belong to it`}.`,
  }),
  'component-bought': (f) => ({
    vi: `Nội dung định mua hoặc thuê ${isThere(f) ? 'đã' : 'sẽ'} được cung cấp qua “${f.target}” (${f.owner}): ${f.content.vi}; đề nghị sử dụng lại.`,
    en: `What is to be bought or hired ${isThere(f) ? 'is' : 'will be'} provided by “${f.target}” (${f.owner}): ${f.content.en}; it should be reused.`,
  }),
  'component-part': (f) => ({
    vi: `Nghiệp vụ của đề xuất là mới, nhưng ${f.functions.vi} tự làm lại thành phần dùng chung “${f.target}” (${f.owner}); đề nghị sử dụng lại.`,
    en: `The business is new, but ${f.functions.en} rebuild the shared component “${f.target}” (${f.owner}); it should be reused.`,
  }),
  part: (f) => ({
    vi: `Một phần nội dung ${isThere(f) ? 'đã có ở' : 'thuộc phạm vi của'} “${f.target}” (${f.owner}${isThere(f) ? '' : `, ${state[f.status].vi}`}): ${f.functions.vi}.`,
    en: `Part of the content ${isThere(f) ? 'exists in' : 'belongs to'} “${f.target}” (${f.owner}${isThere(f) ? '' : `, ${state[f.status].en}`}): ${f.functions.en}.`,
  }),
  'same-subject': (f) => ({
    vi: `Đề xuất và “${f.target}” (${f.owner}) cùng đối tượng quản lý${f.themes ? `: ${f.themes}` : ''}; chưa đối chiếu được từng chức năng, đề nghị đơn vị làm rõ phần khác với hệ thống này.`,
    en: `The proposal and “${f.target}” (${f.owner}) are about the same${f.themes ? `: ${f.themes}` : ''}. No function could be laid beside another; the agency should say what differs from that system.`,
  }),
  'same-kind-elsewhere': (f) => ({
    vi: `“${f.target}” của ${f.owner} cùng loại nhưng chỉ phục vụ ${f.reach.vi}; đề nghị xem xét dùng chung thay vì mỗi nơi một hệ thống.`,
    en: `“${f.target}” of ${f.owner} is of the same kind but serves ${f.reach.en} only; sharing one system should be considered.`,
  }),
  intake: (f) => ({
    vi: `“${f.target}” chỉ tiếp nhận hồ sơ và trả kết quả thủ tục của lĩnh vực; đề xuất xử lý nghiệp vụ của lĩnh vực đó, hai bên cần kết nối với nhau, không trùng lặp.`,
    en: `“${f.target}” only takes in applications and returns results for the field; the proposal handles the business itself. The two should be connected; they do not duplicate each other.`,
  }),
  business: (f) => ({
    vi: `Đề xuất chỉ tiếp nhận hồ sơ và trả kết quả thủ tục qua mạng; “${f.target}” (${f.owner}) xử lý nghiệp vụ của lĩnh vực đó. Hai bên cần kết nối với nhau, không trùng lặp.`,
    en: `The proposal only takes in applications and returns results; “${f.target}” (${f.owner}) handles the business of that field. The two should be connected; they do not duplicate each other.`,
  }),
  little: (f) => ({
    vi: `Chỉ có nội dung gần với “${f.target}”, chưa đủ để coi là trùng lặp.`,
    en: `Merely near to “${f.target}”: not enough to be called a duplicate.`,
  }),
}
