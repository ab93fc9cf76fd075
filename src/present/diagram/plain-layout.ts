import { largest } from '../../kernel/index.js'
import type { Point } from './arrows.js'
import { box } from './dot.js'
import type { Area, Placed, PlacedEdge } from './placed.js'
import { rowsByAgency, rowsOf } from './rows.js'
import type { GraphDocument } from './types.js'

const gap = { across: 22, down: 62, downWithoutLines: 16, layers: 48 } as const

/**
 * Where the layout engine would take too long: the layers' rows as they are, and lines that go the straight way. Nothing is moved
 * to avoid crossings. Without lines the rows stand closer, by agency.
 */
export function plainLayout(
  document: GraphDocument,
  names: ReadonlyMap<string, string>,
  left: number,
  withLines: boolean,
  across?: number,
): Placed {
  const nodes = new Map<string, Area>()
  const rows = withLines ? rowsOf(document, across) : rowsByAgency(document, across)
  const widest = largest(rows.map((r) => r.nodes.length))
  let y = 0
  let height = 0
  rows.forEach((row, r) => {
    const layerEnds = rows[r + 1]?.cluster !== row.cluster
    row.nodes.forEach((node, i) => {
      const x = left + i * (box.width + gap.across)
      nodes.set(names.get(node.id) ?? '', { x, y, width: box.width, height: box.height })
    })
    height = y + box.height
    y = height + (withLines ? gap.down : layerEnds ? gap.layers : gap.downWithoutLines)
  })
  const edges = new Map<string, PlacedEdge>()
  for (const edge of withLines ? document.edges : []) {
    const [from, to] = [names.get(edge.from) ?? '', names.get(edge.to) ?? '']
    const [a, b] = [nodes.get(from), nodes.get(to)]
    if (a && b) edges.set(`${from}>${to}>${edge.kind}`, straightLine(a, b))
  }
  const width = left + widest * (box.width + gap.across)
  return { width, height, nodes, edges }
}

const head = 9

/** From the edge of one box to that of another: down, up, or in a bow where both stand in one row. */
export function straightLine(a: Area, b: Area): PlacedEdge {
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
