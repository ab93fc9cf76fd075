/** The value lists of the form, filled from the architecture or from the model's own words. */
export type FormList =
  | 'agencies'
  | 'kinds'
  | 'systemKinds'
  | 'scopes'
  | 'tasks'
  | 'systems'
  | 'reusable'
  | 'connectable'
  | 'hosts'
  | 'standards'
  | 'levels'
  | 'yesNo'

/** A line of the proposal form. */
export interface FormField {
  /** The field of the proposal's header: `schedule.from`. */
  readonly field: string
  readonly label: string
  readonly hint: string
  readonly required?: true
  readonly list?: FormList
  /** Whether something else than the list's values may be written. */
  readonly open?: true
  /** So many lines are for one list of the header. */
  readonly times?: number
  /** Height in lines of text. */
  readonly lines?: number
}

export const sections: readonly { readonly title: string; readonly fields: readonly FormField[] }[] = [
  {
    title: 'I. THÔNG TIN CHUNG',
    fields: [
      {
        field: 'id',
        label: 'Mã đề xuất',
        hint: 'Chữ thường không dấu, chữ số, dấu gạch; ví dụ: dx-2027-so-y-te-01. Bỏ trống thì lấy theo tên đề xuất.',
      },
      {
        field: 'title',
        label: 'Tên đề xuất, dự án',
        required: true,
        hint: 'Ghi đầy đủ như trong hồ sơ trình.',
        lines: 2,
      },
      {
        field: 'agency',
        label: 'Cơ quan đề xuất',
        required: true,
        list: 'agencies',
        open: true,
        hint: 'Chọn trong danh sách; cơ quan chưa có thì ghi tên.',
      },
      { field: 'date', label: 'Ngày lập', hint: 'Ví dụ: 15/03/2027. Pháp luật và tiêu chuẩn được xét theo ngày này.' },
      { field: 'kind', label: 'Loại đề xuất', required: true, list: 'kinds', hint: 'Chọn một giá trị.' },
      {
        field: 'task',
        label: 'Nhiệm vụ của lộ trình',
        list: 'tasks',
        hint: 'Nhiệm vụ trong kế hoạch mà đề xuất thực hiện, nếu có.',
        lines: 2,
      },
    ],
  },
  {
    title: 'II. NỘI DUNG',
    fields: [
      {
        field: 'purpose',
        label: 'Mục tiêu, sự cần thiết',
        required: true,
        hint: 'Vì sao cần, giải quyết việc gì, cho ai.',
        lines: 4,
      },
      {
        field: 'functions',
        label: 'Các chức năng',
        hint: 'Mỗi chức năng, phân hệ một dòng (Alt+Enter để xuống dòng).',
        lines: 6,
      },
      { field: 'data', label: 'Dữ liệu quản lý, khai thác', hint: 'Mỗi loại dữ liệu một dòng.', lines: 3 },
      { field: 'users', label: 'Đối tượng sử dụng', hint: 'Mỗi đối tượng một dòng.', lines: 3 },
      { field: 'scope', label: 'Phạm vi phục vụ', list: 'scopes', hint: 'Chọn một giá trị.' },
      { field: 'systemKind', label: 'Loại hệ thống', list: 'systemKinds', hint: 'Chọn một giá trị.' },
      { field: 'inherits', label: 'Phương án kế thừa', hint: 'Kế thừa hệ thống, dữ liệu cũ như thế nào.', lines: 3 },
    ],
  },
  {
    title: 'III. QUAN HỆ VỚI CÁC HỆ THỐNG ĐÃ CÓ',
    fields: [
      {
        field: 'upgrades',
        label: 'Nâng cấp hệ thống',
        list: 'systems',
        times: 3,
        hint: 'Hệ thống hiện có được nâng cấp, mở rộng.',
      },
      {
        field: 'replaces',
        label: 'Thay thế hệ thống',
        list: 'systems',
        times: 3,
        hint: 'Hệ thống hiện có được thay thế.',
      },
      {
        field: 'reuses',
        label: 'Sử dụng lại',
        list: 'reusable',
        times: 4,
        hint: 'Hệ thống, nền tảng dùng chung được sử dụng lại.',
      },
      {
        field: 'dependsOn',
        label: 'Kết nối với',
        list: 'connectable',
        times: 5,
        hint: 'Hệ thống mà đề xuất kết nối, khai thác dữ liệu.',
      },
    ],
  },
  {
    title: 'IV. KỸ THUẬT, AN TOÀN THÔNG TIN',
    fields: [
      {
        field: 'hosting',
        label: 'Nơi đặt hệ thống',
        list: 'hosts',
        open: true,
        hint: 'Trung tâm dữ liệu, đám mây; chọn hoặc ghi bằng lời.',
      },
      {
        field: 'securityLevel',
        label: 'Cấp độ an toàn thông tin',
        list: 'levels',
        hint: 'Cấp độ đề xuất, từ 1 đến 5.',
      },
      {
        field: 'standards',
        label: 'Tiêu chuẩn áp dụng',
        list: 'standards',
        open: true,
        times: 8,
        hint: 'Ký hiệu tiêu chuẩn, công nghệ.',
      },
      { field: 'personalData', label: 'Có xử lý dữ liệu cá nhân', list: 'yesNo', hint: 'Có hoặc Không.' },
      {
        field: 'impactAssessed',
        label: 'Đã đánh giá tác động xử lý dữ liệu cá nhân',
        list: 'yesNo',
        hint: 'Có hoặc Không.',
      },
    ],
  },
  {
    title: 'V. KINH PHÍ, THỜI GIAN, CĂN CỨ',
    fields: [
      {
        field: 'budget.total',
        label: 'Tổng kinh phí (triệu đồng)',
        hint: 'Ghi số theo triệu đồng; 4,5 tỷ đồng ghi 4500.',
      },
      {
        field: 'budget.sources',
        label: 'Nguồn vốn (triệu đồng)',
        hint: 'Mỗi nguồn một dòng, ví dụ: Ngân sách tỉnh: 4500.',
        lines: 2,
      },
      { field: 'schedule.from', label: 'Thời gian bắt đầu', hint: 'Ví dụ: 06/2027.' },
      { field: 'schedule.to', label: 'Thời gian kết thúc', hint: 'Ví dụ: 12/2028.' },
      { field: 'leaseCompared', label: 'Đã so sánh với phương án thuê dịch vụ', list: 'yesNo', hint: 'Có hoặc Không.' },
      { field: 'legalBasis', label: 'Căn cứ pháp lý', hint: 'Số, ký hiệu văn bản, mỗi văn bản một dòng.', lines: 3 },
    ],
  },
]
