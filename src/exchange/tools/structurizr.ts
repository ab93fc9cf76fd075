import type { Model } from '../../architecture/index.js'
import { type Lang, safeUrl, visibleLine } from '../../kernel/index.js'
import { edgeNames, lineLabel, statusNames, systemKindNames } from '../../present/index.js'
import { aboutOf, type Drawn, drawnOf, namesFor, propertiesOf, tagsOf, viaOf } from './drawn.js'

/** The architecture in the Structurizr DSL: layers are groups of software systems; a landscape and a view of each layer. */
export function structurizrDsl(model: Model, lang: Lang): string {
  const { layers, nodes, edges } = drawnOf(model, lang)
  const refs = new Map(nodes.map((n, i) => [n.id, `s${i}`]))
  const titles = titlesOf(nodes)
  const lines = [`workspace ${quoted(model.name)} ${quoted(model.description)} {`, '  model {']
  for (const layer of layers) {
    lines.push(`    group ${quoted(layer.name)} {`)
    for (const node of layer.nodes) {
      const tags = tagsOf(node, lang).map((tag) => tag.replaceAll(',', ' '))
      lines.push(
        `      ${refs.get(node.id)} = softwareSystem ${quoted(titles.get(node.id) ?? node.id)} ${quoted(aboutOf(model, node))} ${quoted(tags.join(','))} {`,
        ...addressOf(model, node),
        '        properties {',
        ...propertiesOf(model, node).map(([key, value]) => `          ${quoted(key)} ${quoted(value)}`),
        '        }',
        '      }',
      )
    }
    lines.push('    }')
  }
  for (const edge of edges) {
    const tag = edgeNames[edge.kind][lang].replaceAll(',', ' ')
    const via = viaOf(edge)
    const line = `    ${refs.get(edge.from)} -> ${refs.get(edge.to)} ${quoted(lineLabel(edge, lang))} "" ${quoted(tag)}`
    if (via === undefined) lines.push(line)
    else lines.push(`${line} {`, '      properties {', `        "via" ${quoted(via)}`, '      }', '    }')
  }
  lines.push('  }', '  views {', '    systemLandscape "toan-canh" {', '      include *', '      autoLayout', '    }')
  layers.forEach((layer, i) => {
    const members = layer.nodes.map((n) => refs.get(n.id)).join(' ')
    lines.push(
      `    systemLandscape "lop-${i + 1}" ${quoted(layer.name)} {`,
      `      include ${members}`,
      '      autoLayout',
      '    }',
    )
  })
  return `${[...lines, ...styles(lang), '  }', '}'].join('\n')}\n`
}

/** Names of software systems must differ: what has the name of another carries its id as well. */
function titlesOf(nodes: readonly Drawn[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>()
  for (const { name } of nodes) count.set(name, (count.get(name) ?? 0) + 1)
  return namesFor(
    nodes.map((n) => n.id),
    (id) => {
      const name = nodes.find((n) => n.id === id)?.name ?? id
      return (count.get(name) ?? 0) > 1 ? `${name} (${id})` : name
    },
  )
}

function addressOf(model: Model, { id }: Drawn): string[] {
  const address = (model.systems.get(id)?.links ?? []).map(safeUrl).find((url) => url?.startsWith('http'))
  return address === undefined ? [] : [`        url ${quoted(address)}`]
}

function styles(lang: Lang): string[] {
  const element = (tag: string, style: string) => [`      element ${quoted(tag)} {`, `        ${style}`, '      }']
  return [
    '    styles {',
    ...element(systemKindNames.database[lang], 'shape Cylinder'),
    ...element(systemKindNames.portal[lang].replaceAll(',', ' '), 'shape WebBrowser'),
    ...element(statusNames.planned[lang], 'border dashed'),
    ...element(statusNames.building[lang], 'border dashed'),
    '    }',
  ]
}

/** A string of the DSL: no quotes or backslashes end it, and nothing is substituted in it. */
function quoted(text: string): string {
  return `"${visibleLine(text).replaceAll('\\', '/').replaceAll('"', '\\"').replaceAll('${', '$ {')}"`
}
