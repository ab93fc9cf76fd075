import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { readYaml } from '../../src/architecture/read/yaml.js'
import { defaultLimits } from '../../src/kernel/limits.js'
import { createPlaceTable, placesIn } from '../../src/kernel/places.js'

/** Files are read by js-yaml's events and edited by `yaml`: both must see the same values, or an edit would change what it keeps. */
function read(text: string) {
  return readYaml({ file: 'x.yaml', text }, createPlaceTable(), defaultLimits)
}

function readByYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true })
  if (document.errors.length > 0) throw document.errors[0]
  return document.toJS({ maxAliasCount: -1 })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name))
}

const scalars = `
- [~, null, Null, NULL, '', "", nul, None]
- [true, True, TRUE, false, False, FALSE, yes, no, on, off, y, n]
- [0, -0, +1, 007, 0o17, 0x1F, 0b1, 1_000, 12e3, 1.5, .5, 5., -.5e-3, 1e400, 0o8, 0xG]
- [.inf, -.inf, +.INF, .NaN, .nan, inf, NaN, 1:30, 1.2.3]
- [2019-03-15, 2019-03, 2019-03-15T10:00:00Z, "2019"]
- [a b, a#b, 'it''s', "tab\\tand \\u1EA1", "line\\
   folded", http://x/y:z]
- !!str 12
`.trimStart()

const structures: Record<string, string> = {
  blocks: 'a: |\n  one\n   two\n\nb: >-\n  folded\n  text\n\n  next\nc: |+\n  kept\n\n',
  indented: 'a: |2\n   x\n  y\nb:\n- 1\n- - 2\n  - 3\n',
  anchors: 'a: &x { k: [1, 2] }\nb: *x\nc: &y text\nd: [*y, *y]\n',
  empty: 'a:\nb: \n? c\n: d\n',
  comments: '# first\na: 1 # after\n# between\nb: "# no comment"\n',
  flow: '{ a: [1, {b: 2}, ], "c d": {e: f}, g: }\n',
  quotedKeys: '"a b": 1\n\'c\': 2\n10: x\n2: y\n',
  document: '%YAML 1.2\n---\na: 1\n...\n',
  windows: 'a: 1\r\nb: |\r\n  x\r\n  y\r\n',
  plain: 'a: one\n  two\n\n  three\nb: x\n',
}

const broken: Record<string, string> = {
  unclosed: 'a: [1, 2\n',
  quote: 'a: "b\n',
  indentation: 'a: 1\n b: 2\n',
  tab: 'a:\n\t- 1\n',
  alias: 'a: *nothing\n',
  twice: 'a: 1\na: 2\n',
  colon: 'a: b: c\n',
}

describe('YAML as we read it and as `yaml` reads it', () => {
  const files = ['architecture', 'proposals', 'packs', 'templates/init'].flatMap(filesBelow)

  it(`gives the same values for the ${files.length} files of the repository`, () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      expect(read(text).value, file).toEqual(readByYaml(text))
    }
  })

  it('resolves plain scalars by the core schema of YAML 1.2', () => {
    expect(read(scalars).problems).toEqual([])
    expect(read(scalars).value).toEqual(readByYaml(scalars))
  })

  for (const [name, text] of Object.entries(structures))
    it(`reads the same structure: ${name}`, () => {
      expect(read(text).problems).toEqual([])
      expect(read(text).value).toEqual(readByYaml(text))
    })

  for (const [name, text] of Object.entries(broken))
    it(`refuses what is broken: ${name}`, () => {
      expect(() => readByYaml(text)).toThrow()
      expect(read(text).problems.length).toBeGreaterThan(0)
    })

  it('places keys that are whole numbers where they were written', () => {
    const table = createPlaceTable()
    const { value } = readYaml({ file: 'x.yaml', text: '10: x\n2: y\nb: z\n' }, table, defaultLimits)
    const place = placesIn(table)
    const node = typeof value === 'object' && value !== null ? value : {}
    expect(['10', '2', 'b'].map((key) => [place.ofKey(node, key)?.line, place.of(node, key)?.column])).toEqual([
      [1, 5],
      [2, 4],
      [3, 4],
    ])
  })
})
