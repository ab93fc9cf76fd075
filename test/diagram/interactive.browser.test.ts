import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { wholeDocument } from '../../src/present/diagram/document.js'
import { filesBeside } from '../../src/present/diagram/html.js'
import type { FormatOptions, Selection } from '../../src/present/diagram/types.js'
import { viewOf } from '../../src/present/diagram/view.js'
import { fixture, hostileFixture } from '../present/html/fixture.js'
import { axe, open } from '../support/browser.js'
import { formats } from '../support/graph-formats.js'
import { province } from './province.js'

const { model, proposals } = fixture()
const folder = mkdtempSync(join(tmpdir(), 'kientruc-graph-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const whole = (of = model) =>
  wholeDocument(of, { lang: 'vi', ...(of === model ? { overlay: proposals[0], verdict: 'conditional' } : {}) })
async function page(of = model, selection: Selection = {}, options: Partial<FormatOptions> = {}, name = 'so-do.html') {
  const all = whole(of)
  const view = viewOf(all, selection, {})
  const explore = { whole: all, selection, group: 'auto' } as const
  writeFileSync(join(folder, name), await formats.html(view, { lang: 'vi', explore, ...options }))
  return open(pathToFileURL(join(folder, name)).href, { viewport: { width: 1300, height: 850 } })
}
/** Waits for the picture that an act asks for. */
async function redrawn(page: Page, act: () => Promise<unknown>) {
  const drawn = () => page.evaluate(() => document.documentElement.dataset.drawn)
  const before = await drawn()
  await act()
  await expect.poll(drawn, { timeout: 15_000 }).not.toBe(before)
}
const shown = (page: Page) => page.locator('#stage [data-node] .k-text').allTextContents()
const caption = (page: Page) => page.locator('#caption').textContent()

describe('the interactive graph', () => {
  test('is accessible, searches without accents, moves and zooms by keyboard, and asks nothing of the network', async () => {
    const { page: p, complaints, requests } = await page()
    expect(await axe(p)).toEqual([])
    await p.locator('#find').fill('dat dai tinh')
    expect(await p.locator('#find-list [role=option]').count()).toBe(1)
    await p.keyboard.press('Enter')
    expect(await p.locator('#said').textContent()).toBe('Cơ sở dữ liệu đất đai tỉnh: phụ thuộc vào 2, được dùng bởi 0')
    expect(await p.locator('#chosen h2').textContent()).toBe('Cơ sở dữ liệu đất đai tỉnh')
    expect(await p.locator('#stage .dim').count()).toBeGreaterThan(0)
    const view = () => p.locator('#stage svg').getAttribute('viewBox')
    await p.locator('#stage').focus()
    for (const key of ['ArrowRight', '0', '+', '-']) {
      const before = await view()
      await p.keyboard.press(key)
      expect(await view(), key).not.toBe(before)
    }
    await p.keyboard.press('Escape')
    expect(await p.locator('#stage .dim').count()).toBe(0)
    expect(await axe(p)).toEqual([])
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    await p.close()
  })

  test('the keyboard goes from box to box, and each says what it is', async () => {
    const { page: p } = await page()
    await p.locator('#stage').focus()
    await p.keyboard.press('Tab')
    const label = () => p.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(await label()).toContain('Cổng thông tin điện tử tỉnh · Sở Thông tin và Truyền thông · Cổng')
    await p.keyboard.press('ArrowDown')
    const next = await label()
    expect(next).not.toContain('Cổng thông tin')
    await p.keyboard.press('Enter')
    expect(await p.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true')
    expect(next.startsWith((await p.locator('#chosen h2').textContent()) ?? '?')).toBe(true)
    await p.close()
  })

  test('a question and a filter draw anew, stay in the address, and “back” goes back', async () => {
    const { page: p, complaints } = await page()
    const all = (await shown(p)).length
    await redrawn(p, () => p.locator('[name=status][value=planned]').uncheck())
    expect((await shown(p)).length).toBe(all - 1)
    await redrawn(p, () => p.goBack())
    expect((await shown(p)).length).toBe(all)
    await p.locator('[data-node]', { hasText: 'LGSP' }).click()
    await redrawn(p, () => p.getByRole('button', { name: 'Ảnh hưởng nếu ngừng' }).click())
    expect(await caption(p)).toContain('1 hệ thống trực tiếp, 0 hệ thống gián tiếp')
    expect(await shown(p)).toHaveLength(2)
    expect(p.url()).toContain('#impact=lgsp')
    await redrawn(p, () => p.locator('#f-layer').selectOption('nen-tang'))
    expect(await p.locator('.k-context').count()).toBe(1)
    await redrawn(p, () => p.locator('#do-reset').click())
    expect((await shown(p)).length).toBe(all)
    expect(complaints).toEqual([])
    await p.close()
  })

  test('a path between two systems, typed without accents', async () => {
    const { page: p } = await page()
    await p.locator('#from').fill('co so du lieu dat dai tinh')
    await p.keyboard.press('Enter')
    await p.locator('#to').fill('nen tang tich hop tinh')
    await redrawn(p, () => p.keyboard.press('Enter'))
    expect(await caption(p)).toContain('phụ thuộc vào “Nền tảng tích hợp tỉnh (LGSP)” qua 1 bước')
    expect(await shown(p)).toHaveLength(2)
    await p.close()
  })

  test('the mouse drags, the wheel zooms, a double click shows the surroundings', async () => {
    const { page: p } = await page()
    const view = () => p.locator('#stage svg').getAttribute('viewBox')
    const box = await p.locator('#stage').boundingBox()
    if (!box) throw new Error('no stage')
    const before = await view()
    await p.mouse.move(box.x + box.width - 60, box.y + 30)
    await p.mouse.down()
    await p.mouse.move(box.x + box.width - 160, box.y + 70, { steps: 4 })
    await p.mouse.up()
    const dragged = await view()
    expect(dragged).not.toBe(before)
    await p.mouse.wheel(0, -200)
    await expect.poll(view).not.toBe(dragged)
    await p.locator('#do-fit').click()
    await redrawn(p, () => p.locator('[data-node]', { hasText: 'Cơ sở dữ liệu đất đai tỉnh' }).dblclick())
    expect(p.url()).toContain('#focus=csdl-dat-dai')
    await p.close()
  })

  test('a group opens; what was asked on the command line is what is drawn first', async () => {
    const { page: p } = await page(model, { agency: 'so-tnmt' })
    expect(await p.locator('#f-agency').inputValue()).toBe('so-tnmt')
    await redrawn(p, () =>
      p
        .locator('#do-reset')
        .click()
        .then(() => p.locator('#f-group').selectOption('layer')),
    )
    await p.locator('[data-node]', { hasText: 'Ứng dụng và cơ sở dữ liệu' }).click()
    await redrawn(p, () => p.getByRole('button', { name: 'Mở nhóm' }).click())
    expect(p.url()).toContain('within=layer%3Aung-dung')
    await p.close()
  })

  test('on a telephone the picture comes first and nothing is wider than the screen', async () => {
    const { page: p } = await page()
    await p.setViewportSize({ width: 390, height: 800 })
    await p.reload()
    expect(await p.locator('#panel').getAttribute('open')).toBeNull()
    expect(await p.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await p.close()
  })

  test('data and engine may lie beside the page; a page on a disk finds them', async () => {
    const beside = { data: 'data.js', engine: 'engine.js' }
    const href = (n: { id: string }) => `he-thong/${n.id}.html`
    const explore = { whole: whole(), selection: {}, group: 'auto' } as const
    for (const [name, content] of await filesBeside(whole(), { lang: 'vi', href, explore, beside }))
      writeFileSync(join(folder, name), content)
    const { page: p, complaints } = await page(model, {}, { beside, href }, 'site.html')
    await redrawn(p, () => p.locator('[name=dependency][value=data]').uncheck())
    await p.locator('#find').fill('lgsp')
    await p.keyboard.press('Enter')
    expect(await p.locator('#chosen a').getAttribute('href')).toBe('he-thong/lgsp.html')
    expect(await p.locator('#stage').textContent()).not.toContain('vẽ theo hàng')
    expect(complaints).toEqual([])
    await p.close()

    // Where the engine does not come, plain rows are drawn and the picture says so.
    rmSync(join(folder, 'engine.js'))
    const { page: cut } = await open(pathToFileURL(join(folder, 'site.html')).href)
    await redrawn(cut, () => cut.locator('[name=status][value=planned]').uncheck())
    expect(await cut.locator('#stage').textContent()).toContain('vẽ theo hàng')
    await cut.close()
  })

  test('hostile names and addresses stay text', async () => {
    const bad = hostileFixture()
    const { page: p, complaints } = await page(bad.model)
    const scripts = () => p.locator('script').count()
    const before = await scripts()
    await p.evaluate(() => {
      window.location.hash = `impact=<img src=x onerror=alert(1)>&layer=__proto__&status=constructor&depth=1e9`
    })
    await p.locator('#find').fill('constructor')
    await p.keyboard.press('Enter')
    for (const id of [...bad.model.systems.keys()].slice(0, 2)) {
      await redrawn(p, () =>
        p.evaluate((i) => {
          window.location.hash = `impact=${encodeURIComponent(i)}`
        }, id),
      )
    }
    expect(await scripts()).toBe(before)
    expect(await p.locator('img, [onmouseover], [onerror], [style]').count()).toBe(0)
    expect(complaints).toEqual([])
    await p.close()
  })

  test('of a thousand systems one by one only what is in view is in the page, and a box brings its lines', async () => {
    const many = province(1000)
    const { page: p, complaints } = await page(many, {}, {}, 'nghin.html')
    await redrawn(p, () => p.locator('#f-group').selectOption('none'))
    const boxes = p.locator('#stage [data-node]')
    await expect.poll(() => boxes.count()).toBeGreaterThan(10)
    expect(await boxes.count()).toBeLessThan(200)
    expect(await p.locator('#stage').textContent()).toContain('không vẽ đường nối')
    const labels = () => boxes.evaluateAll((all) => all.map((b) => b.getAttribute('aria-label')))
    const first = await labels()
    // What a search leads to comes into view, with its lines.
    await p.locator('#find').fill('s-997')
    await p.keyboard.press('Enter')
    expect(await p.locator('#stage [aria-pressed=true]').count()).toBe(1)
    const needs = many.systems.get('s-997')?.dependsOn?.length ?? 0
    expect(needs).toBeGreaterThan(1)
    expect(await p.locator('#stage [data-from]').count()).toBe(needs)
    await expect.poll(labels).not.toEqual(first)
    await p.keyboard.press('Escape')
    // The keyboard goes on to boxes that were not in the page when it began.
    await p.locator('#stage [data-node][tabindex="0"]').focus()
    for (let i = 0; i < 12; i++) {
      await p.keyboard.press('ArrowDown')
      await p.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    }
    expect(first).not.toContain(await p.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    // The whole shows outlines; what is pressed on it is chosen.
    await p.locator('#do-fit').click()
    await expect.poll(() => boxes.count()).toBeLessThan(10)
    const place = await p.locator('#stage [data-outlines] path').evaluateAll(([path]) => {
      const [x = 0, y = 0] =
        /M(\S+) ([\d.]+)/
          .exec(path?.getAttribute('d') ?? '')
          ?.slice(1)
          .map(Number) ?? []
      const matrix = path instanceof SVGGraphicsElement ? path.getScreenCTM() : undefined
      return new DOMPoint(x + 80, y + 25).matrixTransform(matrix ?? undefined).toJSON()
    })
    await p.mouse.click(place.x, place.y)
    expect(await p.locator('#chosen h2').count()).toBe(1)
    expect(complaints).toEqual([])
    await p.close()
  })

  describe('of a province with too many systems to read at once, at 1280 wide', () => {
    const many = province(200)
    const opened = async () => {
      const seen = await page(many, {}, {}, 'tinh.html')
      await seen.page.setViewportSize({ width: 1280, height: 800 })
      await seen.page.reload()
      return seen.page
    }

    test('no text is smaller than 11 pixels, and the picture fills its place', async () => {
      const p = await opened()
      const { least, empty } = await p.evaluate(() => {
        const texts = [...document.querySelectorAll<SVGTextElement>('#stage text')]
        const sizes = texts.map((t) => Number(t.getAttribute('font-size')) * (t.getScreenCTM()?.a ?? 0))
        const [picture, place] = ['#stage .k-ground', '#stage'].map((s) =>
          document.querySelector(s)?.getBoundingClientRect(),
        )
        if (!picture || !place) throw new Error('no picture')
        const across = Math.min(picture.right, place.right) - Math.max(picture.left, place.left)
        const down = Math.min(picture.bottom, place.bottom) - Math.max(picture.top, place.top)
        return { least: Math.min(...sizes), empty: 1 - (across * down) / (place.width * place.height) }
      })
      expect(least).toBeGreaterThanOrEqual(11)
      expect(empty).toBeLessThan(0.1)
    })

    test('no line and no box lies over the title of a layer', async () => {
      const p = await opened()
      const over = await p.evaluate(() => {
        const bands = [...document.querySelectorAll('#stage .k-band')]
        const titles = bands.map((b) => (b.nextElementSibling as SVGTextElement).getBBox())
        const inside = (x: number, y: number) =>
          titles.some((t) => x > t.x - 2 && x < t.x + t.width + 2 && y > t.y - 2 && y < t.y + t.height + 2)
        const lines = [...document.querySelectorAll<SVGPathElement>('#stage [data-from] path')]
        const crossing = lines.filter((line) => {
          const length = line.getTotalLength()
          for (let at = 0; at <= length; at += 3) {
            const { x, y } = line.getPointAtLength(at)
            if (inside(x, y)) return true
          }
          return false
        })
        return { titles: titles.filter((t) => t.width > 10).length, lines: lines.length, crossing: crossing.length }
      })
      expect(over.titles).toBeGreaterThan(2)
      expect(over.lines).toBeGreaterThan(20)
      expect(over.crossing).toBe(0)
    })

    test('a search leads to a system that stands in a group', async () => {
      const p = await opened()
      const sought = [...many.systems.values()].find((s) => s.id === 's-97')
      expect(await p.locator('#stage [data-node]', { hasText: sought?.name ?? '?' }).count()).toBe(0)
      await p.locator('#find').fill('s-97')
      await redrawn(p, () => p.keyboard.press('Enter'))
      expect(await p.locator('#chosen h2').textContent()).toBe(sought?.name)
      expect(await p.locator('#said').textContent()).toContain('nằm trong nhóm')
      const box = p.locator('#stage [aria-pressed=true]')
      expect(await box.count()).toBe(1)
      const [at, place] = [await box.boundingBox(), await p.locator('#stage').boundingBox()]
      if (!at || !place) throw new Error('nothing is drawn')
      expect(at.x).toBeGreaterThanOrEqual(place.x)
      expect(at.y).toBeGreaterThanOrEqual(place.y)
      expect(at.x + at.width).toBeLessThanOrEqual(place.x + place.width)
      expect(at.y + at.height).toBeLessThanOrEqual(place.y + place.height)
    })
  })

  test('without script the picture and the list are there', async () => {
    await (await page()).page.close()
    const { page: p } = await open(pathToFileURL(join(folder, 'so-do.html')).href, {
      javaScriptEnabled: false,
    })
    expect(await p.locator('#stage svg').isVisible()).toBe(true)
    expect(await p.locator('#controls').isVisible()).toBe(false)
    expect(await p.locator('#names li').count()).toBeGreaterThan(4)
    await p.close()
  })
})
