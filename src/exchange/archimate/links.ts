import { groupBy } from '../../kernel/index.js'
import type { Remark } from '../remark.js'
import type { Element, Relationship } from './document.js'
import { type ArchimateEntry, type Entries, preferred, propertyOf } from './entries.js'
import { type IdentifierMark, markFrom, markName } from './identifiers.js'
import { foreignDependencies, mappings, type PartMapping, type ReferenceMapping } from './mapping.js'
import type { ReadDocument } from './read-exchange.js'

/** An item of an entity's field that a relationship says. */
export interface LinkedItem {
  /** Its place in the field's list, where the file tells. */
  readonly index: number | undefined
  readonly relationship: Relationship
  /** The entity that it names, or the element that it is. */
  readonly target: ArchimateEntry | Element
}

/** A dependency that a relationship says: `from` needs `to`. */
export interface LinkedDependency {
  readonly relationship: Relationship
  readonly mark: IdentifierMark | undefined
  readonly from: ArchimateEntry
  readonly to: ArchimateEntry
}

export interface Links {
  /** By the identifier of the element whose field it is, and the field. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, readonly LinkedItem[]>>
  readonly dependencies: readonly LinkedDependency[]
}

/** Finds out what each relationship says of the entities at its ends. */
export function linksOf(document: ReadDocument, entries: Entries, remarks: Remark[]): Links {
  const { entities, parts } = entries
  const items = new Map<string, Map<string, LinkedItem[]>>()
  const dependencies: LinkedDependency[] = []
  const usedParts = new Set<string>()
  const everything = new Set([...document.elements, ...document.relationships].map((c) => c.identifier))
  const names = new Map(document.elements.map((e) => [e.identifier, preferred(e.names)]))
  const nameAt = (identifier: string) => names.get(identifier) || identifier
  const relations = new Set(document.relationships.map((r) => r.identifier))
  const add = (
    owner: ArchimateEntry,
    { field, single }: Pick<ReferenceMapping, 'field' | 'single'>,
    item: LinkedItem,
  ): boolean => {
    const { identifier } = owner.element
    const fields = items.get(identifier) ?? new Map<string, LinkedItem[]>()
    items.set(identifier, fields)
    const list = fields.get(field) ?? []
    if (single && list.length > 0) return false
    list.push(item)
    fields.set(field, list)
    return true
  }
  for (const relationship of direct(document, entries, remarks)) {
    const { type, source, target, offset = 0 } = relationship
    const left = (vi: string, en: string, kind: Remark['kind'] = 'left') =>
      remarks.push({ kind, location: document.locate(offset), message: { vi, en } })
    const lost = [source, target].find((end) => !everything.has(end))
    if (lost !== undefined) {
      left(
        `Quan hệ ${type} trỏ tới “${lost}” không có trong tệp; không nhập.`,
        `The ${type} relationship refers to “${lost}”, which is not in the file; it was not read.`,
      )
      continue
    }
    if (relations.has(source) || relations.has(target)) {
      left(
        `Quan hệ ${type} nối tới một quan hệ khác, mô hình không có chỗ ghi; không nhập.`,
        `The ${type} relationship is with another relationship, which the model has no place for; it was not read.`,
      )
      continue
    }
    const [from, to] = [entities.get(source), entities.get(target)]
    const text = propertyOf(relationship, markName)
    const mark = text === undefined ? undefined : markFrom(text)
    const part = parts.get(target)
    if (from && part) {
      const mapping = (mappings[from.collection].parts ?? []).find((p) => isPart(p, part, relationship))
      if (mapping) {
        const told = propertyOf(part, markName)
        const index = told === undefined ? undefined : markFrom(told)?.index
        usedParts.add(part.identifier)
        add(from, mapping, { index, relationship, target: part })
        continue
      }
    }
    if (!from || !to) {
      // Its end was told of already, by itself.
      left(
        `Quan hệ ${type} giữa “${nameAt(source)}” và “${nameAt(target)}” không nhập, vì một đầu không được nhập.`,
        `The ${type} relationship between “${nameAt(source)}” and “${nameAt(target)}” was not read, since one of them was not.`,
        from || to ? 'left' : 'note',
      )
      continue
    }
    const meant = meaning(relationship, mark, from, to)
    if (meant === 'dependency') {
      const needs = mark ? 'target' : (foreignDependencies[type]?.needs ?? 'target')
      const [consumer, provider] = needs === 'target' ? [to, from] : [from, to]
      if (consumer === provider && !mark)
        left(
          `“${consumer.name}” tự phụ thuộc chính mình; không nhập.`,
          `“${consumer.name}” depends on itself; it was not read.`,
        )
      else dependencies.push({ relationship, mark, from: consumer, to: provider })
    } else if (meant) {
      const { owner, other, mapping } = meant
      const added = add(owner, mapping, { index: mark?.index, relationship, target: other })
      if (!added)
        left(
          `“${owner.name}” đã có ${mapping.field}; quan hệ ${type} với “${other.name}” không được nhập.`,
          `“${owner.name}” has its ${mapping.field} already; the ${type} relationship with “${other.name}” was not read.`,
        )
    } else {
      left(
        `Mô hình không có chỗ cho quan hệ ${type} từ “${from.name}” (${from.element.type}) tới “${to.name}” (${to.element.type}); không nhập.`,
        `The model has no place for a ${type} relationship from “${from.name}” (${from.element.type}) to “${to.name}” (${to.element.type}); it was not read.`,
      )
    }
  }
  for (const [identifier, part] of parts) {
    if (usedParts.has(identifier)) continue
    const name = preferred(part.names) || identifier
    remarks.push({
      kind: 'left',
      location: document.locate(part.offset ?? 0),
      message: {
        vi: `“${name}” (${part.type}) không gắn với hệ thống nào; không nhập.`,
        en: `“${name}” (${part.type}) belongs to no system; it was not read.`,
      },
      remedy: {
        vi: 'Nối phần tử chủ quản với nó bằng Assignment, Realization hoặc Composition.',
        en: 'Join its owner to it by an assignment, realization or composition.',
      },
    })
  }
  return { items, dependencies }
}

function isPart(
  { field, type, technology, relation, alsoTypes = [], alsoRelations = [] }: PartMapping,
  part: Element,
  by: Relationship,
): boolean {
  const text = propertyOf(part, markName)
  const marked = text === undefined ? undefined : markFrom(text)?.field
  if (marked !== undefined) return marked === field
  const fits = part.type === type || part.type === technology || alsoTypes.includes(part.type)
  return fits && (by.type === relation || alsoRelations.includes(by.type))
}

interface Meaning {
  readonly owner: ArchimateEntry
  readonly other: ArchimateEntry
  readonly mapping: ReferenceMapping
}

/** What a relationship between two entities says: the field that its mark names, a dependency, or the field that fits it. */
function meaning(
  relationship: Relationship,
  mark: IdentifierMark | undefined,
  source: ArchimateEntry,
  target: ArchimateEntry,
): Meaning | 'dependency' | undefined {
  const ways = (mapping: ReferenceMapping): readonly [ArchimateEntry, ArchimateEntry][] => {
    const way: [ArchimateEntry, ArchimateEntry] = mapping.reversed ? [target, source] : [source, target]
    const either = relationship.type === 'Association' && relationship.isDirected !== true
    return either ? [way, [way[1], way[0]]] : [way]
  }
  const found = (fits: (mapping: ReferenceMapping) => boolean): Meaning | undefined => {
    for (const collection of new Set([source.collection, target.collection])) {
      for (const mapping of mappings[collection].references.filter(fits)) {
        const way = ways(mapping).find(
          ([owner, other]) => owner.collection === collection && mapping.to.includes(other.collection),
        )
        if (way) return { owner: way[0], other: way[1], mapping }
      }
    }
    return undefined
  }
  const marked = mark?.field === undefined ? undefined : found((m) => m.field === mark.field)
  if (marked) return marked
  if (
    isStanding(source) &&
    isStanding(target) &&
    (mark?.collection === 'dependencies' || foreignDependencies[relationship.type])
  )
    return 'dependency'
  return found((m) => m.type === relationship.type || m.also?.includes(relationship.type) === true)
}

function isStanding({ collection }: ArchimateEntry): boolean {
  return collection === 'systems' || collection === 'components'
}

/** So many relationships at most that junctions stand for, and so many steps through them. */
const mostJoined = 10_000
const mostSteps = 1_000_000

/** The relationships with junctions taken out: what goes into one reaches everything that comes out of it. */
function direct(document: ReadDocument, { junctions }: Entries, remarks: Remark[]): readonly Relationship[] {
  if (junctions.size === 0) return document.relationships
  const leaving = document.relationships.filter(({ source }) => junctions.has(source))
  const out = groupBy(leaving, ({ source }) => source)
  let steps = 0
  const reached = (junction: string): string[] => {
    const seen = new Set([junction])
    const targets = new Set<string>()
    for (const at of seen) {
      for (const { target } of out.get(at) ?? []) {
        if (++steps > mostSteps) return [...targets]
        if (junctions.has(target)) seen.add(target)
        else targets.add(target)
      }
    }
    return [...targets]
  }
  let joined = 0
  return document.relationships.flatMap((relationship) => {
    if (junctions.has(relationship.source)) return []
    if (!junctions.has(relationship.target)) return [relationship]
    const targets = reached(relationship.target)
    joined += targets.length
    const tooMany = joined > mostJoined || steps > mostSteps
    remarks.push({
      kind: tooMany || targets.length === 0 ? 'left' : 'note',
      location: document.locate(relationship.offset ?? 0),
      message: tooMany
        ? {
            vi: `Các điểm nối (junction) sinh ra hơn ${mostJoined} quan hệ; quan hệ này không được nhập.`,
            en: `The junctions stand for more than ${mostJoined} relationships; this one was not read.`,
          }
        : {
            vi: `Quan hệ ${relationship.type} qua điểm nối (junction) được đọc thành ${targets.length} quan hệ trực tiếp.`,
            en: `The ${relationship.type} relationship through a junction was read as ${targets.length} direct one(s).`,
          },
    })
    return tooMany ? [] : targets.map((target) => ({ ...relationship, target }))
  })
}
