import * as Type from 'typebox'
import {
  impactOf,
  type Model,
  orderOf,
  type System,
  type UnionPlan,
  unionCollections,
} from '../../architecture/index.js'
import { groupBy } from '../../kernel/index.js'
import { closed, head, headOf, type RunFacts, TextSchema, toThousandDong } from '../head.js'
import type { Raw } from '../merge/join.js'
import { lostIn } from './lost.js'
import { localityIn } from './names.js'
import { changedSources, ownEntities, sourceModel, type UnionSource } from './sources.js'
import type { Union } from './unite.js'

const Counts = Type.Object({ systems: Type.Integer(), agencies: Type.Integer() }, closed)

const UnionMember = Type.Object(
  {
    from: Type.String({ description: 'Source and id there' }),
    id: Type.String({ description: 'Id in the union' }),
    name: TextSchema,
    owner: Type.Optional(Type.String({ description: 'Who owned it in its province' })),
    status: Type.Optional(TextSchema),
    cost: Type.Optional(Type.Number({ description: 'Million dong' })),
    users: Type.Array(TextSchema),
    dependents: Type.Integer({ description: 'Systems and components that rely on it in its province' }),
  },
  closed,
)

const UnitedGroup = Type.Object(
  {
    of: Type.Enum([...unionCollections]),
    do: Type.Enum(['one', 'stays', 'beside', 'apart']),
    why: TextSchema,
    until: Type.Optional(TextSchema),
    members: Type.Array(UnionMember),
    data: Type.Array(TextSchema, { description: 'Data that the ones that end hold and the first does not name' }),
    wave: Type.Optional(Type.Integer({ description: 'Of systems: what it needs is moved in earlier waves' })),
    after: Type.Array(TextSchema, { description: 'Names of what stays of the groups that must be moved before' }),
  },
  closed,
)
export type UnitedGroup = Type.Static<typeof UnitedGroup>

const UnitedConflict = Type.Object(
  {
    collection: TextSchema,
    id: TextSchema,
    field: TextSchema,
    taken: TextSchema,
    values: Type.Array(Type.Object({ from: TextSchema, value: TextSchema }, closed)),
  },
  closed,
)
export type UnitedConflict = Type.Static<typeof UnitedConflict>

/** What a plan makes of several architectures. */
export const UnionResult = Type.Object(
  {
    ...head,
    sources: Type.Array(
      Type.Object(
        {
          key: TextSchema,
          name: TextSchema,
          place: Type.String({ description: 'The province that it is of, else its name' }),
          folder: TextSchema,
          ...Counts.properties,
          changed: Type.Boolean({ description: 'Whether it changed since the plan was made' }),
          kept: Type.Integer(),
          renamed: Type.Integer(),
          merged: Type.Integer(),
          ending: Type.Integer(),
          settings: Type.Integer({ description: 'Settings of rules that were not taken over' }),
        },
        closed,
      ),
    ),
    before: Counts,
    after: Type.Object({ ...Counts.properties, staying: Type.Integer() }, closed),
    groups: Type.Array(UnitedGroup),
    circles: Type.Array(Type.Array(TextSchema), { description: 'Ids of systems that must move together' }),
    money: Type.Object(
      {
        ending: Type.Number({ description: 'Million dong' }),
        unknown: Type.Integer({ description: 'Ending systems without a cost' }),
      },
      closed,
    ),
    rewired: Type.Integer(),
    conflicts: Type.Array(UnitedConflict),
    lost: Type.Array(Type.Object({ from: TextSchema, field: TextSchema }, closed), {
      description: 'What of the sources the union does not have; empty, or the tool is at fault',
    }),
  },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'kientruc merge', ...closed },
)
export type UnionResult = Type.Static<typeof UnionResult>

/**
 * What a plan comes to.
 * @param model the union as read from its files
 */
export function unionResult(
  sources: readonly UnionSource[],
  plan: UnionPlan,
  union: Union,
  model: Model,
  facts: RunFacts,
): UnionResult {
  const changed = new Set(changedSources(sources, plan))
  const idOf = new Map(union.fates.map((fate) => [`${fate.collection} ${fate.from}`, fate.to]))
  const groups = plan.groups.map((group) => groupOf(group))
  const order = consolidation(groups, model)
  const ending = groups.flatMap((g) => (g.of === 'systems' && g.do === 'stays' ? g.members.slice(1) : []))
  const fates = groupBy(union.fates, ({ from }) => from.slice(0, from.indexOf('/')))
  const placesOf = new Map(
    sources.map((s) => [s.key, localityIn(ownEntities(s).filter((e) => e.collection === 'agencies'))]),
  )
  const counted = sources.map(({ key, folder, workspace }, i) => {
    const own = fates.get(key) ?? []
    const count = (how: string) => own.filter((fate) => fate.how === how).length
    const of = (collection: string) => own.filter((fate) => fate.collection === collection).length
    return {
      key,
      name: workspace.model.name,
      place: placesOf.get(key) ?? workspace.model.name,
      folder,
      systems: of('systems'),
      agencies: of('agencies'),
      changed: changed.has(key),
      kept: count('kept'),
      renamed: count('renamed'),
      merged: count('merged'),
      ending: count('ending'),
      settings: i === 0 ? 0 : Object.keys(workspace.manifest.rules ?? {}).length,
    }
  })
  const sum = (of: 'systems' | 'agencies') => counted.reduce((total, source) => total + source[of], 0)
  const own = (entities: Iterable<object>) => [...entities].filter((e) => model.originOf(e) === 'workspace').length
  const systems = own(model.systems.values())
  return {
    ...headOf(model, facts),
    sources: counted,
    before: { systems: sum('systems'), agencies: sum('agencies') },
    after: { systems, staying: systems - ending.length, agencies: own(model.agencies.values()) },
    groups: groups.map((group) => {
      const wave = order.waveOf(group)
      return wave === undefined ? group : { ...group, wave, after: order.afterOf(group) }
    }),
    circles: order.circles,
    money: {
      ending: toThousandDong(ending.reduce((total, { cost = 0 }) => total + cost, 0)),
      unknown: ending.filter(({ cost }) => cost === undefined).length,
    },
    rewired: union.rewired,
    conflicts: union.conflicts.map(({ collection, id, field, taken, values }) => ({
      collection,
      id,
      field,
      taken,
      values: values.map(({ id: from, value }) => ({
        from,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      })),
    })),
    lost: [...lostIn(sources, plan, union)],
  }

  function groupOf({ of, do: decision, why, until, members }: UnionPlan['groups'][number]): UnitedGroup {
    const found = members.map((ref) => {
      const [key, id] = [ref.slice(0, ref.indexOf('/')), ref.slice(ref.indexOf('/') + 1)]
      const from = sourceModel(sources, key)
      const entity = from[of].get(id) as (Raw & { readonly name?: string }) | undefined
      const system = of === 'systems' ? from.systems.get(id) : undefined
      return {
        system,
        from,
        member: {
          from: ref,
          id: idOf.get(`${of} ${ref}`) ?? id,
          name: entity?.name ?? id,
          ...(system ? systemFacts(system, from) : { users: [], dependents: 0 }),
        },
      }
    })
    const [first, ...others] = found
    const has = new Set(first ? dataOf(first.system, first.from).map(plain) : [])
    const data = decision === 'stays' ? others.flatMap(({ system, from }) => dataOf(system, from)) : []
    return {
      of,
      do: decision,
      why,
      ...(until === undefined ? {} : { until }),
      members: found.map(({ member }) => member),
      data: [...new Set(data.filter((name) => !has.has(plain(name))))],
      after: [],
    }
  }
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().trim()

function systemFacts(system: System, model: Model) {
  return {
    owner: model.agencies.get(system.owner)?.name ?? system.owner,
    status: system.lifecycle.status,
    ...(system.cost ? { cost: system.cost.amount } : {}),
    users: [...(system.users ?? [])],
    dependents: impactOf(model, system.id).length,
  }
}

function dataOf(system: System | undefined, model: Model): string[] {
  return (system?.data ?? []).map((use) => {
    const said = typeof use === 'string' ? use : use.entity
    return model.dataEntities.get(said)?.name ?? said
  })
}

/** In which order systems can be put together: what others need comes before them. */
function consolidation(groups: readonly UnitedGroup[], model: Model) {
  const moving = groups.filter(({ of, do: decision }) => of === 'systems' && decision === 'stays')
  const nameOf = (group: UnitedGroup) => group.members[0]?.id ?? ''
  const groupOf = new Map(moving.flatMap((group) => group.members.map(({ id }) => [id, nameOf(group)] as const)))
  const arrows = model.dependencies.flatMap(({ from, to, via }) =>
    [to, ...(via === undefined ? [] : [via])].flatMap((needed) => {
      const [a, b] = [groupOf.get(from), groupOf.get(needed)]
      return a !== undefined && b !== undefined && a !== b ? [{ from: a, to: b }] : []
    }),
  )
  const { generationOf, circles } = orderOf(moving.map(nameOf), arrows)
  const ofMoving = new Set(moving)
  const heads = new Map(moving.map((group) => [nameOf(group), group.members[0]?.name ?? '']))
  return {
    afterOf: (group: UnitedGroup) => [
      ...new Set(arrows.flatMap(({ from, to }) => (from === nameOf(group) ? (heads.get(to) ?? []) : []))),
    ],
    circles: circles.map((circle) => [...circle]),
    waveOf: (group: UnitedGroup) => (ofMoving.has(group) ? generationOf.get(nameOf(group)) : undefined),
  }
}
