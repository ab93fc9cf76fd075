import { type Correction, type LoadedProposal, type Model, proposalKindNames } from '../../architecture/index.js'
import { fields } from '../../exchange/index.js'
import { type Lang, numberIn, placeOf } from '../../kernel/index.js'
import { scopeNames } from '../../present/index.js'

/** A field of a dossier as it was read, each entry with where it stands. */
export interface ReadField {
  readonly field: string
  readonly label: string
  readonly entries: readonly { readonly text: string; readonly place: string }[]
  /** Whether whoever sees that it was read wrongly can say so. */
  readonly mendable: boolean
}

/** What can be corrected, in the order in which it is shown; the lists an entry a line. */
export const mendable = ['title', 'agency', 'kind', 'scope', 'purpose', 'functions', 'data', 'users', 'budget'] as const
export const mendableLists: readonly string[] = ['functions', 'data', 'users']

/** All that was read of a dossier, in the order of the form. */
export function readFields({ proposal }: LoadedProposal, model: Model, lang: Lang): ReadField[] {
  const { header, locate } = proposal
  const name = (id: string) =>
    (model.systems.get(id) ?? model.components.get(id) ?? model.agencies.get(id) ?? model.dataEntities.get(id))?.name ??
    id
  const placed = (node: object, key: string | number) => {
    const at = locate(node, key)
    return at ? placeOf(at) : ''
  }
  /** Where the first of a field's parts stands that stands anywhere: a sum, a day. */
  const placedWithin = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? (Object.keys(value)
          .map((key) => placed(value, key))
          .find((place) => place !== '') ?? '')
      : ''
  return Object.entries(fields).flatMap(([field, label]): ReadField[] => {
    const value: unknown = Reflect.get(header, field)
    if (value === undefined || field === 'id') return []
    const list = Array.isArray(value) ? value : undefined
    const entries = list
      ? list.map((one, i) => ({ text: saidOf(one, name), place: placed(list, i) }))
      : [{ text: wordsFor(field, value, name, lang), place: placedWithin(value) || placed(header, field) }]
    const shown = label[lang]
    return [
      {
        field,
        label: shown.charAt(0).toLocaleUpperCase('vi') + shown.slice(1),
        entries,
        mendable: mendable.some((one) => one === field),
      },
    ]
  })
}

function wordsFor(field: string, value: unknown, name: (id: string) => string, lang: Lang): string {
  if (typeof value === 'boolean') return { vi: value ? 'Có' : 'Không', en: value ? 'Yes' : 'No' }[lang]
  const names: Readonly<Record<string, Readonly<Record<string, { readonly vi: string; readonly en: string }>>>> = {
    kind: proposalKindNames,
    scope: scopeNames,
  }
  const known = names[field]?.[String(value)]?.[lang]
  if (known !== undefined) return known
  if (field === 'budget' && typeof value === 'object' && value !== null) {
    const total: unknown = Reflect.get(value, 'total')
    return typeof total === 'number'
      ? { vi: `${numberIn(total, lang)} triệu đồng`, en: `${numberIn(total, lang)} million dong` }[lang]
      : ''
  }
  if (field === 'schedule' && typeof value === 'object' && value !== null)
    return ['from', 'to', 'duration']
      .map((key): unknown => Reflect.get(value, key))
      .filter((part) => part !== undefined)
      .join(' – ')
  return saidOf(value, name)
}

function saidOf(value: unknown, name: (id: string) => string): string {
  if (typeof value === 'string') return name(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const named: unknown = Reflect.get(value, 'entity') ?? Reflect.get(value, 'to') ?? Reflect.get(value, 'standard')
  return typeof named === 'string' ? name(named) : JSON.stringify(value)
}

/** What a field says, as its correction is written: one a line, a number, an id. */
export function rawOf({ proposal }: LoadedProposal, field: (typeof mendable)[number]): string {
  const { header } = proposal
  if (field === 'budget') return header.budget === undefined ? '' : String(header.budget.total)
  const value: unknown = header[field]
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? one : saidOf(one, (id) => id))).join('\n')
  return typeof value === 'string' ? value : ''
}

/** The corrections that make of what was read what somebody says that it is. */
export function correctionsFrom(
  read: Readonly<Record<string, string>>,
  said: ReadonlyMap<string, string>,
  by: string,
  date: string,
): Correction[] {
  return mendable.flatMap((field): Correction[] => {
    const [was, is] = [read[field] ?? '', said.get(field)]
    if (is === undefined || is.trim() === was.trim()) return []
    const who = { field, by, date }
    if (!mendableLists.includes(field)) {
      const value = field === 'budget' ? Number(is.replace(/[.\s]/g, '').replace(',', '.')) : is.trim()
      const usable = typeof value === 'number' ? Number.isFinite(value) && is.trim() !== '' : value !== ''
      return usable ? [{ ...who, is: value }] : []
    }
    const [old, fresh] = [linesOf(was), linesOf(is)]
    return [
      ...old.filter((line) => !fresh.includes(line)).map((remove) => ({ ...who, remove })),
      ...fresh.filter((line) => !old.includes(line)).map((add) => ({ ...who, add })),
    ]
  })
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  ),
]
