import * as Type from 'typebox'
import { entity, List, PartialDate, Prose, Ref, RefOrText, titled, YesNo } from './schema.js'

export const Objective = entity(
  titled('Mục tiêu', 'Objective', 'Một mục tiêu của kiến trúc, kế hoạch.', 'An objective of the architecture or plan.'),
  {},
)
export type Objective = Type.Static<typeof Objective>

export const Phase = entity(titled('Giai đoạn', 'Phase', 'Một giai đoạn của lộ trình.', 'A phase of the roadmap.'), {
  from: PartialDate(titled('Từ', 'From', 'Ngày bắt đầu.', 'First day.', '2019-01')),
  to: Type.Optional(
    PartialDate(
      titled(
        'Đến',
        'To',
        'Ngày kết thúc; bỏ trống nếu chưa xác định.',
        'Last day; leave out where it is open.',
        '2020-12',
      ),
    ),
  ),
})
export type Phase = Type.Static<typeof Phase>

export const Task = entity(titled('Nhiệm vụ', 'Task', 'Một nhiệm vụ của lộ trình.', 'A task of the roadmap.'), {
  phase: Ref(
    titled(
      'Giai đoạn',
      'Phase',
      'Mã giai đoạn mà lộ trình xếp cho nhiệm vụ.',
      'Id of the phase that the roadmap gives it.',
      'gd-1',
    ),
    'phases',
  ),
  lead: Ref(
    titled(
      'Cơ quan chủ trì',
      'Lead',
      'Mã cơ quan chủ trì; đề xuất thực hiện nhiệm vụ phải do cơ quan này lập.',
      'Id of the agency that leads; a proposal that carries the task out must come from it.',
      'so-tttt',
    ),
    'agencies',
  ),
  supports: Type.Optional(
    List(
      Ref('Cơ quan', 'agencies'),
      titled('Cơ quan phối hợp', 'Supports', 'Mã các cơ quan phối hợp.', 'Ids of the agencies that help.', ['so-tnmt']),
    ),
  ),
  delivers: Type.Optional(
    List(
      Ref('Hệ thống hoặc thành phần', 'systems', 'components'),
      titled(
        'Sản phẩm',
        'Delivers',
        'Mã các hệ thống, thành phần mà nhiệm vụ tạo ra.',
        'Ids of the systems and components that come of it.',
        ['lgsp'],
      ),
    ),
  ),
  objectives: Type.Optional(
    List(
      Ref(
        titled(
          'Mục tiêu',
          'Objective',
          'Một mục tiêu của kiến trúc, kế hoạch.',
          'An objective of the architecture or plan.',
        ),
        'objectives',
      ),
      titled(
        'Phục vụ mục tiêu',
        'Objectives',
        'Mã các mục tiêu mà nhiệm vụ phục vụ.',
        'Ids of the objectives that it serves.',
      ),
    ),
  ),
  field: Type.Optional(
    RefOrText(
      titled(
        'Lĩnh vực',
        'Field',
        'Mã chức năng nghiệp vụ hoặc tên lĩnh vực.',
        'Id of a business capability, or the field in words.',
        'tài nguyên và môi trường',
      ),
      'capabilities',
    ),
  ),
  status: Type.Optional(
    Prose(
      titled(
        'Tình trạng',
        'State',
        'Tình trạng thực hiện, viết bằng lời.',
        'How it stands, in words.',
        'đang thực hiện',
      ),
    ),
  ),
  priority: Type.Optional(
    YesNo(
      titled('Ưu tiên', 'Priority', 'true nếu thuộc danh mục ưu tiên.', 'true where it is on the list of priorities.'),
    ),
  ),
})
export type Task = Type.Static<typeof Task>
