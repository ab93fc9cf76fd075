import type { Lang } from '../../kernel/index.js'
import { dotString } from './escape.js'
import { wrap } from './measure.js'
import { changePaint, edgeStyle, light, statusSign, verdictSign } from './paint.js'
import { rowsOf } from './rows.js'
import type { Format, GraphCluster, GraphDocument, GraphEdge, GraphNode } from './types.js'
import {
  changeNames,
  diagramWords,
  edgeNames,
  sharesText,
  statusNames,
  stepText,
  systemCount,
  systemKindNames,
  verdictNames,
} from './words.js'

/** Size of a box, in points, and of its text. */
export const box = { width: 170, height: 58 } as const
export const boxFont = 12.25
/** Space left and right of a box that nothing else may take. */
export const aroundBox = 6

/** Graphviz's language, laid out with the layers as ranks. Ids are the architecture's own. */
export const dot: Format = (document, { lang, href }) =>
  dotSource(document, lang, (node) => {
    const address = href?.(node)
    return {
      id: node.id,
      label: dotLabel(node, lang),
      tooltip: describe(node, document, lang),
      ...(address === undefined ? {} : { URL: address }),
    }
  })

/**
 * The graph in DOT. `attributesOf` names each node and what it shows; edges run from an upper row to a lower one, so that
 * Graphviz keeps the rows, and those that point upwards are drawn with their head at the other end.
 * @param drawnHere whether boxes and layers are drawn by us: then there are no frames, which lines would have to go around, and
 *   space is kept around the boxes, not around every line that passes between them
 * @param across how many boxes may stand side by side
 */
export function dotSource(
  document: GraphDocument,
  lang: Lang,
  attributesOf: (node: GraphNode) => NodeAttributes,
  drawnHere = false,
  across?: number,
): string {
  const rows = rowsOf(document, across)
  const rowOf = new Map(rows.flatMap((row, r) => row.nodes.map((n) => [n.id, r] as const)))
  const names = new Map(document.nodes.map((n) => [n.id, attributesOf(n)]))
  const out: string[] = [
    'digraph kientruc {',
    `  graph [rankdir=TB, newrank=true, nodesep=${drawnHere ? 0.06 : 0.25}, ranksep=0.8, splines=${document.edges.length > 400 ? 'line' : 'spline'}, fontname="Helvetica", fontsize=12, labeljust=l, tooltip=${dotString(document.title)}]`,
    `  node [shape=box, style="filled,rounded", fontname="Helvetica", fontsize=${boxFont}, fixedsize=true, width=${inches(box.width + (drawnHere ? 2 * aroundBox : 0))}, height=${inches(box.height)}, margin=0]`,
    '  edge [arrowsize=0.6, constraint=false]',
  ]
  document.clusters.forEach((cluster, i) => {
    const look = `label=${dotString(clusterLabel(cluster))}, style="filled,rounded", color="${light.bandLine}", fillcolor="${light.band}", margin=14`
    if (!drawnHere) out.push(`  subgraph cluster_${i} {`, `    graph [${look}]`)
    rows.forEach((row, r) => {
      if (row.cluster !== cluster.id) return
      const nodes = row.nodes.map((n) => nodeLine(n, document, names.get(n.id)))
      out.push(
        '    { rank=same',
        `      row${r} [style=invis, shape=point, width=0.01, height=0.01, label=""]`,
        ...nodes,
        '    }',
      )
    })
    if (!drawnHere) out.push('  }')
  })
  for (let r = 1; r < rows.length; r++) out.push(`  row${r - 1} -> row${r} [style=invis, constraint=true]`)
  const nameOf = nodeNames(document)
  for (const edge of document.edges) out.push(edgeLine(edge, nameOf, names, rowOf, lang))
  return `${out.join('\n')}\n}\n`
}

/** A layer's name, with that of its framework where there are several. */
export function clusterLabel({ name, framework }: GraphCluster): string {
  return framework === undefined ? name : `${framework}: ${name}`
}

export interface NodeAttributes {
  /** The node's name in the DOT source. */
  readonly id: string
  readonly label: string
  readonly tooltip: string
  readonly URL?: string
}

function nodeLine(node: GraphNode, document: GraphDocument, attributes: NodeAttributes | undefined): string {
  const { fill, line } = nodePaint(node, document)
  const { id = node.id, label = node.name, tooltip = node.name, URL } = attributes ?? {}
  const width = node.focus || node.proposed || node.change ? 2.4 : 1
  const dashed =
    node.status === 'planned' || node.status === 'building' ? ',dashed' : node.status === 'retired' ? ',dotted' : ''
  const link = URL === undefined ? '' : `, URL=${dotString(URL)}`
  return `      ${dotString(id)} [label=${dotString(label)}, tooltip=${dotString(tooltip)}, style="filled,rounded${dashed}", shape=${node.of === 'component' ? 'component' : 'box'}, fillcolor="${fill}", color="${line}", fontcolor="${light.text}", penwidth=${width}${link}]`
}

function edgeLine(
  edge: GraphEdge,
  nameOf: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, NodeAttributes>,
  rowOf: ReadonlyMap<string, number>,
  lang: Lang,
): string {
  const upwards = (rowOf.get(edge.from) ?? 0) > (rowOf.get(edge.to) ?? 0)
  const [tail, head] = upwards ? [edge.to, edge.from] : [edge.from, edge.to]
  const { style, arrow } = edgeStyle[edge.kind]
  const direction = upwards ? `dir=back, arrowtail=${arrow}` : `arrowhead=${arrow}`
  const width = Math.min(3, 0.9 + Math.log2(edge.count) / 2 + (edge.proposed ? 1 : 0))
  const name = (id: string) => dotString(names.get(id)?.id ?? id)
  return `  ${name(tail)} -> ${name(head)} [${direction}, class="edge-${edge.kind}", style=${style}, color="${light.edge[edge.kind]}", penwidth=${width.toFixed(2)}, tooltip=${dotString(describeEdge(edge, nameOf, lang))}]`
}

export function nodePaint(node: GraphNode, document: GraphDocument): { fill: string; line: string } {
  if (node.change) return light.verdict[changePaint[node.change].paint]
  if (node.proposed) return light.verdict[document.overlay?.verdict ?? 'insufficient']
  return node.status === undefined ? light.component : light.status[node.status]
}

/** The lines of a box: its name, wrapped to its width, and a mark for what it is. */
export function dotLabel(node: GraphNode, lang: Lang): string {
  const lines = wrap(node.name, boxFont, box.width - 30, node.count === undefined ? 3 : 2)
  const verdict = node.proposed ? diagramWords.proposed[lang] : undefined
  const change = node.change && changePaint[node.change].sign
  const sign = change ? `${change} ` : node.status === undefined ? '' : `${statusSign[node.status]} `
  const first = `${verdict === undefined ? sign : `${verdict}: `}${lines[0] ?? ''}`
  const count = node.count === undefined ? [] : [systemCount(node.count)[lang]]
  return [first, ...lines.slice(1), ...count].join('\n')
}

/** What a pointer over a box is told. */
export function describe(node: GraphNode, document: GraphDocument, lang: Lang): string {
  const layer = document.clusters.find((c) => c.id === node.cluster)?.name
  const verdict = node.proposed && document.overlay?.verdict ? verdictNames[document.overlay.verdict][lang] : undefined
  const parts = [
    node.name,
    node.agencyName,
    node.kind && systemKindNames[node.kind][lang],
    node.status && statusNames[node.status][lang],
    node.phaseName,
    node.count === undefined ? undefined : systemCount(node.count)[lang],
    node.shares && sharesText(node.shares, lang),
    stepText(node, lang),
    layer,
    node.proposed ? diagramWords.proposed[lang] : undefined,
    node.change && changeNames[node.change][lang],
    verdict && node.proposed ? `${verdictSign[document.overlay?.verdict ?? 'insufficient']} ${verdict}` : undefined,
  ]
  return parts.filter((p) => p !== undefined && p !== '').join(' · ')
}

export function nodeNames(document: GraphDocument): ReadonlyMap<string, string> {
  return new Map(document.nodes.map((n) => [n.id, n.name]))
}

/** What a pointer over a line is told. */
export function describeEdge(edge: GraphEdge, nameOf: ReadonlyMap<string, string>, lang: Lang): string {
  const name = (id: string) => nameOf.get(id) ?? id
  const via = edge.via.length > 0 ? `, ${diagramWords.via[lang]} ${edge.via.map((v) => v.name).join(', ')}` : ''
  const times = edge.count > 1 ? ` (${edge.count})` : ''
  const change = edge.change ? ` (${changeNames[edge.change][lang]})` : ''
  return `${name(edge.from)} → ${name(edge.to)}: ${edgeNames[edge.kind][lang]}${times}${via}${change}`
}

const inches = (points: number) => (points / 72).toFixed(3)
