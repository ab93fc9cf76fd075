import type { System } from '../../architecture/index.js'
import { isMapping, type Limits } from '../../kernel/index.js'
import { lifecycles } from './backstage.js'
import { type Catalog, type CatalogItem, type ItemCollection, type Tie, tally } from './catalog.js'
import {
  addresses,
  documentsOf,
  type ForeignDocument,
  listAt,
  notOfFormat,
  some,
  textAt,
  textsAt,
} from './foreign-text.js'

/** What a kind of entity is in our model; an API is what its provider offers, and joins it to who consumes it. */
const collections = new Map<string, ItemCollection>(
  Object.entries({
    Group: 'agencies',
    Domain: 'layers',
    System: 'components',
    Component: 'systems',
    Resource: 'systems',
  }),
)

/** What a `spec.type` says of a system; other words become a tag. */
const systemKinds = new Map<string, System['kind']>(
  Object.entries({
    application: 'application',
    portal: 'portal',
    website: 'portal',
    platform: 'platform',
    database: 'database',
    service: 'service',
    infrastructure: 'infrastructure',
    security: 'security',
  }),
)

/** What a `spec.lifecycle` says of a system. */
const states = new Map<string, System['lifecycle']['status']>(
  Object.entries({
    experimental: 'building',
    production: 'operational',
    deprecated: 'retiring',
  }),
)

/**
 * Reads a Backstage catalog: `catalog-info.yaml` with one entity or many.
 * @throws InputError where it cannot be read or holds no entity
 */
export function readBackstage(bytes: Uint8Array, file: string, limits: Limits): Catalog {
  const entities = documentsOf(bytes, file, limits).filter(
    ({ value }) => textAt(value, 'apiVersion')?.startsWith('backstage.io/') && textAt(value, 'kind') !== undefined,
  )
  if (entities.length === 0) throw notOfFormat(file, 'Backstage catalog (apiVersion: backstage.io/…)')
  const left = tally()
  const items: CatalogItem[] = []
  const ties: Tie[] = []
  const providers = providersOf(entities, left)
  for (const { value, at } of entities) {
    const kind = textAt(value, 'kind') ?? ''
    const collection = collections.get(kind)
    const location = at(value)
    if (collection) items.push(itemOf(value, kind, collection, location))
    else if (kind !== 'API') left.add(kind, location)
    const self = keyOf(value)
    const needs = [
      ...textsAt(value, 'spec', 'dependsOn').map((to) => ({ to: reference(to, 'component'), kind: undefined })),
      ...textsAt(value, 'spec', 'consumesApis').flatMap((api) =>
        (providers.get(reference(api, 'api')) ?? []).map((to) => ({ to, kind: 'integration' as const })),
      ),
    ]
    for (const need of needs) ties.push({ from: self, ...need, location })
    for (const from of textsAt(value, 'spec', 'dependencyOf'))
      ties.push({ from: reference(from, 'component'), to: self, location })
    if (textAt(value, 'spec', 'subcomponentOf') !== undefined) left.add('subcomponentOf', location)
  }
  return { items, ties, remarks: left.remarks() }
}

function itemOf(
  entity: ForeignDocument['value'],
  kind: string,
  collection: ItemCollection,
  location: CatalogItem['location'],
): CatalogItem {
  const { spec } = entity
  const [of, id] =
    /^(\w+)\.(.+)$/.exec(textAt(entity, 'metadata', 'annotations', 'kientruc.io/place') ?? '')?.slice(1) ?? []
  const ours = of === collection ? id : undefined
  const type = textAt(spec, 'type')
  const system = collection === 'systems'
  const systemKind = type === undefined ? undefined : systemKinds.get(type.toLowerCase())
  const tags = textsAt(entity, 'metadata', 'tags')
  const odd = system && type !== undefined && !systemKind ? [type] : []
  return {
    key: keyOf(entity),
    collection,
    id: ours,
    name: textAt(entity, 'metadata', 'title') ?? textAt(spec, 'profile', 'displayName') ?? nameOf(entity),
    fields: {
      description: textAt(entity, 'metadata', 'description'),
      links: addresses(listAt(entity, 'metadata', 'links').map((link) => textAt(link, 'url'))),
      tags: some([...new Set([...tags, ...odd])]),
      ...(system
        ? {
            kind: systemKind ?? (kind === 'Resource' ? 'infrastructure' : 'application'),
            'lifecycle.status': statusOf(entity),
            scope: textAt(entity, 'metadata', 'annotations', 'kientruc.io/scope'),
          }
        : {}),
      ...(collection === 'agencies' && ours !== undefined ? { kind: type } : {}),
    },
    references: referencesOf(entity, collection),
    onlyKnown: collection === 'layers' && ours === undefined,
    location,
  }
}

function referencesOf(entity: ForeignDocument['value'], collection: ItemCollection): CatalogItem['references'] {
  const { spec } = entity
  const named = (field: string, kind: string) => {
    const text = textAt(spec, field)
    return text === undefined ? undefined : reference(text, kind)
  }
  switch (collection) {
    case 'agencies':
      return { parent: named('parent', 'group') }
    case 'components':
      return { layer: named('domain', 'domain') }
    case 'systems': {
      const system = named('system', 'system')
      const layer = textAt(entity, 'metadata', 'annotations', 'kientruc.io/layer')
      return { owner: named('owner', 'group'), layer, realizes: system === undefined ? undefined : [system] }
    }
    default:
      return {}
  }
}

/** The state that our annotation tells in full, as long as the lifecycle beside it still says the same. */
function statusOf(entity: ForeignDocument['value']): string | undefined {
  const lifecycle = textAt(entity, 'spec', 'lifecycle')
  const told = textAt(entity, 'metadata', 'annotations', 'kientruc.io/status')
  const same = Object.entries(lifecycles).some(([status, word]) => status === told && word === lifecycle)
  if (told !== undefined && (same || lifecycle === undefined)) return told
  return lifecycle === undefined ? undefined : (states.get(lifecycle.toLowerCase()) ?? 'unknown')
}

/** An API has one provider, or a few; whoever consumes it is joined to each, which no file may make cost more than its size. */
const mostProviders = 10

/** Who provides each API. */
function providersOf(
  entities: readonly ForeignDocument[],
  left: ReturnType<typeof tally>,
): ReadonlyMap<string, readonly string[]> {
  const providers = new Map<string, string[]>()
  for (const { value, at } of entities)
    for (const api of textsAt(value, 'spec', 'providesApis')) {
      const key = reference(api, 'api')
      const known = providers.get(key)
      if (!known) providers.set(key, [keyOf(value)])
      else if (known.length < mostProviders) known.push(keyOf(value))
      else left.add('providesApis', at(value))
    }
  return providers
}

function nameOf(entity: ForeignDocument['value']): string {
  return textAt(entity, 'metadata', 'name') ?? '?'
}

function keyOf(entity: ForeignDocument['value']): string {
  const namespace = isMapping(entity.metadata) ? textAt(entity.metadata, 'namespace') : undefined
  return `${textAt(entity, 'kind')}:${namespace ?? 'default'}/${nameOf(entity)}`.toLowerCase()
}

/** A reference in full, `component:default/name`, as short as it may be written. */
function reference(text: string, kind: string): string {
  const [, of = kind, namespace = 'default', name = ''] = /^(?:([^:/]+):)?(?:([^/]+)\/)?(.*)$/.exec(text.trim()) ?? []
  return `${of}:${namespace}/${name}`.toLowerCase()
}
