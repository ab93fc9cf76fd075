import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { RequirementRow } from '../../../src/appraise/result.js'
import { axe, open } from '../../support/browser.js'
import { folder } from '../../support/disk.js'
import { appraised, finding, hostileFixture, hostileResult, requirements, result } from './fixture.js'
import { papers } from './papers.js'
import { model, one, proposals, three } from './sample.js'

const show = (html: string, options: Parameters<typeof open>[1] = {}) => {
  const file = join(folder(), 'phieu.html')
  writeFileSync(file, html)
  return open(pathToFileURL(file).href, options)
}

describe('what the paper says', () => {
  test('in order: verdict, what to do, its grounds; then the annexes, numbered alike', async () => {
    const { page } = await show(one())
    const headings = (await page.locator('h2').allTextContents()).map((h) => h.trim())
    expect(headings).toEqual([
      'I. Kết luận',
      'II. Nội dung cần thực hiện',
      'III. Căn cứ của kết luận',
      'Phụ lục I. Các nội dung thẩm định',
      'Phụ lục II. Đối chiếu nội dung trùng lặp, chồng lấn',
      expect.stringMatching(/^Phụ lục III\. Đối chiếu tiêu chuẩn kỹ thuật/),
      'Phụ lục IV. Vị trí của đề xuất trong kiến trúc',
      expect.stringMatching(/^Phụ lục V\. Những nội dung công cụ không đánh giá được/),
      'Phụ lục VI. Thông tin kỹ thuật, lưu hồ sơ',
    ])
    await page.close()
  })

  test('annexes are left out as asked', async () => {
    for (const [annex, count] of [
      ['none', 0],
      ['findings', 1],
      ['all', 6],
    ] as const) {
      const { page } = await show(papers(result(model), model, 'vi', { proposals, annex }))
      expect(await page.locator('.annex').count(), annex).toBe(count)
      await page.close()
    }
  })

  test('a finding tells what, where, on what basis, and what to do', async () => {
    const { page } = await show(one())
    const row = page.locator('table.findings tbody tr').first()
    expect(await row.textContent()).toContain('Kết nối không qua nền tảng tích hợp')
    expect(await row.textContent()).toContain('de-xuat.yaml:4:3')
    expect(await row.textContent()).toContain('Điều 5 Nghị định số 30/2020/NĐ-CP')
    expect(await row.textContent()).toContain('Bổ sung kết nối qua LGSP.')
    await page.close()
  })

  test('the standards matrix tells each outcome in words and by a sign, and what does not apply in one sentence', async () => {
    const { page } = await show(one())
    const part = page.locator('.annex:has(h2[id$="tieu-chuan"])')
    expect(await part.count()).toBe(1)
    expect(await part.locator('> p').first().textContent()).toBe(
      'Theo văn bản số 39/2017/TT-BTTTT: 3 nội dung áp dụng, gồm 1 đáp ứng, 1 chưa đáp ứng, 1 chưa đủ cơ sở đánh giá.',
    )
    expect(
      await part
        .locator('.mark')
        .evaluateAll((all) => all.map((m) => `${m.getAttribute('data-sign')} ${m.textContent}`)),
    ).toEqual(['✓ Đáp ứng', '✕ Chưa đáp ứng', '? Chưa đủ cơ sở đánh giá'])
    const rows = (await part.locator('tbody tr').allInnerTexts()).map((r) => r.replace(/\s+/g, ' ').trim())
    expect(rows[1]).toBe(
      '4.2. An toàn tầng giao vận TLS v1.2 bắt buộc; chưa đối chiếu văn bản gốc Chưa đáp ứng Khai SSL v3.0 đã lạc hậu; thay bằng TLS v1.2.',
    )
    expect(rows[0]).not.toContain('chưa đối chiếu')
    expect(await part.locator('> p').last().textContent()).toMatch(
      /^Không áp dụng: 12 nội dung khác của danh mục, trong đó 7 nội dung chuyên biệt, .*; 5 nội dung chỉ áp dụng cho/,
    )
    await page.close()
  })

  test('what is technical is for the screen, not for the paper that is signed', async () => {
    const { page } = await show(
      papers(result(model, [appraised({ findings: [finding({ yaml: 'via: lgsp' })] })]), model, 'vi', {
        annex: 'findings',
      }),
    )
    const code = page.locator('table.findings code', { hasText: 'via: lgsp' })
    expect(await code.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await code.isVisible()).toBe(false)
    const printed = await page.locator('main').innerText()
    expect(printed).not.toMatch(/integration\/|de-xuat\.yaml|sha256/)
    await page.close()
  })

  test('where the target has nothing, the comparison says so whatever the degree', async () => {
    const { page } = await show(one())
    const degrees = await page.locator('.annex .compare tbody td:last-child').allInnerTexts()
    expect(degrees.map((d) => d.split('\n')[0])).toEqual(['Giống', 'Chưa có'])
    await page.close()
  })

  test('a run of several begins with a table that links to each', async () => {
    const { page } = await show(three())
    const links = page.locator('#tong-hop tbody a')
    expect(await links.count()).toBe(3)
    for (const href of await links.evaluateAll((as) => as.map((a) => a.getAttribute('href') ?? ''))) {
      expect(await page.locator(href).count()).toBe(1)
    }
    await page.close()
  })
})

describe('in the browser', () => {
  for (const [name, options] of Object.entries({
    light: {},
    dark: { colorScheme: 'dark' as const },
    phone: { viewport: { width: 390, height: 844 } },
  })) {
    test(`${name}: nothing is asked for, nothing complains, axe finds nothing serious, nothing is cut at the side`, async () => {
      const { page, complaints, requests } = await show(three(), options)
      expect(await axe(page)).toEqual([])
      expect(complaints).toEqual([])
      expect(requests).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      await page.close()
    })
  }

  test('hostile text stays text', async () => {
    const bad = hostileFixture()
    const html = papers(hostileResult(bad.model), bad.model, 'vi', { proposals: bad.proposals })
    const { page, complaints, requests } = await show(html)
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    expect(await page.locator('script, img, iframe, object, [onmouseover], [onerror], [style]').count()).toBe(0)
    expect(await page.locator('style').count()).toBe(1)
    const hrefs = await page.locator('[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    expect(hrefs.filter((h) => !h.startsWith('#'))).toEqual([])
    const text = await page.locator('body').textContent()
    expect(text).toContain('{{constructor.constructor')
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0007\u200B]/)
    expect(text).toContain('[U+202E]')
    await page.close()
  })

  test('the policy allows no script and the one style sheet only', async () => {
    const html = one().replace(
      '</main>',
      '<script>document.title="live"</script><style>main{display:none}</style></main>',
    )
    const { page } = await show(html)
    expect(await page.title()).not.toBe('live')
    expect(await page.locator('main').isVisible()).toBe(true)
    await page.close()
  })
})

describe('on paper', () => {
  /** The text of each page, as a reader of the PDF gets it. */
  async function pagesOf(html: string): Promise<string[]> {
    const { page } = await show(html)
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const { text } = await extractText(pdf, { mergePages: false })
    await page.close()
    return text.map((t) => t.normalize('NFC').replace(/\s+/g, ' '))
  }
  const long = () =>
    appraised({
      findings: Array.from({ length: 30 }, (_, i) =>
        finding({ message: `Nội dung thứ ${i}. ${'Phải bổ sung phương án kết nối. '.repeat(8)}` }),
      ),
      requirements: [
        requirements({
          rows: Array.from({ length: 40 }, (_, i) => ({
            ...requirements().rows[0],
            concern: `Yêu cầu số ${i}.`,
          })).filter(isRow),
        }),
      ],
    })

  test('it is an official paper: nation and motto, number, place and date left open, parts numbered, signed, sent', async () => {
    const [first = '', ...more] = await pagesOf(one())
    expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc')
    expect(first).toContain('UBND TỈNH MẪU')
    expect(first).toMatch(/Số: …+\/…+/)
    expect(first).toMatch(/…+, ngày …+ tháng …+ năm …+/)
    expect(first.replaceAll(' ', '')).toContain('V/vthẩmđịnhsựphùhợpkiếntrúcđốivớiđềxuất“')
    expect(first).toMatch(/Kính gửi: .*I\. Kết luận .*chưa phù hợp.*II\. Nội dung cần thực hiện/s)
    const body = [first, ...more].join(' ').replace(/Phụ lục I\..*/s, '')
    // The reader of PDF finds gaps inside words of Chromium's that the paper does not have: “N ơi nh ận”.
    expect(body.replaceAll(' ', '')).toMatch(/Nơinhận:.*THỦTRƯỞNGCƠQUAN/s)
    expect(body).toContain('Dự thảo do công cụ lập')
  })

  test('the body ends before the annexes, each of which begins on a page of its own', async () => {
    const pages = await pagesOf(one())
    const begins = pages.flatMap((text, i) => (/^(\d+ )?Phụ lục [IVX]+\./.test(text) ? [i] : []))
    expect(begins).toHaveLength(6)
    expect(begins[0]).toBeLessThanOrEqual(2)
  })

  test('pages are numbered from the second on, and nothing that the screen shows is cut', async () => {
    const html = papers(result(model, [long()]), model, 'vi', { proposals })
    const pages = await pagesOf(html)
    expect(pages.length).toBeGreaterThan(5)
    expect(pages[0]).not.toMatch(/^1 /)
    pages.slice(1).forEach((text, i) => {
      expect(text).toMatch(new RegExp(`^${i + 2} `))
    })
    const all = pages.join(' ')
    for (let i = 0; i < 30; i++) expect(all).toContain(`Nội dung thứ ${i}.`)
    for (let i = 0; i < 40; i++) expect(all).toContain(`Yêu cầu số ${i}.`)
    expect(all).toContain(model.digest.slice(0, 40))
  })

  test('a table that runs over pages has its head on each of them', async () => {
    const pages = await pagesOf(papers(result(model, [long()]), model, 'vi'))
    // The letter's own table of grounds has another head.
    const annex = pages.slice(pages.findIndex((text) => text.includes('Phụ lục I.')))
    const withFindings = annex.filter((text) => text.includes('Nội dung thứ'))
    expect(withFindings.length).toBeGreaterThan(2)
    for (const text of withFindings) expect(text).toContain('TT Mức Nội dung phát hiện Hướng xử lý')
    const withRows = pages.filter((text) => text.includes('Yêu cầu số'))
    expect(withRows.length).toBeGreaterThan(1)
    for (const text of withRows) expect(text).toContain('Nội dung quy định Tiêu chuẩn quy định Kết quả Nhận xét')
  })

  test('in a run of several each letter begins on a page of its own', async () => {
    const pages = await pagesOf(three())
    const begins = pages.flatMap((text, i) => (text.includes('Kính gửi') ? [i] : []))
    expect(begins).toHaveLength(3)
    expect(begins[0]).toBeGreaterThan(0)
    for (const i of begins) expect(pages[i]).toMatch(/^(\d+ )?UBND TỈNH MẪU/)
  })

  test('rows are whole, nothing is wider than A4 between its margins, the type is that of papers', async () => {
    const { page } = await show(
      papers(result(model, [long(), appraised({ verdict: 'insufficient' })]), model, 'vi', { proposals }),
      { viewport: { width: 620, height: 900 } },
    )
    await page.emulateMedia({ media: 'print' })
    const breaks = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside))
    expect(new Set(breaks)).toEqual(new Set(['avoid']))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(620)
    expect(await page.locator('body').evaluate((e) => getComputedStyle(e).fontFamily)).toContain('Times New Roman')
    await page.close()
  })
})

function isRow(row: Partial<RequirementRow>): row is RequirementRow {
  return row.concern !== undefined && row.outcome !== undefined
}
