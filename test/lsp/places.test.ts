import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { definitionAt, referencesAt, renameAt, symbolsLike, symbolsOf } from '../../src/surfaces/lsp/places.js'
import { small, system } from '../support/small.js'
import { projectOf, reading, root } from './few-lines.js'

const uri = (name: string) => pathToFileURL(join(root, name)).href
const a = (extra = '') => `systems:\n${system('a', extra)}`
const used = a('    hosting: csdl-|dat-dai\n')

/** A file with the edits of a rename done. */
function renamed(marked: string, newId: string, name = 'x.yaml'): string {
  const edit = renameAt(reading(marked), newId, new Map())
  if ('refused' in edit) throw new Error(edit.refused.en)
  const text =
    name === 'x.yaml' ? marked.replace('|', '') : (Object.entries(small).find(([n]) => n === name)?.[1] ?? '')
  const lines = text.split('\n')
  // From the end on, so that earlier places stay where they are.
  const edits = [...(edit.changes?.[uri(name)] ?? [])].sort(
    (p, q) => q.range.start.line - p.range.start.line || q.range.start.character - p.range.start.character,
  )
  for (const { range, newText } of edits) {
    const line = lines[range.start.line] ?? ''
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character)
  }
  return lines.join('\n')
}
const refusal = (marked: string, newId: string, broken: Readonly<Record<string, string>> = {}) => {
  const edit = renameAt(reading(marked), newId, new Map(Object.entries(broken)))
  return 'refused' in edit ? edit.refused.en : undefined
}

describe('to what is meant', () => {
  it('its declaration, counted in lines and UTF-16 units from 0', () => {
    expect(definitionAt(reading(used))).toEqual({
      uri: uri('he-thong.yaml'),
      range: { start: { line: 10, character: 8 }, end: { line: 10, character: 20 } },
    })
  })

  it('letters outside the first plane count two', () => {
    const found = definitionAt(reading('systems:\n  - { name: "😀", id: b, replaces: [|b] }\n'))
    expect(found?.range.start).toEqual({ line: 1, character: 22 })
  })

  it('every use, with or without the declaration', () => {
    const lines = (declared: boolean) => referencesAt(reading(used), declared).map((r) => r.uri)
    expect(lines(true)).toHaveLength(lines(false).length + 1)
    expect(lines(false).sort()).toEqual([uri('he-thong.yaml'), uri('x.yaml')])
  })

  it('nothing where no id stands', () => {
    expect(definitionAt(reading(a('    description: tàu| cá\n')))).toBeUndefined()
    expect(referencesAt(reading(a('    description: tàu| cá\n')), true)).toEqual([])
  })
})

describe('a rename', () => {
  it('changes declaration and uses in every file, and nothing else', () => {
    expect(renamed(used, 'dat-dai')).toBe(a('    hosting: dat-dai\n'))
    expect(renamed(used, 'dat-dai', 'he-thong.yaml')).toBe(small['he-thong.yaml'].replaceAll('csdl-dat-dai', 'dat-dai'))
  })

  it('may give the id that it has', () => {
    expect(refusal(used, 'csdl-dat-dai')).toBeUndefined()
  })

  it.each([
    ['an id that is no id', used, 'Đất đai', /not a valid id/],
    ['one that is too long', used, 'a'.repeat(201), /not a valid id/],
    ['one that is taken', used, 'a', /is that of “Hệ thống a” already/],
    ['a word that is no id', a('    description: tàu| cá\n'), 'b', /Only ids can be renamed/],
  ])('refuses %s', (_, marked, newId, words) => {
    expect(refusal(marked, newId)).toMatch(words)
  })

  it('refuses what comes with a content pack', () => {
    const [packed] = projectOf().names.declarations.filter((d) => d.packed && d.collection === 'documents')
    const cited = `rules:\n  - { id: bt/x, severity: error, for: system, assert: "true", message: { vi: x, en: x }, basis: [{ document: |${packed?.id} }] }\n`
    expect(refusal(cited, 'moi')).toMatch(/belongs to a content pack/)
  })

  it.each([
    ['holds the id', '- [ csdl-dat-dai', true],
    ['holds it as a key', 'csdl-dat-dai: [', true],
    ['holds a longer id', '- [ csdl-dat-dai-2, x.csdl-dat-dai', false],
    ['holds something else', '- [ khac', false],
  ])('a file that cannot be parsed and %s stands in the way or not', (_, text, blocks) => {
    expect(refusal(used, 'dat-dai', { 'y.yaml': text })).toEqual(
      blocks ? expect.stringContaining('“y.yaml” cannot be parsed') : undefined,
    )
  })
})

describe('symbols', () => {
  const project = projectOf({ 'x.yaml': `${a()}${system('b')}` })

  it('of a file in its order, each as far as the next', () => {
    const [first, second] = symbolsOf(join(root, 'x.yaml'), project, 'en')
    expect([first?.name, second?.name]).toEqual(['Hệ thống a', 'Hệ thống b'])
    expect(first?.detail).toMatch(/^a · /)
    expect(first?.range.end.line).toBe(second?.selectionRange.start.line)
  })

  it.each([
    ['dat dai', ['Cơ sở dữ liệu đất đai (csdl-dat-dai)']],
    ['đất đai', ['Cơ sở dữ liệu đất đai (csdl-dat-dai)']],
    ['đất dai', []],
    ['HT-MOT', ['Hệ thống một cửa điện tử (ht-mot-cua)']],
  ])('“%s” finds %j', (query, names) => {
    expect(symbolsLike(query, project).map((s) => s.name)).toEqual(names)
  })

  it('those of content packs are not the project’s', () => {
    const [packed] = project.names.declarations.filter((d) => d.packed)
    expect(symbolsLike(packed?.id ?? '', project).map((s) => s.name)).toEqual([])
  })
})
