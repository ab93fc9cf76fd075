import * as Type from 'typebox'
import { Schedule } from './proposal.js'
import {
  Amount,
  Closed,
  List,
  namelessEntity,
  OneOf,
  PartialDate,
  Ref,
  RefOrText,
  titled,
  WordsSchema,
} from './schema.js'
import { Lifecycle } from './system.js'

/** What a report covers: a quarter `2019-Q2`, a year `"2019"`, or on request the day to which it tells: `2019-05-20`. */
const Period = Type.String({
  ...titled(
    'Kỳ báo cáo: quý (2019-Q2), năm ("2019") hoặc ngày chốt số liệu của báo cáo đột xuất (2019-05-20)',
    'Period',
    'Quý, năm, hoặc ngày chốt số liệu của báo cáo đột xuất.',
    'A quarter, a year, or the day of a report on request.',
    '2019-Q2',
  ),
  format: 'period',
})

const SystemState = Closed(
  {
    system: Ref(titled('Hệ thống', 'System', 'Mã hệ thống.', 'Id of the system.', 'csdl-dat-dai'), 'systems'),
    status: Lifecycle.properties.status,
    date: Type.Optional(
      PartialDate(
        titled(
          'Từ ngày',
          'From',
          'Ngày mà trạng thái này bắt đầu.',
          'The day on which this state began.',
          '2019-12-01',
        ),
      ),
    ),
  },
  titled('Tình trạng hệ thống', 'System state', 'Trạng thái của một hệ thống.', 'The state of one system.'),
)

/** What an agency tells of one project; money is million dong, spent since the project began. */
const ProjectProgress = Closed(
  {
    project: Ref(
      titled(
        'Dự án: mã đề xuất đã phê duyệt, hoặc mã nhiệm vụ',
        'Project',
        'Mã đề xuất đã phê duyệt, hoặc mã nhiệm vụ của lộ trình.',
        'Id of an approved proposal, or of a task.',
        'dx-2019-stnmt-01',
      ),
      'decisions',
      'tasks',
    ),
    status: OneOf(titled('Tình trạng thực hiện', 'State', 'Dự án đang ở bước nào.', 'How the project stands.'), {
      'not-started': { vi: 'chưa triển khai', en: 'not started' },
      'in-progress': { vi: 'đang triển khai', en: 'in progress' },
      paused: { vi: 'tạm dừng', en: 'paused' },
      completed: { vi: 'hoàn thành', en: 'completed' },
      cancelled: { vi: 'không tiếp tục', en: 'cancelled' },
    }),
    percent: Type.Number({
      ...titled(
        'Khối lượng thực hiện (%)',
        'Percent',
        'Khối lượng thực hiện, tính bằng phần trăm.',
        'How much is done, in percent.',
        60,
      ),
      minimum: 0,
      maximum: 100,
    }),
    spent: Type.Optional(
      Amount(
        titled(
          'Lũy kế giải ngân (triệu đồng)',
          'Spent',
          'Lũy kế giải ngân từ đầu dự án, triệu đồng.',
          'Spent since the project began, in million dong.',
          1200,
        ),
      ),
    ),
    budget: Type.Optional(
      Amount(
        titled(
          'Kinh phí được giao (triệu đồng), nếu chưa có quyết định',
          'Budget',
          'Kinh phí được giao, triệu đồng; chỉ ghi khi chưa có quyết định phê duyệt.',
          'The budget in million dong, where no decision says it.',
          4500,
        ),
      ),
    ),
    schedule: Type.Optional(Schedule),
    started: Type.Optional(
      PartialDate(titled('Ngày bắt đầu thực tế', 'Started', 'Ngày bắt đầu thực tế.', 'The day on which it began.')),
    ),
    expected: Type.Optional(
      PartialDate(titled('Dự kiến hoàn thành', 'Expected', 'Ngày dự kiến hoàn thành.', 'When it should be finished.')),
    ),
    finished: Type.Optional(
      PartialDate(
        titled('Ngày hoàn thành thực tế', 'Finished', 'Ngày hoàn thành thực tế.', 'The day on which it was finished.'),
      ),
    ),
    systems: Type.Optional(
      List(
        SystemState,
        titled(
          'Tình trạng các hệ thống',
          'Systems',
          'Trạng thái các hệ thống của dự án.',
          'The state of the project’s systems.',
        ),
      ),
    ),
    problems: Type.Optional(
      List(
        WordsSchema('Khó khăn, vướng mắc'),
        titled(
          'Khó khăn, vướng mắc, kiến nghị',
          'Problems',
          'Khó khăn, vướng mắc và kiến nghị.',
          'Difficulties and requests.',
        ),
      ),
    ),
    evidence: Type.Optional(
      List(
        WordsSchema('Minh chứng'),
        titled(
          'Minh chứng (biên bản, đường dẫn)',
          'Evidence',
          'Biên bản nghiệm thu, đường dẫn, văn bản.',
          'Protocols, links, documents.',
        ),
      ),
    ),
    next: Type.Optional(
      List(WordsSchema('Công việc'), titled('Công việc kỳ tới', 'Next', 'Công việc của kỳ tới.', 'What comes next.')),
    ),
  },
  titled('Tiến độ một dự án', 'Project progress', 'Tình hình của một dự án trong kỳ.', 'How one project went.'),
)
export type ProjectProgress = Type.Static<typeof ProjectProgress>

/** An agency's report on its projects for one period. */
export const ProgressReport = namelessEntity(
  titled(
    'Báo cáo tiến độ',
    'Progress report',
    'Báo cáo của một cơ quan về các dự án trong một kỳ.',
    'An agency’s report on its projects for one period.',
  ),
  {
    agency: Ref(
      titled('Cơ quan báo cáo', 'Agency', 'Mã cơ quan báo cáo.', 'Id of the reporting agency.', 'so-tnmt'),
      'agencies',
    ),
    period: Period,
    date: PartialDate(titled('Ngày báo cáo', 'Date', 'Ngày lập báo cáo.', 'The day of the report.', '2019-07-05')),
    document: Type.Optional(
      RefOrText(
        titled('Số, ký hiệu văn bản', 'Document', 'Số, ký hiệu của văn bản báo cáo.', 'Number of the report’s paper.'),
        'documents',
      ),
    ),
    projects: List(
      ProjectProgress,
      titled('Các dự án', 'Projects', 'Các dự án được báo cáo.', 'The projects told of.'),
    ),
  },
)
export type ProgressReport = Type.Static<typeof ProgressReport>
