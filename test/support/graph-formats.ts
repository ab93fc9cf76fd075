import { d2 } from '../../src/present/diagram/d2.js'
import { dot } from '../../src/present/diagram/dot.js'
import { drawio } from '../../src/present/diagram/drawio.js'
import { gexf } from '../../src/present/diagram/gexf.js'
import { graphml } from '../../src/present/diagram/graphml.js'
import { html } from '../../src/present/diagram/html.js'
import { json } from '../../src/present/diagram/json.js'
import { mermaid } from '../../src/present/diagram/mermaid.js'
import { plantuml } from '../../src/present/diagram/plantuml.js'
import { svg } from '../../src/present/diagram/svg.js'
import type { GraphDocument } from '../../src/present/diagram/types.js'

/** The graph formats as functions, with links and options that no command line gives. */
export const formats = {
  svg,
  dot,
  mermaid,
  d2,
  plantuml,
  drawio,
  graphml,
  gexf,
  json: (document: GraphDocument) => [...json(document)].join(''),
  html,
}
