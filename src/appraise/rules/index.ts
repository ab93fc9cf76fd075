import type { Model } from '../../architecture/index.js'
import type { Hit } from '../../kernel/index.js'
import { leaseNotCompared } from './budget/lease-not-compared.js'
import { missing } from './budget/missing.js'
import { sourcesDiffer } from './budget/sources-differ.js'
import { approvedAgainstVerdict } from './decision/approved-against-verdict.js'
import { changedSinceApproval } from './decision/changed-since-approval.js'
import { documentNotInForce } from './dossier/document-not-in-force.js'
import { incomplete } from './dossier/incomplete.js'
import { unknownAgency } from './dossier/unknown-agency.js'
import { duplicatesNationalPlatform } from './duplication/duplicates-national-platform.js'
import { duplicatesProposal } from './duplication/duplicates-proposal.js'
import { duplicatesSystem } from './duplication/duplicates-system.js'
import { falseUpgrade } from './duplication/false-upgrade.js'
import { overlapsSystem } from './duplication/overlaps-system.js'
import { withinArchitecture } from './duplication/within-architecture.js'
import { onePrimaryPlace } from './framework/one-primary-place.js'
import { newDataCentre } from './hosting/new-data-centre.js'
import { noBackup } from './hosting/no-backup.js'
import { outsideDataCentre } from './hosting/outside-data-centre.js'
import { bypassesPlatform } from './integration/bypasses-platform.js'
import { undeclaredSource } from './integration/undeclared-source.js'
import { cycle } from './layering/cycle.js'
import { forbiddenDependency } from './layering/forbidden-dependency.js'
import { duplicateCode } from './mau03/duplicate-code.js'
import { gapWithoutTask } from './mau03/gap-without-task.js'
import { inconsistentRecord } from './mau03/inconsistent-record.js'
import { inheritanceUnmapped } from './mau03/inheritance-unmapped.js'
import { objectMissing } from './mau03/object-missing.js'
import { originalOfAnother } from './mau03/original-of-another.js'
import { requiredBlank } from './mau03/required-blank.js'
import { formSecretExposed } from './mau03/secret-exposed.js'
import { taskRepeated } from './mau03/task-repeated.js'
import { valueNotListed } from './mau03/value-not-listed.js'
import { confusableId } from './model/confusable-id.js'
import { duplicateId } from './model/duplicate-id.js'
import { schema } from './model/schema.js'
import { selfDependency } from './model/self-dependency.js'
import { unknownReference } from './model/unknown-reference.js'
import { compileOwnRules } from './own/rules.js'
import { faultsOfSettings } from './own/settings.js'
import { goesBack } from './progress/goes-back.js'
import { inconsistent } from './progress/inconsistent.js'
import { overBudget } from './progress/over-budget.js'
import { twoReports } from './progress/two-reports.js'
import { noInheritancePlan } from './reuse/no-inheritance-plan.js'
import { originalRecordOfAnother } from './reuse/original-record-of-another.js'
import { rebuildsSharedComponent } from './reuse/rebuilds-shared-component.js'
import { dependencyNotReady } from './roadmap/dependency-not-ready.js'
import { unscheduled } from './roadmap/unscheduled.js'
import { wrongLead } from './roadmap/wrong-lead.js'
import { wrongPhase } from './roadmap/wrong-phase.js'
import type { Rule } from './rule.js'
import { levelMissing } from './security/level-missing.js'
import { levelTooLow } from './security/level-too-low.js'
import { personalDataUnassessed } from './security/personal-data-unassessed.js'
import { secretExposed } from './security/secret-exposed.js'
import { faultsOfConditions } from './standards/applies.js'
import { mandatoryMissing } from './standards/mandatory-missing.js'
import { recommendedMissing } from './standards/recommended-missing.js'
import { superseded } from './standards/superseded.js'
import { unknown } from './standards/unknown.js'
import { expired } from './waiver/expired.js'
import { unused } from './waiver/unused.js'

/** Every built-in rule, by family, in the order in which a reviewer reads them. */
export const rules: readonly Rule[] = [
  schema,
  unknownReference,
  duplicateId,
  selfDependency,
  confusableId,
  forbiddenDependency,
  cycle,
  onePrimaryPlace,
  duplicatesSystem,
  overlapsSystem,
  duplicatesProposal,
  duplicatesNationalPlatform,
  withinArchitecture,
  falseUpgrade,
  rebuildsSharedComponent,
  noInheritancePlan,
  originalRecordOfAnother,
  mandatoryMissing,
  superseded,
  unknown,
  recommendedMissing,
  bypassesPlatform,
  undeclaredSource,
  outsideDataCentre,
  newDataCentre,
  noBackup,
  levelMissing,
  levelTooLow,
  personalDataUnassessed,
  secretExposed,
  unscheduled,
  wrongPhase,
  dependencyNotReady,
  wrongLead,
  incomplete,
  unknownAgency,
  documentNotInForce,
  missing,
  sourcesDiffer,
  leaseNotCompared,
  approvedAgainstVerdict,
  changedSinceApproval,
  twoReports,
  overBudget,
  goesBack,
  inconsistent,
  requiredBlank,
  valueNotListed,
  duplicateCode,
  objectMissing,
  originalOfAnother,
  inconsistentRecord,
  inheritanceUnmapped,
  gapWithoutTask,
  taskRepeated,
  formSecretExposed,
  expired,
  unused,
]

const byId = new Map(rules.map((rule) => [rule.id, rule]))

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

export { successorCircles } from './layering/cycle.js'

/** Faults in the workspace's settings and waivers: unknown rules, unknown options, options of the wrong type. */
export function settingFaults(model: Model, ruleIds: ReadonlySet<string>): Hit[] {
  return faultsOfSettings(model, ruleIds, byId)
}
