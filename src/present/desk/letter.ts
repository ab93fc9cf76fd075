import type { Result } from '../../appraise/index.js'
import type { Model } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import { bodyHtml } from '../document/html.js'
import { proposalsOf } from '../entries.js'
import { paperContext } from '../paper/context.js'
import { letterOf } from '../paper/papers.js'

/** What the letter on each proposal of a run says, as markup for a page that has a head of its own. */
export function lettersHtml(result: Result, model: Model, lang: Lang): string {
  const context = paperContext(result, model, lang, { annex: 'all' })
  return proposalsOf(result)
    .map((entry, i) => bodyHtml(letterOf(entry, `phieu-${i + 1}`, context), context.w))
    .join('\n')
}
