import type { ArchitectureGraph, Dependency, Form, Locator, Model, Proposal } from '../../architecture/index.js'
import type { Basis, Hit, Severity, Text } from '../../kernel/index.js'
import type { Appraisal, Pair } from '../../match/index.js'
import type { RuleId } from './words.generated.js'

/** A fault that a rule found; the rule's id is added by whoever runs it. */
export type Found = Omit<Hit, 'rule'>

export type OptionValue = string | number | boolean

/** What within the catalogue is like one another. */
export interface Alike {
  /** Records that plainly describe one system, in groups. */
  readonly same: readonly (readonly string[])[]
  /** What the finder holds to be duplicates; of each group above it compares the first member. */
  readonly pairs: readonly Pair[]
}

/** What a rule may look at when the architecture itself is judged. */
export interface ArchitectureContext {
  readonly model: Model
  /** The day on which law and lifecycles are read, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly locate: Locator
  /** The dependency graph; built when first asked for. */
  readonly graph: () => ArchitectureGraph
  /** Systems of the architecture that duplicate each other; worked out when first asked for. */
  readonly alike: () => Alike
  /** This rule's options: the workspace's, else the rule's defaults. */
  readonly option: <T extends OptionValue>(name: string, otherwise: T) => T
  /** Ids of all rules, built in and the province's own. */
  readonly ruleIds: ReadonlySet<string>
}

/** The same when a proposal is judged: `model` is the architecture with the proposal laid on it. */
export interface ProposalContext extends Omit<ArchitectureContext, 'alike'> {
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

/** Titles and what to do in general: what every list and finding shows of a rule. */
interface RuleWords {
  readonly title: Text
  /** What to do, in general; a finding may say it more exactly. */
  readonly remedy: Text
}

/** Two cases in YAML: a fragment, or a proposal, or both with a line `---` between them; laid on the examples' base workspace. */
export interface RuleExamples {
  readonly pass: string
  readonly fail: string
  /** Where the second is reported, and about what: the line of its own YAML, none where the finding stands elsewhere. */
  readonly found: { readonly line?: number; readonly subject: string }
}

/** What a rule does: which facts break it; severity, waivers and language are settled by those who run it. */
interface Judge {
  readonly severity: Severity
  /** Documents by id (pack `van-ban`), with article where it is known; those in force on the day are shown. */
  readonly basis: readonly Basis[]
  /** What the remedy means in the YAML, in general: keys, or a line to write. See `Hit`. */
  readonly yaml?: string
  /** Options that a workspace may set, with their defaults and meaning. */
  readonly options?: Readonly<Record<string, { readonly default: OptionValue; readonly meaning: Text }>>
  readonly architecture?: (context: ArchitectureContext) => Iterable<Found>
  readonly proposal?: (context: ProposalContext) => Iterable<Found>
  /** Judged only where the profile `mau03` is asked for. */
  readonly form?: (context: FormContext) => Iterable<Found>
}

/**
 * One requirement in code: `src/appraise/rules/family/name.ts`. Its words stand beside it, in `name.md`, and its examples in
 * `name.yaml` (scripts/rules.mjs). A rule with none of `architecture`, `proposal` and `form` is found by the loader and stands
 * there for its page.
 */
export interface RuleCode extends Judge {
  /** `family/name`. */
  readonly id: RuleId
}

export interface BuiltInRule extends RuleCode, RuleWords {}

/** A province's own rule, which carries its page. */
export interface ProvincialRule extends Judge, RuleWords {
  readonly id: string
  readonly page: Text
}

export type Rule = BuiltInRule | ProvincialRule
