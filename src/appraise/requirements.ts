import type { Model, Proposal, System } from '../architecture/index.js'
import { kindLabel } from '../kernel/index.js'
import { type Bench, basesInForce } from './findings.js'
import type { RequirementRow, SystemRequirements } from './result.js'
import { judgedSystems } from './rules/said.js'
import { commitsToCatalogue } from './rules/standards/declared.js'
import { type MatrixRow, matrixOf } from './rules/standards/matrix.js'
import { notApplicableBecause, reasonOf } from './rules/standards/reasons.js'

/**
 * The standards matrix of a proposal: each system that it builds against each concern of the standards in force on the day.
 * @param merged the architecture with the proposal laid on it
 */
export function requirementsOf(
  proposal: Proposal,
  { asOf, lang }: Pick<Bench, 'asOf' | 'lang'>,
  merged: Model,
): SystemRequirements[] {
  const commits = commitsToCatalogue(proposal)
  return judgedSystems(proposal).flatMap((built) => {
    const system = merged.systems.get(built.id)
    const matrix = system ? matrixOf(merged, system, asOf) : []
    if (!system || matrix.length === 0) return []
    const assumed = kindLabel[system.kind]
    const note = {
      vi: `Hồ sơ chưa nêu loại hệ thống; xét như ${assumed.vi}.`,
      en: `The dossier does not say what kind of system it is; judged as: ${assumed.en}.`,
    }
    const rows = matrix.flatMap((row) => rowOf(row, commits, lang) ?? [])
    const asking = rows.length > 0 ? rows : matrix
    const documents = [...new Set(asking.map((row) => row.document))].map((document) => ({ document }))
    return [
      {
        system: built.id,
        name: built.name,
        ...(built.kind === undefined ? { note: note[lang] } : {}),
        rows,
        notApplicable: notApplicable(matrix, system, lang),
        basis: basesInForce(documents, { model: merged, asOf, lang }),
      },
    ]
  })
}

function rowOf(row: MatrixRow, commits: boolean, lang: Bench['lang']): RequirementRow | undefined {
  const { item, concern, group, document, status } = row
  if (status === 'not-applicable') return undefined
  const answering = row.answers.filter((a) => a.how !== 'contains').map((a) => a.standard)
  const asked = [...row.required.flatMap((r) => r.anyOf), ...row.advised]
  const successors = row.outdated.flatMap((o) => o.next ?? [])
  const standards = new Set(row.standards.filter((s) => [...asked, ...answering, ...successors].includes(s)))
  return {
    ...(item === '' ? {} : { item }),
    concern,
    group,
    document,
    outcome: status,
    standards: [...standards].map(({ id, symbol, obligation, oneOf, confidence }) => ({
      id,
      symbol,
      obligation,
      ...(oneOf === undefined ? {} : { oneOf }),
      ...(confidence === undefined ? {} : { confidence }),
    })),
    declared: [...new Set([...row.answers.map((a) => a.text), ...row.outdated.map((o) => o.text), ...row.unclear])],
    reason: reasonOf(row, commits)[lang],
  }
}

function notApplicable(
  matrix: readonly MatrixRow[],
  system: System,
  lang: Bench['lang'],
): SystemRequirements['notApplicable'] {
  const byReason = new Map<string, string[]>()
  for (const row of matrix.filter((r) => r.status === 'not-applicable')) {
    const reason = notApplicableBecause(row, system)[lang]
    byReason.set(reason, [...(byReason.get(reason) ?? []), row.item || row.concern])
  }
  return [...byReason].map(([reason, concerns]) => ({ reason, count: concerns.length, items: [...new Set(concerns)] }))
}
