import { visibleLine } from '../../kernel/index.js'
import { boxLabel, inClusters, isAhead, lineLabel, paintName, paintsIn } from './labels.js'
import { light } from './paint.js'
import type { EdgeKind, Format, SystemKind } from './types.js'

const shapes: Readonly<Partial<Record<SystemKind, string>>> = {
  database: 'cylinder',
  platform: 'package',
  infrastructure: 'cloud',
}

const dashes: Readonly<Partial<Record<EdgeKind, number>>> = { authentication: 5, hosting: 2 }

/** D2, for its own layouts and for wikis: layers are containers, states of the lifecycle are classes. */
export const d2: Format = (document, { lang, href }) => {
  const addresses = new Map<string, string>()
  const lines = [`# ${visibleLine(document.title)}`, 'direction: down', 'classes: {']
  for (const [name, { fill, line }] of paintsIn(document)) {
    const dash = isAhead(name) ? '; stroke-dash: 4' : ''
    lines.push(`  ${name}: { style: { fill: "${fill}"; stroke: "${line}"; font-color: "${light.text}"${dash} } }`)
  }
  lines.push('}')
  inClusters(document).forEach(({ cluster, nodes }, i) => {
    lines.push(`c${i}: ${d2String(cluster.name)} {`)
    nodes.forEach((node, j) => {
      addresses.set(node.id, `c${i}.n${j}`)
      const shape = node.kind && shapes[node.kind]
      const link = href?.(node)
      const about = [`class: ${paintName(node)}`]
      if (shape) about.push(`shape: ${shape}`)
      if (link) about.push(`link: ${d2String(link)}`)
      lines.push(`  n${j}: ${d2String(boxLabel(node, document, lang))} { ${about.join('; ')} }`)
    })
    lines.push('}')
  })
  for (const edge of document.edges) {
    const dash = dashes[edge.kind]
    const style = `style.stroke: "${light.edge[edge.kind]}"${dash ? `; style.stroke-dash: ${dash}` : ''}`
    lines.push(
      `${addresses.get(edge.from)} -> ${addresses.get(edge.to)}: ${d2String(lineLabel(edge, lang))} { ${style} }`,
    )
  }
  return `${lines.join('\n')}\n`
}

/** A string in single quotes, in which D2 neither substitutes nor escapes anything but the quote itself. */
function d2String(text: string): string {
  return `'${visibleLine(text).replaceAll("'", "''")}'`
}
