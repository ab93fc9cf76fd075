import type { Model, System } from '../../architecture/index.js'
import { type Lang, visibleLine } from '../../kernel/index.js'
import { diagramWords, type GraphDocument, graphDocument, statusNames, systemKindNames } from '../../present/index.js'
import { freeId } from '../names.js'

export type Drawn = GraphDocument['nodes'][number]

/** The architecture as other modelling tools see it: layers, what stands in them, lines; nothing grouped, nothing left out. */
export function drawnOf(model: Model, lang: Lang) {
  const { clusters, nodes, edges } = graphDocument(model, { lang, group: 'none' })
  const layers = clusters.flatMap((layer) => {
    const inside = nodes.filter((n) => n.cluster === layer.id)
    return inside.length === 0 ? [] : [{ ...layer, nodes: inside }]
  })
  return { layers, nodes, edges }
}

/** What an element does, on one line: its description, else its functions, else its name. */
export function aboutOf(model: Model, node: Drawn): string {
  const entity = model.systems.get(node.id) ?? model.components.get(node.id)
  const functions = model.systems.get(node.id)?.functions ?? []
  return visibleLine(entity?.description ?? (functions.length > 0 ? functions.join('; ') : node.name))
}

/** What other formats have no place for, under our fields' names: `kientruc` is where it belongs when it comes back. */
export function propertiesOf(model: Model, node: Drawn): readonly (readonly [string, string])[] {
  const system = model.systems.get(node.id)
  return [
    ['kientruc', `${system ? 'systems' : 'components'}.${node.id}`] as const,
    ['layer', node.cluster] as const,
    ...(system ? ownProperties(system, model) : []),
  ].map(([key, value]) => [key, visibleLine(value)] as const)
}

function ownProperties(system: System, model: Model): readonly (readonly [string, string])[] {
  const { owner, kind, scope, lifecycle, phase, securityLevel, realizes = [], hosting } = system
  const all = {
    owner,
    agency: model.agencies.get(owner)?.name,
    kind,
    scope,
    status: lifecycle.status,
    phase,
    securityLevel: securityLevel?.toString(),
    realizes: realizes.join(', '),
    hosting,
  }
  return Object.entries(all).flatMap(([key, value]) => (value ? [[key, value] as const] : []))
}

/** Words for the states and kinds that stand as tags. */
export function tagsOf(node: Drawn, lang: Lang): readonly string[] {
  return [
    ...(node.kind ? [systemKindNames[node.kind][lang]] : [diagramWords.component[lang]]),
    ...(node.status ? [statusNames[node.status][lang]] : []),
  ]
}

/** Names of our own for ids, each used once: ids may hold signs that other languages have no room for. */
export function namesFor(ids: readonly string[], as: (id: string) => string): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const id of ids) names.set(id, freeId(as(id), taken))
  return names
}

/** Our id of what a line goes through, where it is one. */
export function viaOf({ via }: GraphDocument['edges'][number]): string | undefined {
  return via.length === 1 ? via[0]?.id : undefined
}
