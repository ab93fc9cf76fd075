import { compare, groupBy } from '../kernel/index.js'

/** Systems that are likely one, smallest id first, with the pairs on which that rests, strongest first. */
interface Cluster<P> {
  readonly ids: readonly string[]
  readonly pairs: readonly P[]
}

/** Two that are likely one, and how near they are. */
interface Tie {
  readonly a: string
  readonly b: string
  readonly score: number
}

/**
 * Pairs as groups. Two groups become one where most of their members are pairs, so that a chain (a like b, b like c) does not
 * tie what has nothing in common; a pair that then stands across two groups is a group of its own.
 * @param seeds groups that are known already; each is whole in one of the results
 */
export function clustered<P extends Tie>(
  pairs: readonly P[],
  seeds: readonly (readonly string[])[] = [],
): readonly Cluster<P>[] {
  const near = new Map<string, Set<string>>()
  const note = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b))
  for (const { a, b } of pairs) {
    note(a, b)
    note(b, a)
  }
  const groups = new Map<string, Group>()
  const begin = (ids: readonly string[]): Group => {
    // Of a seed one member was compared by the finder; it stands for the others.
    const group = { ids: new Set(ids), compared: ids.filter((id) => near.has(id)).length }
    for (const id of ids) groups.set(id, group)
    return group
  }
  for (const seed of seeds) begin(seed)
  const groupOf = (id: string): Group => groups.get(id) ?? begin([id])
  const ordered = [...pairs].sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b))
  for (let changed = true; changed; ) {
    changed = false
    for (const { a, b } of ordered) {
      const [one, other] = [groupOf(a), groupOf(b)]
      if (one === other) continue
      const [few, many] = one.ids.size < other.ids.size ? [one, other] : [other, one]
      let ties = 0
      for (const id of few.ids) for (const to of near.get(id) ?? []) if (many.ids.has(to)) ties++
      if (ties < Math.min(enoughTies, (few.compared * many.compared) / 2)) continue
      many.compared += few.compared
      for (const id of few.ids) {
        many.ids.add(id)
        groups.set(id, many)
      }
      changed = true
    }
  }
  const isWithin = ({ a, b }: Tie) => groupOf(a) === groupOf(b)
  const within = groupBy(ordered.filter(isWithin), (pair) => groupOf(pair.a))
  const whole = [...new Set(groups.values())]
    .filter((group) => group.ids.size > 1)
    .map((group) => ({ ids: [...group.ids].sort(compare), pairs: within.get(group) ?? [] }))
  const across = ordered
    .filter((pair) => !isWithin(pair))
    .map((pair) => ({ ids: [pair.a, pair.b].sort(compare), pairs: [pair] }))
  return [...whole, ...across].sort((x, y) => compare(x.ids.join('\0'), y.ids.join('\0')))
}

interface Group {
  readonly ids: Set<string>
  /** How many of them stand in pairs. */
  compared: number
}

/** The finder looks at some of many neighbours only, so that of large groups not every pair is known. */
const enoughTies = 4
