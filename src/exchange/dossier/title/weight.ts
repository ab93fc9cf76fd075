import { wordsOf } from '../../../language/index.js'
import type { NameCandidate, NameWay } from './candidate.js'
import { doing, namesNothing, thing } from './subject.js'

/** How much a way of naming is worth by itself. */
const ways: Readonly<Record<NameWay, number>> = {
  label: 3,
  coverLabel: 2.8,
  subject: 2.2,
  cover: 2.2,
  annex: 1.5,
  quoted: 1.4,
  line: 1.4,
  named: 1.4,
  asked: 1,
  framed: 0.3,
}

/** What a name looks like, or does not. */
const forms: readonly (readonly [weight: number, fits: (text: string) => boolean])[] = [
  [1.5, (text) => doing.test(text)],
  [1, (text) => thing.test(text)],
  [-2, (text) => errand.test(text)],
  [-1.5, (text) => field.test(text)],
  [-4, namesNothing],
  [-2.5, (text) => telling(text).size < fewestTelling],
  [-1, (text) => text.split(' ').length > mostWords],
  [-1.5, (text) => hangs.test(text)],
  [-1.2, (text) => sentence.test(text)],
  [-2, (text) => lawNumber.test(text)],
  [-3, (text) => ofProgramme.test(text)],
]

/** What a letter does, not what a project does: “Báo cáo tình hình …”, “Góp ý …”. */
const errand =
  /^(?:báo cáo|tình hình|hỗ trợ|một số|phối hợp|mô tả|yêu cầu|họp|bổ sung (?:thông tin|hồ sơ|nội dung|nhiệm vụ)|hoàn thiện|giải trình|kiến nghị|góp ý|ý kiến|phúc đáp|trả lời|thực hiện|rà soát|nhu cầu|công tác|danh mục|gửi|cung cấp (?:hồ sơ|thông tin)|thống nhất|kết quả|nội dung|có ý kiến|phát triển (?:kinh tế|nông thôn|nông nghiệp|du lịch|văn hóa|giáo dục|y tế|nguồn nhân lực|sự nghiệp)|triển khai (?:thực hiện|quyết định|kế hoạch|nghị quyết|công văn))(?![\p{L}])/iu
/** “Ứng dụng CNTT tại Khoa Xét nghiệm” names where, not what. */
const field =
  /^(?:đẩy mạnh )?(?:ứng dụng|chuyển đổi)\s+(?:cntt|công nghệ thông tin|số)\s+(?:tại|trong|của|ở|năm|phục vụ)(?![\p{L}])/iu
/** “Nhiệm vụ thuộc Tiểu dự án 2, …” says where the money comes from. */
const ofProgramme = /^(?:các\s+)?(?:nhiệm vụ|dự án|hạng mục|nội dung)\s+(?:thuộc|trong|của|theo|số)(?![\p{L}])/iu
const hangs = /\s(?:của|và|cho|về|tại|với|các|những|trong|theo|từ|đến|phục vụ|gồm|là)$/iu
const sentence = /(?<![\p{L}])(?:đã|đang|sẽ|hiện nay|chưa|là|chúng tôi|kính|nhằm)(?![\p{L}])/iu
const lawNumber = /(?<!\d)\d{1,6}\/(?:\d{4}\/)?(?:QĐ|NĐ|TT|NQ|KH|CT|TB|CV|TTr)[-–]/u
const fewestTelling = 3
const mostWords = 45

/** Words that tell of what project it is: all but those that any has, and years. */
function telling(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase()
  const words = wordsOf(lower).map(({ start, end }) => lower.slice(start, end))
  return new Set(words.filter((word) => word.length > 1 && !common.has(word) && !/^\d/.test(word)))
}
const common = new Set(
  'đầu tư xây dựng nâng cấp mua sắm thuê trang bị lắp đặt triển khai phát triển hệ thống phần mềm dịch vụ công nghệ thông tin cntt của và cho các trên địa bàn tỉnh huyện xã phường năm giai đoạn phục vụ tại về dự án nhiệm vụ'.split(
    ' ',
  ),
)

/** A candidate and how likely it is the name. */
export interface WeighedName {
  readonly candidate: NameCandidate
  readonly weight: number
}

/** How likely each candidate is the name: by its way and form, and whether other places of the paper name the same. */
export function weighed(candidates: readonly NameCandidate[]): WeighedName[] {
  const told = candidates.map((candidate) => ({ candidate, words: telling(candidate.value) }))
  return told.map(({ candidate, words }) => {
    const form = forms.reduce((sum, [weight, fits]) => sum + (fits(candidate.value) ? weight : 0), 0)
    const elsewhere = told.filter((other) => other.candidate.source.quote !== candidate.source.quote)
    const echoes = elsewhere.filter((other) => share(words, other.words)).length
    return { candidate, weight: ways[candidate.way] + form + echo * Math.min(echoes, mostEchoes) }
  })
}
const echo = 0.6
const mostEchoes = 3

/** Whether two texts name the same project: most telling words of the shorter stand in the longer. */
export const alike = (a: NameCandidate, b: NameCandidate): boolean => share(telling(a.value), telling(b.value))

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const both = [...a].filter((word) => b.has(word)).length
  return both >= leastCommon * Math.min(a.size, b.size) && both >= 2
}
const leastCommon = 0.6
