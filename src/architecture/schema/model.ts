import type { Location } from '../../kernel/index.js'
import type { Agency } from './agency.js'
import type { Capability } from './capability.js'
import type { EntityOf } from './collections.js'
import type { Component } from './component.js'
import type { DataEntity } from './data-entity.js'
import type { Decision } from './decision.js'
import type { Dependency } from './dependency.js'
import type { LegalDocument } from './document.js'
import type { Gap } from './gap.js'
import type { GlossaryEntry } from './glossary-entry.js'
import type { Judging } from './judge-file.js'
import type { Layer } from './layer.js'
import type { Issuer, RuleSetting } from './manifest.js'
import type { OwnRule } from './own-rule.js'
import type { ProgressReport } from './progress-report.js'
import type { ProposalHeader } from './proposal.js'
import type { Regime } from './regime.js'
import type { Objective, Phase, Task } from './roadmap.js'
import type { CollectionName } from './schema.js'
import type { Standard } from './standard.js'
import type { ProposedSystem, System } from './system.js'
import type { Waiver } from './waiver.js'

export type ById<T> = ReadonlyMap<string, T>

/** Where an entity came from: the workspace itself or a content pack. */
export type Origin = { readonly pack: string } | 'workspace'

/** Tells where a node of the YAML was written; `key` is a field's name or an item's index. */
export type Locator = (node: object, key?: string | number) => Location | undefined

/** A validated, resolved architecture: every reference names something that exists. */
export interface Model {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly description: string
  /** Whose letters the papers are; blanks where the manifest does not say. */
  readonly issuer?: Issuer
  /** `sha256:…` over the content of all files, in the order of their names. */
  readonly digest: string
  readonly packs: readonly {
    readonly id: string
    readonly version: string
    readonly name: string
    /** The day of its issue. */
    readonly date?: string
  }[]
  /** Steps, by estimate, that one of the province's own rules may take over all its subjects. */
  readonly ruleSteps: number
  /** The workspace's settings of rules, by rule id. */
  readonly settings: ById<RuleSetting>

  readonly agencies: ById<Agency>
  readonly layers: ById<Layer>
  readonly components: ById<Component>
  readonly systems: ById<System>
  /** All dependencies, those declared inside systems included. */
  readonly dependencies: readonly Dependency[]
  readonly capabilities: ById<Capability>
  readonly dataEntities: ById<DataEntity>
  readonly standards: ById<Standard>
  readonly documents: ById<LegalDocument>
  readonly regimes: ById<Regime>
  readonly objectives: ById<Objective>
  readonly phases: ById<Phase>
  readonly tasks: ById<Task>
  /** Approvals of proposals, by the proposal's id. */
  readonly gaps: ById<Gap>
  readonly decisions: ById<Decision>
  readonly progressReports: ById<ProgressReport>
  readonly rules: ById<OwnRule>
  readonly waivers: readonly Waiver[]
  readonly glossary: readonly GlossaryEntry[]
  /** What duplicates are judged by: the tool's own weights, or those that the manifest names. */
  readonly judging: Judging

  readonly locate: Locator
  /** Where an entity came from. */
  readonly originOf: (entity: object) => Origin
}

/** A proposal as written, with what it will build in full: the overlay that is laid on the architecture. */
export interface Proposal {
  /** Path as a user would write it. */
  readonly file: string
  /** `sha256:…` of the file's text. */
  readonly digest: string
  readonly header: ProposalHeader
  /** The systems that it builds: those of the file, else the one that the header describes; none for training. */
  readonly systems: readonly BuiltSystem[]
  readonly dependencies: readonly Dependency[]
  readonly locate: Locator
}

/** A system of a proposal, with the gaps of the dossier filled from the header; `declared` is what was written. */
export interface BuiltSystem extends Omit<System, 'layer' | 'scope' | 'kind'> {
  readonly layer?: string
  readonly scope?: System['scope']
  readonly kind?: System['kind']
  /** The YAML node that says what this system is, for locations. */
  readonly declared: ProposedSystem | ProposalHeader
}

/** The collections of a model that are looked up by id. */
export type IndexedCollection = Exclude<CollectionName, 'dependencies' | 'waivers' | 'glossary'>

/** Finds an entity by id in any collection that has ids, in the order in which a user would mean it. */
export function findById(
  model: Model,
  id: string,
): { collection: IndexedCollection; entity: EntityOf<IndexedCollection> } | undefined {
  for (const collection of indexedCollections) {
    const entity = model[collection].get(id)
    if (entity) return { collection, entity }
  }
  return undefined
}

/**
 * The name of an entity as a reader knows it; the id itself where it has none or does not exist.
 * @param among the collections that the id may mean, the likeliest first; a layer and a system may bear one id
 */
export function nameOf(model: Model, id: string, ...among: readonly IndexedCollection[]): string {
  const found =
    among.length === 0
      ? findById(model, id)?.entity
      : among.map((collection) => model[collection].get(id)).find((entity) => entity !== undefined)
  return found && 'name' in found && found.name !== undefined ? found.name : id
}

/** In the order in which a user would mean them. */
export const indexedCollections: readonly IndexedCollection[] = [
  'systems',
  'components',
  'agencies',
  'layers',
  'standards',
  'documents',
  'regimes',
  'capabilities',
  'dataEntities',
  'tasks',
  'phases',
  'objectives',
  'gaps',
  'decisions',
  'progressReports',
  'rules',
]
