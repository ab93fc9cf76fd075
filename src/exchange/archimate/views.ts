import type { Model } from '../../architecture/index.js'
import { largest } from '../../kernel/index.js'
import type { ArchimateView, Relationship, ViewNode } from './document.js'
import { identifierOf } from './identifiers.js'
import type { ExportSelection } from './selection.js'
import { inBoth } from './words.js'

/** Sizes in pixels; boxes stand on Archi's grid of 12. */
const box = { w: 192, h: 60 } as const
const gap = 24
/** Room for a title of two lines. */
const title = 48
/** A row of boxes in a component, and the width at which rows of a view break. */
const perRow = 3
const widest = 1500

/** A box before it has a place. */
interface Sketch {
  readonly element: string
  readonly inside: readonly Sketch[]
}

/**
 * Diagrams, so that the model shows at once what it holds: all layers with their components, one of each layer with its
 * systems, and the roadmap. Boxes stand in rows in the order of the model; the same model gives the same places.
 */
export function viewsOf(
  model: Model,
  chosen: ExportSelection,
  relationships: readonly Relationship[],
): ArchimateView[] {
  const layers = [...model.layers.values()]
    .filter((layer) => chosen.get('layers')?.has(layer.id))
    .sort((a, b) => (a.kind === b.kind ? a.order - b.order : a.kind === 'band' ? -1 : 1) || (a.id < b.id ? -1 : 1))
  const components = [...model.components.values()].filter((c) => chosen.get('components')?.has(c.id))
  const systems = [...model.systems.values()].filter((s) => chosen.get('systems')?.has(s.id))
  const views: ArchimateView[] = []

  const overview = layers.flatMap((layer): Sketch[] => {
    const own = components.filter((c) => c.layer === layer.id).map((c) => sketch(identifierOf('components', c.id)))
    const instead = systems.filter((s) => s.layer === layer.id).map((s) => sketch(identifierOf('systems', s.id)))
    const inside = own.length > 0 ? own : instead
    return inside.length > 0 ? [sketch(identifierOf('layers', layer.id), inside)] : []
  })
  if (overview.length > 0)
    views.push(
      viewFrom(
        'V.overview',
        inBoth('Toàn cảnh kiến trúc', 'Architecture overview'),
        'Layered',
        overview,
        relationships,
        6,
      ),
    )

  for (const layer of layers) {
    const inLayer = systems.filter((s) => s.layer === layer.id)
    const own = components.filter((c) => c.layer === layer.id)
    const homes = new Map(own.map((c) => [c.id, [] as Sketch[]]))
    const homeless: Sketch[] = []
    for (const system of inLayer) {
      const home = homes.get((system.realizes ?? []).find((c) => homes.has(c)) ?? '') ?? homeless
      home.push(sketch(identifierOf('systems', system.id)))
    }
    const inside = [...own.map((c) => sketch(identifierOf('components', c.id), homes.get(c.id))), ...homeless]
    if (inside.length === 0) continue
    const names = inBoth(`Lớp: ${layer.name}`, `Layer: ${layer.name}`)
    const whole = [sketch(identifierOf('layers', layer.id), inside)]
    views.push(viewFrom(`V.layer.${layer.id}`, names, 'Layered', whole, relationships, perRow))
  }

  const tasks = [...model.tasks.values()].filter((t) => chosen.get('tasks')?.has(t.id))
  const roadmap = [...model.phases.values()]
    .filter((phase) => chosen.get('phases')?.has(phase.id))
    .map((phase) =>
      sketch(
        identifierOf('phases', phase.id),
        tasks.filter((t) => t.phase === phase.id).map((t) => sketch(identifierOf('tasks', t.id))),
      ),
    )
  if (roadmap.length > 0)
    views.push(
      viewFrom('V.roadmap', inBoth('Lộ trình', 'Roadmap'), 'Implementation and Migration', roadmap, relationships, 6),
    )
  return views
}

function sketch(element: string, inside: readonly Sketch[] = []): Sketch {
  return { element, inside }
}

function viewFrom(
  identifier: string,
  names: ArchimateView['names'],
  viewpoint: string,
  sketches: readonly Sketch[],
  relationships: readonly Relationship[],
  columns: number,
): ArchimateView {
  const bands: ViewNode[] = []
  let y = gap
  for (const whole of sketches) {
    const band = placed(whole, gap, y, identifier, columns)
    bands.push(band)
    y += band.h + gap
  }
  const w = largest(bands.map((band) => band.w))
  const nodes = bands.map((band) => ({ ...band, w }))
  const byElement = new Map(nodes.flatMap((n) => everyNode(n)).map((n) => [n.element, n.identifier]))
  const nested = new Set(nodes.flatMap((n) => pairs(n)))
  const connections = relationships.flatMap(({ identifier: relationship, source, target }) => {
    const [from, to] = [byElement.get(source), byElement.get(target)]
    // What a box inside another says already needs no line.
    if (from === undefined || to === undefined || nested.has(`${source} ${target}`)) return []
    return [{ identifier: `${identifier}.${relationship}`, relationship, source: from, target: to }]
  })
  return { identifier, names, documentation: [], viewpoint, nodes, connections }
}

function everyNode(node: ViewNode): ViewNode[] {
  return [node, ...node.nodes.flatMap(everyNode)]
}

/** Boxes and the boxes right inside them, both ways round: the relationships that nesting shows. */
function pairs(node: ViewNode): string[] {
  return node.nodes.flatMap((inner) => [
    `${node.element} ${inner.element}`,
    `${inner.element} ${node.element}`,
    ...pairs(inner),
  ])
}

/** Gives a box and what is inside it their places: rows from left to right, a row as high as its highest box. */
function placed(whole: Sketch, x: number, y: number, view: string, columns: number): ViewNode {
  const identifier = `${view}.${whole.element}`
  if (whole.inside.length === 0) return { identifier, element: whole.element, x, y, ...box, nodes: [] }
  const nodes: ViewNode[] = []
  let [left, top, lowest, right] = [x + gap, y + title, y + title, x]
  let inRow = 0
  const leaves = whole.inside.every((inner) => inner.inside.length === 0)
  for (const inner of whole.inside) {
    const wide = widthOf(inner)
    if (inRow > 0 && (leaves ? inRow >= columns : left + wide > x + widest)) {
      left = x + gap
      top = lowest + gap
      inRow = 0
    }
    const node = placed(inner, left, top, view, perRow)
    nodes.push(node)
    inRow++
    left += node.w + gap
    lowest = Math.max(lowest, top + node.h)
    right = Math.max(right, left)
  }
  return { identifier, element: whole.element, x, y, w: right - x, h: lowest + gap - y, nodes }
}

function widthOf({ inside }: Sketch): number {
  return inside.length === 0 ? box.w : gap + Math.min(inside.length, perRow) * (box.w + gap)
}
