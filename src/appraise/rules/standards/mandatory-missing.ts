import type { BuiltSystem, Model, Proposal } from '../../../architecture/index.js'
import type { Severity } from '../../../kernel/index.js'
import { dayMonthYear } from '../../../language/index.js'
import { standards as basis } from '../bases.js'
import type { Found, Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { listed } from '../wording.js'
import { commitsToCatalogue } from './declared.js'
import { declaredBy, matrixOf, type Requirement } from './matrix.js'
import { isUnverified } from './recognise.js'

export const mandatoryMissing = {
  id: 'standards/mandatory-missing',
  severity: 'warning',
  title: { vi: 'Chưa nêu tiêu chuẩn bắt buộc áp dụng', en: 'Mandatory standards are not declared' },
  basis,
  remedy: {
    vi: 'Bổ sung các tiêu chuẩn được nêu vào danh mục tiêu chuẩn áp dụng của đề xuất.',
    en: 'Add the standards named to the proposal’s list.',
  },
  yaml: 'standards',
  explain: {
    vi: `**Yêu cầu.** Hồ sơ nêu danh mục tiêu chuẩn kỹ thuật áp dụng; trong đó có đủ tiêu chuẩn bắt buộc đối với loại hệ thống sẽ xây.

**Vì sao.** Tiêu chuẩn chung là điều kiện để các hệ thống kết nối, đọc được dữ liệu của nhau và bảo đảm an toàn. Nêu từ đầu thì đưa được vào hồ sơ mời thầu và có căn cứ nghiệm thu.

**Cách xét.** Chỉ xét những nội dung có điều kiện áp dụng rõ ràng (\`appliesTo\` của tiêu chuẩn, \`requires\` của thành phần) và hệ thống thỏa mãn. Nhóm cho chọn một trong nhiều tiêu chuẩn thì có một là đủ; phiên bản mới hơn và HTTPS (đã gồm HTTP) được tính. Hồ sơ không nêu tiêu chuẩn nào có một phát hiện chung. Tiêu chuẩn chưa đối chiếu được văn bản gốc được ghi chú và chỉ ở mức cần xem xét. Danh mục chưa rõ còn hiệu lực (Thông tư 39/2017 từ 01/07/2026) thì chỉ nhắc. Kết quả của từng nội dung ghi ở bảng đối chiếu tiêu chuẩn kỹ thuật.

**Cách xử lý.** Ghi thêm vào \`standards\`, theo ký hiệu hoặc mã. Nếu một nội dung không áp dụng cho hệ thống, giải trình trong hồ sơ.`,
    en: `**What is asked.** A dossier lists the technical standards that it applies, with those that are mandatory for this sort of system.

**Why.** Common standards let systems connect, read each other's data and stay safe. Named early they enter the tender and give grounds for acceptance.

**How it is judged.** Only concerns with a plain condition (\`appliesTo\` of the standard, \`requires\` of the component) that the system meets. Of a group of which one suffices, one is enough; later versions count, and HTTPS holds HTTP. A dossier that names no standard has one finding for all. Standards that could not be verified against the original are marked, and lead to no more than a warning. A catalogue of which nobody knows whether it is in force (circular 39/2017 since July 2026) is only mentioned. The outcome of each concern stands in the table of technical standards.

**How to mend it.** Add them to \`standards\`, by symbol or id. Where a concern does not apply, say why in the dossier.`,
  },
  *proposal({ proposal, model, base, asOf }) {
    for (const built of judgedSystems(proposal)) {
      const system = model.systems.get(built.id)
      if (!system) continue
      const rows = matrixOf(model, system, asOf).filter((row) => row.missing.length > 0)
      const missing = rows.flatMap(({ concern, missing, unclearFrom }) =>
        missing.map((requirement) => ({ concern, requirement, unclearFrom })),
      )
      if (missing.length === 0) continue
      const silent = declaredBy(model, system).length === 0
      if (silent && commitsToCatalogue(proposal)) continue
      yield missed(missing, silent, built, proposal, base)
      if (silent) return
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
  standards: [HTTPS, TLS 1.2, UTF-8, "TCVN 6909:2001"]
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  standards: [HTTPS, TLS 1.2]
`,
  },
} satisfies Rule

interface Missed {
  readonly concern: string
  readonly requirement: Requirement
  readonly unclearFrom?: string | undefined
}

function missed(
  missing: readonly Missed[],
  silent: boolean,
  built: BuiltSystem,
  proposal: Proposal,
  model: Model,
): Found {
  const unverified = ({ requirement }: Missed) => requirement.anyOf.every(isUnverified)
  const words = (or: string, mark: string) =>
    listed(
      missing.map(
        (m) => `${m.concern} (${m.requirement.anyOf.map((s) => s.symbol).join(or)}${unverified(m) ? mark : ''})`,
      ),
    )
  const [vi, en] = [words(' hoặc ', '; chưa đối chiếu văn bản gốc').vi, words(' or ', '; not verified').en]
  const several = proposal.systems.length > 1 && !silent
  const whose = several
    ? { vi: `Hệ thống “${built.name}” chưa`, en: `The system “${built.name}” does not` }
    : { vi: 'Đề xuất chưa', en: 'The proposal does not' }
  const documents = [...new Set(missing.flatMap((m) => m.requirement.anyOf.map((s) => s.document)))].filter((id) =>
    model.documents.has(id),
  )
  const unclear = missing.find((m) => m.unclearFrom !== undefined)?.unclearFrom
  const doubt = {
    vi:
      unclear === undefined
        ? ''
        : ` Từ ${dayMonthYear(unclear)} chưa rõ danh mục còn hiệu lực hay không; đây không phải là vi phạm.`,
    en:
      unclear === undefined
        ? ''
        : ` Since ${unclear} it is not clear whether the catalogue is in force; this is no violation.`,
  }
  return {
    subject: several ? built.id : proposal.header.id,
    related: missing.flatMap((m) => m.requirement.anyOf.map((s) => s.id)),
    location:
      'standards' in built.declared
        ? proposal.locate(built.declared, 'standards')
        : proposal.locate(proposal.header, 'standards'),
    basis: documents.map((document) => ({ document })),
    message: silent
      ? {
          vi: `Hồ sơ chưa nêu tiêu chuẩn kỹ thuật áp dụng. Ít nhất cần có cho: ${vi}.${doubt.vi}`,
          en: `The dossier names no technical standards. It needs at least those for: ${en}.${doubt.en}`,
        }
      : {
          vi: `${whose.vi} nêu tiêu chuẩn bắt buộc cho: ${vi}.${doubt.vi}`,
          en: `${whose.en} name mandatory standards for: ${en}.${doubt.en}`,
        },
    ...ceiling(missing, unverified),
  }
}

/** What may have lapsed is only mentioned; where nothing was compared with the text it is no error. */
function ceiling(missing: readonly Missed[], unverified: (one: Missed) => boolean): { atMost?: Severity } {
  if (missing.every((m) => m.unclearFrom !== undefined)) return { atMost: 'info' }
  return missing.every((m) => m.unclearFrom !== undefined || unverified(m)) ? { atMost: 'warning' } : {}
}
