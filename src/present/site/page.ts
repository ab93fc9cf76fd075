import { once } from '../../kernel/index.js'
import { blocksHtml } from '../document/html.js'
import type { Bit, Block, Facts, LongTable, Table } from '../document/model.js'
import { type Html, render, rendered } from '../document/template.js'
import { pagePath, rowsPerPage, type SiteContext } from './context.js'

/** A part of a page; what it does not have is `undefined`, because templates are strict. */
export interface PageSection {
  readonly id: string
  readonly heading: string | undefined
  readonly note: string | undefined
  readonly facts: Facts | undefined
  readonly table: LongTable | undefined
  readonly list: readonly Bit[] | undefined
  readonly blocks: readonly Block[]
  /** Markup for one page, or for each of several pages on which the section goes on. */
  readonly markup: Html | readonly Html[] | undefined
  /** Markup wider than a telephone: it scrolls by itself, and this is what a screen reader is told. */
  readonly wide: string | undefined
  /** Rows of its table on one page; heavy rows ask for fewer. */
  readonly perPage: number
  /** The columns of its table by whose values a reader may filter it; then the table may also be sorted. */
  readonly sift: string | undefined
}

/** What of a section stands on one page. */
type SectionPart = Omit<PageSection, 'table'> & { readonly table: Table | undefined }

type SectionParts = { readonly [K in Exclude<keyof PageSection, 'id' | 'heading'>]?: PageSection[K] }

/** Written out, as whatever is made for each page: of literals with two spreads V8 keeps a class each until it collects all. */
export function section(id: string, heading: string | undefined, parts: SectionParts): PageSection {
  const { note, facts, table, list, blocks = [], markup, wide, perPage = rowsPerPage, sift } = parts
  return { id, heading, note, facts, table, list, blocks, markup, wide, perPage, sift }
}

export interface Page {
  /** Where it lies, without `.html`. */
  readonly path: string
  readonly title: string
  readonly kind: string | undefined
  readonly lead: string | undefined
  readonly sections: readonly PageSection[]
  /** Other words under which a search finds it. */
  readonly keywords?: readonly string[]
  /** Whether a search should find it; default true. */
  readonly searchable?: boolean
}

/** Where the site's pages come from: links are relative, so the files work from a disk as from any server. */
const policy =
  // 'self' means nothing for a file in some browsers; file: does, and is no more than the page's own origin there.
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' data:; base-uri 'none'; form-action 'none'"

const places = [
  ['index.html', 'overview'],
  ['lop.html', 'layers'],
  ['thanh-phan.html', 'components'],
  ['he-thong.html', 'systems'],
  ['co-quan.html', 'agencies'],
  ['du-lieu.html', 'data'],
  ['chuc-nang.html', 'capabilities'],
  ['tieu-chuan.html', 'standards'],
  ['hop-nhat.html', 'union'],
  ['lo-trinh.html', 'roadmap'],
  ['trung-lap.html', 'duplicates'],
  ['tich-hop.html', 'integrations'],
  ['so-do.html', 'graph'],
  ['de-xuat.html', 'proposals'],
  ['van-ban.html', 'documents'],
  ['quy-tac.html', 'rules'],
] as const

/** A page, and the further pages on which its long tables go on, as files. */
export function* pageFiles(page: Page, context: SiteContext): Generator<readonly [path: string, content: string]> {
  const pages = Math.max(1, ...page.sections.map(pagesOf))
  for (let i = 0; i < pages; i++) {
    const path = pagePath(page.path, i)
    const sections = page.sections.flatMap((s) => partOn(s, i))
    yield [path, renderPage(page, path, sections, i, pages, context)]
  }
}

/** Findings carry much text. */
const findingsPerPage = 40

function pagesOf({ table, blocks, markup, perPage }: PageSection): number {
  return Math.max(
    1,
    Math.ceil((table?.rows.length ?? 0) / perPage),
    Math.ceil((blocks.find(isFindings)?.rows.length ?? 0) / findingsPerPage),
    isPaged(markup) ? markup.length : 1,
  )
}

/** What a section has on one page; its heading stands on each, what opens it on the first only. */
function partOn(part: PageSection, index: number): SectionPart[] {
  const { id, heading, wide, sift, table, blocks, markup, perPage } = part
  if (index >= pagesOf(part)) return []
  const first = index === 0
  const rows = table?.rows.slice(index * perPage, (index + 1) * perPage)
  // The first list of findings goes on over pages; what stands beside it is on the first page only.
  const long = blocks.find(isFindings)
  const items = long && { ...long, rows: long.rows.slice(index * findingsPerPage, (index + 1) * findingsPerPage) }
  return [
    {
      id,
      heading,
      note: first ? part.note : undefined,
      facts: first ? part.facts : undefined,
      list: first ? part.list : undefined,
      table: table && rows && (first || rows.length > 0) ? { ...table, rows } : undefined,
      markup: isPaged(markup) ? markup[index] : first ? markup : undefined,
      blocks: first ? blocks.map((b) => (b === long && items ? items : b)) : items?.rows.length ? [items] : [],
      wide,
      perPage,
      sift,
    },
  ]
}

const isFindings = (block: Block): block is Extract<Block, { kind: 'findings' }> => block.kind === 'findings'

function isPaged(markup: PageSection['markup']): markup is readonly Html[] {
  return Array.isArray(markup)
}

function renderPage(
  page: Page,
  path: string,
  sections: readonly SectionPart[],
  index: number,
  pages: number,
  context: SiteContext,
): string {
  const { w, lang, model } = context
  const here = page.path.split('/')[0] ?? ''
  const root = '../'.repeat(path.split('/').length - 1)
  const title = index === 0 ? page.title : `${page.title} (${w.page.toLowerCase()} ${index + 1})`
  const [folderPage] = places.filter(([p]) => p === `${here}.html`)
  return render('page', {
    lang,
    w,
    policy,
    title,
    siteName: model.name,
    root,
    kind: page.kind,
    lead: page.lead,
    up: page.path.includes('/') && folderPage ? { text: w[folderPage[1]], href: root + folderPage[0] } : undefined,
    nav: navOf(here, root, context),
    sections: sections.map(({ id, heading, note, facts, table, list, blocks, markup, wide, sift }) => {
      const none = table?.rows.length === 0
      return {
        id,
        heading,
        note: none ? (note ?? w.nothing) : note,
        facts,
        table: none ? undefined : table,
        list,
        blocks: blocksHtml(blocks, w),
        markup,
        wide,
        sift,
      }
    }),
    sifts: sections.some((s) => s.sift !== undefined),
    pager:
      pages > 1
        ? Array.from({ length: pages }, (_, i) => ({
            text: String(i + 1),
            href: root + pagePath(page.path, i),
            current: i === index,
          }))
        : undefined,
    version: `${model.name} – ${w.version.toLowerCase()} ${model.version}`,
  })
}

/** The ways to the other parts, the same for all pages of one part. */
function navOf(here: string, root: string, context: SiteContext): Html {
  const made = navs(context)
  const key = root + here
  const known = made.get(key)
  if (known) return known
  const shown = places.filter(([, word]) => word !== 'union' || context.union)
  const nav = rendered('nav', {
    name: context.w.siteNav,
    places: shown.map(([to, word]) => ({ href: root + to, text: context.w[word], current: to === `${here}.html` })),
  })
  made.set(key, nav)
  return nav
}

const navs = once((_: SiteContext): Map<string, Html> => new Map())
