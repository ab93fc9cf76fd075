import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { defaultOf } from './default-of.js'
import { type Arrow, nodeKey } from './network.js'

/**
 * Groups of what is tied more to each other than to the rest, as the ties alone show them (Louvain, by modularity); each by the
 * member with the most ties inside. What is tied to nothing is in no group. Nothing is left to chance: nodes and ties go in by
 * id, and the walk begins at the first.
 * @returns of each id the member by which its group is known
 */
export function naturalGroups(ids: Iterable<string>, arrows: Iterable<Arrow>): ReadonlyMap<string, string> {
  const names = [...new Set(ids)].sort()
  const numbers = new Map(names.map((id, i) => [id, i]))
  const weights = new Map<number, number>()
  for (const { from, to } of arrows) {
    const [a, b] = [numbers.get(from), numbers.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    const tie = Math.min(a, b) * names.length + Math.max(a, b)
    weights.set(tie, (weights.get(tie) ?? 0) + 1)
  }
  if (weights.size === 0) return new Map()
  const ties = [...weights]
    .sort(([a], [b]) => a - b)
    .map(([tie, weight]) => ({ a: Math.floor(tie / names.length), b: tie % names.length, weight }))
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  const keyOf = (node: number) => nodeKey(names[node] ?? '')
  const tied = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b)
  for (const node of tied) graph.addNode(keyOf(node))
  for (const [i, { a, b, weight }] of ties.entries()) graph.addEdgeWithKey(i, keyOf(a), keyOf(b), { weight })
  const groups = defaultOf(louvain)(graph, { randomWalk: false, rng: () => 0 })
  const groupOf = names.map((id) => groups[nodeKey(id)])
  const inside = new Uint32Array(names.length)
  for (const { a, b, weight } of ties) {
    if (groupOf[a] !== groupOf[b]) continue
    inside[a] = (inside[a] ?? 0) + weight
    inside[b] = (inside[b] ?? 0) + weight
  }
  const leaders = new Map<number | undefined, number>()
  for (const node of tied) {
    const leader = leaders.get(groupOf[node])
    if (leader === undefined || (inside[node] ?? 0) > (inside[leader] ?? 0)) leaders.set(groupOf[node], node)
  }
  return new Map(tied.map((node) => [names[node] ?? '', names[leaders.get(groupOf[node]) ?? node] ?? '']))
}
