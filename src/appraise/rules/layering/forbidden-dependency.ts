import { type Dependency, type Locator, layerMayUse, layerOf, type Model } from '../../../architecture/index.js'
import { framework } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'
import { called } from '../wording.js'

export const forbiddenDependency = {
  id: 'layering/forbidden-dependency',
  severity: 'error',
  basis: framework,
  architecture: ({ model, locate }) => upwards(model.dependencies, model, locate),
  proposal: ({ dependencies, model, locate }) => upwards(dependencies, model, locate),
} satisfies RuleCode

function* upwards(dependencies: readonly Dependency[], model: Model, locate: Locator): Iterable<Found> {
  for (const dependency of dependencies) {
    const from = layerOf(model, dependency.from)
    const to = layerOf(model, dependency.to)
    if (!from || !to || layerMayUse(model, from, to)) continue
    const [consumer, provider] = [called(model, dependency.from), called(model, dependency.to)]
    yield {
      subject: dependency.from,
      related: [dependency.to],
      location: locate(dependency, 'to'),
      message: {
        vi: `${consumer} ở lớp “${from.name}” phụ thuộc ${provider} ở lớp “${to.name}”: chiều phụ thuộc này không được phép.`,
        en: `${consumer} in layer “${from.name}” depends on ${provider} in layer “${to.name}”, which that layer may not use.`,
      },
    }
  }
}
