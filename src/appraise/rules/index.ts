import type { Model } from '../../architecture/index.js'
import type { Hit } from '../../kernel/index.js'
import { budgetRules } from './budget/index.js'
import { decisionRules } from './decision/index.js'
import { dossierRules } from './dossier/index.js'
import { duplicationRules } from './duplication/index.js'
import { frameworkRules } from './framework/index.js'
import { hostingRules } from './hosting/index.js'
import { integrationRules } from './integration/index.js'
import { layeringRules } from './layering/index.js'
import { mau03Rules } from './mau03/index.js'
import { modelRules } from './model/index.js'
import { compileOwnRules } from './own/rules.js'
import { faultsOfSettings } from './own/settings.js'
import { progressRules } from './progress/index.js'
import { reuseRules } from './reuse/index.js'
import { roadmapRules } from './roadmap/index.js'
import type { BuiltInRule, Rule, RuleCode } from './rule.js'
import { securityRules } from './security/index.js'
import { faultsOfConditions } from './standards/applies.js'
import { standardsRules } from './standards/index.js'
import { waiverRules } from './waiver/index.js'
import { words } from './words.generated.js'

/** The families of rules, in the order in which a reviewer reads them. */
const families: readonly (readonly RuleCode[])[] = [
  modelRules,
  layeringRules,
  frameworkRules,
  duplicationRules,
  reuseRules,
  standardsRules,
  integrationRules,
  hostingRules,
  securityRules,
  roadmapRules,
  dossierRules,
  budgetRules,
  decisionRules,
  progressRules,
  mau03Rules,
  waiverRules,
]

/** Every built-in rule with its title and remedy; its page and its examples are loaded by whoever shows them. */
export const rules: readonly BuiltInRule[] = families.flat().map((rule) => ({ ...rule, ...words[rule.id] }))

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]))

/**
 * The province's own rules as rules like any other, and the faults of every CEL expression of the model: rules whose
 * expressions are at fault are left out, standards with a faulty `appliesTo` are not asked for.
 */
export function ownRules(model: Model): { rules: Rule[]; faults: Hit[] } {
  const own = compileOwnRules(model)
  const builtIn = own.rules.filter((rule) => byId.has(rule.id))
  const taken = builtIn.map((rule): Hit => {
    const declared = model.rules.get(rule.id)
    return {
      rule: 'model/duplicate-id',
      subject: rule.id,
      location: declared && model.locate(declared, 'id'),
      message: {
        vi: `Mã “${rule.id}” là mã của một quy tắc có sẵn.`,
        en: `The id “${rule.id}” is that of a built-in rule.`,
      },
      remedy: {
        vi: 'Đặt mã khác, ví dụ bắt đầu bằng tên viết tắt của tỉnh: bt/….',
        en: 'Choose another, for instance with the province’s initials: bt/….',
      },
    }
  })
  return {
    rules: own.rules.filter((rule) => !byId.has(rule.id)),
    faults: [...own.faults, ...taken, ...faultsOfConditions(model)],
  }
}

/** Faults in the workspace's settings and waivers: unknown rules, unknown options, options of the wrong type. */
export function settingFaults(model: Model, ruleIds: ReadonlySet<string>): Hit[] {
  return faultsOfSettings(model, ruleIds, byId)
}
