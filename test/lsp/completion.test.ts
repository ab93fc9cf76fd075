import { describe, expect, it } from 'vitest'
import { rules } from '../../src/appraise/rules/index.js'
import { completionsAt } from '../../src/surfaces/lsp/completion.js'
import { system } from '../support/small.js'
import { typing } from './few-lines.js'

const byId = new Map(rules.map((rule) => [rule.id, rule]))
const offered = (...args: Parameters<typeof typing>) => completionsAt(typing(...args), byId)
const labels = (...args: Parameters<typeof typing>) => offered(...args).map((item) => item.label)
const written = (label: string, ...args: Parameters<typeof typing>) =>
  offered(...args).find((item) => item.label === label)?.textEdit?.newText

describe('fields', () => {
  it('those of the place that are not there yet, the required ones first', () => {
    const items = offered('systems:\n  - id: a\n    owner: so-a\n    |')
    const names = items.map((i) => i.label)
    expect(names).toEqual(expect.arrayContaining(['name', 'lifecycle', 'dependsOn']))
    expect(names).not.toContain('owner')
    const [first] = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    expect(first?.detail).toContain('(required)')
  })

  it.each([
    ['a plain one', 'systems:\n  - id: a\n    na|', 'name', 'name: '],
    ['a list', 'systems:\n  - id: a\n    fun|', 'functions', 'functions:\n  - '],
    ['a mapping', 'systems:\n  - id: a\n    life|', 'lifecycle', 'lifecycle:\n  '],
    ['one whose colon is there', 'systems:\n  - id: a\n    na|: x', 'name', 'name'],
    ['a list in braces', 'systems:\n  - { id: a, fun|', 'functions', 'functions: '],
  ])('%s is opened as it must go on', (_, marked, field, text) => {
    expect(written(field, marked)).toBe(text)
  })

  it('are those of a proposal where the file is one, of the manifest where it is that', () => {
    expect(labels('proposal:\n  |')).toEqual(expect.arrayContaining(['purpose', 'budget']))
    expect(labels('|', { name: 'kientruc.yaml' })).toEqual(expect.arrayContaining(['packs', 'rules']))
  })
})

describe('values', () => {
  it('of a closed set, with what they mean', () => {
    const items = offered('systems:\n  - id: a\n    lifecycle: { status: |')
    expect(items.map((i) => i.label)).toEqual(['planned', 'building', 'operational', 'retiring', 'retired', 'unknown'])
    for (const item of items) expect(item.detail, item.label).toBeTruthy()
  })

  it('ids of what may stand there, no others, the workspace’s own before those of packs', () => {
    const owners = labels('systems:\n  - id: a\n    owner: |')
    expect(owners).toEqual(expect.arrayContaining(['so-a', 'so-b']))
    expect(owners).not.toContain('csdl-dat-dai')
    expect(labels('systems:\n  - id: a\n    dependsOn: [{ to: |')).toContain('csdl-dat-dai')
  })

  it('are found by name, with or without accents', () => {
    const item = offered('systems:\n  - id: a\n    dependsOn: [{ to: |').find((i) => i.label === 'csdl-dat-dai')
    expect(item?.filterText).toBe('csdl-dat-dai Cơ sở dữ liệu đất đai Co so du lieu dat dai')
  })

  it('hold a space after a colon that has none', () => {
    expect(written('so-a', 'systems:\n  - id: a\n    owner:|')).toBe(' so-a')
  })

  it('systems of a proposal are offered in that proposal alone', () => {
    const proposal =
      'proposal: { id: dx, title: x, agency: so-a, kind: build, purpose: x }\nsystems:\n  - { id: moi, name: Mới }\n'
    const files = { 'dx.yaml': proposal }
    const needs = 'systems:\n  - id: a\n    dependsOn: [{ to: |'
    expect(labels(needs, { files })).not.toContain('moi')
    expect(labels(`${proposal}    dependsOn: [{ to: |`, { name: 'dx.yaml', files })).toContain('moi')
  })

  it('names of content packs, and rules by their ids', () => {
    expect(labels('packs: [|', { name: 'kientruc.yaml' })).toContain('vneaf-1.0')
    expect(written('hosting/outside-data-centre', 'rules:\n  hos|', { name: 'kientruc.yaml' })).toBe(
      'hosting/outside-data-centre: ',
    )
  })

  it('one that two files declare is offered once', () => {
    const files = { 'y.yaml': `systems:\n${system('csdl-dat-dai')}` }
    const all = labels('systems:\n  - id: a\n    dependsOn: [{ to: |', { files })
    expect(all.filter((label) => label === 'csdl-dat-dai')).toHaveLength(1)
  })
})
