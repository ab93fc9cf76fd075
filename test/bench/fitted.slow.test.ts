import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LabelledCase, readCases } from '../../bench/judge/cases.js'
import { createFirstHeads, fitHeads } from '../../bench/judge/fitting.js'
import { judged } from '../../bench/judge/leave-one-out.js'
import { writeFigures } from '../../bench/judge/measuring.js'
import { namesIn, settingsFor } from '../../bench/judge/settings.js'
import { type JudgedCase, measured } from '../../bench/judge/table.js'
import { judgeText } from '../../bench/judge/write.js'
import type { JudgeFile } from '../../src/architecture/schema/judge-file.js'
import { derivedNames } from '../../src/match/opinion.js'
import type { FinderVerdict } from '../../src/match/profile.js'
import { amongNames } from '../../src/match/relations.js'
import { upgradeNames } from '../../src/match/upgrade.js'

/** Two labelled sets, as small as they come: the whole fit takes minutes. */
const sets = ['s11', 's6']
let folder = ''
let cases: LabelledCase[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'judge-'))
  writeFigures(folder, sets)
  cases = sets.flatMap((set) => readCases(folder, set))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('figures of a labelled set', () => {
  it('are numbers, the same however often they are worked out', () => {
    expect(cases.length).toBe(90)
    for (const { candidates, proposal } of cases)
      for (const figures of [proposal, ...candidates.map((one) => one.figures)])
        expect(Object.entries(figures).filter(([, value]) => !Number.isFinite(value))).toEqual([])
    const before = readFileSync(join(folder, 's11.json'), 'utf8')
    writeFigures(folder, ['s11'])
    expect(readFileSync(join(folder, 's11.json'), 'utf8')).toBe(before)
  }, 60_000)

  it('have the required system among the candidates nearly always', () => {
    const needing = cases.filter(({ label }) => label.targets.some(({ required }) => required))
    const found = needing.filter(({ candidates }) => candidates.some(({ required }) => required))
    expect(found.length / needing.length).toBeGreaterThan(0.95)
  })
})

describe('a fit to labelled sets', () => {
  const refit = (of: readonly LabelledCase[]) => {
    const settings = settingsFor(namesIn(cases))
    return fitHeads(of, settings, createFirstHeads(of, settings))
  }

  it('gives the same file again, and on a set that it did not see better verdicts than chance', () => {
    const heads = refit(cases)
    expect(refit(cases)).toEqual(heads)
    const without = refit(cases.filter(({ set }) => set !== 's6'))
    const { lenient, hit5 } = measured(
      cases.filter(({ set }) => set === 's6').map((one) => judged(one, without)),
      () => true,
    )
    expect(lenient).toBeGreaterThan(0.4)
    expect(hit5).toBeGreaterThan(0.9)
  }, 120_000)
})

describe('the judge file', () => {
  const text = readFileSync('packs/phan-xet.json', 'utf8')
  const file: JudgeFile = JSON.parse(text)

  it('is as the fit writes it, tells its sets and how they did unseen', () => {
    expect(judgeText(file)).toBe(text)
    expect(Object.keys(file.leaveOneOut)).toEqual([...file.sets, 'representative', 'hard', 'all'])
  })

  it('weighs no figure that there is not', () => {
    const { pair, proposal } = namesIn(cases)
    const known = new Set([...pair, ...amongNames(pair), ...proposal, ...derivedNames, ...upgradeNames])
    const weighed = Object.values(file.heads).flatMap(({ figures }) => figures.map(({ name }) => name))
    expect(weighed.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('the table', () => {
  const one = (verdict: FinderVerdict, truth: FinderVerdict, confidence: number, ranked: string[]): JudgedCase => ({
    set: 's',
    id: 'p',
    label: { verdict: truth, targets: [{ id: 'a', relation: 'duplicate', required: true }], difficulty: '', tag: '' },
    secondConfidence: 0,
    verdict,
    confidence,
    ranked,
  })

  it('counts alarms, misses, places, and what an officer is asked to look at', () => {
    const cases = [
      one('duplicate', 'duplicate', 0.9, ['a']),
      one('none', 'duplicate', 0.4, ['b', 'a']),
      one('overlap', 'none', 0.9, ['b']),
      one('none', 'none', 0.9, ['b']),
    ]
    expect(measured(cases, ({ confidence }) => confidence >= 0.5)).toMatchObject({
      alarms: 0.5,
      missed: 0.5,
      hit1: 0.25,
      hit5: 0.5,
      uncertain: 0.25,
      sure: 0.667,
    })
  })
})
