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
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((m) => m[1] ?? '')
    for (const link of links) expect(existsSync(join(root, dirname(page), link)), link).toBe(true)
  })
})
