import type { System } from '../architecture/index.js'

/**
 * What the duplicate finder knows of a system or a proposal: plain text and a few facts, independent of where they came from.
 * Texts are exactly as their authors wrote them; normalising is the finder's own work.
 */
export interface Profile {
  readonly id: string
  readonly of: 'system' | 'proposal'
  readonly name: string
  readonly aliases: readonly string[]
  /** Purpose and description. */
  readonly purpose: string
  readonly functions: readonly string[]
  /** Business capabilities: names of the architecture's capabilities, or free text. */
  readonly capabilities: readonly string[]
  readonly data: readonly string[]
  readonly users: readonly string[]
  readonly scope: System['scope'] | undefined
  /** Name or id of the layer it belongs to, where one is known. */
  readonly layer?: string
  readonly kind: System['kind'] | undefined
  /** Id of the owning (or proposing) agency, or the text that was written. */
  readonly owner: string
  /** Full name, short name and aliases of that agency. */
  readonly ownerNames: readonly string[]
  readonly status: System['lifecycle']['status']
  readonly shared: boolean
  /** Ids of components that it realizes. */
  readonly realizes: readonly string[]
  /** Ids of systems and components that it declares to depend on or to reuse: consumed, not rebuilt. */
  readonly consumes: readonly string[]
  /** Ids of systems that it declares to upgrade or replace. Empty for systems. */
  readonly upgrades: readonly string[]
  /**
   * Ids of systems of the same owner, planned or being built, that this proposal carries out: its roadmap task delivers them,
   * or it declares them under the architecture's own id. Carrying out a plan is no duplication.
   */
  readonly carriesOut: readonly string[]
  /** What sort of proposal it is; undefined for systems. */
  readonly proposalKind:
    | 'build'
    | 'upgrade'
    | 'lease'
    | 'buy'
    | 'infrastructure'
    | 'training'
    | 'consultancy'
    | undefined
}

export type Relation = 'duplicate' | 'overlap' | 'should-reuse' | 'upgrades' | 'related'
export type FinderVerdict = 'duplicate' | 'overlap' | 'reuse' | 'upgrade' | 'none'

/** One reason for a match: what of the proposal meets what of the target, and how much it weighs in the score. */
export interface Evidence {
  readonly kind: 'term' | 'concept' | 'capability' | 'function' | 'data' | 'users' | 'scope' | 'owner'
  /** The proposal's own words. */
  readonly proposal: string
  /** The target's own words. */
  readonly target: string
  /** Share of the score that rests on it, 0..1. */
  readonly weight: number
}

/** A profile that says nothing yet. */
export const blankProfile: Profile = {
  id: '',
  of: 'system',
  name: '',
  aliases: [],
  purpose: '',
  functions: [],
  capabilities: [],
  data: [],
  users: [],
  scope: undefined,
  kind: undefined,
  owner: '',
  ownerNames: [],
  status: 'operational',
  shared: false,
  realizes: [],
  consumes: [],
  upgrades: [],
  carriesOut: [],
  proposalKind: undefined,
}
