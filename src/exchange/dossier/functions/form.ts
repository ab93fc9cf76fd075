import { withoutAccents } from '../../../language/index.js'
import { beginsDoing } from '../doing.js'
import type { Item } from '../item.js'
import { meaningOfLabel, splitLabel } from '../labels.js'
import { ofLaw } from '../speech.js'

/** What is bought, or where people go: “02 máy chủ”, “Tủ mạng”, “Bàn điều khiển”. */
export const equipment =
  /^\s*(?:\d|(?:máy|thiết bị|tủ|camera|đường truyền|bộ lưu điện|màn hình|switch|tường lửa|ups|nas|san)(?![\p{L}]))/iu
const amounts =
  /\d\s*(?:đồng|triệu|tỷ|nghìn|tr\.?đ|đ|cái|bộ|chiếc|trang|người|lớp|tb|gb|mbps|inch|%)(?![\p{L}])|\d{1,3}(?:\.\d{3}){2,}/iu
const dated = /(?<![\d/])\d{1,2}\/(?:\d{1,2}\/)?20\d{2}(?!\d)|(?:quý|tháng|năm)\s+(?:\d|[ivx]+(?![\p{L}]))/iu
const document = /(?<!\d)\d{1,5}\/(?:\d{4}\/)?(?:QĐ|NĐ|TT|NQ|KH|CT|QH|TTg)/u
const sentences = /[.!?]\s+\p{Lu}/u

/** What is paid for beside software: devices, data, people. */
const besides =
  /^(?:(?:chi phí|mua sắm|trang bị|thuê|công|dịch vụ)\s+)*(?:thiết bị|phần cứng|máy|đường truyền|bản quyền|đào tạo|tập huấn|tư vấn|quản lý dự án|qlda|dự phòng|chi phí|lắp đặt|vận chuyển|bảo trì|bảo hành|kiểm thử|kiểm toán|thẩm định giá|(?:chuyển đổi|tạo lập) (?:cơ sở )?dữ liệu)(?![\p{L}])/iu
/** Whether something in a table of costs is no part of software. */
export const paidFor = (text: string): boolean =>
  equipment.test(text) || besides.test(text) || (withoutAccents(text) === text && besidesPlain.test(text))
const besidesPlain = new RegExp(withoutAccents(besides.source), 'iu')

/** What the items of a list look like, and how much that tells for functions. */
const forms: readonly (readonly [weight: number, fits: (text: string) => boolean])[] = [
  [2, beginsDoing],
  [4, (text) => story.test(text)],
  [-4, (text) => equipment.test(text)],
  [-4, (text) => step.test(text)],
  [-5, tellsOfProject],
  [-3, (text) => amounts.test(text)],
  [-2, (text) => dated.test(text)],
  [-6, (text) => ofLaw(text) || (document.test(text) && !beginsDoing(text))],
  [-2, (text) => text.length > longestItem],
  [-3, (text) => sentences.test(text)],
]
/** What of this is told apart where the weights are fitted: of how many items of a list it holds. */
export const formShares: readonly (readonly [name: string, fits: (text: string) => boolean])[] = [
  ['story', (text) => story.test(text)],
  ['step', (text) => step.test(text)],
  ['tells of the project', tellsOfProject],
  ['amounts', (text) => amounts.test(text)],
  ['dated', (text) => dated.test(text)],
  ['of law', ofLaw],
  ['document', (text) => document.test(text)],
  ['long', (text) => text.length > longestItem],
  ['sentences', (text) => sentences.test(text)],
  ['paid for', paidFor],
]
const longestItem = 220
/** What a project does, not what its system will do. */
const step =
  /^(?:(?:khảo sát|cài đặt|xây dựng|mua sắm|thuê)\s(?:hiện|yêu cầu|nhu cầu|địa điểm|phần mềm|hệ thống|thiết bị|máy)|lắp đặt|thi công|nghiệm thu|kiểm thử|vận hành thử|chạy thử|đấu thầu|lựa chọn nhà thầu|ký (?:kết )?hợp đồng|đào tạo|tập huấn|chuyển giao|bảo hành|lập (?:hồ sơ mời thầu|dự án|đề cương)|(?:thẩm định|phê duyệt)\s(?:đề cương|dự án|dự toán|giá|thiết kế|kế hoạch))(?![\p{L}])/iu
/** “Là phụ huynh, tôi muốn …”, “Bà con có thể …”. */
const story =
  /^(?:là|với vai trò(?: là)?)\s[^,]{2,60},\s*(?:tôi|em|chúng tôi)\s+(?:muốn|cần|có thể)\s|^[^,.;:\d]{2,40}\s(?:có thể|được phép)\s/iu
/** “Chủ đầu tư: …”, “Nguồn vốn: …” tell of the project. */
function tellsOfProject(text: string): boolean {
  const { label, rest } = splitLabel(text)
  const meaning = rest === '' ? undefined : meaningOfLabel(label)
  return meaning !== undefined && meaning !== 'functions' && meaning !== 'data' && meaning !== 'connections'
}

/** How much the form of a list tells that its items are functions: for each of them, taken together. */
export function formOf(items: readonly Item[]): number {
  if (items.length === 0) return 0
  const sum = items.reduce((all, { value }) => all + forms.reduce((s, [w, fits]) => s + (fits(value) ? w : 0), 0), 0)
  return sum / items.length + (items.length >= many ? 0.5 : items.length < few ? -0.5 : 0)
}
const many = 4
const few = 3

/** Whether most items begin with what is done. */
export const mostlyDoing = (texts: readonly string[], least = 0.6): boolean =>
  texts.length > 0 && texts.filter(beginsDoing).length >= least * texts.length

/** “LIS-01 Tiếp nhận mẫu”, “Chức năng 2: Duyệt tin”, “CN03. …”: what stands before, where most have it. */
const code =
  /^(?:\[?[A-ZĐ]{1,8}[-_.]?\d{1,3}(?:[.-]\d{1,3}){0,3}\]?\s*[:.)–-]?\s+|\p{Lu}\p{L}*(?:\s\p{L}+)?\s\d{1,2}\s*[:.–-]\s+)(?=\p{L})/u

/** “Tìm kiếm toàn văn. Tìm có dấu”, “Lập hợp đồng: các bên, tài sản”: where most items say more behind their name, the name alone. */
export function namesAlone(items: readonly Item[]): Item[] {
  const names = items.map(({ value }) => namedFirst.exec(value)?.[1] ?? detailed.exec(value)?.[1])
  if (names.filter((name) => name !== undefined).length * 2 < items.length) return [...items]
  return items.map((item, i) => ({ ...item, value: names[i] ?? item.value }))
}
/** The names of functions behind which some tell more. */
export const withoutSentences = (items: readonly Item[]): Item[] =>
  items.map((item) => ({ ...item, value: namedFirst.exec(item.value)?.[1] ?? item.value }))
const detailed = /^(\p{L}[^.;:]{6,80}\p{L}):\s+\p{L}/u
const namedFirst = /^(\p{L}[^.;:]{3,80}\p{Ll}{2})\.\s+\p{Lu}/u

export function withoutCodes(items: readonly Item[]): Item[] {
  const coded = items.filter(({ value }) => code.test(value)).length
  if (coded < 2 || coded * 2 < items.length) return [...items]
  return items.map((item) => ({ ...item, value: item.value.replace(code, '') }))
}
