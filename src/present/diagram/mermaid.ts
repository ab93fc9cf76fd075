import { mermaidString } from './escape.js'
import { boxLabel, isAhead, paintName, paintsIn } from './labels.js'
import { changePaint, light, statusSign, verdictSign } from './paint.js'
import type { EdgeKind, FormatOptions, GraphDocument, GraphNode } from './types.js'
import { changeNames, diagramWords, edgeNames, statusNames, verdictNames } from './words.js'

/** Arrows that Mermaid has, one for each kind of dependency. */
const arrows: Readonly<Record<EdgeKind, string>> = {
  integration: '-->',
  data: '==>',
  authentication: '-.->',
  hosting: '--o',
  uses: '--x',
}

/**
 * A Mermaid flowchart, for Markdown pages and merge requests. Nodes are numbered, because ids may be words of Mermaid's own
 * grammar; there are no links and no HTML, so that it means the same under every security level.
 */
export function mermaid(document: GraphDocument, { lang }: Pick<FormatOptions, 'lang'>): string {
  const names = new Map(document.nodes.map((n, i) => [n.id, `n${i}`]))
  const label = (node: GraphNode) => mermaidString(boxLabel(node, document, lang))
  const shape = (node: GraphNode) =>
    node.of === 'component' ? `[[${label(node)}]]` : node.of === 'group' ? `([${label(node)}])` : `[${label(node)}]`
  const kinds = [...new Set(document.edges.map((e) => e.kind))].sort()
  const lines = ['flowchart TB']
  document.clusters.forEach((cluster, i) => {
    lines.push(`  subgraph c${i} [${mermaidString(cluster.name)}]`)
    for (const node of document.nodes) {
      if (node.cluster === cluster.id) lines.push(`    ${names.get(node.id)}${shape(node)}:::${paintName(node)}`)
    }
    lines.push('  end')
  })
  for (const edge of document.edges) {
    const via =
      edge.via.length > 0
        ? `|${mermaidString(`${diagramWords.via[lang]} ${edge.via.map((v) => v.name).join(', ')}`)}|`
        : ''
    lines.push(`  ${names.get(edge.from)} ${arrows[edge.kind]}${via} ${names.get(edge.to)}`)
  }
  const verdict = document.overlay?.verdict ?? 'insufficient'
  for (const [name, paint] of paintsIn(document)) {
    const dash = isAhead(name) ? ',stroke-dasharray:4 3' : ''
    lines.push(
      `  classDef ${name} fill:${paint.fill},stroke:${paint.line},color:${light.text}${name === 'proposed' ? ',stroke-width:3px' : ''}${dash}`,
    )
  }
  const meaning = [
    ...Object.entries(changePaint).flatMap(([change, { sign }]) =>
      document.nodes.some((n) => n.change === change) ? [`${sign} ${nameOf(changeNames, change)?.[lang]}`] : [],
    ),
    ...Object.entries(statusSign).flatMap(([s, sign]) =>
      document.nodes.some((n) => n.status === s) ? [`${sign} ${nameOf(statusNames, s)?.[lang]}`] : [],
    ),
    ...kinds.map((k) => `${arrows[k]} ${edgeNames[k][lang]}`),
    ...(document.overlay?.verdict
      ? [`${verdictSign[verdict]} ${diagramWords.proposed[lang]}: ${verdictNames[verdict][lang]}`]
      : []),
  ]
  return `${lines.join('\n')}\n${meaning.map((m) => `  %% ${m}\n`).join('')}`
}

function nameOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return record[key]
}
