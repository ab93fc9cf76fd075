import { xml } from '../../../kernel/index.js'
import { wholeDocument } from '../../diagram/document.js'
import { graphviz } from '../../diagram/layout.js'
import { acrossPage } from '../../diagram/rows.js'
import { svgOf } from '../../diagram/svg.js'
import type { GraphNode, Layout } from '../../diagram/types.js'
import { viewOf } from '../../diagram/view.js'
import { trusted } from '../../document/template.js'
import type { SiteContext } from '../context.js'
import { type Page, section } from '../page.js'
import { interactiveGraph } from '../paths.js'

/** The dependency graph: a picture in the site, and an interactive page of its own with the layout engine beside it. */
export async function graphPage(
  context: SiteContext,
): Promise<{ page: Page; files: (readonly [path: string, content: string])[] }> {
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
  const beside = { data: 'assets/graph-data.js', engine: 'assets/graphviz.js' }
  const explore = { whole, selection: {}, group: 'auto' } as const
  // Both pages show the one layout, of a page's width: to lay it out costs as much as hundreds of pages.
  const layouts = new Map<string, ReturnType<Layout>>()
  const layout: Layout = (dot) => {
    const made = layouts.get(dot) ?? graphviz(dot)
    layouts.set(dot, made)
    return made
  }
  const options = { lang, href, explore, beside, layout }
  const { filesBeside, html } = await import('../../diagram/html.js')
  const drawing = await svgOf(document, { lang, href, layout, across: acrossPage(document.nodes.length) }, false)
  const markup = `<p><a href="${interactiveGraph}">${xml(w.interactive)}</a></p><div class="scroll wide graph" role="region" tabindex="0" aria-label="${xml(w.graph)}">${drawing}</div>`
  return {
    page: {
      path: 'so-do',
      title: w.graph,
      kind: undefined,
      lead: undefined,
      sections: [section('so-do', undefined, { markup: trusted(markup) })],
    },
    files: [[interactiveGraph, await html(document, options)], ...(await filesBeside(document, options))],
  }
}
