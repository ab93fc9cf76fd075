import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/surfaces/desk/domain/roles.js'
import {
  madePasskey,
  newPasskey,
  relyingParty,
  shownPasskey,
  showPasskey,
} from '../../src/surfaces/desk/http/passkeys.js'
import { hashOf } from '../../src/surfaces/desk/http/passwords.js'
import { type TestPasskey, testPasskey } from './support/authenticator.js'
import type { Reply } from './support/client.js'
import { type Browser, type TestDesk, testDesk } from './support/desk.js'
import { embeddedStore, type TestStore } from './support/stores.js'

const origin = 'https://tham-dinh.example.vn'
const party = { id: 'tham-dinh.example.vn', origin }
const who = { account: 'a', login: 'an', name: 'An' }

describe('what a passkey signs', () => {
  async function known(own: TestPasskey) {
    const asked = await newPasskey(party, who, [])
    const made = await madePasskey(party, asked.challenge, own.make(asked.options, origin))
    if (!made) throw new Error('not made')
    return made
  }

  it('is taken from the desk and challenge for which it was made', async () => {
    const own = testPasskey()
    const made = await known(own)
    expect(made).toMatchObject({ id: own.id, counter: 0 })
    const asked = await showPasskey(party, [made])
    expect(JSON.parse(asked.options).allowCredentials).toMatchObject([{ id: own.id }])
    expect(await shownPasskey(party, asked.challenge, own.show(asked.options, origin), [made])).toMatchObject({
      counter: 1,
    })
  })

  it.each([
    ['another origin', { origin: 'https://tham-dinh.example.vn.evil.example' }],
    ['the same name without HTTPS', { origin: 'http://tham-dinh.example.vn' }],
    ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['another desk', { rpId: 'evil.example' }],
  ])('is refused from %s, made or shown', async (_, bent) => {
    const own = testPasskey()
    const first = await newPasskey(party, who, [])
    expect(await madePasskey(party, first.challenge, own.make(first.options, origin, bent))).toBeUndefined()
    const made = await known(own)
    const asked = await showPasskey(party, [made])
    expect(await shownPasskey(party, asked.challenge, own.show(asked.options, origin, bent), [made])).toBeUndefined()
  })

  it('is refused of a copy, whose count is behind, of another key, of nobody’s passkey, and where it is no answer', async () => {
    const own = testPasskey()
    const made = { ...(await known(own)), counter: 7 }
    const asked = await showPasskey(party, [made])
    const shown = (text: string) => shownPasskey(party, asked.challenge, text, [made])
    for (const counter of [0, 6, 7]) expect(await shown(own.show(asked.options, origin, { counter }))).toBeUndefined()
    expect(await shown(own.show(asked.options, origin, { counter: 8 }))).toMatchObject({ counter: 8 })
    expect(await shown(own.show(asked.options, origin, { counter: 9, foreign: true }))).toBeUndefined()
    expect(await shown(testPasskey().show(asked.options, origin))).toBeUndefined()
    for (const text of [
      '',
      '{}',
      'null',
      '[',
      '{"id":1}',
      own.make((await newPasskey(party, who, [])).options, origin),
    ])
      expect(await shown(text)).toBeUndefined()
  })

  it('is asked for where browsers allow it only', () => {
    expect(relyingParty('https://a.vn')).toEqual({ id: 'a.vn', origin: 'https://a.vn' })
    expect(relyingParty('http://localhost:8080')?.id).toBe('localhost')
    for (const none of ['http://127.0.0.1:8080', 'https://[::1]', 'http://a.vn', 'https://10.0.0.1'])
      expect(relyingParty(none)).toBeUndefined()
  })
})

const password = 'một câu mật khẩu dài'

describe('a desk that asks for passkeys', () => {
  let store: TestStore
  let at: TestDesk
  beforeAll(async () => {
    store = await embeddedStore()
    at = await testDesk(store, { host: 'localhost' })
  })
  afterAll(async () => {
    await at.close()
    await store.end()
  })

  const system = <T>(work: Parameters<typeof store.db.transaction<T>>[1]) =>
    store.db.transaction({ kind: 'system', workspace: at.desk.workspace }, work)
  const options = ({ body }: Reply) =>
    (/data-options="([^"]+)"/.exec(body)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&#x3D;', '=')
  const step = ({ headers }: Reply) => /kientruc-buoc=[\w-]{43}/.exec(String(headers['set-cookie']))?.[0] ?? ''
  const where = ({ headers }: Reply) => String(headers.location)

  /** A form of a session, with the cookie of what was begun. */
  const finish = (browser: Browser, path: string, begun: Reply, fields: Record<string, string>) =>
    browser.post(path, fields, {
      origin: at.desk.origin,
      cookie: `${browser.secret ? `kientruc=${browser.secret}; ` : ''}${step(begun)}`,
    })

  async function person(...roles: Role[]) {
    const browser = await at.as(...roles)
    const kept = await hashOf(password)
    const [row] = await system(async (tx) => {
      await tx.run('update account set password = $2 where id = $1', [browser.account, kept])
      return tx.rows(Type.Object({ login: Type.String() }), 'select login from account where id = $1', [
        browser.account,
      ])
    })
    return { browser, login: row?.login ?? '' }
  }

  async function keyed(browser: Browser, own = testPasskey()) {
    const begun = await browser.post('/toi/khoa/moi')
    const made = await finish(browser, '/toi/khoa', begun, {
      name: 'Máy tính',
      made: own.make(options(begun), at.desk.origin),
    })
    expect([made.status, where(made)]).toEqual([303, '/toi?xong=1'])
    return own
  }

  const kinds = async (account: string) =>
    (
      await system((tx) =>
        tx.rows(Type.Object({ kind: Type.String() }), 'select kind from event where account_id = $1 order by seq', [
          account,
        ]),
      )
    ).map(({ kind }) => kind)

  const demand = (roles: readonly Role[]) =>
    system((tx) =>
      tx.run(
        `insert into setting (workspace_id, name, value) values ($1, 'second-factor', $2)
          on conflict (workspace_id, name) do update set value = excluded.value`,
        [at.desk.workspace, JSON.stringify({ roles })],
      ),
    )

  it('opens no session by the password alone, and one by the passkey, once', async () => {
    const { browser, login } = await person('leader')
    const own = await keyed(browser)
    const begun = await at.nobody.post('/dang-nhap', { login, password })
    expect([begun.status, String(begun.headers['set-cookie'])]).toEqual([200, expect.not.stringMatching(/kientruc=/)])
    const passkey = own.show(options(begun), at.desk.origin)
    const inside = await finish(at.nobody, '/dang-nhap/khoa', begun, { passkey })
    expect([inside.status, where(inside)]).toEqual([303, '/'])
    expect(String(inside.headers['set-cookie'])).toMatch(/kientruc=[\w-]{43};/)
    // The same answer again, and one for another challenge.
    expect(where(await finish(at.nobody, '/dang-nhap/khoa', begun, { passkey }))).toBe('/dang-nhap?khoa=sai')
    const again = await at.nobody.post('/dang-nhap', { login, password })
    const replayed = await finish(at.nobody, '/dang-nhap/khoa', again, { passkey })
    expect([where(replayed), replayed.headers['set-cookie']]).toEqual(['/dang-nhap?khoa=sai', undefined])
    // Whoever waits for longer than ten minutes begins anew.
    const late = await at.nobody.post('/dang-nhap', { login, password })
    at.wait(11)
    const shown = own.show(options(late), at.desk.origin)
    expect(where(await finish(at.nobody, '/dang-nhap/khoa', late, { passkey: shown }))).toBe('/dang-nhap?khoa=sai')
    expect(await kinds(browser.account)).toEqual(['passkey-added', 'sign-in', 'sign-in-failed'])
  })

  it('takes one account’s passkey for no other', async () => {
    const [mine, theirs] = [await person('leader'), await person('leader')]
    await keyed(mine.browser)
    const other = await keyed(theirs.browser)
    const begun = await at.nobody.post('/dang-nhap', { login: mine.login, password })
    const passkey = other.show(options(begun), at.desk.origin)
    expect(where(await finish(at.nobody, '/dang-nhap/khoa', begun, { passkey }))).toBe('/dang-nhap?khoa=sai')
    // Nor one that is known already.
    const second = await theirs.browser.post('/toi/khoa/moi')
    const made = other.make(options(second), at.desk.origin)
    expect((await finish(theirs.browser, '/toi/khoa', second, { name: 'x', made })).status).toBe(409)
  })

  it('a new password by a one-time link needs the passkey as well', async () => {
    const { browser } = await person('reviewer')
    await keyed(browser)
    const administrator = await at.as('administrator')
    const { body } = await administrator.post(`/tai-khoan/${browser.account}/lien-ket`)
    const link = /\/mo-tai-khoan\/[\w-]{43}/.exec(body)?.[0] ?? ''
    const opened = await at.nobody.post(link, { password, again: password })
    expect([opened.status, String(opened.headers['set-cookie'])]).toEqual([200, expect.not.stringMatching(/kientruc=/)])
  })

  it('shuts whoever has none out of everything but adding one, where one is demanded', async () => {
    await demand(['leader'])
    const { browser } = await person('leader')
    expect(where(await browser.get('/'))).toBe('/toi?can-khoa=1')
    expect(where(await browser.get('/lanh-dao'))).toBe('/toi?can-khoa=1')
    expect((await browser.get('/toi')).body).toContain('phải có khóa bảo mật')
    expect((await (await at.as('reviewer')).get('/')).status).toBe(200)
    await keyed(browser)
    expect((await browser.get('/lanh-dao')).status).toBe(200)
    await demand([])
  })

  it('asks again before a decision when a quarter of an hour has passed, and loses nothing of what was written', async () => {
    await demand(['leader'])
    const { browser } = await person('leader')
    const own = await keyed(browser)
    const nowhere = '/ho-so/00000000-0000-4000-8000-000000000000/phe-duyet'
    // Shown just now: on to the dossier, of which there is none.
    expect((await browser.post(nowhere)).status).toBe(404)
    at.wait(16)
    const conditions = 'Kết nối qua LGSP "30/06"'
    const begun = await browser.post(nowhere, { conditions })
    expect([begun.status, begun.body]).toEqual([
      200,
      expect.stringContaining('name="conditions" value="Kết nối qua LGSP &quot;30/06&quot;"'),
    ])
    const wrong = await finish(browser, nowhere, begun, {
      conditions,
      passkey: own.show(options(begun), at.desk.origin, { origin: 'https://evil.example' }),
    })
    expect(wrong.status).toBe(401)
    expect(
      (await finish(browser, nowhere, wrong, { conditions, passkey: own.show(options(wrong), at.desk.origin) })).status,
    ).toBe(404)
    expect((await browser.post(nowhere)).status).toBe(404)
    expect((await kinds(browser.account)).slice(-2)).toEqual(['sign-in-failed', 'sign-confirmed'])
    // What was begun in one session is ended in no other.
    at.wait(16)
    const stolen = await browser.post(nowhere)
    const other = { ...(await at.as('leader')), account: browser.account }
    expect(
      (await finish(other, nowhere, stolen, { passkey: own.show(options(stolen), at.desk.origin) })).status,
    ).not.toBe(404)
    await demand([])
  })

  it('several are kept, one is removed by its owner after showing one, all by the administrator, and both stand in the log', async () => {
    const { browser, login } = await person('leader')
    const own = await keyed(browser)
    await keyed(browser)
    at.wait(16)
    const begun = await browser.post('/toi/khoa/go', { id: own.id })
    expect(begun.body).toContain(`name="id" value="${own.id}"`)
    const passkey = own.show(options(begun), at.desk.origin)
    expect((await finish(browser, '/toi/khoa/go', begun, { id: own.id, passkey })).status).toBe(303)
    const count = () =>
      system((tx) =>
        tx.rows(Type.Object({ id: Type.String() }), 'select id from passkey where account_id = $1', [browser.account]),
      )
    expect(await count()).toHaveLength(1)
    expect((await at.nobody.post('/dang-nhap', { login, password })).status).toBe(200)
    const administrator = await at.as('administrator')
    expect((await administrator.post(`/tai-khoan/${browser.account}/go-khoa`)).status).toBe(303)
    expect(await count()).toHaveLength(0)
    expect(where(await browser.get('/'))).toBe('/dang-nhap')
    expect((await at.nobody.post('/dang-nhap', { login, password })).status).toBe(303)
    expect(await kinds(administrator.account)).toEqual(['passkey-removed'])
    expect(await kinds(browser.account)).toContain('passkey-removed')
  })

  it('is set by an administrator only, and only where passkeys can be made', async () => {
    const administrator = await at.as('administrator')
    expect((await administrator.post('/tai-khoan/khoa-bao-mat', { role: 'leader' })).status).toBe(303)
    expect((await administrator.get('/tai-khoan')).body).toMatch(/value="leader" checked/)
    expect((await (await at.as('lead')).post('/tai-khoan/khoa-bao-mat')).status).toBe(403)
    await demand([])
    const plain = await testDesk(store)
    const there = await plain.as('administrator')
    expect((await there.post('/tai-khoan/khoa-bao-mat', { role: 'leader' })).status).toBe(409)
    await plain.close()
  })

  it('tells no fault of its own', () => expect(at.problems).toEqual([]))
})
