import type { LabelledProposal, LabelledSystem } from '../../architecture/index.js'
import type { Profile } from '../profile.js'

/** A labelled set's systems and proposals as profiles, and back: what the one writes the other reads. */

const blank = {
  aliases: [],
  functions: [],
  capabilities: [],
  ownerNames: [],
  shared: false,
  realizes: [],
  consumes: [],
  upgrades: [],
  carriesOut: [],
  kind: undefined,
  proposalKind: undefined,
} satisfies Partial<Profile>

export function systemFrom(raw: LabelledSystem): Profile {
  return {
    ...blank,
    id: raw.id,
    of: 'system',
    name: raw.name,
    aliases: raw.aliases ?? [],
    purpose: raw.description,
    functions: raw.functions ?? [],
    capabilities: raw.capabilities ?? [],
    data: raw.dataEntities ?? [],
    users: raw.users ?? [],
    scope: scopeOf(raw.scope),
    kind: raw.kind,
    ...(raw.layer === undefined ? {} : { layer: raw.layer }),
    owner: raw.owner,
    ownerNames: raw.ownerNames ?? [raw.owner],
    status: raw.status,
    shared: raw.shared ?? false,
    realizes: raw.realizes ?? [],
    consumes: raw.consumes ?? [],
  }
}

export function labelledProfile(raw: LabelledProposal): Profile {
  return {
    ...blank,
    id: raw.id,
    of: 'proposal',
    name: raw.title,
    aliases: raw.aliases ?? [],
    purpose: raw.purpose,
    functions: raw.functions ?? [],
    capabilities: raw.capabilities ?? [],
    data: raw.data ?? [],
    users: raw.users ?? [],
    scope: scopeOf(raw.scope),
    kind: raw.systemKind,
    owner: raw.agency,
    ownerNames: raw.agencyNames ?? [raw.agency],
    status: 'planned',
    shared: raw.shared ?? false,
    realizes: raw.realizes ?? [],
    consumes: raw.consumes ?? [],
    upgrades: raw.declaredRelations?.upgrades ?? [],
    carriesOut: raw.carriesOut ?? [],
    proposalKind: raw.kind === 'train' ? 'training' : raw.kind,
  }
}

export function labelledSystem(profile: Profile): LabelledSystem {
  return {
    id: profile.id,
    name: profile.name,
    ...some('aliases', profile.aliases),
    description: profile.purpose,
    owner: profile.owner,
    ownerNames: [...profile.ownerNames],
    kind: profile.kind ?? 'application',
    ...(profile.layer === undefined ? {} : { layer: profile.layer }),
    ...some('functions', profile.functions),
    ...some('capabilities', profile.capabilities),
    ...some('dataEntities', profile.data),
    ...some('users', profile.users),
    scope: profile.scope ?? 'agency',
    status: profile.status,
    ...(profile.shared ? { shared: true } : {}),
    ...some('realizes', profile.realizes),
    ...some('consumes', profile.consumes),
  }
}

export function labelledProposal(profile: Profile): LabelledProposal {
  return {
    id: profile.id,
    title: profile.name,
    ...some('aliases', profile.aliases),
    agency: profile.owner,
    agencyNames: [...profile.ownerNames],
    purpose: profile.purpose,
    ...some('functions', profile.functions),
    ...some('capabilities', profile.capabilities),
    ...some('data', profile.data),
    ...some('users', profile.users),
    ...(profile.scope === undefined ? {} : { scope: profile.scope }),
    kind: profile.proposalKind ?? 'build',
    ...(profile.kind === undefined ? {} : { systemKind: profile.kind }),
    ...(profile.shared ? { shared: true } : {}),
    ...some('realizes', profile.realizes),
    ...some('consumes', profile.consumes),
    ...some('carriesOut', profile.carriesOut),
    ...(profile.upgrades.length > 0 ? { declaredRelations: { upgrades: [...profile.upgrades] } } : {}),
  }
}

function scopeOf(scope: LabelledSystem['scope'] | undefined): Profile['scope'] {
  return scope === 'department' ? 'agency' : scope
}

function some<K extends string>(field: K, values: readonly string[]): { [key in K]?: string[] } {
  return values.length === 0 ? {} : ({ [field]: [...values] } as { [key in K]: string[] })
}
