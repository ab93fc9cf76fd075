import * as Type from 'typebox'
import { Closed, entity, List, Prose, Ref, RefOrText, titled, WordsSchema } from './schema.js'

const prose = (title: string, english: string) =>
  Type.Optional(Prose(titled(title, english, `${title} của nội dung cần hoàn thiện.`, `${english} of the gap.`)))

const Action = Closed(
  {
    task: Type.Optional(
      Ref(
        titled('Nhiệm vụ của lộ trình', 'Task', 'Mã nhiệm vụ đã có trong lộ trình.', 'Id of a task of the roadmap.'),
        'tasks',
      ),
    ),
    code: Type.Optional(
      WordsSchema(titled('Mã nhiệm vụ', 'Code', 'Mã nhiệm vụ trong biểu trao đổi.', 'Its code in the exchange form.')),
    ),
    name: prose('Tên, mục tiêu nhiệm vụ', 'Name or aim of the task'),
    result: prose('Kết quả kiến trúc cần đạt', 'Result for the architecture'),
    lead: prose('Cơ quan chủ trì', 'Who leads'),
    priority: prose('Mức ưu tiên', 'Priority'),
    deadline: prose('Thời hạn', 'Deadline'),
    resources: prose('Nguồn lực dự kiến', 'Resources'),
    verification: prose('Tiêu chí và nguồn kiểm chứng', 'How it is verified'),
    status: prose('Trạng thái nhiệm vụ', 'Status of the task'),
    supports: prose('Cơ quan phối hợp', 'Who supports'),
    concreteness: prose('Tình trạng cụ thể hóa nhiệm vụ', 'How far the task has been made concrete'),
    programme: prose('Chương trình, kế hoạch, đề án, dự án liên quan', 'Programme or project concerned'),
    progress: prose('Tiến độ thực hiện', 'Progress'),
    readiness: prose('Mức sẵn sàng dữ liệu', 'Readiness of the data'),
    note: prose('Ghi chú', 'Remark'),
  },
  'Nhiệm vụ xử lý',
)

/** A gap between the architecture as it is and as it should be, and the tasks that close it (Mẫu 03, table HOANTHIEN_NV). */
export const Gap = entity(
  titled(
    'Nội dung cần hoàn thiện',
    'Gap',
    'Khoảng cách giữa hiện trạng và yêu cầu, cùng các nhiệm vụ xử lý.',
    'A gap between what is and what should be, with the tasks that close it.',
  ),
  {
    code: Type.Optional(
      WordsSchema(titled('Mã nội dung', 'Code', 'Mã nội dung trong biểu trao đổi.', 'Its code in the exchange form.')),
    ),
    objects: Type.Optional(
      List(
        RefOrText('Đối tượng', 'systems', 'components'),
        titled(
          'Đối tượng liên quan',
          'Objects',
          'Mã các hệ thống, thành phần liên quan, hoặc viết bằng lời.',
          'Ids of the systems and components concerned, or plain words.',
        ),
      ),
    ),
    scope: prose('Phạm vi quản trị', 'Scope of governance'),
    current: prose('Hiện trạng', 'State today'),
    required: prose('Yêu cầu cần đạt', 'What is required'),
    option: prose('Phương án xử lý', 'How it is to be closed'),
    actions: Type.Optional(
      List(
        Action,
        titled(
          'Các nhiệm vụ xử lý',
          'Actions',
          'Các nhiệm vụ để khắc phục khoảng cách.',
          'The tasks that close the gap.',
        ),
      ),
    ),
  },
)
export type Gap = Type.Static<typeof Gap>
