import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/kernel/limits.js'
import { readCsv } from '../../src/office/sheet/csv-read.js'

const read = (bytes: Uint8Array) => readCsv(bytes, 'a.csv', defaultLimits)
const texts = (bytes: Uint8Array) =>
  [...(read(bytes).sheets[0]?.rows.values() ?? [])].map((r) => [...r.values()].map((c) => c.text))

describe('CSV as older programs wrote it', () => {
  it('windows-1258: tone marks stand behind their letters', () => {
    // “Số;Tên” / “Hồ;đê”
    const bytes = Uint8Array.from([0x53, 0xf4, 0xec, 0x3b, 0x54, 0xea, 0x6e, 10, 0x48, 0xf4, 0xcc, 0x3b, 0xf0, 0xea])
    expect(texts(bytes)).toEqual([
      ['Số', 'Tên'],
      ['Hồ', 'đê'],
    ])
    expect(read(bytes).encoding).toBe('windows-1258')
  })

  it('what would be read wrongly is refused', () => {
    // “Hå ch\xb8” as TCVN3 fonts show it
    expect(() => read(Uint8Array.from([0x48, 0xe5, 0x20, 0x63, 0x68, 0xb8, 0x62]))).toThrow(/windows-1258/)
  })

  it('the separator is that of the table, whatever a title above holds', () => {
    expect(texts(Buffer.from('Danh mục, năm 2024, bản 2\n\na;b;c\n1;2;3\n4;5;6\n'))[1]).toEqual(['a', 'b', 'c'])
  })
})
