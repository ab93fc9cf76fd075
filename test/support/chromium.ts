import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumPath } from '../../scripts/chromium.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the Chromium of this run listens. */
    chromium: string
  }
}

/** One Chromium for all tests, which must ask nothing of the network by itself. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = chromiumPath()
  if (executablePath === undefined)
    throw new Error('No Chromium: name one by KIENTRUC_CHROMIUM, or leave the pages out by --project=!browser')
  const server = await chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  })
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
