import { buildsNothing, sameOwner } from './facts.js'
import { tellingWeight, visitPassage } from './features.js'
import type { Library } from './library.js'
import type { Profile } from './profile.js'
import { neighboursAmong } from './search-index.js'

/** Among so many each is compared with each; of more only the nearest in words, so that a pile's cost does not grow with its square. */
const fewEnough = 50
const nearestOfMany = 24

/**
 * Which proposals of a run are compared with which, by their places in the list. Those that extend one system may pay for the
 * same twice. Else one that extends its own agency's system competes with no other: that one is judged against the system. To
 * name another agency's system is no way out of the comparison. What builds nothing competes with nothing.
 */
export function rivalsIn(library: Library, proposals: readonly Profile[]): (place: number) => ReadonlySet<number> {
  const free: number[] = []
  const extending = new Map<string, number[]>()
  proposals.forEach((proposal, place) => {
    if (buildsNothing(proposal)) return
    if (!extendsOwn(library, proposal)) free.push(place)
    for (const id of new Set(proposal.upgrades)) {
      const others = extending.get(id)
      if (others) others.push(place)
      else extending.set(id, [place])
    }
  })
  const groupsOf = new Map<number, Group[]>()
  for (const places of [free, ...extending.values()]) {
    if (places.length < 2) continue
    const group = groupOf(library, proposals, places)
    for (const place of places) groupsOf.set(place, [...(groupsOf.get(place) ?? []), group])
  }
  return (place) => {
    const rivals = new Set((groupsOf.get(place) ?? []).flatMap((group) => group(place)))
    for (const rival of rivals) if (proposals[rival]?.id === proposals[place]?.id) rivals.delete(rival)
    return rivals
  }
}

function extendsOwn({ profiles, placeOf }: Library, proposal: Profile): boolean {
  return proposal.upgrades.some((id) => {
    const target = profiles[placeOf(id) ?? -1]
    return target !== undefined && sameOwner(proposal, target)
  })
}

/** Of proposals that all compete: those with which one of them is compared. */
type Group = (place: number) => readonly number[]

function groupOf(library: Library, proposals: readonly Profile[], places: readonly number[]): Group {
  if (places.length <= fewEnough) return () => places
  const { index, reader } = library
  let near: ReturnType<typeof neighboursAmong> | undefined
  const read = (document: number, add: (feature: number) => void): void => {
    const proposal = proposals[places[document] ?? -1]
    if (!proposal) return
    for (const unit of library.prepareOnce(proposal).doc.units)
      if (unit.part !== 'users') visitPassage(unit.passage, add)
  }
  const documentOf = new Map(places.map((place, document) => [place, document]))
  return (place) => {
    near ??= neighboursAmong(places.length, read, (feature) => tellingWeight(feature, index.rarity, reader.lexicon))
    return near(documentOf.get(place) ?? 0, nearestOfMany).flatMap(({ document }) => places[document] ?? [])
  }
}
