import { fieldAt, type Model } from '../../architecture/index.js'
import { append, visibleLine } from '../../kernel/index.js'
import { type AgencyBook, agencyBook, agencyKind, scopeOfOwner } from '../agencies.js'
import { misfits } from '../archimate/fields.js'
import { usualLayers } from '../catalogue/usual.js'
import { type Incoming, type PastImports, valueAt } from '../changes.js'
import { plannedEntity } from '../plan.js'
import type { Remark } from '../remark.js'
import { type ItemCollection, remark } from './catalog.js'
import type { IdentifiedElements, Known } from './identify.js'

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

interface Assumptions extends LayOptions {
  readonly usualLayer: ReturnType<typeof usualLayers>
}

/** Where references lead to. */
interface Sources {
  readonly known: ReadonlyMap<string, Known>
  readonly byId: ReadonlySet<string>
  readonly model: Model
  readonly agencies: AgencyBook
  /** Names of what was dropped since the architecture has nothing of the name. */
  readonly dropped: ReadonlyMap<string, string>
}

interface Said {
  readonly one: Known
  /** Nothing where it lacks what the schema asks for. */
  readonly incoming: Incoming | undefined
  readonly remarks: readonly Remark[]
}

/** Leaves out of `known` what lacks something, then what says nothing without it, until what is left stands by itself. */
export function settledElements(
  { known, dropped }: IdentifiedElements,
  model: Model,
  options: LayOptions,
  remarks: Remark[],
): readonly (Said & { readonly incoming: Incoming })[] {
  const assumptions = { ...options, usualLayer: usualLayers(model) }
  const agencies = agencyBook(model)
  for (;;) {
    const byId = new Set([...known.values()].map(({ item, id }) => `${item.collection} ${id}`))
    const from = { known, byId, model, agencies, dropped }
    const all = [...known.values()].map((one) => said(one, from, assumptions))
    const whole = all.flatMap((each) => (each.incoming ? [{ ...each, incoming: each.incoming }] : []))
    const shown = whole.length === all.length ? all : all.filter((each) => !each.incoming)
    for (const each of shown) append(remarks, each.remarks)
    if (whole.length === all.length) return whole
    for (const { one } of shown) known.delete(one.item.key)
  }
}

/** What an item says of its entity. */
function said(one: Known, from: Sources, options: Assumptions): Said {
  const { model } = from
  const { item, id, existing } = one
  const { collection, name, location } = item
  const remarks: Remark[] = []
  const told = new Map<string, unknown>([['name', name]])
  for (const [field, value] of Object.entries(item.fields)) if (value !== undefined) told.set(field, value)
  for (const [field, value] of Object.entries(item.references)) {
    const ids = [value ?? []].flat().flatMap((key) => referred(key, field, from) ?? [])
    if (ids.length > 0) told.set(field, field === 'realizes' ? ids : ids[0])
  }
  const unplaced = [item.references.layer ?? []].flat().flatMap((key) => from.dropped.get(key) ?? [])
  // What people group by and we have no layer for stays as a tag.
  if (collection === 'systems' && unplaced.length > 0)
    told.set('tags', [...new Set([...[told.get('tags') ?? []].flat(), ...unplaced])])
  const fields = new Map(
    [...told].flatMap(([field, value]) => {
      if (!existing) return [[field, value] as const]
      return standsIn(existing, field, value) ? [] : [[field, asOwn(valueAt(existing, field), value)] as const]
    }),
  )
  const assumed = existing ? new Map<string, unknown>() : assumedFor(collection, name, fields, model, options)
  const whole = () => plannedEntity(collection, id, new Map([...assumed, ...fields]))
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
const referable: Readonly<Record<string, readonly ReferableCollection[] | undefined>> = {
  owner: ['agencies'],
  parent: ['agencies'],
  layer: ['layers'],
  phase: ['phases'],
  realizes: ['components'],
  hosting: ['systems', 'components'],
}
type ReferableCollection = ItemCollection | 'phases'

/** The id of what a reference names: an item of the file, or something that the architecture has already. */
function referred(key: string, field: string, { known, byId, model, agencies }: Sources): string | undefined {
  const collections = referable[field] ?? []
  const item = known.get(key)
  if (item && collections.includes(item.item.collection)) return item.id
  if (collections.some((of) => byId.has(`${of} ${key}`) || model[of].has(key))) return key
  return collections.includes('agencies') ? agencies.find(key)?.id : undefined
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
