import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { defaultOf } from './default-of.js'
import { type Arrow, idOf, nodeKey } from './network.js'

/**
 * Groups of what is tied more to each other than to the rest, as the ties alone show them (Louvain, by modularity); each by the
 * member with the most ties inside. What is tied to nothing is in no group. Nothing is left to chance: nodes and ties go in by
 * id, and the walk begins at the first.
 * @returns of each id the member by which its group is known
 */
export function naturalGroups(ids: Iterable<string>, arrows: Iterable<Arrow>): ReadonlyMap<string, string> {
  const known = new Set(ids)
  const ties = new Map<string, number>()
  for (const { from, to } of arrows) {
    if (from === to || !known.has(from) || !known.has(to)) continue
    const tie = [from, to].sort().join('\0')
    ties.set(tie, (ties.get(tie) ?? 0) + 1)
  }
  if (ties.size === 0) return new Map()
  const pairs = [...ties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tie, weight]) => ({ ends: tie.split('\0'), weight }))
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  for (const id of [...new Set(pairs.flatMap(({ ends }) => ends))].sort()) graph.addNode(nodeKey(id))
  for (const { ends, weight } of pairs) {
    const [a = '', b = ''] = ends
    graph.addEdge(nodeKey(a), nodeKey(b), { weight })
  }
  const groupOf = defaultOf(louvain)(graph, { randomWalk: false, rng: () => 0 })
  const inside = (key: string) => {
    let weight = 0
    graph.forEachEdge(key, (_, tie, a, b) => {
      if (groupOf[a] === groupOf[b]) weight += tie.weight
    })
    return weight
  }
  const leaders = new Map<number, { key: string; weight: number }>()
  for (const key of graph.nodes()) {
    const group = groupOf[key] ?? 0
    const weight = inside(key)
    if (weight > (leaders.get(group)?.weight ?? -1)) leaders.set(group, { key, weight })
  }
  return new Map(graph.nodes().map((key) => [idOf(key), idOf(leaders.get(groupOf[key] ?? 0)?.key ?? key)]))
}
