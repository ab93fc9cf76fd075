import type { Dependency, System } from '../../architecture/index.js'
import { groupBy, type Limits, type Location, visibleLine } from '../../kernel/index.js'
import { edgeNames, statusNames, systemKindNames } from '../../present/index.js'
import { type Catalog, type CatalogItem, remark, type Tie, tally } from './catalog.js'
import { addresses, some, tooDeep } from './foreign-text.js'

/** An element of a tool that models as C4 does: people, systems, what systems consist of, and what groups them. */
export interface C4Element {
  readonly key: string
  readonly sort: 'person' | 'system' | 'part' | 'group' | 'other'
  /** The tool's own word for what it is. */
  readonly word: string
  readonly name: string
  readonly description?: string | undefined
  readonly tags: readonly string[]
  readonly links: readonly (string | undefined)[]
  /** By name; those that our export writes bear the names of our fields. */
  readonly properties: ReadonlyMap<string, string>
  /** The element in which it stands. */
  readonly within?: string | undefined
  readonly location: Location
}

/** A line between two elements, by their keys. */
export interface C4Line {
  readonly from: string
  readonly to: string
  /** Words that may tell the kind: a tag, the tool's own kind. */
  readonly words: readonly string[]
  /** Our id of what it goes through. */
  readonly via?: string | undefined
  readonly location: Location
}

/** What a file of such a tool holds, whichever way it is written. */
export interface C4Model {
  readonly elements: readonly C4Element[]
  readonly lines: readonly C4Line[]
  readonly remarks: Catalog['remarks']
}

const ownNames = new Set(
  'kientruc owner agency layer kind scope status phase securityLevel realizes hosting link'.split(' '),
)

/**
 * What such a file says of the architecture: systems; parts lend their lines to their system, the rest is told.
 * @throws InputError where things stand in each other more deeply than `limits` has it
 */
export function c4Catalog({ elements, lines, remarks: told }: C4Model, { depth }: Limits): Catalog {
  const byKey = new Map(elements.map((element) => [element.key, element]))
  for (const { key, location } of elements) if (withinOf(key, byKey, depth + 1).length > depth) throw tooDeep(location)
  const left = tally()
  const layers = layersOf(elements, byKey)
  const items = [...agenciesOf(elements), ...layers.values()]
  for (const element of elements) {
    if (element.sort === 'system') items.push(itemOf(element, byKey, layers))
    else if (element.sort !== 'group') left.add(element.word, element.location)
  }
  const ties: Tie[] = []
  for (const line of lines) {
    const [from, to] = [systemOf(line.from, byKey), systemOf(line.to, byKey)]
    if (from && to) ties.push(...tieOf(line, from, to))
    else left.add(lineWord(line, byKey), line.location)
  }
  const odd = elements.flatMap((element) => unsaid(element))
  return { items, ties, remarks: [...told, ...left.remarks(), ...odd] }
}

function lineWord({ from, to }: C4Line, byKey: ReadonlyMap<string, C4Element>): string {
  const [a, b] = [from, to].map((key) => byKey.get(key)?.word ?? '?')
  return `${a} -> ${b}`
}

/** The system that an element is or is a part of. */
function systemOf(key: string, byKey: ReadonlyMap<string, C4Element>): C4Element | undefined {
  return withinOf(key, byKey).find(({ sort }) => sort === 'system')
}

/** An element and what it stands in, from the inside out, so many at most; a file that goes round in circles ends it. */
function withinOf(key: string, byKey: ReadonlyMap<string, C4Element>, most = Infinity): readonly C4Element[] {
  const chain = new Set<C4Element>()
  let at = byKey.get(key)
  while (at && !chain.has(at) && chain.size < most) {
    chain.add(at)
    at = at.within === undefined ? undefined : byKey.get(at.within)
  }
  return [...chain]
}

/** Layers: what groups. Where a file is ours the systems in a group say which layer it is. */
function layersOf(
  elements: readonly C4Element[],
  byKey: ReadonlyMap<string, C4Element>,
): ReadonlyMap<string, CatalogItem> {
  const inside = groupBy(
    elements.filter(({ sort }) => sort === 'system'),
    ({ within }) => within ?? '',
  )
  return new Map(
    elements
      .filter(({ sort, key }) => sort === 'group' && byKey.get(key)?.sort === 'group')
      .map(({ key, name, properties, location }) => {
        const [of, id] = placeOf(properties)
        const own = of === 'layers' ? id : inside.get(key)?.[0]?.properties.get('layer')
        return [
          key,
          {
            key,
            collection: 'layers',
            id: own,
            name,
            fields: {},
            references: {},
            onlyKnown: own === undefined,
            location,
          },
        ] as const
      }),
  )
}

/** Agencies that systems name beside their owner’s id. */
function agenciesOf(elements: readonly C4Element[]): CatalogItem[] {
  const agencies = new Map<string, CatalogItem>()
  for (const { properties, location } of elements) {
    const [owner, name] = [properties.get('owner'), properties.get('agency')]
    if (owner === undefined || name === undefined || agencies.has(owner)) continue
    const key = `agencies.${owner}`
    agencies.set(owner, { key, collection: 'agencies', id: owner, name, fields: {}, references: {}, location })
  }
  return [...agencies.values()]
}

function itemOf(
  element: C4Element,
  byKey: ReadonlyMap<string, C4Element>,
  layers: ReadonlyMap<string, CatalogItem>,
): CatalogItem {
  const { key, name, description, properties, location } = element
  const [of, id] = placeOf(properties)
  const collection = of === 'components' ? 'components' : 'systems'
  const ours = of === 'systems' || of === 'components' ? id : undefined
  const groups = withinOf(key, byKey).filter(({ sort }) => sort === 'group')
  const layer = groups.flatMap((group) => (layers.has(group.key) ? [group.key] : []))
  const about = (field: string) => properties.get(field)
  const own = collection === 'systems'
  const said = about('layer')
  return {
    key,
    collection,
    id: ours,
    name,
    fields: {
      // Our exports put the functions, or the name, where there is no description.
      description: ours !== undefined && description === visibleLine(name) ? undefined : description,
      ...(own
        ? {
            ...(ours === undefined ? { tags: some(foreignTags(element)) } : {}),
            links: addresses(element.links),
            kind: kindOf(element),
            'lifecycle.status': statusOf(element),
            scope: about('scope'),
            ...levelOf(about('securityLevel')),
          }
        : {}),
    },
    references: {
      layer: said === undefined ? layer : [said, ...layer],
      ...(own
        ? {
            owner: [about('owner') ?? [], about('agency') ?? [], groups.map((group) => group.name)].flat(2),
            phase: about('phase'),
            realizes: about('realizes')?.split(/,\s*/),
            hosting: about('hosting'),
          }
        : {}),
    },
    location,
  }
}

/** Collection and id of what our exports mark. */
function placeOf(properties: C4Element['properties']): readonly (string | undefined)[] {
  return /^([A-Za-z]+)\.(.+)$/.exec(properties.get('kientruc') ?? '')?.slice(1) ?? []
}

function levelOf(text: string | undefined) {
  return text !== undefined && /^[1-5]$/.test(text) ? { securityLevel: Number(text) } : {}
}

/** Other people's words for kinds of system, in lower case without white space. */
const kindWords = new Map<string, System['kind']>(
  Object.entries({
    application: 'application',
    app: 'application',
    portal: 'portal',
    website: 'portal',
    webbrowser: 'portal',
    platform: 'platform',
    database: 'database',
    datastore: 'database',
    service: 'service',
    api: 'service',
    infrastructure: 'infrastructure',
    security: 'security',
  }),
)

function kindOf({ properties, word, tags }: C4Element): string {
  const told = properties.get('kind')
  if (told !== undefined && Object.hasOwn(systemKindNames, told)) return told
  for (const said of [word, ...tags]) {
    const own = keyOf(systemKindNames, said) ?? kindWords.get(said.toLowerCase().replace(/[\s_-]/g, ''))
    if (own !== undefined) return own
  }
  return 'application'
}

function statusOf({ properties, tags }: C4Element): string | undefined {
  return properties.get('status') ?? tags.map((tag) => keyOf(statusNames, tag)).find((status) => status !== undefined)
}

/** The key under which a table has a word, as it is or as people read it; a tag has no commas. */
function keyOf<K extends string>(
  table: Readonly<Record<K, { readonly vi: string; readonly en: string }>>,
  word: string,
): K | undefined {
  const known = bare(word)
  for (const key in table) if ([key, table[key].vi, table[key].en].some((text) => bare(text) === known)) return key
  return undefined
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[\s,]+/g, ' ')
}

/** What people say of a system and we have no field for: their tags, and properties as `name: value`. */
function foreignTags({ tags, properties }: C4Element): string[] {
  const own = [...properties].flatMap(([name, value]) =>
    ownNames.has(name) || isLong(value) ? [] : [visibleLine(`${name}: ${value}`)],
  )
  return [...new Set([...tags, ...own])].filter((tag) => tag.trim() !== '')
}

/** More is no tag. */
const longestTag = 120
const isLong = (value: string): boolean => value.length > longestTag

function unsaid({ sort, name, properties, location }: C4Element): Catalog['remarks'] {
  const long = sort === 'system' ? [...properties].filter(([key, value]) => !ownNames.has(key) && isLong(value)) : []
  return long.map(([key]) =>
    remark('left', location, {
      vi: `“${name}”: thuộc tính “${key}” quá dài để làm thẻ (tags); không nhập.`,
      en: `“${name}”: the property “${key}” is too long for a tag; it was not read.`,
    }),
  )
}

const kinds = Object.keys(edgeNames) as Dependency['kind'][]

function tieOf({ words, via, location }: C4Line, from: C4Element, to: C4Element): Tie[] {
  const kind = words.map((word) => keyOf(edgeNames, word)).find((known) => known !== undefined)
  // What a property says already.
  if (kind === 'hosting' && from.properties.get('hosting') === placeOf(to.properties)[1]) return []
  return [{ from: from.key, to: to.key, kind: kinds.find((known) => known === kind), via, location }]
}

/**
 * How a file that is read again knows an element: by what it is and the names that lead to it, groups left aside where it is none
 * itself; of several with one name each has its number.
 */
export function c4Key(
  { sort, name, within }: Pick<C4Element, 'sort' | 'name' | 'within'>,
  byKey: ReadonlyMap<string, C4Element>,
  taken: Map<string, number>,
): string {
  const holder = within === undefined ? [] : withinOf(within, byKey)
  const inside = sort === 'group' ? holder[0] : holder.find((one) => one.sort !== 'group')
  const path = `${sort}://${inside ? `${inside.key.replace(/^\w+:\/\//, '')}/` : ''}${name}`
  const count = (taken.get(path) ?? 0) + 1
  taken.set(path, count)
  return count === 1 ? path : `${path}#${count}`
}

/** Views are drawn anew. */
export function viewsLeft(location: Location): Catalog['remarks'][number] {
  return remark('note', location, {
    vi: 'Sơ đồ (views) không nhập: kientruc tự vẽ từ dữ liệu.',
    en: 'Views were not read: kientruc draws its own.',
  })
}
