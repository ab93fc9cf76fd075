import * as Type from 'typebox'
import { anonymousEntity, List, PartialDate, RefOrText, RuleRef, subjects, titled, WordsSchema } from './schema.js'

/** An exemption of one subject from one rule, with its reason, approver and expiry. */
export const Waiver = anonymousEntity(
  titled(
    'Miễn trừ',
    'Waiver',
    'Miễn một quy tắc cho một đối tượng; phát hiện được miễn vẫn hiện trong mọi báo cáo.',
    'Exempts one subject from one rule; what it silences stays visible in every report.',
  ),
  {
    rule: RuleRef(
      titled(
        'Quy tắc được miễn',
        'Rule',
        'Mã quy tắc; xem danh sách bằng lệnh kientruc explain.',
        'Id of the rule; kientruc explain lists them.',
        'hosting/outside-data-centre',
      ),
    ),
    subject: RefOrText(
      titled(
        'Đối tượng được miễn',
        'Subject',
        'Mã hệ thống, thành phần, đề xuất… được miễn, như báo cáo đã ghi.',
        'Id of the system, component, proposal … that is exempt, as the report names it.',
        'csdl-dat-dai',
      ),
      ...subjects,
    ),
    related: Type.Optional(
      List(
        RefOrText(
          titled('Đối tượng liên quan', 'Related', 'Mã đối tượng liên quan.', 'Id of a related subject.'),
          ...subjects,
        ),
        titled(
          'Chỉ miễn với các đối tượng này',
          'Only together with',
          'Mã các đối tượng khác của phát hiện; có thêm đối tượng khác thì phát hiện lại được nêu.',
          'Ids of the others that the finding is about; with any further one it is told again.',
          ['phan-mem-dia-chinh-cu'],
        ),
      ),
    ),
    reason: WordsSchema(
      titled(
        'Lý do',
        'Reason',
        'Vì sao được miễn; sẽ in trong báo cáo.',
        'Why it is exempt; reports print it.',
        'Đang chuyển về Trung tâm Tích hợp dữ liệu tỉnh, hoàn thành trong quý II/2020',
      ),
    ),
    approvedBy: WordsSchema(
      titled(
        'Người hoặc cơ quan phê duyệt',
        'Approved by',
        'Người có thẩm quyền đã đồng ý miễn.',
        'Who allowed it.',
        'Chủ tịch UBND tỉnh',
      ),
    ),
    document: Type.Optional(
      RefOrText(
        titled(
          'Văn bản cho phép',
          'Document',
          'Mã hoặc số, ký hiệu của văn bản cho phép.',
          'Id or number of the document that allows it.',
          '1234/UBND-KGVXNV',
        ),
        'documents',
      ),
    ),
    expires: PartialDate(
      titled(
        'Hết hạn',
        'Expires',
        'Ngày cuối cùng còn được miễn; quá hạn là một phát hiện mới.',
        'The last day of the exemption; afterwards it is itself a finding.',
        '2020-06-30',
      ),
    ),
  },
)
export type Waiver = Type.Static<typeof Waiver>
