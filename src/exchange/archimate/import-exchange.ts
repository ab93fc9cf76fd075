import type { Model } from '../../architecture/index.js'
import { append, type Location } from '../../kernel/index.js'
import { agencyBook } from '../agencies.js'
import { inCellOrder, keptRemarks } from '../catalogue/import-catalogue.js'
import { changeFor, type EntryDecision, type Incoming, type PastImports } from '../changes.js'
import { placeOfDependency } from '../dependencies.js'
import type { Remark } from '../remark.js'
import { dependenciesOf } from './dependencies.js'
import { draftOf } from './drafts.js'
import { changeEntries } from './entries.js'
import { linksOf } from './links.js'
import type { ReadDocument } from './read-exchange.js'
import { type Assumptions, type Settled, settledDrafts } from './settle.js'

export interface ExchangeImportOptions extends Assumptions {
  readonly memory: PastImports
  /** Let the file win where the architecture was edited by hand. */
  readonly overwrite: boolean
}

export interface ExchangeImport {
  readonly decisions: readonly EntryDecision[]
  readonly remarks: readonly Remark[]
}

/** Reads an ArchiMate model against an architecture. Nothing is written. */
export function importExchange(document: ReadDocument, model: Model, options: ExchangeImportOptions): ExchangeImport {
  const { memory, overwrite } = options
  const remarks: Remark[] = [...document.remarks]
  const agencies = agencyBook(model)
  const entries = changeEntries(document, model, memory, agencies, remarks)
  const links = linksOf(document, entries, remarks)
  const drafts = [...entries.entities.values()].map((entry) => draftOf(entry, links, model))
  const entities = settledDrafts(drafts, document, model, agencies, options, remarks)
  const alive = new Set(entities.map((e) => e.draft.entry))
  const standing = links.dependencies.filter(({ from, to }) => alive.has(from) && alive.has(to))
  const dependencies = dependenciesOf(standing, document, model, remarks)

  const decisions: EntryDecision[] = []
  const packs = new Map<string, number>()
  const take = (incoming: Incoming, existing: object | undefined, location: Location) => {
    const origin = existing && model.originOf(existing)
    if (origin !== undefined && origin !== 'workspace') {
      append(remarks, packRemarks(changeFor(incoming, existing, {}, true), origin.pack, location))
      return
    }
    const decision = changeFor(incoming, existing, memory, overwrite)
    decisions.push(decision)
    append(remarks, keptRemarks(decision, location))
  }
  for (const entity of entities) {
    const { entry, existing } = entity.draft
    if (entry.pack !== undefined && !existing) packs.set(entry.pack, (packs.get(entry.pack) ?? 0) + 1)
    take(incomingOf(entity), existing, document.locate(entry.element.offset ?? 0))
  }
  for (const { incoming, existing, offset } of dependencies) {
    const changed = existing && changeFor(incoming, existing, memory, overwrite).set.size > 0
    const place = changed ? placeOfDependency(existing, model) : undefined
    // Inside a system `from` is not written.
    take(place ? { ...incoming, place } : incoming, existing, document.locate(offset))
  }
  const unknown = [...drafts, ...dependencies].flatMap((d) => d.unknown)
  append(remarks, [...unknownRemarks(unknown, document), ...wholeRemarks(document, packs)])
  return { decisions, remarks: inCellOrder(remarks) }
}

/** What an entity of the file says, as it is laid on the architecture. */
function incomingOf({ draft, fields, assumed }: Settled): Incoming {
  const { entry, existing, place, otherNames } = draft
  const { element, collection, id, ours } = entry
  const aliases = existing && 'aliases' in existing && Array.isArray(existing.aliases) ? existing.aliases : []
  const more = ours ? [] : otherNames.filter((name) => !aliases.includes(name))
  return {
    collection,
    id: id ?? keyOf(fields),
    ...(id === undefined ? { unnamed: true } : {}),
    ...(ours ? {} : { origin: element.identifier }),
    fields,
    assumed,
    ...(place ? { place } : {}),
    ...(more.length > 0 ? { additions: new Map([['aliases', more]]) } : {}),
  }
}

/** By what a waiver or term without an id is remembered. */
function keyOf(fields: ReadonlyMap<string, unknown>): string {
  return ['rule', 'subject', 'term', 'expands'].flatMap((f) => fields.get(f) ?? []).join(' ')
}

function packRemarks({ incoming, set }: EntryDecision, pack: string, location: Location): Remark[] {
  if (set.size === 0) return []
  const fields = [...set.keys()].join(', ')
  return [
    {
      kind: 'left',
      location,
      message: {
        vi: `“${incoming.id}” thuộc gói nội dung ${pack}; thay đổi ở ${fields} không được nhập.`,
        en: `“${incoming.id}” is of the content pack ${pack}; the change of ${fields} was not read.`,
      },
      remedy: {
        vi: `Muốn ghi khác gói, hãy khai “${incoming.id}” trong kiến trúc của tỉnh.`,
        en: `To differ from the pack, declare “${incoming.id}” in the architecture itself.`,
      },
    },
  ]
}

/** Properties that no field is called by, each once. */
function unknownRemarks(names: readonly string[], document: ReadDocument): Remark[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({
    kind: 'left',
    location: document.locate(document.definitions.get(name) ?? 0),
    message: {
      vi: `Thuộc tính “${name}” không ứng với trường nào của mô hình; ${count} giá trị không được nhập.`,
      en: `No field of the model is called “${name}”; ${count} value(s) of this property were not read.`,
    },
  }))
}

/** What is to be said of the file as a whole. */
function wholeRemarks({ views, folders, locate }: ReadDocument, packs: ReadonlyMap<string, number>): Remark[] {
  const location = locate(0)
  const remarks: Remark[] = [...packs].map(([pack, count]) => ({
    kind: 'note',
    location,
    message: {
      vi: `${count} mục thuộc gói nội dung ${pack} được ghi thành của kiến trúc này, vì kiến trúc không dùng gói đó.`,
      en: `${count} entities of the content pack ${pack} were added as the architecture's own, since it does not use that pack.`,
    },
    remedy: {
      vi: `Muốn dùng gói, thêm ${pack} vào “packs” của kientruc.yaml rồi nhập lại.`,
      en: `To use the pack, add ${pack} to “packs” of kientruc.yaml and import again.`,
    },
  }))
  if (views + folders === 0) return remarks
  remarks.push({
    kind: 'note',
    location,
    message: {
      vi: `${views} sơ đồ, ${folders} thư mục của mô hình không nhập: kientruc tự vẽ sơ đồ từ dữ liệu. Tên và mô tả chung ghi ở kientruc.yaml.`,
      en: `${views} view(s) and ${folders} folder(s) were not read: kientruc draws its own. Name and description of the whole stand in kientruc.yaml.`,
    },
  })
  return remarks
}
