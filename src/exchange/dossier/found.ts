import type { ProposalHeader } from '../../architecture/index.js'
import type { Doubt, Item } from './item.js'

export type FactKind = ProposalHeader['kind']

/** A part of the architecture that the project uses, and how. */
export interface FoundLink {
  readonly to: string
  readonly kind: string
  /** The platform in between. */
  readonly via?: string
}

/** A source of money; how much it gives is not always said. */
export interface Fund {
  readonly source: string
  /** In million dong. */
  readonly amount: number | undefined
}

/** When it is done: from day to day, or how long it takes. */
export interface FoundPeriod {
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** As written: “180 ngày”. */
  readonly duration?: string | undefined
}

/** What the readers found in a dossier, each piece with its source. */
export interface FoundFact {
  readonly title: Item | undefined
  readonly agency: Item | undefined
  readonly date: Item | undefined
  readonly kind: Item<FactKind> | undefined
  readonly task: Item | undefined
  readonly purpose: Item | undefined
  readonly functions: readonly Item[]
  readonly data: readonly Item[]
  readonly users: readonly Item[]
  readonly scope: Item | undefined
  readonly upgrades: readonly Item[]
  readonly dependsOn: readonly Item<FoundLink>[]
  readonly hosting: Item | undefined
  readonly securityLevel: Item<number> | undefined
  readonly standards: readonly Item[]
  readonly personalData: Item<boolean> | undefined
  readonly impactAssessed: Item<boolean> | undefined
  readonly leaseCompared: Item<boolean> | undefined
  readonly inherits: Item | undefined
  readonly schedule: Item<FoundPeriod> | undefined
  /** In million dong. */
  readonly total: Item<number> | undefined
  readonly funds: readonly Item<Fund>[]
  readonly legalBasis: readonly Item[]
  readonly doubts: readonly Doubt[]
}
