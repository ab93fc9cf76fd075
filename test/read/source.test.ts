import { describe, expect, it } from 'vitest'
import { locationAt } from '../../src/kernel/source.js'

/** What the caret stands under, for the place marked by `^`. */
function pointed(marked: string): string {
  const offset = marked.indexOf('^')
  const { column, length, excerpt } = locationAt({ file: 'x', text: marked.replace('^', '') }, offset)
  return excerpt.slice(column - 1, column - 1 + length)
}

describe('a caret stands under the whole of what it points at', () => {
  it.each([
    ['name: ^Đất đai', 'Đất đai'],
    ['name: ^Đất đai, hồ sơ địa chính\nkind: x', 'Đất đai, hồ sơ địa chính'],
    ['name: ^Đất đai, hồ sơ # ghi chú', 'Đất đai, hồ sơ'],
    ['- ^Đất đai, hồ sơ', 'Đất đai, hồ sơ'],
    ['^name: Đất đai', 'name'],
    ['  - { id: a, ^name: Đất đai }', 'name'],
    ['  - { id: a, name: ^Đất đai, kind: b }', 'Đất đai'],
    ['  - { id: a, name: ^Đất đai }', 'Đất đai'],
    ['data: [^thửa đất, hồ sơ]', 'thửa đất'],
    ['data: [thửa đất, ^hồ sơ]', 'hồ sơ'],
    // A mapping in brackets over several lines.
    ['  - {\n      id: a,\n      name: ^Đất đai,\n    }', 'Đất đai'],
    ['  - {\n      id: ^a, name: Đất đai,\n    }', 'a'],
    ['data:\n  [\n    ^thửa đất, hồ sơ,\n  ]', 'thửa đất'],
    // Lists and mappings themselves.
    ['data: ^[thửa đất, hồ sơ] # cũ', '[thửa đất, hồ sơ]'],
    ['  - ^{ id: a, data: [b, c], name: "x } y" }', '{ id: a, data: [b, c], name: "x } y" }'],
    ['data: ^[thửa đất,\n  hồ sơ]', '[thửa đất,'],
    ['name: ^"Đất, đai" # ghi', '"Đất, đai"'],
    ["name: ^'Đất: đai'", "'Đất: đai'"],
    ['note: "a [ b"\nname: ^Đất đai, hồ sơ', 'Đất đai, hồ sơ'],
    ['  - { note: "a } b", name: ^Đất đai, kind: c }', 'Đất đai'],
    ['name: ^', ''],
  ])('%j', (marked, expected) => {
    expect(pointed(marked)).toBe(expected)
  })

  it('ends with its line, and with what is shown of a long one', () => {
    expect(pointed(`name: ^${'a'.repeat(500)}`)).toHaveLength(234)
    expect(pointed('name: ^"mở mà\nkhông đóng"')).toBe('"mở mà')
  })
})
