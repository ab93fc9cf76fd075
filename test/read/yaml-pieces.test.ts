import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/architecture/read/yaml.js'
import { cutsOf, pieces } from '../../src/architecture/read/yaml-pieces.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { createPlaceTable, placesIn } from '../../src/kernel/places.js'

/** All that reading gives: values, faults, and the place of every node, key and value. */
function read(text: string, cuts: ReturnType<typeof cutsOf>, limits = defaultLimits) {
  const table = createPlaceTable()
  const { value, start, problems } = readYaml({ file: 'x.yaml', text }, table, limits, cuts)
  const place = placesIn(table)
  const seen: unknown[] = []
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return
    seen.push([path, place.of(node)])
    for (const [key, inner] of Object.entries(node)) {
      seen.push([`${path}/${key}`, place.of(node, key), place.ofKey(node, key)])
      visit(inner, `${path}/${key}`)
    }
  }
  visit(value, '')
  return { value, start, problems, seen }
}

function isRead(text: string, cuts: ReturnType<typeof cutsOf>): boolean {
  try {
    return [...pieces(text, cuts, defaultLimits.depth)].length === cuts.length + 1
  } catch {
    return false
  }
}

const item = 'name: "a b"\nfunctions: [x, { y: z }]\ntext: |\n  one\n\n   two\nmore: >-\n  folded\n   text\n'

function listOf(key: string, indentation: string, count: number): string {
  const entry = (i: number) => `${indentation}- id: e${i}\n${item.replace(/^(?=.)/gm, `${indentation}  `)}`
  return `${key}: # list\n\n${Array.from({ length: count }, (_, i) => entry(i)).join('# between\n')}`
}

describe('a text read in pieces', () => {
  const files = ['architecture', 'packs', 'proposals'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(folder, name)),
  )

  it('is read as the whole, for the files of the repository', () => {
    let inPieces = 0
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      const cuts = cutsOf(text, 400)
      if (cuts.length > 0 && isRead(text, cuts)) inPieces++
      expect(read(text, cuts), file).toEqual(read(text, []))
    }
    expect(inPieces).toBeGreaterThan(30)
  })

  for (const [name, text] of Object.entries({
    'lists at the margin': `---\n${listOf('a', '', 4)}${listOf('b', '', 4)}`,
    'lists further in': listOf('a', '    ', 4) + listOf('b', '  ', 4),
    'lines of Windows': listOf('a', '  ', 6).replaceAll('\n', '\r\n'),
    'anchors and aliases across pieces': `${listOf('a', '  ', 3)}  - &x { k: [1] }\n${listOf('b', '  ', 3)}  - *x\n  - *x\n`,
    'kept line feeds and empty entries': 'a:\n  - |+\n    text\n\n\n  - |+\n\n\n  -\n  - >+\n    x\n\n  - last',
    'keys that are whole numbers and twice': `${listOf('a', '  ', 3)}  - { 9: [1], 1: [2], b: [3], b: [4] }\n${listOf('a', '  ', 3)}`,
  })) {
    it(`is read as the whole: ${name}`, () => {
      const cuts = cutsOf(text, 8)
      expect(cuts.length).toBeGreaterThan(2)
      expect(isRead(text, cuts)).toBe(true)
      expect(read(text, cuts)).toEqual(read(text, []))
    })
  }

  for (const [name, text] of Object.entries({
    'a second document': `${listOf('a', '  ', 4)}---\n${listOf('b', '  ', 4)}`,
    'an open bracket': `${listOf('a', '  ', 4)}  - [x,\n${listOf('b', '  ', 4)}`,
    'an open quote': `${listOf('a', '  ', 4)}  - "x\n  - y"\n${listOf('b', '  ', 4)}`,
    'a list inside another field': `a:\n  b:\n  - x: [1, 2, 3]\n  - y\n  - z\n${listOf('c', '  ', 4)}`,
    'explicit keys': `${listOf('a', '  ', 4)}? - one\n  - two\n  - three\n: x\n`,
  }))
    it(`has the faults and values of the whole: ${name}`, () => {
      expect(read(text, cutsOf(text, 8))).toEqual(read(text, []))
    })

  it('keeps to the limits of the whole', () => {
    const deep = `${listOf('a', '  ', 4)}  - [[[[x]]]]\n`
    const aliases = `a:\n  - &x [1, 2, 3, 4]\n${'  - *x\n'.repeat(20)}`
    for (const text of [deep, aliases])
      for (let most = 1; most < 120; most++) {
        const limits = { ...defaultLimits, depth: most, aliasNodes: most }
        expect(read(text, cutsOf(text, 8), limits)).toEqual(read(text, [], limits))
      }
  })

  it('is read as the whole, whatever stands in it', () => {
    const lines = fc.constantFrom(
      ...[
        'a:',
        'b: &x',
        'c: *x',
        '"q": 1',
        '? k',
        ': v',
        '- x',
        '-',
        '- a: 1',
        '# c',
        '...',
        '---',
        '%YAML 1.2',
        '\ttab',
      ],
      ...[
        '- |+',
        '- >',
        'text',
        "'it''s",
        'x"',
        '[1,',
        '2]',
        '{a: 1,',
        '}',
        '- - y',
        '- !!str 1',
        '\uFEFF',
        'a:\r',
        '- "',
      ],
    )
    const line = fc.tuple(fc.constantFrom('', '', '  ', '    ', '   '), lines).map(([space, text]) => `${space}${text}`)
    const text = fc.tuple(fc.constantFrom('', 'a:\n  - b\n', 'a:\n- b\n'), fc.array(line, { maxLength: 24 }))
    fc.assert(
      fc.property(text, ([head, more]) => {
        const written = `${head}${more.join('\n')}${head.replace('a:', 'z:').repeat(3)}`
        expect(read(written, cutsOf(written, 4))).toEqual(read(written, []))
      }),
      { numRuns: 3000 },
    )
  })
})
