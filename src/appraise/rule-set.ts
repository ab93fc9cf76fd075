import type { Model } from '../architecture/index.js'
import type { Hit } from '../kernel/index.js'
import { isOff } from './overrides.js'
import { rules as builtIn, ownRules, settingFaults } from './rules/index.js'
import type { Rule } from './rules/rule.js'

/** Faults of the workspace's own rules and settings, which make the rules themselves unusable. */
export function configurationFaults(model: Model): readonly Hit[] {
  return rulesOf(model).faults
}

interface RuleSet {
  readonly rules: ReadonlyMap<string, Rule>
  readonly faults: readonly Hit[]
}

const ofModel = new WeakMap<Model, RuleSet>()

/** All rules by id, built in and the province's own, and what is wrong with the own ones and the settings: once for a model. */
export function rulesOf(model: Model): RuleSet {
  const known = ofModel.get(model) ?? ruleSet(model)
  ofModel.set(model, known)
  return known
}

function ruleSet(model: Model): RuleSet {
  const own = ownRules(model)
  const rules = new Map([...builtIn, ...own.rules].map((rule) => [rule.id, rule]))
  const ids = new Set([...rules.keys(), ...model.rules.keys()])
  return { rules, faults: [...own.faults, ...settingFaults(model, ids)] }
}

/** The rules that the workspace has not switched off. */
export function active(rules: ReadonlyMap<string, Rule>, model: Model): Rule[] {
  return [...rules.values()].filter((rule) => !isOff(model.settings.get(rule.id)))
}
