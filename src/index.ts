/**
 * The public API of kientruc: read an architecture, judge proposals against it, render the result. Nothing here prints or
 * ends the process; what a user can get wrong is thrown as `InputError`.
 * @packageDocumentation
 */
export { type CheckOptions, check, validate } from './check/check.js'
export { finderOf as createFinder } from './check/finders.js'
export type {
  CheckResult,
  Finding,
  ProposalResult,
  Result,
  ResultMatch,
  ValidateResult,
  Verdict,
} from './check/result.js'
export { formats as diagramFormats, graphDocument } from './diagram/index.js'
export type { Lang } from './i18n/text.js'
export type { Files } from './load/files.js'
export { type Commit, openRepository, type Repository } from './load/git.js'
export { InputError } from './load/input-error.js'
export { defaultLimits, type Limits } from './load/limits.js'
export { type LoadedProposals, loadProposals } from './load/proposals.js'
export { type LoadOptions, loadWorkspace, type Workspace } from './load/workspace.js'
export { catalogue, profileOfProposal } from './match/from-model.js'
export type { Finder, Match, Profile } from './match/index.js'
export type { Model, Proposal } from './model/model.js'
export { type FormatName, formatNames, reporters } from './report/index.js'
export type { ReportContext, Reporter } from './report/reporter.js'
export { site } from './report/site/index.js'
export { rules } from './rules/index.js'
export type { Rule } from './rules/rule.js'
