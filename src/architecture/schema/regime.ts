import * as Type from 'typebox'
import { fundingKind, recurrentCase } from './funding.js'
import { BothLanguages } from './own-rule.js'
import { proposalKind } from './proposal.js'
import {
  Amount,
  Closed,
  Confidence,
  entity,
  List,
  OneOf,
  PartialDate,
  Prose,
  Ref,
  titled,
  WordsSchema,
} from './schema.js'

/** The fields of a proposal's header that a dossier can be asked for. */
const Field = OneOf(
  titled(
    'Trường của đề xuất',
    'Field',
    'Trường của đề xuất phải được điền.',
    'The field of a proposal that must be filled in.',
  ),
  {
    purpose: { vi: 'mục tiêu, sự cần thiết', en: 'purpose' },
    functions: { vi: 'danh mục chức năng, hạng mục', en: 'functions' },
    users: { vi: 'đối tượng sử dụng', en: 'users' },
    data: { vi: 'dữ liệu quản lý hoặc khai thác', en: 'data' },
    scope: { vi: 'phạm vi phục vụ', en: 'scope' },
    schedule: { vi: 'thời gian thực hiện', en: 'schedule' },
    hosting: { vi: 'nơi đặt hệ thống', en: 'hosting' },
    dependsOn: { vi: 'phương án kết nối, chia sẻ dữ liệu', en: 'connections' },
    realizes: { vi: 'thành phần kiến trúc được hiện thực hóa', en: 'components realized' },
    legalBasis: { vi: 'căn cứ pháp lý', en: 'legal basis' },
    date: { vi: 'ngày lập hồ sơ', en: 'date of the dossier' },
    budget: { vi: 'kinh phí, nguồn vốn', en: 'budget and sources' },
    standards: { vi: 'tiêu chuẩn, công nghệ áp dụng', en: 'standards' },
    securityLevel: { vi: 'cấp độ an toàn hệ thống thông tin', en: 'security level' },
    personalData: { vi: 'xử lý dữ liệu cá nhân', en: 'personal data' },
    inherits: { vi: 'phương án kế thừa', en: 'what is taken over' },
    leaseCompared: { vi: 'so sánh với phương án thuê dịch vụ', en: 'comparison with leasing' },
    task: { vi: 'nhiệm vụ của lộ trình', en: 'task of the roadmap' },
    plan: { vi: 'sự phù hợp với kế hoạch chuyển đổi số', en: 'fit with the digital plan' },
    dataSharing: { vi: 'kết nối, chia sẻ dữ liệu của cơ sở dữ liệu', en: 'how a database connects and shares data' },
    dataOwnership: { vi: 'sở hữu, chuyển giao dữ liệu khi thuê dịch vụ', en: 'who owns the data of a lease' },
  },
)

const article = () =>
  Type.Optional(WordsSchema(titled('Điều, khoản', 'Article', 'Điều, khoản cụ thể.', 'The article.')))

/** A document that asks for something while it is in force. */
export const Ground = Closed(
  {
    document: Ref(
      titled('Văn bản', 'Document', 'Mã văn bản quy định.', 'Id of the document that asks for it.', 'nd-73-2019'),
      'documents',
    ),
    article: article(),
    confidence: Type.Optional(Confidence()),
  },
  titled('Căn cứ', 'Ground', 'Văn bản quy định nội dung này.', 'A document that asks for it.'),
)
export type Ground = Type.Static<typeof Ground>

/**
 * One thing that a dossier must say: in `field`, or in prose by one of the phrases `said` (plain words, no pattern). What
 * the law asks only of larger projects carries `budgetOver`.
 */
export const Requirement = Closed(
  {
    field: Type.Optional(Field),
    said: Type.Optional(
      List(
        WordsSchema('Cụm từ'),
        titled(
          'Được coi là đã nêu nếu hồ sơ viết một trong các cụm từ này',
          'Said',
          'Được coi là đã nêu nếu hồ sơ viết một trong các cụm từ này.',
          'Counts as said where the dossier has one of these phrases.',
          ['phương án kế thừa'],
        ),
      ),
    ),
    name: BothLanguages(
      titled('Nội dung phải có', 'Name', 'Tên của nội dung, theo từng ngôn ngữ.', 'What it is called, by language.'),
    ),
    kinds: Type.Optional(
      List(
        proposalKind(),
        titled(
          'Chỉ yêu cầu đối với các loại đề xuất này',
          'Kinds',
          'Chỉ yêu cầu đối với các loại đề xuất này; bỏ trống là mọi loại.',
          'Asked only of these kinds of proposal; without it of all.',
        ),
      ),
    ),
    budgetOver: Type.Optional(
      Amount(
        titled(
          'Chỉ yêu cầu khi tổng kinh phí trên mức này (triệu đồng)',
          'Budget over',
          'Chỉ yêu cầu khi tổng kinh phí trên mức này, tính bằng triệu đồng.',
          'Asked only where the budget is over this, in million dong.',
          15000,
        ),
      ),
    ),
    funding: Type.Optional(
      List(
        fundingKind(),
        titled(
          'Chỉ yêu cầu đối với nguồn vốn này',
          'Funding',
          'Chỉ yêu cầu đối với nguồn vốn này; hồ sơ chưa rõ nguồn vốn thì chỉ nhắc.',
          'Asked only of this funding; where a dossier does not tell, it is only mentioned.',
        ),
      ),
    ),
    recurrentOver: Type.Optional(
      Amount(
        titled(
          'Chi thường xuyên trên mức này cũng yêu cầu (triệu đồng)',
          'Recurrent over',
          'Trên mức này (triệu đồng) thì yêu cầu với mọi nguồn vốn.',
          'Over this, in million dong, it is asked whatever the funding.',
          15000,
        ),
      ),
    ),
    when: Type.Optional(
      OneOf(
        titled(
          'Chỉ yêu cầu khi',
          'When',
          'Chỉ yêu cầu khi hồ sơ có nội dung này.',
          'Asked only where the dossier has this.',
        ),
        {
          internet: { vi: 'có nội dung hoạt động trên Internet', en: 'something runs on the Internet' },
          database: { vi: 'có xây dựng cơ sở dữ liệu', en: 'a database is built' },
        },
      ),
    ),
    obligation: OneOf(titled('Mức yêu cầu', 'Obligation', 'Bắt buộc hay nên có.', 'Mandatory or recommended.'), {
      mandatory: { vi: 'bắt buộc', en: 'mandatory' },
      recommended: { vi: 'nên có', en: 'recommended' },
    }),
    document: Type.Optional(
      Ref(
        titled(
          'Văn bản quy định',
          'Document',
          'Mã văn bản quy định.',
          'Id of the document that asks for it.',
          'nd-73-2019',
        ),
        'documents',
      ),
    ),
    article: article(),
    grounds: Type.Optional(
      List(
        Ground,
        titled(
          'Căn cứ theo thời gian',
          'Grounds over time',
          'Các văn bản lần lượt quy định nội dung này, xếp theo thứ tự ưu tiên; vào ngày xét dẫn văn bản đầu tiên đang có hiệu lực.',
          'Documents that ask for it one after the other, the preferred first; the first in force on the day is cited.',
        ),
      ),
    ),
    exception: Type.Optional(
      Prose(titled('Ngoại lệ', 'Exception', 'Trường hợp không phải nêu.', 'Where it need not be said.')),
    ),
    source: Type.Optional(Prose(titled('Nguồn', 'Source', 'Nguồn của thông tin.', 'Where this comes from.'))),
    confidence: Type.Optional(Confidence()),
  },
  titled('Nội dung hồ sơ', 'Requirement', 'Một nội dung mà hồ sơ phải có.', 'One thing that a dossier must say.'),
)
export type Requirement = Type.Static<typeof Requirement>

/** Which projects under way go on under the regime before this one. */
const Transition = Closed(
  {
    continues: List(
      OneOf(titled('Mốc', 'Step', 'Bước đã xong trước ngày thay đổi.', 'What was done before the change.'), {
        decided: { vi: 'đã quyết định đầu tư, mua sắm, thuê', en: 'decided' },
        appraised: { vi: 'đã có báo cáo thẩm định', en: 'appraised' },
      }),
      titled(
        'Tiếp tục theo quy định cũ nếu',
        'Goes on if',
        'Bước đã xong trước ngày chế độ này áp dụng thì tiếp tục theo chế độ trước.',
        'What had reached this step before this regime goes on under the one before.',
      ),
    ),
    text: Prose(titled('Quy định', 'Text', 'Nội dung quy định chuyển tiếp.', 'What the transition says.')),
    document: Type.Optional(
      Ref(
        titled(
          'Văn bản quy định',
          'Document',
          'Mã văn bản quy định.',
          'Id of the document that says so.',
          'nd-73-2019',
        ),
        'documents',
      ),
    ),
    article: article(),
    confidence: Type.Optional(Confidence()),
  },
  titled(
    'Chuyển tiếp',
    'Transition',
    'Việc dở dang khi chế độ này bắt đầu.',
    'What was under way when this regime began.',
  ),
)

/** Recurrent spending for which no project is drawn up, and what is asked of it all the same. */
const Exemption = Closed(
  {
    cases: List(
      recurrentCase(),
      titled('Trường hợp', 'Cases', 'Các trường hợp chi thường xuyên được miễn.', 'The cases of recurrent spending.'),
    ),
    upTo: Type.Optional(
      Amount(
        titled(
          'Đến mức này (triệu đồng)',
          'Up to',
          'Chỉ miễn khi tổng kinh phí không quá mức này.',
          'Exempt only up to this, in million dong.',
        ),
      ),
    ),
    name: BothLanguages(titled('Tên', 'Name', 'Hoạt động được miễn.', 'What is exempt.')),
    keeps: List(Field, titled('Vẫn phải nêu', 'Keeps', 'Những nội dung vẫn phải nêu.', 'What is asked all the same.')),
    document: Type.Optional(
      Ref(
        titled(
          'Văn bản quy định',
          'Document',
          'Mã văn bản quy định.',
          'Id of the document that says so.',
          'nd-73-2019',
        ),
        'documents',
      ),
    ),
    article: article(),
    confidence: Type.Optional(Confidence()),
  },
  titled(
    'Miễn lập dự án',
    'Exemption',
    'Hoạt động chi thường xuyên không phải lập dự án, kế hoạch thuê.',
    'Recurrent spending that needs no project and no leasing plan.',
  ),
)

/** The rules of one time on how IT investment is appraised: which documents, who appraises, what a dossier must hold. */
export const Regime = entity(
  titled(
    'Chế độ quản lý đầu tư',
    'Investment regime',
    'Quy định về đầu tư công nghệ thông tin của một thời kỳ.',
    'The rules of one time on IT investment.',
  ),
  {
    from: PartialDate(
      titled('Áp dụng từ', 'From', 'Ngày bắt đầu áp dụng.', 'First day on which it applies.', '2020-01-01'),
    ),
    to: Type.Optional(
      PartialDate(titled('Áp dụng đến hết', 'To', 'Ngày cuối cùng còn áp dụng.', 'Last day on which it applies.')),
    ),
    documents: List(
      Ref('Văn bản', 'documents'),
      titled(
        'Văn bản quy định',
        'Documents',
        'Mã các văn bản quy định của thời kỳ này.',
        'Ids of the documents of this time.',
        ['nd-73-2019'],
      ),
    ),
    reviewer: Type.Optional(
      WordsSchema(
        titled(
          'Cơ quan thẩm định',
          'Reviewer',
          'Cơ quan có trách nhiệm thẩm định.',
          'Who appraises.',
          'Sở Thông tin và Truyền thông',
        ),
      ),
    ),
    transition: Type.Optional(Transition),
    exemptions: Type.Optional(
      List(
        Exemption,
        titled(
          'Chi thường xuyên được miễn',
          'Exemptions',
          'Hoạt động chi thường xuyên không phải lập dự án, kế hoạch thuê.',
          'Recurrent spending that needs no project and no leasing plan.',
        ),
      ),
    ),
    dossier: List(
      Requirement,
      titled('Nội dung hồ sơ phải có', 'Dossier', 'Danh sách nội dung mà hồ sơ phải có.', 'What a dossier must hold.'),
    ),
  },
)
export type Regime = Type.Static<typeof Regime>
