import * as Type from 'typebox'
import { describe, expect, it, vi } from 'vitest'
import { dossiers, moneyAtRisk, sumsBy } from '../../src/surfaces/desk/store/dossiers.js'
import { type TestDesk, testDesk } from './support/desk.js'
import { stores } from './support/stores.js'

vi.setConfig({ testTimeout: 180_000 })

const proposal = (n: number) => `proposal:
  id: dx-${n}
  title: Phần mềm số ${n}
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị
  functions: [Quản lý cây xanh ${n}]
`

const Sum = Type.Object({ state: Type.String(), count: Type.Integer(), budget: Type.Number(), at_risk: Type.Number() })

/** What is kept and what there is, by state. */
async function bothSums({ desk: { db, workspace } }: TestDesk) {
  const query = (count: string, from: string) =>
    `select state, ${count}::int as count, coalesce(sum(budget::numeric), 0)::float8 as budget, sum(at_risk::numeric)::float8 as at_risk
       from ${from} group by state having ${count} > 0 order by state`
  return db.transaction({ kind: 'system', workspace }, async (tx) => [
    await tx.rows(Sum, query('sum(count)', 'dossier_sum')),
    await tx.rows(Sum, query('count(*)', 'dossier')),
  ])
}

describe.each(stores)('figures over all dossiers, with %s', (_, open) => {
  it('are those of the dossiers, whatever becomes of them, by several at once', async () => {
    const store = await open()
    const at = await testDesk(store)
    const [officer, reviewer] = [await at.as('submitter'), await at.as('reviewer')]
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, n) => officer.upload('/ho-so', { [`${n}.yaml`]: proposal(n) })),
    )
    const paths = sent.map(({ headers }) => String(headers.location))
    await Promise.all(paths.slice(1).map((path) => officer.post(`${path}/gui`)))
    await Promise.all(paths.slice(2).map((path) => reviewer.post(`${path}/tiep-nhan`, { assignee: reviewer.account })))
    await officer.post(`${paths[1]}/rut`, { reason: 'Không còn nhu cầu nữa' })
    const { db, workspace } = at.desk
    await db.transaction({ kind: 'system', workspace }, (tx) =>
      tx.run("update dossier set budget = 0.1 * number, at_risk = 0.2, field = 'so-hoa' where number > 2"),
    )
    await db.transaction({ kind: 'system', workspace }, (tx) =>
      tx.run("update dossier set due = '2026-01-01' where number = 4"),
    )
    const [kept, there] = await bothSums(at)
    expect(there?.length).toBeGreaterThan(2)
    expect(kept).toEqual(there)

    const lead = await at.as('lead')
    const actor = { kind: 'person', workspace, account: lead.account, agency: undefined, roles: ['lead'] } as const
    await db.transaction(actor, async (tx) => {
      const today = '2026-03-02'
      const live = (await dossiers(tx, { limit: 100, offset: 0 })).filter(({ state }) => state !== 'withdrawn')
      const [byAgency] = await sumsBy(tx, 'agency', today)
      expect(byAgency).toMatchObject({
        count: live.length,
        late: live.filter(({ due }) => due !== null && due < today).length,
      })
      expect(byAgency?.late).toBeGreaterThan(0)
      const byField = await sumsBy(tx, 'field', today)
      expect(byField.reduce((all, { count }) => all + count, 0)).toBe(live.length)
      expect((await moneyAtRisk(tx, today)).open).toBe(live.length)
      // Nobody has what is no account.
      expect(await dossiers(tx, { assignee: 'x', limit: 10, offset: 0 })).toEqual([])
      expect((await dossiers(tx, { assignee: 'none', limit: 10, offset: 0 })).length).toBeGreaterThan(0)
    })
    // An agency learns nothing of sums, for they are of all agencies.
    const own = { kind: 'person', workspace, account: officer.account, agency: 'so-a', roles: ['submitter'] } as const
    expect(
      await db.transaction(own, (tx) =>
        tx.rows(Sum, 'select state, count::int, 0.0::float8 as budget, 0.0::float8 as at_risk from dossier_sum'),
      ),
    ).toEqual([])
    expect(at.problems).toEqual([])
    await at.close()
    await store.end()
  })
})
