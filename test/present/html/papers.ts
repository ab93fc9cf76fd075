import type { Result } from '../../../src/appraise/result.js'
import type { Model, Proposal } from '../../../src/architecture/schema/model.js'
import type { Lang } from '../../../src/kernel/text.js'
import { html } from '../../../src/present/html.js'
import type { AnnexLevel } from '../../../src/present/paper/context.js'

/** The papers of a result as a page; with every annex, unless a test asks for fewer. */
export const papers = (
  result: Result,
  model: Model,
  lang: Lang,
  { proposals, annex = 'all' }: { proposals?: readonly Proposal[]; annex?: AnnexLevel } = {},
) => html(result, { model, lang, proposals, annex })
