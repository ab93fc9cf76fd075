import type { Point } from './arrows.js'
import { box } from './dot.js'
import type { Area, Placed, PlacedEdge } from './placed.js'
import { rowsOf } from './rows.js'
import type { GraphDocument } from './types.js'

const gap = { across: 22, down: 62 } as const

/**
 * Where the layout engine takes too long: the layers' rows as they are, and lines that go the straight way. Nothing is moved to
 * avoid crossings.
 */
export function plainLayout(
  document: GraphDocument,
  names: ReadonlyMap<string, string>,
  left: number,
  across?: number,
): Placed {
  const nodes = new Map<string, Area>()
  const rows = rowsOf(document, across)
  const widest = Math.max(1, ...rows.map((r) => r.nodes.length))
  rows.forEach((row, r) => {
    row.nodes.forEach((node, i) => {
      const x = left + i * (box.width + gap.across)
      const y = r * (box.height + gap.down)
      nodes.set(names.get(node.id) ?? '', { x, y, width: box.width, height: box.height })
    })
  })
  const edges = new Map<string, PlacedEdge>()
  for (const edge of document.edges) {
    const [from, to] = [names.get(edge.from) ?? '', names.get(edge.to) ?? '']
    const [a, b] = [nodes.get(from), nodes.get(to)]
    if (a && b) edges.set(`${from}>${to}>${edge.kind}`, lineBetween(a, b))
  }
  const width = left + widest * (box.width + gap.across)
  return { width, height: rows.length * (box.height + gap.down) - gap.down, nodes, edges }
}

const head = 9

/** From the edge of one box to that of another: down, up, or in a bow where both stand in one row. */
function lineBetween(a: Area, b: Area): PlacedEdge {
  const middle = ({ x, width }: Area) => x + width / 2
  const down = b.y > a.y
  const start: Point = [middle(a), down ? a.y + a.height : a.y]
  const tip: Point = [middle(b), b.y > a.y ? b.y : b.y === a.y ? b.y : b.y + b.height]
  const bow = b.y === a.y ? -26 : (tip[1] - start[1]) / 2
  const before: Point = [tip[0], tip[1] - (down || b.y === a.y ? head : -head)]
  return {
    points: [start, [start[0], start[1] + bow], [before[0], b.y === a.y ? before[1] - 20 : before[1] - bow], before],
    headBase: before,
    tip,
  }
}
