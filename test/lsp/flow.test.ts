import { describe, expect, it } from 'vitest'
import { scanFlow } from '../../src/surfaces/lsp/flow.js'

/** The cursor at the mark `|`; the collection begins at the first bracket, in a value indented by `parent`. */
function at(marked: string, parent = 0) {
  const text = marked.replace('|', '')
  const flow = scanFlow(text, text.search(/[[{]/), parent, marked.indexOf('|'))
  if ('end' in flow) return { end: text.slice(flow.end) }
  return { path: flow.path.join(' '), at: flow.at, word: flow.word?.text, keys: flow.keys }
}

describe('where the cursor stands in brackets', () => {
  it.each([
    ['an item', 'a: [x|y, z]', { path: '-', at: 'value', word: 'xy', keys: [] }],
    ['the beginning of an item', 'a: [x, |yz]', { path: '-', at: 'value', word: 'yz', keys: [] }],
    ['the beginning of a key', 'a: { |to: x, kind: y }', { path: '', at: 'key', word: 'to', keys: ['kind'] }],
    ['the beginning of a quoted value', 'a: { to: |"x" }', { path: 'to', at: 'value', word: 'x', keys: [] }],
    ['a place before a comma', 'a: [x, |, y]', { path: '-', at: 'value', word: '', keys: [] }],
    ['a place before the first item', 'a: [|]', { path: '-', at: 'value', word: '', keys: [] }],
    ['a place after a comma', 'a: [x, |]', { path: '-', at: 'value', word: '', keys: [] }],
    ['a key', 'a: { to|: x, kind: y }', { path: '', at: 'key', word: 'to', keys: ['kind'] }],
    ['a value', 'a: { to: x|, kind: y }', { path: 'to', at: 'value', word: 'x', keys: [] }],
    ['a value of several words', 'a: { to: một h|ai }', { path: 'to', at: 'value', word: 'một hai', keys: [] }],
    [
      'a new key, the others known',
      'a: { to: x, |, kind: y }',
      { path: '', at: 'key', word: '', keys: ['to', 'kind'] },
    ],
    ['a mapping in a list', 'a: [{ to: x }, { ki|', { path: '-', at: 'key', word: 'ki', keys: [] }],
    ['a list in a mapping', 'a: { of: [x, y|', { path: 'of -', at: 'value', word: 'y', keys: [] }],
    ['a mapping in a mapping', 'a: { of: { to: x|', { path: 'of to', at: 'value', word: 'x', keys: [] }],
    ['a quoted key', 'a: { "t|o": x }', { path: '', at: 'key', word: 'to', keys: [] }],
    ['brackets in quotes are letters', 'a: ["x]", y|]', { path: '-', at: 'value', word: 'y', keys: [] }],
    ['a colon within a word', 'a: [https://x|]', { path: '-', at: 'value', word: 'https://x', keys: [] }],
    ['a comment is passed over', 'a: [x, # y, {\n    z|]', { path: '-', at: 'value', word: 'z', keys: [] }],
    [
      'keys of a deeper mapping are not its own',
      'a: { |, of: { to: x }, via: y }',
      { path: '', at: 'key', word: '', keys: ['of', 'via'] },
    ],
  ])('%s', (_, marked, found) => {
    expect(at(marked)).toEqual(found)
  })

  it.each([
    ['closed before the cursor', 'a: [x, [y]] |z', ' z'],
    ['never closed: where the text is no longer indented deeper', 'a: [x,\n  y\nb: |z', 'b: z'],
  ])('%s', (_, marked, rest) => {
    expect(at(marked)).toEqual({ end: rest })
  })
})
