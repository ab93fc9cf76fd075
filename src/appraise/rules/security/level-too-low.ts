import type { BuiltSystem, Proposal, System } from '../../../architecture/index.js'
import { numberIn, type Text } from '../../../kernel/index.js'
import { covers, cue } from '../../../language/index.js'
import { securityLevels } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { asserting, judgedSystems, whereBuilt, whereSaid } from '../said.js'
import { declaredLevel } from './level.js'
import { personsIn, personsOfLevel3 } from './persons.js'

const onlineService = cue(
  'dịch vụ công(?: trực tuyến)?(?: [\\p{L}]+){0,3} (?:mức(?: độ)? ?(?:3|4|ba|bốn|cao)|toàn trình)',
  'dvc(?:tt)?(?: trực tuyến)? mức(?: độ)? ?[34]',
  'nộp hồ sơ(?: [\\p{L}]+){0,4} trực tuyến',
)
const procedures = cue(
  '(?:giải quyết|xử lý|tiếp nhận)(?: [\\p{L}]+){0,4} thủ tục hành chính',
  'một cửa điện tử',
  'hồ sơ thủ tục hành chính',
)
/** Something that its users reach over the network: only to such services does the number of persons matter. */
const online = asserting('trực tuyến', 'internet', 'môi trường mạng', 'cổng', 'website', 'ứng dụng di động', 'tra cứu')
const manyPeople = cue(
  'người dân',
  'công dân',
  'nhân dân',
  'dân cư',
  'nhân khẩu',
  'học sinh',
  'bệnh nhân',
  'người bệnh',
  'doanh nghiệp',
  'tổ chức, cá nhân',
)

export const levelTooLow = {
  id: 'security/level-too-low',
  severity: 'warning',
  basis: securityLevels,
  *proposal({ proposal, model, base, asOf }) {
    for (const system of judgedSystems(proposal)) {
      const level = declaredLevel(system, proposal, base)
      const due = level === undefined ? undefined : leastLevel(system, model.systems.get(system.id), proposal, asOf)
      if (level === undefined || !due || level >= due.level) continue
      yield {
        subject: system.id,
        location:
          'securityLevel' in system.declared
            ? proposal.locate(system.declared, 'securityLevel')
            : proposal.locate(proposal.header, 'securityLevel'),
        message: {
          vi: `Cấp độ ${level} có thể chưa phù hợp: ${due.because.vi}, thông thường phải từ cấp độ ${due.level}.`,
          en: `Level ${level} may be too low: ${due.because.en}, which as a rule calls for level ${due.level}.`,
        },
        atMost: criteriaOn(asOf) ? 'warning' : 'info',
      }
    }
  },
} satisfies RuleCode

/** From the end of decree 85/2016 to the beginning of 331/2026 no decree laid criteria down. */
const gap = { from: '2026-07-01', to: '2026-08-18' }
const criteriaOn = (day: string) => !covers(gap, day)

/** The least level that the dossier's own words call for, with the reason, abridged from the decree of the day. */
function leastLevel(
  built: BuiltSystem,
  system: System | undefined,
  proposal: Proposal,
  day: string,
): { level: number; because: Text } | undefined {
  const { header } = proposal
  const users = [...(built.users ?? []), ...(header.users ?? [])].join('; ').normalize('NFC')
  const serves = built.kind === 'infrastructure' || built.kind === 'platform'
  const wide = system?.scope === 'province' || system?.scope === 'national'
  if (serves && system?.scope === 'national')
    return {
      level: 4,
      because: { vi: 'hạ tầng, nền tảng dùng chung toàn quốc', en: 'it is shared by the whole country' },
    }
  if (serves && wide && built.shared === true)
    return {
      level: 3,
      because: { vi: 'hạ tầng, nền tảng dùng chung của tỉnh', en: 'it is infrastructure shared by the province' },
    }
  if (whereBuilt(proposal, onlineService))
    return {
      level: 3,
      because: {
        vi: 'hệ thống cung cấp dịch vụ công trực tuyến mức độ 3, 4',
        en: 'it offers online public services of degree 3 or 4',
      },
    }
  if (day > gap.to && whereBuilt(proposal, procedures))
    return {
      level: 3,
      because: {
        vi: 'hệ thống thông tin giải quyết thủ tục hành chính',
        en: 'it settles administrative procedures',
      },
    }
  const reached = built.kind === 'portal' || whereSaid(proposal, online) !== undefined
  const persons = personsIn(proposal)
  const least = personsOfLevel3(proposal, day > gap.to)
  if (header.personalData === true && reached && persons !== undefined && persons >= least) {
    return {
      level: 3,
      because: {
        vi: `dịch vụ trực tuyến xử lý dữ liệu cá nhân của từ ${numberIn(least, 'vi')} người trở lên`,
        en: `it is an online service with personal data of ${numberIn(least, 'en')} persons or more`,
      },
    }
  }
  if (header.personalData === true && wide && reached && persons === undefined && manyPeople(users)) {
    return {
      level: 3,
      because: {
        vi: 'dịch vụ trực tuyến xử lý dữ liệu cá nhân của người dân trong toàn tỉnh',
        en: 'it is an online service with personal data of the province’s population',
      },
    }
  }
  if (header.personalData === true)
    return { level: 2, because: { vi: 'hệ thống xử lý dữ liệu cá nhân', en: 'it handles personal data' } }
  return undefined
}
