import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { chromiumPath } from '../../scripts/chromium.mjs'
import { folder } from '../support/disk.js'

const root = join(import.meta.dirname, '../..')
const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
const chromium = chromiumPath()

/** `check` of the built command on the sample proposals; findings make its exit code 1. */
const check = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['bin/kientruc.js', 'check', ...args, '--quiet', '--fail-on', 'never'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

async function pages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text
}

describe('what is signed', () => {
  it.runIf(soffice)(
    'has at most two pages in nine of ten of the samples, as LibreOffice lays out the Word paper',
    async () => {
      const target = folder({})
      expect(check(['proposals', '--annex', 'none', '--out', `docx=${target}/`]).status).toBe(0)
      const papers = readdirSync(target).filter((name) => name.endsWith('.docx'))
      expect(papers.length).toBeGreaterThan(20)
      execFileSync(
        soffice ?? '',
        [
          `-env:UserInstallation=${pathToFileURL(folder({})).href}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          target,
          ...papers.map((p) => join(target, p)),
        ],
        { stdio: 'ignore' },
      )
      const counts = await Promise.all(
        papers.map(async (p) => (await pages(readFileSync(join(target, p.replace(/docx$/, 'pdf'))))).length),
      )
      expect(counts.filter((n) => n <= 2).length / counts.length, counts.join(' ')).toBeGreaterThanOrEqual(0.9)
    },
    300_000,
  )
})

describe('a PDF', () => {
  const one = 'proposals/huyen-ham-thuan-bac-mot-cua-xa.yaml'
  const printed = (env: Record<string, string>) => {
    const file = join(folder({}), 'p.pdf')
    const run = check([one, '--annex', 'none', '--out', `pdf=${file}`], env)
    expect(run.stderr).toBe('')
    return readFileSync(file)
  }

  for (const [name, path, key] of [
    ['Chromium', chromium, 'KIENTRUC_CHROMIUM'],
    ['LibreOffice', soffice, 'KIENTRUC_SOFFICE'],
  ] as const) {
    it.runIf(path)(
      `is printed by ${name}, on two pages, the same bytes each time`,
      async () => {
        const env = { KIENTRUC_CHROMIUM: '', KIENTRUC_SOFFICE: '', [key]: path ?? '' }
        const first = printed(env)
        expect((await pages(first)).length).toBeLessThanOrEqual(2)
        expect(printed(env).equals(first)).toBe(true)
      },
      180_000,
    )
  }

  it('says what to install where nothing prints, and what failed where something does not', () => {
    const nothing = check([one, '--out', 'pdf=x.pdf'], {
      PATH: '/khong-co',
      KIENTRUC_CHROMIUM: '',
      KIENTRUC_SOFFICE: '',
    })
    expect(nothing.status).toBe(2)
    expect(nothing.stderr).toMatch(/Chromium.*LibreOffice.*KIENTRUC_CHROMIUM/s)
    const missing = check([one, '--out', 'pdf=x.pdf'], { KIENTRUC_CHROMIUM: '/khong/co' })
    expect(missing.status).toBe(2)
    expect(missing.stderr).toContain('“/khong/co”')
    const failing = check([one, '--out', 'pdf=x.pdf'], {
      KIENTRUC_CHROMIUM: process.platform === 'win32' ? 'C:/Windows/System32/where.exe' : '/bin/false',
    })
    expect(failing.status).toBe(2)
    expect(failing.stderr).toContain('KIENTRUC_SOFFICE')
    expect(existsSync(join(root, 'x.pdf'))).toBe(false)
  })
})
