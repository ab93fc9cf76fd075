import { type ArchitectureGraph, hasArrow, type Model, type System, statusOn } from '../../../architecture/index.js'
import { clustered, type Pair } from '../../../match/index.js'
import type { ArchitectureContext, Found } from '../rule.js'

/** Systems of the architecture that look like one, with the pairs on which that rests, strongest first. */
export interface GroupAlike {
  readonly systems: readonly System[]
  readonly pairs: readonly Pair[]
}

/**
 * Groups of systems that look like one, the province's own first in each: it can change these, not those of a content pack.
 * Records that plainly are the same make a group beside what the pairs say.
 */
export function groupsAlike(context: ArchitectureContext): GroupAlike[] {
  const { alike, model } = context
  const plain = alike().same.filter((group) => group.some((id) => isOwn(id, model)))
  return clustered(pairsAlike('duplicate', context), plain).flatMap(({ ids, pairs }) => {
    const systems = ownFirst(ids, model)
    return systems.length > 1 ? [{ systems, pairs }] : []
  })
}

/** Pairs of the relation, of which one at least is the province's own, that the architecture does not itself tell apart. */
export function pairsAlike(relation: Pair['relation'], { alike, model, asOf, graph }: ArchitectureContext): Pair[] {
  return alike().pairs.filter((pair) => {
    const { a, b } = pair
    const [x, y] = [model.systems.get(a), model.systems.get(b)]
    if (pair.relation !== relation || !x || !y || (!isOwn(a, model) && !isOwn(b, model))) return false
    if (isLeaving(x, asOf) || isLeaving(y, asOf) || areLinked(graph(), a, b)) return false
    return !serveDifferentFields(x, y, model)
  })
}

/** The systems of these ids, the province's own first. */
export function ownFirst(ids: readonly string[], model: Model): System[] {
  const [own, others] = [ids.filter((id) => isOwn(id, model)), ids.filter((id) => !isOwn(id, model))]
  return [...own, ...others].flatMap((id) => model.systems.get(id) ?? [])
}

function isOwn(id: string, model: Model): boolean {
  const system = model.systems.get(id)
  return system !== undefined && model.originOf(system) === 'workspace'
}

/** Of a group of hundreds the places of so many are enough to find the file. */
const mostPlaces = 10

/** What a finding on a group is about, and where its records stand. */
export function placed([one, ...rest]: readonly System[], { locate }: ArchitectureContext): Omit<Found, 'message'> {
  return {
    subject: one?.id,
    related: rest.map(({ id }) => id),
    location: one && locate(one),
    relatedLocations: rest.slice(0, mostPlaces).flatMap((system) => locate(system) ?? []),
  }
}

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
