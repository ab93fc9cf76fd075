// Draws the pictures of the documentation anew from the sample architecture: `npm run docs:images` after a build.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumPath } from './chromium.mjs'

const root = join(import.meta.dirname, '..')
const out = join(root, 'docs/images')
const work = mkdtempSync(join(tmpdir(), 'kientruc-hinh-'))
const proposal = 'proposals/huyen-ham-thuan-bac-mot-cua-xa.yaml'
const kientruc = (...args) =>
  execFileSync(process.execPath, [join(root, 'bin/kientruc.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })

/** An A4 page at 96 points to the inch, with the margins that the paper's own style asks a printer for. */
const a4 = { width: 794, height: 1123, margin: '22mm 16mm 20mm 30mm' }

/** Each picture: the page, its window, what is done first, and what of it is kept; everything in view where that is not said. */
const pictures = [
  { name: 'appraisal', page: 'phieu.html', width: 1120, height: 1250 },
  {
    name: 'paper',
    page: 'phieu.html',
    width: a4.width,
    height: a4.height,
    before: async (page) => {
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(
        (margin) => Object.assign(document.body.style, { padding: margin, boxSizing: 'border-box' }),
        a4.margin,
      )
    },
  },
  { name: 'graph', page: 'so-do.html', width: 1280, height: 800 },
  { name: 'picture', page: 'trang/index.html', width: 1280, height: 1100, part: 'figure.picture, .picture' },
  { name: 'site', page: 'trang/trung-lap.html#ma-tran-1', width: 1280, height: 900 },
]

try {
  kientruc('check', proposal, '--fail-on', 'never', '--quiet', '--out', `html=${join(work, 'phieu.html')}`)
  kientruc('graph', '--impact', 'csdl-dat-dai', '--format', 'html', '--out', join(work, 'so-do.html'))
  kientruc('report', '--quiet', '--out', join(work, 'trang'))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
  for (const { name, page: file, width, height, before, part } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', reducedMotion: 'reduce' })
    const [path = '', anchor = ''] = file.split('#')
    await page.goto(`${pathToFileURL(join(work, path)).href}#${anchor}`)
    await before?.(page)
    await page.waitForTimeout(800)
    const box = part === undefined ? undefined : await page.locator(part).first().boundingBox()
    // What is in view, which an anchor may have moved.
    const top = await page.evaluate(() => window.scrollY)
    const clip = box ?? { x: 0, y: top, width, height }
    const session = await page.context().newCDPSession(page)
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 80,
      captureBeyondViewport: true,
      clip: { ...clip, scale: 1 },
    })
    writeFileSync(join(out, `${name}.webp`), Buffer.from(data, 'base64'))
    console.log(`docs/images/${name}.webp`)
    await page.close()
  }
  await browser.close()
} finally {
  rmSync(work, { recursive: true, force: true })
}
