import type { ListName } from './lists.js'

/** The tables of the form that hold an architecture. */
export const mau03Tables = ['DM_DOITUONG', 'QH_KETNOI', 'ANHXA', 'HOANTHIEN_NV'] as const
export type FormTableName = (typeof mau03Tables)[number]

/** What the tables are called at their heads. */
export const formCaptions: Readonly<Record<FormTableName, string>> = {
  DM_DOITUONG: 'DANH MỤC ĐỐI TƯỢNG KIẾN TRÚC',
  QH_KETNOI: 'QUAN HỆ, KẾT NỐI GIỮA CÁC ĐỐI TƯỢNG',
  ANHXA: 'ÁNH XẠ VỚI KHUNG KIẾN TRÚC NGUỒN',
  HOANTHIEN_NV: 'NỘI DUNG CẦN HOÀN THIỆN VÀ NHIỆM VỤ',
}

/** A column of the form. */
export interface FormColumn {
  readonly key: string
  readonly title: string
  /** Titles under which earlier editions of the form, or of this tool, wrote the column: read, never written. */
  readonly formerly?: readonly string[]
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

/** A column with the titles that it had before. */
const once = (column: FormColumn, ...formerly: string[]): FormColumn => ({ ...column, formerly })

const upkeep = 'duy trì, cập nhật biểu'
const outward = 'nền tảng, CSDL dùng chung phục vụ ra ngoài cơ quan'

/**
 * Fields, what is required and the value lists are those of the Ministry's draft guide of 13 September 2026 (pages 65 to 78;
 * ANHXA: 5.3). The draft forbids other titles; those that this tool wrote before are still read.
 */
export const formColumns: Readonly<Record<FormTableName, readonly FormColumn[]>> = {
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
    when('sourceCode', 'Mã định danh gốc/mã nguồn', 22, 'bản ghi tham chiếu', 'Mã của đối tượng tại cơ quan chủ quản.'),
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
    required('evidence', 'Nguồn/minh chứng', 30, 'Văn bản, tài liệu, hệ thống làm căn cứ.'),
    required('confirmedBy', 'Đầu mối xác nhận', 24, 'Đơn vị hoặc người xác nhận thông tin.'),
    once(
      when(
        'technicalContact',
        'Đầu mối kỹ thuật/vận hành',
        24,
        outward,
        'Đơn vị hoặc người phụ trách kỹ thuật, vận hành.',
      ),
      'Đầu mối kỹ thuật',
    ),
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
    required(
      'from',
      'Đối tượng nguồn',
      28,
      'Bên gửi dữ liệu, bên sử dụng dịch vụ, bên phụ thuộc (mã có ở DM_DOITUONG).',
    ),
    required('kind', 'Loại quan hệ', 20, 'Chọn một giá trị trong danh mục.', 'relation'),
    required('to', 'Đối tượng đích', 28, 'Bên nhận dữ liệu, bên cung cấp (mã có ở DM_DOITUONG).'),
    when(
      'data',
      'Dữ liệu/dịch vụ trao đổi',
      30,
      'có trao đổi dữ liệu hoặc sử dụng dịch vụ',
      'Dữ liệu, dịch vụ; mỗi nội dung cách nhau dấu chấm phẩy.',
    ),
    when('channel', 'Cơ chế/kênh kết nối', 26, 'có kênh kết nối', 'Nền tảng, kênh mà kết nối đi qua.'),
    required('status', 'Trạng thái', 16, 'Chọn một giá trị trong danh mục.', 'relationStatus'),
    when('frequency', 'Tần suất/mức dịch vụ', 20, outward, 'Tần suất trao đổi, mức dịch vụ cam kết.'),
    required('evidence', 'Căn cứ/nguồn xác nhận', 30, 'Văn bản, tài liệu, hệ thống làm căn cứ.'),
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
    optional('note', 'Ghi chú', 28, 'Thông tin khác.'),
  ],
  ANHXA: [
    required('code', 'Mã đối tượng', 24, 'Mã đối tượng của cơ quan (có ở DM_DOITUONG).'),
    required('general', 'Mô hình khái quát', 26, 'Vị trí của đối tượng trong mô hình khái quát.'),
    when(
      'component',
      'Mô hình thành phần do cơ quan triển khai',
      30,
      'đối tượng thuộc phạm vi quản lý',
      'Vị trí trong mô hình thành phần.',
    ),
    when('commune', 'Kiến trúc cấp xã', 22, 'liên quan đến cấp xã', 'Vị trí trong kiến trúc cấp xã.'),
    once(
      required('document', 'Khung/tài liệu nguồn', 34, 'Số, ký hiệu văn bản hoặc tên khung kiến trúc nguồn.'),
      'Tài liệu/khung nguồn',
    ),
    required(
      'issuer',
      'Cơ quan ban hành/chủ quản tài liệu nguồn',
      30,
      'Cơ quan ban hành hoặc chủ quản tài liệu nguồn.',
    ),
    once(
      required(
        'version',
        'Phiên bản/ngày hiệu lực của tài liệu nguồn',
        20,
        'Phiên bản, ngày hiệu lực của khung, tài liệu nguồn.',
      ),
      'Phiên bản nguồn',
    ),
    once(
      required('object', 'Mã/tên đối tượng nguồn', 34, 'Mã hoặc tên đối tượng, thành phần trong khung nguồn.'),
      'Đối tượng của khung nguồn',
    ),
    required('relation', 'Quan hệ ánh xạ', 20, 'Chọn một giá trị trong danh mục.', 'mapping'),
    optional('form01', 'Vị trí trong Mẫu số 01', 20, 'Mục, trang của Mẫu số 01.'),
    optional('form02', 'Vị trí trong Mẫu số 02', 20, 'Mục, trang của Mẫu số 02.'),
    once(optional('note', 'Kết quả đối chiếu/ghi chú', 28, 'Kết quả đối chiếu, thông tin khác.'), 'Ghi chú'),
  ],
  HOANTHIEN_NV: [
    required('gapCode', 'Mã nội dung', 20, 'Mã nội dung cần hoàn thiện, bắt đầu bằng ND.'),
    required('objects', 'Đối tượng liên quan', 28, 'Mã đối tượng; nhiều đối tượng cách nhau dấu chấm phẩy.'),
    optional('scope', 'Phạm vi quản trị', 20, 'Phạm vi quản trị, khi có.'),
    required('current', 'Hiện trạng', 30, 'Hiện trạng của đối tượng.'),
    required('required', 'Yêu cầu cần đạt', 30, 'Yêu cầu theo khung, tiêu chuẩn, nghiệp vụ.'),
    required('gap', 'Nội dung cần hoàn thiện', 32, 'Khoảng cách giữa hiện trạng và yêu cầu.'),
    once(
      required('option', 'Phương án xử lý ở mức kiến trúc', 24, 'Chọn một giá trị trong danh mục.', 'plan'),
      'Phương án xử lý',
    ),
    once(
      required(
        'taskCode',
        'Mã nhiệm vụ chuyển đổi kiến trúc',
        20,
        'Mã nhiệm vụ, bắt đầu bằng NV; nhiệm vụ đã có thì dẫn mã nguồn.',
      ),
      'Mã nhiệm vụ',
    ),
    once(
      required('task', 'Tên/mục tiêu nhiệm vụ chuyển đổi kiến trúc', 34, 'Tên nhiệm vụ, mục tiêu.'),
      'Tên/mục tiêu nhiệm vụ',
    ),
    required('result', 'Kết quả kiến trúc cần đạt', 30, 'Kết quả đối với kiến trúc.'),
    once(
      required(
        'lead',
        'Cơ quan/đơn vị chủ trì nhiệm vụ chuyển đổi kiến trúc',
        24,
        'Cơ quan, đơn vị chủ trì thực hiện.',
      ),
      'Cơ quan chủ trì',
    ),
    optional('supports', 'Cơ quan phối hợp', 24, 'Cơ quan phối hợp, khi có.'),
    once(required('priority', 'Mức ưu tiên/phụ thuộc', 14, 'Mức ưu tiên, nhiệm vụ phải xong trước.'), 'Mức ưu tiên'),
    once(
      required(
        'deadline',
        'Thời hạn/giai đoạn chuyển đổi dự kiến',
        16,
        'Thời hạn hoàn thành; không chỉ ghi ngắn hạn, trung hạn, dài hạn.',
      ),
      'Thời hạn',
    ),
    required('resources', 'Nguồn lực dự kiến', 24, 'Kinh phí, nguồn vốn, nhân lực dự kiến.'),
    once(
      required(
        'verification',
        'Tiêu chí và nguồn dữ liệu kiểm chứng kết quả kiến trúc',
        30,
        'Tiêu chí nghiệm thu và nơi kiểm chứng.',
      ),
      'Tiêu chí và nguồn kiểm chứng',
    ),
    when('concreteness', 'Tình trạng cụ thể hóa nhiệm vụ', 22, upkeep, 'Đã cụ thể hóa thành dự án, kế hoạch hay chưa.'),
    optional(
      'programme',
      'Chương trình/kế hoạch/đề án/nhiệm vụ/dự án liên quan',
      30,
      'Chương trình, kế hoạch, đề án, dự án liên quan, khi có.',
    ),
    once(
      when('status', 'Trạng thái thực hiện', 20, upkeep, 'Chọn một giá trị trong danh mục.', 'taskStatus'),
      'Trạng thái nhiệm vụ',
    ),
    when('progress', 'Tiến độ thực hiện', 18, upkeep, 'Tiến độ vào ngày lập biểu.'),
    when('readiness', 'Mức sẵn sàng dữ liệu', 18, upkeep, 'Dữ liệu đã sẵn sàng đến đâu.'),
    optional('note', 'Ghi chú', 28, 'Thông tin khác.'),
  ],
}

/** Words by which a required cell says that its content is not known yet. */
export const undecided = /^chưa xác định/iu
