import { xml } from '../../kernel/index.js'
import type { Format } from './types.js'

const keys = {
  node: {
    name: 'string',
    of: 'string',
    layer: 'string',
    layerName: 'string',
    agency: 'string',
    agencyName: 'string',
    kind: 'string',
    status: 'string',
    phase: 'string',
    count: 'int',
    proposed: 'boolean',
    change: 'string',
  },
  edge: { kind: 'string', count: 'int', via: 'string', proposed: 'boolean', change: 'string' },
} as const

/** GraphML, for yEd, Gephi and graph libraries. */
export const graphml: Format = (document) => {
  const layerNames = new Map(document.clusters.map((c) => [c.id, c.name]))
  const data = (of: 'node' | 'edge', values: Readonly<Record<string, string | number | boolean | undefined>>) =>
    Object.keys(keys[of])
      .flatMap((key) =>
        values[key] === undefined || values[key] === ''
          ? []
          : [`<data key="${of}.${key}">${xml(String(values[key]))}</data>`],
      )
      .join('')
  const declared = Object.entries(keys).flatMap(([of, fields]) =>
    Object.entries(fields).map(
      ([name, type]) => `  <key id="${of}.${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
    ),
  )
  const nodes = document.nodes.map((n) => {
    const { name, of, agency, agencyName, kind, status, phase, count, proposed, change } = n
    const values = {
      name,
      of,
      layer: n.cluster,
      layerName: layerNames.get(n.cluster),
      agency,
      agencyName,
      kind,
      status,
      phase,
      count,
      proposed,
      change,
    }
    return `    <node id="${xml(n.id)}">${data('node', values)}</node>`
  })
  const edges = document.edges.map(({ from, to, kind, count, via, proposed, change }, i) => {
    return `    <edge id="e${i}" source="${xml(from)}" target="${xml(to)}">${data('edge', { kind, count, via: via.map((v) => v.id).join(' '), proposed, change })}</edge>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared,
    '  <graph id="kientruc" edgedefault="directed">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}
