import type { CheckResult, ValidateResult } from '../../check/result.js'
import { scriptJson } from '../../diagram/escape.js'
import { diagramCss } from '../../diagram/paint.js'
import type { Lang } from '../../i18n/text.js'
import type { Model, Proposal } from '../../model/model.js'
import { visible } from '../../text/visible.js'
import { scripts, styles } from '../templates.generated.js'
import { siteContext } from './context.js'
import { markdown } from './markdown.js'
import { type Page, pageFiles } from './page.js'
import { duplicatesPage, graphPage, integrationPage, roadmapPage, rulePages } from './pages/analysis.js'
import { overviewPage } from './pages/overview.js'
import { proposalPages } from './pages/proposals.js'
import { listPages, standardPages } from './pages/reference.js'
import { agencyPages, componentPages, layerPages } from './pages/structure.js'
import { systemPages } from './pages/systems.js'

export interface SiteOptions {
  readonly lang: Lang
  /** The review of the architecture itself, for the page of duplicates and the findings on each page. */
  readonly validate?: ValidateResult | undefined
  /** The proposals as read, so that they can be drawn into the picture. */
  readonly proposals?: readonly Proposal[] | undefined
}

/**
 * The architecture as a site: paths (with forward slashes, each inside the folder) and contents. It opens from a disk as from
 * any server, asks for nothing elsewhere, and can be read without script.
 */
export async function site(
  model: Model,
  result: CheckResult | undefined,
  options: SiteOptions,
): Promise<Map<string, string>> {
  const context = siteContext(model, result, options)
  const graph = await graphPage(context)
  const files = new Map<string, string>([
    ['assets/site.css', styles.tokens + styles.base + styles.site + diagramCss()],
    ['assets/search.js', scripts.search],
    ...graph.files,
  ])
  const index: IndexEntry[] = []
  const kinds: string[] = []
  const add = (page: Page) => {
    for (const [path, content] of pageFiles(page, context)) files.set(path, content)
    if (page.searchable !== false) index.push(indexEntry(page, kinds))
  }
  add(overviewPage(context))
  for (const pages of [
    layerPages(context),
    componentPages(context),
    systemPages(context),
    agencyPages(context),
    standardPages(context),
    listPages(context),
    proposalPages(context),
    rulePages(context, markdown),
    [roadmapPage(context), duplicatesPage(context), integrationPage(context), graph.page],
  ]) {
    for (const page of pages) add(page)
  }
  index.push(...anchored())
  files.set('assets/search-index.js', `window.kientrucIndex=${scriptJson({ kinds, entries: index })};\n`)
  return files

  /** Entities that have a row in a list and no page. */
  function anchored(): IndexEntry[] {
    const { w } = context
    const rows = [
      ...[...model.documents.values()].map(
        (d) => ({ collection: 'documents', word: w.documents, id: d.id, title: `${d.number} ${d.title}` }) as const,
      ),
      ...[...model.dataEntities.values()].map(
        (d) => ({ collection: 'dataEntities', word: w.data, id: d.id, title: d.name }) as const,
      ),
      ...[...model.capabilities.values()].map(
        (c) => ({ collection: 'capabilities', word: w.capabilities, id: c.id, title: c.name }) as const,
      ),
      ...[...model.tasks.values()].map(
        (t) => ({ collection: 'tasks', word: w.task, id: t.id, title: t.name }) as const,
      ),
    ]
    return rows.map(({ collection, word, id, title }) => [
      visible(title),
      kindIndex(word, kinds),
      context.addressOf(collection, id) ?? 'index.html',
      id,
    ])
  }
}

/** Title, kind, path, and other words. */
type IndexEntry = [title: string, kind: number, path: string, more: string]

function indexEntry(page: Page, kinds: string[]): IndexEntry {
  return [
    visible(page.title),
    kindIndex(page.kind ?? '', kinds),
    `${page.path}.html`,
    visible((page.keywords ?? []).join(' ')),
  ]
}

function kindIndex(kind: string, kinds: string[]): number {
  const at = kinds.indexOf(kind)
  return at >= 0 ? at : kinds.push(kind) - 1
}
