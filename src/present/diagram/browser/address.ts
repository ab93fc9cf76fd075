import { type EdgeKind, type GraphDocument, groupings, type Selection, type Status, type SystemKind } from '../types.js'
import { edgeNames, statusNames, systemKindNames } from '../words.js'
import type { State } from './data.js'

/** A state as the part of an address after `#`. */
export function addressOf({ selection, group }: State): string {
  const { focus, depth, path, impact, layer, agency, within, kinds, statuses, phases, dependencies } = selection
  const single = { focus, depth: depth?.toString(), from: path?.from, to: path?.to, impact, layer, agency, group }
  const several = { within, kind: kinds, status: statuses, phase: phases, dependency: dependencies }
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(single)) if (value !== undefined) query.append(key, value)
  for (const [key, values] of Object.entries(several)) for (const value of values ?? []) query.append(key, value)
  return query.toString()
}

/** The state that an address asks for. What it names and does not exist is left out. */
export function stateFrom(address: string, whole: GraphDocument): State {
  const query = new URLSearchParams(address)
  const nodes = new Set(whole.nodes.map((n) => n.id))
  const node = (key: string) => [...query.getAll(key)].find((id) => nodes.has(id))
  const one = (key: string, known: (id: string) => boolean) => query.getAll(key).find(known)
  const some = <T>(values: readonly T[]) => (values.length > 0 ? values : undefined)
  const [from, to] = [node('from'), node('to')]
  const depth = Number(query.get('depth') ?? 1)
  const selection: Selection = {
    focus: node('focus'),
    depth: Number.isInteger(depth) && depth >= 0 && depth < 100 ? depth : 1,
    impact: node('impact'),
    path: from !== undefined && to !== undefined ? { from, to } : undefined,
    layer: one('layer', (id) => whole.clusters.some((c) => c.id === id)),
    agency: one('agency', (id) => whole.nodes.some((n) => n.agency === id)),
    within: some(query.getAll('within')),
    kinds: some(known<SystemKind>(query.getAll('kind'), systemKindNames)),
    statuses: some(known<Status>(query.getAll('status'), statusNames)),
    dependencies: some(known<EdgeKind>(query.getAll('dependency'), edgeNames)),
    phases: some(query.getAll('phase').filter((id) => whole.nodes.some((n) => n.phase === id))),
  }
  return { selection, group: groupings.find((g) => g === query.get('group')) ?? 'auto' }
}

function known<K extends string>(words: readonly string[], allowed: Readonly<Record<K, unknown>>): K[] {
  const found: K[] = []
  for (const key in allowed) if (words.includes(key)) found.push(key)
  return found
}
