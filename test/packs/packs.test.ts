import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledPackIds } from '../../src/architecture/read/bundled-packs.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { firstDay, inForce, lastDay } from '../../src/language/dates.js'
import { readable, wordsOf } from '../../src/language/words.js'
import { folder } from '../support/disk.js'

const ids = bundledPackIds()
const dir = folder({ 'kientruc.yaml': `kientruc: 1\nid: thu\nname: Thử\nversion: "1.0"\npacks: [${ids.join(', ')}]\n` })
const { model, hits } = loadWorkspace(dir, { cwd: join(dir) })

const from = (pack: string, entity: object) => {
  const origin = model.originOf(entity)
  return origin !== 'workspace' && origin.pack === pack
}
const layersOf = (pack: string) => [...model.layers.values()].filter((l) => from(pack, l))

describe('the content packs', () => {
  it('are all there and sound together', () => {
    expect(ids).toEqual([
      'cap-do-attt',
      'che-do-dau-tu',
      'khung-2026',
      'nen-tang-2026',
      'nen-tang-quoc-gia',
      'tt39-2017',
      'tu-dien',
      'van-ban',
      'vneaf-1.0',
    ])
    expect(hits).toEqual([])
  })

  it('hold the 144 standards of circular 39/2017, each with item, obligation and confidence', () => {
    const listed = [...model.standards.values()].filter((s) => s.document === 'tt-39-2017' && s.item !== undefined)
    expect(listed.length).toBe(144)
    for (const standard of listed) expect(standard.confidence, standard.id).toBeDefined()
    const mandatory = listed.filter((s) => s.obligation === 'mandatory').length
    expect(mandatory).toBe(82)
  })

  it('hold 131 legal documents, each with how far it can be trusted, how much was read, where and when', () => {
    const documents = [...model.documents.values()].filter((d) => model.originOf(d) !== 'workspace')
    expect(documents.length).toBe(131)
    for (const document of documents) {
      expect(document.confidence, document.id).toBeDefined()
      expect(document.read, document.id).toBeDefined()
      expect(document.source?.trim(), document.id).toBeTruthy()
      expect(document.checked, document.id).toBe('2026-11')
      // What was not read cannot have been compared with the original text.
      if (document.read === 'no') expect(document.asks, document.id).toBeUndefined()
    }
  })

  it('hold documents whose numbers, days and successors fit together', () => {
    const numbers = [...model.documents.values()].map((d) => d.number)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const { id, date = '', effectiveFrom, effectiveTo, supersededBy } of model.documents.values()) {
      const from = effectiveFrom ?? date
      expect(firstDay(date || '1900') <= lastDay(from || '9999'), id).toBe(true)
      if (effectiveTo !== undefined) expect(firstDay(from || '1900') < effectiveTo, id).toBe(true)
      const seen = new Set([id])
      let next = supersededBy
      while (next !== undefined) {
        expect(seen.has(next), `${id}: a circle of successors`).toBe(false)
        seen.add(next)
        next = model.documents.get(next)?.supersededBy
      }
    }
  })

  it('know which decree on IT investment is in force on a day', () => {
    const onIt = (day: string) =>
      ['nd-102-2009', 'nd-73-2019', 'nd-45-2026', 'nd-224-2026'].filter((id) =>
        inForce(model.documents.get(id) ?? {}, day),
      )
    expect(onIt('2018-10-09')).toEqual(['nd-102-2009'])
    expect(onIt('2020-01-01')).toEqual(['nd-73-2019'])
    expect(onIt('2026-03-01')).toEqual(['nd-45-2026'])
    expect(onIt('2026-06-30')).toEqual(['nd-45-2026'])
    expect(onIt('2026-07-01')).toEqual(['nd-224-2026'])
  })

  it('hold the framework’s layers in order, pillars beside them', () => {
    const layers = layersOf('vneaf-1.0')
    const bands = layers.filter((l) => l.kind === 'band').sort((a, b) => a.order - b.order)
    expect(bands.map((l) => l.id)).toEqual([
      'nguoi-su-dung',
      'kenh-giao-tiep',
      'dich-vu-cong',
      'ung-dung-csdl',
      'lgsp',
      'ha-tang',
    ])
    expect(layers.filter((l) => l.kind === 'pillar').length).toBe(2)
  })

  it('hold the framework of 2026: four layers, seven components in them, four that run through all, seven principles', () => {
    const layers = layersOf('khung-2026')
    const bands = layers.filter((l) => l.kind === 'band').sort((a, b) => a.order - b.order)
    expect(bands.map((l) => l.name)).toEqual([
      'Kênh tương tác và đo lường hiệu quả',
      'Ứng dụng và nghiệp vụ dùng chung',
      'Dữ liệu và nền tảng lõi',
      'Hạ tầng số và an ninh mạng dùng chung',
    ])
    expect(layers.filter((l) => l.kind === 'pillar').length).toBe(4)
    const all = [...model.components.values()].filter((c) => from('khung-2026', c))
    const tagged = (tag: string) => all.filter((c) => c.tags?.includes(tag))
    const components = all.filter((c) => c.parent === undefined)
    const perBand = bands.map((l) => components.filter((c) => c.layer === l.id).length)
    expect(perBand).toEqual([2, 1, 2, 2])
    expect(components.length).toBe(7)
    // Those of the province, and of the commune with the codes that could be read: 22 + 8 + 28 + 7.
    expect(tagged('cap-tinh').length).toBe(32)
    expect(tagged('cap-xa').length).toBe(65)
    const objectives = [...model.objectives.values()].filter((o) => from('khung-2026', o))
    expect(objectives.filter((o) => o.tags?.includes('nguyen-tac')).length).toBe(7)
    expect(objectives.filter((o) => o.tags?.includes('quy-dinh')).length).toBe(9)
    for (const entity of [...layers, ...all, ...objectives]) {
      expect(entity.id).toMatch(/^k26-/)
      expect(entity.confidence, entity.id).toBe('verified')
    }
  })

  it('hold one regime of investment for every day since 2010, whose documents are in force at some time of it', () => {
    const regimes = [...model.regimes.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
    expect(regimes.map((r) => [r.from, r.to])).toEqual([
      ['2010-01-01', '2019-12-31'],
      ['2020-01-01', '2026-02-28'],
      ['2026-03-01', '2026-06-30'],
      ['2026-07-01', undefined],
    ])
    for (const regime of regimes) {
      expect(regime.confidence, regime.id).toBeDefined()
      expect(regime.reviewer, regime.id).toBeDefined()
      for (const id of regime.documents) {
        const { effectiveFrom, date, effectiveTo } = model.documents.get(id) ?? {}
        expect((effectiveFrom ?? date ?? '') <= (regime.to ?? '9999'), `${regime.id} ${id}`).toBe(true)
        expect((effectiveTo ?? '9999') > regime.from, `${regime.id} ${id}`).toBe(true)
      }
      for (const one of regime.dossier) {
        expect(one.name.en, one.name.vi).toBeDefined()
        // What names a document says how far that can be trusted; nobody has read decree 45/2026 itself.
        if (one.document !== undefined) expect(one.confidence, one.name.vi).toBeDefined()
        for (const ground of one.grounds ?? []) expect(ground.confidence, one.name.vi).toBeDefined()
        if (one.document === 'nd-45-2026') expect(one.confidence, one.name.vi).not.toBe('verified')
      }
    }
  })

  it('hold the national platforms, all of national scope and owned by a ministry or national agency', () => {
    expect(model.systems.size).toBeGreaterThan(25)
    for (const system of model.systems.values()) {
      expect(system.scope, system.id).toBe('national')
      expect(['ministry', 'national'], system.id).toContain(model.agencies.get(system.owner)?.kind)
    }
  })

  it('hold the platforms of annex II of 2026 with owner and place: 17 of group A, 62 of group B of which 17 are one entry', () => {
    const platforms = [...model.systems.values()].filter((s) => from('nen-tang-2026', s))
    const group = (tag: string) => platforms.filter((s) => s.tags?.includes(tag)).length
    expect([group('nhom-a'), group('nhom-b')]).toEqual([17, 46])
    for (const { id, layer, owner, lifecycle } of platforms) {
      expect(layer, id).toMatch(/^k26-/)
      expect(model.agencies.get(owner)?.name, id).toBeTruthy()
      expect(lifecycle.from, id).toBe('2026-07-29')
    }
    expect(model.agencies.get(model.systems.get('qg-cong-dich-vu-cong-quoc-gia')?.owner ?? '')?.name).toBe('Bộ Công an')
  })

  it('hold the five security levels of the decree in force on a day, none while there was none', () => {
    const levels = (day: string) =>
      [...model.standards.values()]
        .filter((s) => /^Cấp độ [1-5]$/.test(s.symbol) && inForce(s, day))
        .map((s) => s.document)
    expect(levels('2016-06-30')).toEqual([])
    expect(levels('2026-06-30')).toEqual(Array(5).fill('nd-85-2016'))
    expect(levels('2026-07-01')).toEqual([])
    expect(levels('2026-08-18')).toEqual([])
    expect(levels('2026-08-19')).toEqual(Array(5).fill('nd-331-2026'))
  })

  it('hold a glossary in which a phrase names one concept, unless its context tells which', () => {
    const named = new Map<string, string>()
    const twice: string[] = []
    for (const { term, type, expands, synonyms = [], brandOf, context } of model.glossary) {
      if (context || type === 'typo' || (expands !== undefined && type !== 'concept')) continue
      const concept = type === 'filler' ? 'filler' : (brandOf ?? term)
      for (const phrase of [term, ...synonyms]) {
        const key = wordsOf(readable(phrase))
          .map((word) => word.key)
          .join(' ')
        const other = named.get(key)
        if (other !== undefined && other !== concept) twice.push(`${phrase}: ${other}, ${concept}`)
        named.set(key, concept)
      }
    }
    expect(named.size).toBeGreaterThan(9_000)
    expect(twice).toEqual([])
  })

  it('hold a glossary whose broader concepts are concepts themselves', () => {
    const concepts = new Set(model.glossary.filter(({ type }) => type === 'concept').map(({ term }) => term))
    expect(model.glossary.flatMap(({ broader = [] }) => broader).filter((term) => !concepts.has(term))).toEqual([])
  })
})
