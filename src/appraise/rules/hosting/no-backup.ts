import { leadsTo } from '../../../architecture/index.js'
import { framework, securityLevels } from '../bases.js'
import { backupService, dataCentre, dataCentreOption, saysBackup, saysDataCentre } from '../roles.js'
import type { RuleCode } from '../rule.js'
import { judgedSystems, whereSaid } from '../said.js'
import { called } from '../wording.js'

export const noBackup = {
  id: 'hosting/no-backup',
  severity: 'warning',
  basis: [...framework, ...securityLevels],
  options: {
    backup: {
      default: 'sao-luu-phuc-hoi',
      meaning: {
        vi: 'Mã thành phần hoặc hệ thống là dịch vụ sao lưu của tỉnh',
        en: 'Id of the component or system that is the provincial backup service',
      },
    },
    dataCentre: dataCentreOption,
  },
  *proposal({ proposal, base, graph, option }) {
    const backup = backupService(base, option('backup', 'sao-luu-phuc-hoi'))
    const centre = dataCentre(base, option('dataCentre', dataCentreOption.default))
    if (!backup.known || (proposal.header.reuses ?? []).some(backup.has) || whereSaid(proposal, saysBackup)) return
    const reaches = (id: string) =>
      backup.systems.some((b) => leadsTo(graph(), id, b.id)) ||
      backup.components.some((c) => leadsTo(graph(), id, c.id))
    const unprotected = judgedSystems(proposal).filter((system) => {
      const { hosting } = system
      if (hosting === undefined || system.kind === 'infrastructure' || system.kind === 'security') return false
      const hosts = base.systems.has(hosting)
        ? [hosting]
        : saysDataCentre(hosting.normalize('NFC')) || centre.has(hosting)
          ? centre.systems.map((s) => s.id)
          : []
      return !saysBackup(hosting.normalize('NFC')) && !reaches(system.id) && !hosts.some(reaches)
    })
    const [first] = unprotected
    if (!first) return
    const services = backup.systems.map((s) => s.id)
    const service =
      services[0] === undefined
        ? { vi: 'dịch vụ sao lưu của tỉnh', en: 'the provincial backup service' }
        : { vi: called(base, services[0]), en: called(base, services[0]) }
    yield {
      subject: first.id,
      related: services,
      location:
        'hosting' in first.declared ? proposal.locate(first.declared, 'hosting') : proposal.locate(first.declared),
      message: {
        vi: `Hồ sơ chưa nêu phương án sao lưu, phục hồi dữ liệu và không khai sử dụng ${service.vi}.`,
        en: `The dossier has no plan for backup and recovery and does not declare the use of ${service.en}.`,
      },
    }
  },
} satisfies RuleCode
