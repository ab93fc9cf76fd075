import { improvedBy, statusOn } from '../../../architecture/index.js'
import { dataSharing } from '../bases.js'
import { applies, lawDayOf } from '../dossier/regime.js'
import type { RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { agencyName, called } from '../wording.js'
import { entityOf } from './entities.js'

export const undeclaredSource = {
  id: 'integration/undeclared-source',
  severity: 'warning',
  basis: dataSharing,
  yaml: 'dependsOn',
  *proposal({ proposal, base, asOf, dependencies, appraisal }) {
    const { header } = proposal
    const named = new Set([
      ...dependencies.flatMap((d) => [d.to, ...(d.data ?? [])]),
      ...(header.reuses ?? []),
      ...improvedBy(header),
      ...proposal.systems.map((s) => s.id),
      ...appraisal.matches.filter((m) => m.of === 'system' && m.relation !== 'related').map((m) => m.id),
    ])
    const told = new Set<string>()
    const oneOriginal = applies(base, 'nd-224-2026', lawDayOf(header, base, asOf))
    for (const system of judgedSystems(proposal)) {
      for (const [i, use] of (system.data ?? []).entries()) {
        const text = typeof use === 'string' ? use : use.entity
        const entity = entityOf(base, text)
        const master = entity?.master === undefined ? undefined : base.systems.get(entity.master)
        if (!entity || !master || named.has(master.id) || named.has(entity.id) || told.has(entity.id)) continue
        if (statusOn(master, asOf) === 'retired') continue
        // A second original is a fault of its own since law says so: `integration/data-of-record-twice`.
        if (oneOriginal && typeof use !== 'string' && use.access === 'owns') continue
        told.add(entity.id)
        const owns = typeof use !== 'string' && use.access !== 'reads'
        const whom = `${called(base, master.id)}, ${agencyName(base, master.owner)}`
        yield {
          subject: system.id,
          related: [master.id, entity.id],
          location: system.data && proposal.locate(system.data, i),
          message: owns
            ? {
                vi: `Đề xuất nhận quản lý, cập nhật dữ liệu “${entity.name}”, nhưng bản gốc ở ${whom}; chưa khai quan hệ với hệ thống này.`,
                en: `The proposal would keep the data “${entity.name}”, whose original is in ${whom}; no relation to it is declared.`,
              }
            : {
                vi: `Đề xuất dùng dữ liệu “${entity.name}”, bản gốc ở ${whom}, nhưng chưa khai lấy từ hệ thống này.`,
                en: `The proposal uses the data “${entity.name}”, whose original is in ${whom}, without declaring it as the source.`,
              },
          yaml: `dependsOn: [{ to: ${master.id}, kind: data, data: [${entity.id}] }]`,
        }
      }
    }
  },
} satisfies RuleCode
