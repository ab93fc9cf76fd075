import type { CheckResult, ValidateResult } from '../../appraise/index.js'
import type { IndexedCollection, Model, Proposal } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import type { UnionResult } from '../../lifecycle/index.js'
import { diagramCss } from '../diagram/paint.js'
import { scripts, styles } from '../templates.generated.js'
import { type SiteContext, siteContext } from './context.js'
import { markdownHtml } from './markdown.js'
import { type Page, pageFiles } from './page.js'
import { duplicatesPage } from './pages/duplicates.js'
import { graphPage } from './pages/graph.js'
import { integrationPage } from './pages/integration.js'
import { overviewPage } from './pages/overview.js'
import { papers, proposalPages } from './pages/proposals.js'
import { listPages, standardPages } from './pages/reference.js'
import { roadmapPage } from './pages/roadmap.js'
import { rulePages } from './pages/rules.js'
import { agencyPages, componentPages, layerPages } from './pages/structure.js'
import { systemPages } from './pages/systems.js'
import { unionPage } from './pages/union.js'
import { searchIndex } from './search-index.js'

export interface SiteOptions {
  readonly lang: Lang
  /** The review of the architecture itself, for the page of duplicates and the findings on each page. */
  readonly validate?: ValidateResult | undefined
  /** The proposals as read, so that they can be drawn into the picture. */
  readonly proposals?: readonly Proposal[] | undefined
  /** How it came out of several architectures, where it did. */
  readonly union?: UnionResult | undefined
}

export type SiteFile = readonly [path: string, content: string]

/**
 * The architecture as a site: paths (with forward slashes, each inside the folder) and contents. It opens from a disk as from
 * any server, asks for nothing elsewhere, and can be read without script.
 */
export async function site(
  model: Model,
  result: CheckResult | undefined,
  options: SiteOptions,
): Promise<Map<string, string>> {
  return new Map(await siteFiles(model, result, options))
}

/** The same, each file made when it is asked for: the pages of a large architecture are hundreds of megabytes together. */
export async function siteFiles(
  model: Model,
  result: CheckResult | undefined,
  options: SiteOptions,
): Promise<Iterable<SiteFile>> {
  const context = siteContext(model, result, options)
  return filesOf(context, await graphPage(context))
}

function* filesOf(context: SiteContext, graph: Awaited<ReturnType<typeof graphPage>>): Generator<SiteFile> {
  const { union } = context
  yield ['assets/site.css', styles.tokens + styles.base + styles.site + (union ? styles.brief : '') + diagramCss()]
  // Of what exactly the site was made stands here and on the start page only: pages that show nothing new stay as they are.
  const { id, version, digest } = context.model
  yield ['architecture.json', `${JSON.stringify({ architecture: { id, version, digest } }, null, 1)}\n`]
  yield ['assets/search.js', scripts.search]
  yield ['assets/list.js', scripts.list]
  // Each is let go when it is written: the data of a large graph are megabytes.
  for (let file = graph.files.shift(); file; file = graph.files.shift()) yield file
  const index = searchIndex()
  for (const pages of [
    [overviewPage(context), ...(union ? [unionPage(union, context)] : [])],
    layerPages(context),
    componentPages(context),
    systemPages(context),
    agencyPages(context),
    standardPages(context),
    listPages(context),
    proposalPages(context),
    rulePages(context, markdownHtml),
    lastPages(context),
    [graph.page],
  ]) {
    for (const page of pages) {
      yield* pageFiles(page, context)
      if (page.searchable !== false) index.add(page.title, page.kind ?? '', `${page.path}.html`, page.keywords ?? [])
    }
  }
  yield* papers(context)
  for (const row of rowsOf(context)) index.add(row.title, row.kind, row.path, row.more)
  yield* index.files()
}

/** One at a time, for each holds much. */
function* lastPages(context: SiteContext): Generator<Page> {
  yield roadmapPage(context)
  yield duplicatesPage(context)
  yield integrationPage(context)
}

/** Entities that have a row in a list and no page of their own. */
function* rowsOf({ model, w, addressOf }: SiteContext) {
  const row = (
    collection: IndexedCollection,
    kind: string,
    id: string,
    title: string,
    more: readonly string[] = [],
  ) => ({
    kind,
    title,
    path: addressOf(collection, id) ?? 'index.html',
    more: [id, ...more],
  })
  for (const d of model.documents.values()) yield row('documents', w.documents, d.id, `${d.number} ${d.title}`)
  for (const d of model.dataEntities.values()) yield row('dataEntities', w.data, d.id, d.name, d.aliases)
  for (const c of model.capabilities.values()) yield row('capabilities', w.capabilities, c.id, c.name, c.aliases)
  for (const t of model.tasks.values()) yield row('tasks', w.task, t.id, t.name)
  for (const p of model.phases.values()) yield row('phases', w.phase, p.id, p.name)
  for (const o of model.objectives.values()) yield row('objectives', w.objectives, o.id, o.name)
}
