import * as Type from 'typebox'
import { Closed, List, Prose, titled, WordsSchema } from './schema.js'

/**
 * What the national exchange form (Mẫu 03 of the Ministry's draft guide of September 2026) asks and the model has no field of
 * its own for, and the form's wording where an agency wrote it otherwise than the model would. Every field may be left out.
 */
const text = (title: string, english: string) =>
  Type.Optional(
    Prose(titled(title, english, `Cột “${title}” của Mẫu 03.`, `The column “${title}” of the exchange form.`)),
  )

const Mapping = Closed(
  {
    general: text('Mô hình khái quát', 'General model'),
    component: text('Mô hình thành phần do cơ quan triển khai', 'Component model of the agency'),
    commune: text('Kiến trúc cấp xã', 'Architecture of communes'),
    document: text('Khung/tài liệu nguồn', 'Source document'),
    issuer: text('Cơ quan ban hành/chủ quản tài liệu nguồn', 'Issuer of the source'),
    version: text('Phiên bản/ngày hiệu lực của tài liệu nguồn', 'Version of the source'),
    object: text('Mã/tên đối tượng nguồn', 'Object of the source'),
    relation: text('Quan hệ ánh xạ', 'Kind of mapping'),
    form01: text('Vị trí trong Mẫu số 01', 'Place in form 01'),
    form02: text('Vị trí trong Mẫu số 02', 'Place in form 02'),
    note: text('Kết quả đối chiếu/ghi chú', 'Remark'),
  },
  'Dòng ánh xạ (bảng ANHXA)',
)

/** Of a system or component: a row of the table DM_DOITUONG, and its rows of ANHXA. */
export const ObjectRecord = Closed(
  {
    code: Type.Optional(
      WordsSchema(
        titled(
          'Mã đối tượng',
          'Code',
          'Mã của đối tượng trong biểu trao đổi (Mẫu 03).',
          'Its code in the exchange form.',
        ),
      ),
    ),
    type: text('Loại đối tượng', 'Type'),
    layer: text('Lớp kiến trúc/thành phần xuyên suốt', 'Layer'),
    part: text('Thành phần trong lớp', 'Part of the layer'),
    state: text('Trạng thái mô hình', 'State of the model'),
    scope: text('Phạm vi sử dụng', 'Scope'),
    sharing: text('Phạm vi/hình thức dùng chung', 'Kind of sharing'),
    owner: text('Cơ quan chủ quản', 'Owner'),
    operator: text('Đơn vị vận hành', 'Operator'),
    dataOwner: text('Chủ quản dữ liệu', 'Owner of the data'),
    sourceCode: text('Mã định danh gốc/mã nguồn', 'Code at the source'),
    evidence: text('Nguồn/minh chứng', 'Evidence'),
    confirmedBy: text('Đầu mối xác nhận', 'Who confirms it'),
    technicalContact: text('Đầu mối kỹ thuật/vận hành', 'Technical contact'),
    lifecycle: text('Trạng thái vòng đời', 'Lifecycle'),
    usage: text('Tình trạng khai thác tại cơ quan', 'Use by the agency'),
    plan: text('Phương án hoàn thiện', 'What is to become of it'),
    note: text('Ghi chú', 'Remark'),
    mappings: Type.Optional(
      List(
        Mapping,
        titled(
          'Ánh xạ với khung nguồn',
          'Mappings',
          'Các dòng của bảng ANHXA: đối tượng này ứng với gì trong khung nguồn.',
          'Rows of the table ANHXA: what it is in the source framework.',
        ),
      ),
    ),
  },
  titled(
    'Thông tin theo Mẫu 03',
    'Exchange form',
    'Thông tin mà biểu trao đổi dữ liệu (Mẫu 03) hỏi thêm; bỏ trống được.',
    'What the national exchange form asks besides; may be left out.',
  ),
)
export type ObjectRecord = Type.Static<typeof ObjectRecord>

/** Of a dependency: a row of the table QH_KETNOI. */
export const RelationRecord = Closed(
  {
    code: Type.Optional(
      WordsSchema(
        titled('Mã quan hệ', 'Code', 'Mã của quan hệ trong biểu trao đổi (Mẫu 03).', 'Its code in the exchange form.'),
      ),
    ),
    from: text('Đối tượng nguồn', 'From'),
    kind: text('Loại quan hệ', 'Kind'),
    to: text('Đối tượng đích', 'To'),
    status: text('Trạng thái', 'Status'),
    data: text('Dữ liệu/dịch vụ trao đổi', 'Data or service'),
    channel: text('Cơ chế/kênh kết nối', 'Channel'),
    frequency: text('Tần suất/mức dịch vụ', 'Frequency, service level'),
    protection: text('Phân loại và yêu cầu bảo vệ dữ liệu', 'Protection of the data'),
    coordinator: text('Cơ quan/đầu mối phối hợp', 'Coordinating agency'),
    evidence: text('Căn cứ/nguồn xác nhận', 'Evidence'),
    note: text('Ghi chú', 'Remark'),
  },
  titled(
    'Thông tin theo Mẫu 03',
    'Exchange form',
    'Thông tin mà biểu trao đổi dữ liệu (Mẫu 03) hỏi thêm; bỏ trống được.',
    'What the national exchange form asks besides; may be left out.',
  ),
)
export type RelationRecord = Type.Static<typeof RelationRecord>
