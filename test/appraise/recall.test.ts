import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticCatalogue } from '../../bench/synthetic.js'
import { createRecall } from '../../src/appraise/recall.js'
import { bundledJudging } from '../../src/architecture/read/judging.js'
import type { Profile } from '../../src/match/index.js'
import { createFinder } from '../support/finder.js'

const all = syntheticCatalogue(60)
const grounds = { glossary: [], judging: bundledJudging() }
/** The same work under another id: a pair that must be found. */
const twin = (of: Profile, id: string): Profile => ({ ...of, id })

describe('pairs of a catalogue that is edited', () => {
  it('are those of a fresh run once settled, whatever was edited in between', () => {
    const edit = fc.record({ at: fc.nat(59), as: fc.constantFrom('twin', 'gone', 'renamed') })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), (edits, impatient) => {
        const recall = createRecall()
        let profiles: Profile[] = all.slice(0, 40)
        recall.pairs(profiles, grounds)
        for (const { at, as } of edits) {
          const one = all[at]
          if (!one) continue
          if (as === 'twin') profiles = [...profiles.filter((p) => p.id !== `x-${at}`), twin(one, `x-${at}`)]
          else if (as === 'gone') profiles = profiles.filter((p) => p.id !== one.id)
          else profiles = profiles.map((p) => (p.id === one.id ? { ...p, name: `${p.name} mới` } : p))
          recall.pairs(profiles, grounds)
          if (impatient) recall.settle()
        }
        while (recall.settle());
        expect(recall.pairs(profiles, grounds)).toEqual(createFinder(profiles, []).within())
      }),
      { numRuns: 12 },
    )
  })

  it('tell of a new twin at once, and no longer of one that is gone', () => {
    const recall = createRecall()
    const [one] = all
    if (!one) throw new Error('no system')
    recall.pairs(all, grounds)
    while (recall.settle());
    const found = (profiles: readonly Profile[]) =>
      recall.pairs(profiles, grounds).some((p) => p.b === 'x-twin' || p.a === 'x-twin')
    expect(found([...all, twin(one, 'x-twin')])).toBe(true)
    expect(found(all)).toBe(false)
  })
})
