import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAccount } from '../../src/surfaces/desk/begin.js'
import { outcomeOf } from '../../src/surfaces/desk/domain/decide.js'
import type { Actor, Db } from '../../src/surfaces/desk/store/db.js'
import { addDossier, cardsWith, dossiers, saveTitle } from '../../src/surfaces/desk/store/dossiers.js'
import { migrate, migrations } from '../../src/surfaces/desk/store/migrate.js'
import { openServer } from '../../src/surfaces/desk/store/server.js'
import { serverDatabase, stores, type TestStore } from './support/stores.js'

const workspace = '00000000-0000-4000-8000-00000000000a'
const system = { kind: 'system', workspace } as const
const person: Actor = { kind: 'person', workspace, account: workspace, agency: 'so-b', roles: ['drafter'] }
const at = '2026-03-02T03:00:00.000Z'

/** A desk with one agency and somebody in it. */
async function peopled(db: Db): Promise<string> {
  return db.transaction(system, async (tx) => {
    await tx.run("insert into workspace (workspace_id, name) values ($1, 'x')", [workspace])
    await tx.run("insert into agency (workspace_id, id, name) values ($1, 'so-a', 'A')", [workspace])
    return addAccount(tx, workspace, { login: 'a', name: 'A', roles: ['lead'] })
  })
}

async function dossier(db: Db, by: string, title: string, functions: string[], state: 'draft' | 'appraising') {
  const made = outcomeOf(undefined, { do: 'register', agency: 'so-a' }, { account: by, roles: ['lead'] }, at)
  if ('refused' in made) throw new Error(made.refused.en)
  const id = crypto.randomUUID()
  const facts = { ...made.dossier, state }
  await db.transaction(system, (tx) =>
    addDossier(tx, { ...{ workspace, id, title, agency: 'so-a', functions, facts, by, digest: 'd', at }, files: [] }),
  )
  return id
}

const found = async (db: Db, ...words: string[]) =>
  (await db.transaction(person, (tx) => cardsWith(tx, words))).map(({ title, hits }) => `${hits} ${title}`)

describe.each(stores)('the search over cards in %s', (_, open) => {
  let store: TestStore
  let by: string
  beforeAll(async () => {
    store = await open()
    by = await peopled(store.db)
  })
  afterAll(() => store.end())

  it('finds what was sent by more than half of the words, whatever the case of its letters', async () => {
    const { db } = store
    await dossier(db, by, 'Nền tảng ĐẤT ĐAI', ['Tra cứu thửa đất', 'Cấp giấy'], 'appraising')
    await dossier(db, by, 'Phần mềm trường học'.normalize('NFD'), [], 'appraising')
    await dossier(db, by, 'Đất đai còn nháp', [], 'draft')
    expect(await found(db, 'đất', 'đai')).toEqual(['2 Nền tảng ĐẤT ĐAI'])
    expect(await found(db, 'đất', 'thửa', 'rừng')).toEqual(['2 Nền tảng ĐẤT ĐAI'])
    expect(await found(db, 'đất', 'rừng')).toEqual([])
    expect(await found(db, 'trường')).toEqual([`1 ${'Phần mềm trường học'.normalize('NFD')}`])
  })

  it('finds a dossier by its new words once it has them, and by its old ones no longer', async () => {
    const { db } = store
    const id = await dossier(db, by, 'Quản lý bến xe', ['Lập lệnh'], 'appraising')
    await db.transaction(system, (tx) => saveTitle(tx, id, 'Quản lý bến cảng', ['Xếp lịch']))
    expect(await found(db, 'bến', 'xe')).toEqual([])
    expect(await found(db, 'bến', 'cảng', 'lịch')).toEqual(['3 Quản lý bến cảng'])
  })

  it('finds dossiers of the list by words, the beginning of one, their number or agency, and shows what the actor sees', async () => {
    const { db } = store
    const lead: Actor = { kind: 'person', workspace, account: by, agency: undefined, roles: ['lead'] }
    const listed = (text: string) => db.transaction(lead, (tx) => dossiers(tx, { text, limit: 10, offset: 0 }))
    const titles = async (text: string) => (await listed(text)).map(({ title }) => title)
    await dossier(db, by, 'Sổ theo dõi 50% cống ngầm', [], 'appraising')
    const [one] = await listed('cống ngầm')
    for (const text of ['Cống ngầm', 'cốn', '50%', String(one?.number)])
      expect(await titles(text), text).toEqual(['Sổ theo dõi 50% cống ngầm'])
    // The words are there, but not one after the other.
    expect(await titles('ngầm cống')).toEqual([])
    expect(await titles('còn nháp')).toEqual([])
    expect((await titles('A')).length).toBeGreaterThan(2)
    // Of what many have nothing is collected: the list comes upon it by itself.
    const Ids = Type.Object({ ids: Type.Union([Type.Array(Type.String()), Type.Null()]) })
    const near = (most: number) =>
      db.transaction(lead, (tx) => tx.rows(Ids, "select dossiers_near('{cống}', $1) as ids", [most]))
    expect([await near(0), await near(1)]).toEqual([[{ ids: null }], [{ ids: [one?.id] }]])
  })

  it('shows nobody the words, and finds nothing of another workspace', async () => {
    const { db } = store
    await expect(db.transaction(person, (tx) => tx.run('select 1 from dossier_word'))).rejects.toThrow()
    const elsewhere = { ...person, workspace: '00000000-0000-4000-8000-00000000000b' }
    expect(await db.transaction(elsewhere, (tx) => cardsWith(tx, ['đất']))).toEqual([])
  })

  it('reaches words by the index below row-level security', async () => {
    const Line = Type.Object({ 'QUERY PLAN': Type.String() })
    const plan = await store.db.owner(async (tx) => {
      await tx.script(
        `set local enable_seqscan = off; set local role kientruc_cards; set local desk.workspace = '${workspace}'`,
      )
      return tx.rows(
        Line,
        `explain select dossier_id from dossier_word
          where workspace_id = (select actor_workspace()) and word = any('{đất,đai}')`,
      )
    })
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Cond: .*word = ANY/)
  })

  it('asks for the actor once a statement in every policy', async () => {
    const Policy = Type.Object({ policy: Type.String(), said: Type.String() })
    const policies = await store.db.owner((tx) =>
      tx.rows(
        Policy,
        `select tablename || '.' || policyname as policy, coalesce(qual, '') || ' ' || coalesce(with_check, '') as said
          from pg_policies where schemaname = 'desk'`,
      ),
    )
    const asking = /(SELECT )?(?:desk\.)?(?:actor_[a-z]+|acts_as)\(/g
    const asks = policies.flatMap(({ policy, said }) =>
      [...said.matchAll(asking)].map(([, once]) => ({ policy, once })),
    )
    expect(asks.length).toBeGreaterThan(60)
    expect(asks.filter(({ once }) => once === undefined)).toEqual([])
  })
})

describe.runIf(stores.length > 1)('a database that has dossiers before their words are kept', () => {
  it('has the words afterwards, and stays shut for its owner', async () => {
    const { address, drop } = await serverDatabase()
    const db = await openServer(address)
    await migrate(db, migrations().slice(0, 5))
    await dossier(db, await peopled(db), 'Nền tảng ĐẤT ĐAI', [], 'appraising')
    await migrate(db)
    expect(await found(db, 'đất', 'đai')).toEqual(['2 Nền tảng ĐẤT ĐAI'])
    expect(await db.owner((tx) => tx.rows(Type.Object({}), 'select 1 from dossier'))).toEqual([])
    await db.close()
    await drop()
  })
})
