import { improvedBy, type Model, type Proposal, type Status, type System, statusOn } from '../architecture/index.js'
import { isLetterhead, subjectOfTitle, withoutLetterhead } from '../language/index.js'
import type { Profile } from './profile.js'

/**
 * The systems that a proposal of a given day is compared with, as the finder sees them. A national platform of a content pack
 * counts once it is at most `horizon` years away: a pack knows of later years what nobody could know then.
 */
export function catalogue(model: Model, asOf: string): Profile[] {
  const horizonDay = `${Number(asOf.slice(0, 4)) + horizon}${asOf.slice(4)}`
  const profiles: Profile[] = []
  for (const system of model.systems.values()) {
    const known = model.originOf(system) === 'workspace' || (system.lifecycle.from ?? '') <= horizonDay
    if (known) profiles.push(profileOfSystem(model, system, statusOn(system, asOf)))
  }
  return profiles
}

/** Years ahead that national plans reach: a provincial plan runs for three (KH 4281/KH-UBND: 2018–2020). */
const horizon = 3

export function profileOfSystem(model: Model, system: System, status: Status): Profile {
  return {
    id: system.id,
    of: 'system',
    name: system.name,
    aliases: system.aliases ?? [],
    purpose: system.description ?? '',
    functions: system.functions ?? [],
    capabilities: named(system.capabilities, model.capabilities),
    data: dataNames(model, system.data),
    users: system.users ?? [],
    scope: system.scope,
    layer: `${system.layer} ${model.layers.get(system.layer)?.name ?? ''}`,
    kind: system.kind,
    owner: system.owner,
    ownerNames: agencyNames(model, system.owner),
    status,
    shared: isForAll(model, system),
    realizes: system.realizes ?? [],
    consumes: (system.dependsOn ?? []).map((d) => d.to),
    upgrades: [],
    carriesOut: [],
    proposalKind: undefined,
  }
}

/** Kinds that exist to be used by others. */
const servingKinds: ReadonlySet<System['kind']> = new Set(['platform', 'service', 'infrastructure', 'security'])

/** Declared as shared, or the province's realisation of a component that the framework has once for all. */
function isForAll(model: Model, system: System): boolean {
  const sharedComponent = (system.realizes ?? []).some((id) => model.components.get(id)?.shared === true)
  return system.shared === true || (sharedComponent && servingKinds.has(system.kind))
}

/** Systems that are only planned yet, whose owner now proposes to build them. */
function carriedOut(model: Model, proposal: Proposal): string[] {
  const { header, systems } = proposal
  const delivered = header.task === undefined ? [] : (model.tasks.get(header.task)?.delivers ?? [])
  const named = [...systems.map((s) => s.id), ...delivered]
  const mine = header.owner ?? header.agency
  return [...new Set(named)].filter((id) => {
    const planned = model.systems.get(id)
    return (
      planned?.owner === mine && (planned.lifecycle.status === 'planned' || planned.lifecycle.status === 'building')
    )
  })
}

/** A proposal as the finder sees it: its header, and what its own systems add to that. */
export function profileOfProposal(model: Model, proposal: Proposal): Profile {
  const { header, systems, dependencies } = proposal
  const declared = systems.filter((s) => s.declared !== header)
  const own = new Set(systems.map((s) => s.id))
  const all = <T>(of: (s: (typeof systems)[number]) => readonly T[] | undefined) => declared.flatMap((s) => of(s) ?? [])
  return {
    id: header.id,
    of: 'proposal',
    name: subjectOfTitle(header.title),
    aliases: [...(header.aliases ?? []), ...declared.map((s) => s.name)],
    purpose: [header.purpose, header.description ?? '', ...declared.map((s) => s.description ?? '')]
      .filter(Boolean)
      .map(withoutLetterhead)
      .join('\n'),
    functions: [...(header.functions ?? []), ...all((s) => s.functions)].filter((line) => !isLetterhead(line)),
    capabilities: named([...(header.capabilities ?? []), ...all((s) => s.capabilities)], model.capabilities),
    data: dataNames(model, [...(header.data ?? []), ...all((s) => s.data)]),
    users: header.users ?? all((s) => s.users),
    scope: header.scope ?? declared[0]?.scope,
    kind: header.systemKind ?? systems[0]?.kind,
    owner: header.owner ?? header.agency,
    ownerNames: agencyNames(model, header.owner ?? header.agency),
    status: 'planned',
    shared: header.shared === true || declared.some((s) => s.shared === true),
    realizes: [...(header.realizes ?? []), ...all((s) => s.realizes)],
    consumes: [
      ...new Set([...dependencies.flatMap((d) => (d.via ? [d.to, d.via] : [d.to])), ...(header.reuses ?? [])]),
    ].filter((id) => !own.has(id)),
    upgrades: improvedBy(header).filter((id) => model.systems.has(id)),
    carriesOut: carriedOut(model, proposal),
    proposalKind: header.kind,
  }
}

function named(items: readonly string[] | undefined, known: ReadonlyMap<string, { readonly name: string }>): string[] {
  return (items ?? []).map((item) => known.get(item)?.name ?? item)
}

function dataNames(model: Model, data: System['data']): string[] {
  return named(
    (data ?? []).map((d) => (typeof d === 'string' ? d : d.entity)),
    model.dataEntities,
  )
}

function agencyNames(model: Model, agency: string): string[] {
  const known = model.agencies.get(agency)
  if (!known) return [agency]
  return [known.name, ...(known.shortName ? [known.shortName] : []), ...(known.aliases ?? [])]
}
