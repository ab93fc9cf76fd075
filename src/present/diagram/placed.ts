import type { Point } from './arrows.js'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedEdge {
  /** Bézier control points: a start, then three a segment. */
  readonly points: readonly Point[]
  /** Where the head begins and where it ends. */
  readonly headBase: Point
  readonly tip: Point
}

/** A layout, y downwards, in points. Edges are keyed `from>to>kind`. */
export interface Placed {
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<string, Area>
  readonly edges: ReadonlyMap<string, PlacedEdge>
}

/** What is read of Graphviz's JSON. */
interface GraphvizJson {
  readonly bb: string
  readonly objects?: readonly {
    readonly name: string
    readonly pos?: string
    readonly width?: string
    readonly height?: string
  }[]
  readonly edges?: readonly {
    readonly tail: number
    readonly head: number
    readonly pos?: string
    readonly dir?: string
    readonly class?: string
  }[]
}

/** Reads Graphviz's `json` output, moved by `left` to the right; boxes are `around` narrower on each side than the nodes. */
export function placed(json: string, left: number, around: number): Placed {
  const layout: GraphvizJson = JSON.parse(json)
  const [, , width = 0, height = 0] = numbers(layout.bb)
  const nodes = new Map<string, Area>()
  for (const { name, pos, width: w = '0', height: h = '0' } of layout.objects ?? []) {
    if (pos !== undefined) {
      const [x = 0, y = 0] = numbers(pos)
      const [nodeWidth, nodeHeight] = [Number(w) * 72 - 2 * around, Number(h) * 72]
      nodes.set(name, {
        x: left + x - nodeWidth / 2,
        y: height - y - nodeHeight / 2,
        width: nodeWidth,
        height: nodeHeight,
      })
    }
  }
  const names = (layout.objects ?? []).map((o) => o.name)
  const edges = new Map<string, PlacedEdge>()
  for (const { tail, head, pos, dir, class: kind } of layout.edges ?? []) {
    if (pos === undefined || kind === undefined) continue
    const [from, to] = dir === 'back' ? [names[head], names[tail]] : [names[tail], names[head]]
    const drawn = lineOf(pos, left, height, dir === 'back')
    const line = drawn && touching(drawn, nodes.get(names[tail] ?? ''), nodes.get(names[head] ?? ''), dir === 'back')
    if (line) edges.set(`${from}>${to}>${kind.replace('edge-', '')}`, line)
  }
  return { width, height, nodes, edges }
}

/** `pos` of an edge: `e,x,y` or `s,x,y` is the arrow's tip, the rest the curve from tail to head. */
function lineOf(pos: string, left: number, height: number, backwards: boolean): PlacedEdge | undefined {
  const points: Point[] = []
  let tip: Point | undefined
  for (const part of pos.split(' ')) {
    const marked = /^[es],/.test(part)
    const [x = 0, y = 0] = numbers(marked ? part.slice(2) : part)
    if (marked) tip = [left + x, height - y]
    else points.push([left + x, height - y])
  }
  const headBase = backwards ? points[0] : points.at(-1)
  return headBase && { points, headBase, tip: tip ?? headBase }
}

/** The same line with its ends at the boxes, which are narrower than what was laid out. */
function touching(line: PlacedEdge, tail: Area | undefined, head: Area | undefined, backwards: boolean): PlacedEdge {
  const points = [...line.points]
  const [tipBox, otherBox] = backwards ? [tail, head] : [head, tail]
  const other = backwards ? points.length - 1 : 0
  const [otherEnd, tipEnd] = [points[other], points[points.length - 1 - other]]
  if (otherBox && otherEnd) points[other] = onto(otherBox, otherEnd)
  if (!tipBox || !tipEnd) return { ...line, points }
  const shift = onto(tipBox, line.tip)[0] - line.tip[0]
  const moved = ([x, y]: Point): Point => [x + shift, y]
  points[points.length - 1 - other] = moved(tipEnd)
  return { points, headBase: moved(line.headBase), tip: moved(line.tip) }
}

function onto({ x, width }: Area, [px, py]: Point): Point {
  return [Math.min(x + width, Math.max(x, px)), py]
}

function numbers(list: string): number[] {
  return list.split(',').map(Number)
}
