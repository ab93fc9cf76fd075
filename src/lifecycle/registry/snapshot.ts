import * as Type from 'typebox'
import Value from 'typebox/value'
import { type Model, nameOf, type Proposal, type System, standingOf, statusOn } from '../../architecture/index.js'
import { compare, type Text } from '../../kernel/index.js'
import { profileOfSystem } from '../../match/index.js'
import { closed } from '../head.js'

const Short = Type.String({ maxLength: 2_000 })
const Long = Type.String({ maxLength: 20_000 })
const Shorts = Type.Array(Short, { maxItems: 2_000 })

/** A system as its province lets others see it: no place, no security level, no ties but those to what the country shares. */
export const SystemRecord = Type.Object(
  {
    id: Short,
    name: Short,
    aliases: Shorts,
    owner: Short,
    kind: Short,
    status: Short,
    scope: Short,
    description: Long,
    functions: Shorts,
    capabilities: Shorts,
    data: Shorts,
    users: Shorts,
    components: Type.Array(Short, {
      maxItems: 2_000,
      description: 'Ids of the framework’s components that it realizes',
    }),
    field: Type.String({ maxLength: 2_000, description: 'Name of the capability at the root of its first one' }),
    cost: Type.Union([Type.Number({ minimum: 0 }), Type.Null()], { description: 'Million dong' }),
    offer: Type.Union([Type.Object({ terms: Long, contact: Short }, closed), Type.Null()]),
  },
  closed,
)
export type SystemRecord = Type.Static<typeof SystemRecord>

export const ProposalRecord = Type.Object(
  { id: Short, title: Short, agency: Short, purpose: Long, functions: Shorts, budget: SystemRecord.properties.cost },
  closed,
)
export type ProposalRecord = Type.Static<typeof ProposalRecord>

const Named = { id: Short, name: Short }

/** What a province sends to the registry: its own systems and the proposals that nobody decided yet. */
export const ProvinceSnapshot = Type.Object(
  {
    kientruc: Type.Literal('province-snapshot'),
    format: Type.Literal(1),
    province: Type.String({ maxLength: 200, description: 'By which the registry knows it' }),
    name: Short,
    version: Short,
    asOf: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    commit: Type.Union([Short, Type.Null()]),
    previous: Type.Union([Type.String({ pattern: '^[0-9a-f]{64}$' }), Type.Null()], {
      description: 'Digest of the province’s snapshot before: none can be taken out or put in between',
    }),
    published: Type.Boolean({ description: 'Whether everybody may read names, owners and functions' }),
    systems: Type.Array(SystemRecord, { maxItems: 20_000 }),
    proposals: Type.Array(ProposalRecord, { maxItems: 20_000 }),
    components: Type.Array(Type.Object(Named, closed), { maxItems: 2_000, description: 'Those of the framework' }),
    platforms: Type.Array(
      Type.Object({ ...Named, systems: Type.Integer({ minimum: 1, description: 'Own systems that use it' }) }, closed),
      { maxItems: 2_000, description: 'What the country shares and the province uses' },
    ),
  },
  closed,
)
export type ProvinceSnapshot = Type.Static<typeof ProvinceSnapshot>

/** What only the sender knows. */
export interface SnapshotFacts {
  readonly province: string
  readonly asOf: string
  readonly commit: string | undefined
  readonly previous: string | undefined
  readonly published: boolean
}

/** The snapshot of an architecture on a day; the same architecture gives the same bytes. */
export function provinceSnapshot(
  model: Model,
  proposals: readonly Proposal[],
  { province, asOf, commit = '', previous = '', published }: SnapshotFacts,
): ProvinceSnapshot {
  const isOwn = (system: System) =>
    model.originOf(system) === 'workspace' && standingOf(model.agencies, system.owner) !== 'central'
  const own = [...model.systems.values()].filter(isOwn)
  const realized = new Set(own.flatMap(({ realizes = [] }) => realizes))
  return {
    kientruc: 'province-snapshot',
    format: 1,
    ...{ province, name: model.name, version: model.version, asOf },
    ...{ commit: commit || null, previous: previous || null, published },
    systems: own.map((system) => systemRecord(model, system, asOf)).sort(byId),
    proposals: proposals
      .filter(({ header }) => !model.decisions.has(header.id))
      .map((proposal) => proposalRecord(model, proposal))
      .sort(byId),
    components: [...model.components.values()]
      .filter((component) => realized.has(component.id) && model.originOf(component) !== 'workspace')
      .map(({ id, name }) => ({ id, name }))
      .sort(byId),
    platforms: platformsOf(model, own, isOwn),
  }
}

/** A snapshot as it is signed and sent. */
export function snapshotBytes(snapshot: ProvinceSnapshot): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(snapshot)}\n`)
}

/** Reads what somebody sent: nothing of it is believed. */
export function readSnapshot(bytes: Uint8Array): { readonly snapshot: ProvinceSnapshot } | { readonly problem: Text } {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { problem: { vi: 'Bản chụp kiến trúc không phải JSON.', en: 'The snapshot is no JSON.' } }
  }
  if (!Value.Check(ProvinceSnapshot, value)) {
    const [first] = Value.Errors(ProvinceSnapshot, value)
    const where = first?.instancePath || '/'
    return {
      problem: {
        vi: `Bản chụp kiến trúc không đúng mẫu tại “${where}”. Hãy cập nhật kientruc rồi gửi lại.`,
        en: `The snapshot is not as it should be at “${where}”. Update kientruc and send it again.`,
      },
    }
  }
  for (const list of [value.systems, value.proposals]) {
    const twice = list.find(({ id }, i) => i > 0 && list[i - 1]?.id === id)
    if (twice)
      return {
        problem: {
          vi: `Bản chụp kiến trúc có mã “${twice.id}” hai lần.`,
          en: `The snapshot has the id “${twice.id}” twice.`,
        },
      }
  }
  return { snapshot: value }
}

/** What the finder sees of a system, and little else: so that it finds here what it finds there. */
function systemRecord(model: Model, system: System, asOf: string): SystemRecord {
  const seen = profileOfSystem(model, system, statusOn(system, asOf))
  const { cost, offer, capabilities = [] } = system
  return {
    ...{ id: seen.id, name: seen.name, aliases: [...seen.aliases], owner: agencyName(model, system.owner) },
    ...{ kind: system.kind, scope: system.scope, description: seen.purpose, status: seen.status },
    functions: [...seen.functions],
    capabilities: [...seen.capabilities],
    data: [...seen.data],
    users: [...seen.users],
    components: [...seen.realizes],
    field: fieldOf(model, capabilities[0]),
    cost: cost?.amount ?? null,
    offer: offer ? { terms: offer.terms, contact: offer.contact ?? '' } : null,
  }
}

function proposalRecord(model: Model, { header }: Proposal): ProposalRecord {
  const { id, title, agency, purpose, functions = [], budget } = header
  return {
    ...{ id, title, agency: agencyName(model, agency), purpose, functions: [...functions] },
    budget: budget?.total ?? null,
  }
}

/** What the country shares and own systems depend on, or reach others through; also where the province wrote it down itself. */
function platformsOf(model: Model, own: readonly System[], isOwn: (system: System) => boolean) {
  const mine = new Set(own.map(({ id }) => id))
  const users = new Map<string, Set<string>>()
  for (const { from, to, via } of model.dependencies) {
    if (!mine.has(from)) continue
    for (const id of via === undefined ? [to] : [to, via]) {
      const target = model.systems.get(id)
      if (target && !isOwn(target)) users.set(id, (users.get(id) ?? new Set()).add(from))
    }
  }
  return [...users].map(([id, { size }]) => ({ id, name: nameOf(model, id, 'systems'), systems: size })).sort(byId)
}

function fieldOf(model: Model, capability: string | undefined): string {
  const seen = new Set<string>()
  let found = model.capabilities.get(capability ?? '')
  for (let above = found; above && !seen.has(above.id); above = model.capabilities.get(above.parent ?? '')) {
    seen.add(above.id)
    found = above
  }
  return found?.name ?? ''
}

const agencyName = (model: Model, id: string) => nameOf(model, id, 'agencies')
const byId = (a: { readonly id: string }, b: { readonly id: string }) => compare(a.id, b.id)
