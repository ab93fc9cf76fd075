/** What other rooms may use of this one. */

export { commentedYaml } from './edit/commented.js'
export { commentsAt } from './edit/comments.js'
export { type Edit, edit } from './edit/edit.js'
export { freshYaml } from './edit/fresh.js'
export type { Path } from './edit/path.js'
export { field, item, type YamlStyle } from './edit/render.js'
export { operatesOn, type Status, statusOn } from './graph/as-of.js'
export { cycles } from './graph/circles.js'
export { type Criticality, criticalityOf, mostCritical } from './graph/criticality.js'
export { dependenciesFrom, dependsInTheEnd, isNeeded } from './graph/dependencies.js'
export { orderOf } from './graph/generations.js'
export { type ArchitectureGraph, graphOf } from './graph/graph.js'
export { type Dependent, impactOf } from './graph/impact.js'
export { comparable, type Framework, frameworkOf, frameworksOf, layerMayUse, layerOf } from './graph/layering.js'
export { naturalGroups } from './graph/natural-groups.js'
export { type Arrow, hasArrow } from './graph/network.js'
export { overlay } from './graph/overlay.js'
export { pointerCycles } from './graph/pointers.js'
export { budgetOf, linesByProject, type ProgressLine, progressLines } from './graph/progress-lines.js'
export { eachReliance } from './graph/reliances.js'
export { afterRetirement } from './graph/retirement.js'
export { distances, leadsTo, networkOfArrows, pathBetween, shortestWays } from './graph/ways.js'
export {
  type FormColumn,
  type FormTableName,
  formCaptions,
  formColumns,
  mau03Tables,
  undecided,
} from './mau03/columns.js'
export { cell, type Form, type FormRow, formTitle, nameOfRow } from './mau03/form.js'
export { formOf, gapCells, objectNamed, relationCells } from './mau03/from-model.js'
export {
  goesFromProvider,
  kindsOfRelation,
  kindsOfType,
  type ListName,
  lists,
  listTitles,
  ofKind,
  statusesOf,
} from './mau03/lists.js'
export { type ArchitectureObject, formContext, isSystem, type ObjectContext, objectCells } from './mau03/objects.js'
export { agencyFinder, agencyIndex, agencyKey, fullAgencyName } from './query/agency-names.js'
export { standingOf } from './query/standing.js'
export { readBaseline } from './read/baseline.js'
export { bundledPackIds, bundledPacks } from './read/bundled-packs.js'
export { digestOf } from './read/digest.js'
export { disk } from './read/disk.js'
export {
  displayPath,
  type Files,
  findWorkspace,
  isYaml,
  manifestName,
  pathFrom,
  readBytes,
  sourceFrom,
  unreadable,
} from './read/files.js'
export { fits } from './read/fits.js'
export { readMapping } from './read/fragments.js'
export { openRepository, type Repository } from './read/git.js'
export { repositoryOf } from './read/git-run.js'
export type { Commit } from './read/git-tree.js'
export { bundledJudging, judgingIn } from './read/judging.js'
export type { Results } from './read/kept-readings.js'
export { isSignedBy, publicKeyOf, publicKeyPattern, signWith } from './read/keys.js'
export { labelledSetFiles, readLabelledSet } from './read/labelled-set.js'
export type { ReadMapping } from './read/memory.js'
export { createMemory, type Memory } from './read/memory.js'
export { liesBeside } from './read/named-place.js'
export { opinionsPath, type ReadOpinions, readOpinions, unusableOpinions } from './read/opinions.js'
export { type PackKey, packTextName, sealPack } from './read/pack-archive.js'
export { type CheckedPack, checkPack } from './read/pack-check.js'
export { filesNamed, isLeftover, type PileFile } from './read/pile.js'
export {
  type LoadedProposal,
  type LoadedProposals,
  loadProposals,
  ownProposals,
  proposalFrom,
  type RejectedFile,
  withHeader,
} from './read/proposals.js'
export { newProposalsFolder, proposalsFolder } from './read/proposals-folder.js'
export { readBounded } from './read/regular.js'
export { kindNames } from './read/resolve.js'
export { schemaFaults } from './read/schema-check.js'
export { stillTrue, Trace, type TracedFiles, traced } from './read/trace.js'
export { checkedUnionPlan, type ReadUnionPlan, readUnionPlan, unusableUnionPlan } from './read/union-plan.js'
export { withUnsaved } from './read/unsaved.js'
export { digestAt, witness } from './read/witness.js'
export { type LoadOptions, loadWorkspace, type Workspace } from './read/workspace.js'
export { readYaml } from './read/yaml.js'
export { commentsOfNodes, type YamlComment } from './read/yaml-comments.js'
export { Agency } from './schema/agency.js'
export { KnownFinding } from './schema/baseline.js'
export { collectionNames, collections, type EntityOf, Fragment, Pack } from './schema/collections.js'
export { Component } from './schema/component.js'
export { DataEntity } from './schema/data-entity.js'
export { Decision } from './schema/decision.js'
export { DeclaredDependency, type Dependency } from './schema/dependency.js'
export { LegalDocument } from './schema/document.js'
export { collectionTitle, fieldAt, fieldNamesAt, fieldsOf, fieldTitle, schemaAt, typeAt } from './schema/fields.js'
export { Gap } from './schema/gap.js'
export { GlossaryEntry } from './schema/glossary-entry.js'
export type { Head, HeadFigure, Heads, Judging, Twins } from './schema/judge-file.js'
export { JudgeFile, Measured } from './schema/judge-file.js'
export type { Label, LabelledProposal, LabelledSet, LabelledSystem } from './schema/labelled-set.js'
export { Layer } from './schema/layer.js'
export { Manifest, RuleOverride, RuleSetting } from './schema/manifest.js'
export {
  type BuiltSystem,
  findById,
  type IndexedCollection,
  indexedCollections,
  type Locator,
  type Model,
  nameOf,
  type Proposal,
} from './schema/model.js'
export { type Correction, correctedLists, Opinions } from './schema/opinions.js'
export { OwnRule } from './schema/own-rule.js'
export type { Placement } from './schema/placement.js'
export { ProgressReport, type ProjectProgress } from './schema/progress-report.js'
export { improvedBy, ProposalFile, ProposalHeader, proposalKindNames } from './schema/proposal.js'
export { publishedSchema } from './schema/published.js'
export { eachReference, type Reference } from './schema/references.js'
export { Ground, Regime, Requirement } from './schema/regime.js'
export { Phase, Task } from './schema/roadmap.js'
export {
  Closed,
  type CollectionName,
  Id,
  idPattern,
  List,
  longestId,
  OneOf,
  subjects,
  titled,
  WordsSchema,
} from './schema/schema.js'
export { Standard } from './schema/standard.js'
export { System } from './schema/system.js'
export {
  type UnionCollection,
  type UnionGroup,
  UnionPlan,
  unionCollections,
} from './schema/union-plan.js'
export { Waiver } from './schema/waiver.js'
export { type Branch, openBranch } from './store/branch.js'
export { type Cache, cacheSecret, cacheState, clearCache, liesIn, openCache } from './store/cache.js'
export { fileName, shortDigest } from './store/file-name.js'
export { flushFolder } from './store/flush.js'
export { type FileChange, type Mended, readWhole, recover, writeAll } from './store/journal.js'
export { type Lock, lockForLife, lockWorkspace } from './store/lock.js'
export { type Remote, remoteAt } from './store/remote.js'
export { storage } from './store/storage.js'
export { replaceFile, writeFileAtomically, writeNewFile, writeNewFiles } from './store/write.js'
export { writeFolderAtomically } from './store/write-folder.js'
