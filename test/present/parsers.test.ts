import { Parser } from 'commonmark'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { freshYaml } from '../../src/architecture/edit/fresh.js'
import { tables } from '../../src/exchange/tables/index.js'
import { tableNames } from '../../src/exchange/tables/names.js'
import { csvOf } from '../../src/office/sheet/csv.js'
import { markdown } from '../../src/present/markdown.js'
import { hostile, hostileFixture, hostileResult } from './html/fixture.js'

const { model, proposals } = hostileFixture()
const result = hostileResult(model)
const architecture = { ...result, results: [{ findings: result.results.flatMap((r) => r.findings) }] }
const context = { model, lang: 'vi', proposals, width: 80, verbose: true } as const

/** What other people's parsers, none of them ours, make of outputs with hostile names in them. */
describe('read by another parser', () => {
  it('Markdown (commonmark.js): no markup but ours, no link and no picture', async () => {
    const walker = new Parser().parse(await markdown(result, context)).walker()
    const found = { html: new Set<string>(), links: [] as string[], text: '' }
    for (let step = walker.next(); step; step = walker.next()) {
      const { type, literal, destination } = step.node
      if (!step.entering) continue
      if (type === 'html_block' || type === 'html_inline')
        for (const [tag] of (literal ?? '').matchAll(/<[^>]*>/g)) found.html.add(tag)
      if (type === 'link' || type === 'image') found.links.push(destination ?? '')
      if (type === 'text') found.text += literal ?? ''
    }
    const ours = ['<!-- kientruc -->', '<details>', '</details>', '<summary>', '</summary>', '<br>', '<sub>', '</sub>']
    expect([...found.html].filter((tag) => !ours.includes(tag))).toEqual([])
    expect(found.links).toEqual([])
    // The words are there, as words.
    expect(found.text).toContain(`alert('kientruc-pwned')`)
  })

  it.each(tableNames)('CSV (csv-parse), table %s: every row has the heading’s columns, and nothing runs', (name) => {
    const { columns, rows } = tables[name]({ model, lang: 'vi', asOf: '2019-03-15', findings: () => architecture })
    const attacks = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '"', ',;\r\n=1'].map((text) => columns.map(() => text))
    const read: string[][] = parseCsv(csvOf([columns.map((c) => c.title), ...rows, ...attacks]), { bom: true })
    expect(read).toHaveLength(1 + rows.length + attacks.length)
    for (const row of read) {
      expect(row).toHaveLength(columns.length)
      for (const field of row) expect(field).not.toMatch(/^[\s=+@-]*[=+@]/)
    }
  })

  it('YAML (yaml) that an import writes: the same values, whatever they hold', () => {
    const names = [
      ...Object.values(hostile),
      'no',
      '1.0',
      '# x',
      'a: b',
      '- a',
      '&a *b',
      '!!js/function x',
      '---\nx',
      '{{x}}',
      ' ',
      '',
    ]
    const systems = names.map((name, i) => ({ id: `ht-${i}`, name, functions: [name, `${name}\n${name}`] }))
    expect(parseYaml(freshYaml({ systems }, names))).toEqual({ systems })
  })
})
