import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAccount } from '../../src/surfaces/desk/begin.js'
import { outcomeOf } from '../../src/surfaces/desk/domain/decide.js'
import { agencyRoles, deskRoles, type Role } from '../../src/surfaces/desk/domain/roles.js'
import type { Actor, Db } from '../../src/surfaces/desk/store/db.js'
import { addDossier } from '../../src/surfaces/desk/store/dossiers.js'
import { brokenSeal, log } from '../../src/surfaces/desk/store/log.js'
import { stores, type TestStore } from './support/stores.js'

const [here, there] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const
const Title = Type.Object({ title: Type.String() })
const at = '2026-03-02T03:00:00.000Z'

describe.each(stores)('row-level security in %s', (_, open) => {
  let store: TestStore
  let db: Db
  const people = new Map<string, Actor>()
  const actor = (who: string): Actor => {
    const found = people.get(who)
    if (!found) throw new Error(who)
    return found
  }
  const titles = async (who: string, from = 'dossier') =>
    (await db.transaction(actor(who), (tx) => tx.rows(Title, `select title from ${from} order by title`))).map(
      (r) => r.title,
    )
  const refused = (who: string, sql: string, params: string[] = []) =>
    expect(
      db
        .transaction(actor(who), (tx) => tx.run(sql, params))
        .then((n) => (n === 0 ? Promise.reject(new Error('nothing')) : n)),
    ).rejects.toThrow()

  beforeAll(async () => {
    store = await open()
    db = store.db
    for (const workspace of [here, there]) {
      await db.transaction({ kind: 'system', workspace }, async (tx) => {
        await tx.run("insert into workspace (workspace_id, name) values ($1, 'x')", [workspace])
        await tx.run("insert into agency (workspace_id, id, name) values ($1, 'so-a', 'A'), ($1, 'so-b', 'B')", [
          workspace,
        ])
        for (const role of deskRoles)
          for (const agency of agencyRoles.includes(role) ? ['so-a', 'so-b'] : [undefined]) {
            const login = `${role}-${agency ?? ''}`
            const account = await addAccount(tx, workspace, {
              login,
              name: login,
              roles: [role],
              ...(agency && { agency }),
            })
            if (workspace === here)
              people.set(agency === 'so-b' ? login : role, {
                kind: 'person',
                workspace,
                account,
                agency,
                roles: [role as Role],
              })
            else if (role === 'auditor')
              people.set('auditor there', { kind: 'person', workspace, account, agency, roles: ['auditor'] })
          }
      })
      for (const agency of ['so-a', 'so-b'])
        for (const state of ['draft', 'appraising'] as const)
          await db.transaction({ kind: 'system', workspace }, async (tx) => {
            const made = outcomeOf(undefined, { do: 'register', agency }, { account: 'x', roles: ['lead'] }, at)
            if ('refused' in made) throw new Error(made.refused.en)
            const [by] = await tx.rows(Type.Object({ id: Type.String() }), 'select id from account limit 1')
            const id = crypto.randomUUID()
            const title = `${workspace === here ? '' : 'there '}${agency} ${state}`
            await addDossier(tx, {
              ...{ workspace, id, title, agency, functions: [], by: by?.id ?? '', digest: 'd', at },
              ...{ facts: { ...made.dossier, state }, files: [{ name: 'a.docx', digest: 'a'.repeat(64), bytes: 1 }] },
            })
            await tx.run(
              "insert into comment (workspace_id, dossier_id, audience, body, account_id) values ($1, $2, 'internal', $3, $4)",
              [workspace, id, title, by?.id ?? ''],
            )
            await log(tx, workspace, { kind: 'register', at, dossier: id })
          })
    }
  })
  afterAll(() => store.end())

  it('shows an agency its own, the staff what was sent, and nobody another workspace', async () => {
    expect(await titles('drafter')).toEqual(['so-a appraising', 'so-a draft'])
    expect(await titles('submitter-so-b')).toEqual(['so-b appraising', 'so-b draft'])
    for (const who of ['reviewer', 'lead', 'leader', 'auditor'])
      expect(await titles(who)).toEqual(['so-a appraising', 'so-b appraising'])
    expect(await titles('auditor there')).toEqual(['there so-a appraising', 'there so-b appraising'])
    for (const who of ['administrator', 'consulted']) expect(await titles(who)).toEqual([])
  })

  it('shows everybody the cards of what was sent, and nothing but the card', async () => {
    expect(await titles('drafter', 'dossier_card')).toEqual(['so-a appraising', 'so-b appraising'])
    await refused('drafter', 'select facts from dossier_card')
  })

  it('shows what hangs on a dossier to whoever sees the dossier, and internal words to the staff', async () => {
    const bodies = async (who: string) =>
      (await db.transaction(actor(who), (tx) => tx.rows(Title, 'select body as title from comment order by 1'))).map(
        (r) => r.title,
      )
    expect(await bodies('submitter')).toEqual([])
    expect(await bodies('lead')).toEqual(['so-a appraising', 'so-b appraising'])
    const files = await db.transaction(actor('submitter'), (tx) => tx.rows(Type.Object({}), 'select 1 from file'))
    expect(files).toHaveLength(2)
  })

  it('refuses what is not a role’s to do', async () => {
    await refused('submitter', "update dossier set title = 'x' where title like 'so-b%'")
    await refused('auditor', "update dossier set title = 'x'")
    await refused('reviewer', "update dossier set title = 'x' where title like '%draft'")
    await refused('drafter', 'select password from account')
    await refused('lead', "update account set name = 'x'")
    await refused(
      'lead',
      'insert into membership (workspace_id, account_id, role) select workspace_id, id, $1 from account limit 1',
      ['leader'],
    )
    await refused('reviewer', "insert into outbox (workspace_id, kind, payload) values ($1, 'apply', '{}')", [here])
    await refused('lead', 'delete from event')
    await refused('lead', "update event set kind = 'x'")
    await refused('lead', "insert into event (workspace_id, at, kind, data) values ($1, '', 'x', '{}')", [here])
    await refused('lead', 'delete from dossier')
    await refused('lead', 'reset role; select 1')
  })

  it('stays shut without an actor, with an unknown one, and for the owner', async () => {
    const Count = Type.Object({ n: Type.Integer() })
    const Table = Type.Object({ name: Type.String(), forced: Type.Boolean() })
    const tables = await db.owner((tx) =>
      tx.rows(
        Table,
        `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
          where relnamespace = 'desk'::regnamespace and relkind = 'r' and relname <> 'migration'`,
      ),
    )
    expect(tables.filter(({ forced }) => !forced)).toEqual([])
    for (const { name } of tables)
      for (const role of ['kientruc_person', 'kientruc_door', 'kientruc_system']) {
        const seen = await db
          .owner(async (tx) => {
            await tx.script(`set local role ${role}`)
            return tx.rows(Count, `select count(*) as n from ${name}`)
          })
          .catch(() => [{ n: 0 }])
        expect([name, role, name === 'content' || name === 'throttle' ? 0 : seen[0]?.n]).toEqual([name, role, 0])
      }
    const nobody: Actor = { kind: 'person', workspace: here, account: there, agency: undefined, roles: [] }
    expect(await db.transaction(nobody, (tx) => tx.rows(Title, 'select title from dossier'))).toEqual([])
  })

  it('lets the door see the one account that it names', async () => {
    const Login = Type.Object({ login: Type.String() })
    const seen = await db.transaction({ kind: 'door', workspace: here, key: 'lead-' }, (tx) =>
      tx.rows(Login, 'select login from account'),
    )
    expect(seen).toEqual([{ login: 'lead-' }])
    await expect(
      db.transaction({ kind: 'door', workspace: here, key: '' }, (tx) => tx.rows(Title, 'select title from dossier')),
    ).rejects.toThrow()
  })

  it('numbers dossiers by workspace and seals the log, so that a change is found', async () => {
    const system: Actor = { kind: 'system', workspace: here }
    expect(await db.transaction(system, brokenSeal)).toBeUndefined()
    await db.owner(async (tx) => {
      await tx.script(
        "alter table event disable trigger kept; alter table event disable row level security; update event set at = 'x' where seq = 3 and workspace_id = '00000000-0000-4000-8000-00000000000a'; alter table event enable row level security; alter table event enable trigger kept",
      )
    })
    expect(await db.transaction(system, brokenSeal)).toBe(3)
    expect(await db.transaction({ kind: 'system', workspace: there }, brokenSeal)).toBeUndefined()
  })

  it('rolls back what fails midway, and says so where a failure was passed over', async () => {
    const system: Actor = { kind: 'system', workspace: here }
    const add = "insert into setting (workspace_id, name, value) values ($1, 'x', '1')"
    await expect(
      db.transaction(system, async (tx) => {
        await tx.run(add, [here])
        throw new Error('midway')
      }),
    ).rejects.toThrow('midway')
    await expect(
      db.transaction(system, async (tx) => {
        await tx.run(add, [here])
        await tx.run('select 1 / 0').catch(() => undefined)
      }),
    ).rejects.toThrow()
    expect(await db.transaction(system, (tx) => tx.rows(Type.Object({}), 'select 1 from setting'))).toEqual([])
  })
})
