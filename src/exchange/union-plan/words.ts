import { collectionTitle, type UnionPlan, unionCollections } from '../../architecture/index.js'
import { dayIn, type Text } from '../../kernel/index.js'

/** A column of a table in the workbook. */
export interface PlanColumn {
  readonly title: Text
  readonly width: number
  /** Whether every row must say it. */
  readonly required?: true
  readonly hint?: Text
}

/** A table in the workbook: the sheet that holds it, and its columns by the field that each is of. */
export interface PlanTable<Key extends string = string> {
  readonly sheet: Text
  readonly columns: Readonly<Record<Key, PlanColumn>>
}

const reason: PlanColumn = { title: { vi: 'Lý do', en: 'Reason' }, width: 60, required: true }
const note: PlanColumn = {
  title: { vi: 'Ghi chú', en: 'Notes' },
  width: 30,
  hint: { vi: 'Ghi gì cũng được; không đổi kết quả.', en: 'Anything; it changes nothing.' },
}

export const headTable = {
  sheet: { vi: 'Kế hoạch', en: 'Plan' },
  columns: {
    label: { title: { vi: 'Mục', en: 'Item' }, width: 28 },
    value: { title: { vi: 'Nội dung', en: 'Content' }, width: 90 },
  },
} satisfies PlanTable

/** What the head says of the architecture that is made, by label. */
export const headLabels = {
  id: { vi: 'Mã kiến trúc', en: 'Id' },
  name: { vi: 'Tên kiến trúc', en: 'Name' },
  version: { vi: 'Phiên bản', en: 'Version' },
  asOf: { vi: 'Ngày xét', en: 'As of' },
  packs: { vi: 'Gói nội dung', en: 'Content packs' },
  decidedBy: { vi: 'Cấp quyết định', en: 'Decided by' },
  note: { vi: 'Ghi chú', en: 'Notes' },
} satisfies Record<string, Text>

export const sourceTable = {
  sheet: { vi: 'Nguồn', en: 'Sources' },
  columns: {
    key: { title: { vi: 'Tên ngắn', en: 'Key' }, width: 24, required: true },
    folder: { title: { vi: 'Thư mục', en: 'Folder' }, width: 50, required: true },
    digest: { title: { vi: 'Dấu nội dung', en: 'Digest' }, width: 80, required: true },
  },
} satisfies PlanTable

export const layerTable = {
  sheet: { vi: 'Chuyển lớp', en: 'Layers' },
  columns: {
    from: { title: { vi: 'Lớp cũ', en: 'Old layer' }, width: 40, required: true },
    to: { title: { vi: 'Lớp mới', en: 'New layer' }, width: 40, required: true },
    why: reason,
    note,
  },
} satisfies PlanTable

export const groupTable = {
  sheet: { vi: 'Các nhóm', en: 'Groups' },
  columns: {
    number: { title: { vi: 'Số', en: 'No.' }, width: 6 },
    of: { title: { vi: 'Loại', en: 'Kind' }, width: 16, required: true },
    do: { title: { vi: 'Xử lý', en: 'Decision' }, width: 26, required: true },
    first: {
      title: { vi: 'Ở lại, hoặc làm gốc khi gộp', en: 'Stays, or is followed' },
      width: 44,
      required: true,
      hint: {
        vi: 'Chọn một trong các thành viên của nhóm; các thành viên khác theo nó.',
        en: 'One of the members; the others follow it.',
      },
    },
    members: {
      title: { vi: 'Các thành viên', en: 'Members' },
      width: 60,
      required: true,
      hint: {
        vi: 'Mỗi dòng một thành viên; mã trong ngoặc vuông là phần được đọc. Xuống dòng trong ô: Alt+Enter.',
        en: 'One a line; what is read is the id in square brackets. A new line in a cell: Alt+Enter.',
      },
    },
    until: {
      title: { vi: 'Thời hạn', en: 'Until' },
      width: 13,
      hint: { vi: 'Ngày/tháng/năm, tháng/năm hoặc năm.', en: 'Day/month/year, month/year or a year.' },
    },
    why: reason,
    scope: {
      title: { vi: 'Phạm vi mới', en: 'New scope' },
      width: 14,
      hint: {
        vi: 'Chỉ cho cơ quan cấp huyện kết thúc: hệ thống của huyện chuyển cho ai.',
        en: 'Of districts that end: whom their systems serve.',
      },
    },
    take: {
      title: { vi: 'Lấy theo', en: 'Take' },
      width: 30,
      hint: {
        vi: 'Khi gộp: trường nào lấy theo thành viên nào, mỗi dòng một trường, ví dụ name: binh-thuan/so-y-te',
        en: 'Whose value counts, a field a line: name: binh-thuan/so-y-te',
      },
    },
    note,
  },
} satisfies PlanTable

/** The hidden sheet of what cells may say: the words, and from column E on the members of each group. */
export const choices: Text = { vi: 'Danh mục', en: 'Choices' }

type Group = UnionPlan['groups'][number]

/** What a cell says for a word of the plan; both languages and the word itself are read. */
export const words = {
  of: Object.fromEntries(unionCollections.map((of) => [of, collectionTitle(of)])) as Record<Group['of'], Text>,
  do: {
    one: { vi: 'Gộp làm một', en: 'One record' },
    stays: { vi: 'Một ở lại, còn lại kết thúc', en: 'One stays, others end' },
    beside: { vi: 'Cùng tồn tại đến thời hạn', en: 'Side by side' },
    apart: { vi: 'Giữ riêng', en: 'Apart' },
  } satisfies Record<Group['do'], Text>,
  scope: {
    province: { vi: 'Toàn tỉnh', en: 'Province' },
    commune: { vi: 'Cấp xã', en: 'Commune' },
  } satisfies Record<NonNullable<Group['scope']>, Text>,
}

/** `2027-12-31` as people write it: 31/12/2027, 12/2027, 2027. */
export const shownDay = (day: string): string => dayIn(day, 'vi')

/** A day as people write it, or as a spreadsheet keeps it, in the form of the plan; the text itself where it is no day. */
export function dayFrom(text: string): string {
  const parts = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!parts) return text
  const [, day, month = '', year = ''] = parts
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-')
}

/** The same words in a cell, however they are written. */
export const spelt = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

export const inBoth = (text: Text): string[] => [spelt(text.vi), spelt(text.en)]

/** A member as a cell shows it: what it is called, and in square brackets the id that is read. */
export const shownMember = (label: string, ref: string): string => `${label.replace(/\s+/g, ' ').trim()} [${ref}]`

/** The id that a line names: what stands in its last square brackets, else the line itself. */
export const memberIn = (line: string): string => (/\[([^[\]]*)\]\s*$/.exec(line)?.[1] ?? line).trim()

/** The lines of a cell that say anything. */
export const linesOf = (text: string): string[] =>
  text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
