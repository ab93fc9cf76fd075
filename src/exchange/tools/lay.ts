import { type CollectionName, type Dependency, fieldAt, idPattern, type Model } from '../../architecture/index.js'
import { append, visibleLine } from '../../kernel/index.js'
import { agencyBook, agencyKind, scopeOfOwner } from '../agencies.js'
import { misfits } from '../archimate/fields.js'
import { inCellOrder, keptRemarks } from '../catalogue/import.js'
import { usualLayers } from '../catalogue/layers.js'
import { decide, type EntryDecision, type Incoming, type PastImports, rememberedOrigins, valueAt } from '../changes.js'
import { placeOfDependency } from '../dependencies.js'
import { freeId, idFrom, nameKey } from '../names.js'
import { entityOf } from '../plan.js'
import type { Remark } from '../remark.js'
import { type Catalog, type CatalogItem, type ItemCollection, remark, type Tie } from './catalog.js'

export interface LayOptions {
  readonly memory: PastImports
  /** Let the file win where the architecture was edited by hand. */
  readonly overwrite: boolean
  /** Whose systems are of which the file names no owner, and in which layer those stand of which it names none. */
  readonly owner: string | undefined
  readonly layer: string | undefined
  /** Where new systems come from. */
  readonly source: string
}

/** An item and what it is in the architecture. */
interface Known {
  readonly item: CatalogItem
  readonly id: string
  readonly existing: object | undefined
}

/** Lays what was read of another tool's file on an architecture. Nothing is written. */
export function lay(catalog: Catalog, model: Model, options: LayOptions) {
  const remarks: Remark[] = [...catalog.remarks]
  const known = identified(catalog.items, model, options.memory, remarks)
  const decisions: EntryDecision[] = []
  const take = (incoming: Incoming, existing: object | undefined, location: CatalogItem['location']) => {
    const origin = existing && model.originOf(existing)
    // What a content pack says is not changed from outside.
    if (origin !== undefined && origin !== 'workspace') return
    const decision = decide(incoming, existing, options.memory, options.overwrite)
    decisions.push(decision)
    append(remarks, keptRemarks(decision, location))
  }
  const standing = settled(known, model, options, remarks)
  for (const { one, incoming } of standing.values()) take(incoming, one.existing, one.item.location)
  for (const { incoming, existing, location } of dependenciesOf(catalog.ties, known, model, remarks))
    take(incoming, existing, location)
  return { decisions, remarks: inCellOrder(remarks) }
}

/** What each item is: by our id, else by what was imported before, else by its name. */
function identified(
  items: readonly CatalogItem[],
  model: Model,
  memory: PastImports,
  remarks: Remark[],
): Map<string, Known> {
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
      remarks.push(
        remark('note', location, {
          vi: `“${name}” không trùng tên mục nào của kiến trúc nên không nhập; nội dung bên trong vẫn được nhập.`,
          en: `“${name}” has the name of nothing in the architecture and was not read; what is in it is.`,
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
  return known
}

interface Assumptions extends LayOptions {
  readonly usualLayer: ReturnType<typeof usualLayers>
}

interface Said {
  readonly one: Known
  /** Nothing where it lacks what the schema asks for. */
  readonly incoming: Incoming | undefined
  readonly remarks: readonly Remark[]
}

/** Leaves out of `known` what lacks something, then what says nothing without it, until what is left stands by itself. */
function settled(
  known: Map<string, Known>,
  model: Model,
  options: LayOptions,
  remarks: Remark[],
): readonly (Said & { readonly incoming: Incoming })[] {
  const assumptions = { ...options, usualLayer: usualLayers(model) }
  for (;;) {
    const byId = new Map([...known.values()].map(({ item, id }) => [`${item.collection} ${id}`, id]))
    const all = [...known.values()].map((one) => said(one, known, byId, model, assumptions))
    const whole = all.flatMap((each) => (each.incoming ? [{ ...each, incoming: each.incoming }] : []))
    const shown = whole.length === all.length ? all : all.filter((each) => !each.incoming)
    for (const each of shown) append(remarks, each.remarks)
    if (whole.length === all.length) return whole
    for (const { one } of shown) known.delete(one.item.key)
  }
}

/** What an item says of its entity. */
function said(
  one: Known,
  known: ReadonlyMap<string, Known>,
  byId: ReadonlyMap<string, string>,
  model: Model,
  options: Assumptions,
): Said {
  const { item, id, existing } = one
  const { collection, name, location } = item
  const remarks: Remark[] = []
  const told = new Map<string, unknown>([['name', name]])
  for (const [field, value] of Object.entries(item.fields)) if (value !== undefined) told.set(field, value)
  for (const [field, value] of Object.entries(item.references)) {
    const ids = [value ?? []].flat().flatMap((key) => referred(key, field, known, byId, model) ?? [])
    if (ids.length > 0) told.set(field, typeof value === 'string' ? ids[0] : ids)
  }
  const fields = new Map(
    [...told].flatMap(([field, value]) => {
      if (!existing) return [[field, value] as const]
      return standsIn(existing, field, value) ? [] : [[field, asOwn(valueAt(existing, field), value)] as const]
    }),
  )
  const assumed = existing ? new Map<string, unknown>() : assumedFor(collection, name, fields, model, options)
  const whole = () => entityOf(collection, id, new Map([...assumed, ...fields]))
  for (const field of misfits(collection, whole()).wrong) {
    const { title } = fieldAt(collection, field)
    const written = JSON.stringify(Reflect.get(whole(), field))
    for (const path of [...fields.keys()]) if (path.split('.')[0] === field) fields.delete(path)
    remarks.push(
      remark('left', location, {
        vi: `“${name}”: ${field} (${title.vi}) không nhận giá trị ${written}; không nhập.`,
        en: `“${name}”: ${field} (${title.en}) does not take ${written}; it was not read.`,
      }),
    )
  }
  const missing = existing ? [] : misfits(collection, whole()).missing
  if (missing.length > 0) {
    const words = (lang: 'vi' | 'en') =>
      missing.map((field) => `${field} (${fieldAt(collection, field).title[lang]})`).join('; ')
    remarks.push(
      remark(
        'left',
        location,
        {
          vi: `“${name}” thiếu ${words('vi')}; không nhập.`,
          en: `“${name}” lacks ${words('en')}; it was not read.`,
        },
        {
          vi: 'Bổ sung trong tệp, hoặc chạy với --owner, --layer.',
          en: 'Add it in the file, or run with --owner, --layer.',
        },
      ),
    )
    return { one, incoming: undefined, remarks }
  }
  const guesses = [...assumed].filter(([field]) => field !== 'source').map(([f, value]) => `${f}: ${String(value)}`)
  if (guesses.length > 0)
    remarks.push(
      remark('assumed', location, {
        vi: `“${name}”: tệp không nêu, tạm ghi ${guesses.join('; ')}.`,
        en: `“${name}”: not said in the file, assumed ${guesses.join('; ')}.`,
      }),
    )
  const origin = item.id === undefined ? { origin: item.key } : {}
  return { one, incoming: { collection, id, fields, assumed, ...origin }, remarks }
}

/** What a reference of an item may name. */
const referable: Readonly<Record<string, ItemCollection | undefined>> = {
  owner: 'agencies',
  parent: 'agencies',
  layer: 'layers',
  realizes: 'components',
}

/** The id of what a reference names: an item of the file, or something that the architecture has already. */
function referred(
  key: string,
  field: string,
  known: ReadonlyMap<string, Known>,
  byId: ReadonlyMap<string, string>,
  model: Model,
): string | undefined {
  const collection = referable[field]
  if (collection === undefined) return undefined
  const item = known.get(key)
  if (item?.item.collection === collection) return item.id
  return byId.has(`${collection} ${key}`) || model[collection].has(key) ? key : undefined
}

/**
 * What the architecture says already, where the file says the same as far as its format can: one line without unseen
 * characters, or the first of several.
 */
function asOwn(own: unknown, said: unknown): unknown {
  if (typeof own === 'string' && typeof said === 'string' && visibleLine(own) === visibleLine(said)) return own
  if (Array.isArray(own) && Array.isArray(said) && said.every((one) => own.includes(one))) return own
  return said
}

/** Whether a text is what our exports put where there is no description: the functions. */
function standsIn(existing: object, field: string, value: unknown): boolean {
  if (field !== 'description' || valueAt(existing, field) !== undefined) return false
  const functions = valueAt(existing, 'functions')
  return Array.isArray(functions) && visibleLine(functions.join('; ')) === value
}

/** What the file does not say and a new entity must have. */
function assumedFor(
  collection: ItemCollection,
  name: string,
  fields: ReadonlyMap<string, unknown>,
  model: Model,
  { owner, layer, source, usualLayer }: Assumptions,
): Map<string, unknown> {
  const kind = String(fields.get('kind') ?? 'application')
  const guesses: Record<ItemCollection, Record<string, unknown>> = {
    agencies: { kind: agencyKind(name) },
    layers: { order: model.layers.size + 1, kind: 'band' },
    components: { layer },
    systems: {
      kind,
      owner,
      layer: layer ?? usualLayer(kind),
      scope: scopeOfOwner(model.agencies.get(String(fields.get('owner') ?? owner))),
      'lifecycle.status': 'operational',
      source,
    },
  }
  return new Map(
    Object.entries(guesses[collection]).filter(([field, value]) => value !== undefined && !fields.has(field)),
  )
}

/** The dependencies that lines say and the architecture has not got, however it says them. */
function dependenciesOf(
  ties: readonly Tie[],
  standing: ReadonlyMap<string, Known>,
  model: Model,
  remarks: Remark[],
): {
  readonly incoming: Incoming
  readonly existing: Dependency | undefined
  readonly location: CatalogItem['location']
}[] {
  const between = new Map<string, Dependency[]>()
  const relies = new Set<string>()
  for (const dependency of model.dependencies) {
    const { from, to, via } = dependency
    between.set(`${from} ${to}`, [...(between.get(`${from} ${to}`) ?? []), dependency])
    relies.add(`${from} ${to}`)
    if (via !== undefined) relies.add(`${from} ${via}`)
  }
  for (const { id, hosting } of model.systems.values()) if (hosting !== undefined) relies.add(`${id} ${hosting}`)
  const seen = new Set<string>()
  return ties.flatMap((tie) => {
    const { location } = tie
    const [from, to] = [standing.get(tie.from), standing.get(tie.to)]
    const stands = (one: Known | undefined) =>
      one?.item.collection === 'systems' || one?.item.collection === 'components'
    if (!from || !to || !stands(from) || !stands(to)) {
      remarks.push(
        remark('left', location, {
          vi: `Quan hệ từ “${tie.from}” đến “${tie.to}” không nhập, vì một đầu không được nhập.`,
          en: `The line from “${tie.from}” to “${tie.to}” was not read, since one of its ends was not.`,
        }),
      )
      return []
    }
    const key = `${from.id} ${to.id}`
    const kind = tie.kind ?? 'uses'
    if (from === to || seen.has(`${key} ${kind}`)) return []
    seen.add(`${key} ${kind}`)
    const via = tie.via === undefined ? undefined : (standing.get(tie.via)?.id ?? knownVia(tie.via, model))
    const alike = between.get(key) ?? []
    const existing = alike.find((d) => tie.kind === undefined || d.kind === tie.kind)
    // A file that does not tell how says nothing new of what relies on it already.
    if (!existing && tie.kind === undefined && relies.has(key)) return []
    if (!existing && kind === 'hosting' && relies.has(key)) return []
    const fields = new Map<string, unknown>([
      ...Object.entries({ from: from.id, to: to.id, kind: existing?.kind ?? kind }),
      ...(via === undefined ? [] : [['via', via] as const]),
    ])
    const named = existing?.id ?? `${from.id}.${to.id}.${kind}`
    const place = existing && placeOfDependency(existing, model)
    const incoming: Incoming = {
      collection: 'dependencies' satisfies CollectionName,
      id: named,
      fields,
      ...(existing?.id === undefined ? { unnamed: true as const } : {}),
      ...(place ? { place } : {}),
    }
    return [{ incoming, existing, location }]
  })
}

function knownVia(id: string, model: Model): string | undefined {
  return model.systems.has(id) || model.components.has(id) ? id : undefined
}
