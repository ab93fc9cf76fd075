import { agencyFinder, type Model, type Proposal } from '../../../architecture/index.js'
import { cue } from '../../../language/index.js'
import { asserting, type ProposalPassage, whereSaid } from '../said.js'

const evident = asserting(
  'dữ liệu cá nhân',
  'thông tin cá nhân',
  'hồ sơ (?:bệnh án|sức khỏe|sức khoẻ|cán bộ|học sinh|hộ tịch|lý lịch)',
  'bệnh án',
  'lý lịch(?! (?:từng |của |mỗi )?(?:cây|cột|lễ hội|thiết bị|máy|di tích|di sản|hiện vật|tài sản|xe|phương tiện|công trình|khoa học))',
  'căn cước',
  'nhân khẩu',
  'sinh trắc',
  'số chứng minh nhân dân',
)

/** Where a dossier that does not say whether it processes personal data evidently does. */
export function evidentlyPersonal(proposal: Proposal): ProposalPassage | undefined {
  return proposal.header.personalData === undefined ? whereSaid(proposal, evident) : undefined
}

const stateBody = cue(
  '^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|sở|bộ|ban|văn phòng|chi cục|cục|tổng cục|thanh tra|phòng|công an)',
)
const publicUnit = cue(
  '^(?:bệnh viện|trung tâm|trường|đại học|cao đẳng|học viện|viện|đài|nhà|bảo tàng|thư viện|công ty|quỹ|ban quản lý)',
)

/**
 * Whether the proposer is a body of the state, which law 91/2025 exempts from the assessment, or a unit or firm, which it does not;
 * nothing where neither its kind nor its name tells.
 */
export function isStateBody({ header }: Proposal, model: Model): boolean | undefined {
  const agency = model.agencies.get(header.agency) ?? agencyFinder(model.agencies.values())(header.agency)
  const name = (agency?.name ?? header.agency).normalize('NFC')
  if (publicUnit(name)) return false
  if (agency && agency.kind !== 'unit' && agency.kind !== 'other') return true
  if (stateBody(name)) return true
  return agency?.kind === 'unit' ? false : undefined
}
