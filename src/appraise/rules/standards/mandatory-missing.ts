import type { BuiltSystem, Model, Proposal } from '../../../architecture/index.js'
import type { Severity } from '../../../kernel/index.js'
import { dayMonthYear } from '../../../language/index.js'
import { standardsBases as basis } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { listed } from '../wording.js'
import { commitsToCatalogue } from './declared.js'
import { declaredBy, matrixOf, type StandardRequirement } from './matrix.js'
import { isUnverified } from './recognise.js'

export const mandatoryMissing = {
  id: 'standards/mandatory-missing',
  severity: 'warning',
  basis,
  yaml: 'standards',
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
} satisfies RuleCode

interface Missed {
  readonly concern: string
  readonly requirement: StandardRequirement
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
