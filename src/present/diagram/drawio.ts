import { largest, smallest, visibleLine, xml } from '../../kernel/index.js'
import { arrange } from './arrange.js'
import { boxLabel, inClusters, isAhead, lineLabel, paintName, paintsIn } from './labels.js'
import { graphviz } from './layout.js'
import { round } from './marks.js'
import { light } from './paint.js'
import type { Area } from './placed.js'
import type { EdgeKind, Format, GraphNode, SystemKind } from './types.js'

const shapes: Readonly<Partial<Record<SystemKind, string>>> = {
  database: 'shape=cylinder3;size=8;',
  platform: 'shape=component;',
  infrastructure: 'shape=cube;size=8;',
}

const lines: Readonly<Record<EdgeKind, string>> = {
  integration: 'endArrow=block;',
  data: 'endArrow=classic;strokeWidth=2;',
  authentication: 'endArrow=diamond;dashed=1;',
  hosting: 'endArrow=box;dashed=1;dashPattern=1 3;',
  uses: 'endArrow=open;',
}

const side = 16
const head = 30

/**
 * diagrams.net (draw.io): shapes that can be moved, laid out as our picture is; layers are containers, and each shape carries id,
 * agency, kind and state as properties of its own. Labels are plain text, never HTML.
 */
export const drawio: Format = async (document, { lang, href, layout = graphviz }) => {
  const names = new Map(document.nodes.map((n, i) => [n.id, `n${i}`]))
  const nameOf = (id: string) => names.get(id) ?? id
  const { nodes: areas } = await arrange(document, names, side, { lang, layout })
  const paints = paintsIn(document)
  const cells: string[] = []
  inClusters(document).forEach(({ cluster, nodes }, i) => {
    const inside = nodes.flatMap((n) => areas.get(nameOf(n.id)) ?? [])
    const band = around(inside)
    const style = `swimlane;startSize=24;html=0;fontStyle=1;align=left;spacingLeft=8;fillColor=${light.band};strokeColor=${light.bandLine};swimlaneFillColor=${light.band};`
    cells.push(shape(`c${i}`, '1', { kientruc: `layers.${cluster.id}` }, cluster.name, style, band))
    for (const node of nodes) {
      const at = areas.get(nameOf(node.id))
      if (!at) continue
      const paint = paints.get(paintName(node)) ?? light.component
      const dashed = isAhead(paintName(node)) ? 'dashed=1;' : ''
      const style = `rounded=1;whiteSpace=wrap;html=0;${(node.kind && shapes[node.kind]) ?? ''}fillColor=${paint.fill};strokeColor=${paint.line};fontColor=${light.text};${dashed}`
      const within = { ...at, x: at.x - band.x, y: at.y - band.y }
      cells.push(
        shape(
          nameOf(node.id),
          `c${i}`,
          propertiesOf(node, href?.(node)),
          boxLabel(node, document, lang),
          style,
          within,
        ),
      )
    }
  })
  document.edges.forEach((edge, i) => {
    const style = `html=0;rounded=1;${lines[edge.kind]}strokeColor=${light.edge[edge.kind]};fontSize=10;`
    const via = edge.via.map((v) => v.id).join(' ')
    cells.push(
      `<object id="e${i}" label="${edge.via.length > 0 ? xml(visibleLine(lineLabel(edge, lang))) : ''}" kind="${edge.kind}"${via ? ` via="${xml(via)}"` : ''}><mxCell style="${style}" edge="1" parent="1" source="${nameOf(edge.from)}" target="${nameOf(edge.to)}"><mxGeometry relative="1" as="geometry"/></mxCell></object>`,
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile host="kientruc">',
    `  <diagram id="kientruc" name="${xml(visibleLine(document.title))}">`,
    '    <mxGraphModel grid="1" gridSize="10" page="0">',
    '      <root>',
    '        <mxCell id="0"/>',
    '        <mxCell id="1" parent="0"/>',
    ...cells.map((cell) => `        ${cell}`),
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
    '</mxfile>',
    '',
  ].join('\n')
}

function propertiesOf(node: GraphNode, link: string | undefined): Readonly<Record<string, string | undefined>> {
  const { of, id, agency: owner, agencyName: agency, cluster: layer, kind, status, phase } = node
  const collection = node.proposed
    ? 'proposals'
    : of === 'system'
      ? 'systems'
      : of === 'component'
        ? 'components'
        : 'groups'
  return { kientruc: `${collection}.${id}`, owner, agency, layer, kind, status, phase, link }
}

function shape(
  id: string,
  parent: string,
  properties: Readonly<Record<string, string | undefined>>,
  label: string,
  style: string,
  { x, y, width, height }: Area,
): string {
  const own = Object.entries(properties).flatMap(([key, value]) =>
    value ? ` ${key}="${xml(visibleLine(value))}"` : [],
  )
  return `<object id="${id}" label="${xml(visibleLine(label))}"${own.join('')}><mxCell style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" as="geometry"/></mxCell></object>`
}

/** The container of some boxes: with room for its heading. */
function around(areas: readonly Area[]): Area {
  const [x, y] = [smallest(areas.map((a) => a.x)) - side, smallest(areas.map((a) => a.y)) - head]
  return {
    x,
    y,
    width: largest(areas.map((a) => a.x + a.width)) + side - x,
    height: largest(areas.map((a) => a.y + a.height)) + side - y,
  }
}
