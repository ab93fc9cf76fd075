import {
  type Correction,
  correctedLists,
  type LoadedProposal,
  type Proposal,
  withHeader,
} from '../architecture/index.js'
import type { Lang } from '../kernel/index.js'
import type { OfficerFile } from './result.js'

type Header = Proposal['header']
type ListField = (typeof correctedLists)[number]

/** What an officer's file says, with the corrections that were applied to the dossier and those that no longer can be. */
export interface Corrected {
  readonly loaded: LoadedProposal
  readonly applied: readonly Correction[]
  /** Numbers of the corrections that fit nothing that was read. */
  readonly lapsed: readonly number[]
}

/** The dossier as the officer says that it is meant. Places stay those of what was read. */
export function corrected(loaded: LoadedProposal, corrections: readonly Correction[]): Corrected {
  const { proposal } = loaded
  const { header } = proposal
  const lists = new Map(correctedLists.map((field) => [field, listsOf(proposal, field)]))
  const fields: Record<string, unknown> = {}
  const applied: Correction[] = []
  const lapsed: number[] = []
  for (const [i, correction] of corrections.entries()) {
    const { field, is } = correction
    if (isList(field)) {
      if (!lists.get(field)?.correct(correction)) {
        lapsed.push(i)
        continue
      }
    } else if (field === 'budget') fields.budget = { unit: 'million-vnd', ...header.budget, total: Number(is) }
    else fields[field] = String(is)
    applied.push(correction)
  }
  const touched = [...lists].filter(([, list]) => list.touched())
  for (const [field, list] of touched) fields[field] = list.of(header)
  const changed = Object.keys(fields).length > 0 ? withFields(proposal, fields) : proposal
  const systems = changed.systems.map((s) =>
    s.declared === changed.header
      ? s
      : Object.assign({ ...s }, ...touched.map(([field, list]) => ({ [field]: list.of(s) }))),
  )
  return { loaded: { ...loaded, proposal: { ...changed, systems } }, applied, lapsed }
}

const isList = (field: Correction['field']): field is ListField => correctedLists.some((list) => list === field)

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A list of the header and of each system that the dossier declares, as corrections take entries away and add more. */
function listsOf({ header, systems }: Proposal, field: ListField) {
  const byName = new Map<string, Entry[]>()
  const put = (value: unknown): Entry => {
    const entry = { value, gone: false }
    const named: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'entity') : value
    if (typeof named === 'string') {
      const same = byName.get(plain(named))
      if (same) same.push(entry)
      else byName.set(plain(named), [entry])
    }
    return entry
  }
  const own: Entry[] = (header[field] ?? []).map(put)
  const lists = new Map<object, Entry[]>([[header, own]])
  for (const s of systems) if (s.declared !== header && s[field]) lists.set(s, s[field].map(put))
  let touched = false
  return {
    touched: () => touched,
    /** Whether the correction fits. */
    correct({ remove, add }: Correction): boolean {
      const meant = remove === undefined ? [] : byName.get(plain(remove))
      if (!meant) return false
      for (const entry of meant) entry.gone = true
      if (remove !== undefined) byName.delete(plain(remove))
      if (add !== undefined) own.push(put(add))
      touched = true
      return true
    },
    of: (owner: object) =>
      lists
        .get(owner)
        ?.filter((entry) => !entry.gone)
        .map((entry) => entry.value),
  }
}

interface Entry {
  readonly value: unknown
  gone: boolean
}

/** The header with other values; what asks for the places of what it says now finds those of what was read. */
function withFields(proposal: Proposal, fields: Readonly<Record<string, unknown>>): Proposal {
  const { header: old } = proposal
  const header: Header = { ...old, ...fields }
  const before = new Map<object, object>([[header, old]])
  for (const [key, value] of Object.entries(fields)) {
    const read: unknown = Reflect.get(old, key)
    if (isNode(value)) before.set(value, isNode(read) ? read : old)
  }
  const places = new Map<object, ReadonlyMap<unknown, number>>()
  /** Where each entry of a list first stands in it. */
  const placeIn = (list: object): ReadonlyMap<unknown, number> => {
    const known = places.get(list) ?? new Map(Array.isArray(list) ? list.map((e, i) => [e, i] as const).reverse() : [])
    places.set(list, known)
    return known
  }
  const locate: Proposal['locate'] = (node, key) => {
    const read = before.get(node) ?? node
    if (read === node || typeof key !== 'number') return proposal.locate(read, key)
    const at = placeIn(read).get(Reflect.get(node, key))
    return at === undefined ? proposal.locate(read) : proposal.locate(read, at)
  }
  return withHeader({ ...proposal, locate }, header)
}

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null

const fieldNames: Readonly<Record<Correction['field'], Readonly<Record<Lang, string>>>> = {
  functions: { vi: 'chức năng', en: 'function' },
  data: { vi: 'dữ liệu', en: 'data' },
  users: { vi: 'đối tượng sử dụng', en: 'users' },
  title: { vi: 'tên đề xuất', en: 'title' },
  purpose: { vi: 'mục tiêu', en: 'purpose' },
  agency: { vi: 'cơ quan đề xuất', en: 'agency' },
  kind: { vi: 'loại đề xuất', en: 'kind' },
  scope: { vi: 'phạm vi', en: 'scope' },
  budget: { vi: 'tổng kinh phí (triệu đồng)', en: 'budget (million dong)' },
}

/** A correction in one phrase. */
export function correctionText({ field, remove, add, is }: Correction, lang: Lang): string {
  const name = fieldNames[field][lang]
  const parts = [
    ...(remove === undefined
      ? []
      : [{ vi: `${name} “${remove}” không thuộc dự án`, en: `${name} “${remove}” is none of it` }]),
    ...(add === undefined ? [] : [{ vi: `bổ sung ${name} “${add}”`, en: `${name} “${add}” is added` }]),
    ...(is === undefined ? [] : [{ vi: `${name} là “${is}”`, en: `${name} is “${is}”` }]),
  ]
  return parts.map((part) => part[lang]).join('; ')
}

/** The corrections as the result tells them. */
export function toldCorrections(
  applied: readonly Correction[],
  { by, date }: Pick<OfficerFile, 'by' | 'date'>,
  lang: Lang,
): OfficerFile['corrections'] {
  return applied.map((one) => ({
    text: correctionText(one, lang),
    by: one.by ?? by,
    date: one.date ?? date,
    ...(one.reason === undefined ? {} : { reason: one.reason }),
  }))
}
