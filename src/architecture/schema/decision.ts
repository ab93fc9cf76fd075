import * as Type from 'typebox'
import { Budget, Schedule } from './proposal.js'
import {
  Closed,
  entity,
  List,
  OneOf,
  PartialDate,
  Prose,
  Ref,
  RefOrText,
  RuleId,
  titled,
  WordsSchema,
} from './schema.js'

export const verdictChoice = () =>
  OneOf(
    titled(
      'Kết luận đối chiếu',
      'Verdict',
      'Kết luận của lần đối chiếu khi phê duyệt.',
      'The verdict of the check at approval.',
    ),
    {
      conforms: { vi: 'phù hợp', en: 'conforms' },
      conditional: { vi: 'phù hợp, có điều kiện', en: 'conforms with conditions' },
      nonconforming: { vi: 'chưa phù hợp', en: 'does not conform' },
      insufficient: { vi: 'chưa đủ cơ sở đánh giá', en: 'not enough to judge' },
    },
  )

/** A finding that stood when the proposal was approved: a condition that goes with the approval. */
const Condition = Closed(
  {
    rule: RuleId(),
    severity: OneOf(titled('Mức độ', 'Severity', 'Mức độ của phát hiện.', 'How grave the finding is.'), {
      error: { vi: 'không đạt', en: 'error' },
      warning: { vi: 'cần xem xét', en: 'warning' },
    }),
    message: Prose(
      titled('Nội dung', 'Message', 'Nội dung phát hiện còn tồn tại khi phê duyệt.', 'What the finding said.'),
    ),
  },
  titled(
    'Điều kiện kèm theo',
    'Conditions',
    'Các phát hiện còn tồn tại khi phê duyệt, phải thực hiện.',
    'Findings that stood at approval and must be met.',
  ),
)

const RecordedWaiver = Closed(
  {
    rule: RuleId(titled('Quy tắc được miễn', 'Rule', 'Mã quy tắc được miễn.', 'Id of the rule.')),
    subject: WordsSchema(titled('Đối tượng được miễn', 'Subject', 'Mã đối tượng được miễn.', 'Id of what is exempt.')),
    approvedBy: WordsSchema(
      titled(
        'Người hoặc cơ quan phê duyệt',
        'Approved by',
        'Người hoặc cơ quan có thẩm quyền phê duyệt.',
        'Who approved it.',
        'Chủ tịch UBND tỉnh',
      ),
    ),
    document: Type.Optional(
      RefOrText(
        titled(
          'Văn bản cho phép',
          'Document',
          'Mã hoặc số, ký hiệu văn bản cho phép.',
          'Id or number of the document that allows it.',
        ),
        'documents',
      ),
    ),
    expires: PartialDate(
      titled('Hết hạn', 'Expires', 'Ngày cuối cùng còn được miễn.', 'The last day of the exemption.', '2020-06-30'),
    ),
  },
  titled(
    'Miễn trừ đã áp dụng',
    'Waivers',
    'Các miễn trừ đã áp dụng khi phê duyệt.',
    'Waivers that were applied at approval.',
  ),
)

/** The approval of a proposal; its id is the proposal's, so that there is one a proposal. */
export const Decision = entity(
  titled(
    'Quyết định phê duyệt đề xuất',
    'Decision',
    'Quyết định phê duyệt một đề xuất; mã trùng mã đề xuất.',
    'The approval of a proposal; its id is the proposal’s.',
  ),
  {
    agency: RefOrText(
      titled(
        'Cơ quan đề xuất',
        'Agency',
        'Mã hoặc tên cơ quan đề xuất.',
        'Id or name of the proposing agency.',
        'so-tnmt',
      ),
      'agencies',
    ),
    date: PartialDate(titled('Ngày phê duyệt', 'Date', 'Ngày phê duyệt.', 'The day of approval.', '2019-05-20')),
    document: Type.Optional(
      RefOrText(
        titled(
          'Số, ký hiệu văn bản phê duyệt',
          'Document',
          'Mã hoặc số, ký hiệu văn bản phê duyệt.',
          'Id or number of the approving document.',
          '1234/QĐ-UBND',
        ),
        'documents',
      ),
    ),
    approvedBy: Type.Optional(
      WordsSchema(
        titled(
          'Người hoặc cơ quan phê duyệt',
          'Approved by',
          'Người hoặc cơ quan có thẩm quyền phê duyệt.',
          'Who approved it.',
          'Chủ tịch UBND tỉnh',
        ),
      ),
    ),
    verdict: verdictChoice(),
    reason: Type.Optional(
      WordsSchema(
        titled(
          'Lý do phê duyệt dù kết luận là chưa phù hợp hoặc chưa đủ cơ sở',
          'Reason',
          'Lý do phê duyệt dù kết luận là chưa phù hợp hoặc chưa đủ cơ sở.',
          'Why it was approved although the verdict spoke against it.',
        ),
      ),
    ),
    conditions: Type.Optional(
      List(
        Condition,
        titled(
          'Điều kiện kèm theo',
          'Conditions',
          'Các phát hiện còn tồn tại khi phê duyệt, phải thực hiện.',
          'Findings that stood at approval and must be met.',
        ),
      ),
    ),
    waivers: Type.Optional(
      List(
        RecordedWaiver,
        titled(
          'Miễn trừ đã áp dụng',
          'Waivers',
          'Các miễn trừ đã áp dụng khi phê duyệt.',
          'Waivers that were applied at approval.',
        ),
      ),
    ),
    task: Type.Optional(
      Ref(
        titled(
          'Nhiệm vụ của lộ trình',
          'Task',
          'Mã nhiệm vụ mà dự án thực hiện.',
          'Id of the task that it carries out.',
        ),
        'tasks',
      ),
    ),
    phase: Type.Optional(Ref(titled('Giai đoạn', 'Phase', 'Mã giai đoạn của lộ trình.', 'Id of the phase.'), 'phases')),
    schedule: Type.Optional(Schedule),
    budget: Type.Optional(Budget),
    adds: Type.Optional(
      List(
        Ref('Hệ thống', 'systems'),
        titled(
          'Hệ thống được đưa vào kiến trúc',
          'Adds',
          'Mã các hệ thống được đưa vào kiến trúc.',
          'Ids of the systems that joined the architecture.',
        ),
      ),
    ),
    changes: Type.Optional(
      List(
        Ref('Hệ thống', 'systems'),
        titled(
          'Hệ thống được bổ sung, điều chỉnh',
          'Changes',
          'Mã các hệ thống được bổ sung, điều chỉnh.',
          'Ids of the systems that were changed.',
        ),
      ),
    ),
    file: Type.Optional(
      WordsSchema(titled('Tệp đề xuất', 'File', 'Tệp đề xuất đã phê duyệt.', 'The proposal’s file.')),
    ),
    proposalDigest: Type.Optional(
      WordsSchema(
        titled(
          'Dấu nội dung tệp đề xuất',
          'Proposal digest',
          'Dấu nội dung để biết tệp đề xuất có bị sửa sau phê duyệt.',
          'Digest that tells whether the proposal was changed afterwards.',
        ),
      ),
    ),
    architectureDigest: Type.Optional(
      WordsSchema(
        titled(
          'Dấu nội dung kiến trúc trước khi đưa vào',
          'Architecture digest',
          'Dấu nội dung của kiến trúc trước khi đưa đề xuất vào.',
          'Digest of the architecture before the proposal joined it.',
        ),
      ),
    ),
  },
)
export type Decision = Type.Static<typeof Decision>
