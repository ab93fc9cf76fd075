import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { axe, open } from '../support/browser.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'

describe('results and pages', () => {
  const commands: readonly (readonly [name: string, ...argv: string[]])[] = [
    ['progress-result', 'progress', 'report', '--period', '2019-Q2', '--as-of', '2019-07-15'],
    ['portfolio-result', 'portfolio', '--year', '2019'],
    ['snapshot-result', 'snapshot', 'giai-doan-1', 'giai-doan-2'],
    ['evaluation-result', 'evaluate', '--history', '2'],
  ]
  const root = fileURLToPath(new URL('../..', import.meta.url))

  it.each(commands)(
    '%s: fits its schema; its page asks for nothing, is accessible and fits a phone',
    async (name, ...argv) => {
      const page = join(folder(), 'trang.html')
      const run = await kientruc(root, [...argv, '--format', 'json', '--out', `html=${page}`])
      const schema = JSON.parse((await kientruc(root, ['schema', name])).out)
      const validate = new Ajv2020({ strict: false }).compile(schema)
      expect(validate(JSON.parse(run.out)), JSON.stringify(validate.errors)).toBe(true)
      for (const colorScheme of ['light', 'dark'] as const) {
        const seen = await open(`file://${encodeURI(page)}`, {
          colorScheme,
          viewport: { width: 360, height: 800 },
        })
        expect(await axe(seen.page)).toEqual([])
        expect(await seen.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
        expect([...seen.complaints, ...seen.requests]).toEqual([])
        await seen.page.close()
      }
    },
  )

  it('Markdown and text say the same figures', async () => {
    const said = async (format: string) =>
      (await kientruc(root, ['progress', 'report', '--period', '2019-Q2', '--format', format])).out
    const [markdown, text] = [await said('markdown'), await said('text')]
    for (const [, figure = ''] of markdown.matchAll(/^- .*: \*\*(.+?)\*\*/gm)) expect(text).toContain(figure)
    expect(markdown).toMatch(/^## /)
  })
})
