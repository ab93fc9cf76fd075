import { leadsTo } from '../../../architecture/index.js'
import { framework, securityLevels } from '../bases.js'
import { backupService, dataCentre, dataCentreOption, saysBackup, saysDataCentre } from '../roles.js'
import type { Rule } from '../rule.js'
import { judgedSystems, whereSaid } from '../said.js'
import { called } from '../wording.js'

export const noBackup = {
  id: 'hosting/no-backup',
  severity: 'warning',
  title: { vi: 'Chưa có phương án sao lưu, phục hồi dữ liệu', en: 'No plan for backup and recovery' },
  basis: [...framework, ...securityLevels],
  remedy: {
    vi: 'Khai sử dụng dịch vụ sao lưu của tỉnh, hoặc nêu rõ phương án sao lưu và thời gian phục hồi.',
    en: 'Declare the use of the provincial backup service, or state how data are backed up and how fast they are recovered.',
  },
  explain: {
    vi: `**Yêu cầu.** Hệ thống có dữ liệu phải có phương án sao lưu định kỳ và phục hồi khi có sự cố, ưu tiên dùng dịch vụ sao lưu chung của tỉnh.

**Vì sao.** Hỏng ổ đĩa, mã độc mã hóa dữ liệu hay thao tác nhầm đều có thể xóa sạch dữ liệu nhiều năm. Khi đó chỉ có bản sao lưu đặt ở nơi khác và đã từng phục hồi thử mới cứu được.

**Cách xét.** Đạt khi đề xuất phụ thuộc hoặc dùng lại dịch vụ sao lưu, khi nơi đặt hệ thống (Trung tâm dữ liệu) có phụ thuộc vào dịch vụ sao lưu trong kiến trúc, hoặc khi hồ sơ có nêu sao lưu. Đề xuất chưa ghi nơi đặt hệ thống thì chưa xét. Hạ tầng mạng, thiết bị không xét.

**Cách xử lý.** Thêm phụ thuộc vào dịch vụ sao lưu (\`reuses\` hoặc \`dependsOn\`), hoặc mô tả: sao lưu gì, bao lâu một lần, giữ bao nhiêu bản, đặt ở đâu, phục hồi trong bao lâu. Tùy chọn \`backup\` đặt mã dịch vụ sao lưu của tỉnh.`,
    en: `**What is asked.** A system with data has a plan for regular backup and for recovery, preferably by the province's shared backup service.

**Why.** A broken disk, ransomware or one wrong command can erase the data of many years. Then only a copy kept elsewhere, and once restored as a test, will help.

**How it is judged.** It is met where the proposal depends on or reuses the backup service, where the place that hosts it (the data centre) depends on that service in the architecture, or where the dossier speaks of backup. A proposal that names no place is not judged here; networks and equipment are not judged.

**How to mend it.** Add a dependency on the backup service (\`reuses\` or \`dependsOn\`), or say what is backed up, how often, how many copies are kept and where, and how long recovery takes. The option \`backup\` sets the id of the province's service.`,
  },
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
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  functions: [Cấp giấy phép khai thác thủy sản]
  hosting: ttdl-tinh
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  functions: [Cấp giấy phép khai thác thủy sản]
  hosting: Nền tảng đám mây của doanh nghiệp viễn thông
`,
  },
} satisfies Rule
