import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName } from '../../../src/architecture/store/file-name.js'
import { fileNames } from '../../../src/present/file-names.js'

describe('file names', () => {
  test('an ordinary id is its own name', () => {
    expect(fileName('csdl-dat-dai.v2')).toBe('csdl-dat-dai.v2')
  })

  for (const id of [
    'con',
    'nul.v1',
    'com1',
    'lpt9.x',
    '..',
    '../../etc/passwd',
    'a/b',
    'A',
    'x.',
    '',
    'x'.repeat(300),
    '\u0000',
    'kientruc',
    'ht-mot-cua.y-kien',
    'dm.xlsx.plan',
  ]) {
    test(`“${id.slice(0, 20)}” becomes a harmless one`, () => {
      const name = fileName(id)
      expect(name).toMatch(/^[a-z0-9][a-z0-9._-]*[a-z0-9_-]$/)
      expect(name.length).toBeLessThanOrEqual(110)
      expect(name).not.toMatch(/^(con|nul|com1|lpt9)(\.|$)|^kientruc$|\.(plan|y-kien)$/)
    })
  }

  test('different ids never share a file, whatever the case', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom('a', 'A', 'con', 'CON', 'x.', 'x'))), (ids) => {
        const names = [...fileNames(ids).values()]
        expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(ids.length)
      }),
    )
  })
})
