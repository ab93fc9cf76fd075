import { dot } from './dot.js'
import { gexf } from './gexf.js'
import { graphml } from './graphml.js'
import { html } from './html.js'
import { json } from './json.js'
import { graphviz } from './layout.js'
import { mermaid } from './mermaid.js'
import { svg } from './svg.js'
import type { Format } from './types.js'

export { graphDocument } from './document.js'
export type { GraphNode } from './types.js'

/** Every format of a graph, by the name that the command line gives it. */
export const formats = {
  svg: (document, options) => svg(document, { ...options, layout: options.layout ?? graphviz }),
  dot,
  mermaid,
  graphml,
  gexf,
  json,
  html: (document, options) => html(document, { ...options, layout: options.layout ?? graphviz }),
} as const satisfies Record<string, Format>
export type GraphFormatName = keyof typeof formats
