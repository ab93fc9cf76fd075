import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pages, refresh, root, withRealOutput } from './shown-output.js'

// `UPDATE_DOCS=1 npm test -- test/docs` writes today's output into the pages.
beforeAll(async () => {
  if (process.env.UPDATE_DOCS) await refresh()
})

describe.each(pages)('%s', (page) => {
  it('shows what the tool really prints', async () => {
    expect(readFileSync(join(root, page), 'utf8')).toBe(await withRealOutput(page))
  })

  it('links only to what is there', () => {
    const text = readFileSync(join(root, page), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
    expect(links.length).toBeGreaterThan(0)
    for (const [link, file = '', anchor] of links) {
      const target = file === '' ? join(root, page) : join(root, dirname(page), file)
      expect(existsSync(target), link).toBe(true)
      if (anchor !== undefined) expect(anchorsOf(readFileSync(target, 'utf8')), link).toContain(anchor)
    }
  })
})

/** The anchors that a forge gives the headings of a page. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
