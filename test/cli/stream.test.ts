import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultLimits } from '../../src/kernel/limits.js'
import { readStream } from '../../src/surfaces/cli/input.js'
import { folder } from '../support/disk.js'

function read(path: string, fileBytes: number): string {
  const handle = openSync(path, 'r')
  try {
    return readStream(handle, { ...defaultLimits, fileBytes })
  } finally {
    closeSync(handle)
  }
}

it('a stream without an end is refused with the limit that it reached', () => {
  expect(() => read('/dev/zero', 5 << 20)).toThrow(/file-bytes/)
})

it('a stream is read whole, over many pieces, up to its limit', () => {
  const path = join(folder(), 'x')
  const text = 'Đề xuất\n'.repeat(400_000)
  writeFileSync(path, text)
  expect(read(path, Buffer.byteLength(text))).toBe(text)
  expect(() => read(path, Buffer.byteLength(text) - 1)).toThrow(/file-bytes/)
})
