import type { CollectionName, EntityOf, Model } from '../../architecture/index.js'
import { append, isMapping, visible, visibleLine } from '../../kernel/index.js'
import type { Element, ExchangeDocument, Folder, LangText, Properties, Relationship } from './document.js'
import { exactName, identifierOf, markName, markText, packName } from './identifiers.js'
import { accessTypes, dependencyTypes, mappings, type PartMapping, type ReferenceMapping } from './mapping.js'
import { aspectOf, type ElementType } from './notation.js'
import { declaredDependencies, type ElementCollection, selected } from './selection.js'
import { flatValues, jsonValue, written } from './values.js'
import { viewsOf } from './views.js'
import { collectionTitles, nameWithout, propertyMeaning } from './words.js'

/** A model in the terms of ArchiMate: elements, relationships, folders and views. The same model gives the same document. */
export function exchangeDocument(model: Model): ExchangeDocument {
  const chosen = selected(model)
  const elements: Element[] = []
  const relationships: Relationship[] = []
  const folders: Folder[] = []
  const has = (collection: CollectionName, id: string) =>
    collection !== 'dependencies' && chosen.get(collection)?.has(id) === true

  for (const [collection, entities] of chosen) {
    const members: string[] = []
    for (const [key, entity] of entities) {
      const origin = model.originOf(entity)
      const drawn = drawnEntity(collection, key, entity, has, origin === 'workspace' ? undefined : origin.pack)
      elements.push(drawn.element, ...drawn.parts)
      append(relationships, drawn.relationships)
      members.push(drawn.element.identifier, ...drawn.parts.map((p) => p.identifier))
    }
    if (members.length > 0) folders.push({ labels: collectionTitles(collection), members })
  }
  for (const [i, dependency] of declaredDependencies(model).entries())
    relationships.push(drawnDependency(dependency, dependency.id ?? `N${i + 1}`, has))

  const views = viewsOf(model, chosen, relationships)
  return {
    identifier: `M.${model.id}`,
    version: model.version,
    names: vietnamese(visibleLine(model.name)),
    documentation: vietnamese(visible(model.description)),
    elements,
    relationships,
    folders,
    views,
    meanings: meaningsOf(elements, relationships),
  }
}

interface DrawnEntity {
  readonly element: Element
  readonly parts: readonly Element[]
  readonly relationships: readonly Relationship[]
}

type Has = (collection: CollectionName, id: string) => boolean

function drawnEntity(
  collection: ElementCollection,
  key: string,
  entity: EntityOf<ElementCollection>,
  has: Has,
  pack: string | undefined,
): DrawnEntity {
  const mapping = mappings[collection]
  const { id = '', ...fields } = { ...entity }
  const identifier = identifierOf(collection, key)
  const rest: Record<string, unknown> = { ...fields }
  const relationships: Relationship[] = []
  const parts: Element[] = []
  const type = elementType(mapping.element, fields)
  for (const reference of mapping.references) {
    const { drawn, left } = drawnReferences(collection, id, identifier, reference, rest[reference.field], has)
    append(relationships, drawn)
    if (left === undefined) delete rest[reference.field]
    else rest[reference.field] = left
  }
  for (const part of mapping.parts ?? []) {
    const drawn = drawnParts(collection, id, identifier, part, type, rest[part.field])
    if (!drawn) continue
    delete rest[part.field]
    append(parts, drawn.elements)
    append(relationships, drawn.relationships)
  }
  const own: Properties = [
    [markName, markText({ collection, id })],
    ...(pack === undefined ? [] : [[packName, pack] as const]),
  ]
  return { element: { identifier, type, ...told(collection, rest, own) }, parts, relationships }
}

function elementType(element: (typeof mappings)[ElementCollection]['element'], fields: object): ElementType {
  if (typeof element === 'string') return element
  const value = Reflect.get(fields, element.by)
  return element.types[String(value)] ?? Object.values(element.types)[0] ?? 'Grouping'
}

/** The relationships that a field stands for, and what of it names nothing that is an element. */
function drawnReferences(
  collection: ElementCollection,
  id: string,
  identifier: string,
  { field, to, type, reversed, key, single }: ReferenceMapping,
  value: unknown,
  has: Has,
): { readonly drawn: Relationship[]; readonly left: unknown } {
  if (value === undefined) return { drawn: [], left: undefined }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  const drawn: Relationship[] = []
  const left: unknown[] = []
  for (const [index, item] of items.entries()) {
    const named: unknown = key !== undefined && isMapping(item) ? item[key] : item
    const target = typeof named === 'string' ? to.find((c) => has(c, named)) : undefined
    if (target === undefined || typeof named !== 'string') {
      left.push(item)
      continue
    }
    const { [key ?? '']: _, ...about } = isMapping(item) ? item : {}
    const other = identifierOf(target, named)
    drawn.push({
      identifier: `R.${identifier}.${field}.${index}`,
      type: type === 'dependency' ? dependencyType(about) : type,
      source: reversed ? other : identifier,
      target: reversed ? identifier : other,
      ...(type === 'Access' ? { accessType: accessType(about) } : {}),
      ...(type === 'Association' ? { isDirected: true } : {}),
      ...told(type === 'dependency' ? 'dependencies' : collection, about, [
        [markName, markText({ collection, id, field, index })],
      ]),
    })
  }
  const nothing = left.length === 0 && items.length > 0
  return { drawn, left: nothing ? undefined : single ? left[0] : left }
}

function accessType({ access }: { readonly access?: unknown }): string {
  return Object.entries(accessTypes).find(([right]) => right === access)?.[1] ?? 'Access'
}

function dependencyType({ kind }: { readonly kind?: unknown }): Relationship['type'] {
  return Object.entries(dependencyTypes).find(([known]) => known === kind)?.[1] ?? 'Association'
}

/** Items of a field as elements of their own: a text is the name, of a mapping the rest becomes properties. */
function drawnParts(
  collection: ElementCollection,
  id: string,
  identifier: string,
  part: PartMapping,
  owner: ElementType,
  value: unknown,
): { readonly elements: Element[]; readonly relationships: Relationship[] } | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const { field, technology, relation } = part
  const type = aspectOf(owner) === 'technology' ? (technology ?? part.type) : part.type
  const items: readonly unknown[] = value
  const elements = items.map((item, index): Element => {
    const mark = [markName, markText({ collection, id, field, index })] as const
    const { name, ...about } = isMapping(item) ? item : { name: item }
    const named = typeof name === 'string' ? { name } : {}
    const properties = Object.entries(about).flatMap(([key, v]) => written(v).map((w) => [key, w] as const))
    return {
      identifier: `${identifier}.F.${field}.${index}`,
      type,
      ...told(collection, named, [mark, ...properties], String(about.id ?? '')),
    }
  })
  const relationships = elements.map(
    (element, index): Relationship => ({
      identifier: `R.${identifier}.${field}.${index}`,
      type: relation,
      source: identifier,
      target: element.identifier,
      names: [],
      documentation: [],
      properties: [[markName, markText({ collection, id, field, index })]],
    }),
  )
  return { elements, relationships }
}

function drawnDependency(dependency: EntityOf<'dependencies'>, key: string, has: Has): Relationship {
  const { id = '', from, to, ...rest } = dependency
  const type = dependencyTypes[dependency.kind]
  const end = (name: string) => identifierOf(has('systems', name) ? 'systems' : 'components', name)
  return {
    identifier: identifierOf('dependencies', key),
    type,
    source: end(to),
    target: end(from),
    ...(type === 'Association' ? { isDirected: true } : {}),
    ...told('dependencies', rest, [[markName, markText({ collection: 'dependencies', id })]]),
  }
}

/** What a concept says of itself: name, documentation, and all other fields as properties after its own. */
function told(
  collection: CollectionName,
  { name, description, ...rest }: { readonly name?: unknown; readonly description?: unknown },
  own: Properties,
  otherwise = nameWithout(collection, rest),
): Pick<Element, 'names' | 'documentation' | 'properties'> {
  const shownName = typeof name === 'string' ? visibleLine(name) : visibleLine(otherwise)
  const exact = [
    ...(name === shownName || (name === undefined && shownName === '')
      ? []
      : [[exactName.name, jsonValue(name ?? null)] as const]),
    ...(typeof description !== 'string' || (description !== '' && visible(description) === description)
      ? []
      : [[exactName.description, jsonValue(description)] as const]),
  ]
  const properties = flatValues(collection, rest).flatMap(([path, value]) =>
    written(value).map((text) => [path, text] as const),
  )
  return {
    names: vietnamese(shownName),
    documentation: typeof description === 'string' ? vietnamese(visible(description)) : [],
    properties: [...own, ...exact, ...properties],
  }
}

function vietnamese(text: string): LangText[] {
  return text === '' ? [] : [{ lang: 'vi', text }]
}

function meaningsOf(
  ...concepts: readonly (readonly { readonly properties: Properties }[])[]
): ExchangeDocument['meanings'] {
  const names = new Set(concepts.flat().flatMap((c) => c.properties.map(([name]) => name)))
  return new Map([...names].sort().map((name) => [name, propertyMeaning(name)]))
}
