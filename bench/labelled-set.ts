import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { GlossaryEntry } from '../src/architecture/schema/glossary-entry.js'
import type { Profile } from '../src/match/index.js'

/** A labelled set as profiles; see bench/gold/README.md. */

interface RawSystem {
  id: string
  name: string
  aliases?: string[]
  description: string
  owner: string
  kind: NonNullable<Profile['kind']>
  capabilities?: string[]
  dataEntities?: string[]
  users?: string[]
  scope: string
  layer?: string
  status: Profile['status']
}

interface RawProposal {
  id: string
  title: string
  agency: string
  purpose: string
  functions?: string[]
  data?: string[]
  users?: string[]
  scope: string
  kind: string
  declaredRelations?: { upgrades?: string[] }
}

export interface Label {
  verdict: string
  acceptableVerdicts?: string[]
  targets: { id: string; relation: string; required: boolean }[]
  difficulty: string
  tag: string
}

interface IdPair {
  a: string
  b: string
}

export interface LabelledSet {
  catalogue: Profile[]
  proposals: Profile[]
  labels: Record<string, Label>
  /** Pairs inside the catalogue. */
  duplicates: IdPair[]
  nearNeighbours: IdPair[]
  /** Pairs of proposals. */
  peers: IdPair[]
}

export function readLabelledSet(directory: string): LabelledSet {
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(directory, file), 'utf8'))
  const pairs = read<{ duplicates: IdPair[]; nearNeighboursNotDuplicate: IdPair[] }>('catalogue-pairs.json')
  const peers = existsSync(join(directory, 'proposal-duplicates.json'))
  return {
    catalogue: read<RawSystem[]>('catalogue.json').map(toSystem),
    proposals: read<RawProposal[]>('proposals.json').map(toProposal),
    labels: read('labels.json'),
    duplicates: pairs.duplicates,
    nearNeighbours: pairs.nearNeighboursNotDuplicate,
    peers: peers ? read<{ pairs: IdPair[] }>('proposal-duplicates.json').pairs : [],
  }
}

export function readGlossary(file: string): GlossaryEntry[] {
  const pack = load(readFileSync(file, 'utf8')) as { glossary: GlossaryEntry[] }
  return pack.glossary
}

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

const scopes: Record<string, NonNullable<Profile['scope']>> = {
  national: 'national',
  province: 'province',
  sector: 'sector',
  district: 'district',
  commune: 'commune',
  agency: 'agency',
  department: 'agency',
}

function toSystem(raw: RawSystem): Profile {
  return {
    ...blank,
    id: raw.id,
    of: 'system',
    name: raw.name,
    aliases: raw.aliases ?? [],
    purpose: raw.description,
    capabilities: raw.capabilities ?? [],
    data: raw.dataEntities ?? [],
    users: raw.users ?? [],
    scope: scopes[raw.scope],
    kind: raw.kind,
    ...(raw.layer === undefined ? {} : { layer: raw.layer }),
    owner: raw.owner,
    ownerNames: [raw.owner],
    status: raw.status,
  }
}

const kinds: Record<string, NonNullable<Profile['proposalKind']>> = {
  build: 'build',
  upgrade: 'upgrade',
  lease: 'lease',
  buy: 'buy',
  infrastructure: 'infrastructure',
  train: 'training',
}

function toProposal(raw: RawProposal): Profile {
  return {
    ...blank,
    id: raw.id,
    of: 'proposal',
    name: raw.title,
    purpose: raw.purpose,
    functions: raw.functions ?? [],
    data: raw.data ?? [],
    users: raw.users ?? [],
    scope: scopes[raw.scope],
    owner: raw.agency,
    ownerNames: [raw.agency],
    status: 'planned',
    upgrades: raw.declaredRelations?.upgrades ?? [],
    proposalKind: kinds[raw.kind],
  }
}
