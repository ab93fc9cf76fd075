import { idPattern, type Model } from '../../architecture/index.js'
import { agencyBook } from '../agencies.js'
import { type PastImports, rememberedOrigins } from '../changes.js'
import { freeId, idFrom, nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { type CatalogItem, type ItemCollection, remark } from './catalog.js'

/** An item and what it is in the architecture. */
export interface Known {
  readonly item: CatalogItem
  readonly id: string
  readonly existing: object | undefined
}

/** The items that are something, by key; and the names of those that were to be known by name and are not. */
export interface IdentifiedElements {
  readonly known: Map<string, Known>
  readonly dropped: ReadonlyMap<string, string>
}

/** What each item is: by our id, else by what was imported before, else by its name. */
export function identified(
  items: readonly CatalogItem[],
  model: Model,
  memory: PastImports,
  remarks: Remark[],
): IdentifiedElements {
  const origins = rememberedOrigins(memory)
  const agencies = agencyBook(model)
  const names = new Map<string, string>()
  const taken = new Map<ItemCollection, Set<string>>()
  for (const collection of ['agencies', 'layers', 'components', 'systems'] as const) {
    for (const [id, { name }] of [...model[collection]].reverse()) names.set(`${collection} ${nameKey(name)}`, id)
    taken.set(collection, new Set(model[collection].keys()))
  }
  for (const { collection, id } of items) if (id !== undefined) taken.get(collection)?.add(id)
  const known = new Map<string, Known>()
  const dropped = new Map<string, string>()
  const claimed = new Set<string>()
  for (const item of items) {
    const { key, collection, name, location, onlyKnown } = item
    const own = item.id !== undefined && new RegExp(idPattern).test(item.id) ? item.id : undefined
    const before = origins.get(key)
    const remembered = before?.collection === collection ? before.id : undefined
    const found =
      own ??
      remembered ??
      (collection === 'agencies' ? agencies.find(name)?.id : names.get(`${collection} ${nameKey(name)}`))
    if (found === undefined && onlyKnown) {
      // A group that has an agency's name says whose it is.
      if (agencies.find(name)) continue
      dropped.set(key, name)
      remarks.push(
        remark('note', location, {
          vi: `“${name}” không trùng tên mục nào của kiến trúc nên không nhập; nội dung bên trong vẫn được nhập, hệ thống mang tên này làm thẻ (tags).`,
          en: `“${name}” has the name of nothing in the architecture and was not read; what is in it is, systems with the name as a tag.`,
        }),
      )
      continue
    }
    const id = found ?? freeId(idFrom(name), taken.get(collection) ?? new Set())
    if (claimed.has(`${collection} ${id}`) || known.has(key)) {
      remarks.push(
        remark('left', location, {
          vi: `“${name}” trùng với một mục phía trên (${id}); chỉ mục đầu được nhập.`,
          en: `“${name}” is the same as one above (${id}); only the first was read.`,
        }),
      )
      continue
    }
    claimed.add(`${collection} ${id}`)
    known.set(key, { item, id, existing: model[collection].get(id) })
  }
  return { known, dropped }
}
