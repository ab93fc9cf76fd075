import { describe, expect, it } from 'vitest'
import type { Model } from '../../src/architecture/index.js'
import { bundledPackIds } from '../../src/architecture/read/bundled-packs.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { inForce } from '../../src/language/index.js'
import { lawOn } from '../../src/lifecycle/law/on-day.js'
import { staleCitations } from '../../src/lifecycle/law/stale.js'
import { lawBrief, staleBrief } from '../../src/present/brief/law.js'
import { dossier } from '../rules/dossier.js'
import { inWorkspace } from '../rules/harness.js'

const facts = (asOf: string) => ({ asOf, lang: 'vi', version: '0' }) as const

const packs = bundledPackIds()
const withPacks = <T>(work: (model: Model) => T) => inWorkspace('', { packs }, ({ workspace }) => work(workspace.model))

describe('the law on a day', () => {
  it('is that of the regime then, with documents in force alone', () => {
    withPacks((model) => {
      for (const [day, decree] of [
        ['2019-03-15', 'nd-102-2009'],
        ['2024-12-01', 'nd-73-2019'],
        ['2026-05-01', 'nd-45-2026'],
        ['2026-09-15', 'nd-224-2026'],
      ] as const) {
        const law = lawOn(model, facts(day))
        expect(law.regime?.documents).toContain(decree)
        expect(law.documents.length).toBeGreaterThan(10)
        for (const { id } of law.documents) {
          const act = model.documents.get(id)
          expect(act && inForce(act, day), id).toBe(true)
        }
        for (const { document } of law.dossier)
          if (document !== undefined) expect(law.documents.map((d) => d.id)).toContain(document)
      }
    })
  })

  it('tells what changed after a day: from 1 July 2026', () => {
    withPacks((model) => {
      const { since } = lawOn(model, { ...facts('2026-07-01'), since: '2026-06-30' })
      expect(since?.changes.every((c) => c.day === '2026-07-01')).toBe(true)
      expect(since?.changes).toContainEqual({ day: '2026-07-01', what: 'begins', id: 'nd-224-2026' })
      expect(since?.changes).toContainEqual({ day: '2026-07-01', what: 'ends', id: 'nd-45-2026', by: 'nd-224-2026' })
      expect(since?.changes).toContainEqual({ day: '2026-07-01', what: 'in-doubt', id: 'tt-39-2017' })
      expect(since?.changes.some((c) => c.what === 'regime')).toBe(true)
      // A content that both regimes ask for is neither new nor gone, whichever document asks.
      const purpose = since?.moved.find((m) => m.name.vi.startsWith('mô hình tổng thể'))
      expect(purpose).toMatchObject({ from: 'nd-45-2026', to: 'nd-224-2026' })
      expect(since?.asked.some((d) => d.name.vi.startsWith('hiệu quả đầu tư'))).toBe(true)
      expect(since?.dropped.some((d) => d.name.vi.startsWith('hiệu quả đầu tư'))).toBe(false)
      const back = lawOn(model, { ...facts('2026-06-30'), since: '2026-06-29' })
      expect(back.since?.changes).toEqual([])
      expect(back.since?.asked).toEqual([])
    })
  })
})

describe('the law of a project', () => {
  const of = (fields: Parameters<typeof dossier>[0], asOf: string) =>
    inWorkspace(dossier(fields), { packs }, ({ workspace, proposals }) => {
      const [loaded] = loadProposals(proposals, workspace).proposals
      if (!loaded) throw new Error('the proposal was not read')
      return lawOn(workspace.model, { ...facts(asOf), proposal: loaded.proposal })
    })

  it('is that of the regime under which it was decided', () => {
    const decided = of({ date: '2026-05-10', decidedOn: '2026-06-15' }, '2026-09-15')
    expect(decided.project).toMatchObject({ kept: true, lawDay: '2026-06-30' })
    expect(decided.regime?.documents).toContain('nd-45-2026')
    const undecided = of({ date: '2026-05-10' }, '2026-09-15')
    expect(undecided.project).toMatchObject({ kept: false, lawDay: '2026-09-15' })
    expect(undecided.regime?.documents).toContain('nd-224-2026')
    const kept = inWorkspace('', { packs }, ({ workspace }) => lawBrief(decided, workspace.model, 'vi'))
    expect(kept.lead.join(' ')).toContain('tiếp tục theo chế độ trước, áp dụng đến hết 30/06/2026')
  })

  it('says of each content whether the dossier has it', () => {
    const stateOf = (law: ReturnType<typeof of>, name: RegExp) => law.dossier.find((d) => name.test(d.name.vi))?.state
    const full = of({ date: '2026-09-01' }, '2026-09-15')
    const bare = of({ date: '2026-09-01', schedule: undefined, functions: undefined }, '2026-09-15')
    expect(stateOf(full, /^thời gian/)).toBe('met')
    expect(stateOf(bare, /^thời gian/)).toBe('missing')
    expect(stateOf(bare, /^danh mục chức năng/)).toBe('missing')
    expect(stateOf(full, /^kinh phí/)).toBe('judged-by-rule')
  })
})

describe('citations to compare again', () => {
  it('are those of low confidence, unread or long unchecked on which something rests, the weightiest first', () => {
    withPacks((model) => {
      const soon = staleCitations(model, 12, facts('2026-11-29'))
      const late = staleCitations(model, 12, facts('2028-01-01'))
      expect(soon.citations.length).toBeLessThan(soon.cited)
      expect(late.citations.length).toBe(late.cited)
      const weights = soon.citations.map((c) => c.rules.length + c.requirements + c.standards)
      expect(weights).toEqual([...weights].sort((a, b) => b - a))
      expect(Math.min(...weights)).toBeGreaterThan(0)
      for (const { reasons, at } of soon.citations) {
        expect(reasons.length).toBeGreaterThan(0)
        expect(at).toMatch(/^packs\/van-ban\.yaml:\d+/)
      }
      expect(soon.citations.find((c) => c.id === 'tt-39-2017')?.reasons).toContain('in-doubt')
      expect(late.citations[0]?.reasons).toContain('checked-long-ago')
      expect(staleBrief(soon, 'vi').lead[0]).toContain(`${soon.citations.length} trong ${soon.cited}`)
    })
  })
})
