import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Model } from '../../src/architecture/schema/model.js'
import { type PictureOptions, picture } from '../../src/present/diagram/picture.js'
import { fixture, hostileFixture } from '../present/html/fixture.js'
import { open } from '../support/browser.js'
import { folder } from '../support/disk.js'
import { proposal, province } from './picture-cases.js'

const { model } = fixture()

describe('the picture in the browser', () => {
  const cases: Record<string, [() => Model, Partial<PictureOptions>]> = {
    'a small province': [() => model, { proposals: [proposal] }],
    '180 systems': [() => province(180), { maxSystems: 180, proposals: [proposal] }],
    '180 systems on a telephone': [() => province(180), { width: 350, maxSystems: 180 }],
    'counted, with many proposals': [
      () => province(180),
      { proposals: Array.from({ length: 30 }, (_, i) => ({ ...proposal, label: String(i + 1) })) },
    ],
    '1,000 systems, counted': [() => province(1000), {}],
    'hostile names': [() => hostileFixture().model, {}],
  }
  for (const [name, [make, options]] of Object.entries(cases)) {
    test(`${name}: no text leaves its box, no box lies on another, nothing leaves the picture`, async () => {
      const file = join(folder(), 'tranh.svg')
      writeFileSync(file, picture(make(), { lang: 'vi', ...options }))
      const { page, complaints } = await open(pathToFileURL(file).href)
      const faults = await page.evaluate(() => {
        const found: string[] = []
        const boxes = [...document.querySelectorAll<SVGRectElement>('rect.k-box')]
        const frames = boxes.map((b) => b.getBBox())
        boxes.forEach((box, i) => {
          const frame = frames[i]
          const text = box.parentElement?.querySelector<SVGTextElement>(':scope > text')?.getBBox()
          if (!frame || !text) return
          if (
            text.x + text.width > frame.x + frame.width ||
            text.y < frame.y - 1 ||
            text.y + text.height > frame.y + frame.height + 1
          )
            found.push(`text: ${box.parentElement?.textContent?.slice(0, 50)}`)
          frames.forEach((other, j) => {
            if (j <= i) return
            const apart =
              other.x >= frame.x + frame.width ||
              frame.x >= other.x + other.width ||
              other.y >= frame.y + frame.height ||
              frame.y >= other.y + other.height
            if (!apart) found.push(`boxes ${i} and ${j} overlap`)
          })
        })
        const view = document.querySelector('svg')?.viewBox.baseVal
        for (const text of document.querySelectorAll<SVGTextElement>('text')) {
          const at = text.getBBox()
          if (view && at.x + at.width > view.width) found.push(`outside: ${text.textContent}`)
        }
        return found
      })
      expect(faults).toEqual([])
      expect(complaints).toEqual([])
      await page.close()
    })
  }
})
