import { type ArchitectureGraph, graphOf, type Model, overlay, type Proposal } from '../architecture/index.js'
import type { Appraisal } from '../match/index.js'
import type { RuleOptions } from './overrides.js'
import type { Alike, ArchitectureContext, OptionValue, ProposalContext, Rule } from './rules/rule.js'

/** What all rules of a run share; each gets its own view with its own options. */
export interface SharedContext {
  readonly model: Model
  readonly asOf: string
  readonly ruleIds: ReadonlySet<string>
  readonly graph: () => ArchitectureGraph
}

export function architectureContext(
  shared: SharedContext,
  alike: () => Alike,
  rule: Rule,
  options: RuleOptions,
): ArchitectureContext {
  return { ...shared, locate: shared.model.locate, alike, option: optionOf(rule, options) }
}

/** The part of a proposal's context that all rules share: the architecture with the proposal laid on it. */
export function overlaid(base: Model, proposal: Proposal): Pick<SharedContext, 'model' | 'graph'> {
  const model = overlay(base, proposal)
  return { model, graph: () => graphOf(model) }
}

export function proposalContext(
  shared: SharedContext,
  base: Model,
  proposal: Proposal,
  appraisal: Appraisal,
  others: ReadonlyMap<string, Proposal>,
  rule: Rule,
  options: RuleOptions,
): ProposalContext {
  return {
    ...shared,
    locate: shared.model.locate,
    base,
    proposal,
    dependencies: proposal.dependencies,
    appraisal,
    others,
    option: optionOf(rule, options),
  }
}

/** Looks an option up: what was set, else the rule's default. */
function optionOf(rule: Rule, set: RuleOptions): <T extends OptionValue>(name: string, otherwise: T) => T {
  return <T extends OptionValue>(name: string, otherwise: T): T => {
    const value: OptionValue | undefined = set[name] ?? rule.options?.[name]?.default
    return sameType(value, otherwise) ? value : otherwise
  }
}

function sameType<T extends OptionValue>(value: OptionValue | undefined, like: T): value is T {
  return typeof value === typeof like
}
