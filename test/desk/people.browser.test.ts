import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { deskRoles } from '../../src/surfaces/desk/domain/roles.js'
import { routes } from '../../src/surfaces/desk/routes.js'
import { axe, open } from '../support/browser.js'
import { type Browser, deskForAll } from './support/desk.js'
import { standsOn } from './support/stands.js'

const at = deskForAll()

type Look = NonNullable<Parameters<typeof open>[1]>

/** A page of somebody who is signed in; it counts what they click. */
async function pageOf(who: Browser | undefined, path: string, look: Look = {}) {
  const { origin } = at.desk
  const seen = await open('about:blank', look)
  if (who?.secret) await seen.page.context().addCookies([{ name: 'kientruc', value: who.secret, url: origin }])
  await seen.page.goto(`${origin}${path}`)
  let clicks = 0
  return {
    ...seen,
    clicks: () => clicks,
    click: async (selector: string) => {
      clicks++
      await seen.page.locator(selector).first().click()
      await seen.page.waitForLoadState()
      expect(await seen.page.locator('.alert').allTextContents()).toEqual([])
    },
  }
}

const values = (title: string) =>
  new Map([
    ['title', [title]],
    ['agency', ['Sở A']],
    ['kind', ['Xây dựng mới']],
    ['purpose', ['Tiếp nhận và trả kết quả hồ sơ thủ tục hành chính của sở trên môi trường mạng cho người dân']],
    ['functions', ['Tiếp nhận hồ sơ trực tuyến\nTrả kết quả']],
    ['budget.total', ['4500']],
  ])

/** The address of a dossier that was sent. */
async function sent(title = 'Phần mềm một cửa điện tử'): Promise<string> {
  const officer = await at.as('drafter', 'submitter')
  const { name, bytes } = await at.desk.judge.filledForm(values(title))
  const { status, headers, body } = await officer.upload('/ho-so', { [name]: bytes }, { together: 'yes' })
  if (status !== 303) throw new Error(body)
  const address = String(headers.location)
  await officer.post(`${address}/gui`)
  return address
}

describe('people at the desk', () => {
  it('an officer sends a dossier from Excel, unaided and without script', async () => {
    const officer = await at.as('drafter', 'submitter')
    const { page, click, clicks, complaints } = await pageOf(officer, '/', { javaScriptEnabled: false })
    await click('nav >> text=Nộp hồ sơ')
    const { name, bytes } = await at.desk.judge.filledForm(values('Phần mềm một cửa điện tử của sở'))
    await page.setInputFiles('[name=files]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
    await click('text=Tải lên và kiểm tra')
    expect(await page.locator('h1').textContent()).toBe('Phần mềm một cửa điện tử của sở')
    expect(await page.locator('h2:has-text("Tự kiểm tra")').count()).toBe(1)
    await click('text=Xem nội dung đã đọc và sửa chỗ đọc sai')
    expect(await page.locator('main').textContent()).toContain('C')
    await page.fill('textarea[name=functions]', 'Tiếp nhận hồ sơ trực tuyến\nTrả kết quả\nKý số kết quả')
    await click('text=Ghi và kiểm tra lại')
    await click('text=Tổng quan')
    await click('text=Gửi thẩm định')
    expect(await page.locator('h1').textContent()).toBe('Giấy biên nhận hồ sơ')
    expect(clicks()).toBeLessThanOrEqual(6)
    expect(complaints).toEqual([])
  })

  it('an officer fills in the form instead, and what is missing is said in its own words', async () => {
    const officer = await at.as('drafter', 'submitter')
    const { page, click, complaints } = await pageOf(officer, '/ho-so/phieu')
    await page.fill('[name="title.1"]', 'Phần mềm quản lý cây xanh')
    await page.selectOption('[name="kind.1"]', { index: 1 })
    await page.fill('[name="budget.total.1"]', 'nhiều')
    await page.fill('[name="purpose.1"]', 'Quản lý cây xanh đô thị của tỉnh')
    await page.click('text=Lưu nháp và kiểm tra')
    expect(await page.locator('.alert').textContent()).toContain('Tổng kinh phí')
    // Nothing that was written is lost.
    expect(await page.inputValue('[name="title.1"]')).toBe('Phần mềm quản lý cây xanh')
    await page.fill('[name="budget.total.1"]', '4500')
    await click('text=Lưu nháp và kiểm tra')
    expect(await page.locator('h1').textContent()).toBe('Phần mềm quản lý cây xanh')
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([])
  })

  it('a reviewer reaches the signed paper in fewer than fifteen clicks', async () => {
    const address = await sent()
    const reviewer = await at.as('reviewer')
    const { page, click, clicks, complaints } = await pageOf(reviewer, '/')
    await click(`main table a[href="${address}"]`)
    await click('text=Tiếp nhận, bắt đầu thẩm định')
    await click('input[name=stance-0][value=set-aside]')
    await page.fill('[name=reason-0]', 'Hai hệ thống khác nhau về phạm vi sử dụng')
    await click('text=Ghi, và đồng ý với mọi nội dung còn lại')
    await click('text=Kết luận và lập phiếu')
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.click('#phieu ~ * a:text-is("Word"), a:text-is("Word")'),
    ])
    expect(word.suggestedFilename()).toMatch(/^phieu-tham-dinh-\d+\.docx$/)
    const scan = Buffer.from('%PDF-1.4 signed')
    await page.setInputFiles('[name=files]', { name: 'da-ky.pdf', mimeType: 'application/pdf', buffer: scan })
    await click('button:text-is("Đính kèm")')
    expect(await page.locator('a:has-text("da-ky.pdf")').count()).toBe(1)
    expect(clicks() + 1).toBeLessThan(15)
    expect(complaints).toEqual([])
  })

  it('somebody with a keyboard alone signs in and reaches the content', async () => {
    const { page } = await pageOf(undefined, '/dang-nhap')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#noi-dung')
    const names: (string | null)[] = []
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab')
      names.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? null))
    }
    expect(names).toEqual(expect.arrayContaining(['login', 'password']))
  })
})

/** A folder for pictures of every page, for people to look at: `KIENTRUC_SHOTS=DIR`. */
const shots = process.env.KIENTRUC_SHOTS

/** Every page of the table for everybody who may see it, on a dossier on its way. */
async function everyPage(visit: (page: Page, what: string) => Promise<void>, look: Look, cookie?: string) {
  const times = new Map<string, number>()
  const address = await sent()
  const id = address.split('/').at(-1) ?? ''
  const reviewer = await at.as('reviewer')
  await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account })
  await reviewer.post(`${address}/trao-doi`, { body: 'Xin hoi', audience: 'agency' })
  const pages = routes.filter(
    ({ method, path }) => method === 'GET' && !/\.(css|js|xlsx)$|:(format|file|paper|secret)/.test(path),
  )
  for (const role of ['nobody', ...deskRoles] as const) {
    const mine = pages.filter(({ who }) =>
      role === 'nobody' ? who === 'everyone' : who !== 'everyone' && who.includes(role),
    )
    if (mine.length === 0) continue
    const who = role === 'nobody' ? undefined : await at.as(role)
    const { page, complaints } = await pageOf(who, '/cong-khai', look)
    if (cookie) await page.context().addCookies([{ name: 'kientruc-ngon-ngu', value: cookie, url: at.desk.origin }])
    for (const { path } of mine) {
      // The same page by a third role shows nothing that the first two did not.
      if ((times.get(path) ?? 0) >= 2) continue
      times.set(path, (times.get(path) ?? 0) + 1)
      const own = path.replace('/tai-khoan/:id', `/tai-khoan/${reviewer.account}`).replace(':id', id)
      const answer = await page.goto(`${at.desk.origin}${own}`)
      const what = `${role} ${path}`
      if (answer?.status() === 404) continue
      expect([what, answer?.status()]).toEqual([what, 200])
      await visit(page, what)
    }
    expect(complaints.filter((line) => !line.includes('404'))).toEqual([])
  }
  expect(at.problems).toEqual([])
}

describe('every page for everybody', () => {
  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['a telephone', { viewport: { width: 360, height: 740 } }],
  ] as const)(
    'has nothing that axe finds, %s',
    async (kind, look) => {
      await everyPage(async (page, what) => {
        if (shots)
          await page.screenshot({
            path: join(shots, `${kind}-${what.replace(/[^a-z]+/g, '-')}.png`),
            fullPage: true,
          })
        expect([what, await axe(page)]).toEqual([what, []])
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([what, wide > 1]).toEqual([what, false])
      }, look)
    },
    400_000,
  )

  it('is English where English was chosen: nothing of ours is left in Vietnamese', async () => {
    await everyPage(
      async (page, what) => {
        const text = await page.locator('body').innerText()
        // Names and words of the architecture and of the dossier are data, in the language in which they were written.
        const ours = text
          .split('\n')
          .map((line) => data.reduce((left, one) => left.replaceAll(one, ''), line))
          // So are the numbers of legal documents.
          .map((line) => line.replace(/\d+\/\d{4}\/[\p{L}\d&-]+/gu, ''))
          .filter((line) => /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i.test(line))
        expect([what, ours]).toEqual([what, []])
      },
      {},
      'en',
    )
  }, 400_000)
})

/** Data of the test, in Vietnamese. */
const data = [
  ...[
    'Tiếng Việt',
    'Hai hệ thống khác nhau về phạm vi sử dụng',
    'Phần mềm một cửa điện tử',
    'Sở A',
    'Sở B',
    'Thử',
    'Hệ thống một cửa điện tử',
    'Cơ sở dữ liệu đất đai',
  ],
  ...[
    'Phần mềm một cửa điện tử của sở',
    'Phần mềm quản lý cây xanh',
    'Ký số kết quả',
    'Quản lý cây xanh đô thị của tỉnh',
  ],
  ...['Tiếp nhận hồ sơ trực tuyến', 'Trả kết quả', 'Xây dựng mới'],
  'Tiếp nhận và trả kết quả hồ sơ thủ tục hành chính của sở trên môi trường mạng cho người dân',
].sort((a, b) => b.length - a.length)

describe('what people write', () => {
  it('is shown as text, wherever it was written and whoever reads it', async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}'
    const officer = await at.as('drafter', 'submitter')
    const reviewer = await at.as('reviewer')
    const form: Record<string, string> = { 'agency.1': 'Sở A', 'kind.1': 'Xây dựng mới', 'budget.total.1': '4500' }
    for (const { fields } of at.desk.judge.form('vi'))
      for (const { field, choices, open: free } of fields)
        if (!choices || free) form[`${field}.1`] ??= `${evil} ${field}`
    for (const field of ['id', 'date', 'schedule.from', 'schedule.to', 'budget.sources']) delete form[`${field}.1`]
    const made = await officer.post('/ho-so/phieu', form)
    expect(made.status, /role="alert">[^<]*/.exec(made.body)?.[0]).toBe(303)
    const address = String(made.headers.location)
    await officer.post(`${address}/trao-doi`, { body: evil, subject: evil })
    await officer.post(`${address}/gui`)
    await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account })
    await reviewer.post(`${address}/trao-doi`, { body: evil, audience: 'agency', subject: `finding:${evil}` })
    const { body: shown } = await reviewer.get(`${address}/tham-dinh`)
    await reviewer.post(`${address}/tham-dinh`, standsOn(shown, 'asked', evil))
    await reviewer.post(`${address}/yeu-cau`, { 'subject-0': evil, 'text-0': evil })
    await officer.upload(`${address}/tep`, {
      [`${evil}.yaml`]: 'proposal: {id: x, title: y, agency: so-a, kind: build, purpose: z}',
    })
    await officer.post(`${address}/gui`, { 'answer-0': evil })
    for (const who of [officer, reviewer]) {
      const { page, complaints } = await pageOf(who, '/')
      for (const path of [
        '',
        '/tham-dinh',
        '/noi-dung',
        '/trao-doi',
        '/phien-ban',
        '/lich-su',
        '/bien-nhan',
        '/phieu/html',
        '/yeu-cau/1/html',
      ]) {
        const answer = await page.goto(`${at.desk.origin}${address}${path}`)
        if (answer?.status() !== 200) continue
        expect([path, await page.locator('img[src="x"], main script').count()]).toEqual([path, 0])
      }
      await page.goto(`${at.desk.origin}/tra-cuu?tim=${encodeURIComponent(evil)}`)
      await page.goto(`${at.desk.origin}/?tim=${encodeURIComponent(evil)}`)
      expect(complaints.filter((line) => !/40[34]/.test(line))).toEqual([])
    }
    expect(at.problems).toEqual([])
  })
})
