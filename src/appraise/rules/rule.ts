import type { ArchitectureGraph, Dependency, Form, Locator, Model, Proposal } from '../../architecture/index.js'
import type { Basis, Hit, Severity, Text } from '../../kernel/index.js'
import type { Appraisal, Pair } from '../../match/index.js'

/** A fault that a rule found; the rule's id is added by whoever runs it. */
export type Found = Omit<Hit, 'rule'>

export type OptionValue = string | number | boolean

/** What a rule may look at when the architecture itself is judged. */
export interface ArchitectureContext {
  readonly model: Model
  /** The day on which law and lifecycles are read, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly locate: Locator
  /** The dependency graph; built when first asked for. */
  readonly graph: () => ArchitectureGraph
  /** Systems of the architecture that duplicate each other; worked out when first asked for. */
  readonly pairs: () => readonly Pair[]
  /** This rule's options: the workspace's, else the rule's defaults. */
  readonly option: <T extends OptionValue>(name: string, otherwise: T) => T
  /** Ids of all rules, built in and the province's own. */
  readonly ruleIds: ReadonlySet<string>
}

/** The same when a proposal is judged: `model` is the architecture with the proposal laid on it. */
export interface ProposalContext extends Omit<ArchitectureContext, 'pairs'> {
  /** The architecture without the proposal. */
  readonly base: Model
  readonly proposal: Proposal
  /** The dependencies that the proposal adds. */
  readonly dependencies: readonly Dependency[]
  readonly appraisal: Appraisal
  /** The other proposals of the run, by id. */
  readonly others: ReadonlyMap<string, Proposal>
}

/** What a rule may look at when the national exchange form (Mẫu 03) is judged, filled in or made from the model. */
export interface FormContext {
  readonly form: Form
  readonly model: Model
  readonly asOf: string
  /** Whether the form was read from a file, rather than made from the model. */
  readonly filled: boolean
}

/** A case in YAML: a fragment, or a proposal, or both with a line `---` between them; laid on the examples' base workspace. */
export interface Examples {
  readonly pass: string
  readonly fail: string
}

/**
 * One requirement. A rule says which facts break it; severity, waivers and language are settled by those who run it.
 * A rule with none of `architecture`, `proposal` and `form` is found by the loader and stands here for its documentation.
 */
export interface Rule {
  /** `family/name`; the file is `src/appraise/rules/family/name.ts`. */
  readonly id: string
  readonly severity: Severity
  readonly title: Text
  /** Documents by id (pack `van-ban`), with article where it is known; those in force on the day are shown. */
  readonly basis: readonly Basis[]
  /** What to do, in general; a finding may say it more exactly. */
  readonly remedy: Text
  /** What the remedy means in the YAML, in general: keys, or a line to write. See `Hit`. */
  readonly yaml?: string
  /** A page for an officer: what it asks for, why, how it is judged, how to mend it. Markdown. */
  readonly explain: Text
  /** Options that a workspace may set, with their defaults and meaning. */
  readonly options?: Readonly<Record<string, { readonly default: OptionValue; readonly meaning: Text }>>
  readonly architecture?: (context: ArchitectureContext) => Iterable<Found>
  readonly proposal?: (context: ProposalContext) => Iterable<Found>
  /** Judged only where the profile `mau03` is asked for. */
  readonly form?: (context: FormContext) => Iterable<Found>
  readonly examples: Examples
}
