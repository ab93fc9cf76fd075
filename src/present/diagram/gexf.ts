import { xml } from '../../kernel/index.js'
import type { Format } from './types.js'

const attributes = {
  node: {
    of: 'string',
    layer: 'string',
    layerName: 'string',
    agency: 'string',
    agencyName: 'string',
    kind: 'string',
    status: 'string',
    phase: 'string',
    count: 'integer',
    proposed: 'boolean',
    change: 'string',
  },
  edge: { count: 'integer', via: 'string', proposed: 'boolean', change: 'string' },
} as const

/** GEXF 1.3, for Gephi and graph libraries; the weight of an edge is how many dependencies it stands for. */
export const gexf: Format = (document) => {
  const layerNames = new Map(document.clusters.map((c) => [c.id, c.name]))
  const nodes = document.nodes.map((n) => {
    const values = { ...n, layer: n.cluster, layerName: layerNames.get(n.cluster) }
    return `      <node id="${xml(n.id)}" label="${xml(n.name)}">${said('node', values)}</node>`
  })
  const edges = document.edges.map((e, i) => {
    const values = { ...e, via: e.via.map((v) => v.id).join(' ') }
    return `      <edge id="e${i}" source="${xml(e.from)}" target="${xml(e.to)}" kind="${xml(e.kind)}" weight="${e.count}">${said('edge', values)}</edge>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `  <meta>\n    <creator>kientruc</creator>\n    <description>${xml(document.title)}</description>\n  </meta>`,
    '  <graph defaultedgetype="directed" mode="static">',
    ...(['node', 'edge'] as const).flatMap(declared),
    '    <nodes>',
    ...nodes,
    '    </nodes>',
    '    <edges>',
    ...edges,
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n')
}

function declared(of: keyof typeof attributes): string[] {
  const names = Object.entries(attributes[of]).map(
    ([name, type]) => `      <attribute id="${of}.${name}" title="${name}" type="${type}"/>`,
  )
  return [`    <attributes class="${of}" mode="static">`, ...names, '    </attributes>']
}

function said(of: keyof typeof attributes, values: Readonly<Record<string, unknown>>): string {
  const told = Object.keys(attributes[of]).filter((name) => values[name] !== undefined && values[name] !== '')
  return told.length === 0
    ? ''
    : `<attvalues>${told.map((name) => `<attvalue for="${of}.${name}" value="${xml(String(values[name]))}"/>`).join('')}</attvalues>`
}
