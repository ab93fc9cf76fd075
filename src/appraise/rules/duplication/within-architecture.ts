import { type ArchitectureGraph, hasArrow, type Model, type System, statusOn } from '../../../architecture/index.js'
import type { RuleCode } from '../rule.js'
import { introduced } from '../wording.js'
import { againstDuplication } from './compared.js'

export const withinArchitecture = {
  id: 'duplication/within-architecture',
  severity: 'warning',
  basis: againstDuplication,
  *architecture({ pairs, model, asOf, locate, graph }) {
    const isOwn = (system: System) => model.originOf(system) === 'workspace'
    for (const { a, b, relation, reason } of pairs()) {
      const [x, y] = [model.systems.get(a), model.systems.get(b)]
      if (relation !== 'duplicate' || !x || !y || (!isOwn(x) && !isOwn(y))) continue
      if (isLeaving(x, asOf) || isLeaving(y, asOf) || areLinked(graph(), a, b)) continue
      if (serveDifferentFields(x, y, model)) continue
      // The province can change its own record, not a content pack's.
      const [one, other] = isOwn(x) ? [x, y] : [y, x]
      const [first, second] = [introduced(model, one, asOf), introduced(model, other, asOf)]
      const place = locate(other)
      yield {
        subject: one.id,
        related: [other.id],
        location: locate(one),
        relatedLocations: place ? [place] : [],
        message: {
          vi: `Hai hệ thống có dấu hiệu trùng lặp: ${first.vi}; và ${second.vi}. ${reason.vi}`,
          en: `Two systems look like duplicates: ${first.en}; and ${second.en}. ${reason.en}`,
        },
      }
    }
  },
} satisfies RuleCode

/** A system on its way out is there together with its successor for a while; that is no duplication. */
function isLeaving(system: System, asOf: string): boolean {
  const status = statusOn(system, asOf)
  return status === 'retiring' || status === 'retired'
}

/** Whether the architecture itself gives two systems to different fields: the main capability of each, the first, is not the other's. */
function serveDifferentFields(x: System, y: System, model: Model): boolean {
  const fields = (system: System) => (system.capabilities ?? []).filter((id) => model.capabilities.has(id))
  const [ofX, ofY] = [fields(x), fields(y)]
  const [mainOfX, mainOfY] = [ofX[0], ofY[0]]
  return mainOfX !== undefined && mainOfY !== undefined && !ofY.includes(mainOfX) && !ofX.includes(mainOfY)
}

/** A dependency between two systems says how they divide the work: a local part and a national one, a database and its portal. */
function areLinked(graph: ArchitectureGraph, a: string, b: string): boolean {
  return hasArrow(graph, a, b) || hasArrow(graph, b, a)
}
