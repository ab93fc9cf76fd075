import type { Dependency, System } from '../../architecture/index.js'
import { isMapping, type Limits } from '../../kernel/index.js'
import { types } from './calm.js'
import { type Catalog, type CatalogItem, type ItemCollection, remark, type Tie, tally } from './catalog.js'
import { documentsOf, type ForeignDocument, listAt, notOfFormat, some, textAt, textsAt } from './foreign-text.js'

/** What a type of node is in our model; types that stand in no line become systems with the type as a tag. */
const nodeTypes = new Map<string, { readonly collection: ItemCollection; readonly kind?: System['kind'] } | 'none'>(
  Object.entries({
    actor: { collection: 'agencies' },
    ecosystem: { collection: 'layers' },
    system: { collection: 'systems', kind: 'application' },
    service: { collection: 'systems', kind: 'service' },
    database: { collection: 'systems', kind: 'database' },
    network: { collection: 'systems', kind: 'infrastructure' },
    webclient: { collection: 'systems', kind: 'portal' },
    ldap: { collection: 'systems', kind: 'security' },
    'data-asset': 'none',
  }),
)

const kinds: readonly Dependency['kind'][] = ['integration', 'data', 'authentication', 'hosting', 'uses']

/**
 * Reads an architecture in FINOS CALM (JSON).
 * @throws InputError where it cannot be read or is none
 */
export function readCalm(bytes: Uint8Array, file: string, limits: Limits): Catalog {
  const [document] = documentsOf(bytes, file, limits)
  if (!document || !Array.isArray(document.value.nodes)) throw notOfFormat(file, 'CALM (nodes, relationships)')
  const { value, at } = document
  const left = tally()
  const relations = listAt(value, 'relationships')
  const references = referencesOf(relations)
  const items = listAt(value, 'nodes').flatMap((node): CatalogItem[] => {
    const key = textAt(node, 'unique-id')
    const type = textAt(node, 'node-type') ?? 'system'
    if (!isMapping(node) || key === undefined || nodeTypes.get(type) === 'none') {
      left.add(key === undefined ? 'node' : type, at(node))
      return []
    }
    return [itemOf(node, key, type, references.get(key) ?? {}, at(node))]
  })
  const collections = new Map(items.map(({ key, collection }) => [key, collection]))
  const unsaid = relations.flatMap((relation) => unsaidBy(relation, collections, at))
  const ties = relations.flatMap((relation) => tiesOf(relation, at))
  for (const key of ['flows', 'controls', 'adrs']) if (key in value) left.add(key, at(value))
  return { items, ties, remarks: [...left.remarks(), ...unsaid] }
}

function itemOf(
  node: ForeignDocument['value'],
  key: string,
  type: string,
  references: CatalogItem['references'],
  location: CatalogItem['location'],
): CatalogItem {
  const known = nodeTypes.get(type)
  const { collection, kind = undefined } =
    known === undefined || known === 'none' ? { collection: 'systems' as const } : known
  const [of, id] = /^(\w+)\.(.+)$/.exec(textAt(node, 'metadata', 'kientruc') ?? key)?.slice(1) ?? []
  const ours = of === 'systems' || of === 'components' || of === collection ? id : undefined
  const own = ours !== undefined && (of === 'systems' || of === 'components') ? of : collection
  const about = (name: string) => textAt(node, 'metadata', name)
  const name = textAt(node, 'name') ?? key
  const told = about('kind')
  const same = Object.entries(types).some(([word, written]) => word === told && written === type)
  const realizes = about('realizes')?.split(/,\s*/)
  return {
    key,
    collection: own,
    id: ours,
    name,
    fields: {
      // Our export puts the functions, or the name, where there is no description.
      description: ours === undefined ? textAt(node, 'description') : ownDescription(node, name, own),
      ...(own === 'systems'
        ? {
            kind: same ? told : (kind ?? 'application'),
            tags: known === undefined ? some([type]) : undefined,
            'lifecycle.status': about('status'),
            scope: about('scope'),
            ...levelOf(about('securityLevel')),
          }
        : {}),
    },
    references:
      own === 'systems'
        ? { owner: about('owner'), realizes, ...references }
        : own === 'components'
          ? { layer: references.layer }
          : {},
    onlyKnown: ours === undefined && (own === 'layers' || own === 'agencies'),
    location,
  }
}

function ownDescription(node: unknown, name: string, collection: ItemCollection): string | undefined {
  const text = textAt(node, 'description')
  return collection === 'agencies' || text === name ? undefined : text
}

function levelOf(text: string | undefined) {
  return text !== undefined && /^[1-5]$/.test(text) ? { securityLevel: Number(text) } : {}
}

/** What relationships say of a node as its field: its layer, its owner. The first that says it holds. */
function referencesOf(relations: readonly unknown[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const said = new Map<string, Record<string, string>>()
  const say = (nodes: readonly string[], field: string, value: string | undefined) => {
    for (const node of nodes) {
      const fields = said.get(node) ?? {}
      said.set(node, fields)
      if (value !== undefined) fields[field] ??= value
    }
  }
  for (const relation of relations) {
    const of = ['relationship-type']
    say(textsAt(relation, ...of, 'composed-of', 'nodes'), 'layer', textAt(relation, ...of, 'composed-of', 'container'))
    say(textsAt(relation, ...of, 'interacts', 'nodes'), 'owner', textAt(relation, ...of, 'interacts', 'actor'))
  }
  return said
}

function tiesOf(relation: unknown, at: ForeignDocument['at']): Tie[] {
  const location = at(relation)
  const of = 'relationship-type'
  const host = textAt(relation, of, 'deployed-in', 'container')
  if (host !== undefined)
    return textsAt(relation, of, 'deployed-in', 'nodes').map((from) => ({ from, to: host, kind: 'hosting', location }))
  const from = textAt(relation, of, 'connects', 'source', 'node')
  const to = textAt(relation, of, 'connects', 'destination', 'node')
  if (from === undefined || to === undefined) return []
  const told = textAt(relation, 'metadata', 'kind')
  const via = textAt(relation, 'metadata', 'via')?.split(' ')
  return [
    {
      ...{ from, to, location },
      kind: kinds.find((kind) => kind === told) ?? (told === undefined ? undefined : 'uses'),
      via: via?.length === 1 ? via[0] : undefined,
    },
  ]
}

/** A node composed of others that is no layer, and kinds of relationship that we have no word for. */
function unsaidBy(
  relation: unknown,
  collections: ReadonlyMap<string, ItemCollection>,
  at: ForeignDocument['at'],
): ReturnType<typeof remark>[] {
  const name = textAt(relation, 'unique-id') ?? '?'
  const container = textAt(relation, 'relationship-type', 'composed-of', 'container')
  const type = isMapping(relation) && isMapping(relation['relationship-type']) ? relation['relationship-type'] : {}
  const known = ['connects', 'interacts', 'deployed-in', 'composed-of'].some((word) => word in type)
  if (known && (container === undefined || collections.get(container) === 'layers')) return []
  return [
    remark('left', at(relation), {
      vi: `Quan hệ “${name}” (${Object.keys(type).join(', ')}) không có chỗ trong mô hình; không nhập.`,
      en: `The model has no place for the relationship “${name}” (${Object.keys(type).join(', ')}); it was not read.`,
    }),
  ]
}
