import { safeJson, safeJsonPieces } from '../kernel/index.js'
import type { Format } from './diagram/types.js'
import type { DiffReporter } from './diff/words.js'
import type { Paper } from './document/model.js'
import { noPaint } from './paint.js'
import type { Content, Kind, RenderContext, Renderer, Showable } from './renderer.js'
import type { Reporter } from './reporter.js'

/** Every graph format; a comparison is drawn in each but JSON, which is the comparison itself. */
const graphs = [
  graph('svg', 'svg', async () => (await import('./diagram/svg.js')).svg),
  graph('dot', 'dot', async () => (await import('./diagram/dot.js')).dot),
  graph('mermaid', 'mmd', async () => (await import('./diagram/mermaid.js')).mermaid),
  graph('d2', 'd2', async () => (await import('./diagram/d2.js')).d2),
  graph('plantuml', 'puml', async () => (await import('./diagram/plantuml.js')).plantuml),
  graph('drawio', 'drawio', async () => (await import('./diagram/drawio.js')).drawio),
  graph('graphml', 'graphml', async () => (await import('./diagram/graphml.js')).graphml),
  graph('gexf', 'gexf', async () => (await import('./diagram/gexf.js')).gexf),
  of('graph', 'json', 'json', async ({ document }) => (await import('./diagram/json.js')).json(document)),
  graph('html', 'html', async () => (await import('./diagram/html.js')).html),
]

/**
 * Every format of everything that is shown, each imported only when used. Adding one is its file and a line here: the command
 * line, its help, completion and the tests take their lists from this table, in its order.
 */
export const renderers: { readonly [K in Kind]: readonly Renderer<K>[] } = {
  result: [
    result('text', 'txt', async () => (await import('./text.js')).text),
    of('result', 'json', 'json', async ({ result }) => safeJsonPieces(result)),
    result('html', 'html', async () => (await import('./html.js')).html),
    result('docx', 'docx', async () => (await import('./docx.js')).docx),
    result('pdf', 'pdf', async () => {
      const [{ filePdf }, { papersFor }] = await Promise.all([import('./pdf.js'), import('./paper/papers.js')])
      return (shown, context) => filePdf(papersFor(shown, context), shown.asOf, context)
    }),
    result('xlsx', 'xlsx', async () => (await import('./meeting.js')).meeting),
    result('sarif', 'sarif', async () => (await import('./sarif.js')).sarif),
    result('junit', 'xml', async () => (await import('./junit.js')).junit),
    result('github', 'txt', async () => (await import('./github.js')).github),
    result('gitlab', 'json', async () => (await import('./gitlab.js')).gitlab),
    result('markdown', 'md', async () => (await import('./markdown.js')).markdown),
    result('baseline', 'baseline.json', async () => (await import('./baseline.js')).baseline),
  ],
  brief: [
    brief('text', 'txt', async () => {
      const { paperText } = await import('./document/paper-text.js')
      return (paper, _, { lang, width, paint = noPaint }) => paperText(paper, { lang, width, paint })
    }),
    of('brief', 'json', 'json', async ({ result }) => `${JSON.stringify(result, null, 2)}\n`),
    brief('html', 'html', async () => {
      const { fileHtml } = await import('./document/html.js')
      return (paper, _, { lang }) => fileHtml({ title: paper.title, lang, papers: [paper] })
    }),
    of('brief', 'docx', 'docx', async ({ brief, model }, { lang }) => {
      const [{ fileDocx }, { briefPaperWithForm }] = await Promise.all([
        import('./document/docx.js'),
        import('./brief/brief.js'),
      ])
      const paper = briefPaperWithForm(brief(), model, lang)
      return fileDocx({ title: paper.title, lang, papers: [paper] })
    }),
    brief('pdf', 'pdf', async () => {
      const { filePdf } = await import('./pdf.js')
      return (paper, day, context) => filePdf({ title: paper.title, lang: context.lang, papers: [paper] }, day, context)
    }),
    of('brief', 'xlsx', 'xlsx', async ({ result, brief, sheets }, { lang }) => {
      const { briefWorkbook } = await import('./brief/brief-workbook.js')
      return briefWorkbook(brief(), result.asOf, lang, sheets?.())
    }),
    brief('markdown', 'md', async () => {
      const { paperMd } = await import('./document/markdown.js')
      return (paper, _, { lang }) => paperMd(paper, lang)
    }),
  ],
  diff: [
    onScreen('diff', async () => {
      const { diffPaper } = await import('./diff/diff-paper.js')
      return ({ diff, base, head }, { lang }) => diffPaper(diff, { base, head, lang })
    }),
    diff('json', 'json', async () => (await import('./diff/json.js')).json),
    diff('markdown', 'md', async () => (await import('./diff/markdown.js')).markdown),
    ...graphs.filter(({ name }) => name !== 'json').map(drawnChanges),
  ],
  graph: graphs,
  impact: [
    onScreen('impact', async () => {
      const { impactPaper } = await import('./impact/impact-paper.js')
      return (impact, { lang }) => impactPaper(impact, lang)
    }),
    of('impact', 'json', 'json', async (impact) => safeJson(impact)),
  ],
  similar: [
    onScreen('similar', async () => {
      const { similarPaper } = await import('./similar.js')
      return (similar, { lang, verbose }) => similarPaper(similar, lang, verbose)
    }),
    of('similar', 'json', 'json', async ({ query, asOf, matches }) => safeJson({ query, asOf, matches })),
  ],
  duplicates: [
    onScreen('duplicates', async () => {
      const { duplicatesPaper } = await import('./duplicates.js')
      return (duplicates, { lang, verbose }) => duplicatesPaper(duplicates, lang, verbose)
    }),
    of('duplicates', 'json', 'json', async (duplicates) => safeJson(duplicates)),
  ],
}

/** The formats of a kind, in the table's order. */
export function formatsOf(kind: Kind): readonly string[] {
  return renderers[kind].map(({ name }) => name)
}

/** The renderer of a kind by the name of its format. @throws Error for a name that `formatsOf` does not list */
export function rendererOf<K extends Kind>(kind: K, name: string): Renderer<K> {
  const found = renderers[kind].find((renderer) => renderer.name === name)
  if (!found) throw new Error(`${kind} has no format ${name}`)
  return found
}

function of<K extends Kind>(accepts: K, name: string, ending: string, render: Renderer<K>['render']): Renderer<K> {
  return { name, ending, accepts, render }
}

function result(name: string, ending: string, load: () => Promise<Reporter<string | Uint8Array>>): Renderer<'result'> {
  return of('result', name, ending, async ({ result, model, proposals }, context) =>
    (await load())(result, { ...context, model, proposals }),
  )
}

function brief(
  name: string,
  ending: string,
  load: () => Promise<(paper: Paper, day: string, context: RenderContext) => Content | Promise<Content>>,
): Renderer<'brief'> {
  return of('brief', name, ending, async (shown, context) => {
    const { briefPaper } = await import('./brief/brief.js')
    return (await load())(briefPaper(shown.brief(), shown.model, context.lang), shown.result.asOf, context)
  })
}

/** What is told at a terminal and nowhere else. */
function onScreen<K extends Kind>(
  accepts: K,
  load: () => Promise<(shown: Showable[K], context: RenderContext) => Paper>,
): Renderer<K> {
  return of(accepts, 'text', 'txt', async (shown, context) => {
    const { lang, width, paint = noPaint } = context
    const [{ paperText }, paperOf] = await Promise.all([import('./document/paper-text.js'), load()])
    return paperText(paperOf(shown, context), { lang, width, paint })
  })
}

function diff(name: string, ending: string, load: () => Promise<DiffReporter>): Renderer<'diff'> {
  return of('diff', name, ending, async ({ diff, base, head }, { lang }) => (await load())(diff, { base, head, lang }))
}

function graph(name: string, ending: string, load: () => Promise<Format>): Renderer<'graph'> {
  return of('graph', name, ending, async ({ document, explore }, { lang, layout }) =>
    (await load())(document, { lang, layout, explore }),
  )
}

function drawnChanges({ name, ending, render }: Renderer<'graph'>): Renderer<'diff'> {
  return of('diff', name, ending, async (shown, context) =>
    ended(await render((await import('./diff/picture.js')).changesPicture(shown, context.lang), context)),
  )
}

/** With a line's end where a text has none, as files of text have it. */
function ended(content: Content): Content {
  return typeof content === 'string' && !content.endsWith('\n') ? `${content}\n` : content
}
