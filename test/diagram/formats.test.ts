import { Graphviz } from '@hpcc-js/wasm-graphviz'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formats, graphDocument } from '../../src/present/diagram/index.js'
import { launch, open } from '../present/html/browser.js'
import { fixture, hostileFixture } from '../present/html/fixture.js'

const { model } = fixture()
const bad = hostileFixture()
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
})

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

describe('in the browser', () => {
  test('svg, graphml and gexf are well-formed whatever the names', async () => {
    const { page } = await open(browser, 'about:blank')
    for (const format of ['svg', 'graphml', 'gexf'] as const) {
      const text = await draw(format, bad.model)
      const fault = await page.evaluate(
        (t) => new DOMParser().parseFromString(t, 'text/xml').querySelector('parsererror')?.textContent ?? '',
        text,
      )
      expect(fault).toBe('')
    }
    await page.close()
  })
})
