import { confidenceLabel, type Text } from '../../../kernel/index.js'
import { cue } from '../../../language/index.js'
import { basisOf, demandFor } from '../dossier/asked.js'
import { demandWeight } from '../dossier/regime.js'
import type { RuleCode } from '../rule.js'
import { asserting, passages, whereStated } from '../said.js'

const data = '(?:dữ liệu|thông tin|cơ sở dữ liệu|csdl)'
const owned = asserting(
  `sở hữu(?: [\\p{L},]+){0,6} ${data}`,
  `${data}(?: [\\p{L},]+){0,12} (?:thuộc|sở hữu|là tài sản)`,
  'quyền sở hữu',
  `(?:bên thuê|cơ quan|sở|tỉnh)(?: [\\p{L}]+){0,6} (?:là chủ|sở hữu|làm chủ)(?: [\\p{L}]+){0,4} ${data}`,
)
const handedOver = asserting(
  `(?:bàn giao|chuyển giao|hoàn trả|trả lại|giao lại)(?: [\\p{L},]+){0,8} ${data}`,
  `${data}(?: [\\p{L},]+){0,12} (?:bàn giao|chuyển giao|hoàn trả|trả lại|giao lại)`,
)
/** Of a leased line or device no data remain, and advice is no service of data. */
const withoutData = cue(
  'đường truyền',
  'kênh truyền',
  'băng thông',
  'wi-?fi',
  'máy in',
  'máy photocopy',
  'máy tính',
  'thiết bị',
  'bản quyền',
  'đầu số',
  'tài khoản (?:họp|zoom|phần mềm)',
  'thuê (?:đơn vị )?tư vấn',
  'thuê chuyên gia',
)

const laidDownBy = [
  { document: 'nd-73-2019', article: 'Điều 54.2.d' },
  { document: 'nd-224-2026', article: 'Điều 45.3.c, 67.2.đ' },
]

export const leaseDataOwnership = {
  id: 'budget/lease-data-ownership',
  severity: 'warning',
  basis: [...laidDownBy, { document: 'tt-23-2020' }],
  *proposal({ proposal, base, asOf }) {
    const { header } = proposal
    const asked = header.kind === 'lease' ? demandFor('dataOwnership', laidDownBy, proposal, base, asOf) : undefined
    if (!asked || withoutData(passages(proposal)[0]?.text ?? '')) return
    const lacks: Text[] = [
      ...(whereStated(proposal, owned) ? [] : [{ vi: 'ai sở hữu', en: 'who owns' }]),
      ...(whereStated(proposal, handedOver)
        ? []
        : [{ vi: 'quản lý, chuyển giao cho bên thuê thế nào', en: 'how the lessee gets' }]),
    ]
    if (lacks.length === 0) return
    const { confidence } = asked.demand
    const doubt = confidence === undefined || confidence === 'verified' ? undefined : confidenceLabel[confidence]
    yield {
      subject: header.id,
      location: proposal.locate(header, 'kind'),
      message: {
        vi: `Đề xuất thuê dịch vụ chưa làm rõ dữ liệu hình thành trong thời gian thuê: ${lacks.map((l) => l.vi).join('; ')}${doubt ? ` (${doubt.vi})` : ''}.`,
        en: `The lease does not say ${lacks.map((l) => l.en).join(' and ')} the data that arise while it runs${doubt ? ` (${doubt.en})` : ''}.`,
      },
      basis: basisOf(asked.demand),
      lawDay: asked.lawDay,
      atMost: demandWeight(asked.demand),
    }
  },
} satisfies RuleCode
