import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { axe, open } from '../support/browser.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'

const phone = { width: 375, height: 812 }

it('the page of a merger, of three provinces: sound for all, nothing cut at the side', {
  timeout: 120_000,
}, async () => {
  const out = join(folder(), 'trang')
  const sample = ['--architecture', 'samples/hop-nhat/lam-dong-moi']
  const run = await kientruc(resolve('.'), [...sample, 'report', '--out', out, '--quiet'])
  expect(run.code, run.err).toBe(0)
  const address = pathToFileURL(join(out, 'hop-nhat.html')).href
  for (const options of [{}, { colorScheme: 'dark' as const, viewport: phone }, { viewport: phone }]) {
    const { page, complaints, requests } = await open(address, options)
    expect(await page.locator('h1').innerText()).toBe('Hợp nhất')
    expect(await page.locator('main svg').count()).toBeGreaterThan(1)
    expect(await axe(page)).toEqual([])
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(beyond)).toBe(0)
  }
  const { page } = await open(address)
  const first = page.locator('main a[href^="he-thong/"]').first()
  const name = await first.innerText()
  await first.click()
  expect(await page.locator('h1').innerText()).toBe(name)
})
