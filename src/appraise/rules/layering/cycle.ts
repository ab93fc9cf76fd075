import {
  cycles,
  dependsInTheEnd,
  isNeeded,
  type Locator,
  type Model,
  pathBetween,
  pointerCycles,
} from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { framework } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'
import { called } from '../wording.js'

/** Relations by which one entity points to another of its kind; each must come to an end. Those of successors are the loader's. */
const pointers = [
  {
    collection: 'components',
    field: 'parent',
    means: { vi: 'quan hệ thành phần cha – con', en: 'parents of components' },
  },
  {
    collection: 'agencies',
    field: 'parent',
    means: { vi: 'quan hệ cơ quan cấp trên – cấp dưới', en: 'parents of agencies' },
  },
  {
    collection: 'capabilities',
    field: 'parent',
    means: { vi: 'quan hệ chức năng cha – con', en: 'parents of capabilities' },
  },
] as const satisfies readonly { collection: keyof Model; field: string; means: Text }[]

export const cycle = {
  id: 'layering/cycle',
  severity: 'error',
  basis: framework,
  *architecture({ model, graph, locate }) {
    for (const path of cycles(graph())) {
      const [start = '', next = ''] = path
      const closing = model.dependencies.find((d) => d.from === start && d.to === next)
      yield {
        subject: start,
        related: path.slice(1),
        location: closing && locate(closing, 'to'),
        message: round(path, model, { vi: 'Các phụ thuộc khép thành vòng', en: 'Dependencies close a circle' }),
      }
    }
    yield* circles(model, locate)
  },
  *proposal({ proposal, dependencies, graph, model, locate }) {
    const told = new Set<string>()
    const builds = new Set(proposal.systems.map((s) => s.id))
    // A circle is told about what the proposal builds, where it passes there.
    const own = dependencies.filter((d) => builds.has(d.from))
    for (const dependency of [...own, ...dependencies.filter((d) => !builds.has(d.from))]) {
      if (dependency.from === dependency.to) continue
      // A graph of the whole, which says which way comes first, takes longer than to see that nothing leads back.
      if (!isNeeded(model, dependency.from) || !dependsInTheEnd(model, dependency.to, dependency.from)) continue
      const back = pathBetween(graph(), dependency.to, dependency.from)
      if (!back) continue
      const key = [...back].sort().join(' ')
      if (told.has(key)) continue
      told.add(key)
      const path = [dependency.from, ...back.slice(0, -1)]
      yield {
        subject: dependency.from,
        related: path.slice(1),
        location: locate(dependency, 'to'),
        message: round(path, model, { vi: 'Phụ thuộc này khép thành vòng', en: 'This dependency closes a circle' }),
      }
    }
  },
} satisfies RuleCode

function round(path: readonly string[], model: Model, says: Text): Text {
  const steps = [...path, ...path.slice(0, 1)].map((id) => called(model, id)).join(' → ')
  return { vi: `${says.vi}: ${steps}.`, en: `${says.en}: ${steps}.` }
}

function* circles(model: Model, locate: Locator): Iterable<Found> {
  for (const { collection, field, means } of pointers) {
    for (const path of pointerCycles(model[collection], field)) {
      const start = model[collection].get(path[0] ?? '')
      yield {
        subject: path[0],
        related: path.slice(1),
        location: start && locate(start, field),
        message: round(path, model, { vi: `Vòng tròn trong ${means.vi}`, en: `A circle in the ${means.en}` }),
      }
    }
  }
}
