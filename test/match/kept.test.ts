import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledJudging } from '../../src/architecture/read/judging.js'
import { createFinder } from '../../src/match/finder.js'
import type { Kept } from '../../src/match/kept.js'
import { glossary, proposal, province } from './profiles.js'

// Told anew as proposals, half of them without accents: these are read by what the catalogue has taught.
const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const asked = province.slice(0, 6).map((system, i) => {
  const spelled = (text: string): string => (i % 2 === 0 ? text : unaccented(text))
  return proposal(spelled(system.name), { functions: system.functions.map(spelled), owner: 'so-moi' })
})

const keeping = (texts: Map<string, string>): Kept => ({
  get: (what) => texts.get(what),
  put: (what, text) => texts.set(what, text()),
})
const judgedBy = (kept?: Kept) => {
  const finder = createFinder(province, glossary, bundledJudging(), kept)
  return JSON.stringify([asked.map((proposal) => finder.appraise(proposal)), finder.similar('quan ly tau ca')])
}

describe('what was worked out of a catalogue before', () => {
  it('leads to the same appraisals to the letter, and is not worked out again', () => {
    const texts = new Map<string, string>()
    const cold = judgedBy()
    expect(judgedBy(keeping(texts))).toBe(cold)
    expect([...texts.keys()].sort()).toEqual(['library', 'meaning', 'neighbourhood'])
    const puts: string[] = []
    expect(judgedBy({ get: (what) => texts.get(what), put: (what) => puts.push(what) })).toBe(cold)
    expect(puts).toEqual([])
  })

  it('is passed over where it does not fit, and made anew', () => {
    const texts = new Map<string, string>()
    const cold = judgedBy(keeping(texts))
    const broken = fc.constantFrom<(text: string) => string>(
      () => '',
      () => 'null',
      () => '{}',
      () => '[1]',
      (text) => text.slice(0, -5),
      (text) => JSON.stringify({ ...JSON.parse(text), order: 'AAAAAQ==' }),
      (text) => JSON.stringify({ ...JSON.parse(text), ends: 'AQAAAA==', lines: [1], nearest: [2, 1] }),
      (text) => JSON.stringify({ ...JSON.parse(text), rows: '', scores: 'x' }),
      (text) => JSON.stringify({ ...JSON.parse(text), words: [1], ids: [1], nearest: [null] }),
    )
    fc.assert(
      fc.property(fc.constantFrom('library', 'meaning', 'neighbourhood'), broken, (what, spoil) => {
        const spoilt = new Map(texts).set(what, spoil(texts.get(what) ?? ''))
        expect(judgedBy(keeping(spoilt))).toBe(cold)
        expect(spoilt.get(what)).toBe(texts.get(what))
      }),
      { numRuns: 6 },
    )
  })
})
