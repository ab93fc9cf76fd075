/**
 * The public API of kientruc: read an architecture, judge proposals against it, render the result. Nothing here prints or
 * ends the process; what a user can get wrong is thrown as `InputError`.
 * @packageDocumentation
 */
export {
  type CheckOptions,
  type CheckResult,
  check,
  examplesOf,
  type Finding,
  finderOf as createFinder,
  type ProposalResult,
  pageOf,
  type Result,
  type ResultMatch,
  type Rule,
  rules,
  type ValidateResult,
  type Verdict,
  validate,
} from './appraise/index.js'
export {
  type Commit,
  type Files,
  type LoadedProposals,
  type LoadOptions,
  loadProposals,
  loadWorkspace,
  type Model,
  openRepository,
  type Proposal,
  type Repository,
  type Workspace,
} from './architecture/index.js'
export { defaultLimits, InputError, type Lang, type Limits } from './kernel/index.js'
export { catalogue, type Finder, type Match, type Profile, profileOfProposal } from './match/index.js'
export {
  type Content,
  formatsOf,
  graphDocument,
  type RenderContext,
  type Renderer,
  rendererOf,
  type Showable,
  site,
} from './present/index.js'
