import * as Type from 'typebox'

/**
 * A labelled set: systems, proposals, and what a reviewer said of each proposal. Judges are fitted to such sets and measured on
 * them. Further fields are let through, so that whoever labels may keep notes beside.
 */
const Texts = Type.Array(Type.String())
const kindsOfSystem = [
  'application',
  'platform',
  'service',
  'database',
  'portal',
  'infrastructure',
  'security',
] as const
const scopes = ['national', 'province', 'sector', 'district', 'commune', 'agency', 'department'] as const
/** `train` is another way to write `training`, as `department` is of `agency`. */
const kindsOfProposal = [
  'build',
  'upgrade',
  'lease',
  'buy',
  'infrastructure',
  'training',
  'train',
  'consultancy',
] as const

export const LabelledSystem = Type.Object({
  id: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  aliases: Type.Optional(Texts),
  description: Type.String(),
  owner: Type.String(),
  /** By which names texts call the owner; without it the owner is the name. */
  ownerNames: Type.Optional(Texts),
  kind: Type.Enum(kindsOfSystem),
  layer: Type.Optional(Type.String()),
  functions: Type.Optional(Texts),
  capabilities: Type.Optional(Texts),
  dataEntities: Type.Optional(Texts),
  users: Type.Optional(Texts),
  scope: Type.Enum(scopes),
  status: Type.Enum(['planned', 'building', 'operational', 'retiring', 'retired', 'unknown']),
  shared: Type.Optional(Type.Boolean()),
  realizes: Type.Optional(Texts),
  consumes: Type.Optional(Texts),
})
export type LabelledSystem = Type.Static<typeof LabelledSystem>

export const LabelledProposal = Type.Object({
  id: Type.String({ minLength: 1 }),
  title: Type.String({ minLength: 1 }),
  aliases: Type.Optional(Texts),
  agency: Type.String(),
  agencyNames: Type.Optional(Texts),
  purpose: Type.String(),
  functions: Type.Optional(Texts),
  capabilities: Type.Optional(Texts),
  data: Type.Optional(Texts),
  users: Type.Optional(Texts),
  scope: Type.Optional(Type.Enum(scopes)),
  kind: Type.Enum(kindsOfProposal),
  systemKind: Type.Optional(Type.Enum(kindsOfSystem)),
  shared: Type.Optional(Type.Boolean()),
  realizes: Type.Optional(Texts),
  consumes: Type.Optional(Texts),
  carriesOut: Type.Optional(Texts),
  declaredRelations: Type.Optional(Type.Object({ upgrades: Type.Optional(Texts) })),
})
export type LabelledProposal = Type.Static<typeof LabelledProposal>

const verdicts = ['none', 'overlap', 'duplicate', 'reuse', 'upgrade'] as const

/** What a reviewer said of a proposal. */
export const Label = Type.Object({
  verdict: Type.Enum(verdicts),
  /** Every verdict that a fair reviewer may give, `verdict` among them. */
  acceptableVerdicts: Type.Optional(Type.Array(Type.Enum(verdicts))),
  /** The systems on which it rests; one that is not required is merely acceptable. */
  targets: Type.Array(Type.Object({ id: Type.String(), relation: Type.String(), required: Type.Boolean() })),
  difficulty: Type.Optional(Type.String()),
  tag: Type.Optional(Type.String()),
  /** Why, in the reviewer's words. */
  why: Type.Optional(Type.String()),
})
export type Label = Type.Static<typeof Label>

const IdPair = Type.Object({ a: Type.String(), b: Type.String() })
export type IdPair = Type.Static<typeof IdPair>

/** The files of a set, by name; those of pairs may be missing. */
export const setFiles = {
  catalogue: { file: 'catalogue.json', schema: Type.Array(LabelledSystem) },
  proposals: { file: 'proposals.json', schema: Type.Array(LabelledProposal) },
  labels: { file: 'labels.json', schema: Type.Record(Type.String(), Label) },
  pairs: {
    file: 'catalogue-pairs.json',
    schema: Type.Object({ duplicates: Type.Array(IdPair), nearNeighboursNotDuplicate: Type.Array(IdPair) }),
  },
  peers: { file: 'proposal-duplicates.json', schema: Type.Object({ pairs: Type.Array(IdPair) }) },
} as const

export interface LabelledSet {
  readonly catalogue: readonly LabelledSystem[]
  readonly proposals: readonly LabelledProposal[]
  /** By the proposal's id. */
  readonly labels: Readonly<Record<string, Label>>
  /** Pairs inside the catalogue. */
  readonly duplicates: readonly IdPair[]
  readonly nearNeighbours: readonly IdPair[]
  /** Pairs of proposals. */
  readonly peers: readonly IdPair[]
}
