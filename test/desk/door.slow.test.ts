import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hashOf, passwordFault } from '../../src/surfaces/desk/http/passwords.js'
import { listen } from '../../src/surfaces/desk/http/server.js'
import { routes } from '../../src/surfaces/desk/routes.js'
import type { Db, Tx } from '../../src/surfaces/desk/store/db.js'
import { clientOf } from './support/client.js'
import { type TestDesk, testDesk } from './support/desk.js'
import { embeddedStore, type TestStore } from './support/stores.js'

/** What was done since it was last asked: each statement, and each scrypt with its cost. */
const work: string[] = []
const scrypt = vi.spyOn(crypto, 'scrypt')
const done = () => {
  const costs = scrypt.mock.calls.map(([, , bytes, cost]) => `scrypt ${bytes} ${JSON.stringify(cost)}`)
  scrypt.mockClear()
  return [...work.splice(0), ...costs]
}

function watched(db: Db): Db {
  const noting = (tx: Tx): Tx => ({
    rows: (shape, sql, params) => {
      work.push(sql)
      return tx.rows(shape, sql, params)
    },
    run: (sql, params) => {
      work.push(sql)
      return tx.run(sql, params)
    },
  })
  return { ...db, transaction: (actor, body) => db.transaction(actor, (tx) => body(noting(tx))) }
}

let store: TestStore
let at: TestDesk
beforeAll(async () => {
  store = await embeddedStore()
  at = await testDesk({ ...store, db: watched(store.db) })
  syncBuiltinESMExports()
})
afterAll(async () => {
  scrypt.mockRestore()
  syncBuiltinESMExports()
  await at.close()
  await store.end()
})

const password = 'một câu mật khẩu dài'
const system = <T>(body: (tx: Tx) => Promise<T>) =>
  store.db.transaction({ kind: 'system', workspace: at.desk.workspace }, body)

async function account(change = '') {
  const browser = await at.as('reviewer')
  const kept = await hashOf(password)
  const [row] = await system(async (tx) => {
    if (change !== 'never opened')
      await tx.run('update account set password = $2 where id = $1', [browser.account, kept])
    if (change === 'disabled') await tx.run("update account set state = 'disabled' where id = $1", [browser.account])
    return tx.rows(Type.Object({ login: Type.String() }), 'select login from account where id = $1', [browser.account])
  })
  return { id: browser.account, login: row?.login ?? '' }
}

describe('a wrong name and a wrong password', () => {
  it('are the same work: the same statements, and one scrypt of the same cost', async () => {
    const [known, disabled, unopened] = [await account(), await account('disabled'), await account('never opened')]
    const tries: Record<string, string> = {
      'nobody’s name': 'khong-ai',
      'no name': '',
      'a wrong password': known.login,
      'a disabled account': disabled.login,
      'an account that was never opened': unopened.login,
    }
    const seen = new Map<string, string[]>()
    for (const [what, login] of Object.entries(tries)) {
      done()
      const { status } = await at.nobody.post('/dang-nhap', {
        login,
        password: what === 'a wrong password' ? 'sai' : password,
      })
      expect([what, status]).toEqual([what, 401])
      seen.set(what, done())
    }
    const expected = seen.get('a wrong password') ?? []
    expect(expected.filter((one) => one.startsWith('scrypt'))).toEqual([
      'scrypt 32 {"N":32768,"r":8,"p":3,"maxmem":67108864}',
    ])
    expect(expected.some((sql) => sql.startsWith('insert into event'))).toBe(true)
    for (const [what, one] of seen) expect([what, one]).toEqual([what, expected])
  })
})

describe('too many tries', () => {
  const fail = async (login: string, times: number) => {
    for (let i = 0; i < times; i++) await at.nobody.post('/dang-nhap', { login, password: 'sai' })
  }
  const kinds = (id: string) =>
    system((tx) =>
      tx.rows(
        Type.Object({ kind: Type.String(), n: Type.Integer() }),
        'select kind, count(*)::int as n from event where account_id = $1 group by kind order by kind',
        [id],
      ),
    )

  it('shut a name for a quarter of an hour, which the log tells once and its owner when they come in', async () => {
    at.wait(60)
    const { id, login } = await account()
    await fail(login, 12)
    expect((await at.nobody.post('/dang-nhap', { login, password })).status).toBe(429)
    expect(await kinds(id)).toEqual([
      { kind: 'sign-in-blocked', n: 1 },
      { kind: 'sign-in-failed', n: 8 },
    ])
    at.wait(16)
    const inside = await at.nobody.post('/dang-nhap', { login, password })
    expect(inside.headers.location).toBe('/toi?that-bai=9')
    const secret = /kientruc=([\w-]+)/.exec(String(inside.headers['set-cookie']))?.[1]
    const { body } = await clientOf(at.desk.origin, secret).get('/toi?that-bai=9')
    expect(/role="alert">([^<]+)/.exec(body)?.[1]).toContain('có 9 lần đăng nhập không thành công')
    expect(body).toContain('Tạm khóa đăng nhập vì sai nhiều lần')
    // The next time there is nothing to tell.
    expect((await at.nobody.post('/dang-nhap', { login, password })).headers.location).toBe('/')
  })

  it('do not shut out an office whose people come in by one address', async () => {
    at.wait(60)
    const { login } = await account()
    await at.nobody.post('/dang-nhap', { login, password })
    // All but one of the address's failures were used up by others of the office.
    await system((tx) => tx.run("update throttle set failures = 59 where key like 'address:%'"))
    for (let i = 0; i < 3; i++)
      expect([i, (await at.nobody.post('/dang-nhap', { login, password })).status]).toEqual([i, 303])
    await fail('khong-ai', 1)
    expect((await at.nobody.post('/dang-nhap', { login, password })).status).toBe(429)
  })

  it('from one address shut a name there alone, where a server in front tells addresses', async () => {
    at.wait(60)
    const { login } = await account()
    const { desk } = at
    const origin = 'https://tham-dinh.example.vn'
    const { port, close } = await listen(0, routes, () => ({ ...desk, origin }))
    const from = (address: string, given: string) =>
      clientOf(`http://127.0.0.1:${port}`, undefined).post(
        '/dang-nhap',
        { login, password: given },
        { origin, host: new URL(origin).host, 'x-forwarded-for': `1.2.3.4, ${address}` },
      )
    for (let i = 0; i < 9; i++) await from('203.0.113.7', 'sai')
    expect((await from('203.0.113.7', password)).status).toBe(429)
    const inside = await from('203.0.113.8', password)
    expect([inside.status, inside.headers['strict-transport-security']]).toEqual([
      303,
      'max-age=31536000; includeSubDomains',
    ])
    expect(String(inside.headers['set-cookie'])).toMatch(
      /^__Host-kientruc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    )
    // What is no address counts as the server in front itself; where none is in front the head is not believed.
    for (let i = 0; i < 9; i++) await from('khong phai', 'sai')
    expect((await from('unknown', password)).status).toBe(429)
    await close()
  })
})

describe('a new password', () => {
  it.each([
    'ngắn',
    'aaaaaaaaaaaaaaaa',
    'abababababab',
    '123456789012',
    'mật khẩu mật khẩu',
    'nguyen.van.an.1',
    'Password Admin 1',
    'abcdefghijklm',
    'x'.repeat(201),
  ])('is refused where it is short or a guesser tries it first: %s', (password) => {
    expect(passwordFault(password, 'nguyen.van.an')).toBeDefined()
  })

  it.each(['một câu mật khẩu dài', 'trời hôm nay nắng', '!@#$%^&*()_+', 'пароль из трёх слов', 'con mèo nhà thị Mầu'])(
    'is of any letters: %s',
    (password) => {
      expect(passwordFault(password, 'nguyen.van.an')).toBeUndefined()
    },
  )
})
