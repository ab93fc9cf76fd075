import type { ListName } from './lists.js'

/** The tables of the form that hold an architecture. */
export const tableNames = ['DM_DOITUONG', 'QH_KETNOI', 'ANHXA', 'HOANTHIEN_NV'] as const
export type TableName = (typeof tableNames)[number]

/** A column of the form. */
export interface FormColumn {
  readonly key: string
  readonly title: string
  /** In characters. */
  readonly width: number
  /** Whether it must be filled in: always, or in the case that the words name. */
  readonly need: 'required' | 'optional' | { readonly when: string }
  readonly list?: ListName
  /** What it means and how it is filled in, for the dictionary and the hint at the cell. */
  readonly meaning: string
}

const required = (key: string, title: string, width: number, meaning: string, list?: ListName): FormColumn => ({
  key,
  title,
  width,
  need: 'required',
  meaning,
  ...(list ? { list } : {}),
})
const when = (
  key: string,
  title: string,
  width: number,
  condition: string,
  meaning: string,
  list?: ListName,
): FormColumn => ({
  ...required(key, title, width, meaning, list),
  need: { when: condition },
})
const optional = (key: string, title: string, width: number, meaning: string, list?: ListName): FormColumn => ({
  ...required(key, title, width, meaning, list),
  need: 'optional',
})

const outward = 'nền tảng, CSDL dùng chung phục vụ ra ngoài cơ quan'

/**
 * Fields, what is required and the value lists are those of the Ministry's draft guide of 13 September 2026. The draft names
 * only the relations of ANHXA: its columns here follow from the rule that what is inherited must name its source document,
 * version and mapping.
 */
export const formColumns: Readonly<Record<TableName, readonly FormColumn[]>> = {
  DM_DOITUONG: [
    required(
      'code',
      'Mã đối tượng',
      24,
      'Mã duy nhất: KT (do cơ quan quản lý), QG (dùng chung quốc gia), LQ (tham chiếu bên ngoài), CX (phục vụ cấp xã).',
    ),
    required(
      'record',
      'Loại bản ghi',
      16,
      'Bản ghi gốc đối với đối tượng do cơ quan mình làm chủ quản; còn lại là bản ghi tham chiếu.',
      'record',
    ),
    required('name', 'Tên đối tượng', 36, 'Tên đầy đủ, thống nhất giữa các mẫu.'),
    required('type', 'Loại đối tượng', 22, 'Chọn một giá trị trong danh mục.', 'type'),
    required(
      'layer',
      'Lớp kiến trúc/thành phần xuyên suốt',
      26,
      'Một trong 4 lớp hoặc 4 thành phần xuyên suốt của Khung kiến trúc tổng thể quốc gia số.',
      'layer',
    ),
    when('part', 'Thành phần trong lớp', 22, 'đối tượng thuộc một trong 4 lớp', 'Thành phần của lớp.', 'part'),
    required('state', 'Trạng thái mô hình', 20, 'Thuộc mô hình hiện trạng, mục tiêu hay cả hai.', 'state'),
    required('scope', 'Phạm vi sử dụng', 18, 'Phạm vi cơ quan, địa bàn sử dụng.'),
    required('sharing', 'Phạm vi/hình thức dùng chung', 22, 'Chọn một giá trị trong danh mục.', 'sharing'),
    required('owner', 'Cơ quan chủ quản', 26, 'Tên cơ quan chủ quản đối tượng.'),
    when('operator', 'Đơn vị vận hành', 24, outward, 'Đơn vị trực tiếp vận hành.'),
    optional('dataOwner', 'Chủ quản dữ liệu', 24, 'Cơ quan chủ quản dữ liệu, khi có.'),
    when('sourceCode', 'Mã định danh gốc/mã nguồn', 22, 'bản ghi tham chiếu', 'Mã của đối tượng tại cơ quan chủ quản.'),
    required('evidence', 'Nguồn/minh chứng', 30, 'Văn bản, tài liệu, hệ thống làm căn cứ.'),
    required('confirmedBy', 'Đầu mối xác nhận', 24, 'Đơn vị hoặc người xác nhận thông tin.'),
    when('technicalContact', 'Đầu mối kỹ thuật', 24, outward, 'Đơn vị hoặc người phụ trách kỹ thuật.'),
    when('lifecycle', 'Trạng thái vòng đời', 18, 'bản ghi gốc', 'Chọn một giá trị trong danh mục.', 'lifecycle'),
    when(
      'usage',
      'Tình trạng khai thác tại cơ quan',
      20,
      'bản ghi tham chiếu',
      'Chọn một giá trị trong danh mục.',
      'usage',
    ),
    optional('plan', 'Phương án hoàn thiện', 24, 'Phương án đối với đối tượng, khi có.', 'plan'),
    optional('note', 'Ghi chú', 28, 'Thông tin khác.'),
  ],
  QH_KETNOI: [
    when('code', 'Mã quan hệ', 18, 'cần dẫn chiếu đến quan hệ', 'Mã duy nhất, bắt đầu bằng QH.'),
    required('from', 'Đối tượng nguồn', 28, 'Mã đối tượng sử dụng, phụ thuộc (có ở DM_DOITUONG).'),
    required('kind', 'Loại quan hệ', 20, 'Chọn một giá trị trong danh mục.', 'relation'),
    required('to', 'Đối tượng đích', 28, 'Mã đối tượng cung cấp (có ở DM_DOITUONG).'),
    when(
      'data',
      'Dữ liệu/dịch vụ trao đổi',
      30,
      'có trao đổi dữ liệu hoặc sử dụng dịch vụ',
      'Dữ liệu, dịch vụ; mỗi nội dung cách nhau dấu chấm phẩy.',
    ),
    when('channel', 'Cơ chế/kênh kết nối', 26, 'có kênh kết nối', 'Nền tảng, kênh mà kết nối đi qua.'),
    when('frequency', 'Tần suất/mức dịch vụ', 20, outward, 'Tần suất trao đổi, mức dịch vụ cam kết.'),
    when(
      'protection',
      'Phân loại và yêu cầu bảo vệ dữ liệu',
      24,
      'có trao đổi dữ liệu',
      'Loại dữ liệu và yêu cầu bảo vệ.',
    ),
    when(
      'coordinator',
      'Cơ quan/đầu mối phối hợp',
      24,
      'đầu kết nối thuộc phạm vi quản lý',
      'Cơ quan, đầu mối ở đầu bên kia.',
    ),
    required('status', 'Trạng thái', 16, 'Chọn một giá trị trong danh mục.', 'relationStatus'),
    required('evidence', 'Căn cứ/nguồn xác nhận', 30, 'Văn bản, tài liệu, hệ thống làm căn cứ.'),
  ],
  ANHXA: [
    required('code', 'Mã đối tượng', 24, 'Mã đối tượng của cơ quan (có ở DM_DOITUONG).'),
    required('document', 'Tài liệu/khung nguồn', 34, 'Số, ký hiệu văn bản hoặc tên khung kiến trúc nguồn.'),
    required('version', 'Phiên bản nguồn', 14, 'Phiên bản của khung, tài liệu nguồn.'),
    required('object', 'Đối tượng của khung nguồn', 34, 'Mã hoặc tên đối tượng, thành phần trong khung nguồn.'),
    required('relation', 'Quan hệ ánh xạ', 20, 'Chọn một giá trị trong danh mục.', 'mapping'),
    optional('note', 'Ghi chú', 28, 'Thông tin khác.'),
  ],
  HOANTHIEN_NV: [
    required('gapCode', 'Mã nội dung', 20, 'Mã nội dung cần hoàn thiện, bắt đầu bằng ND.'),
    required('objects', 'Đối tượng liên quan', 28, 'Mã đối tượng; nhiều đối tượng cách nhau dấu chấm phẩy.'),
    required('current', 'Hiện trạng', 30, 'Hiện trạng của đối tượng.'),
    required('required', 'Yêu cầu cần đạt', 30, 'Yêu cầu theo khung, tiêu chuẩn, nghiệp vụ.'),
    required('gap', 'Nội dung cần hoàn thiện', 32, 'Khoảng cách giữa hiện trạng và yêu cầu.'),
    required('option', 'Phương án xử lý', 24, 'Chọn một giá trị trong danh mục.', 'plan'),
    required('taskCode', 'Mã nhiệm vụ', 20, 'Mã nhiệm vụ, bắt đầu bằng NV; nhiệm vụ đã có thì dẫn mã nguồn.'),
    required('task', 'Tên/mục tiêu nhiệm vụ', 34, 'Tên nhiệm vụ, mục tiêu.'),
    required('result', 'Kết quả kiến trúc cần đạt', 30, 'Kết quả đối với kiến trúc.'),
    required('lead', 'Cơ quan chủ trì', 24, 'Cơ quan chủ trì thực hiện.'),
    required('priority', 'Mức ưu tiên', 12, 'Mức ưu tiên.'),
    required('deadline', 'Thời hạn', 14, 'Thời hạn hoàn thành.'),
    required('resources', 'Nguồn lực dự kiến', 24, 'Kinh phí, nguồn vốn, nhân lực dự kiến.'),
    required('verification', 'Tiêu chí và nguồn kiểm chứng', 30, 'Tiêu chí nghiệm thu và nơi kiểm chứng.'),
    optional('status', 'Trạng thái nhiệm vụ', 20, 'Chọn một giá trị trong danh mục.', 'taskStatus'),
  ],
}

/** Words by which a required cell says that its content is not known yet. */
export const undecided = /^chưa xác định/iu
