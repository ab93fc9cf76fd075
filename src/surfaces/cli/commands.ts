import type { Command, CommandGroup } from './command.js'
import { apply } from './usage/apply.js'
import { cacheGroup } from './usage/cache.js'
import { check } from './usage/check.js'
import { completion } from './usage/completion.js'
import { dedupe } from './usage/dedupe.js'
import { diff } from './usage/diff.js'
import { edit } from './usage/edit.js'
import { evaluate } from './usage/evaluate.js'
import { explain } from './usage/explain.js'
import { exportGroup } from './usage/export.js'
import { graph } from './usage/graph.js'
import { impact } from './usage/impact.js'
import { importGroup } from './usage/import.js'
import { init } from './usage/init.js'
import { judgeGroup } from './usage/judge.js'
import { law } from './usage/law.js'
import { lsp } from './usage/lsp.js'
import { mcp } from './usage/mcp.js'
import { merge } from './usage/merge.js'
import { packGroup } from './usage/pack.js'
import { portfolio } from './usage/portfolio.js'
import { progressGroup } from './usage/progress.js'
import { proposalGroup } from './usage/proposal.js'
import { propose } from './usage/propose.js'
import { push } from './usage/push.js'
import { registryGroup } from './usage/registry.js'
import { report } from './usage/report.js'
import { review } from './usage/review.js'
import { schema } from './usage/schema.js'
import { serve } from './usage/serve.js'
import { similar } from './usage/similar.js'
import { snapshot } from './usage/snapshot.js'
import { validate } from './usage/validate.js'
import { watch } from './usage/watch.js'

/** Every command; adding one is its file, its usage and a line here. */
export const commands: readonly (Command | CommandGroup)[] = [
  init,
  validate,
  check,
  review,
  propose,
  apply,
  progressGroup,
  portfolio,
  snapshot,
  evaluate,
  similar,
  dedupe,
  edit,
  merge,
  report,
  graph,
  diff,
  impact,
  explain,
  law,
  packGroup,
  watch,
  lsp,
  mcp,
  serve,
  push,
  registryGroup,
  proposalGroup,
  importGroup,
  exportGroup,
  judgeGroup,
  cacheGroup,
  schema,
  completion,
]
