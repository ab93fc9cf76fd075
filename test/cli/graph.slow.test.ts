import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { folder, small } from '../support/disk.js'

it('the command as it is installed lays out in a thread of its own, and draws plain rows where that may take no time', () => {
  const drawn = (...flags: string[]) =>
    execFileSync(process.execPath, ['bin/kientruc.js', '--architecture', folder(small), 'graph', ...flags], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  expect(drawn().includes('vẽ theo hàng')).toBe(false)
  expect(drawn('--layout-limit', '0').includes('vẽ theo hàng')).toBe(true)
})
