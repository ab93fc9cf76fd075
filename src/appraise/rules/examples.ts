import { examples } from './examples.generated.js'
import type { Rule, RuleExamples } from './rule.js'

/** What a rule lets pass and what it reports; a province's own rules have none. */
export function examplesOf(rule: Rule): RuleExamples | undefined {
  return 'page' in rule ? undefined : examples[rule.id]
}
