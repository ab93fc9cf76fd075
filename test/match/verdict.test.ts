import { describe, expect, it } from 'vitest'
import type { Match } from '../../src/match/index.js'
import type { Evidence } from '../../src/match/profile.js'
import { appraisalReason, nearestInContent } from '../../src/match/verdict.js'
import { createFinder } from '../support/finder.js'
import { glossary, proposal } from './profiles.js'

const match = (id: string, ...kinds: Evidence['kind'][]): Match => ({
  id,
  of: 'system',
  name: id,
  relation: 'related',
  score: 0.1,
  reason: { vi: `Lý do ${id}.`, en: `Reason ${id}.` },
  coverage: { ofProposal: 0, ofTarget: 0 },
  comparison: [],
  evidence: kinds.map((kind) => ({ kind, proposal: 'a', target: 'b', weight: 0.1 })),
  falseUpgrade: false,
})

describe('the nearest of a list', () => {
  it('calls near only what is near in content, not what serves the same people', () => {
    const alike = match('alike', 'users', 'scope', 'owner')
    expect(nearestInContent([alike, match('bare')])).toBeUndefined()
    for (const kind of ['term', 'concept', 'capability', 'function', 'data'] as const)
      expect(nearestInContent([alike, match(kind, 'owner', kind), match('later', 'term')])?.id).toBe(kind)
  })
})

describe('the sentence under the verdict', () => {
  it('is the deciding match’s own, whatever else is near', () => {
    expect(appraisalReason(match('x'), match('y'), 7)).toEqual({ vi: 'Lý do x.', en: 'Reason x.' })
  })

  it('tells the nearest and how many systems were looked at where none decides', () => {
    const { vi, en } = appraisalReason(undefined, match('y'), 7)
    expect(vi).toMatch(/ 7 hệ thống .*Lý do y\.$/)
    expect(en).toMatch(/ 7 systems .*Reason y\.$/)
  })

  it('names no system where none is near, and says so of a catalogue without systems', () => {
    const none = appraisalReason(undefined, undefined, 7)
    expect([none.vi, none.en]).toEqual([expect.stringContaining('7 hệ thống'), expect.stringContaining('7 systems')])
    const empty = createFinder([], glossary).appraise(proposal('Sổ chim yến'))
    expect(empty).toMatchObject({ verdict: 'none', matches: [] })
    expect(empty.reason.en).not.toMatch(/\d/)
  })
})
