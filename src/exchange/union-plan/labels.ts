import { frameworksOf } from '../../architecture/index.js'
import { type Lang, money } from '../../kernel/index.js'
import type { UnionSource } from '../../lifecycle/index.js'
import type { PlanLabels } from './union-workbook.js'

/** What the members of a plan are called in their sources: systems with their owner and what they cost. */
export function planLabels(sources: readonly UnionSource[], lang: Lang): PlanLabels {
  const models = new Map(sources.map(({ key, workspace }) => [key, workspace.model]))
  const [base] = sources
  const [framework] = base ? frameworksOf(base.workspace.model) : []
  return {
    member: (of, ref) => {
      const [key, id] = [ref.slice(0, ref.indexOf('/')), ref.slice(ref.indexOf('/') + 1)]
      const model = models.get(key)
      const system = of === 'systems' ? model?.systems.get(id) : undefined
      const owner = system && (model?.agencies.get(system.owner)?.name ?? system.owner)
      const cost = system?.cost && money(system.cost.amount, lang)
      return [model?.[of].get(id)?.name ?? id, owner, cost].filter((part) => part !== undefined).join(' – ')
    },
    layer: (id) => sources.flatMap(({ workspace }) => workspace.model.layers.get(id)?.name ?? [])[0] ?? id,
    targets: [...(framework?.layers ?? [])],
  }
}
