import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disk } from '../../src/architecture/read/disk.js'
import { listYaml } from '../../src/architecture/read/files.js'
import { readYaml } from '../../src/architecture/read/yaml.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { createPlaceTable, offsetOf } from '../../src/kernel/places.js'
import { cursorAt } from '../../src/surfaces/lsp/cursor.js'

/** The cursor at the mark `|` of a text. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  return cursorAt(marked.replace('|', ''), offset)
}

const cases: Record<string, [string, { path: string; at: string; word?: string; keys?: string[] } | undefined]> = {
  'a key at the top': ['sys|', { path: '', at: 'key', word: 'sys' }],
  'an empty file': ['|', { path: '', at: 'key', word: '' }],
  'a value': ['systems:\n  - id: a\n    owner: so-|a', { path: 'systems - owner', at: 'value', word: 'so-a' }],
  'an empty value': ['systems:\n  - id: a\n    owner: |', { path: 'systems - owner', at: 'value', word: '' }],
  'an empty value at once after the colon': ['a:\n  b:|\n', { path: 'a b', at: 'value', word: '' }],
  'a new key of an item': [
    'systems:\n  - id: a\n    |\n    name: x\n  - id: b',
    { path: 'systems -', at: 'key', word: '', keys: ['id', 'name'] },
  ],
  'a key half typed': [
    'systems:\n  - id: a\n    own|\n    name: x\n',
    { path: 'systems -', at: 'key', word: 'own', keys: ['id', 'name'] },
  ],
  'the first key of an item': ['systems:\n  - |', { path: 'systems -', at: 'value', word: '' }],
  'an item of text': ['a:\n  b:\n    - x|y\n', { path: 'a b -', at: 'value', word: 'xy' }],
  'a list in the column of its key': [
    'systems:\n- id: a\n  owner: |\nagencies:\n',
    { path: 'systems - owner', at: 'value', word: '' },
  ],
  'the key after such a list': [
    'systems:\n- id: a\nage|ncies:\n',
    { path: '', at: 'key', word: 'agencies', keys: ['systems'] },
  ],
  'a list in a list': ['a:\n  - - x|\n', { path: 'a - -', at: 'value', word: 'x' }],
  'a mapping in braces': ['a:\n  - { to: lg|sp, kind: data }', { path: 'a - to', at: 'value', word: 'lgsp' }],
  'an open mapping in braces': [
    'a:\n  - { to: lgsp, ki|\n  - { to: b }',
    { path: 'a -', at: 'key', word: 'ki', keys: ['to'] },
  ],
  'a key before others in braces': ['a: { |, kind: data }', { path: 'a', at: 'key', word: '', keys: ['kind'] }],
  'an empty value in braces': ['a: { to: |}', { path: 'a to', at: 'value', word: '' }],
  'a list in brackets': ['a: [x, y|z]', { path: 'a -', at: 'value', word: 'yz' }],
  'an empty place in brackets': ['a: [x, |', { path: 'a -', at: 'value', word: '' }],
  'brackets over several lines': ['a: [\n    x,\n    y|,\n  ]\nb: 1', { path: 'a -', at: 'value', word: 'y' }],
  'after brackets that were never closed': ['a: [x, y\nb: z|', { path: 'b', at: 'value', word: 'z' }],
  'a quoted value': ['a: "x |y"', { path: 'a', at: 'value', word: 'x y' }],
  'a quoted value with colon and hash': ["a: 'x: #|y'", { path: 'a', at: 'value', word: 'x: #y' }],
  'a block of text': ['a: >-\n  so|me: text\nb: 1', undefined],
  'the key after a block of text': [
    'a: |-\n  x: y\nb|: 1'.replace('|-', '>-'),
    { path: '', at: 'key', word: 'b', keys: ['a'] },
  ],
  'a comment': ['a: b # c|', undefined],
  'a line of comment': ['# c|', undefined],
  'a text with a colon in it': ['a: http://x|y', { path: 'a', at: 'value', word: 'http://xy' }],
  'Windows line ends': ['a:\r\n  - id: x\r\n    kind: po|\r\n', { path: 'a - kind', at: 'value', word: 'po' }],
  'letters outside the basic plane before it': ['a: 𠀀\nb: { c: 𠀀, d: x| }', { path: 'b d', at: 'value', word: 'x' }],
}

describe('where a cursor stands', () => {
  for (const [what, [text, expected]] of Object.entries(cases)) {
    it(`is told in ${what}`, () => {
      const cursor = at(text)
      if (!expected) return expect(cursor).toBeUndefined()
      expect(cursor?.path.join(' ')).toBe(expected.path)
      expect(cursor?.at).toBe(expected.at)
      if (expected.word !== undefined) expect(cursor?.word.text).toBe(expected.word)
      if (expected.keys) expect(cursor?.keys).toEqual(expected.keys)
    })
  }

  it('is told as the parser does, for every value of the architecture, the proposals and the packs', () => {
    const root = join(import.meta.dirname, '../..')
    const files = ['architecture', 'proposals', 'packs'].flatMap((dir) =>
      listYaml(join(root, dir), defaultLimits, disk),
    )
    for (const file of files.slice(0, 30)) {
      const text = readFileSync(file, 'utf8')
      const table = createPlaceTable()
      const differ: string[] = []
      const visit = (node: unknown, path: string) => {
        if (typeof node !== 'object' || node === null) return
        const places = table.get(node)
        for (const [key, value] of Object.entries(node)) {
          const inner = `${path} ${Array.isArray(node) ? '-' : key}`.trim()
          visit(value, inner)
          if (typeof value !== 'string') continue
          const offset = places && offsetOf(places, node, key)
          if (offset === undefined || /[|>]/.test(text[offset - 1] ?? '') || value.includes('\n')) continue
          const cursor = cursorAt(text, offset + 1)
          const block = cursor === undefined && /\n\s*$/.test(text.slice(0, offset))
          if (!block && cursor?.path.join(' ') !== inner) differ.push(`${inner} @${offset} ${cursor?.path.join(' ')}`)
        }
      }
      const source = { file, text }
      visit(readYaml(source, table, defaultLimits).value, '')
      expect(differ, file).toEqual([])
    }
  })
})
