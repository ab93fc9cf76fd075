/** What other rooms may use of this one. */

export { ImportPlan } from './catalogue/plan-schema.js'
export { type EntryDecision, equal, type PastImports, remembered } from './changes.js'
export { draftYaml } from './dossier/draft.js'
export { fields, missingFields, required } from './dossier/fields.js'
export { remarksOn } from './dossier/proposal.js'
export { readDossier } from './dossier/read-dossier.js'
export type { Exporter } from './exporter.js'
export { exporters } from './exporters/index.js'
export type {
  ForeignFile,
  ImportAnswer,
  ImportChoice,
  Imported,
  Importer,
  ImportQuestion,
  PlanDraft,
} from './importer.js'
export { importers } from './importers/index.js'
export { proposalOfDossier, proposalOfText, readForm } from './lazily.js'
export { sheetsOfForm } from './mau03/export.js'
export { idFrom } from './names.js'
export { officeFault } from './office-fault.js'
export { type ChangePlan, planOf } from './plan.js'
export { proposalForm } from './proposal/proposal-form.js'
export { shownForm } from './proposal/shown.js'
export { isDossier, readerFor, readProposalFile, strangerAdvice } from './proposal-readers/choose.js'
export { proposalReaders } from './proposal-readers/index.js'
export type { Helpers, ReadFile } from './proposal-readers/reader.js'
export type { Remark } from './remark.js'
export { tableNames } from './tables/names.js'
export {
  amendedUnionWorkbook,
  type NotedPlan,
  planLabels,
  readUnionWorkbook,
  unionWorkbook,
} from './union-plan/index.js'
