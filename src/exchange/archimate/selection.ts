import { type CollectionName, collections, type EntityOf, eachReference, type Model } from '../../architecture/index.js'

/** Collections whose entities are elements; dependencies are relationships. */
export type ElementCollection = Exclude<CollectionName, 'dependencies'>
export const elementCollections = Object.keys(collections).filter(
  (name): name is ElementCollection => name !== 'dependencies',
)

/** Entities by collection and id; those without an id under a key of their own. */
export type ExportSelection = ReadonlyMap<ElementCollection, ReadonlyMap<string, EntityOf<ElementCollection>>>

/** The entities of a collection, by id; those without one under `N1`, `N2`…, which no id can be. */
export function selectedEntities(
  model: Model,
  collection: ElementCollection,
): ReadonlyMap<string, EntityOf<ElementCollection>> {
  if (collection !== 'waivers' && collection !== 'glossary') return model[collection]
  return new Map(model[collection].map((entity, i) => [entity.id ?? `N${i + 1}`, entity]))
}

/** Dependencies that are declared by themselves. Those inside systems come after all others. */
export function declaredDependencies(model: Model): readonly EntityOf<'dependencies'>[] {
  const inside = [...model.systems.values()].reduce((n, s) => n + (s.dependsOn?.length ?? 0), 0)
  return model.dependencies.slice(0, model.dependencies.length - inside)
}

/**
 * What of a model goes into an exchange file: all that the workspace says, the framework's layers and components, and what
 * these name. The rest of the content packs (144 standards, the glossary) is the same everywhere and stays out.
 */
export function selected(model: Model): ExportSelection {
  const all = new Map(elementCollections.map((name) => [name, selectedEntities(model, name)] as const))
  const chosen = new Map<ElementCollection, Set<string>>(elementCollections.map((name) => [name, new Set<string>()]))
  const open: [ElementCollection, string][] = []
  const choose = (collection: ElementCollection, id: string) => {
    const ids = chosen.get(collection)
    if (!ids || ids.has(id) || !all.get(collection)?.has(id)) return
    ids.add(id)
    open.push([collection, id])
  }
  const follow = (collection: CollectionName, entity: object) =>
    eachReference(collections[collection], entity, ({ target, collections: named }) => {
      const found = named.find((c) => c !== 'dependencies' && all.get(c)?.has(target))
      if (found !== undefined && found !== 'dependencies') choose(found, target)
    })
  for (const [collection, entities] of all) {
    const framework = collection === 'layers' || collection === 'components'
    for (const [id, entity] of entities) if (framework || model.originOf(entity) === 'workspace') choose(collection, id)
  }
  for (const dependency of model.dependencies) follow('dependencies', dependency)
  for (let next = open.pop(); next; next = open.pop()) {
    const entity = all.get(next[0])?.get(next[1])
    if (entity) follow(next[0], entity)
  }
  return new Map(
    [...all].map(([collection, entities]) => [
      collection,
      new Map([...entities].filter(([id]) => chosen.get(collection)?.has(id))),
    ]),
  )
}
