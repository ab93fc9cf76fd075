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
  let { proposal } = loaded
  const applied: Correction[] = []
  const lapsed: number[] = []
  for (const [i, correction] of corrections.entries()) {
    const next = correctedBy(proposal, correction)
    if (next) applied.push(correction)
    else lapsed.push(i)
    proposal = next ?? proposal
  }
  return { loaded: { ...loaded, proposal }, applied, lapsed }
}

function correctedBy(proposal: Proposal, { field, remove, add, is }: Correction): Proposal | undefined {
  const { header } = proposal
  if (isList(field)) return withList(proposal, field, remove, add)
  if (field === 'budget')
    return withFields(proposal, { budget: { unit: 'million-vnd', ...header.budget, total: Number(is) } })
  return withFields(proposal, { [field]: String(is) })
}

const isList = (field: Correction['field']): field is ListField => correctedLists.some((list) => list === field)

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A list, of the header or of a system that the dossier declares, without an entry or with one more. */
function withList(
  proposal: Proposal,
  field: ListField,
  remove: string | undefined,
  add: string | undefined,
): Proposal | undefined {
  const { header } = proposal
  const isMeant = (entry: unknown) => {
    const name = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'entity') : entry
    return remove !== undefined && typeof name === 'string' && plain(name) === plain(remove)
  }
  const lists = [header[field], ...proposal.systems.map((s) => s[field])]
  if (remove !== undefined && !lists.some((list) => list?.some(isMeant))) return undefined
  const kept = <T>(list: readonly T[] | undefined) => list?.filter((entry) => !isMeant(entry))
  const more = add === undefined ? [] : [add]
  const changed = withFields(proposal, { [field]: [...(kept<unknown>(header[field]) ?? []), ...more] })
  const systems = changed.systems.map((s) =>
    s.declared === changed.header ? s : { ...s, [field]: kept<unknown>(s[field]) },
  )
  return { ...changed, systems }
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
  const locate: Proposal['locate'] = (node, key) => {
    const read = before.get(node) ?? node
    if (read === node || typeof key !== 'number') return proposal.locate(read, key)
    const entry: unknown = Reflect.get(node, key)
    const at = Array.isArray(read) ? read.indexOf(entry) : -1
    return at < 0 ? proposal.locate(read) : proposal.locate(read, at)
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
