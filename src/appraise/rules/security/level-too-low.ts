import type { BuiltSystem, Proposal, System } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { covers, cue } from '../../../language/index.js'
import { securityLevels } from '../bases.js'
import type { Rule } from '../rule.js'
import { asserting, judgedSystems, whereBuilt, whereSaid } from '../said.js'
import { declaredLevel } from './level.js'

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
  title: {
    vi: 'Cấp độ an toàn thông tin thấp hơn tính chất của hệ thống',
    en: 'A security level below what the system calls for',
  },
  basis: securityLevels,
  remedy: {
    vi: 'Rà soát lại tiêu chí xác định cấp độ; nâng cấp độ hoặc giải trình.',
    en: 'Go through the criteria of the levels again; raise the level or explain it.',
  },
  explain: {
    vi: `**Yêu cầu.** Cấp độ ghi trong đề xuất phải phù hợp với thông tin mà hệ thống xử lý và phạm vi phục vụ.

**Vì sao.** Ghi cấp độ thấp để giảm chi phí thì hệ thống sẽ thiếu biện pháp bảo vệ bắt buộc, và hồ sơ cấp độ sẽ bị trả lại khi thẩm định.

**Cách xét.** Công cụ suy ra cấp độ tối thiểu từ những điều hồ sơ đã nêu: dữ liệu cá nhân thì ít nhất cấp 2; dịch vụ công trực tuyến mức độ 3, 4 hoặc toàn trình, dịch vụ trực tuyến có dữ liệu cá nhân của đông đảo người dân trong tỉnh, hạ tầng hoặc nền tảng dùng chung của tỉnh, và từ 19/8/2026 hệ thống giải quyết thủ tục hành chính thì cấp 3; hạ tầng dùng chung toàn quốc thì cấp 4. Tiêu chí rút gọn từ Nghị định 85/2016 (Điều 7 - 11), từ 19/8/2026 Nghị định 331/2026 (Điều 11 - 15); chỉ ở mức cần xem xét. Giữa 01/7 và 18/8/2026 không có nghị định chi tiết, chỉ nhắc.

**Cách xử lý.** Đối chiếu với văn bản. Nếu dịch vụ trực tuyến có dưới 10.000 người sử dụng (từ 19/8/2026: dưới 100.000 chủ thể dữ liệu cơ bản, 10.000 chủ thể dữ liệu nhạy cảm), hoặc hệ thống chỉ phục vụ nội bộ, ghi rõ trong hồ sơ cấp độ; nếu không, nâng \`securityLevel\` và bổ sung kinh phí bảo vệ tương ứng.`,
    en: `**What is asked.** The level in the proposal fits the information that the system handles and whom it serves.

**Why.** A low level, written to save money, leaves out protection that is required, and the level dossier will be sent back.

**How it is judged.** The least level is derived from what the dossier says: personal data, level 2; online public services of degree 3 or 4 or whole, an online service with personal data of the population at large, shared infrastructure or platforms of the province, and since 19 August 2026 systems that settle administrative procedures, level 3; shared infrastructure of the country, level 4. Numbers of persons matter to online services only. Abridged from decree 85/2016 (articles 7 to 11), since 19 August 2026 decree 331/2026 (11 to 15), so the finding is never more than a warning; from 1 July to 18 August 2026 no decree lays the criteria down, and it is a mention.

**How to mend it.** Compare with the decree. Where an online service has fewer than 10,000 users (since 19 August 2026: fewer than 100,000 persons of basic data, 10,000 of sensitive data), or the system is internal, say so in the level dossier; otherwise raise \`securityLevel\` and the money for protection.`,
  },
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
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Dịch vụ công trực tuyến mức độ 4 lĩnh vực thủy sản
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Cung cấp dịch vụ công trực tuyến mức độ 4 về cấp phép khai thác thủy sản cho người dân.
  securityLevel: 3
`,
    fail: `proposal:
  id: dx-vi-du
  title: Dịch vụ công trực tuyến mức độ 4 lĩnh vực thủy sản
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Cung cấp dịch vụ công trực tuyến mức độ 4 về cấp phép khai thác thủy sản cho người dân.
  securityLevel: 2
`,
  },
} satisfies Rule

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
  if (header.personalData === true && wide && reached && manyPeople(users)) {
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
