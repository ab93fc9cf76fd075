/** What other rooms may use of this one. */
export type { Brief } from './brief/brief.js'
export { evaluationBrief } from './brief/evaluation.js'
export { decidedBrief, scoreBrief } from './brief/judge.js'
export { lawBrief, staleBrief } from './brief/law.js'
export { portfolioBrief } from './brief/portfolio.js'
export { progressBrief, statusBrief } from './brief/progress.js'
export { snapshotBrief } from './brief/snapshot.js'
export { unionBrief } from './brief/union.js'
export { codeFrame } from './code-frame.js'
export { type AppraisalItem, appraisalItems } from './desk/appraisal.js'
export { passkeyScript } from './desk/browser.generated.js'
export type { DeskContent, DeskField, DeskSaid, PasskeyAsked } from './desk/content.js'
export { lettersHtml } from './desk/letter.js'
export {
  type DeskFrame,
  type DeskPage,
  type DeskSection,
  deskCss,
  deskPage,
} from './desk/page.js'
export { type Requested, requestPaper } from './desk/request.js'
export { graphDocument, wholeDocument } from './diagram/document.js'
export { lineLabel } from './diagram/labels.js'
export { graphviz } from './diagram/layout.js'
export { statusSign } from './diagram/paint.js'
export { type GraphDocument, groupings, type Layout } from './diagram/types.js'
export { viewOf } from './diagram/view.js'
export { aggregationNames, diagramWords, edgeNames, scopeNames, statusNames, systemKindNames } from './diagram/words.js'
export {
  type Bit,
  bit,
  body,
  dashed,
  facts,
  factsBlock,
  marked,
  matrixTable,
  note,
  table,
  tableBlock,
} from './document/model.js'
export { conflictLines, groupText } from './duplicates.js'
export { proposalsOf } from './entries.js'
export { explanationOf, idsLike, rulesIn, rulesListing } from './explain.js'
export { impactFacts } from './impact/facts.js'
export { opinionLine, sinceLines } from './officer.js'
export { noPaint, type Paint, paintOf } from './paint.js'
export { matchesNear } from './paper/comparison.js'
export { annexLevels } from './paper/context.js'
export { verdictMark } from './paper/say.js'
export { perProposal } from './per-proposal.js'
export { publicModel } from './public.js'
export type { Content, Kind, RenderContext, Renderer, Showable } from './renderer.js'
export { formatsOf, rendererOf } from './renderers.js'
export type { Printer } from './reporter.js'
export { type SiteFile, site, siteFiles } from './site/index.js'
export { words } from './words/index.js'
