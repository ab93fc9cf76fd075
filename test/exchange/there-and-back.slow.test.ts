import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'

/** Whether LibreOffice is installed; where it is not, nobody can open a file with it. */
const office = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!office)('opened and saved by LibreOffice', () => {
  it.each(['xlsx', 'mau03'])('%s comes back unchanged', { timeout: 300_000 }, async (name) => {
    const dir = folder()
    for (const part of ['architecture', 'architecture-2026']) {
      cpSync(resolve(part), join(dir, part), { recursive: true })
      const en = ['--lang', 'en', '--architecture', part]
      expect((await kientruc(dir, [...en, 'export', name, '--out', `${part}.xlsx`])).code).toBe(0)
      const profile = `-env:UserInstallation=file://${encodeURI(join(dir, 'profile'))}`
      const args = [
        profile,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(dir, 'saved'),
        join(dir, `${part}.xlsx`),
      ]
      execFileSync('soffice', args, { stdio: 'ignore', timeout: 200_000 })
      const yes = name === 'xlsx' ? ['--yes'] : []
      const { code, err } = await kientruc(dir, [...en, 'import', name, `saved/${part}.xlsx`, ...yes, '--overwrite'])
      expect(err).toContain('The architecture does not change.')
      expect(code).toBe(0)
    }
  })
})
