import { type CollectionName, collections, eachReference, fieldAt, type Model } from '../../architecture/index.js'
import { append } from '../../kernel/index.js'
import { type AgencyBook, scopeOfOwner } from '../agencies.js'
import { usualLayers } from '../catalogue/usual.js'
import { nameKey } from '../names.js'
import { plannedEntity } from '../plan.js'
import type { Remark } from '../remark.js'
import type { ElementDraft } from './drafts.js'
import { misfits } from './fields.js'
import type { ReadDocument } from './read-exchange.js'
import { type ElementCollection, selectedEntities } from './selection.js'

/** A draft that can be taken: its fields fit the schema and name only what exists. */
export interface Settled {
  readonly draft: ElementDraft
  readonly fields: ReadonlyMap<string, unknown>
  readonly assumed: ReadonlyMap<string, unknown>
}

export interface Assumptions {
  readonly owner: string | undefined
  readonly layer: string | undefined
  readonly source: string
}

/** Whether an id is one of a collection's, in the architecture or among what is being read. */
type Exists = (collection: CollectionName, id: string) => boolean
/** The id of what goes by a name in a collection. */
type IdNamed = (text: string, collection: CollectionName) => string | undefined

/**
 * Leaves out fields that do not fit or name nothing, then entities that lack what the schema asks for, until what is left
 * stands by itself.
 */
export function settledDrafts(
  drafts: readonly ElementDraft[],
  document: ReadDocument,
  model: Model,
  agencies: AgencyBook,
  assumptions: Assumptions,
  remarks: Remark[],
): readonly Settled[] {
  const layers = usualLayers(model)
  const byName = new Map<ElementCollection, Map<string, string>>()
  for (const { entry } of drafts) {
    const names = byName.get(entry.collection) ?? new Map<string, string>()
    byName.set(entry.collection, names)
    if (entry.id !== undefined && !names.has(nameKey(entry.name))) names.set(nameKey(entry.name), entry.id)
  }
  const idNamed = (text: string, collection: CollectionName): string | undefined => {
    const id = collection === 'dependencies' ? undefined : byName.get(collection)?.get(nameKey(text))
    return id ?? (collection === 'agencies' ? agencies.find(text)?.id : undefined)
  }
  const alive = new Set(drafts)
  for (;;) {
    const present = new Set([...alive].map(({ entry }) => `${entry.collection}/${entry.id ?? ''}`))
    const exists: Exists = (collection, id) =>
      present.has(`${collection}/${id}`) ||
      (collection !== 'dependencies' && selectedEntities(model, collection).has(id)) ||
      (collection === 'dependencies' && model.dependencies.some((d) => d.id === id))
    const results = [...alive].map((draft) => ({
      draft,
      ...checked(draft, exists, idNamed, assumptions, layers, model),
    }))
    const dead = results.filter((r) => r.missing.length > 0)
    for (const { draft, missing, wrong } of dead) {
      alive.delete(draft)
      append(remarks, remarksOf(draft, wrong, new Map(), document))
      const { entry } = draft
      const words = (lang: 'vi' | 'en') =>
        missing.map((field) => `${field} (${fieldAt(entry.collection, field).title[lang]})`).join('; ')
      remarks.push({
        kind: 'left',
        location: document.locate(entry.element.offset ?? 0),
        message: {
          vi: `“${entry.name}” (${entry.element.type}) thiếu ${words('vi')}; không nhập.`,
          en: `“${entry.name}” (${entry.element.type}) lacks ${words('en')}; it was not read.`,
        },
        remedy: {
          vi:
            entry.collection === 'systems'
              ? 'Nối với BusinessActor và nhóm mang tên lớp, thêm thuộc tính cùng tên trường, hoặc chạy với --owner, --layer.'
              : 'Thêm thuộc tính cùng tên trường hoặc quan hệ tương ứng trong công cụ ArchiMate rồi xuất lại.',
          en:
            entry.collection === 'systems'
              ? 'Join it to a BusinessActor and to a grouping named like a layer, add properties named like the fields, or run with --owner, --layer.'
              : 'Add properties named like the fields, or the relationships, in the ArchiMate tool and export again.',
        },
      })
    }
    if (dead.length > 0) continue
    for (const { draft, wrong, assumed } of results) append(remarks, remarksOf(draft, wrong, assumed, document))
    return results
  }
}

function checked(
  { entry, existing, fields: said }: ElementDraft,
  exists: Exists,
  idNamed: IdNamed,
  { owner, layer, source }: Assumptions,
  usualLayer: ReturnType<typeof usualLayers>,
  model: Model,
): Omit<Settled, 'draft'> & { readonly wrong: ReadonlyMap<string, unknown>; readonly missing: readonly string[] } {
  const { collection, id, ours } = entry
  const fields = new Map(said)
  const wrong = new Map<string, unknown>()
  const drop = (field: string, value: unknown) => {
    wrong.set(field, value)
    for (const path of [...fields.keys()]) if (path === field || path.startsWith(`${field}.`)) fields.delete(path)
  }
  for (const [path, value] of said) {
    const field = path.split('.')[0] ?? path
    eachReference(collections[collection], { [field]: value }, ({ target, collections: named, soft }) => {
      if (soft || named.some((c) => exists(c, target))) return
      // A name where an id should stand is what people write in other tools.
      const ids = named.flatMap((c) => ({ c, id: idNamed(target, c) }))
      const found = ids.find(({ c, id }) => id !== undefined && exists(c, id))?.id
      const known = fields.get(path)
      if (found === undefined) drop(field, target)
      else if (Array.isArray(known))
        fields.set(
          path,
          known.map((item: unknown) => (item === target ? found : item)),
        )
      else if (known === target) fields.set(path, found)
    })
  }
  const assumed = new Map<string, unknown>()
  const suppose = () => {
    if (existing || collection !== 'systems') return
    const known = fields.get('owner') ?? owner
    const guesses = {
      owner,
      layer: layer ?? usualLayer(String(fields.get('kind'))),
      scope: scopeOfOwner(model.agencies.get(String(known))),
      'lifecycle.status': 'operational',
      source: ours ? undefined : source,
    }
    for (const [field, value] of Object.entries(guesses))
      if (value !== undefined && !fields.has(field)) assumed.set(field, value)
  }
  const whole = () => plannedEntity(collection, id, new Map([...assumed, ...fields]))
  suppose()
  for (const field of misfits(collection, whole()).wrong) drop(field, Reflect.get(whole(), field))
  suppose()
  return { fields, assumed, wrong, missing: existing ? [] : misfits(collection, whole()).missing }
}

function remarksOf(
  { entry, problems }: ElementDraft,
  wrong: ReadonlyMap<string, unknown>,
  assumed: ReadonlyMap<string, unknown>,
  document: ReadDocument,
): Remark[] {
  const location = document.locate(entry.element.offset ?? 0)
  const { name } = entry
  const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const remarks: Remark[] = problems.map((message) => ({
    kind: 'left',
    location,
    message: { vi: `“${name}”: ${message.vi}`, en: `“${name}”: ${message.en}` },
  }))
  for (const [field, value] of wrong) {
    const { title } = fieldAt(entry.collection, field)
    remarks.push({
      kind: 'left',
      location,
      message: {
        vi: `“${name}”: ${field} (${title.vi}) không nhận giá trị “${shown(value)}”; không nhập.`,
        en: `“${name}”: ${field} (${title.en}) does not take “${shown(value)}”; it was not read.`,
      },
    })
  }
  const guesses = [...assumed]
    .filter(([field]) => field !== 'source')
    .map(([field, value]) => `${field}: ${shown(value)}`)
  if (guesses.length > 0)
    remarks.push({
      kind: 'assumed',
      location,
      message: {
        vi: `“${name}”: tệp không nêu, tạm ghi ${guesses.join('; ')}.`,
        en: `“${name}”: not said in the file, assumed ${guesses.join('; ')}.`,
      },
    })
  return remarks
}
