import type { UnionResult } from '../../../lifecycle/index.js'
import { unionBrief } from '../../brief/union.js'
import { blocksHtml } from '../../document/html.js'
import type { SiteContext } from '../context.js'
import { type Page, section } from '../page.js'

/** How the architecture came out of several: what the paper to the leadership says, with ways to the pages of systems. */
export function unionPage(union: UnionResult, context: SiteContext): Page {
  const { model, lang, w, addressOf } = context
  const { lead, figures, sections, record } = unionBrief(union, model, lang, addressOf)
  return {
    path: 'hop-nhat',
    title: w.union,
    kind: undefined,
    lead: lead.join(' '),
    sections: [
      section('con-so', undefined, { blocks: [{ kind: 'figures', figures }] }),
      ...sections.map(({ id, heading, note, table, chart, list = [] }) =>
        section(id, heading, {
          note: [note, ...list].filter((said) => said !== undefined).join(' ') || undefined,
          table,
          markup: chart && blocksHtml([{ kind: 'chart', ...chart }], w)[0],
        }),
      ),
      section('ho-so', w.record, { facts: record }),
    ],
  }
}
