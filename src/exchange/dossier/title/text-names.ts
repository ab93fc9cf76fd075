import { type DossierReading, tidy } from '../context.js'
import { sentences } from '../passages.js'
import { ofLaw, ofToday } from '../speech.js'
import { fewestLetters, type NameCandidate, type NameWay } from './candidate.js'
import { doing, namesNothing, verbs } from './subject.js'

/** The names that the text of a paper gives: in quotation marks, and what its sentences ask for. */
export function namesInText(reading: DossierReading): NameCandidate[] {
  return [...linesAlone(reading), ...namesInSentences(reading)]
}

/** What stands by itself in the middle of a page: the choice of several, the head of a second paper. */
const linesAlone = ({ paper }: DossierReading): NameCandidate[] =>
  paper.blocks.flatMap((block) =>
    block.of === 'paragraph' && block.bold && block.centred && doing.test(block.text) && !/[.:;,]$/.test(block.text)
      ? [{ way: 'line', value: tidy(block.text), source: { place: block.place, path: [], quote: block.text } }]
      : [],
  )

function namesInSentences({ passages }: DossierReading): NameCandidate[] {
  return passages.slice(0, mostPassages).flatMap(({ text, source, under }) => {
    if (under.has('legalBasis')) return []
    return sentences(text).flatMap((sentence): NameCandidate[] => {
      if (ofLaw(sentence)) return []
      const said = sentence.slice(0, longestSentence)
      const names = (way: NameWay, values: readonly string[]) => values.map((value) => ({ way, value, source }))
      const asked = ofToday(sentence) ? [] : behind(leads.asked, said)
      const framed = ofToday(sentence) ? [] : behind(leads.framed, said)
      const things = ofToday(sentence) ? [] : behind(leads.thing, said)
      // A line in capitals shows no name by them.
      const shows = (value: string) => isCapital(value) && said !== said.toUpperCase()
      return [
        ...names('quoted', [...quotedIn(said), ...behind(renamed, said).map(capital)]),
        // “… hồ sơ nhiệm vụ Nâng cấp Hệ thống …”: a capital within a sentence begins a name.
        ...names('named', [...framed, ...things].filter(shows)),
        ...names('asked', asked.map(capital)),
        ...names('framed', framed.filter((value) => !shows(value)).map(capital)),
      ]
    })
  })
}

const mostPassages = 400
const longestSentence = 900

/** “… dự án “…””, “… thẩm định về nội dung “Thuê dịch vụ …””. */
function quotedIn(sentence: string): string[] {
  return [...sentence.matchAll(inQuotes)].flatMap(([, name = ''], i, all) => {
    const before = sentence.slice(0, all[i]?.index)
    const value = tidy(name)
    return value.length >= fewestLetters && (frame.test(before) || beginsWork.test(value)) ? [value] : []
  })
}
const inQuotes = /[“"]([^“”"]{8,300})[”"]/gu
const frame =
  /(?<![\p{L}])(?:dự án|nhiệm vụ|đề án|kế hoạch(?: thuê)?|phần mềm|hệ thống|gói thầu|đề cương|dịch vụ|hạng mục|công trình|mô hình|ứng dụng|nền tảng|nội dung|có tên|tên là|gọi là)\s*:?\s*$/iu

/** What is to be done, with the words that may stand before its object. */
const work = `(?:(?:${verbs}|phát triển(?! nông thôn| kinh tế))(?![\\p{L}])|bổ sung (?=máy|thiết bị|phân hệ|tính năng|chức năng|camera)|làm (?:lại |mới )?(?=trang|cổng|web|phần mềm|hệ thống)|lập (?=cơ sở dữ liệu|csdl)|tổ chức (?=(?:các |\\d+ )?(?:lớp|khóa|đợt)))`
const beginsWork = new RegExp(`^${work}`, 'iu')

/** Who asks, allows or plans, before what it is for: “đề nghị được trang bị …”, “thống nhất việc nâng cấp …”. */
const asking =
  '(?:đề nghị|đề xuất|xin|kính trình|chủ trương|ý kiến|thẩm định|phê duyệt|chấp thuận|thống nhất|đồng ý|cho phép|tham mưu|được giao|(?:hỗ trợ|bố trí|cấp) (?:kinh phí|vốn))'
/** What only frames it: “dự án xây dựng …”, “việc thuê …”. */
const framing = '(?:dự án|nhiệm vụ|đề án|gói thầu|hạng mục|kế hoạch|đề cương|nhu cầu|dự kiến|dự toán|việc|về|cần|là để)'
const before = (lead: string) =>
  new RegExp(`(?<![\\p{L}])${lead}\\s+(?:(?!${work})[\\p{L}\\d&/.-]+\\s+){0,9}?(?=${work})`, 'giu')
const leads = {
  asked: before(asking),
  framed: before(framing),
  // “… dự án Hệ thống giám sát …”, “dự kiến xây dựng Nền tảng …”: a capital begins what is made.
  thing:
    /(?<![\p{L}])(?:dự án|nhiệm vụ|đề án|hạng mục|gói thầu|công trình|xây dựng|nâng cấp|đầu tư|triển khai)\s+(?=(?:Hệ thống|Phần mềm|Nền tảng|Cơ sở dữ liệu|CSDL|Cổng|Trang|Ứng dụng|Trung tâm|Kho|Bản đồ|Thư viện|Mạng)\s)/gu,
} as const

/** “… sửa tên nhiệm vụ thành: Nâng cấp …”, “tên gọi là …”. */
const renamed = new RegExp(
  `(?<![\\p{L}])(?:tên|nhiệm vụ|dự án)(?:\\s+[\\p{L}]+){0,4}\\s+(?:thành|là)\\s*:?\\s*(?=${work}|[“"])|(?<![\\p{L}])nội dung(?: thực hiện)?\\s*:\\s*(?=${work})|(?<![\\p{L}])(?:có|với|lấy|mang)\\s+tên(?:\\s+gọi)?(?:\\s+là)?\\s*:?\\s*(?=[\\p{L}“"])`,
  'giu',
)

const openingTwo = /^(\p{L}+ \p{L}+)\s+(?:và|của|cho|này|theo(?! dõi))\s/iu

/** What stands in a sentence behind a lead: from what is to be done to where the sentence goes on to something else. */
function behind(lead: RegExp, sentence: string): string[] {
  return [...sentence.matchAll(lead)].flatMap((match) => {
    // “Nghị quyết số … về phát triển du lịch” is the name of a resolution.
    if (cites.test(sentence.slice(Math.max(0, match.index - mostBefore), match.index + 3))) return []
    const rest = sentence.slice(match.index + match[0].length)
    // “Bộ Kế hoạch và Đầu tư”, “Sở Nông nghiệp và Phát triển nông thôn” are bodies.
    if (isCapital(rest) && /(?<![\p{L}])và\s+$/iu.test(match[0])) return []
    // “tổng mức đầu tư”, “vốn đầu tư”: what is paid, not what is done.
    if (/^đầu tư(?![\p{L}])/iu.test(rest) && /(?<![\p{L}])(?:mức|chủ|vốn|suất|nhà)\s+$/iu.test(match[0])) return []
    const [, opening] = openingTwo.exec(rest) ?? []
    if (opening !== undefined && namesNothing(opening)) return []
    const value = tidy(rest.slice(0, endOfName(rest)))
    return value.split(' ').length < fewestWords ? [] : [value]
  })
}
const fewestWords = 4
const cites = /(?<![\p{L}])(?:nghị quyết|quyết định|nghị định|thông tư|chỉ thị|công văn|kết luận|luật)\s[^,;.]*$/iu
const mostBefore = 120
const isCapital = (text: string) => /^\p{Lu}/u.test(text)
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** Where a name ends within a sentence: a quotation in it is read to its end. */
function endOfName(rest: string): number {
  const quoted = /^[^“”".;:,]{0,60}[“"][^“”"]{4,200}[”"]/u.exec(rest)?.[0].length ?? 0
  const behind = rest.slice(quoted)
  const ends = [goesOn, bodyActs].flatMap((pattern) => pattern.exec(behind)?.index ?? [])
  return quoted + Math.min(behind.length, ...ends)
}

/** In small letters: “Cần Thơ” is a place. */
const goesOn =
  /[.;:“”"](?=\s|$)|\s\((?!\p{Lu}[\p{Lu}\d-]+\))|,\s+(?=(?:để|nhằm|cụ thể|với|nội dung|lý do|như|thời gian|trong|do|vì|theo|góp phần|đảm bảo|bảo đảm|tạo|kính|trình|làm|và xin|và giao|thay cho|mỗi|kèm|gọi tắt|sau đây|xin|mong|đề nghị|đồng thời|gồm|bao gồm|tổng|dự toán|kinh phí|tôi|chúng tôi|có|là)(?![\p{L}]))|(?<!\s)\s+(?=(?:để|nhằm|cụ thể|như sau|như trên|nêu trên|nói trên|này|với (?:tổng|số lượng|quy mô|số tiền|kinh phí|dự toán|các nội dung|nội dung|giá|mức)|theo (?:đúng|các|nội dung|quy định|quyết định|nghị|đề nghị|hình thức)|bằng (?:nguồn|vốn|kinh phí)|từ (?:nguồn|ngân sách)|kèm theo|gửi|là|được|sẽ|đã|đang|cần|dùng cho)(?![\p{L}]))/u
/** “…, Sở đề nghị”: the sentence says who asks. */
const bodyActs =
  /,\s+(?=(?:ubnd|ủy ban|sở|xã|phường|huyện|đơn vị|nhà trường|trường|bệnh viện|trung tâm)\s[^,.;]{0,60}?\s(?:đề nghị|kính|trình|lập|xin|đã|tổ chức|báo cáo)(?![\p{L}]))/iu
