import Type from 'typebox'
import { Schedule } from './proposal.js'
import { Choice, Closed, List, namelessEntity, PartialDate, Ref, RefOrText, Words } from './schema.js'
import { Lifecycle } from './system.js'

/** What a report covers: a quarter `2019-Q2`, a year `"2019"`, or on request the day to which it tells: `2019-05-20`. */
const Period = Type.String({
  title: 'Kỳ báo cáo: quý (2019-Q2), năm ("2019") hoặc ngày chốt số liệu của báo cáo đột xuất (2019-05-20)',
  format: 'period',
})

const SystemState = Closed(
  {
    system: Ref('Hệ thống', 'systems'),
    status: Lifecycle.properties.status,
    date: Type.Optional(PartialDate('Từ ngày')),
  },
  'Tình trạng hệ thống',
)

/** What an agency tells of one project; money is million dong, spent since the project began. */
const ProjectProgress = Closed(
  {
    project: Ref('Dự án: mã đề xuất đã phê duyệt, hoặc mã nhiệm vụ', 'decisions', 'tasks'),
    status: Choice('Tình trạng thực hiện', {
      'not-started': 'chưa triển khai',
      'in-progress': 'đang triển khai',
      paused: 'tạm dừng',
      completed: 'hoàn thành',
      cancelled: 'không tiếp tục',
    }),
    percent: Type.Number({ title: 'Khối lượng thực hiện (%)', minimum: 0, maximum: 100 }),
    spent: Type.Optional(Type.Number({ title: 'Lũy kế giải ngân (triệu đồng)', minimum: 0 })),
    budget: Type.Optional(
      Type.Number({ title: 'Kinh phí được giao (triệu đồng), nếu chưa có quyết định', minimum: 0 }),
    ),
    schedule: Type.Optional(Schedule),
    started: Type.Optional(PartialDate('Ngày bắt đầu thực tế')),
    expected: Type.Optional(PartialDate('Dự kiến hoàn thành')),
    finished: Type.Optional(PartialDate('Ngày hoàn thành thực tế')),
    systems: Type.Optional(List(SystemState, 'Tình trạng các hệ thống')),
    problems: Type.Optional(List(Words('Khó khăn, vướng mắc'), 'Khó khăn, vướng mắc, kiến nghị')),
    evidence: Type.Optional(List(Words('Minh chứng'), 'Minh chứng (biên bản, đường dẫn)')),
    next: Type.Optional(List(Words('Công việc'), 'Công việc kỳ tới')),
  },
  'Tiến độ một dự án',
)
export type ProjectProgress = Type.Static<typeof ProjectProgress>

/** An agency's report on its projects for one period. */
export const ProgressReport = namelessEntity('Báo cáo tiến độ', {
  agency: Ref('Cơ quan báo cáo', 'agencies'),
  period: Period,
  date: PartialDate('Ngày báo cáo'),
  document: Type.Optional(RefOrText('Số, ký hiệu văn bản', 'documents')),
  projects: List(ProjectProgress, 'Các dự án'),
})
export type ProgressReport = Type.Static<typeof ProgressReport>
