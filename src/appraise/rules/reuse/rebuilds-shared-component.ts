import { improvedBy, statusOn } from '../../../architecture/index.js'
import { framework, investment } from '../bases.js'
import { comparedSystems, findingAbout } from '../duplication/compared.js'
import { buildsDataCentre } from '../hosting/building-centre.js'
import { dataCentre } from '../roles.js'
import type { Found, ProposalContext, RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { called, introduced } from '../wording.js'

export const rebuildsSharedComponent = {
  id: 'reuse/rebuilds-shared-component',
  severity: 'error',
  basis: [...framework, ...investment],
  *proposal(context) {
    const centre = dataCentre(context.base, 'trung-tam-du-lieu')
    const told = new Set(
      context.appraisal.matches
        .filter((m) => m.relation === 'duplicate' || m.relation === 'upgrades' || m.falseUpgrade)
        .map((m) => m.id),
    )
    for (const compared of comparedSystems(context, 'should-reuse')) {
      if (centre.has(compared.target.id) && buildsDataCentre(context.proposal)) continue
      told.add(compared.target.id)
      yield {
        ...findingAbout(context, compared, {
          vi: 'Đề xuất tự xây phần đã có bản dùng chung:',
          en: 'The proposal rebuilds what exists as a shared service:',
        }),
        remedy: {
          vi: `Khai thác ${called(context.base, compared.target.id)}; cắt hạng mục tự xây và khai phụ thuộc vào hệ thống này.`,
          en: `Use ${called(context.base, compared.target.id)}; drop the rebuilt part and declare the dependency.`,
        },
      }
    }
    yield* byDeclaration(context, told)
  },
} satisfies RuleCode

/** A shared component that one system of the province realizes, named as the proposal's own work. */
function* byDeclaration(
  { base, proposal, asOf, appraisal }: ProposalContext,
  told: ReadonlySet<string>,
): Iterable<Found> {
  const improves = new Set(improvedBy(proposal.header))
  const related = new Set(appraisal.matches.filter((m) => m.relation === 'overlap').map((m) => m.id))
  for (const system of judgedSystems(proposal)) {
    for (const [i, id] of (system.realizes ?? []).entries()) {
      const component = base.components.get(id)
      if (component?.shared !== true) continue
      const holders = [...base.systems.values()].filter(
        (s) => s.realizes?.includes(id) && s.scope !== 'national' && statusOn(s, asOf) !== 'retired',
      )
      const [holder] = holders
      if (holders.length !== 1 || !holder || holder.id === system.id || improves.has(holder.id)) continue
      if (told.has(holder.id) || related.has(holder.id)) continue
      const whom = introduced(base, holder, asOf)
      yield {
        subject: system.id,
        related: [holder.id, id],
        location: system.realizes && proposal.locate(system.realizes, i),
        message: {
          vi: `Đề xuất hiện thực hóa lại thành phần dùng chung “${component.name}”, đã có ${whom.vi}.`,
          en: `The proposal realizes the shared component “${component.name}” again; there is ${whom.en}.`,
        },
      }
    }
  }
}
