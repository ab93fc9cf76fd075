/**
 * How many shortest ways from the sources to all others lead through each node, a way of several equals in parts (Brandes 2001).
 * Costs what the sources reach, not what there is: graphology's clears every node for every source.
 * @param heads for each node those that its arrows lead to, each once
 */
export function betweenness(heads: readonly (readonly number[])[], sources: readonly number[]): Float64Array {
  const found = new Float64Array(heads.length)
  const steps = new Int32Array(heads.length).fill(-1)
  const ways = new Float64Array(heads.length)
  const share = new Float64Array(heads.length)
  for (const source of sources) {
    const reached = [source]
    steps[source] = 0
    ways[source] = 1
    for (const node of reached)
      for (const head of heads[node] ?? []) {
        if (steps[head] === -1) {
          steps[head] = (steps[node] ?? 0) + 1
          reached.push(head)
        }
        if (isNext(node, head)) ways[head] = (ways[head] ?? 0) + (ways[node] ?? 0)
      }
    for (let i = reached.length - 1; i > 0; i--) {
      const node = reached[i] ?? 0
      for (const head of heads[node] ?? [])
        if (isNext(node, head))
          share[node] = (share[node] ?? 0) + ((ways[node] ?? 0) / (ways[head] ?? 1)) * (1 + (share[head] ?? 0))
      found[node] = (found[node] ?? 0) + (share[node] ?? 0)
    }
    for (const node of reached) {
      steps[node] = -1
      ways[node] = 0
      share[node] = 0
    }
  }
  return found

  function isNext(node: number, head: number): boolean {
    return steps[head] === (steps[node] ?? 0) + 1
  }
}
