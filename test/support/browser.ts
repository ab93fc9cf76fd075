import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

let connected: Promise<Browser> | undefined

/** The one Chromium of the run (chromium.ts), reached once a worker. */
export function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('chromium'))
  return connected
}

const opened: Page[] = []

/** Closes what a test has left open, also where it failed. */
export async function closePages(): Promise<void> {
  for (const page of opened.splice(0)) await page.close()
}

export interface Seen {
  readonly page: Page
  /** What the console, the page's scripts and the policy complained of. */
  readonly complaints: string[]
  /** Addresses asked for that are neither a file on disk nor data in the page. */
  readonly requests: string[]
}

/** Opens a page in a context of its own and notes everything that it should not do; it is closed when the test is over. */
export async function open(url: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Seen> {
  const page = await (await browser()).newPage(options)
  opened.push(page)
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!/^(file|data|about):/.test(request.url())) requests.push(request.url())
  })
  await page.goto(url)
  return { page, complaints, requests }
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** The success criteria of WCAG 2.2 at the levels A and AA, as axe-core tags its rules. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe-core finds against WCAG 2.2 AA, however grave, one line each. */
export async function axe(page: Page): Promise<string[]> {
  // The page's policy allows no foreign script; the debugger may evaluate all the same.
  await page.evaluate(readFileSync(axePath, 'utf8'))
  return page.evaluate(async (tags) => {
    const { axe: runner } = globalThis as unknown as {
      axe: {
        run(options: { preload: boolean; runOnly: { type: 'tag'; values: string[] } }): Promise<{
          violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await runner.run({ preload: false, runOnly: { type: 'tag', values: tags } })
    return violations.flatMap((v) =>
      v.nodes.slice(0, 3).map((n) => `${v.impact} ${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary}`),
    )
  }, wcag)
}
