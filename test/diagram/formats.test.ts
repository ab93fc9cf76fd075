import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../src/kernel/index.js'
import { readXmlText } from '../../src/office/index.js'
import { graphDocument } from '../../src/present/diagram/document.js'
import { fixture, hostileFixture } from '../present/html/fixture.js'
import { formats } from '../support/graph-formats.js'

const { model } = fixture()
const bad = hostileFixture()

const draw = async (format: keyof typeof formats, of = model, options: Parameters<typeof graphDocument>[1] = {}) =>
  formats[format](graphDocument(of, options), { lang: 'vi', href: (n) => `he-thong/${n.id}.html` })

describe('every format', () => {
  for (const format of Object.keys(formats) as (keyof typeof formats)[]) {
    test(`${format}: names every system, is the same each time, and holds no character that hides or reorders`, async () => {
      const drawn = await draw(format)
      for (const name of ['Cổng', 'địa chính', 'LGSP']) expect(drawn).toContain(name)
      expect(await draw(format)).toBe(drawn)
      const hostile = await draw(format, bad.model)
      if (format !== 'json') expect(/[\u202A-\u202E\u2066-\u2069\u0007\u200B]/.test(hostile)).toBe(false)
    })

    test(`${format}: an empty selection is drawn, not refused`, async () => {
      expect((await draw(format, model, { focus: 'khong-co' })).length).toBeGreaterThan(0)
    })
  }
})

describe('dot', () => {
  test('Graphviz reads it, hostile names and all', async () => {
    const graphviz = await Graphviz.load()
    const layout: { objects: { name: string; label?: string }[] } = JSON.parse(
      graphviz.layout(await draw('dot', bad.model), 'json', 'dot'),
    )
    const system = layout.objects.find((o) => o.name === 'ht-la')
    expect(system?.label).toContain('</title></svg>')
    expect(layout.objects.filter((o) => bad.model.systems.has(o.name))).toHaveLength(bad.model.systems.size)
  })
})

describe('gexf', () => {
  /** What an XML reader finds: names of elements in order, and the nodes and edges with their attributes. */
  const read = async (text: string) => {
    type Elements = Readonly<Record<string, string>>[]
    const names: string[] = []
    const found = { node: [] as Elements, edge: [] as Elements, attribute: [] as Elements, attvalue: [] as Elements }
    const kept: Readonly<Record<string, Elements>> = found
    await readXmlText({ file: 'do-thi.gexf', text }, defaultLimits, {
      open: (name, attributes) => {
        names.push(name)
        kept[name]?.push(attributes)
      },
    })
    return { names, ...found }
  }

  test('says what it is, declares what it tells, and joins what it declares', async () => {
    const text = await draw('gexf')
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">')
    const { node, edge, attribute, attvalue } = await read(text)
    const document = graphDocument(model)
    expect(node.map((n) => [n.id, n.label])).toEqual(document.nodes.map((n) => [n.id, n.name]))
    expect(edge.map((e) => [e.source, e.target, e.kind, e.weight])).toEqual(
      document.edges.map((e) => [e.from, e.to, e.kind, String(e.count)]),
    )
    const declared = new Set(attribute.map((a) => a.id))
    expect(attvalue.length).toBeGreaterThan(node.length)
    for (const { for: of } of attvalue) expect(declared).toContain(of)
  })

  test('hostile names stay names', async () => {
    const { names, node } = await read(await draw('gexf', bad.model))
    expect(node.find((n) => n.id === 'ht-la')?.label).toContain('</title></svg>')
    const known = 'gexf meta creator description graph attributes attribute nodes node edges edge attvalues attvalue'
    for (const name of names) expect(known.split(' ')).toContain(name)
  })
})

describe('mermaid', () => {
  test('a label holds nothing of the grammar, of Markdown or of HTML', async () => {
    const labels = [...(await draw('mermaid', bad.model)).matchAll(/"([^"]*)"/g)].map((m) => m[1] ?? '')
    expect(labels.length).toBeGreaterThan(8)
    for (const label of labels) expect(label.replace(/#\d+;/g, '')).not.toMatch(/[<>{}[\]|`*_$\\'"&%]/)
  })

  test('every edge joins nodes that were declared', async () => {
    const drawn = await draw('mermaid')
    const declared = new Set([...drawn.matchAll(/^ {4}(n\d+)/gm)].map((m) => m[1]))
    const edges = [...drawn.matchAll(/^ {2}(n\d+) \S+ (n\d+)$/gm), ...drawn.matchAll(/^ {2}(n\d+) \S+\|.*\| (n\d+)$/gm)]
    expect(edges).toHaveLength(2)
    for (const [, from, to] of edges) expect(declared.has(from) && declared.has(to)).toBe(true)
  })
})
