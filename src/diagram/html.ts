import { createHash } from 'node:crypto'
import { visible } from '../text/visible.js'
import { describe } from './dot.js'
import { scriptJson, xml } from './escape.js'
import { htmlScript } from './html-script.js'
import { htmlWords } from './html-words.js'
import { dark, diagramCss, fontFamily, light } from './paint.js'
import { type LaidOut, svgOf } from './svg.js'
import type { GraphDocument } from './types.js'

/** A page that holds the picture and can be moved, zoomed and searched; nothing is fetched, and it can be read without script. */
export const html = async (document: GraphDocument, options: LaidOut): Promise<string> => {
  const { lang } = options
  const w = htmlWords[lang]
  const drawing = await svgOf(document, options, false)
  const nodes = document.nodes.map((n) => ({
    name: visible(n.name),
    about: visible(describe(n, document, lang)),
  }))
  const index = new Map(document.nodes.map((n, i) => [n.id, i]))
  const edges = document.edges.map((e) => [index.get(e.from), index.get(e.to), e.kind])
  const data = scriptJson({ nodes, edges, words: w.script })
  const style = diagramCss() + css
  const policy = `default-src 'none'; style-src ${sha256(style)}; script-src ${sha256(htmlScript)}; img-src data:; base-uri 'none'; form-action 'none'`
  const title = xml(document.overlay ? `${w.title}: ${document.overlay.title}` : `${w.title}: ${document.title}`)
  const rows = document.nodes.map((n) => `<li>${xml(describe(n, document, lang))}</li>`).join('')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<form role="search" hidden><label for="find">${w.search}</label><input id="find" type="search" list="names" autocomplete="off"><datalist id="names"></datalist>
<span class="buttons"><button type="button" data-do="in">${w.zoomIn}</button><button type="button" data-do="out">${w.zoomOut}</button><button type="button" data-do="fit">${w.fit}</button><button type="button" data-do="clear">${w.clear}</button></span></form>
<p id="said" role="status">${xml(document.aggregated ? w.aggregated(document.aggregated.systems, document.aggregated.by) : '')}</p>
</header>
<main>
<div id="stage" tabindex="0" role="group" aria-label="${xml(w.stage)}">${drawing}</div>
<details><summary>${w.list} (${document.nodes.length})</summary><ol>${rows}</ol></details>
</main>
<script type="application/json" id="data">${data}</script>
<script>${htmlScript}</script>
</body>
</html>
`
}

/** A Content-Security-Policy source for one inline style or script. */
export function sha256(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
}

const css = `
:root{color-scheme:light dark}
body{margin:0;font:16px/1.5 ${fontFamily};color:${light.text};background:${light.ground}}
header{padding:12px 20px;border-bottom:1px solid ${light.bandLine}}
h1{font-size:1.15rem;margin:0 0 8px}
form{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}form[hidden]{display:none}
input,button{font:inherit;padding:5px 10px;border:1px solid ${light.component.line};border-radius:4px;background:${light.ground};color:inherit;min-height:34px}
input{min-width:min(22rem,100%)}
button{cursor:pointer}.buttons{display:flex;flex-wrap:wrap;gap:6px}
:focus-visible{outline:3px solid #1d5fa8;outline-offset:2px}
#said{margin:6px 0 0;color:${light.muted};min-height:1.5em}
#stage{overflow:auto;max-width:100%}
#stage.live{overflow:hidden;height:calc(100vh - 150px);min-height:320px;cursor:grab;touch-action:none}
#stage svg{display:block;max-width:none}
#stage.live svg{width:100%;height:100%}
.dim{opacity:.12}
details{padding:8px 20px}
li{overflow-wrap:anywhere}
@media screen and (prefers-color-scheme:dark){body,input,button{color:${dark.text};background:${dark.ground}}header{border-color:${dark.bandLine}}#said{color:${dark.muted}}:focus-visible{outline-color:#8cc1f5}}
@media print{form,details{display:none!important}#stage.live{height:auto;overflow:visible}#stage svg{width:100%;height:auto}}
`
