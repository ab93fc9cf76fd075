import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowed, type CommandName, type DossierCommand } from '../../src/surfaces/desk/domain/commands.js'
import { type Doer, evolve, type Happened, outcomeOf } from '../../src/surfaces/desk/domain/decide.js'
import type { Dossier } from '../../src/surfaces/desk/domain/dossier.js'
import { deskRoles } from '../../src/surfaces/desk/domain/roles.js'

const officer: Doer = { account: 'officer', agency: 'so-a', roles: ['drafter', 'submitter'] }
const other: Doer = { account: 'other', agency: 'so-b', roles: ['submitter'] }
const reviewer: Doer = { account: 'reviewer', roles: ['reviewer'] }
const lead: Doer = { account: 'lead', roles: ['lead'] }
const leader: Doer = { account: 'leader', roles: ['leader'] }
const unit: Doer = { account: 'unit', agency: 'cong-an', roles: ['consulted'] }
const server: Doer = { account: 'server', roles: 'server' }
/** One person in a small province who is everything. */
const everything: Doer = { account: 'all', agency: 'so-a', roles: [...deskRoles] }

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T03:00:00Z`

/** Does one thing a day; a refusal ends it. */
function walk(...steps: readonly (readonly [Doer, DossierCommand])[]): Dossier {
  let dossier: Dossier | undefined
  steps.forEach(([doer, command], i) => {
    const decision = outcomeOf(dossier, command, doer, at(i + 2))
    if ('refused' in decision) throw new Error(`${command.do}: ${decision.refused.en}`)
    dossier = decision.dossier
  })
  if (!dossier) throw new Error('no step')
  return dossier
}
const refusal = (dossier: Dossier | undefined, command: DossierCommand, doer: Doer) => {
  const decision = outcomeOf(dossier, command, doer, at(28))
  return 'refused' in decision ? decision.refused.en : `${decision.dossier.state}`
}

const sent = [
  [officer, { do: 'begin' }],
  [officer, { do: 'submit' }],
] as const
const received = [...sent, [lead, { do: 'receive', assignee: 'reviewer' }]] as const
const concluded = [...received, [reviewer, { do: 'conclude', verdict: 'conforms', digest: 'x' }]] as const

describe('a dossier’s way', () => {
  it('goes from the draft to the end', () => {
    const dossier = walk(
      ...received,
      [reviewer, { do: 'request-additions', items: [{ subject: 'budget', text: 'Nêu nguồn vốn' }] }],
      [officer, { do: 'submit' }],
      [reviewer, { do: 'consult', units: ['cong-an'] }],
      [unit, { do: 'give-opinion', text: 'Đồng ý' }],
      [reviewer, { do: 'conclude', verdict: 'conditional', digest: 'x' }],
      [leader, { do: 'approve', conditions: [{ text: 'Kết nối qua LGSP' }] }],
      [reviewer, { do: 'follow' }],
      [reviewer, { do: 'meet-condition', condition: 0 }],
      [reviewer, { do: 'complete' }],
    )
    expect(dossier).toMatchObject({ state: 'completed', version: 2, submitters: ['officer'], appraisers: ['reviewer'] })
    // Received on the 4th; asked on the 5th, answered on the 6th; concluded on the 9th, approved on the 10th.
    expect(dossier.appraisal).toEqual([
      { from: '2026-03-04', to: '2026-03-05' },
      { from: '2026-03-06', to: '2026-03-09' },
    ])
    expect(dossier.decision).toEqual([{ from: '2026-03-09', to: '2026-03-10' }])
  })

  it('lets nobody judge what they sent, nor be given it', () => {
    const own = walk([everything, { do: 'begin' }], [everything, { do: 'submit' }])
    expect(refusal(own, { do: 'receive', assignee: 'all' }, lead)).toMatch(/sent a dossier/)
    const taken = walk(
      [everything, { do: 'begin' }],
      [everything, { do: 'submit' }],
      [lead, { do: 'receive', assignee: 'r' }],
    )
    for (const command of [
      { do: 'dispose', subject: 'f', stance: 'accepted', reason: '' },
      { do: 'conclude', verdict: 'conforms', digest: 'x' },
    ] as const)
      expect(refusal(taken, command, everything)).toMatch(/cannot judge/)
  })

  it('lets nobody decide alone on what they alone appraised, unless a reason is given', () => {
    const both: Doer = { account: 'reviewer', roles: ['reviewer', 'leader'] }
    const dossier = walk(...concluded)
    expect(refusal(dossier, { do: 'approve', conditions: [] }, both)).toMatch(/alone/)
    expect(refusal(dossier, { do: 'refuse', reason: 'Trùng hệ thống có sẵn' }, both)).toMatch(/alone/)
    expect(refusal(dossier, { do: 'approve', conditions: [], alone: 'Chỉ có một cán bộ' }, both)).toBe('approved')
    expect(refusal(dossier, { do: 'approve', conditions: [] }, leader)).toBe('approved')
  })

  it('keeps an agency’s dossier from another agency', () => {
    const dossier = walk(...sent)
    expect(refusal(dossier, { do: 'withdraw', reason: 'Không còn nhu cầu nữa' }, other)).toMatch(/may not/)
    expect(refusal(dossier, { do: 'withdraw', reason: 'Không còn nhu cầu nữa' }, officer)).toBe('withdrawn')
  })

  it('does not approve what law or architecture have overtaken', () => {
    const stale = walk(...concluded, [server, { do: 'mark-stale', reason: 'Kiến trúc có phiên bản mới' }])
    expect(refusal(stale, { do: 'approve', conditions: [] }, leader)).toMatch(/changed since/)
    expect(refusal(stale, { do: 'mark-stale', reason: 'Kiến trúc có phiên bản mới' }, lead)).toMatch(/may not/)
    const again = outcomeOf(stale, { do: 'reopen', reason: 'Thẩm định lại theo bản mới' }, leader, at(28))
    expect(again).toMatchObject({ dossier: { state: 'appraising', stale: false } })
  })

  it('asks for a reason where the paper gives one', () => {
    const dossier = walk(...received)
    const aside = { do: 'dispose', subject: 'f', stance: 'set-aside', reason: 'không' } as const
    expect(refusal(dossier, aside, reviewer)).toMatch(/reason/)
    expect(refusal(dossier, { ...aside, reason: 'Hai hệ thống khác phạm vi' }, reviewer)).toBe('appraising')
  })

  it('goes on where it was suspended', () => {
    const suspend = [lead, { do: 'suspend', reason: 'Chờ sắp xếp tổ chức' }] as const
    const resumed = walk(...concluded, suspend, [lead, { do: 'resume' }])
    expect(resumed).toMatchObject({ state: 'concluded', decision: [{ to: '2026-03-06' }, { from: '2026-03-07' }] })
    expect(resumed).not.toHaveProperty('before')
  })
})

const doers = [officer, other, reviewer, lead, leader, unit, server, everything]
const reason = fc.constantFrom('ngắn', 'một lý do đủ dài')
const command: fc.Arbitrary<DossierCommand> = fc.oneof(
  fc.constantFrom<DossierCommand>(
    { do: 'begin' },
    { do: 'register', agency: 'so-a' },
    { do: 'submit' },
    { do: 'amend' },
    { do: 'correct' },
    { do: 'attach' },
    { do: 'publish' },
    { do: 'end-consultation' },
    { do: 'follow' },
    { do: 'complete' },
    { do: 'adjust' },
    { do: 'resume' },
    { do: 'give-opinion', text: 'ý kiến' },
    { do: 'conclude', verdict: 'conforms', digest: 'x' },
    { do: 'consult', units: ['cong-an'] },
    { do: 'consult', units: [] },
    { do: 'request-additions', items: [{ subject: 'a', text: 'b' }] },
    { do: 'meet-condition', condition: 0 },
    { do: 'approve', conditions: [{ text: 'x' }] },
  ),
  fc
    .constantFrom('receive', 'assign')
    .chain((what) =>
      fc
        .constantFrom(...doers)
        .map(({ account }): DossierCommand => ({ do: what, assignee: account }) as DossierCommand),
    ),
  fc
    .tuple(fc.constantFrom<CommandName>('withdraw', 'return', 'reopen', 'refuse', 'suspend', 'mark-stale'), reason)
    .map(([what, reason]) => ({ do: what, reason }) as DossierCommand),
  reason.map((reason): DossierCommand => ({ do: 'dispose', subject: 's', stance: 'set-aside', reason })),
)

describe('whatever anybody tries, in any order and with any clock', () => {
  /** Mostly somebody whose role allows it, so that dossiers get on. */
  const tried = fc
    .tuple(command, fc.nat(), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 4 }))
    .map(([command, n, day, luck]) => {
      const { by } = allowed[command.do]
      const may = doers.filter(({ roles }) =>
        by === 'server' ? by === roles : roles !== 'server' && by.some((r) => roles.includes(r)),
      )
      const among = luck === 0 ? doers : may
      return [among[n % among.length] ?? officer, command, day] as const
    })
  const tries = fc.array(tried, { minLength: 60, maxLength: 150 })

  it('only listed commands get through, eyes stay four, spans stay in order, and the events come to the dossier', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(tries, (all) => {
        let dossier: Dossier | undefined
        const events: Happened[] = []
        for (const [doer, command, day] of all) {
          const before = dossier
          const decision = outcomeOf(before, command, doer, at(day))
          if ('refused' in decision) {
            expect(decision.refused.vi).not.toBe('')
            continue
          }
          const { by, from } = allowed[command.do]
          expect(
            by === 'server' || doer.roles === 'server' ? by === doer.roles : by.some((r) => doer.roles.includes(r)),
          ).toBe(true)
          if (from !== 'new') expect(from).toContain(before?.state)
          if (command.do === 'correct' && doer.agency !== before?.agency)
            expect(before?.submitters).not.toContain(doer.account)
          if (['dispose', 'conclude', 'approve', 'refuse', 'request-additions'].includes(command.do))
            expect(before?.submitters).not.toContain(doer.account)
          dossier = decision.dossier
          events.push(decision.event)
          reached.add(dossier.state)
          if (dossier.assignee !== undefined && command.do === 'receive')
            expect(dossier.submitters).not.toContain(dossier.assignee)
          const running = [...dossier.appraisal, ...dossier.decision].filter(({ to }) => to === undefined)
          expect(running.length).toBe(['appraising', 'consulting', 'concluded'].includes(dossier.state) ? 1 : 0)
          for (const spans of [dossier.appraisal, dossier.decision]) {
            const days = spans.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))
            expect(days).toEqual([...days].sort())
          }
        }
        const replayed = events.reduce<Dossier | undefined>((known, event) => evolve(known, event), undefined)
        expect(replayed).toEqual(dossier)
      }),
      { numRuns: 200 },
    )
    expect([...reached].sort()).toEqual(
      expect.arrayContaining(['appraising', 'approved', 'awaiting', 'concluded', 'draft']),
    )
  })
})
