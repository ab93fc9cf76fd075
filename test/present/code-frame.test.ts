import { describe, expect, it } from 'vitest'
import { codeFrame } from '../../src/present/code-frame.js'

/** The two lines of a frame for `word` in a line of YAML. */
function frame(excerpt: string, word: string, width?: number): string[] {
  const column = excerpt.indexOf(word) + 1
  const shown = codeFrame({ file: 'a.yaml', line: 7, column, length: word.length, excerpt }, width)
  return shown ? [shown.gutter + shown.line, shown.underGutter + shown.caret] : []
}

describe('a code frame', () => {
  it('shows the line and what is meant in it', () => {
    expect(frame('  - { id: a, kind: aplication }', 'aplication')).toEqual([
      '    7 │   - { id: a, kind: aplication }',
      '      │                    ^^^^^^^^^^',
    ])
  })

  it('of a line that is wider than the page shows the part around the place', () => {
    const long = `  - { id: a, name: ${'Hệ thống '.repeat(30)}, kind: aplication, owner: ${'so-a '.repeat(60)} }`
    for (const width of [40, 80, 110, 200]) {
      const [line = '', under = ''] = frame(long, 'aplication', width)
      expect(line.length).toBeLessThanOrEqual(width)
      expect(under.length).toBeLessThanOrEqual(width)
      expect(line.slice(under.indexOf('^'), under.lastIndexOf('^') + 1)).toBe('aplication')
      expect(line).toMatch(/│ ….*…$/)
    }
  })

  it('begins with the line where the place is near, and ends with it where the place is late', () => {
    const long = `kind: aplication ${'x'.repeat(200)} end`
    expect(frame(long, 'aplication', 60)[0]).toMatch(/│ kind: aplication x+…$/)
    expect(frame(long, 'end', 60)[0]).toMatch(/│ …x+ end$/)
  })

  it('of a whole long mapping shows its beginning', () => {
    const mapping = `{ id: a, name: ${'x'.repeat(200)} }`
    const [line = '', under = ''] = frame(`  - ${mapping}`, mapping, 60)
    expect(line).toMatch(/│ {3}- \{ id: a, name: x+…$/)
    expect([line.length, under.length, under.indexOf('^')]).toEqual([60, 60, line.indexOf('{')])
  })

  it('of a cell stands behind its name, as wide as the page', () => {
    const cell = (excerpt: string, width?: number) => {
      const at = { file: 'a.xlsx', line: 17, column: 3, length: 1, excerpt, within: 'Danh mục!C17' }
      const shown = codeFrame(at, width)
      return shown && [shown.gutter + shown.line, shown.underGutter + shown.caret]
    }
    expect(cell('Quản lý\n  tàu cá ')).toEqual(['    C17 │ Quản lý tàu cá', '        │ ^^^^^^^^^^^^^^'])
    for (const width of [40, 80, 110]) {
      const [line = '', under = ''] = cell('Quản lý tàu cá '.repeat(40), width) ?? []
      expect([line.length, under.length]).toEqual([width, width])
      expect(line).toMatch(/^ {4}C17 │ Quản lý .*…$/)
    }
    expect(cell(' \n')).toBeUndefined()
  })

  it('is none where there is nothing to show', () => {
    expect(codeFrame({ file: 'a.yaml', line: 7, column: 1, length: 1, excerpt: '  ' })).toBeUndefined()
    expect(codeFrame({ file: 'a.yaml', line: 7, column: 9, length: 1, excerpt: 'abc' })).toBeUndefined()
  })
})
