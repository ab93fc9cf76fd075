import { createHash } from 'node:crypto'
import { Document } from 'yaml'
import type { Dependency, Model, System } from '../../architecture/index.js'
import { safeUrl, visibleLine } from '../../kernel/index.js'
import { namesFor } from './drawn.js'

/** What becomes a Resource; other systems become Components. */
const resources: ReadonlySet<System['kind']> = new Set(['database', 'infrastructure'])

export const lifecycles: Readonly<Record<System['lifecycle']['status'], string>> = {
  planned: 'experimental',
  building: 'experimental',
  operational: 'production',
  retiring: 'deprecated',
  retired: 'deprecated',
  unknown: 'unknown',
}

interface Entity {
  readonly apiVersion: 'backstage.io/v1alpha1'
  readonly kind: string
  readonly metadata: Readonly<Record<string, unknown>>
  readonly spec: Readonly<Record<string, unknown>>
}

/**
 * The architecture as a Backstage catalog (`catalog-info.yaml`): agencies are Groups, layers Domains, components Systems; systems
 * are Components, databases and infrastructure Resources, offered interfaces APIs.
 */
export function backstageCatalog(model: Model): string {
  return entitiesOf(model)
    .map((entity) => new Document(entity, { version: '1.2' }).toString({ lineWidth: 0 }))
    .join('---\n')
}

function entitiesOf(model: Model): Entity[] {
  const names = {
    agencies: nameMap(model.agencies),
    layers: nameMap(model.layers),
    components: nameMap(model.components),
    systems: nameMap(model.systems),
  }
  const group = (id: string) => `group:default/${names.agencies.get(id) ?? entityName(id)}`
  const reference = (id: string) => {
    const system = model.systems.get(id)
    return system
      ? `${resources.has(system.kind) ? 'resource' : 'component'}:default/${names.systems.get(id)}`
      : undefined
  }
  const needs = needsOf(model)
  const systems = [...model.systems.values()]
  const owners = new Set(systems.map((s) => s.owner))
  const ownerOf = (component: string) => systems.find((s) => s.realizes?.includes(component))?.owner
  const interfaces = namesFor(
    systems.flatMap((s) => (s.provides ?? []).map((p) => `${s.id}.${p.id}`)),
    entityName,
  )
  return [
    ...[...model.agencies.values()]
      .filter((a) => owners.has(a.id))
      .map((a) =>
        entity('Group', names.agencies.get(a.id), `agencies.${a.id}`, a, {
          type: a.kind,
          profile: { displayName: visibleLine(a.name) },
          children: [],
        }),
      ),
    ...[...model.layers.values()].map((l) =>
      entity('Domain', names.layers.get(l.id), `layers.${l.id}`, l, { owner: group(firstOwner(systems)) }),
    ),
    ...[...model.components.values()].map((c) =>
      entity('System', names.components.get(c.id), `components.${c.id}`, c, {
        owner: group(ownerOf(c.id) ?? firstOwner(systems)),
        ...(names.layers.has(c.layer) && { domain: names.layers.get(c.layer) }),
      }),
    ),
    ...systems.flatMap((s) => {
      const component = (s.realizes ?? []).map((id) => names.components.get(id)).find((name) => name !== undefined)
      const offered = (s.provides ?? []).map((p) => ({ ...p, entity: interfaces.get(`${s.id}.${p.id}`) }))
      const dependsOn = (needs.get(s.id) ?? []).flatMap((id) => reference(id) ?? [])
      const common = {
        type: s.kind,
        owner: group(s.owner),
        ...(component && { system: component }),
        ...(dependsOn.length > 0 && { dependsOn: [...new Set(dependsOn)] }),
      }
      const isResource = resources.has(s.kind)
      return [
        entity(
          isResource ? 'Resource' : 'Component',
          names.systems.get(s.id),
          `systems.${s.id}`,
          s,
          isResource
            ? common
            : {
                ...common,
                lifecycle: lifecycles[s.lifecycle.status],
                ...(offered.length > 0 && { providesApis: offered.map((o) => o.entity) }),
              },
          { status: s.lifecycle.status, scope: s.scope, layer: s.layer },
        ),
        ...offered.map((o) =>
          entity(
            'API',
            o.entity,
            `systems.${s.id}.provides.${o.id}`,
            { name: o.name ?? o.id },
            {
              type: 'service',
              lifecycle: lifecycles[s.lifecycle.status],
              owner: group(s.owner),
              ...(component && { system: component }),
              definition: visibleLine([o.name ?? o.id, ...(o.standards ?? [])].join('; ')),
            },
          ),
        ),
      ]
    }),
  ]
}

function entity(
  kind: string,
  name: string | undefined,
  place: string,
  of: {
    readonly name: string
    readonly description?: string | undefined
    readonly links?: readonly string[]
  },
  spec: Entity['spec'],
  further: Readonly<Record<string, string>> = {},
): Entity {
  const links = (of.links ?? []).flatMap((link) => safeUrl(link) ?? []).map((url) => ({ url }))
  const annotations = Object.entries({ place, ...further }).map(([key, value]) => [`kientruc.io/${key}`, value])
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      title: visibleLine(of.name),
      ...(of.description && { description: visibleLine(of.description) }),
      annotations: Object.fromEntries(annotations),
      ...(links.length > 0 && { links }),
    },
    spec,
  }
}

/** Whose ids each system needs, in order. */
function needsOf(model: Model): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, string[]>()
  for (const { from, to, via } of model.dependencies as readonly Dependency[]) {
    const known = needs.get(from) ?? []
    known.push(to, ...(via === undefined ? [] : [via]))
    needs.set(from, known)
  }
  return needs
}

function firstOwner(systems: readonly System[]): string {
  return systems[0]?.owner ?? 'unknown'
}

function nameMap(entities: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  return namesFor([...entities.keys()], entityName)
}

/** A name that Backstage allows: letters, digits, `-`, `_`, `.`, at most 63; a longer id keeps its beginning and a digest. */
function entityName(id: string): string {
  const plain = id.replace(/[^a-z0-9_.-]/g, '-').replace(/^[^a-z0-9]+|(?<![^a-z0-9])[^a-z0-9]+$/g, '')
  if (plain.length <= 58) return plain
  return `${plain.slice(0, 50).replace(/(?<![^a-z0-9])[^a-z0-9]+$/, '')}-${createHash('sha256').update(id).digest('hex').slice(0, 7)}`
}
