import { describe, expect, test } from 'vitest'
import { graphDocument } from '../../src/present/diagram/document.js'
import { province } from './province.js'

describe('a graph of a large model', () => {
  test('the whole of a large model stays within what can be read', () => {
    const { nodes, edges, aggregated } = graphDocument(province(1000))
    expect(nodes.length).toBeLessThanOrEqual(60)
    expect(edges.length).toBeLessThanOrEqual(150)
    expect(aggregated?.systems).toBe(1006)
    expect(nodes.reduce((sum, n) => sum + (n.count ?? 1), 0)).toBe(1006)
  })

  test('lines that are too many are left out, the thinnest first, and the caption says how many', () => {
    const document = graphDocument(province(300), { maxNodes: 4, group: 'auto', lang: 'en' })
    const all = graphDocument(province(300), { group: 'layer' })
    expect(document.edges.length).toBe(10)
    expect(document.caption).toBe(
      `Only the 10 lines that stand for the most dependencies are drawn, ${all.edges.length - 10} are not.`,
    )
    const weakest = Math.min(...document.edges.map((e) => e.count))
    expect(all.edges.filter((e) => e.count > weakest).length).toBeLessThanOrEqual(10)
  })
})
