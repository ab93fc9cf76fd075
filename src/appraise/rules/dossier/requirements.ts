import type { Model, Proposal, ProposalHeader, Requirement, Standard } from '../../../architecture/index.js'
import { type Cue, inForce, isUnclear } from '../../../language/index.js'
import { unconnectedDatabase } from '../integration/unconnected.js'
import { saysDataCentre, saysIntegrationPlatform } from '../roles.js'
import { asserting, buysDevices, judgedSystems, whereSaid, wordsSaid } from '../said.js'
import { citedNumbers } from './citations.js'
import { holds } from './conditions.js'
import { askedOfFunding, exemptionOf } from './funding.js'
import { type Demand, demandOn, regimeFor } from './regime.js'

/** A purpose of fewer words than this says nothing yet. */
export const fewestPurposeWords = 8

type Kind = ProposalHeader['kind']
type Field = NonNullable<Requirement['field']>

const building: Kind[] = ['build', 'lease']
const software: Kind[] = [...building, 'upgrade']
const goods: Kind[] = ['buy', 'infrastructure']
const people: Kind[] = ['training', 'consultancy']

const ask = (
  field: Field,
  vi: string,
  en: string,
  kinds?: Kind[],
  obligation: Requirement['obligation'] = 'mandatory',
): Requirement => ({ field, name: { vi, en }, obligation, ...(kinds ? { kinds } : {}) })

/** What every appraisal asks, where no regime says more: without these nothing can be compared. */
const plainList: readonly Requirement[] = [
  ask('purpose', 'mục tiêu, sự cần thiết', 'the purpose'),
  ask('functions', 'danh mục chức năng', 'the functions', software),
  ask('functions', 'danh mục hạng mục', 'the items', goods),
  ask('functions', 'nội dung thực hiện', 'what is done', people),
  ask('users', 'đối tượng sử dụng', 'the users', software),
  ask('users', 'đối tượng tham gia', 'the participants', ['training']),
  ask('data', 'dữ liệu quản lý hoặc khai thác', 'the data', building),
  ask('schedule', 'thời gian thực hiện', 'the schedule'),
  ask('hosting', 'nơi đặt hệ thống', 'where it is hosted', building),
  ask('dependsOn', 'phương án kết nối, chia sẻ dữ liệu', 'how it connects and shares data', building),
  ask('legalBasis', 'căn cứ pháp lý', 'the legal basis', undefined, 'recommended'),
  ask('date', 'ngày lập hồ sơ', 'the date', undefined, 'recommended'),
]

/** What the dossier of a proposal must hold on a day and does not, in the order of the regime's list. */
export function missingFrom(proposal: Proposal, model: Model, day: string): Demand[] {
  const lawDay = regimeFor(proposal.header, model, day)?.lawDay ?? day
  const toldOfDatabase = unconnectedDatabase(proposal, model, day) !== undefined
  return demandsOf(proposal, model, day).filter(
    (one) =>
      !isJudgedElsewhere(one, model, lawDay) &&
      !isMet(one, proposal, model) &&
      !(one.field === 'dependsOn' && toldOfDatabase),
  )
}

/** Whether another rule says more about it than that it is missing. */
export function isJudgedElsewhere({ field }: Requirement, model: Model, day: string): boolean {
  if (field === undefined) return false
  return answers[field] === elsewhere || (field === 'standards' && standardsAreAsked(model, day))
}

/** What the dossier of a proposal must hold on a day, met or not, whichever rule judges it. */
export function demandsOf(proposal: Proposal, model: Model, day: string): Demand[] {
  const { header } = proposal
  const applied = regimeFor(header, model, day)
  const lawDay = applied?.lawDay ?? day
  const exempt = applied && exemptionOf(header, applied.regime, model, lawDay)
  return (applied?.regime.dossier ?? plainList).flatMap((one): Demand[] => {
    if (!concerns(one, proposal)) return []
    if (exempt && (one.field === undefined || !exempt.keeps.includes(one.field))) return []
    const funding = askedOfFunding(one, header)
    const demand = funding === 'no' ? undefined : demandOn(one, model, lawDay)
    if (!demand) return []
    return [funding === 'mentioned' ? { ...demand, obligation: 'recommended' } : demand]
  })
}

/** What only a system has, and devices for an agency's rooms do not. */
const ofSystems: readonly Field[] = [
  'data',
  'users',
  'hosting',
  'dependsOn',
  'realizes',
  'standards',
  'inherits',
  'dataSharing',
]

function concerns(one: Requirement, proposal: Proposal): boolean {
  const { header } = proposal
  if (one.field === undefined && one.said === undefined) return false
  if (one.kinds && !one.kinds.includes(header.kind)) return false
  if (one.field !== undefined && ofSystems.includes(one.field) && buysDevices(proposal)) return false
  if (one.budgetOver !== undefined && (header.budget?.total ?? 0) <= one.budgetOver) return false
  return holds(one.when, proposal)
}

/**
 * Whether the rules on standards ask for standards by name on a day: the workspace lists some that systems must meet, and what
 * lays them down is not in doubt.
 */
function standardsAreAsked(model: Model, day: string): boolean {
  return [...model.standards.values()].some((standard) => {
    const act = model.documents.get(standard.document)
    return isDemanded(standard, model) && inForce(standard, day) && !(act && isUnclear(act, day))
  })
}

function isDemanded({ id, appliesTo }: Standard, model: Model): boolean {
  return appliesTo !== undefined || [...model.components.values()].some((c) => c.requires?.includes(id))
}

function isMet(one: Requirement, proposal: Proposal, model: Model): boolean {
  const answer = one.field === undefined ? undefined : answers[one.field]
  return (typeof answer === 'function' && answer(proposal)) || saysSo(one, proposal, model)
}

const cues = new WeakMap<Requirement, Cue>()

/** Whether prose or the list of standards carries one of the phrases; a phrase that is denied does not count. */
export function saysSo(one: Requirement, proposal: Proposal, model: Model): boolean {
  if (!one.said?.length) return false
  const says = cues.get(one) ?? asserting(...one.said.map((p) => p.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
  cues.set(one, says)
  const technologies = proposal.systems
    .flatMap((s) => s.standards ?? [])
    .map((text) => {
      const known = model.standards.get(text)
      return (known ? `${known.symbol} ${known.name}` : text).normalize('NFC')
    })
  return technologies.some(says) || whereSaid(proposal, says) !== undefined
}

const connecting = asserting('kết nối', 'tích hợp', 'liên thông', 'chia sẻ dữ liệu', 'api', 'độc lập', 'nội bộ')
const placed = asserting('(?:đặt|cài đặt|triển khai|lưu trữ|vận hành)(?: [\\p{L}]+){0,5} (?:tại|trên|ở)')

/** The field has a rule of its own, which says more about it than that it is empty. */
const elsewhere = 'judged elsewhere'

/** How each field may be answered: in the header, in a system of the proposal, or in prose. */
const answers: Readonly<Record<Field, ((proposal: Proposal) => boolean) | typeof elsewhere>> = {
  purpose: ({ header }) => wordsSaid(header.purpose) >= fewestPurposeWords,
  functions: (proposal) => functionsOf(proposal).length > 0,
  users: ({ header, systems }) => (header.users ?? []).length > 0 || systems.some((s) => (s.users ?? []).length > 0),
  data: hasData,
  scope: ({ header, systems }) => header.scope !== undefined || systems.some((s) => s.scope !== undefined),
  schedule: ({ header: { schedule } }) =>
    schedule?.from !== undefined || schedule?.to !== undefined || schedule?.duration !== undefined,
  hosting: (proposal) =>
    judgedSystems(proposal).some((s) => s.hosting !== undefined) ||
    proposal.dependencies.some((d) => d.kind === 'hosting') ||
    whereSaid(proposal, saysDataCentre) !== undefined ||
    whereSaid(proposal, placed) !== undefined,
  dependsOn: (proposal) =>
    proposal.dependencies.length > 0 ||
    (proposal.header.reuses ?? []).length > 0 ||
    whereSaid(proposal, connecting) !== undefined ||
    whereSaid(proposal, saysIntegrationPlatform) !== undefined,
  realizes: ({ systems }) => systems.some((s) => (s.realizes ?? []).length > 0 || (s.placements ?? []).length > 0),
  legalBasis: ({ header }) =>
    (header.legalBasis ?? []).length > 0 || citedNumbers(`${header.purpose} ${header.description ?? ''}`).length > 0,
  date: ({ header }) => header.date !== undefined,
  budget: elsewhere,
  standards: ({ systems }) => systems.some((s) => (s.standards ?? []).length > 0),
  securityLevel: elsewhere,
  personalData: elsewhere,
  inherits: elsewhere,
  leaseCompared: elsewhere,
  task: elsewhere,
  plan: elsewhere,
  dataSharing: elsewhere,
  dataOwnership: elsewhere,
}

export function functionsOf({ header, systems }: Proposal): readonly string[] {
  return [...(header.functions ?? []), ...systems.flatMap((s) => (s.declared === header ? [] : (s.functions ?? [])))]
}

export function hasData({ header, systems }: Proposal): boolean {
  return (header.data ?? []).length > 0 || systems.some((s) => (s.data ?? []).length > 0)
}
