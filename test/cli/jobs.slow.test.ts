import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder, small } from '../support/disk.js'

const bin = join(import.meta.dirname, '../../bin/kientruc.js')
const proposal = (i: number) => `proposal:
  id: dx-${i}
  title: Xây dựng hệ thống quản lý ${['đất đai', 'tàu cá', 'hộ tịch'][i % 3]} ${i}
  agency: so-a
  kind: build
  date: 20${18 + (i % 3)}-03-15
  purpose: Quản lý ${['thửa đất', 'tàu cá', 'khai sinh'][i % 3]} trên địa bàn.
  functions: [Tiếp nhận hồ sơ, Tra cứu, Báo cáo ${i}]
  layer: ung-dung
  scope: province
`
const files = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`de-xuat/dx-${i}.yaml`, proposal(i)]))

it('A pile is judged with the same bytes in any number of threads', () => {
  const dir = folder({ ...small, ...files })
  const judged = (command: string, jobs: string) => {
    const line = [bin, '--no-cache', command, 'de-xuat', '--format', 'json', '--as-of', '2020-06-01', '--jobs', jobs]
    const { status, stdout } = spawnSync(process.execPath, line, { cwd: dir, encoding: 'utf8', maxBuffer: 1 << 28 })
    return { status, stdout }
  }
  for (const command of ['check', 'portfolio']) {
    const one = judged(command, '1')
    expect(one.stdout.length).toBeGreaterThan(10_000)
    expect(judged(command, '3')).toEqual(one)
  }
  expect(judged('check', '0').status).toBe(2)
})
