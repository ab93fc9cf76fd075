import Type from 'typebox'
import { anonymousEntity, PartialDate, RefOrText, RuleId, Words } from './schema.js'

/** An exemption of one subject from one rule, with its reason, approver and expiry. */
export const Waiver = anonymousEntity('Miễn trừ', {
  rule: RuleId('Quy tắc được miễn'),
  subject: Words('Đối tượng được miễn'),
  reason: Words('Lý do'),
  approvedBy: Words('Người hoặc cơ quan phê duyệt'),
  document: Type.Optional(RefOrText('Văn bản cho phép', 'documents')),
  expires: PartialDate('Hết hạn'),
})
export type Waiver = Type.Static<typeof Waiver>
