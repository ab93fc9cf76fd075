import type { Model } from '../../architecture/index.js'
import { type Lang, safeUrl, visibleLine } from '../../kernel/index.js'
import { diagramWords, edgeNames, lineLabel, statusNames, systemKindNames } from '../../present/index.js'
import { aboutOf, drawnOf, namesFor, propertiesOf, viaOf } from './drawn.js'

/** The architecture in LikeC4's language: a kind of element for each kind of system, states as tags, a view of each layer. */
export function likec4Source(model: Model, lang: Lang): string {
  const { layers, nodes, edges } = drawnOf(model, lang)
  const layerNames = namesFor(
    layers.map((l) => l.id),
    (id) => `lop_${identifier(id)}`,
  )
  const names = namesFor(
    nodes.map((n) => n.id),
    (id) => `ht_${identifier(id)}`,
  )
  const fullName = new Map(nodes.map((n) => [n.id, `${layerNames.get(n.cluster)}.${names.get(n.id)}`]))
  const lines = [`// ${visibleLine(model.name)}`, ...specification(lang), '', 'model {']
  for (const layer of layers) {
    lines.push(`  ${layerNames.get(layer.id)} = layer ${quoted(layer.name)} {`)
    lines.push(`    metadata { kientruc ${quoted(`layers.${layer.id}`)} }`)
    for (const node of layer.nodes) {
      const addresses = (model.systems.get(node.id)?.links ?? []).flatMap((link) => safeUrl(link) ?? [])
      lines.push(
        `    ${names.get(node.id)} = ${node.kind ?? 'component'} ${quoted(node.name)} {`,
        ...(node.status ? [`      #${node.status}`] : []),
        `      description ${quoted(aboutOf(model, node))}`,
        ...addresses.map((address) => `      link ${address}`),
        '      metadata {',
        // `kind` is a word of the language, and said before the name.
        ...propertiesOf(model, node).flatMap(([key, value]) =>
          key === 'kind' ? [] : [`        ${key} ${quoted(value)}`],
        ),
        '      }',
        '    }',
      )
    }
    lines.push('  }')
  }
  for (const edge of edges) {
    const via = viaOf(edge)
    const through = via === undefined ? '' : ` { metadata { via ${quoted(via)} } }`
    const ends = `${fullName.get(edge.from)} -[${edge.kind}]-> ${fullName.get(edge.to)}`
    lines.push(`  ${ends} ${quoted(lineLabel(edge, lang))}${through}`)
  }
  lines.push('}', '', 'views {', '  view index {', `    title ${quoted(model.name)}`, '    include *', '  }')
  for (const layer of layers) {
    const name = layerNames.get(layer.id)
    lines.push(`  view ${name} of ${name} {`, `    title ${quoted(layer.name)}`, '    include *', '  }')
  }
  return `${lines.join('\n')}\n}\n`
}

function specification(lang: Lang): string[] {
  const kinds = Object.entries({ ...systemKindNames, component: diagramWords.component })
  return [
    'specification {',
    '  element layer',
    ...kinds.map(([kind, words]) => {
      const shape = kind === 'database' ? 'style { shape storage }' : kind === 'portal' ? 'style { shape browser }' : ''
      return `  element ${kind} { notation ${quoted(words[lang])} ${shape} }`
    }),
    ...Object.keys(edgeNames).map((kind) => `  relationship ${kind}`),
    ...Object.keys(statusNames).map((status) => `  tag ${status}`),
    '}',
  ]
}

function identifier(id: string): string {
  return id.replace(/[^a-z0-9-]/g, '_')
}

function quoted(text: string): string {
  return `'${visibleLine(text).replace(/[\\']/g, (c) => `\\${c}`)}'`
}
