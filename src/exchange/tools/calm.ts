import type { Model, System } from '../../architecture/index.js'
import { type Lang, safeJson, visibleLine } from '../../kernel/index.js'
import { lineLabel } from '../../present/index.js'
import { aboutOf, drawnOf, propertiesOf } from './drawn.js'

/** CALM's own types where they fit; others may be named freely. */
export const types: Readonly<Record<System['kind'], string>> = {
  application: 'system',
  portal: 'webclient',
  platform: 'service',
  database: 'database',
  service: 'service',
  infrastructure: 'network',
  security: 'system',
}

/**
 * The architecture in FINOS CALM 1.2 (`https://calm.finos.org/release/1.2/meta/calm.json`): layers are ecosystems composed of
 * their systems, agencies actors that interact with what is theirs, hosting is `deployed-in`, every other dependency `connects`.
 */
export function calmDocument(model: Model, lang: Lang): string {
  const { layers, nodes, edges } = drawnOf(model, lang)
  const systems = [...model.systems.values()]
  const owners = [...new Set(systems.map((s) => s.owner))].sort()
  const hosted = new Map<string, string[]>()
  for (const { from, to, kind } of edges) if (kind === 'hosting') hosted.set(to, [...(hosted.get(to) ?? []), from])
  return safeJson({
    $schema: 'https://calm.finos.org/release/1.2/meta/calm.json',
    nodes: [
      ...layers.map((l) => ({
        'unique-id': `layers.${l.id}`,
        'node-type': 'ecosystem',
        name: visibleLine(l.name),
        description: visibleLine(model.layers.get(l.id)?.description ?? l.name),
      })),
      ...owners.map((id) => {
        const name = visibleLine(model.agencies.get(id)?.name ?? id)
        return { 'unique-id': `agencies.${id}`, 'node-type': 'actor', name, description: name }
      }),
      ...nodes.map((node) => ({
        'unique-id': idOf(model, node.id),
        'node-type': node.kind ? types[node.kind] : 'system',
        name: visibleLine(node.name),
        description: aboutOf(model, node),
        metadata: Object.fromEntries(propertiesOf(model, node)),
      })),
    ],
    relationships: [
      ...layers.map((l) => ({
        'unique-id': `layer-${l.id}`,
        'relationship-type': {
          'composed-of': { container: `layers.${l.id}`, nodes: l.nodes.map((n) => idOf(model, n.id)) },
        },
      })),
      ...owners.map((owner) => ({
        'unique-id': `owner-${owner}`,
        'relationship-type': {
          interacts: {
            actor: `agencies.${owner}`,
            nodes: systems.filter((s) => s.owner === owner).map((s) => `systems.${s.id}`),
          },
        },
      })),
      ...[...hosted].map(([host, inside]) => ({
        'unique-id': `hosting-${host}`,
        'relationship-type': {
          'deployed-in': { container: idOf(model, host), nodes: inside.map((id) => idOf(model, id)) },
        },
      })),
      ...edges
        .filter(({ kind }) => kind !== 'hosting')
        .map((edge) => ({
          'unique-id': `${edge.kind}-${edge.from}-${edge.to}`,
          description: visibleLine(lineLabel(edge, lang)),
          'relationship-type': {
            connects: { source: { node: idOf(model, edge.from) }, destination: { node: idOf(model, edge.to) } },
          },
          metadata: { kind: edge.kind, ...(edge.via.length > 0 && { via: edge.via.map((v) => v.id).join(' ') }) },
        })),
    ],
  })
}

function idOf(model: Model, id: string): string {
  return `${model.systems.has(id) ? 'systems' : 'components'}.${id}`
}
