import { describe, expect, it, vi } from 'vitest'
import { invite } from '../../src/surfaces/desk/begin.js'
import { clientOf, type Reply } from './support/client.js'
import { type Browser, testDesk } from './support/desk.js'
import { stores } from './support/stores.js'

vi.setConfig({ testTimeout: 120_000 })

const password = 'một câu mật khẩu dài'
const agents = {
  office:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  phone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
}
const secretIn = ({ headers }: Reply) => /kientruc=([^;]+)/.exec(String(headers['set-cookie']))?.[1]
const where = ({ headers }: Reply) => String(headers.location)

describe.each(stores)('where somebody is signed in, with %s', (_, open) => {
  it('is listed by its owner and by the administrator, who end one or all others', async () => {
    const store = await open()
    const at = await testDesk(store)
    const { db, workspace, now, origin } = at.desk
    const owner = await at.as('reviewer')
    const stranger = await at.as('reviewer')
    const administrator = await at.as('administrator')
    const link = await db.transaction({ kind: 'system', workspace }, (tx) =>
      invite(tx, workspace, owner.account, now()),
    )
    const signedIn = async (agent: string) => {
      const answer = await at.nobody.post(
        '/dang-nhap',
        { login: 'reviewer-0', password },
        { origin, 'user-agent': agent },
      )
      return clientOf(origin, secretIn(answer))
    }
    await at.nobody.post(`/mo-tai-khoan/${link}`, { password, again: password })
    at.wait(1)
    const office = await signedIn(agents.office)
    at.wait(1)
    const phone = await signedIn(agents.phone)

    const page = (await office.get('/toi')).body
    expect(page).toContain('Chrome trên Windows (phiên này)')
    expect(page).toContain('Safari trên iPhone')
    expect(page).toContain('127.0.0.1')
    const [phoneId = ''] = /(?<=<option value=")[0-9a-f-]{36}(?=">Safari trên iPhone)/.exec(page) ?? []
    expect(phoneId).not.toBe('')
    // No page has a session's secret, or its digest.
    expect(page).not.toMatch(/sha256:[0-9a-f]{20}/)

    const endPhone = { phien: phoneId, password }
    expect((await office.post('/toi/phien', { ...endPhone, password: 'sai' })).status).toBe(409)
    const ofStranger = clientOf(origin, stranger.secret)
    expect((await ofStranger.get('/toi')).body).not.toContain('iPhone')
    expect((await phone.get('/toi')).status).toBe(200)
    expect((await office.post('/toi/phien', endPhone)).status).toBe(303)
    expect(where(await phone.get('/toi'))).toBe('/dang-nhap')
    expect((await office.get('/toi')).status).toBe(200)

    // All others: the one that is asked from stays.
    const again = await signedIn(agents.phone)
    expect((await office.post('/toi/phien', { phien: 'khac', password })).status).toBe(303)
    expect(where(await again.get('/'))).toBe('/dang-nhap')
    expect((await office.get('/')).status).toBe(200)

    const account = `/tai-khoan/${owner.account}`
    expect((await administrator.get(account)).body).toContain('Chrome trên Windows')
    expect((await stranger.post(`${account}/phien`, { phien: 'khac' })).status).toBe(403)
    expect((await administrator.post(`${account}/phien`, { phien: 'khac' })).status).toBe(303)
    expect(where(await office.get('/'))).toBe('/dang-nhap')
    expect((await administrator.post(`${account}/phien`, { phien: 'khac' })).status).toBe(404)
    expect((await (await at.as('auditor')).get('/nhat-ky')).body).toContain('Kết thúc phiên đăng nhập')
    // One that rests too long is not listed.
    await signedIn(agents.phone)
    at.wait(31)
    expect((await (await signedIn(agents.office)).get('/toi')).body).not.toContain('iPhone')
    expect(at.problems).toEqual([])
    await at.close()
    await store.end()
  })

  it('is ended by nobody else, though the form says so', async () => {
    const store = await open()
    const at = await testDesk(store)
    const { db, workspace, now, origin } = at.desk
    const [owner, stranger] = [await at.as('reviewer'), await at.as('reviewer')]
    const sessionOf = async (browser: Browser) => {
      const Type = await import('typebox')
      const Id = Type.Object({ id: Type.String() })
      const [row] = await db.transaction({ kind: 'system', workspace }, (tx) =>
        tx.rows(Id, 'select id from session where account_id = $1', [browser.account]),
      )
      return row?.id ?? ''
    }
    const link = await db.transaction({ kind: 'system', workspace }, (tx) =>
      invite(tx, workspace, stranger.account, now()),
    )
    const opened = clientOf(
      origin,
      secretIn(await at.nobody.post(`/mo-tai-khoan/${link}`, { password, again: password })),
    )
    expect((await opened.post('/toi/phien', { phien: await sessionOf(owner), password })).status).toBe(404)
    expect((await owner.get('/')).status).toBe(200)
    await at.close()
    await store.end()
  })
})
