import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { site } from '../../../src/present/site/index.js'
import { axe, browser, open } from '../../support/browser.js'
import { fixture, hostileFixture, hostileResult } from '../html/fixture.js'
import { model, sample, validate } from './sample.js'

const folder = mkdtempSync(join(tmpdir(), 'kientruc-site-'))
let files: Map<string, string>
beforeAll(async () => {
  files = await sample()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(into: string, all: ReadonlyMap<string, string>): string {
  for (const [path, content] of all) {
    const file = join(folder, into, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return pathToFileURL(join(folder, into)).href
}

describe('in the browser, from disk', () => {
  const pages = [
    'index.html',
    'he-thong.html',
    'he-thong/csdl-dat-dai.html',
    'lo-trinh.html',
    'tieu-chuan.html',
    'trung-lap.html',
    'tich-hop.html',
    'so-do.html',
    'de-xuat/dx-dat-dai.html',
    'quy-tac.html',
    'quy-tac/integration-bypasses-platform.html',
    'lop/ung-dung.html',
    'co-quan/so-tttt.html',
    'thanh-phan/tich-hop.html',
    'tieu-chuan/tc-xml.html',
    'du-lieu.html',
  ]
  for (const path of pages) {
    for (const [name, options] of Object.entries({
      light: {},
      'dark phone': { colorScheme: 'dark' as const, viewport: { width: 390, height: 844 } },
    })) {
      test(`${path}, ${name}: no complaint, no request, nothing serious, nothing cut at the side`, async () => {
        const { page, complaints, requests } = await open(`${write('mau', files)}/${path}`, options)
        expect(await axe(page)).toEqual([])
        expect(complaints).toEqual([])
        expect(requests).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0)
        expect(await page.locator('main').evaluate((e) => getComputedStyle(e).minWidth)).toBe('0px')
        await page.close()
      })
    }
  }

  describe('the list of systems', () => {
    const rows = (page: Page) => page.locator('.sift tbody tr:visible').count()
    const names = (page: Page) => page.locator('.sift tbody tr:visible td:first-child').allInnerTexts()

    test('without script is a plain table, national systems apart', async () => {
      const { model } = fixture({
        'quoc-gia.yaml':
          'systems:\n  - { id: dan-cu, name: Cơ sở dữ liệu quốc gia về dân cư, kind: database, owner: so-tttt, layer: ung-dung, scope: national, lifecycle: { status: operational } }\n',
      })
      const pages = write('quoc-gia', await site(model, undefined, { lang: 'vi' }))
      const { page } = await open(`${pages}/he-thong.html`, { javaScriptEnabled: false })
      expect(await rows(page)).toBe(model.systems.size)
      expect(await page.locator('.sift-form, .sift button').count()).toBe(0)
      const apart = await page.locator('section[aria-labelledby=quoc-gia] td:first-child').allInnerTexts()
      expect(apart).toEqual(['Cơ sở dữ liệu quốc gia về dân cư'])
    })

    test('is filtered by agency, kind, state and name, sorted by its heads, and keeps this in the address', async () => {
      const { page, complaints } = await open(`${write('mau', files)}/he-thong.html`)
      const all = await names(page)
      const owned = [...model.systems.values()].filter((s) => s.owner === 'so-tttt')
      await page.locator('[name=cot-1]').selectOption(model.agencies.get('so-tttt')?.name ?? '?')
      expect((await names(page)).sort()).toEqual(owned.map((s) => s.name).sort())
      await page.getByLabel('Lọc theo tên').fill('khong co he thong nay')
      expect(await rows(page)).toBe(0)
      expect(await page.locator('.sift > p:visible').first().textContent()).toBe('Không có mục nào thỏa điều kiện lọc.')
      await page.getByLabel('Lọc theo tên').fill('')
      await page.locator('[name=cot-1]').selectOption('')
      const [kind, state] = [page.locator('[name=cot-2]'), page.locator('[name=cot-5]')]
      for (const select of [kind, state]) {
        await select.selectOption({ index: 1 })
        const [some, value] = [await rows(page), await select.inputValue()]
        expect(some).toBeGreaterThan(0)
        expect(some).toBeLessThan(all.length)
        for (const row of await page.locator('.sift tbody tr:visible').allTextContents()) expect(row).toContain(value)
        await select.selectOption('')
      }
      const first = page.locator('.sift').first()
      const inOrder = async () => first.locator('td:first-child').allInnerTexts()
      const head = first.getByRole('button', { name: 'Tên' })
      await head.click()
      const ascending = await inOrder()
      expect(ascending).toEqual([...ascending].sort(new Intl.Collator('vi', { numeric: true }).compare))
      await head.click()
      expect(await inOrder()).toEqual(ascending.reverse())
      expect(await first.locator('th[aria-sort=descending]').count()).toBe(1)
      const { page: sent } = await open(page.url())
      expect(await sent.locator('.sift').first().locator('td:first-child').allInnerTexts()).toEqual(ascending)
      expect(complaints).toEqual([])
    })
  })

  test('on a telephone a matrix shows what is there, and no empty cell', async () => {
    const { page } = await open(`${write('mau', files)}/tich-hop.html`, { viewport: { width: 390, height: 844 } })
    const cells = page.locator('table.matrix tbody td:visible')
    expect(await cells.count()).toBeGreaterThan(2)
    for (const text of await cells.allTextContents()) expect(text.trim()).not.toBe('')
  })

  for (const wanted of ['đất đai', 'dat dai', 'ĐẤT ĐAI', 'vilis']) {
    test(`the search finds “${wanted}”, by keyboard, and leads there`, async () => {
      const { page, complaints } = await open(`${write('mau', files)}/he-thong/lgsp.html`)
      await page.locator('#tim').fill(wanted)
      const found = page.locator('#ket-qua a', { hasText: 'Cơ sở dữ liệu đất đai tỉnh' })
      await found.waitFor()
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.closest('#ket-qua') !== null)).toBe(true)
      await found.click()
      await page.waitForURL(/csdl-dat-dai\.html$/)
      expect(complaints).toEqual([])
      await page.close()
    })
  }

  test('the search finds a system by one of its functions, and what is written alike before what only sounds alike', async () => {
    const alike = fixture({
      'them.yaml': `
systems:
  - { id: nang-luong, name: Quản lý năng lượng, kind: application, owner: so-tttt, layer: kenh, scope: agency, lifecycle: { status: planned } }
  - { id: nang-luong-2, name: Nâng lương, kind: application, owner: so-tttt, layer: kenh, scope: agency, lifecycle: { status: planned } }
`,
    })
    const all = await site(alike.model, undefined, { lang: 'vi' })
    const { page } = await open(`${write('tim', all)}/index.html`)
    const found = () => page.locator('#ket-qua a').evaluateAll((as) => as.map((a) => a.firstChild?.textContent))
    await page.locator('#tim').fill('cung cap thong tin dat dai')
    await page.locator('#ket-qua a').first().waitFor()
    expect(await found()).toEqual(['Cơ sở dữ liệu đất đai tỉnh'])
    await page.locator('#tim').fill('năng lượng')
    expect((await found())[0]).toBe('Quản lý năng lượng')
    await page.locator('#tim').fill('nâng lương')
    expect((await found())[0]).toBe('Nâng lương')
    await page.close()
  })

  test('from a server it asks for its own files only, and nothing complains', async () => {
    const types: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' }
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/^\/kien-truc\//, '')
      const content = files.get(path === '' ? 'index.html' : path)
      const type = types[path.split('.').at(-1) ?? ''] ?? 'text/html'
      response.writeHead(content === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(content)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const base = `http://127.0.0.1:${port}/kien-truc/`
    const { page, complaints, requests } = await open(base)
    await page.locator('.on-desk a[href="he-thong/lgsp.html"]').first().click()
    await page.waitForURL(/he-thong\/lgsp\.html$/)
    await page.locator('#tim').fill('dat dai')
    await page.locator('#ket-qua a', { hasText: 'Cơ sở dữ liệu đất đai tỉnh' }).click()
    await page.waitForURL(/csdl-dat-dai\.html$/)
    expect(await page.locator('main').evaluate((e) => getComputedStyle(e).minWidth)).toBe('0px')
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith(base))).toEqual([])
    await page.close()
    server.close()
  })

  test('on paper the site leaves out what only a screen needs', async () => {
    const { page } = await open(`${write('mau', files)}/he-thong/lgsp.html`)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.locator('.site-head, .site-nav').evaluateAll((all) => all.map((e) => getComputedStyle(e).display)),
    ).toEqual(['none', 'none'])
    expect(await page.locator('main').isVisible()).toBe(true)
    await page.close()
  })

  test('without script everything can be read, and there is no dead search field', async () => {
    const context = await (await browser()).newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${write('mau', files)}/he-thong.html`)
    expect(await page.locator('form.search').isVisible()).toBe(false)
    expect(await page.locator('main').textContent()).toContain('Cơ sở dữ liệu đất đai tỉnh')
    await context.close()
  })

  test('a click on a box of the picture opens its page', async () => {
    const { page } = await open(`${write('mau', files)}/index.html`)
    await page.locator('.on-desk a[href="he-thong/lgsp.html"]').first().click()
    await page.waitForURL(/he-thong\/lgsp\.html$/)
    await page.close()
  })

  test('hostile text stays text on every page, in the search, and in the graph', async () => {
    const bad = hostileFixture()
    const all = await site(bad.model, hostileResult(bad.model), {
      lang: 'vi',
      validate: validate(bad.model),
      proposals: bad.proposals,
    })
    const base = write('xau', all)
    for (const [path, content] of all) {
      expect(/[\u202A-\u202E\u2066-\u2069\u0007\u200B]/.test(content), path).toBe(false)
      if (path.endsWith('.html')) expect(/(href|src)="\s*javascript:/i.test(content), path).toBe(false)
    }
    const { page, complaints, requests } = await open(`${base}/index.html`)
    for (const path of all.keys()) {
      if (!path.endsWith('.html')) continue
      await page.goto(`${base}/${path}`)
      expect(await page.locator('img, iframe, object, [onmouseover], [onerror], [style]').count(), path).toBe(0)
    }
    await page.goto(`${base}/index.html`)
    await page.locator('#tim').fill('constructor')
    await page.locator('#ket-qua a').first().waitFor()
    expect(await page.locator('#ket-qua script, #ket-qua img').count()).toBe(0)
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    expect(existsSync(join(folder, 'xau', 'index.html'))).toBe(true)
    await page.close()
  })
})
