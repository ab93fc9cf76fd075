import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Model } from '../../../src/architecture/schema/model.js'
import { site } from '../../../src/present/site/index.js'
import { axe, launch, open } from '../html/browser.js'
import { appraised, finding, fixture, hostileFixture, hostileResult, result } from '../html/fixture.js'

const { model, proposals } = fixture()
const validate = (of: Model) => {
  const { results: _, ...head } = result(of)
  const pair = finding({
    rule: 'duplication/within-architecture',
    subject: 'csdl-dat-dai',
    related: ['dia-chinh-huyen'],
    message: 'Hai hệ thống trùng nhau.',
  })
  return { ...head, results: [{ findings: [pair, finding({ subject: 'lgsp' })] }] }
}
const sample = () => site(model, result(model), { lang: 'vi', validate: validate(model), proposals })

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'kientruc-site-'))
let files: Map<string, string>

function write(into: string, all: ReadonlyMap<string, string>): string {
  for (const [path, content] of all) {
    const file = join(folder, into, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return pathToFileURL(join(folder, into)).href
}

beforeAll(async () => {
  browser = await launch()
  files = await sample()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every address that a page names, with the page. */
function* links(all: ReadonlyMap<string, string>): Generator<[from: string, to: string]> {
  for (const [path, content] of all) {
    if (!path.endsWith('.html')) continue
    const markup = content.replace(/<script>.*?<\/script>/gs, '').replaceAll('&#x3D;', '=')
    for (const [, to = ''] of markup.matchAll(/(?:href|src)="([^"]*)"/g)) yield [path, to]
  }
}

describe('files', () => {
  test('there is a page for everything', () => {
    const pages = [
      'index',
      'lop',
      'thanh-phan',
      'he-thong',
      'co-quan',
      'du-lieu',
      'chuc-nang',
      'tieu-chuan',
      'van-ban',
      'lo-trinh',
      'trung-lap',
      'tich-hop',
      'so-do',
      'de-xuat',
      'quy-tac',
    ]
    for (const page of pages) expect(files.has(`${page}.html`), page).toBe(true)
    const own = [
      'he-thong/csdl-dat-dai',
      'lop/ung-dung',
      'thanh-phan/tich-hop',
      'co-quan/so-tttt',
      'tieu-chuan/tc-xml',
      'de-xuat/dx-dat-dai',
      'quy-tac/integration-bypasses-platform',
    ]
    for (const page of own) expect(files.has(`${page}.html`), page).toBe(true)
  })

  /** An element of that name, or in the interactive graph a question about a system that it knows. */
  const hasAnchor = (content: string, anchor: string) => {
    const [question = '', id] = anchor.split('=')
    if (id === undefined) return content.includes(`id="${question}"`)
    return files.get('assets/graph-data.js')?.includes(`["${decodeURIComponent(id)}","`) === true
  }

  test('every link leads to a page and an anchor that exist', () => {
    const broken: string[] = []
    for (const [from, to] of links(files)) {
      if (/^(https?:|mailto:|data:)/.test(to)) continue
      const [path = '', anchor] = to.split('#')
      const target = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path))
      const content = files.get(target)
      if (content === undefined || (anchor && !hasAnchor(content, anchor))) broken.push(`${from} → ${to}`)
    }
    expect(broken).toEqual([])
  })

  test('links are relative, names are safe on every disk', () => {
    for (const [from, to] of links(files)) expect(to.startsWith('/'), `${from} → ${to}`).toBe(false)
    const seen = new Set<string>()
    for (const path of files.keys()) {
      expect(path).toMatch(/^[a-z0-9][a-z0-9._/-]*$/)
      expect(
        path.split('/').some((part) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|^\.|\.$/.test(part)),
        path,
      ).toBe(false)
      expect(seen.has(path.toLowerCase()), path).toBe(false)
      seen.add(path.toLowerCase())
    }
    expect([...files.keys()].some((p) => /^he-thong\/con-[0-9a-f]{8}\.html$/.test(p))).toBe(true)
  })

  test('the same input gives the same files', async () => {
    expect([...(await sample())]).toEqual([...files])
  })

  test('without a result there are no appraisals, and the pages say so', async () => {
    const bare = await site(model, undefined, { lang: 'vi' })
    expect([...bare.keys()].some((p) => p.startsWith('de-xuat/'))).toBe(false)
    expect(bare.get('de-xuat.html')).toContain('Chưa có đề xuất nào được đánh giá')
    expect(bare.get('trung-lap.html')).toContain('Chưa rà soát')
  })

  test('an empty workspace has a site too', async () => {
    const none = fixture({ 'mau.yaml': '' }, 'proposal: { id: a, title: a, agency: a, kind: build, purpose: a }')
    const all = await site(none.model, result(none.model, []), { lang: 'en' })
    expect(all.get('index.html')).toContain('<html lang="en">')
  })

  test('two proposals that claim one id have a page each', async () => {
    const other = appraised({ proposal: { ...appraised().proposal, file: 'khac.yaml', title: 'Bản khác' } })
    const all = await site(model, result(model, [appraised(), other]), { lang: 'vi' })
    const pages = [...all.keys()].filter((p) => p.startsWith('de-xuat/'))
    expect(pages).toHaveLength(2)
    expect(pages.some((p) => all.get(p)?.includes('Bản khác'))).toBe(true)
  })
})

describe('what the pages say', () => {
  test('a system tells who owns it, what it needs and who needs it', () => {
    const lgsp = files.get('he-thong/lgsp.html') ?? ''
    expect(lgsp).toContain('Sở Thông tin và Truyền thông')
    expect(lgsp).toContain('../he-thong/csdl-dat-dai.html')
    expect(files.get('he-thong/csdl-dat-dai.html')).toContain('Đi qua')
  })

  test('duplicates: the pairs found, and capabilities that several systems serve', () => {
    const page = files.get('trung-lap.html') ?? ''
    expect(page).toContain('Hai hệ thống trùng nhau.')
    expect(page).toContain('Có (2)')
  })

  test('long tables go on in further pages, and all rows are there', async () => {
    const systems = Array.from(
      { length: 450 },
      (_, i) =>
        `  - { id: s-${i}, name: Hệ thống số ${i}, kind: application, owner: so-tttt, layer: kenh, scope: agency, lifecycle: { status: planned } }`,
    )
    const many = fixture({ 'nhieu.yaml': `systems:\n${systems.join('\n')}\n` })
    const all = await site(many.model, undefined, { lang: 'vi' })
    const pages = [...all].filter(([path]) => /^he-thong(-\d+)?\.html$/.test(path))
    expect(pages.map(([path]) => path)).toEqual(['he-thong.html', 'he-thong-2.html', 'he-thong-3.html'])
    const rows = pages.flatMap(([, content]) => [...content.matchAll(/he-thong\/(s-\d+)\.html/g)].map((m) => m[1]))
    expect(new Set(rows).size).toBe(450)
    for (const [path, content] of all)
      if (path.endsWith('.html')) expect(Buffer.byteLength(content), path).toBeLessThan(300 * 1024)
  })
})

describe('in the browser, from disk', () => {
  const pages = [
    'index.html',
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
        const { page, complaints, requests } = await open(browser, `${write('mau', files)}/${path}`, options)
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

  for (const wanted of ['đất đai', 'dat dai', 'ĐẤT ĐAI', 'vilis']) {
    test(`the search finds “${wanted}”, by keyboard, and leads there`, async () => {
      const { page, complaints } = await open(browser, `${write('mau', files)}/he-thong/lgsp.html`)
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
    const { page } = await open(browser, `${write('tim', all)}/index.html`)
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
    const { page, complaints, requests } = await open(browser, base)
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
    const { page } = await open(browser, `${write('mau', files)}/he-thong/lgsp.html`)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.locator('.site-head, .site-nav').evaluateAll((all) => all.map((e) => getComputedStyle(e).display)),
    ).toEqual(['none', 'none'])
    expect(await page.locator('main').isVisible()).toBe(true)
    await page.close()
  })

  test('without script everything can be read, and there is no dead search field', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${write('mau', files)}/he-thong.html`)
    expect(await page.locator('form.search').isVisible()).toBe(false)
    expect(await page.locator('main').textContent()).toContain('Cơ sở dữ liệu đất đai tỉnh')
    await context.close()
  })

  test('a click on a box of the picture opens its page', async () => {
    const { page } = await open(browser, `${write('mau', files)}/index.html`)
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
    const { page, complaints, requests } = await open(browser, `${base}/index.html`)
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
