import { groupBy, largest, smallest, xml } from '../../kernel/index.js'
import { arrowHead } from './arrows.js'
import { aroundBox, boxFont, describe, describeEdge, dotSource, nodeNames } from './dot.js'
import { frame } from './frame.js'
import { graphviz } from './layout.js'
import { changeEntry, edgeEntry, legend, statusEntry, verdictEntry } from './legend.js'
import { boxPadding, drawBox, round, sharesBar, smallFont, textRoom } from './marks.js'
import { wrap } from './measure.js'
import { changePaint, edgeStyle, verdictSign } from './paint.js'
import { type Placed, type PlacedEdge, placed } from './placed.js'
import { plainLayout } from './plain-layout.js'
import type { Format, FormatOptions, GraphCluster, GraphDocument, GraphEdge, GraphNode, Layout } from './types.js'
import { changeNames, diagramWords, edgeNames, inStatusOrder, sharesSigns, statusNames, stepText } from './words.js'

/** A picture that stands by itself: with its own style sheet, light and dark. */
export const svg: Format = (document, options) =>
  svgOf(document, { ...options, layout: options.layout ?? graphviz }, true)

/** With the engine named: the interactive page brings its own, and must not carry a second one. */
type LaidOut = FormatOptions & { readonly layout: Layout }

/**
 * The same for a page that has the style sheet already (`standalone` false). The layout engine places boxes and lines; they are
 * drawn here, because Graphviz has no measure for Vietnamese text. Where it takes too long, the layers' rows are drawn plainly,
 * and the picture says so.
 */
export async function svgOf(document: GraphDocument, options: LaidOut, standalone: boolean): Promise<string> {
  if (document.nodes.length === 0) return empty(document, options, standalone)
  const names = new Map(document.nodes.map((n, i) => [n.id, `n${i}`]))
  const source = dotSource(
    document,
    options.lang,
    (node) => ({ id: names.get(node.id) ?? node.id, label: '', tooltip: '' }),
    true,
    options.across,
  )
  const json = await options.layout(source)
  const layout = json === undefined ? plainLayout(document, names, left, options.across) : placed(json, left, aroundBox)
  const plain = json === undefined ? diagramWords.plainLayout[options.lang] : undefined
  const caption = [document.caption, plain].filter((c) => c !== undefined).join(' ')
  return dressed(layout, names, { ...document, caption }, options, standalone)
}

const margin = 16
const captionFont = 13
/** Room that a layer's band has above and below its boxes, and beside them. */
const bandHead = 13
const bandFoot = 13
const side = 14
/** At the left a band keeps its title, where no line can come. */
const gutter = 126
const left = gutter + side
const titleFont = 12
const titleLine = 15

function dressed(
  layout: Placed,
  names: ReadonlyMap<string, string>,
  document: GraphDocument,
  options: FormatOptions,
  standalone: boolean,
): string {
  const { lang } = options
  const width = Math.max(layout.width + gutter + 2 * side, 560) + 2 * margin
  const nameOf = nodeNames(document)
  const said = document.caption ? wrap(document.caption, captionFont, width - 2 * margin, 4) : []
  const head = said.length === 0 ? 0 : said.length * captionFont * 1.35 + 8
  const caption = said
    .map(
      (line, i) =>
        `<text class="k-text" x="0" y="${round(-bandHead - head + (i + 1) * captionFont * 1.35 - 3)}" font-size="${captionFont}">${xml(line)}</text>`,
    )
    .join('')
  const inCluster = groupBy(document.nodes, (n) => n.cluster)
  const clusters = document.clusters.map((cluster) => {
    const areas = (inCluster.get(cluster.id) ?? []).flatMap((n) => layout.nodes.get(names.get(n.id) ?? '') ?? [])
    const top = smallest(areas.map((a) => a.y)) - bandHead
    const bottom = largest(areas.map((a) => a.y + a.height)) + bandFoot
    return `<rect class="k-band" x="0" y="${round(top)}" width="${round(width - 2 * margin)}" height="${round(bottom - top)}" rx="6"/>${bandTitle(cluster, top, bottom)}`
  })
  const nodes = document.nodes.map((node) => {
    const at = layout.nodes.get(names.get(node.id) ?? '')
    return at
      ? `<g data-node="${names.get(node.id)}"${node.context ? ' class="k-context"' : ''}>${nodeBox(node, at, document, options)}</g>`
      : ''
  })
  const most = Math.max(1, ...document.edges.map((e) => e.count))
  const edges = document.edges.map((edge) => {
    const line = layout.edges.get(`${names.get(edge.from)}>${names.get(edge.to)}>${edge.kind}`)
    const ends = { from: names.get(edge.from) ?? '', to: names.get(edge.to) ?? '' }
    return line ? edgeLine(line, ends, edge, most, describeEdge(edge, nameOf, lang)) : ''
  })
  const bottom = layout.height + bandFoot + 14
  const key = legend(entriesOf(document, options), 0, bottom, width - 2 * margin)
  const height = head + bandHead + bottom + key.height + 2 * margin
  const body = `<g transform="translate(${margin} ${round(margin + head + bandHead)})">${caption}${clusters.join('')}${edges.join('')}${nodes.join('')}${key.svg}</g>`
  return frame(document, body, width, height, standalone)
}

/** A layer's name, and below it its framework's where there are several, in as many lines as the band is high. */
function bandTitle({ name, framework }: GraphCluster, top: number, bottom: number): string {
  const most = Math.max(1, Math.floor((bottom - top - 12) / titleLine))
  const room = gutter - 16
  const below = framework === undefined ? [] : wrap(framework, 11, room, Math.max(1, most - 3))
  const lines = wrap(name, titleFont, room, Math.max(1, most - below.length), true)
  const line = (text: string, i: number) => `<tspan x="10" y="${round(top + 18 + i * titleLine)}">${xml(text)}</tspan>`
  const whole = xml(framework === undefined ? name : `${name} (${framework})`)
  const texts = [
    `<text class="k-muted" font-size="${titleFont}" font-weight="600"><title>${whole}</title>${lines.map(line).join(' ')}</text>`,
    ...(below.length === 0
      ? []
      : [
          `<text class="k-muted" font-size="11">${below.map((text, i) => line(text, lines.length + i)).join(' ')}</text>`,
        ]),
  ]
  return texts.join('')
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
  const change = node.change && changePaint[node.change]
  const about = [node.count ? sharesSigns(node.shares ?? {}, lang) : undefined, stepText(node, lang)]
  const told = about.filter((a) => a !== undefined).join(', ')
  const room = textRoom(at.width, status !== undefined)
  const small = told === '' ? undefined : wrap(told, boxFont * smallFont, room, 1)
  return drawBox({
    ...at,
    ...(node.shares && (node.count ?? 0) > 0
      ? { extra: sharesBar(node.shares, at.x + boxPadding, at.y + at.height - 8, at.width - 2 * boxPadding), bottom: 7 }
      : {}),
    lines: wrap(node.name, boxFont, room, small === undefined ? 3 : 2, node.focus || node.proposed),
    small,
    fontSize: boxFont,
    paint: change?.paint ?? (node.proposed ? verdict : (status ?? 'component')),
    status,
    badges: change
      ? [{ text: change.sign, verdict: change.paint }]
      : node.proposed
        ? [{ text: document.overlay?.verdict ? verdictSign[verdict] : '+', verdict }]
        : undefined,
    title: describe(node, document, lang),
    href: href?.(node),
    strong: node.focus || node.proposed || change !== undefined,
  })
}

/** Thicker where a line stands for more dependencies, measured by the thickest of the picture. */
function lineWidth(count: number, most: number): number {
  return 1.1 + (count < 2 ? 0 : (2.2 * Math.log2(count)) / Math.max(2, Math.log2(most)))
}

function edgeLine(
  line: PlacedEdge,
  ends: { from: string; to: string },
  edge: GraphEdge,
  most: number,
  title: string,
): string {
  const { kind, count, proposed, change } = edge
  const [first, ...rest] = line.points
  if (!first) return ''
  const width = lineWidth(count, most) + (proposed || change ? 0.9 : 0)
  const dash = edgeStyle[kind].dash
  const d = `M${point(first)}C${rest.map(point).join(' ')}`
  return `<g data-from="${ends.from}" data-to="${ends.to}" data-kind="${kind}"${change === 'removed' ? ' class="k-context" opacity="0.55"' : ''}><title>${xml(title)}</title><path class="k-edge-${kind}" d="${d}" stroke-width="${round(width)}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${arrowHead(kind, line.headBase, line.tip)}</g>`
}

const point = ([x, y]: readonly [number, number]) => `${round(x)} ${round(y)}`

function entriesOf(document: GraphDocument, { lang }: FormatOptions) {
  const statuses = new Set(
    document.nodes
      .filter((n) => !n.proposed)
      .flatMap((n) => [n.status, ...inStatusOrder(n.shares ?? {}).map(([s]) => s)]),
  )
  const kinds = new Set(document.edges.map((e) => e.kind))
  const statusOrder = typedKeys(statusNames).filter((s) => statuses.has(s))
  const kindOrder = typedKeys(edgeNames).filter((k) => kinds.has(k))
  const verdict = document.overlay?.verdict
  return [
    ...statusOrder.map(statusEntry(lang)),
    ...kindOrder.map(edgeEntry(lang)),
    ...typedKeys(changeNames)
      .filter((c) => document.nodes.some((n) => n.change === c))
      .map(changeEntry(lang)),
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
