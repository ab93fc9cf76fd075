import type { Model, Standard } from '../../../architecture/index.js'
import { firstDay, inForce } from '../../../language/index.js'
import type { Recognised } from './recognise.js'

/** Whether a standard has ended, or has a successor and no end of its own, on a day. */
export function isOutdated(standard: Standard, asOf: string): boolean {
  const ended = standard.effectiveTo !== undefined && firstDay(standard.effectiveTo) <= asOf
  return ended || (standard.supersededBy !== undefined && standard.effectiveTo === undefined && inForce(standard, asOf))
}

/** The outdated standard that an entry means. A symbol may stand under several concerns; it is outdated where none holds. */
export function outdatedIn({ standards }: Recognised, asOf: string): Standard | undefined {
  return standards.every((s) => isOutdated(s, asOf)) ? standards[0] : undefined
}

/** What takes a standard's place: the last of its successors. */
export function successorOf(model: Model, standard: Standard): Standard | undefined {
  const seen = new Set([standard.id])
  let last: Standard | undefined
  for (let id = standard.supersededBy; id !== undefined && !seen.has(id); id = last?.supersededBy) {
    seen.add(id)
    const next = model.standards.get(id)
    if (!next) break
    last = next
  }
  return last
}
