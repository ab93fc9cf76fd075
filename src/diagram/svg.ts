import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { arrowHead } from './arrows.js'
import { boxFont, describe, describeEdge, dotSource } from './dot.js'
import { xml } from './escape.js'
import { frame } from './frame.js'
import { edgeEntry, legend, statusEntry, verdictEntry } from './legend.js'
import { drawBox, round, textRoom } from './marks.js'
import { wrap } from './measure.js'
import { edgeStyle, verdictSign } from './paint.js'
import { type Placed, type PlacedEdge, placed } from './placed.js'
import type { Format, FormatOptions, GraphDocument, GraphEdge, GraphNode } from './types.js'
import { diagramWords, edgeNames, statusNames, systemCount } from './words.js'

/** A picture that stands by itself: with its own style sheet, light and dark. */
export const svg: Format = (document, options) => svgOf(document, options, true)

/**
 * The same for a page that has the style sheet already (`standalone` false). Graphviz places boxes and lines; they are drawn
 * here, because Graphviz has no measure for Vietnamese text.
 */
export async function svgOf(document: GraphDocument, options: FormatOptions, standalone: boolean): Promise<string> {
  if (document.nodes.length === 0) return empty(document, options, standalone)
  const graphviz = await Graphviz.load()
  const names = new Map(document.nodes.map((n, i) => [n.id, `n${i}`]))
  const source = dotSource(
    document,
    options.lang,
    (node) => ({ id: names.get(node.id) ?? node.id, label: '', tooltip: '' }),
    false,
  )
  return dressed(placed(graphviz.layout(source, 'json', 'dot'), side), names, document, options, standalone)
}

const margin = 16
/** Room that a layer's band has above, below and beside its boxes. */
const bandHead = 24
const bandFoot = 12
const side = 14

function dressed(
  layout: Placed,
  names: ReadonlyMap<string, string>,
  document: GraphDocument,
  options: FormatOptions,
  standalone: boolean,
): string {
  const { lang } = options
  const width = Math.max(layout.width + 2 * side, 560) + 2 * margin
  const clusters = document.clusters.map((cluster) => {
    const areas = document.nodes
      .filter((n) => n.cluster === cluster.id)
      .flatMap((n) => layout.nodes.get(names.get(n.id) ?? '') ?? [])
    const top = Math.min(...areas.map((a) => a.y)) - bandHead
    const bottom = Math.max(...areas.map((a) => a.y + a.height)) + bandFoot
    const name = wrap(cluster.name, 12, width - 2 * margin - 24, 1, true)[0] ?? ''
    return {
      ground: `<rect class="k-band" x="0" y="${round(top)}" width="${round(width - 2 * margin)}" height="${round(bottom - top)}" rx="6"/>`,
      label: `<text class="k-muted k-halo" x="10" y="${round(top + 15)}" font-size="12" font-weight="600">${xml(name)}</text>`,
    }
  })
  const nodes = document.nodes.map((node) => {
    const at = layout.nodes.get(names.get(node.id) ?? '')
    return at ? `<g data-node="${names.get(node.id)}">${nodeBox(node, at, document, options)}</g>` : ''
  })
  const edges = document.edges.map((edge) => {
    const line = layout.edges.get(`${names.get(edge.from)}>${names.get(edge.to)}>${edge.kind}`)
    const ends = { from: names.get(edge.from) ?? '', to: names.get(edge.to) ?? '' }
    return line ? edgeLine(line, ends, edge, describeEdge(edge, document, lang)) : ''
  })
  const bottom = layout.height + bandFoot + 14
  const key = legend(entriesOf(document, options), 0, bottom, width - 2 * margin)
  const height = bandHead + bottom + key.height + 2 * margin
  const body = `<g transform="translate(${margin} ${margin + bandHead})">${clusters.map((c) => c.ground).join('')}${edges.join('')}${clusters.map((c) => c.label).join('')}${nodes.join('')}${key.svg}</g>`
  return frame(document, body, width, height, standalone)
}

function nodeBox(
  node: GraphNode,
  at: { x: number; y: number; width: number; height: number },
  document: GraphDocument,
  options: FormatOptions,
): string {
  const { lang, href } = options
  const verdict = document.overlay?.verdict ?? 'insufficient'
  const status = node.proposed ? undefined : node.status
  const small = node.count === undefined ? undefined : systemCount(node.count)[lang]
  const room = textRoom(at.width, status !== undefined)
  return drawBox({
    ...at,
    lines: wrap(node.name, boxFont, room, small === undefined ? 3 : 2, node.focus || node.proposed),
    small,
    fontSize: boxFont,
    paint: node.proposed ? verdict : (status ?? 'component'),
    status,
    badges: node.proposed ? [{ text: document.overlay?.verdict ? verdictSign[verdict] : '+', verdict }] : undefined,
    title: describe(node, document, lang),
    href: href?.(node),
    strong: node.focus || node.proposed,
  })
}

function edgeLine(line: PlacedEdge, ends: { from: string; to: string }, edge: GraphEdge, title: string): string {
  const { kind, count, proposed } = edge
  const [first, ...rest] = line.points
  if (!first) return ''
  const width = Math.min(3.4, 1.1 + Math.log2(count) / 2 + (proposed ? 0.9 : 0))
  const dash = edgeStyle[kind].dash
  const d = `M${point(first)}C${rest.map(point).join(' ')}`
  return `<g data-from="${ends.from}" data-to="${ends.to}" data-kind="${kind}"><title>${xml(title)}</title><path class="k-edge-${kind}" d="${d}" stroke-width="${round(width)}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${arrowHead(kind, line.headBase, line.tip)}</g>`
}

const point = ([x, y]: readonly [number, number]) => `${round(x)} ${round(y)}`

function entriesOf(document: GraphDocument, { lang }: FormatOptions) {
  const statuses = new Set(document.nodes.filter((n) => !n.proposed).map((n) => n.status))
  const kinds = new Set(document.edges.map((e) => e.kind))
  const statusOrder = typedKeys(statusNames).filter((s) => statuses.has(s))
  const kindOrder = typedKeys(edgeNames).filter((k) => kinds.has(k))
  const verdict = document.overlay?.verdict
  return [
    ...statusOrder.map(statusEntry(lang)),
    ...kindOrder.map(edgeEntry(lang)),
    ...(verdict ? [verdictEntry(lang, diagramWords.proposed[lang])(verdict)] : []),
  ]
}

function typedKeys<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[]
}

function empty(document: GraphDocument, { lang }: FormatOptions, standalone: boolean): string {
  const text = `<text class="k-muted" x="${margin}" y="40" font-size="14">${xml(diagramWords.empty[lang])}</text>`
  return frame(document, text, 560, 72, standalone)
}
