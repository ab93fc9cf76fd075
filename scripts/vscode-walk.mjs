// `npm run test:vscode`: walks the extension in a real VS Code, as served to a browser by code-server (npm carries it whole;
// no install script is run, so its native parts for logs and watching are absent, which it survives). Fetches about 200 MB
// the first time; no part of `npm test`. A picture of each step stays in out/vscode/.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath, installChromium } from './chromium.mjs'
import { fetched, nodeOf, npmInstall } from './fetched.mjs'
import { install, node, root } from './install.mjs'

install()
if (!installChromium()) throw new Error('No Chromium.')
node(join('scripts', 'build.mjs'), '--no-types')
node(join('scripts', 'vscode.mjs'))

const node24 = nodeOf('24')
const server = join(fetched('vscode', ['code-server@4.139.1']), 'node_modules', 'code-server')
npmInstall(join(server, 'lib', 'vscode'), ['--omit=dev'])

const home = mkdtempSync(join(tmpdir(), 'kientruc-vscode-'))
const pictures = join(root, 'out', 'vscode')
mkdirSync(pictures, { recursive: true })
const workspace = join(home, 'workspace')
for (const name of ['architecture', 'packs', 'progress', 'proposals'])
  cpSync(join(root, name), join(workspace, name), { recursive: true })
const settings = (name, values) => {
  mkdirSync(join(home, 'user', name), { recursive: true })
  writeFileSync(join(home, 'user', name, 'settings.json'), JSON.stringify(values))
}
settings('User', {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
})
settings('Machine', { 'kientruc.command': join(root, 'bin', 'kientruc.js') })

// The language server of the extension starts `node`, which is to be the one that runs this script.
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` }
const data = ['--user-data-dir', join(home, 'user'), '--extensions-dir', join(home, 'extensions')]
const entry = join(server, 'out', 'node', 'entry.js')
execFileSync(node24, [entry, ...data, '--install-extension', join(root, 'out', 'kientruc.vsix')], {
  env,
  stdio: 'ignore',
})
const port = await freePort()
const address = `127.0.0.1:${port}`
const quiet = ['--disable-telemetry', '--disable-update-check', '--auth', 'none', '--bind-addr', address]
const served = spawn(node24, [entry, ...data, ...quiet], { env, stdio: 'ignore' })
let browser
try {
  await answers(`http://${address}/healthz`)
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.goto(`http://${address}/?folder=${workspace}`, { waitUntil: 'domcontentloaded' })
  const shot = (name) => page.screenshot({ path: join(pictures, `${name}.png`) })
  const lens = page.locator('.codelens-decoration').first()
  const lensIs = (pattern) =>
    until(async () => pattern.test(await lens.innerText().catch(() => '')), `a lens like ${pattern}`)

  await open(page, 'so-gtvt-quan-ly-duong-thuy-noi-dia.yaml')
  await lensIs(/^Phù hợp, có điều kiện: 1 cần xem xét/)
  await shot('1-verdict')

  await goTo(page, '7:17')
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await lensIs(/: 2 cần xem xét/)
  await shot('2-misspelt')

  await page.keyboard.press('Control+.')
  const fix = page.getByText('Sửa “so-gtv” thành “so-gtvt”').first()
  await fix.waitFor()
  await shot('3-quick-fix')
  await page.keyboard.press('Enter')
  await lensIs(/: 1 cần xem xét/)
  assert.match(await page.locator('.view-lines').first().innerText(), /agency:\s*so-gtvt/)
  await shot('4-mended')

  await open(page, 'so-tttt-nen-tang-lgsp.yaml')
  await lensIs(/≈ .*LGSP/)
  await shot('5-nearest')
  console.log(
    `VS Code ${execFileSync(node24, [entry, '--version'], { encoding: 'utf8' }).trim().split(' ').at(-1)}: verdict, nearest systems and quick fix work; pictures in out/vscode/`,
  )
} catch (error) {
  await browser
    ?.contexts()[0]
    ?.pages()[0]
    ?.screenshot({ path: join(pictures, 'fault.png') })
  throw error
} finally {
  await browser?.close()
  served.kill()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}

async function open(page, name) {
  await until(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+P')
    await page.waitForTimeout(700)
    await page.keyboard.type(name, { delay: 20 })
    await page.waitForTimeout(1500)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1500)
    return (await page.title()).includes(name)
  }, `the file ${name}`)
}

async function goTo(page, place) {
  await page.keyboard.press('Control+G')
  await page.waitForTimeout(500)
  await page.keyboard.type(place)
  await page.keyboard.press('Enter')
  await page.waitForTimeout(500)
}

/** Waits for something to come true; a slow machine is given two minutes. */
async function until(holds, what) {
  const end = Date.now() + 120_000
  while (Date.now() < end) {
    if (await holds()) return
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error(`VS Code never showed ${what}.`)
}

async function answers(url) {
  await until(
    () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ),
    url,
  )
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}
