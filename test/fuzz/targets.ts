import type { Target } from './target.js'
import { archimate } from './targets/archimate.js'
import { architecture } from './targets/architecture.js'
import { beside } from './targets/beside.js'
import { cells } from './targets/cells.js'
import { dossier } from './targets/dossier.js'
import { edits } from './targets/edit.js'
import { expression } from './targets/expression.js'
import { graph } from './targets/graph.js'
import { growth } from './targets/growth.js'
import { imports } from './targets/imports.js'
import { kpack } from './targets/kpack.js'
import { match } from './targets/match.js'
import { paper } from './targets/paper.js'
import { pdf } from './targets/pdf.js'
import { proposal } from './targets/proposal.js'
import { report } from './targets/report.js'
import { tables } from './targets/tables.js'
import { text } from './targets/text.js'
import { tools } from './targets/tools.js'
import { workbook } from './targets/workbook.js'

/** Every part that is fuzzed. Adding one is its file and a line here. */
export const targets: Readonly<Record<string, Target>> = {
  architecture,
  proposal,
  text,
  match,
  expression,
  graph,
  edits,
  report,
  workbook,
  paper,
  dossier,
  tables,
  imports,
  archimate,
  growth,
  cells,
  pdf,
  kpack,
  beside,
  tools,
}
