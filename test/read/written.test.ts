import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

describe('a value that must be put in quotes is told as it was written', () => {
  it.each(['012', '1.10', '0x1F', '0o17', '1e3', 'true', '2018'])('%s', async (written) => {
    const first = small['he-thong.yaml'].indexOf('    name: ')
    const text = small['he-thong.yaml']
    const yaml = `${text.slice(0, first)}    code: ${written} # mã\n${text.slice(first)}`
    const { out, err } = await kientruc(folder({ ...small, 'he-thong.yaml': yaml }), ['validate'])
    expect(out + err).toContain(`Đặt giá trị trong dấu nháy: "${written}".`)
  })

  it('far out on one long line as well', async () => {
    const values = Array.from({ length: 300 }, (_, i) => `${i % 9}.${i}0`)
    const line = `systems: [{ id: kho, name: Kho, kind: database, owner: so-a, layer: du-lieu, scope: agency, lifecycle: { status: operational }, standards: [${values.join(', ')}] }]\n`
    const { out } = await kientruc(folder({ ...small, 'kho.yaml': line }), ['--lang', 'en', 'validate'])
    for (const value of values) expect(out).toContain(`Put the value in quotes: "${value}".`)
  })
})
