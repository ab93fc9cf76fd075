import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Model } from '../../src/architecture/schema/model.js'
import { graphDocument } from '../../src/present/diagram/document.js'
import type { FormatOptions, GraphOptions } from '../../src/present/diagram/types.js'
import { hostileFixture } from '../present/html/fixture.js'
import { open } from '../support/browser.js'
import { folder } from '../support/disk.js'
import { formats } from '../support/graph-formats.js'
import { province } from './province.js'

describe('a graph in the browser', () => {
  const cases: Record<string, [() => Model, GraphOptions, Partial<FormatOptions>?]> = {
    'hostile names': [() => hostileFixture().model, {}],
    '60 systems one by one': [() => province(60), { group: 'none' }],
    '60 systems in plain rows': [() => province(60), { group: 'none' }, { layout: async () => undefined }],
    '900 systems without lines': [() => province(900), { group: 'none' }],
    '1,000 systems, grouped': [() => province(1000), {}],
    'the impact of a platform': [() => province(200), { impact: 's-0' }],
    'one agency with what it touches': [() => province(200), { agency: 'so-tttt' }],
  }
  for (const [name, [make, options, format]] of Object.entries(cases)) {
    test(`${name}: texts stay in their boxes, boxes and labels apart, nothing leaves the picture`, async () => {
      const graph = graphDocument(make(), options)
      const file = join(folder(), 'so-do.svg')
      writeFileSync(file, await formats.svg(graph, { lang: 'vi', ...format }))
      const { page, complaints } = await open(pathToFileURL(file).href)
      const { faults, boxes } = await page.evaluate(() => {
        const found: string[] = []
        type Area = { x: number; y: number; width: number; height: number }
        const apart = (a: Area, b: Area, slack: number) =>
          a.x + a.width <= b.x + slack ||
          b.x + b.width <= a.x + slack ||
          a.y + a.height <= b.y + slack ||
          b.y + b.height <= a.y + slack
        const inside = (a: Area, b: Area) =>
          a.x >= b.x - 0.5 &&
          a.y >= b.y - 1 &&
          a.x + a.width <= b.x + b.width + 0.5 &&
          a.y + a.height <= b.y + b.height + 1
        const nodes = [...document.querySelectorAll<SVGGElement>('[data-node]')].map((node) => ({
          said: node.textContent?.slice(0, 60),
          box: node.querySelector<SVGRectElement>('rect.k-box')?.getBBox(),
          texts: [...node.querySelectorAll<SVGTextElement>('text:not(.k-badgetext)')].map((t) => t.getBBox()),
        }))
        nodes.forEach(({ said, box, texts }, i) => {
          if (!box || texts.length === 0) found.push(`no box or text: ${said}`)
          for (const text of texts) if (box && !inside(text, box)) found.push(`overflows: ${said}`)
          // Ascenders of a font reach above its letters; lines of one box may touch there.
          texts.forEach((text, t) => {
            for (const other of texts.slice(t + 1)) if (!apart(text, other, 4)) found.push(`lines overlap: ${said}`)
          })
          for (const other of nodes.slice(i + 1)) {
            if (box && other.box && !apart(box, other.box, 0)) found.push(`boxes overlap: ${said} / ${other.said}`)
          }
        })
        const labels = [...document.querySelectorAll<SVGTextElement>('text')].filter((t) => !t.closest('[data-node]'))
        labels.forEach((label, i) => {
          const at = label.getBBox()
          for (const { box, said } of nodes)
            if (box && !apart(at, box, 2)) found.push(`${label.textContent} on ${said}`)
          for (const other of labels.slice(i + 1))
            if (!apart(at, other.getBBox(), 2)) found.push(`${label.textContent} on ${other.textContent}`)
        })
        const { width, height } = document.querySelector('svg')?.viewBox.baseVal ?? { width: 0, height: 0 }
        for (const part of document.querySelectorAll<SVGGraphicsElement>('text, rect.k-box, path')) {
          const { x, y, right, bottom } = part.getBoundingClientRect()
          if (x < -1 || y < -1 || right > width + 1 || bottom > height + 1)
            found.push(`outside: ${part.outerHTML.slice(0, 80)}`)
        }
        return { faults: [...new Set(found)].slice(0, 10), boxes: nodes.length }
      })
      expect(faults).toEqual([])
      expect(boxes).toBe(graph.nodes.length)
      expect(complaints).toEqual([])
      await page.close()
    })
  }
})
