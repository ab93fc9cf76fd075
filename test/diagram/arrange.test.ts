import { expect, test } from 'vitest'
import { graphDocument } from '../../src/present/diagram/document.js'
import { ending } from '../../src/present/diagram/measure.js'
import { drawingOf, svgOf } from '../../src/present/diagram/svg.js'
import type { GraphDocument } from '../../src/present/diagram/types.js'
import { formats } from '../support/graph-formats.js'
import { province } from './province.js'

const single = (systems: number) => graphDocument(province(systems), { group: 'none' })

/** What is drawn, and how often the layout engine was asked for it, which never answers. */
async function drawn(document: GraphDocument, format: 'svg' | 'drawio' | 'html' = 'svg') {
  let asked = 0
  const layout = async () => {
    asked++
    return undefined
  }
  return { text: await formats[format](document, { lang: 'vi', layout }), asked }
}

test('the layout engine is asked for what it does in a second, and for no more', async () => {
  const document = single(300)
  const withLines = (count: number) => ({
    ...document,
    edges: Array.from({ length: 3 }, () => document.edges)
      .flat()
      .slice(0, count),
  })
  expect(withLines(1100).edges).toHaveLength(1100)
  for (const format of ['svg', 'drawio', 'html'] as const) {
    expect((await drawn(withLines(900), format)).asked, format).toBe(1)
    expect((await drawn(withLines(1100), format)).asked, format).toBe(0)
    expect((await drawn(single(500), format)).asked, format).toBe(0)
  }
})

test('plain rows say that lines may lie on each other; where there are too many, none is drawn and that is said', async () => {
  const rows = (await drawn(single(500))).text
  expect(rows).toContain('vẽ theo hàng')
  expect(rows.match(/data-from/g)?.length).toBeGreaterThan(500)
  const many = single(1000)
  const boxes = (await drawn(many)).text
  expect(boxes).toContain('không vẽ đường nối')
  expect(boxes.match(/data-from/g)).toBeNull()
  expect(boxes.match(/data-node/g)).toHaveLength(many.nodes.length)
  expect(boxes).not.toContain('class="k-edge-')
})

test('boxes without lines stand layer by layer, in each by agency, and say whose they are', async () => {
  const document = single(1000)
  const { text } = await drawn(document)
  const boxes = [...text.matchAll(/<g data-node="n(\d+)".*?<rect class="k-box[^>]* x="([\d.]+)" y="([\d.]+)"/g)]
  const inOrder = boxes
    .map(([, n, x, y]) => ({ node: document.nodes[Number(n)], x: Number(x), y: Number(y) }))
    .sort((a, b) => a.y - b.y || a.x - b.x)
  const groups = inOrder.map(({ node }) => `${node?.cluster}/${node?.agencyName}`)
  const changes = groups.filter((g, i) => g !== groups[i - 1])
  expect(changes).toHaveLength(new Set(changes).size)
  expect(text).toMatch(/>…[^<]*Truyền thông<\/text>/)
})

test('of a large picture a page gets outlines, and each box and its lines when they are asked for', async () => {
  const document = single(1000)
  const options = { lang: 'vi', layout: async () => undefined } as const
  const { svg, boxes } = await drawingOf(document, options)
  expect(svg).not.toContain('data-node')
  expect(svg.length).toBeLessThan((await svgOf(document, options, false)).length / 10)
  expect(boxes?.areas.size).toBe(document.nodes.length)
  const at = document.nodes.findIndex((n) => n.id === 's-0')
  expect(boxes?.draw(`n${at}`)).toContain(document.nodes[at]?.name)
  const ties = document.edges.filter((e) => e.from === 's-0' || e.to === 's-0')
  expect(boxes?.ties(`n${at}`).match(/data-from/g)).toHaveLength(ties.length)
  expect((await drawingOf(single(100), options)).boxes).toBeUndefined()
})

test('the end of a name tells offices of one kind apart', () => {
  expect(ending('Sở Nội vụ', 11, 140)).toBe('Sở Nội vụ')
  expect(ending('Ủy ban nhân dân huyện Tuy Phước', 11, 140)).toBe('…dân huyện Tuy Phước')
  expect(ending('Liênthôngkhôngdấucáchrấtdàilàdài', 11, 100)).toMatch(/^Liên.*…$/)
})
