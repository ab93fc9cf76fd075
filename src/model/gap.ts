import Type from 'typebox'
import { Closed, entity, List, Prose, Ref, RefOrText, say, Words } from './schema.js'

const prose = (title: string, english: string) =>
  Type.Optional(Prose(say(title, english, `${title} của nội dung cần hoàn thiện.`, `${english} of the gap.`)))

const Action = Closed(
  {
    task: Type.Optional(
      Ref(
        say('Nhiệm vụ của lộ trình', 'Task', 'Mã nhiệm vụ đã có trong lộ trình.', 'Id of a task of the roadmap.'),
        'tasks',
      ),
    ),
    code: Type.Optional(Words('Mã nhiệm vụ')),
    name: prose('Tên, mục tiêu nhiệm vụ', 'Name or aim of the task'),
    result: prose('Kết quả kiến trúc cần đạt', 'Result for the architecture'),
    lead: prose('Cơ quan chủ trì', 'Who leads'),
    priority: prose('Mức ưu tiên', 'Priority'),
    deadline: prose('Thời hạn', 'Deadline'),
    resources: prose('Nguồn lực dự kiến', 'Resources'),
    verification: prose('Tiêu chí và nguồn kiểm chứng', 'How it is verified'),
    status: prose('Trạng thái nhiệm vụ', 'Status of the task'),
  },
  'Nhiệm vụ xử lý',
)

/** A gap between the architecture as it is and as it should be, and the tasks that close it (Mẫu 03, table HOANTHIEN_NV). */
export const Gap = entity(
  say(
    'Nội dung cần hoàn thiện',
    'Gap',
    'Khoảng cách giữa hiện trạng và yêu cầu, cùng các nhiệm vụ xử lý.',
    'A gap between what is and what should be, with the tasks that close it.',
  ),
  {
    code: Type.Optional(Words('Mã nội dung')),
    objects: Type.Optional(List(RefOrText('Đối tượng', 'systems', 'components'), 'Đối tượng liên quan')),
    current: prose('Hiện trạng', 'State today'),
    required: prose('Yêu cầu cần đạt', 'What is required'),
    option: prose('Phương án xử lý', 'How it is to be closed'),
    actions: Type.Optional(List(Action, 'Các nhiệm vụ xử lý')),
  },
)
export type Gap = Type.Static<typeof Gap>
