import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disk } from '../../src/architecture/read/disk.js'
import { parseFragment, startReading } from '../../src/architecture/read/fragments.js'
import { keptReadings, type Results } from '../../src/architecture/read/kept-readings.js'
import type { ReadMapping } from '../../src/architecture/read/memory.js'
import { defaultLimits } from '../../src/kernel/index.js'

const source = (text: string) => ({ file: 'x.yaml', text })
const reading = () => startReading('/', disk, defaultLimits)

function results(): Results & { readonly entries: Map<string, string>; readonly written: string[] } {
  const entries = new Map<string, string>()
  const written: string[] = []
  return {
    entries,
    written,
    get: (name) => entries.get(name),
    put(name, content) {
      entries.set(name, content)
      written.push(content)
    },
  }
}

/** All that reading gives: values, faults, and the place of every node, key and value. */
function readBy(parse: typeof parseFragment, text: string) {
  const own = reading()
  const read = parse(source(text), own)
  const seen: unknown[] = []
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return
    seen.push([path, own.place.of(node)])
    for (const [key, inner] of Object.entries(node)) {
      seen.push([`${path}/${key}`, own.place.of(node, key), own.place.ofKey(node, key)])
      visit(inner, `${path}/${key}`)
    }
  }
  visit(read?.value, '')
  return { value: read?.value, hits: own.hits, lost: own.lostIds, seen }
}

/** One run over some texts; which of them were parsed in it is told by their marks. */
function run(texts: readonly string[], kept: Results, sound = false): ReadMapping[] {
  const now = keptReadings('/w', defaultLimits, kept)
  const read = texts.flatMap((text) => now.parse(source(text), reading()) ?? [])
  if (sound) for (const each of read) now.sound(each)
  now.keep()
  return read
}

describe('what was read of files', () => {
  const own = ['architecture', 'proposals', 'samples'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const odd = [
    'a: &x { b: 1 }\nc: *x\n',
    'a: [-0, .inf, -.inf, .nan, 1e400]\n',
    'a: [1e-7, 0x1F, 0o17, 12345678901234567890, 5e-324]\n',
    '10: x\n2: { 3: y, 1: z }\nb: z\n',
    'a: "\\ud83d \\u2028 \\0 \\" \\n"\nb: |\n  hai\n  dòng\n',
    'a: 1\na: 2\n',
    '__proto__: 1\nconstructor: 2\ntoString: { length: 1 }\n',
    '# trống\n',
    '- a\n',
    'a: [\n',
    '',
    '"a b": ~\n? c\n: "d"\ne:\n',
  ]

  it.each([...odd, ...own].map((text) => [text.slice(0, 40), text]))('is the same from there: %s', (_, text) => {
    const kept = results()
    const right = readBy(parseFragment, text)
    for (let i = 0; i < 2; i++) {
      const now = keptReadings('/w', defaultLimits, kept)
      expect(readBy(now.parse, text)).toEqual(right)
      // The same content may stand in two files.
      expect(readBy(now.parse, text)).toEqual(right)
      now.keep()
    }
  })

  it('is not parsed again, and known as sound where somebody had looked', () => {
    const kept = results()
    expect(run(['a: 1\n', 'b: 2\n'], kept, true).map(({ marks }) => marks !== undefined)).toEqual([true, true])
    const again = run(['b: 2\n', 'c: 3\n'], kept)
    expect(again.map(({ marks, sound }) => [marks !== undefined, sound])).toEqual([
      [false, true],
      [true, undefined],
    ])
    expect(run(['c: 3\n'], kept).map(({ sound }) => sound)).toEqual([false])
  })

  it('is known as free of faults together with what it was read with, and with nothing else', () => {
    const kept = results()
    const knows = (texts: readonly string[], state: string, root = '/w', says = false) => {
      const now = keptReadings(root, defaultLimits, kept)
      for (const text of texts) now.parse(source(text), reading())
      if (says) now.faultless(state)
      return now.wasFaultless(state)
    }
    knows(['a: 1\n', 'b: 2\n'], 's', '/w', true)
    expect(knows(['a: 1\n', 'b: 2\n'], 's')).toBe(true)
    expect(knows(['a: 1\n', 'b: 3\n'], 's')).toBe(false)
    expect(knows(['a: 1\n'], 's')).toBe(false)
    expect(knows(['a: 1\n', 'b: 2\n'], 't')).toBe(false)
  })

  it('is that of the workspace and the limits under which it was read', () => {
    const kept = results()
    run(['a: 1\n'], kept)
    for (const [root, limits] of [
      ['/v', defaultLimits],
      ['/w', { ...defaultLimits, textCharacters: 5 }],
    ] as const)
      expect(keptReadings(root, limits, kept).parse(source('a: 1\n'), reading())?.marks).toBeDefined()
  })

  it('is written again in whole only when a quarter is new', () => {
    const kept = results()
    const texts = Array.from({ length: 40 }, (_, i) => `a: ${i}\n`)
    run(texts, kept)
    const [whole = ''] = kept.written
    run(['a: x\n', ...texts.slice(1)], kept)
    expect(kept.written.length).toBe(2)
    expect(kept.written[1]?.length).toBeLessThan(whole.length / 20)
    for (let i = 1; i < 20; i++) run([...texts.slice(i), ...texts.slice(0, i).map((t) => `b${t}`)], kept)
    expect(kept.written.filter((text) => text.length > whole.length / 2).length).toBeLessThan(8)
    expect([...kept.entries.values()].join('\n').length).toBeLessThan(2 * whole.length)
    // A run in which nothing is new writes nothing.
    const before = kept.written.length
    run(texts.slice(19), kept)
    expect(kept.written.length).toBe(before)
  })

  it('is the same whatever is changed from run to run, and whatever an entry says', () => {
    const text = fc.constantFrom(...odd, ...own.slice(0, 6))
    const spoil = fc.constantFrom<(line: string) => string>(
      (line) => line,
      (line) => line.slice(0, -3),
      (line) => `${line.slice(0, 70)}\n${line.slice(70)}`,
      (line) => line.replaceAll(' ', ''),
      (line) => line.slice(0, 64),
      () => '\n \n',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(text), spoil), { maxLength: 6 }), (runs) => {
        const kept = results()
        for (const [texts, spoiled] of runs) {
          const now = keptReadings('/w', defaultLimits, kept)
          for (const each of texts) expect(readBy(now.parse, each).value).toEqual(readBy(parseFragment, each).value)
          now.keep()
          for (const [name, content] of kept.entries) kept.entries.set(name, spoiled(content))
        }
      }),
      { numRuns: 40 },
    )
  })
})
