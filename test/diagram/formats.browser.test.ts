import { expect, test } from 'vitest'
import { graphDocument } from '../../src/present/diagram/document.js'
import { hostileFixture } from '../present/html/fixture.js'
import { open } from '../support/browser.js'
import { formats } from '../support/graph-formats.js'

test('svg, graphml and gexf are well-formed whatever the names', async () => {
  const graph = graphDocument(hostileFixture().model)
  const { page } = await open('about:blank')
  for (const format of ['svg', 'graphml', 'gexf'] as const) {
    const text = await formats[format](graph, { lang: 'vi', href: (n) => `he-thong/${n.id}.html` })
    const fault = await page.evaluate(
      (t) => new DOMParser().parseFromString(t, 'text/xml').querySelector('parsererror')?.textContent ?? '',
      text,
    )
    expect(fault).toBe('')
  }
})
