import { improvedBy, operatesOn, statusOn } from '../../../architecture/index.js'
import { cue } from '../../../language/index.js'
import { framework, investment } from '../bases.js'
import { applies, lawDayOf } from '../dossier/regime.js'
import { agencyLine } from '../roadmap/schedule.js'
import { dataCentre, dataCentreOption } from '../roles.js'
import type { RuleCode } from '../rule.js'
import { judgedSystems, whereStated } from '../said.js'
import { called, listed } from '../wording.js'
import { buildsDataCentre } from './building-centre.js'

const needed = cue(
  'thật sự cần thiết',
  'thực sự cần thiết',
  'không (?:còn|có) (?:phương án|giải pháp|lựa chọn|cách)(?: nào)? khác',
  'không thể (?:đặt|sử dụng|dùng|khai thác)(?: [\\p{L}]+){0,4} (?:trung tâm dữ liệu|đám mây|hạ tầng)',
  '(?:trung tâm (?:tích hợp )?dữ liệu|hạ tầng)(?: [\\p{L}]+){0,6} (?:không|chưa) (?:đáp ứng|đủ|còn)',
)

export const newDataCentre = {
  id: 'hosting/new-data-centre',
  severity: 'error',
  basis: [
    ...framework.filter(({ document }) => document !== 'qd-1425-2026'),
    { document: 'qd-1425-2026', article: 'Mục II.4.a' },
    ...investment,
  ],
  options: {
    dataCentre: dataCentreOption,
  },
  *proposal({ proposal, base, option, appraisal, asOf }) {
    const centre = dataCentre(base, option('dataCentre', dataCentreOption.default))
    const { header } = proposal
    // Since then it needs a reason even where no centre of the province is known.
    const onlyIfNeeded = applies(base, 'qd-1425-2026', lawDayOf(header, base, asOf))
    if ((!centre.known && !onlyIfNeeded) || judgedSystems(proposal).length === 0) return
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
    const argued = onlyIfNeeded ? whereStated(proposal, needed) : undefined
    const grounds = argued && {
      vi: ` Hồ sơ nêu lý do: “${argued.text}”; cần thẩm định có thật sự cần thiết hay không.`,
      en: ` It gives a reason: “${argued.text}”; whether there is no other way is to be appraised.`,
    }
    yield {
      subject: header.id,
      related: standing.map((s) => s.id),
      location: said?.location ?? (declared?.realizes && proposal.locate(declared.realizes)),
      message: {
        vi: `Đề xuất xây dựng trung tâm dữ liệu hoặc phòng máy chủ riêng${said ? `: “${said.text}”` : ''}.${also.vi}${grounds?.vi ?? ''}`,
        en: `The proposal builds a data centre or server room of its own${said ? `: “${said.text}”` : ''}.${also.en}${grounds?.en ?? ''}`,
      },
      ...(grounds || !centre.known ? { atMost: 'warning' as const } : {}),
    }
  },
} satisfies RuleCode
