import * as Type from 'typebox'
import { DeclaredDependency } from './dependency.js'
import { recurrentCase } from './funding.js'
import {
  Amount,
  Closed,
  described,
  Id,
  List,
  OneOf,
  PartialDate,
  Prose,
  Ref,
  RefOrText,
  titled,
  WordsSchema,
  YesNo,
} from './schema.js'
import { Cost, headerPlacement, Lifecycle, ProposedSystem, systemTraits } from './system.js'

export const Budget = Closed(
  {
    total: Amount(
      titled(
        'Tổng kinh phí',
        'Total',
        'Tổng kinh phí theo đơn vị đã ghi.',
        'The whole budget, in the unit given.',
        4500,
      ),
    ),
    unit: OneOf(titled('Đơn vị', 'Unit', 'Đơn vị tính; hiện là triệu đồng.', 'The unit; million dong.'), {
      'million-vnd': { vi: 'triệu đồng', en: 'million dong' },
    }),
    sources: Type.Optional(
      List(
        Closed(
          {
            source: WordsSchema(
              titled('Nguồn vốn', 'Source', 'Tên nguồn vốn.', 'Where it comes from.', 'Ngân sách tỉnh'),
            ),
            amount: Amount(titled('Số tiền', 'Amount', 'Số tiền của nguồn vốn này.', 'What this source gives.', 4500)),
          },
          'Nguồn vốn',
        ),
        titled(
          'Cơ cấu nguồn vốn',
          'Sources',
          'Các nguồn vốn; tổng phải bằng tổng kinh phí.',
          'Where the money comes from; together they make the total.',
        ),
      ),
    ),
    recurrent: Type.Optional(recurrentCase()),
  },
  titled('Kinh phí', 'Budget', 'Kinh phí và nguồn vốn của dự án.', 'The budget and its sources.'),
)

export const Schedule = Closed(
  {
    from: Type.Optional(PartialDate(titled('Từ', 'From', 'Thời điểm bắt đầu.', 'When it begins.', '2019-06'))),
    to: Type.Optional(PartialDate(titled('Đến', 'To', 'Thời điểm kết thúc.', 'When it ends.', '2020-12'))),
    duration: Type.Optional(
      WordsSchema(
        titled(
          'Thời lượng',
          'Duration',
          'Thực hiện trong bao lâu, khi hồ sơ không nêu ngày bắt đầu và kết thúc.',
          'How long it takes, where no days are given.',
          '180 ngày',
        ),
      ),
    ),
  },
  titled('Thời gian thực hiện', 'Schedule', 'Thời gian thực hiện dự án.', 'When the project runs.', {
    from: '2019-06',
    to: '2020-12',
  }),
)

/** The words for what sort of project a proposal is. */
export const proposalKindNames = {
  build: { vi: 'xây dựng mới', en: 'build anew' },
  upgrade: { vi: 'nâng cấp, mở rộng', en: 'improve or extend' },
  lease: { vi: 'thuê dịch vụ', en: 'lease a service' },
  buy: { vi: 'mua sắm', en: 'buy' },
  infrastructure: { vi: 'hạ tầng kỹ thuật', en: 'infrastructure' },
  training: { vi: 'đào tạo, tập huấn', en: 'training' },
  consultancy: { vi: 'tư vấn', en: 'consultancy' },
}

/** What sort of project a proposal is. */
export const proposalKind = () =>
  OneOf(
    titled(
      'Loại đề xuất',
      'Kind',
      'Hình thức của đề xuất; quyết định nội dung hồ sơ phải có.',
      'What sort of project it is; decides what the dossier must hold.',
    ),
    proposalKindNames,
  )

export const ProposalHeader = Closed(
  {
    id: Id(
      titled(
        'Mã đề xuất',
        'Id',
        'Mã do cơ quan đặt, không trùng đề xuất khác.',
        'An id of the agency’s choice that no other proposal has.',
        'dx-2019-stnmt-01',
      ),
    ),
    title: WordsSchema(
      titled(
        'Tên đề xuất',
        'Title',
        'Tên dự án, nhiệm vụ như trong hồ sơ.',
        'The title, as the dossier writes it.',
        'Xây dựng cơ sở dữ liệu đất đai tỉnh',
      ),
    ),
    agency: RefOrText(
      titled(
        'Cơ quan đề xuất',
        'Agency',
        'Mã cơ quan đề xuất, hoặc ghi tên.',
        'Id of the proposing agency, or its name.',
        'so-tnmt',
      ),
      'agencies',
    ),
    date: Type.Optional(
      PartialDate(
        titled(
          'Ngày lập',
          'Date',
          'Ngày lập hồ sơ; pháp luật và tiêu chuẩn được xét theo ngày này.',
          'The dossier’s day; law and standards are those in force on it.',
          '2019-03-15',
        ),
      ),
    ),
    decidedOn: Type.Optional(
      PartialDate(
        titled(
          'Ngày quyết định đầu tư',
          'Decided on',
          'Ngày quyết định đầu tư, mua sắm, thuê dịch vụ, nếu đã có: quyết định trước ngày quy định thay đổi thì tiếp tục theo quy định cũ.',
          'When the investment, purchase or lease was decided, if it was: what was decided before the law changed goes on under the old one.',
          '2026-06-15',
        ),
      ),
    ),
    appraisedOn: Type.Optional(
      PartialDate(
        titled(
          'Ngày có báo cáo thẩm định',
          'Appraised on',
          'Ngày có báo cáo thẩm định, nếu đã có; có chế độ cho tiếp tục theo quy định cũ từ bước này.',
          'When the appraisal report was issued, if it was; some regimes let a project go on from there.',
          '2026-06-01',
        ),
      ),
    ),
    kind: proposalKind(),
    purpose: Prose(
      titled(
        'Mục tiêu, sự cần thiết',
        'Purpose',
        'Để làm gì, vì sao cần; chép từ hồ sơ.',
        'What for and why; copied from the dossier.',
      ),
    ),
    ...described,
    ...headerPlacement,
    ...systemTraits,
    owner: Type.Optional(
      Ref(
        titled(
          'Cơ quan chủ quản (mặc định: cơ quan đề xuất)',
          'Owner',
          'Mã cơ quan chủ quản hệ thống; bỏ trống là cơ quan đề xuất.',
          'Id of the agency that will own the system; without it the proposing one.',
          'so-tnmt',
        ),
        'agencies',
      ),
    ),
    cost: Type.Optional(Cost),
    lifecycle: Type.Optional(Lifecycle),
    phase: Type.Optional(
      Ref(
        titled('Giai đoạn', 'Phase', 'Mã giai đoạn của lộ trình.', 'Id of the phase of the roadmap.', 'gd-1'),
        'phases',
      ),
    ),
    task: Type.Optional(
      Ref(
        titled(
          'Nhiệm vụ của lộ trình',
          'Task',
          'Mã nhiệm vụ của lộ trình mà đề xuất thực hiện.',
          'Id of the roadmap task that it carries out.',
          'nv-csdl-dat-dai',
        ),
        'tasks',
      ),
    ),
    schedule: Type.Optional(Schedule),
    budget: Type.Optional(Budget),
    upgrades: Type.Optional(
      List(
        Ref('Hệ thống', 'systems'),
        titled(
          'Nâng cấp hệ thống',
          'Upgrades',
          'Mã các hệ thống được nâng cấp.',
          'Ids of the systems that it improves.',
          ['mot-cua'],
        ),
      ),
    ),
    replaces: Type.Optional(
      List(
        Ref('Hệ thống', 'systems'),
        titled(
          'Thay thế hệ thống',
          'Replaces',
          'Mã các hệ thống bị thay thế.',
          'Ids of the systems that it replaces.',
          ['phan-mem-dia-chinh-cu'],
        ),
      ),
    ),
    reuses: Type.Optional(
      List(
        Ref('Hệ thống hoặc thành phần', 'systems', 'components'),
        titled('Sử dụng lại', 'Reuses', 'Mã các hệ thống, thành phần được dùng lại.', 'Ids of what it reuses.', [
          'lgsp',
        ]),
      ),
    ),
    legalBasis: Type.Optional(
      List(
        RefOrText('Văn bản', 'documents'),
        titled(
          'Căn cứ pháp lý',
          'Legal basis',
          'Mã hoặc số, ký hiệu các văn bản mà hồ sơ viện dẫn.',
          'Ids or numbers of the documents that the dossier cites.',
          ['nd-73-2019'],
        ),
      ),
    ),
    personalData: Type.Optional(
      YesNo(
        titled(
          'Có xử lý dữ liệu cá nhân',
          'Personal data',
          'true nếu hệ thống xử lý dữ liệu cá nhân.',
          'true where personal data are processed.',
        ),
      ),
    ),
    impactAssessed: Type.Optional(
      YesNo(
        titled(
          'Đã đánh giá tác động xử lý dữ liệu cá nhân',
          'Impact assessed',
          'true nếu đã có hồ sơ đánh giá tác động xử lý dữ liệu cá nhân.',
          'true where the impact on personal data was assessed.',
        ),
      ),
    ),
    inherits: Type.Optional(
      Prose(
        titled(
          'Phương án kế thừa hệ thống, dữ liệu cũ',
          'Inherits',
          'Hệ thống, dữ liệu cũ được kế thừa, chuyển đổi thế nào.',
          'How old systems and data are taken over.',
        ),
      ),
    ),
    leaseCompared: Type.Optional(
      YesNo(
        titled(
          'Đã so sánh với phương án thuê dịch vụ',
          'Lease compared',
          'true nếu hồ sơ đã so sánh với phương án thuê dịch vụ.',
          'true where the dossier compares with leasing.',
        ),
      ),
    ),
  },
  titled(
    'Đề xuất, dự án',
    'Proposal',
    'Thông tin chung của đề xuất. Có thể ghi thêm mọi trường của hệ thống: chức năng, dữ liệu, nơi đặt, kết nối…',
    'The header of a proposal. It may carry any field of a system: functions, data, hosting, connections …',
  ),
)
export type ProposalHeader = Type.Static<typeof ProposalHeader>

/** Ids of the systems that a proposal says it improves or replaces. */
export function improvedBy({ upgrades = [], replaces = [] }: Pick<ProposalHeader, 'upgrades' | 'replaces'>): string[] {
  return [...upgrades, ...replaces]
}

export const ProposalFile = Closed(
  {
    proposal: ProposalHeader,
    systems: Type.Optional(
      List(
        ProposedSystem,
        titled(
          'Hệ thống sẽ xây dựng',
          'Systems',
          'Các hệ thống mà đề xuất sẽ xây dựng; bỏ trống thì phần đầu mô tả một hệ thống.',
          'The systems that it will build; without them the header describes one.',
        ),
      ),
    ),
    dependencies: Type.Optional(
      List(
        DeclaredDependency,
        titled(
          'Phụ thuộc',
          'Dependencies',
          'Quan hệ phụ thuộc mà đề xuất đưa thêm vào.',
          'Dependencies that the proposal adds.',
        ),
      ),
    ),
  },
  titled(
    'Tệp đề xuất',
    'Proposal file',
    'Một đề xuất ứng dụng công nghệ thông tin, để đối chiếu với kiến trúc.',
    'One proposal, to be checked against the architecture.',
  ),
)
export type ProposalFile = Type.Static<typeof ProposalFile>
