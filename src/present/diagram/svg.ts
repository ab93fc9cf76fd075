import { groupBy, largest, smallest, xml } from '../../kernel/index.js'
import { type Arranged, arrange } from './arrange.js'
import { arrowHead } from './arrows.js'
import { boxFont, describe, describeEdge, nodeNames } from './dot.js'
import { frame } from './frame.js'
import { graphviz } from './layout.js'
import { changeEntry, edgeEntry, legend, statusEntry, verdictEntry } from './legend.js'
import { boxPadding, drawBox, type Paint, round, sharesBar, smallFont, textRoom } from './marks.js'
import { ending, wrap } from './measure.js'
import { changePaint, edgeStyle, verdictSign } from './paint.js'
import type { Area, PlacedEdge } from './placed.js'
import { straightLine } from './plain-layout.js'
import type { Format, FormatOptions, GraphCluster, GraphDocument, GraphEdge, GraphNode, Layout } from './types.js'
import { changeNames, diagramWords, edgeNames, inStatusOrder, sharesSigns, statusNames, stepText } from './words.js'

/** A picture that stands by itself: with its own style sheet, light and dark. */
export const svg: Format = (document, options) =>
  svgOf(document, { ...options, layout: options.layout ?? graphviz }, true)

/** With the engine named: the interactive page brings its own, and must not carry a second one. */
type LaidOut = FormatOptions & { readonly layout: Layout }

/**
 * The same for a page that has the style sheet already (`standalone` false). The layout engine places boxes and lines; they are
 * drawn here, because Graphviz has no measure for Vietnamese text. Where it would take too long, the layers' rows are drawn
 * plainly, and the picture says so.
 */
export async function svgOf(document: GraphDocument, options: LaidOut, standalone: boolean): Promise<string> {
  if (document.nodes.length === 0) return empty(document, options, standalone)
  return dressed(await laidOut(document, options), options, standalone)
}

/** A picture for a page that can be moved. */
export interface Drawing {
  readonly svg: string
  /** Where it has more boxes than a browser shows at once: `svg` only outlines them, and these are put in as they come in view. */
  readonly boxes?: Boxes | undefined
}

/** The boxes of a picture by their names in it (`n` and their number among the nodes), drawn one by one. */
export interface Boxes {
  /** In the coordinates of `draw`. */
  readonly areas: ReadonlyMap<string, Area>
  readonly draw: (name: string) => string
  /** The lines of one box, where the picture has none. */
  readonly ties: (name: string) => string
}

/** A browser takes a second and more for thousands of boxes, each of some eight elements. */
const mostElements = 400

export async function drawingOf(document: GraphDocument, options: LaidOut): Promise<Drawing> {
  if (document.nodes.length <= mostElements) return { svg: await svgOf(document, options, false) }
  const picture = await laidOut(document, options, diagramWords.linesOfOne[options.lang])
  return { svg: dressed(picture, options, false, true), boxes: boxesOf(picture, options) }
}

/** What is drawn, and where it stands. */
interface Picture {
  readonly document: GraphDocument
  readonly names: ReadonlyMap<string, string>
  readonly layout: Arranged
}

async function laidOut(document: GraphDocument, options: LaidOut, withoutLines?: string): Promise<Picture> {
  const names = new Map(document.nodes.map((n, i) => [n.id, `n${i}`]))
  const layout = await arrange(document, names, left, options)
  const remarks = [document.caption, layout.remark, layout.withoutLines ? withoutLines : undefined]
  const caption = remarks.filter((r) => r !== undefined).join(' ')
  return { document: { ...document, caption }, names, layout }
}

function boxesOf(picture: Picture, options: LaidOut): Boxes {
  const { document, names, layout } = picture
  const { nodes: areas } = layout
  const nodeOf = new Map(document.nodes.map((n) => [names.get(n.id), n]))
  const nameOf = nodeNames(document)
  const ties = (name: string) =>
    document.edges.flatMap((edge) => {
      const ends = { from: names.get(edge.from) ?? '', to: names.get(edge.to) ?? '' }
      const [a, b] = [areas.get(ends.from), areas.get(ends.to)]
      if (!a || !b || (ends.from !== name && ends.to !== name)) return []
      return edgeLine(straightLine(a, b), ends, edge, 1, describeEdge(edge, nameOf, options.lang))
    })
  return {
    areas,
    draw: (name) => {
      const node = nodeOf.get(name)
      return node ? nodeElement(node, picture, options) : ''
    },
    ties: (name) => (layout.withoutLines ? ties(name).join('') : ''),
  }
}

function nodeElement(node: GraphNode, { document, names, layout }: Picture, options: FormatOptions): string {
  const name = names.get(node.id) ?? ''
  const at = layout.nodes.get(name)
  if (!at) return ''
  const owner = layout.withoutLines ? node.agencyName : undefined
  return `<g data-node="${name}"${node.context ? ' class="k-context"' : ''}>${nodeBox(node, at, document, options, owner)}</g>`
}

/** All boxes as one shape for each paint, which costs a browser next to nothing; a little smaller than those put over them. */
function outlines({ document, names, layout }: Picture): string {
  const shapes = groupBy(document.nodes, (node) => paintOf(node, document))
  const shape = ({ id }: GraphNode) => {
    const at = layout.nodes.get(names.get(id) ?? '')
    return at ? `M${round(at.x + 2)} ${round(at.y + 2)}h${at.width - 4}v${at.height - 4}h-${at.width - 4}z` : ''
  }
  const paths = [...shapes].map(
    ([paint, nodes]) =>
      `<path class="k-box k-${paint}" stroke-width="1" vector-effect="non-scaling-stroke" d="${nodes.map(shape).join('')}"/>`,
  )
  return `<g data-outlines="">${paths.join('')}</g>`
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

/** @param outlined whether boxes are only outlined, without their texts */
function dressed(picture: Picture, options: FormatOptions, standalone: boolean, outlined = false): string {
  const { document, names, layout } = picture
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
  const nodes = outlined ? [outlines(picture)] : document.nodes.map((node) => nodeElement(node, picture, options))
  const most = Math.max(1, ...document.edges.map((e) => e.count))
  const edges = document.edges.map((edge) => {
    const line = layout.edges.get(`${names.get(edge.from)}>${names.get(edge.to)}>${edge.kind}`)
    const ends = { from: names.get(edge.from) ?? '', to: names.get(edge.to) ?? '' }
    return line ? edgeLine(line, ends, edge, most, describeEdge(edge, nameOf, lang)) : ''
  })
  const bottom = layout.height + bandFoot + 14
  const key = legend(entriesOf(picture, options), 0, bottom, width - 2 * margin)
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
  owner: string | undefined,
): string {
  const { lang, href } = options
  const verdict = document.overlay?.verdict ?? 'insufficient'
  const status = node.proposed ? undefined : node.status
  const change = node.change && changePaint[node.change]
  const about = [node.count ? sharesSigns(node.shares ?? {}, lang) : undefined, stepText(node, lang)]
  const told = about.filter((a) => a !== undefined).join(', ')
  const room = textRoom(at.width, status !== undefined)
  const smaller = boxFont * smallFont
  const small = told !== '' ? wrap(told, smaller, room, 1) : owner ? [ending(owner, smaller, room)] : undefined
  return drawBox({
    ...at,
    ...(node.shares && (node.count ?? 0) > 0
      ? { extra: sharesBar(node.shares, at.x + boxPadding, at.y + at.height - 8, at.width - 2 * boxPadding), bottom: 7 }
      : {}),
    lines: wrap(node.name, boxFont, room, small === undefined ? 3 : 2, node.focus || node.proposed),
    small,
    fontSize: boxFont,
    paint: paintOf(node, document),
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

function paintOf({ change, proposed, status }: GraphNode, { overlay }: GraphDocument): Paint {
  if (change) return changePaint[change].paint
  return proposed ? (overlay?.verdict ?? 'insufficient') : (status ?? 'component')
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

function entriesOf({ document, layout }: Picture, { lang }: FormatOptions) {
  const statuses = new Set(
    document.nodes
      .filter((n) => !n.proposed)
      .flatMap((n) => [n.status, ...inStatusOrder(n.shares ?? {}).map(([s]) => s)]),
  )
  const kinds = new Set(layout.withoutLines ? [] : document.edges.map((e) => e.kind))
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
