import { describe, expect, it } from 'vitest'
import { rules } from '../../src/appraise/rules/index.js'
import { hoverAt } from '../../src/surfaces/lsp/hover.js'
import { system } from '../support/small.js'
import { reading } from './few-lines.js'

const byId = new Map(rules.map((rule) => [rule.id, rule]))
const card = (...args: Parameters<typeof reading>) => hoverAt(reading(...args), byId)
const a = (extra: string) => `systems:\n${system('a', extra)}`

describe('the card of', () => {
  it('an id that is used: what it is, whose, and how often it is used', () => {
    const text = card(a('    dependsOn: [{ to: csdl-|dat-dai, kind: data }]\n'))
    expect(text).toMatch(/^\*\*Cơ sở dữ liệu đất đai\*\* · `csdl-dat-dai`/)
    expect(text).toContain('Sở B')
    expect(text).toContain('Referred to in 2 places.')
  })

  it('an id where it is declared', () => {
    expect(card(a('').replace('id: a', 'id: |a'))).toContain('Referred to in 0 places.')
  })

  it('a field: its title and what it may say', () => {
    const text = card(a('').replace('scope:', 'sco|pe:'))
    expect(text).toMatch(/· `scope`/)
    expect(text).toContain('- `province`:')
  })

  it('a word of a closed set, in the language asked for', () => {
    const text = (lang: 'vi' | 'en') => card(a('').replace('operational', 'operat|ional'), { lang })
    expect(text('en')).toMatch(/^`operational`: \S/)
    expect(text('vi')).not.toBe(text('en'))
  })

  it('a rule: what it asks', () => {
    const manifest =
      'kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\nrules: { hosting/outside-|data-centre: { severity: error } }\n'
    expect(card(manifest, { name: 'kientruc.yaml' })).toContain('· `hosting/outside-data-centre`')
  })

  it('a name that holds Markdown shows it and does not obey it', () => {
    const yaml = `systems:\n${system('b').replace('name: Hệ thống b', 'name: "[x](y) *z*"')}${system('c', '    replaces: [|b]\n')}`
    expect(card(yaml)).toContain('**\\[x\\]\\(y\\) \\*z\\***')
  })
})

describe('no card', () => {
  it.each([
    ['for free text', a('    description: tàu| cá\n')],
    ['for an unknown id', a('    replaces: [khong-|co]\n')],
    ['for an empty place', a('    description: |\n')],
  ])('%s', (_, marked) => {
    expect(card(marked)).toBeUndefined()
  })
})
