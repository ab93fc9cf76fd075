import type { Model } from '../../../architecture/index.js'
import { cue } from '../../../language/index.js'
import { framework, investment } from '../bases.js'
import { applies, lawDayOf } from '../dossier/regime.js'
import { dataCentre, dataCentreOption, type PlatformRole, saysDataCentre } from '../roles.js'
import type { RuleCode } from '../rule.js'
import { asserting, judgedSystems, whereSaid } from '../said.js'
import { called } from '../wording.js'
import { buildsDataCentre, dataCentreWords, serverRoomWords } from './building-centre.js'

/** After “sở”: the department of information and communications, which runs the province's data centre. */
const communications = '(?:thông tin và truyền thông|tt&tt|tttt)'
const inOwnRoom = cue(
  serverRoomWords,
  'máy chủ riêng',
  '(?:máy chủ|server) (?:đặt |lắp đặt |cài đặt )?(?:tại|ở|của) (?:trụ sở|văn phòng|cơ quan|đơn vị|sở|chi cục|ubnd|huyện|xã|bệnh viện|trường|phòng)',
  `(?:tại|ở) (?:trụ sở|văn phòng|cơ quan|đơn vị|sở|chi cục|ubnd|huyện|xã|bệnh viện|trường|phòng)(?! ${communications})`,
)
/** The province's own server room is no room of the agency's. */
const notTheProvinces = `(?! chủ)(?! (?:của )?(?:tỉnh|${dataCentreWords}|sở ${communications}))`
const saidOwnRoom = asserting(
  `(?:đặt|lắp đặt|cài đặt|triển khai|vận hành)(?: [\\p{L}]+){0,6} (?:${serverRoomWords}${notTheProvinces}|máy chủ riêng)`,
  '(?:đặt|lắp đặt|cài đặt)(?: [\\p{L}]+){0,4} máy chủ(?: [\\p{L}]+){0,3} (?:tại|ở) (?:trụ sở|văn phòng|cơ quan|đơn vị|sở|chi cục|ubnd|bệnh viện|trường|phòng)',
)
const inCloud = cue('đám mây', 'cloud', 'idc', 'thuê hạ tầng', 'thuê máy chủ', 'thuê chỗ đặt', 'hosting', 'vps')
const ofProvince = cue('tỉnh', 'quốc gia', 'của bộ', 'chính phủ', 'dùng chung')

export const outsideDataCentre = {
  id: 'hosting/outside-data-centre',
  severity: 'error',
  basis: [...framework, ...investment],
  yaml: 'hosting',
  options: {
    dataCentre: dataCentreOption,
  },
  *proposal({ proposal, base, option, asOf }) {
    // Since July 2026 law looks at the cloud first: that a system is there is no longer a fault to be mended.
    const cloudFirst = applies(base, 'nd-224-2026', lawDayOf(proposal.header, base, asOf))
    const centre = dataCentre(base, option('dataCentre', dataCentreOption.default))
    if (!centre.known || buildsDataCentre(proposal)) return
    const told = new Set<string>()
    for (const { id, hosting, declared } of judgedSystems(proposal)) {
      const place = hosting === undefined ? 'unsaid' : placeOf(hosting, base, centre)
      if (hosting === undefined || place === 'centre' || told.has(hosting)) continue
      told.add(hosting)
      const name = called(base, hosting)
      yield {
        subject: id,
        related: centre.systems.map((s) => s.id),
        location:
          'hosting' in declared ? proposal.locate(declared, 'hosting') : proposal.locate(proposal.header, 'hosting'),
        message:
          place === 'own'
            ? {
                vi: `Hệ thống được đặt tại ${name}, không phải Trung tâm dữ liệu tỉnh.`,
                en: `The system is hosted at ${name}, not in the provincial data centre.`,
              }
            : place === 'cloud'
              ? {
                  vi: `Hệ thống được đặt tại ${name}; cần làm rõ vì sao không đặt tại Trung tâm dữ liệu tỉnh và dữ liệu được bảo đảm thế nào.`,
                  en: `The system is hosted at ${name}; say why not in the provincial data centre, and how the data are protected.`,
                }
              : {
                  vi: `Nơi đặt hệ thống ghi là ${name}: chưa rõ có phải Trung tâm dữ liệu tỉnh hay không.`,
                  en: `The system is said to be hosted at ${name}; it is not clear whether that is the provincial data centre.`,
                },
        ...(place === 'own'
          ? {}
          : { atMost: place === 'cloud' && cloudFirst ? ('info' as const) : ('warning' as const) }),
      }
    }
    const said = judgedSystems(proposal).every((s) => s.hosting === undefined)
      ? whereSaid(proposal, saidOwnRoom)
      : undefined
    if (said && judgedSystems(proposal).length > 0) {
      yield {
        subject: proposal.header.id,
        related: centre.systems.map((s) => s.id),
        location: said.location,
        message: {
          vi: `Hồ sơ nêu đặt hệ thống ngoài Trung tâm dữ liệu tỉnh: “${said.text}”.`,
          en: `The dossier places the system outside the provincial data centre: “${said.text}”.`,
        },
      }
    }
  },
} satisfies RuleCode

type Place = 'centre' | 'own' | 'cloud' | 'unclear'

/** What sort of place a `hosting` names, by id or in words. */
function placeOf(hosting: string, model: Model, centre: PlatformRole): Place {
  if (centre.has(hosting) || model.components.get(hosting)?.shared === true) return 'centre'
  const system = model.systems.get(hosting)
  if (system) {
    const shared = system.shared === true || system.scope === 'national' || system.scope === 'province'
    return (system.kind === 'infrastructure' || system.kind === 'platform') && shared ? 'centre' : 'own'
  }
  const words = hosting.normalize('NFC')
  if (inOwnRoom(words) && !(saysDataCentre(words) && ofProvince(words))) return 'own'
  if (saysDataCentre(words)) return ofProvince(words) || !inCloud(words) ? 'centre' : 'cloud'
  if (inCloud(words)) return ofProvince(words) ? 'centre' : 'cloud'
  return 'unclear'
}
