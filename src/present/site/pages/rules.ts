import { pageOf } from '../../../appraise/index.js'
import { dayIn } from '../../../kernel/index.js'
import { withArticles } from '../../../language/index.js'
import { bit, table } from '../../document/model.js'
import { trusted } from '../../document/template.js'
import { anyNamed, inFolder, named, type SiteContext } from '../context.js'
import { type Page, section } from '../page.js'

/** Rules: the table of all, a page each, the province's own and the waivers. */
export function* rulePages(context: SiteContext, explain: (text: string) => string): Generator<Page> {
  const { w, lang, model } = context
  const severity = (id: string, otherwise: 'error' | 'warning' | 'info') => {
    const set = model.settings.get(id)?.severity
    return set === 'off' ? w.no : w.severities[set ?? otherwise]
  }
  const below = inFolder(context)
  const basis = (list: readonly { document: string; article?: string }[] = [], from = context) =>
    list.map((b) => {
      const document = named(from, b.document, 'documents')
      return b.article === undefined
        ? document
        : { ...document, text: `${withArticles(b.article, lang)}, ${document.text}` }
    })
  const own = [...model.rules.values()]
  yield {
    path: 'quy-tac',
    title: w.rules,
    kind: undefined,
    lead: undefined,
    sections: [
      ...(own.length > 0
        ? [
            section('quy-tac-rieng', w.ownRules, {
              table: table(
                [w.rule, w.name, w.severity, w.basis],
                own.map((r) => ({
                  cells: [
                    bit(r.id, context.ruleAddress(r.id)),
                    r.name ?? r.message[lang] ?? r.message.vi,
                    severity(r.id, r.severity),
                    basis(r.basis),
                  ],
                })),
              ),
            }),
          ]
        : []),
      section('quy-tac-chung', w.builtInRules, {
        table: table(
          [w.rule, w.name, w.severity, w.basis],
          context.rules.map((r) => ({
            cells: [bit(r.id, context.ruleAddress(r.id)), r.title[lang], severity(r.id, r.severity), basis(r.basis)],
          })),
        ),
      }),
      section('mien-tru', w.waivers, {
        note: model.waivers.length === 0 ? w.nothing : undefined,
        table:
          model.waivers.length === 0
            ? undefined
            : table(
                [w.rule, w.subject, w.reason, w.approvedBy, w.expires],
                model.waivers.map((v) => ({
                  cells: [
                    bit(v.rule, context.ruleAddress(v.rule)),
                    anyNamed(context, v.subject),
                    v.reason,
                    v.approvedBy,
                    dayIn(v.expires, lang),
                  ],
                })),
              ),
      }),
    ],
  }
  for (const rule of context.rules) {
    yield rulePage(rule.id, rule.title[lang], [
      section('noi-dung', undefined, {
        table: table(
          [w.severity, w.basis, w.remedy],
          [{ cells: [severity(rule.id, rule.severity), basis(rule.basis, below), rule.remedy[lang]] }],
        ),
        markup: trusted(`<div class="explain">${explain(pageOf(rule)[lang])}</div>`),
      }),
    ])
  }
  for (const rule of own) {
    yield rulePage(rule.id, rule.name ?? rule.id, [
      section('noi-dung', undefined, {
        note: rule.description,
        table: table(
          [w.severity, w.condition, w.assertion, w.basis, w.remedy],
          [
            {
              cells: [
                severity(rule.id, rule.severity),
                rule.when ?? '',
                rule.assert,
                basis(rule.basis, below),
                rule.remedy?.[lang] ?? rule.remedy?.vi ?? '',
              ],
            },
          ],
        ),
      }),
    ])
  }

  function rulePage(id: string, title: string, sections: Page['sections']): Page {
    return {
      path: (context.ruleAddress(id) ?? 'quy-tac.html').replace(/\.html$/, ''),
      title,
      kind: `${w.rule} ${id}`,
      lead: undefined,
      keywords: [id],
      sections,
    }
  }
}
