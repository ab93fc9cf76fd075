import { wholeDocument } from '../../../diagram/document.js'
import { xml } from '../../../diagram/escape.js'
import { engineFile } from '../../../diagram/html.js'
import { formats, type GraphNode } from '../../../diagram/index.js'
import { graphviz } from '../../../diagram/layout.js'
import { compare, groupBy } from '../../../diagram/order.js'
import { svgOf } from '../../../diagram/svg.js'
import { viewOf } from '../../../diagram/view.js'
import { layerOf } from '../../../graph/layering.js'
import { findingsView } from '../../html/findings.js'
import { trusted } from '../../html/render.js'
import { day } from '../../html/say.js'
import { bit, type CellContent, firstOf, table } from '../../html/view.js'
import { anyNamed, idsInOrder, named, type SiteContext } from '../context.js'
import { gantt } from '../gantt.js'
import { dependencyTable, findingLinks } from '../links.js'
import { type Page, section } from '../page.js'
import { anchor, interactiveGraph } from '../paths.js'

/** The roadmap: the chart, the phases, every task, the objectives. */
export function roadmapPage(context: SiteContext): Page {
  const { w, lang, model } = context
  const phases = [...model.phases.values()].sort((a, b) => compare(a.from, b.from))
  const tasks = idsInOrder(model, 'tasks').flatMap((id) => model.tasks.get(id) ?? [])
  return {
    path: 'lo-trinh',
    title: w.roadmap,
    kind: undefined,
    lead: phases.length === 0 ? w.nothing : undefined,
    sections: [
      ...(phases.length > 0
        ? [
            section('bieu-do', w.ganttTitle, {
              markup: trusted(gantt(model, w.ganttTitle, (id) => context.addressOf('tasks', id))),
              wide: w.ganttTitle,
            }),
          ]
        : []),
      section('nhiem-vu', w.tasks, {
        table: table(
          [w.task, w.phase, w.lead, w.supports, w.delivers, w.taskStatus],
          tasks.map((t) => ({
            id: anchor(t.id),
            cells: [
              bit(t.name, undefined, t.priority ? w.priority : undefined),
              named(context, t.phase, 'phases'),
              named(context, t.lead, 'agencies'),
              (t.supports ?? []).map((id) => named(context, id, 'agencies')),
              (t.delivers ?? []).map((id) => named(context, id, 'systems', 'components')),
              t.status ?? '',
            ],
          })),
        ),
      }),
      section('giai-doan', w.phase, {
        table: table(
          [w.phase, w.from, w.to, w.description],
          phases.map((p) => ({
            id: anchor(p.id),
            cells: [p.name, day(p.from, lang), p.to ? day(p.to, lang) : w.open, p.description ?? ''],
          })),
        ),
      }),
      section('muc-tieu', w.objectives, {
        table: table(
          [w.name, w.source],
          [...model.objectives.values()].map((o) => ({
            id: anchor(o.id),
            cells: [bit(o.name, undefined, o.description), o.source ?? ''],
          })),
        ),
      }),
    ],
  }
}

/** Duplicates inside the architecture: what the review found, and capabilities that several systems serve. */
export function duplicatesPage(context: SiteContext): Page {
  const { w, lang, model, validate } = context
  const pairs = (validate?.results ?? [])
    .flatMap((r) => r.findings)
    .filter((f) => f.rule === 'duplication/within-architecture')
  const serving = new Map<string, string[]>()
  for (const s of model.systems.values()) {
    if (s.lifecycle.status === 'retired') continue
    for (const c of s.capabilities ?? [])
      if (model.capabilities.has(c)) serving.set(c, [...(serving.get(c) ?? []), s.id])
  }
  const rows = [...serving]
    .filter(([, systems]) => systems.length > 1)
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([capability, systems]) => {
      const cells = [...groupBy(systems, (id) => model.systems.get(id)?.owner ?? '')].sort(([a], [b]) => compare(a, b))
      return cells.map(([agency, ids], i): { cells: CellContent[] } => ({
        cells: [
          i === 0 ? named(context, capability, 'capabilities') : '',
          named(context, agency, 'agencies'),
          firstOf(
            ids.map((id) => named(context, id, 'systems')),
            lang,
          ),
          ids.length > 1 ? `${w.yes} (${ids.length})` : '',
        ],
      }))
    })
  return {
    path: 'trung-lap',
    title: w.duplicates,
    kind: undefined,
    lead: undefined,
    sections: [
      section('cap-trung', w.duplicatePairs, {
        note: validate ? (pairs.length === 0 ? w.duplicatePairsNone : undefined) : w.duplicateUnchecked,
        table:
          pairs.length === 0
            ? undefined
            : table(
                [w.system, w.related, w.finding, w.remedy],
                pairs.map((f) => ({
                  cells: [
                    f.subject === undefined ? '' : anyNamed(context, f.subject),
                    f.related.map((id) => anyNamed(context, id)),
                    f.message,
                    f.remedy ?? '',
                  ],
                })),
              ),
      }),
      section('chuc-nang-chung', w.sharedCapabilities, {
        note: rows.length === 0 ? w.sharedCapabilitiesNone : undefined,
        table: rows.length === 0 ? undefined : table([w.capabilities, w.agencyWord, w.systems, w.sameCell], rows),
      }),
      ...(validate
        ? [
            section('ra-soat', undefined, {
              findings: findingsView(
                validate.results.flatMap((r) => r.findings).filter((f) => !pairs.includes(f)),
                'ket-qua-ra-soat',
                w.architectureFindings,
                lang,
                w,
                findingLinks(context, 'trung-lap.html'),
              ),
            }),
          ]
        : []),
    ],
  }
}

/** Integration: how much goes from layer to layer, and every dependency. */
export function integrationPage(context: SiteContext): Page {
  const { w, model } = context
  const layers = [...model.layers.values()].sort((a, b) => a.order - b.order)
  const counts = new Map<string, number>()
  for (const d of model.dependencies) {
    const key = `${layerOf(model, d.from)?.id} ${layerOf(model, d.to)?.id}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const sorted = [...model.dependencies].sort(
    (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.kind, b.kind),
  )
  return {
    path: 'tich-hop',
    title: w.integrations,
    kind: undefined,
    lead: `${w.total}: ${sorted.length}.`,
    sections: [
      section('ma-tran', w.layerMatrix, {
        note: w.layerMatrixNote,
        table: table(
          [w.layer, ...layers.map((l): readonly [string] => [l.name])],
          layers.map((from) => ({
            cells: [named(context, from.id, 'layers'), ...layers.map((to) => counts.get(`${from.id} ${to.id}`) ?? '')],
          })),
        ),
      }),
      section('danh-sach', w.allDependencies, { table: dependencyTable(sorted, 'both', context) }),
    ],
  }
}

/** The dependency graph: a picture in the site, and an interactive page of its own with the layout engine beside it. */
export async function graphPage(
  context: SiteContext,
): Promise<{ page: Page; files: readonly (readonly [path: string, content: string])[] }> {
  const { w, lang, model } = context
  const href = (node: GraphNode): string | undefined => {
    if (node.of !== 'group') return context.addressOf(node.of === 'system' ? 'systems' : 'components', node.id)
    const [kind, rest = ''] = [node.id.split(':')[0], node.id.slice(node.id.indexOf(':') + 1)]
    if (kind === 'component') return context.addressOf('components', rest)
    return kind === 'layer'
      ? context.addressOf('layers', rest)
      : context.addressOf('agencies', rest.split('/')[1] ?? '')
  }
  const whole = wholeDocument(model, { lang })
  const document = viewOf(whole, {}, { lang })
  const [file, engine] = [interactiveGraph, 'assets/graphviz.js']
  const explore = { whole, selection: {}, group: 'auto' } as const
  const drawing = await svgOf(document, { lang, href, layout: graphviz }, false)
  const markup = `<p><a href="${file}">${xml(w.interactive)}</a></p><div class="scroll wide graph" role="region" tabindex="0" aria-label="${xml(w.graph)}">${drawing}</div>`
  return {
    page: {
      path: 'so-do',
      title: w.graph,
      kind: undefined,
      lead: undefined,
      sections: [section('so-do', undefined, { markup: trusted(markup) })],
    },
    files: [
      [file, await formats.html(document, { lang, href, explore, engine })],
      [engine, await engineFile()],
    ],
  }
}

/** Rules: the table of all, a page each, the province's own and the waivers. */
export function* rulePages(context: SiteContext, explain: (text: string) => string): Generator<Page> {
  const { w, lang, model } = context
  const severity = (id: string, otherwise: 'error' | 'warning' | 'info') => {
    const set = model.settings.get(id)?.severity
    return set === 'off' ? w.no : w.severities[set ?? otherwise]
  }
  const basis = (list: readonly { document: string; article?: string }[] = []) =>
    list.map((b) => {
      const document = named(context, b.document, 'documents')
      return b.article === undefined ? document : { ...document, text: `${b.article}, ${document.text}` }
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
                    day(v.expires, lang),
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
          [{ cells: [severity(rule.id, rule.severity), basis(rule.basis), rule.remedy[lang]] }],
        ),
        markup: trusted(`<div class="explain">${explain(rule.explain[lang])}</div>`),
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
                basis(rule.basis),
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
