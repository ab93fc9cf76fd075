import { describe, expect, it } from 'vitest'
import { functionOf, templateCode } from '../../scripts/template-code.mjs'
import { field, holds, text, trusted } from '../../src/present/document/markup.js'

/** What a template, or the last of several that include one another, makes of a view. */
function filled(templates: Record<string, string>, view: object): string {
  const code = Object.entries(templates).map(([name, source]) => templateCode(name, source))
  const last = functionOf(Object.keys(templates).at(-1) ?? '')
  return new Function('text', 'holds', 'field', `${code.join('\n')}\nreturn ${last}`)(text, holds, field)(view)
}

const one = (source: string, view: object) => filled({ one: source }, view)

describe('templates', () => {
  it('write texts escaped and visible, and markup as it is', () => {
    expect(one('<p title="{{a}}">{{b}}{{c}}</p>', { a: '"<x=\'`&', b: 'a\u202Eb', c: trusted('<br>') })).toBe(
      '<p title="&quot;&lt;x&#x3D;&#x27;&#x60;&amp;">a[U+202E]b<br></p>',
    )
    expect(one('{{n}}{{none}}{{no}}', { n: 0, none: undefined, no: false })).toBe('0false')
  })

  it('choose by what is there', () => {
    const source = '{{#if a}}a{{else if b}}b{{else}}c{{/if}}{{#unless a}}!{{/unless}}'
    const shown = [{ a: 'x', b: 1 }, { a: '', b: 1 }, { a: [], b: 0 }, { b: undefined }].map((v) => one(source, v))
    expect(shown).toEqual(['a', 'b!', 'c!', 'c!'])
  })

  it('go through lists, see what stands around them, and know the place', () => {
    const source = '{{#each rows}}{{#if @index}}, {{/if}}{{../of}} {{#each this}}{{this}}{{/each}}{{/each}}'
    expect(one(source, { of: 'n', rows: [['1', '2'], ['3']] })).toBe('n 12, n 3')
    expect(one(source, { of: 'n', rows: undefined })).toBe('')
  })

  it('include one another', () => {
    const templates = { 'a-b': '<{{x}}>', whole: '{{> a-b}}{{> a-b inner}}' }
    expect(filled(templates, { x: 1, inner: { x: 2 } })).toBe('<1><2>')
  })

  it('refuse a field that the view does not have, raw output and what is not known', () => {
    expect(() => one('{{a}}', {})).toThrow('“a”')
    expect(() => one('{{a.b}}', { a: {} })).toThrow('“b”')
    expect(() => templateCode('one', '{{{a}}}')).toThrow('templates/one.hbs')
    expect(() => templateCode('one', '\n{{#with a}}{{b}}{{/with}}')).toThrow('templates/one.hbs:2')
  })
})
