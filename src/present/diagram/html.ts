import { createHash } from 'node:crypto'
import { compare, xml } from '../../kernel/index.js'
import type { PageData } from './browser/data.js'
import { describe } from './dot.js'
import { htmlStyle } from './html-style.js'
import { htmlWords } from './html-words.js'
import { graphviz } from './layout.js'
import { edgeEntry, statusEntry } from './legend.js'
import { pack } from './pack.js'
import { diagramCss } from './paint.js'
import { acrossPage } from './rows.js'
import { drawingOf } from './svg.js'
import { type FormatOptions, type GraphDocument, groupings } from './types.js'
import { noLayer } from './view.js'
import { aggregationNames, edgeNames, statusNames, systemKindNames } from './words.js'

/**
 * A page that holds the picture and can be moved, zoomed, searched, filtered and asked. It carries the whole graph and draws
 * anew what is asked for; nothing is fetched but, where `options.engine` names it, the layout engine beside the page. Without
 * script the picture and a list can be read.
 */
export const html = async (document: GraphDocument, options: FormatOptions): Promise<string> => {
  const { lang, beside } = options
  const w = htmlWords[lang]
  const { whole } = options.explore ?? { whole: document }
  const { svg } = await drawingOf(
    { ...document, caption: undefined },
    { ...options, layout: options.layout ?? graphviz, href: undefined, across: acrossPage(document.nodes.length) },
  )
  const { engineWorker, pageScript } = await import('./browser.generated.js')
  const style = diagramCss() + htmlStyle
  const policy = [
    "default-src 'none'",
    `style-src ${sha256(style)}`,
    // The layout engine is WebAssembly; no other code is made at run time.
    `script-src ${sha256(pageScript)} 'wasm-unsafe-eval'${beside ? " 'self' file:" : ''}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const title = xml(`${w.title}: ${document.overlay?.title ?? document.title}`)
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><h1>${title}</h1><p id="caption" role="status">${xml(shown(document, lang))}</p></header>
<div class="app">
<details id="panel" open><summary>${w.panel}</summary>
<noscript><p>${w.noScript}</p></noscript>
${controls(whole, lang)}
<details class="list"><summary>${w.list} (<span id="count">${document.nodes.length}</span>)</summary><ol id="names">${document.nodes.map((n) => `<li>${xml(describe(n, document, lang))}</li>`).join('')}</ol></details>
</details>
<main>
<div id="tools" role="toolbar" aria-label="${w.tools}" hidden><button type="button" id="do-in">${w.zoomIn}</button><button type="button" id="do-out">${w.zoomOut}</button><button type="button" id="do-fit">${w.fit}</button><button type="button" id="do-reset">${w.reset}</button><p id="said" role="status"></p></div>
<p id="working" role="status" hidden><progress></progress> ${w.working}</p>
<div id="stage" tabindex="0" role="group" aria-label="${xml(w.stage)}">${svg}</div>
</main>
</div>
${
  beside
    ? `<script src="${xml(beside.data)}"></script>`
    : `<script type="application/json" id="data">${inScript(dataOf(document, options))}</script>
<script type="application/json" id="engine">${inScript(engineWorker)}</script>`
}
<script>${pageScript}</script>
</body>
</html>
`
}

/** The data and the layout engine as files beside the page, for `options.beside`: addresses and contents. */
export async function filesBeside(
  document: GraphDocument,
  options: FormatOptions & { readonly beside: NonNullable<FormatOptions['beside']> },
): Promise<(readonly [path: string, content: string])[]> {
  const { engineWorker } = await import('./browser.generated.js')
  return [
    [options.beside.data, `window.kientrucGraph=${inScript(dataOf(document, options))};\n`],
    [options.beside.engine, `window.kientrucEngine=${inScript(engineWorker)};\n`],
  ]
}

function dataOf(document: GraphDocument, { lang, href, explore, beside }: FormatOptions): PageData {
  const { whole, selection, group } = explore ?? { whole: document, selection: {}, group: 'auto' }
  const pages = href ? whole.nodes.map((n) => href(n) ?? null) : []
  return { lang, graph: pack(whole), selection, group, pages, engine: beside?.engine ?? null }
}

function shown({ caption, aggregated, nodes }: GraphDocument, lang: PageData['lang']): string {
  const { script } = htmlWords[lang]
  const fill = (text: string, values: Record<string, string>) => text.replace(/\{(\w+)\}/g, (_, k) => values[k] ?? '')
  const systems = String(nodes.filter((n) => n.of === 'system').length)
  const how = aggregated
    ? fill(script.grouped, { systems: String(aggregated.systems), by: aggregationNames[aggregated.by][lang] })
    : fill(nodes.length === 0 ? script.empty : script.shown, { n: String(nodes.length), systems })
  return [caption, how].filter((t) => t).join(' ')
}

/** Search, questions and filters: only what the graph has values for. */
function controls(whole: GraphDocument, lang: PageData['lang']): string {
  const w = htmlWords[lang]
  const named = (list: readonly (readonly [string | undefined, string | undefined])[]) => [
    ...new Map(list.flatMap(([id, name]) => (id === undefined ? [] : [[id, name ?? id] as const]))),
  ]
  const byName = (a: readonly [string, string], b: readonly [string, string]) => compare(a[1], b[1])
  const used = new Set(whole.nodes.map((n) => n.cluster))
  const tied = whole.nodes.some((n) => n.natural !== undefined)
  const layers = named(
    whole.clusters
      .filter((c) => c.id !== noLayer && used.has(c.id))
      .map((c) => [c.id, c.framework === undefined ? c.name : `${c.framework}: ${c.name}`]),
  )
  const agencies = named(whole.nodes.map((n) => [n.agency, n.agencyName])).sort(byName)
  const phases = named(whole.nodes.map((n) => [n.phase, n.phaseName])).sort(byName)
  const options = (list: readonly (readonly [string, string])[]) =>
    list.map(([value, name]) => `<option value="${xml(value)}">${xml(name)}</option>`).join('')
  const select = (name: string, label: string, list: readonly (readonly [string, string])[]) =>
    list.length === 0
      ? ''
      : `<p><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">${w.all}</option>${options(list)}</select></p>`
  const has = {
    kind: new Set(whole.nodes.map((n) => n.kind)),
    status: new Set(whole.nodes.map((n) => n.status)),
    dependency: new Set([...whole.edges, ...whole.relies].map((e) => e.kind)),
  }
  const check = (name: string, value: string, label: string, sample = '') =>
    `<label class="check"><input type="checkbox" name="${name}" value="${value}" checked>${sample}${xml(label)}</label>`
  const swatch = (entry: { sample: (x: number, y: number) => string }) =>
    `<svg viewBox="0 0 30 18" aria-hidden="true">${entry.sample(1, 9)}</svg>`
  const kinds = entriesOf(systemKindNames).filter(([k]) => has.kind.has(k))
  const statuses = entriesOf(statusNames).filter(([k]) => has.status.has(k))
  const dependencies = entriesOf(edgeNames).filter(([k]) => has.dependency.has(k))
  const fieldset = (legend: string, content: string) =>
    content === '' ? '' : `<fieldset><legend>${legend}</legend>${content}</fieldset>`
  return `<form id="controls" hidden>
<div role="search"><p class="pick"><label for="find">${w.search}</label><input id="find" type="search" placeholder="${w.searchHint}" autocomplete="off"></p></div>
<section id="chosen" aria-label="${w.chosen}" hidden></section>
${fieldset(w.ways, `<p class="pick"><label for="from">${w.from}</label><input id="from" type="text" autocomplete="off"></p><p class="pick"><label for="to">${w.to}</label><input id="to" type="text" autocomplete="off"></p><p><button type="button" id="do-way">${w.findWay}</button></p>`)}
${fieldset(w.filters, select('layer', w.layer, layers) + select('agency', w.agency, agencies) + select('phase', w.phase, phases))}
${fieldset(w.kind, kinds.map(([k, name]) => check('kind', k, name[lang])).join(''))}
${fieldset(w.status, statuses.map(([k, name]) => check('status', k, name[lang], swatch(statusEntry(lang)(k)))).join(''))}
${fieldset(w.dependency, dependencies.map(([k, name]) => check('dependency', k, name[lang], swatch(edgeEntry(lang)(k)))).join(''))}
<p><label for="f-group">${w.group}</label><select id="f-group" name="group">${options(groupings.filter((g) => g !== 'natural' || tied).map((g) => [g, w.groups[g]]))}</select></p>
</form>`
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): (readonly [K, V])[] {
  const entries: (readonly [K, V])[] = []
  for (const key in record) entries.push([key, record[key]])
  return entries
}

/** JSON that may stand in a script element: nothing in it can open or close one. */
function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
}

/** A Content-Security-Policy source for one inline style or script. */
export function sha256(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}
