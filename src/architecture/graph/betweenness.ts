import type { Lists } from './lists.js'

/**
 * How many shortest ways from the sources to all others lead through each node, a way of several equals in parts (Brandes 2001).
 * Costs what the sources reach, not what there is: graphology's clears every node for every source.
 * @param heads for each node those that its arrows lead to, each once
 */
export function betweenness({ starts, others }: Lists, sources: readonly number[]): Float64Array {
  const size = starts.length - 1
  const found = new Float64Array(size)
  const steps = new Int32Array(size).fill(-1)
  const ways = new Float64Array(size)
  const share = new Float64Array(size)
  const reached = new Int32Array(size)
  for (const source of sources) {
    let count = 1
    reached[0] = source
    steps[source] = 0
    ways[source] = 1
    for (let r = 0; r < count; r++) {
      const node = reached[r] ?? 0
      const next = (steps[node] ?? 0) + 1
      for (let i = starts[node] ?? 0, end = starts[node + 1] ?? 0; i < end; i++) {
        const head = others[i] ?? 0
        if (steps[head] === -1) {
          steps[head] = next
          reached[count++] = head
        }
        if (steps[head] === next) ways[head] = (ways[head] ?? 0) + (ways[node] ?? 0)
      }
    }
    for (let r = count - 1; r > 0; r--) {
      const node = reached[r] ?? 0
      const next = (steps[node] ?? 0) + 1
      let sum = share[node] ?? 0
      for (let i = starts[node] ?? 0, end = starts[node + 1] ?? 0; i < end; i++) {
        const head = others[i] ?? 0
        if (steps[head] === next) sum += ((ways[node] ?? 0) / (ways[head] ?? 1)) * (1 + (share[head] ?? 0))
      }
      share[node] = sum
      found[node] = (found[node] ?? 0) + sum
    }
    for (let r = 0; r < count; r++) {
      const node = reached[r] ?? 0
      steps[node] = -1
      ways[node] = 0
      share[node] = 0
    }
  }
  return found
}
