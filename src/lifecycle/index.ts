/** What other rooms may use of this one. */
export { approve } from './approve.js'
export { bulkEdit, type FieldEdit, fieldEditOf } from './bulk-edit.js'
export { type Decided, decidedSet, type WhyLeftOut, type WhyToRead } from './decided.js'
export { changesBetween, summaryOfChanges } from './diff/diff.js'
export { touchedBetween } from './diff/touched.js'
export { Change, DiffResult, FieldChange, Side } from './diff/types.js'
export { draftText, nextId, slugOf } from './draft.js'
export { EvaluationResult, evaluationOf, Metrics, metricsOf } from './evaluation.js'
export type { FileEdits } from './file-edits.js'
export { Share } from './head.js'
export { lawOn } from './law/on-day.js'
export { LawResult, StaleResult } from './law/result.js'
export { staleCitations } from './law/stale.js'
export { type DuplicateGroup, duplicateGroups, keptApart } from './merge/groups.js'
export type { Conflict } from './merge/join.js'
export { type Merge, mergeRecords } from './merge/merge.js'
export { dayOfPlateau, type Plateau, SnapshotResult, snapshotOf } from './plateau.js'
export { MoneyShare, PortfolioEntry, PortfolioResult, portfolioOf } from './portfolio.js'
export { AgencyReport, ProgressResult, ProjectState, progressOf } from './progress.js'
export {
  type RecordKey,
  type RegistryGroup,
  type RegistryHit,
  type RegistryIndex,
  type RegistryRecord,
  registryIndex,
} from './registry/across.js'
export { type ComparisonRow, compareProvinces, type SnapshotHead, snapshotHead } from './registry/comparison.js'
export {
  ProvinceSnapshot,
  provinceSnapshot,
  readSnapshot,
  snapshotBytes,
} from './registry/snapshot.js'
export { type ScoreResult, scoreSet } from './scored.js'
export { takeIn } from './take-in.js'
export { unionFaults } from './union/faults.js'
export { proposedUnion } from './union/propose.js'
export { UnionResult, type UnitedGroup, unionResult } from './union/result.js'
export type { UnionSource } from './union/sources.js'
export { unite } from './union/unite.js'
