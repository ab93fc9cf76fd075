/**
 * Ways through arrows between ids. Free of the model, so that the interactive page runs the same code in the reader's browser.
 */
export interface Arrow {
  readonly from: string
  readonly to: string
}

/** With the arrows, against them, or either way. */
export type Direction = 'forward' | 'backward' | 'either'

/** How many steps each id lies from the nearest of `starts` (0), no farther than `limit`; in the order in which they are reached. */
export function distances(
  arrows: Iterable<Arrow>,
  starts: Iterable<string>,
  direction: Direction,
  limit = Number.POSITIVE_INFINITY,
): Map<string, number> {
  const next = new Map<string, string[]>()
  const join = (a: string, b: string) => {
    const list = next.get(a)
    if (list) list.push(b)
    else next.set(a, [b])
  }
  for (const { from, to } of arrows) {
    if (direction !== 'backward') join(from, to)
    if (direction !== 'forward') join(to, from)
  }
  const reached = new Map<string, number>()
  let frontier = [...starts]
  for (const id of frontier) reached.set(id, 0)
  for (let step = 1; step <= limit && frontier.length > 0; step++) {
    const beyond: string[] = []
    for (const id of frontier) {
      for (const neighbour of next.get(id) ?? []) {
        if (reached.has(neighbour)) continue
        reached.set(neighbour, step)
        beyond.push(neighbour)
      }
    }
    frontier = beyond
  }
  return reached
}

/**
 * Everything that lies on a shortest way from one id to another, with how many steps it lies from the start; both ends
 * included. Nothing where there is no way.
 */
export function shortestWays(
  arrows: readonly Arrow[],
  from: string,
  to: string,
  direction: 'forward' | 'either' = 'forward',
): Map<string, number> {
  const ahead = distances(arrows, [from], direction)
  const length = ahead.get(to)
  if (length === undefined) return new Map()
  const behind = distances(arrows, [to], direction === 'forward' ? 'backward' : 'either', length)
  return new Map([...ahead].filter(([id, steps]) => steps + (behind.get(id) ?? Number.POSITIVE_INFINITY) === length))
}
