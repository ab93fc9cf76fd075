import type { EntityOf, Model } from '../../architecture/index.js'
import type { AgencyBook } from '../agencies.js'
import { type PastImports, rememberedOrigins } from '../changes.js'
import { freeId, idFrom, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import type { Element, LangText, Relationship } from './document.js'
import { type IdentifierMark, identifierOf, markFrom, markName, packName } from './identifiers.js'
import { foreignElements, mappings } from './mapping.js'
import { aspectOf, type ElementType } from './notation.js'
import type { ReadDocument } from './read-exchange.js'
import { type ElementCollection, selectedEntities } from './selection.js'

/** What an element of a file is in our model. */
export interface ArchimateEntry {
  readonly element: Element
  readonly collection: ElementCollection
  /** Its id; nothing where it has none, as waivers and terms may. */
  readonly id: string | undefined
  readonly name: string
  /** It was written by us. */
  readonly ours: boolean
  /** The content pack that the file says it is from. */
  readonly pack: string | undefined
  /** The entity as the architecture has it. */
  readonly existing: EntityOf<ElementCollection> | undefined
}

/** The elements of a file, each once: entities, items of an entity's field, and junctions. */
export interface Entries {
  readonly entities: ReadonlyMap<string, ArchimateEntry>
  readonly parts: ReadonlyMap<string, Element>
  readonly junctions: ReadonlySet<string>
}

const partTypes: ReadonlySet<ElementType | undefined> = new Set(
  Object.values(mappings)
    .flatMap((m) => m.parts ?? [])
    .flatMap((p) => [p.type, p.technology, ...(p.alsoTypes ?? [])]),
)

/** Finds out what each element is: by its mark, else by what was imported before, else by type and name. */
export function changeEntries(
  document: ReadDocument,
  model: Model,
  memory: PastImports,
  agencies: AgencyBook,
  remarks: Remark[],
): Entries {
  const marks = ownMarks(document.elements)
  const nameless = foreignNames(model, memory, agencies, marks)
  const entities = new Map<string, ArchimateEntry>()
  const parts = new Map<string, Element>()
  const junctions = new Set<string>()
  const claimed = new Set<string>()
  for (const element of document.elements) {
    const { identifier, type, offset = 0 } = element
    const say = (kind: Remark['kind'], vi: string, en: string) =>
      remarks.push({ kind, location: document.locate(offset), message: { vi, en } })
    const name = preferred(element.names)
    const mark = marks.get(identifier)
    if (aspectOf(type) === 'junction') junctions.add(identifier)
    else if (mark ? mark.field !== undefined : partTypes.has(type)) parts.set(identifier, element)
    else if (mark && mark.collection !== 'dependencies') {
      const { collection } = mark
      const id = mark.id === '' ? undefined : mark.id
      const existing = id === undefined ? undefined : selectedEntities(model, collection).get(id)
      entities.set(identifier, {
        element,
        collection,
        id,
        name,
        ours: true,
        pack: propertyOf(element, packName),
        existing,
      })
    } else {
      const collection = foreignElements[type]?.collection
      if (collection === undefined || collection === 'dependencies') {
        say(
          'left',
          `“${name || identifier}” (${type}) không có chỗ trong mô hình; không nhập.`,
          `The model has no place for “${name || identifier}” (${type}); it was not read.`,
        )
        continue
      }
      if (name === '') {
        say(
          'left',
          `Phần tử “${identifier}” (${type}) không có tên; không nhập.`,
          `The element “${identifier}” (${type}) has no name; it was not read.`,
        )
        continue
      }
      const { id, known } = nameless(collection, identifier, name)
      if (collection === 'layers' && !known) {
        say(
          'note',
          `Nhóm “${name}” không trùng tên lớp nào của kiến trúc; các phần tử trong nhóm vẫn được nhập.`,
          `The group “${name}” has the name of no layer; what is in it is read all the same.`,
        )
        continue
      }
      if (claimed.has(`${collection}/${id}`)) {
        say(
          'left',
          `“${name}” (${type}) trùng tên với một phần tử phía trên; chỉ phần tử đầu được nhập.`,
          `“${name}” (${type}) has the name of an element above; only the first was read.`,
        )
        continue
      }
      claimed.add(`${collection}/${id}`)
      const existing = selectedEntities(model, collection).get(id)
      entities.set(identifier, { element, collection, id, name, ours: false, pack: undefined, existing })
    }
  }
  return { entities, parts, junctions }
}

/**
 * The marks that hold. A tool that copies an element copies its mark: the one that kept our identifier is the original, else
 * the first; the others are new.
 */
function ownMarks(elements: readonly Element[]): ReadonlyMap<string, IdentifierMark> {
  const marks = new Map<string, IdentifierMark>()
  const owners = new Map<string, string>()
  for (const element of elements) {
    const text = propertyOf(element, markName)
    const mark = text === undefined ? undefined : markFrom(text)
    if (text === undefined || !mark) continue
    const { identifier } = element
    const anonymous = mark.id === '' && mark.field === undefined
    const owner = anonymous ? undefined : owners.get(text)
    const original = identifier === identifierOf(mark.collection, mark.id)
    if (owner !== undefined && !original) continue
    if (owner !== undefined) marks.delete(owner)
    owners.set(text, identifier)
    marks.set(identifier, mark)
  }
  return marks
}

/** Finds the id of an element of other people's, or makes one of its name. */
function foreignNames(
  model: Model,
  memory: PastImports,
  agencies: AgencyBook,
  marks: ReadonlyMap<string, IdentifierMark>,
): (
  collection: ElementCollection,
  identifier: string,
  name: string,
) => { readonly id: string; readonly known: boolean } {
  const origins = rememberedOrigins(memory)
  const taken = new Map<string, Set<string>>()
  const names = new Map<string, ReadonlyMap<string, string>>()
  const prepared = (collection: ElementCollection) => {
    const known = names.get(collection)
    const ids = taken.get(collection)
    if (known && ids) return { known, ids }
    const entities = [...selectedEntities(model, collection)].reverse()
    const byName = new Map(
      entities.flatMap(([id, { name }]) => (name === undefined ? [] : [[nameKey(name), id] as const])),
    )
    const used = new Set(entities.map(([id]) => id))
    for (const mark of marks.values()) if (mark.collection === collection) used.add(mark.id)
    names.set(collection, byName)
    taken.set(collection, used)
    return { known: byName, ids: used }
  }
  return (collection, identifier, name) => {
    const before = origins.get(identifier)
    if (before?.collection === collection) return { id: before.id, known: true }
    const { known, ids } = prepared(collection)
    const found = collection === 'agencies' ? agencies.find(name)?.id : known.get(nameKey(name))
    return found === undefined ? { id: freeId(idFrom(name), ids), known: false } : { id: found, known: true }
  }
}

/** The value of a property of a concept. */
export function propertyOf({ properties }: Element | Relationship, name: string): string | undefined {
  return properties.find(([known]) => known === name)?.[1]
}

/** The Vietnamese text of several, else the one in no language, else the first. */
export function preferred(texts: readonly LangText[]): string {
  const text = texts.find((t) => /^vi\b/i.test(t.lang ?? '')) ?? texts.find((t) => t.lang === undefined) ?? texts[0]
  return text?.text ?? ''
}
