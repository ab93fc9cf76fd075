import { cue } from '../../../language/index.js'
import { artificialIntelligence } from '../bases.js'
import { applies } from '../dossier/regime.js'
import type { RuleCode } from '../rule.js'
import { asserting, judgedSystems, whereBuilt, whereStated } from '../said.js'

const inWords = asserting(
  'trí tuệ nhân tạo',
  'học máy',
  'học sâu',
  'machine learning',
  'deep learning',
  'mô hình ngôn ngữ lớn',
  'thị giác máy tính',
  'chatbot',
  'trợ lý ảo',
  '(?:nhận diện|nhận dạng) (?:khuôn mặt|giọng nói|hành vi)',
)
/** “AI” in capitals: in small letters, and in a text all in capitals, it may be the word for “who”. */
const sign = /(?<![\p{L}\p{N}])AI(?![\p{L}\p{N}])/u
const denied = /(?:không|chưa|KHÔNG|CHƯA)(?:[\s,]+[\p{L}\p{N}]+){0,4}[\s,]+AI(?![\p{L}\p{N}])/u
const saysAi = (text: string) => inWords(text) || (sign.test(text) && !denied.test(text) && text !== text.toUpperCase())

/** What touches people's rights by itself, as decision 33/2026 lists systems of high risk. */
const grave = cue(
  'tự động (?:ra quyết định|quyết định|phê duyệt|từ chối|chấm điểm|xếp hạng|xử phạt|xử lý vi phạm)',
  '(?:nhận diện|nhận dạng) khuôn mặt',
  'sinh trắc học',
  'chẩn đoán',
  'giám sát hành vi',
)
const risk = cue(
  'mức(?: độ)? rủi ro',
  'rủi ro (?:cao|trung bình|thấp)',
  'phân loại(?: [\\p{L}]+){0,3} rủi ro(?! (?!của hệ thống|đối với hệ thống|hệ thống|theo|cao|trung bình|thấp|là|ở)[\\p{L}])',
)
const ofTheSystem = cue('hệ thống', 'luật', '134/2025', '142/2026', '33/2026', 'hồ sơ phân loại')
/** A class of risk of the system itself; “phân loại rủi ro doanh nghiệp” is what it does. */
const classified = (text: string) => risk(text) && (saysAi(text) || ofTheSystem(text))

export const aiUnclassified = {
  id: 'security/ai-unclassified',
  severity: 'warning',
  basis: artificialIntelligence,
  *proposal({ proposal, base, asOf }) {
    if (!applies(base, 'luat-134-2025', asOf) || judgedSystems(proposal).length === 0) return
    const said = whereBuilt(proposal, saysAi)
    if (!said || whereStated(proposal, classified)) return
    const decides = whereBuilt(proposal, (text) => grave(text))
    yield {
      subject: proposal.header.id,
      location: said.location,
      message: {
        vi: `Hồ sơ có dùng trí tuệ nhân tạo (“${said.text}”) nhưng chưa xác định mức độ rủi ro của hệ thống.${decides ? ' Nội dung này có thể thuộc loại rủi ro cao.' : ''}`,
        en: `The dossier uses artificial intelligence (“${said.text}”) and does not determine the system’s risk.${decides ? ' It may be of the high class.' : ''}`,
      },
      ...(decides ? {} : { atMost: 'info' as const }),
    }
  },
} satisfies RuleCode
