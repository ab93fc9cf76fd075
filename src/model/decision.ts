import Type from 'typebox'
import { Budget, Schedule } from './proposal.js'
import { Choice, Closed, entity, List, PartialDate, Prose, Ref, RefOrText, RuleId, Words } from './schema.js'

export const verdictChoice = () =>
  Choice('Kết luận đối chiếu', {
    conforms: 'phù hợp',
    conditional: 'phù hợp, có điều kiện',
    nonconforming: 'chưa phù hợp',
    insufficient: 'chưa đủ cơ sở đánh giá',
  })

/** A finding that stood when the proposal was approved: a condition that goes with the approval. */
const Condition = Closed(
  {
    rule: RuleId(),
    severity: Choice('Mức độ', { error: 'không đạt', warning: 'cần xem xét' }),
    message: Prose('Nội dung'),
  },
  'Điều kiện kèm theo',
)

const RecordedWaiver = Closed(
  {
    rule: RuleId('Quy tắc được miễn'),
    subject: Words('Đối tượng được miễn'),
    approvedBy: Words('Người hoặc cơ quan phê duyệt'),
    document: Type.Optional(RefOrText('Văn bản cho phép', 'documents')),
    expires: PartialDate('Hết hạn'),
  },
  'Miễn trừ đã áp dụng',
)

/** The approval of a proposal; its id is the proposal's, so that there is one a proposal. */
export const Decision = entity('Quyết định phê duyệt đề xuất', {
  agency: RefOrText('Cơ quan đề xuất', 'agencies'),
  date: PartialDate('Ngày phê duyệt'),
  document: Type.Optional(RefOrText('Số, ký hiệu văn bản phê duyệt', 'documents')),
  approvedBy: Type.Optional(Words('Người hoặc cơ quan phê duyệt')),
  verdict: verdictChoice(),
  reason: Type.Optional(Words('Lý do phê duyệt dù kết luận là chưa phù hợp hoặc chưa đủ cơ sở')),
  conditions: Type.Optional(List(Condition, 'Điều kiện kèm theo')),
  waivers: Type.Optional(List(RecordedWaiver, 'Miễn trừ đã áp dụng')),
  task: Type.Optional(Ref('Nhiệm vụ của lộ trình', 'tasks')),
  phase: Type.Optional(Ref('Giai đoạn', 'phases')),
  schedule: Type.Optional(Schedule),
  budget: Type.Optional(Budget),
  adds: Type.Optional(List(Ref('Hệ thống', 'systems'), 'Hệ thống được đưa vào kiến trúc')),
  changes: Type.Optional(List(Ref('Hệ thống', 'systems'), 'Hệ thống được bổ sung, điều chỉnh')),
  file: Type.Optional(Words('Tệp đề xuất')),
  proposalDigest: Type.Optional(Words('Dấu nội dung tệp đề xuất')),
  architectureDigest: Type.Optional(Words('Dấu nội dung kiến trúc trước khi đưa vào')),
})
export type Decision = Type.Static<typeof Decision>
