import { Graphviz } from '@hpcc-js/wasm-graphviz'
import purify from 'dompurify'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { visible, visibleLine } from '../../src/kernel/index.js'
import { graphDocument } from '../../src/present/diagram/document.js'
import type { GraphDocument } from '../../src/present/diagram/types.js'
import { hostile, hostileFixture } from '../present/html/fixture.js'
import { formats } from '../support/graph-formats.js'

/** Names that mean something to one of the languages, or to a terminal, or are long. */
const names = [
  ...Object.values(hostile),
  'end',
  'subgraph x',
  'click n0 "javascript:alert(1)"',
  '%%{init: {"securityLevel": "loose"}}%%',
  '`**đậm**`',
  '"]; n0 --> n1; x["',
  'a|b|c',
  'x -> y; }',
  '\\N \\G \\L \\',
  '&amp;lt; &#x41; &quot;',
  '#quot; #35; #',
  '<b>hi</b>&lt;',
  ']]>',
  '<?xml?><!DOCTYPE a [<!ENTITY b "c">]>&b;',
  'hai\ndòng\r\nba\u2028bốn',
  '\u0000\u001b[2J\u009b\u202e\ufffe\ud800',
  'y\u0301'.repeat(50),
  '日本 العربية 😀 👩‍👩‍👧',
  '',
  ' ',
  'Ă'.repeat(2000),
]

const titled = names.map((name) => [JSON.stringify(name).slice(0, 60), name] as const)

const base = graphDocument(hostileFixture().model)
const { nodes, edges, clusters } = base
const named = (name: string): GraphDocument => ({
  ...base,
  nodes: nodes.map((node) => ({ ...node, name, agencyName: name, phase: name })),
  clusters: clusters.map((cluster) => ({ ...cluster, name })),
  edges: edges.map((edge) => ({ ...edge, via: edge.via.map((via) => ({ ...via, name })) })),
})
const draw = (format: keyof typeof formats, name: string) => formats[format](named(name), { lang: 'vi' })

/** What each language's own parser makes of hostile names: the same boxes and arrows, and names that are only names. */
describe('Mermaid’s own parser', () => {
  interface Flowchart {
    getVertices(): Map<string, { text: string; link?: string; haveCallback?: boolean }>
    getEdges(): readonly object[]
    getSubGraphs(): readonly { title: string }[]
  }
  let parse: (text: string) => Promise<Flowchart>
  beforeAll(async () => {
    // It cleans names for a page, for which it wants one; here what it parsed is looked at as it is.
    Object.assign(purify, { addHook: () => undefined, sanitize: (text: string) => text })
    const { default: mermaid } = await import('mermaid')
    mermaid.initialize({ securityLevel: 'loose' })
    parse = async (text) => {
      expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' })
      return (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as Flowchart
    }
  })
  /** Its codes for characters, as its parser keeps them. */
  const decoded = (text: string) =>
    text.replace(/ﬂ°°(\d+)¶ß|#(\d+);/g, (_, a?: string, b?: string) => String.fromCodePoint(Number(a ?? b)))

  it.each(titled)('%s', async (_, name) => {
    const read = await parse(await draw('mermaid', name))
    expect(read.getVertices().size).toBe(nodes.length)
    expect(read.getEdges()).toHaveLength(edges.length)
    expect(read.getSubGraphs()).toHaveLength(clusters.length)
    for (const { text, link, haveCallback } of read.getVertices().values()) {
      expect([link, haveCallback ?? false]).toEqual([undefined, false])
      expect(decoded(text)).toContain(visibleLine(name))
    }
  })
})

describe('Graphviz', () => {
  interface Read {
    objects: { name: string }[]
    edges: { tail: number; head: number }[]
  }
  const parse = async (name: string): Promise<Read> =>
    JSON.parse((await Graphviz.load()).layout(await draw('dot', name), 'dot_json', 'nop'))

  it.each(titled)('%s', async (_, name) => {
    const read = await parse(name)
    const plain = await parse('một')
    expect(read.objects.map((o) => o.name)).toEqual(plain.objects.map((o) => o.name))
    expect(read.edges.map(({ tail, head }) => [tail, head])).toEqual(plain.edges.map(({ tail, head }) => [tail, head]))
  })
})

describe('another XML parser (saxes), for GraphML and GEXF', () => {
  const read = (text: string) => {
    const parser = new SaxesParser({ xmlns: true })
    const found = { elements: [] as string[], texts: [] as string[] }
    parser.on('opentag', ({ name, attributes }) => {
      found.elements.push(name)
      for (const { value } of Object.values(attributes)) found.texts.push(value)
    })
    parser.on('text', (piece) => found.texts.push(piece))
    parser.on('error', (error) => {
      throw error
    })
    parser.write(text).close()
    return found
  }
  const known = {
    graphml: ['graphml', 'key', 'graph', 'node', 'edge', 'data'],
    gexf: 'gexf meta creator description graph attributes attribute nodes node edges edge attvalues attvalue'.split(
      ' ',
    ),
  }
  for (const format of ['graphml', 'gexf'] as const)
    it.each(titled)(`${format} %s`, async (_, name) => {
      const { elements, texts } = read(await draw(format, name))
      expect(elements.filter((element) => element === 'node')).toHaveLength(nodes.length)
      expect(elements.filter((element) => element === 'edge')).toHaveLength(edges.length)
      expect(elements.filter((element) => !known[format].includes(element))).toEqual([])
      if (name.trim() !== '')
        expect(texts.join('\n').replace(/\s+/g, ' ')).toContain(visible(name).replace(/\s+/g, ' '))
    })
})
