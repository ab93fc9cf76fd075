import type { Limits, Location } from '../../kernel/index.js'
import { type C4Element, type C4Line, type C4Model, c4Key, viewsLeft } from './c4.js'
import { type Catalog, tally } from './catalog.js'
import { type ForeignDocument, listAt, textAt, textsIn, tooDeep } from './foreign-text.js'

/** Tags that Structurizr gives every element of a sort. */
const given = new Set(['Element', 'Person', 'Software System', 'Container', 'Component', 'Relationship'])

/** The lists of a workspace's model and what stands in them; each may hold the next. */
const sorts = [
  { list: 'people', word: 'person', sort: 'person' },
  { list: 'softwareSystems', word: 'softwareSystem', sort: 'system' },
  { list: 'containers', word: 'container', sort: 'part' },
  { list: 'components', word: 'component', sort: 'part' },
  { list: 'customElements', word: 'element', sort: 'other' },
] as const

/**
 * The model of a workspace that Structurizr wrote as JSON.
 * @throws InputError where groups stand in each other too deeply
 */
export function structurizrWorkspace({ value, at }: ForeignDocument, { depth }: Limits): C4Model | undefined {
  const { model } = value
  if (!sorts.some(({ list }) => listAt(model, list).length > 0)) return undefined
  const elements = new Map<string, C4Element>()
  const keys = new Map<string, number>()
  const byId = new Map<string, string>()
  const separator = textAt(model, 'properties', 'structurizr.groupSeparator')
  const left = tally()
  const relations: { readonly from: string; readonly relation: unknown }[] = []

  const put = (element: Omit<C4Element, 'key'>): string => {
    const key = c4Key(element, elements, keys)
    elements.set(key, { ...element, key })
    return key
  }
  /** The group that a path of names leads to, and those around it. */
  const groups = new Map<string, string>()
  const groupOf = (path: string | undefined, within: string | undefined, location: Location): string | undefined => {
    if (path === undefined) return within
    const names = separator === undefined ? [path] : path.split(separator, depth + 1)
    if (names.length > depth) throw tooDeep(location)
    let inside = within
    let way = within ?? ''
    for (const name of names) {
      way += ` / ${name}`
      const known = groups.get(way)
      inside = known ?? put({ ...plain, sort: 'group', word: 'group', name, within: inside, location })
      groups.set(way, inside)
    }
    return inside
  }
  const walk = (holder: unknown, within: string | undefined): void => {
    for (const { list, word, sort } of sorts)
      for (const item of listAt(holder, list)) {
        const location = at(item)
        const name = textAt(item, 'name')
        if (name === undefined) {
          left.add(word, location)
          continue
        }
        const key = put({
          sort,
          word,
          name,
          description: textAt(item, 'description'),
          tags: tagsAt(item),
          links: [textAt(item, 'url')],
          properties: textsIn(item, 'properties'),
          within: groupOf(textAt(item, 'group'), within, location),
          location,
        })
        const id = textAt(item, 'id')
        if (id !== undefined) byId.set(id, key)
        for (const relation of listAt(item, 'relationships')) relations.push({ from: key, relation })
        walk(item, key)
      }
  }
  walk(model, undefined)
  const lines = relations.flatMap(({ from, relation }): C4Line[] => {
    const to = byId.get(textAt(relation, 'destinationId') ?? '')
    // Structurizr repeats for the whole what a part of it says.
    if (textAt(relation, 'linkedRelationshipId') !== undefined) return []
    if (to === undefined) {
      left.add('relationship', at(relation))
      return []
    }
    const via = textsIn(relation, 'properties').get('via')
    return [{ from, to, words: tagsAt(relation), via, location: at(relation) }]
  })
  for (const node of listAt(model, 'deploymentNodes')) left.add('deploymentNode', at(node))
  const remarks: Catalog['remarks'][number][] = left.remarks()
  if ('views' in value) remarks.push(viewsLeft(at(value)))
  return { elements: [...elements.values()], lines, remarks }
}

const plain = { tags: [], links: [], properties: new Map<string, string>() } as const

function tagsAt(item: unknown): string[] {
  const tags = (textAt(item, 'tags') ?? '').split(',').map((tag) => tag.trim())
  return tags.filter((tag) => tag !== '' && !given.has(tag))
}
