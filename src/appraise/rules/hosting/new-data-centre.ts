import { improvedBy, operatesOn, statusOn } from '../../../architecture/index.js'
import { framework, investment } from '../bases.js'
import { agencyLine } from '../roadmap/schedule.js'
import { dataCentre, dataCentreOption } from '../roles.js'
import type { RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { called, listed } from '../wording.js'
import { buildsDataCentre } from './building-centre.js'

export const newDataCentre = {
  id: 'hosting/new-data-centre',
  severity: 'error',
  basis: [...framework, ...investment],
  options: {
    dataCentre: dataCentreOption,
  },
  *proposal({ proposal, base, option, appraisal, asOf }) {
    const centre = dataCentre(base, option('dataCentre', dataCentreOption.default))
    if (!centre.known || judgedSystems(proposal).length === 0) return
    const { header } = proposal
    const task = base.tasks.get(header.task ?? '')
    const assigned = task !== undefined && agencyLine(base, header.agency).includes(task.lead)
    const delivers = assigned ? (task.delivers ?? []) : []
    const improves = [...improvedBy(header), ...delivers].some(centre.has)
    if (improves || appraisal.matches.some((m) => centre.has(m.id) && m.relation === 'duplicate')) return
    const declared = proposal.systems.find((s) => s.realizes?.some(centre.has))
    const said = buildsDataCentre(proposal)
    if (!declared && !said) return
    // What has been retired, or is on its way out, is no place to go to.
    const there = centre.systems.filter((s) => operatesOn(s, asOf) && statusOn(s, asOf) !== 'retiring')
    const standing = there.length > 0 ? there : centre.systems
    const existing = listed(standing.map((s) => called(base, s.id)))
    const also =
      standing.length > 0
        ? { vi: ` Tỉnh đã có ${existing.vi}.`, en: ` The province has ${existing.en}.` }
        : { vi: '', en: '' }
    yield {
      subject: header.id,
      related: standing.map((s) => s.id),
      location: said?.location ?? (declared?.realizes && proposal.locate(declared.realizes)),
      message: {
        vi: `Đề xuất xây dựng trung tâm dữ liệu hoặc phòng máy chủ riêng${said ? `: “${said.text}”` : ''}.${also.vi}`,
        en: `The proposal builds a data centre or server room of its own${said ? `: “${said.text}”` : ''}.${also.en}`,
      },
    }
  },
} satisfies RuleCode
