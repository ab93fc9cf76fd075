import { visibleLine } from '../../kernel/index.js'
import { boxLabel, inClusters, isAhead, lineLabel, paintName, paintsIn } from './labels.js'
import { light } from './paint.js'
import type { EdgeKind, Format, GraphNode, SystemKind } from './types.js'

const shapes: Readonly<Record<SystemKind, string>> = {
  application: 'rectangle',
  portal: 'boundary',
  platform: 'component',
  database: 'database',
  service: 'component',
  infrastructure: 'node',
  security: 'rectangle',
}

const strokes: Readonly<Record<EdgeKind, string>> = {
  integration: '',
  data: ',bold',
  authentication: ',dashed',
  hosting: ',dotted',
  uses: '',
}

/** A PlantUML component diagram without includes, so that it draws where nothing may be fetched. */
export const plantuml: Format = (document, { lang, href }) => {
  const names = new Map(document.nodes.map((n, i) => [n.id, `n${i}`]))
  const paints = paintsIn(document)
  const lines = ['@startuml', `title ${plain(document.title)}`, 'skinparam shadowing false']
  inClusters(document).forEach(({ cluster, nodes }, i) => {
    lines.push(`package "${plain(cluster.name)}" as c${i} #${light.band.slice(1)} {`)
    for (const node of nodes) {
      const paint = paints.get(paintName(node))
      const dashed = isAhead(paintName(node)) ? ';line.dashed' : ''
      const colour = paint ? ` #${paint.fill.slice(1)};line:${paint.line.slice(1)}${dashed}` : ''
      const link = href?.(node)
      lines.push(
        `  ${shapeOf(node)} "${plain(boxLabel(node, document, lang))}" as ${names.get(node.id)}${link ? ` [[${address(link)}]]` : ''}${colour}`,
      )
    }
    lines.push('}')
  })
  for (const edge of document.edges) {
    const arrow = `-[${light.edge[edge.kind]}${strokes[edge.kind]}]->`
    lines.push(`${names.get(edge.from)} ${arrow} ${names.get(edge.to)} : ${plain(lineLabel(edge, lang))}`)
  }
  return `${lines.join('\n')}\n@enduml\n`
}

function shapeOf({ of, kind }: GraphNode): string {
  return of === 'group' ? 'frame' : of === 'component' || kind === undefined ? 'component' : shapes[kind]
}

/**
 * Text in which PlantUML's preprocessor, its Creole markup and its grammar find nothing: all but letters, digits, signs and plain
 * punctuation stands as its own notation for characters.
 */
function plain(text: string): string {
  return visibleLine(text).replace(/-(?=-)|(?<=-)-|[^\p{L}\p{M}\p{N}\p{So} .,:()–—“”‘’-]/gu, (c) => {
    return `<U+${(c.codePointAt(0) ?? 32).toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/** An address with what could end the link written in percent. */
function address(link: string): string {
  return link.replace(/[\s[\]{}"<>%!$]/g, (c) => (c === '%' ? c : encodeURIComponent(c)))
}
