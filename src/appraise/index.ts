/** What other rooms may use of this one. */
export { knownFindings } from './baseline.js'
export { appraisals, type CheckOptions, check, validate } from './check.js'
export { corrected } from './corrections.js'
export { type FailLevel, failLevels, fails } from './counts.js'
export { finderOf } from './finders.js'
export { keptRecall } from './kept-recall.js'
export { rulesTable } from './lazily.js'
export { matchOf } from './present.js'
export { heardReader, isForReader, type ReaderReply, readerOpinion } from './reader/opinion.js'
export { chatRequest, digestOfTexts, type ReaderCase, readerCase } from './reader/request.js'
export type { ReaderOpinion } from './reader/schema.js'
export { createRecall, type Recall } from './recall.js'
export {
  ArchitectureHead,
  ArchitectureResult,
  architectureHead,
  CheckResult,
  DuplicationVerdict,
  Finding,
  isProposalResult,
  ProposalResult,
  RequirementRow,
  type Result,
  ResultBasis,
  ResultLocation,
  ResultMatch,
  SystemRequirements,
  ValidateResult,
  Verdict,
} from './result.js'
export { configurationFaults, rulesOf } from './rule-set.js'
export { citedNumbers } from './rules/dossier/citations.js'
export { type Applied, type Demand, demandOn, regimeFor, regimeOn } from './rules/dossier/regime.js'
export { demandsOf, isJudgedElsewhere, missingFrom } from './rules/dossier/requirements.js'
export { examplesOf } from './rules/examples.js'
export { ownRules, rules } from './rules/index.js'
export { exchanges } from './rules/integration/bypasses-platform.js'
export { selectionOf } from './rules/own/selection.js'
export { pageOf } from './rules/pages.js'
export { integrationPlatform } from './rules/roles.js'
export type { Rule } from './rules/rule.js'
export { levelIn } from './rules/security/level.js'
export { declarations } from './rules/standards/declared.js'
export { type MatrixRow, matrixOf } from './rules/standards/matrix.js'
export { outdatedIn } from './rules/standards/outdated.js'
export { reasonOf } from './rules/standards/reasons.js'
export { isRecognised, readings, technologyKey } from './rules/standards/recognise.js'
export { capital } from './rules/wording.js'
export { type Scope, touches } from './scope.js'
export { sinceEarlier } from './since.js'
export { summaryOf } from './summary.js'
