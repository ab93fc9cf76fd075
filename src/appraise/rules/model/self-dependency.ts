import type { Dependency, Locator, Model } from '../../../architecture/index.js'
import type { Found, RuleCode } from '../rule.js'
import { called } from '../wording.js'

export const selfDependency = {
  id: 'model/self-dependency',
  severity: 'error',
  basis: [],
  architecture: ({ model, locate }) => onSelf(model.dependencies, model, locate),
  proposal: ({ dependencies, model, locate }) => onSelf(dependencies, model, locate),
} satisfies RuleCode

function* onSelf(dependencies: readonly Dependency[], model: Model, locate: Locator): Iterable<Found> {
  for (const dependency of dependencies) {
    if (dependency.from !== dependency.to) continue
    const name = called(model, dependency.to)
    yield {
      subject: dependency.from,
      location: locate(dependency, 'to'),
      message: { vi: `${name} được khai là phụ thuộc vào chính nó.`, en: `${name} is said to depend on itself.` },
    }
  }
}
