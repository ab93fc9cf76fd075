import * as Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { addAccount, recoverAdministrator } from '../../src/surfaces/desk/begin.js'
import { hashOf } from '../../src/surfaces/desk/http/passwords.js'
import { brokenSeal } from '../../src/surfaces/desk/store/log.js'
import { addPasskey } from '../../src/surfaces/desk/store/passkeys.js'
import { testDesk } from './support/desk.js'
import { stores } from './support/stores.js'

describe.each(stores)('an administrator who lost their passkey, with %s', (_, open) => {
  it('is let in by a one-time link alone, and the log tells it', async () => {
    const store = await open()
    const { db } = store
    const at = await testDesk(store)
    const { workspace, now } = at.desk
    const system = { kind: 'system', workspace } as const
    await expect(recoverAdministrator(db, undefined, now())).rejects.toThrow(/no administrator yet/)
    const chief = await at.as('administrator')
    const reviewer = await at.as('reviewer')
    const password = 'một câu mật khẩu dài'
    await db.transaction(system, async (tx) => {
      await tx.run('update account set password = $2 where id = $1', [chief.account, await hashOf(password)])
      for (const account of [chief.account, reviewer.account]) {
        const key = { id: `key-${account}`, public_key: 'x', counter: 0, transports: '' }
        await addPasskey(tx, workspace, account, key, 'x', now().toISOString())
      }
    })
    const { login, secret } = await recoverAdministrator(db, undefined, now())
    expect(login).toBe('administrator-0')
    // The session is over, the password alone opens nothing, and nobody else lost anything.
    expect((await chief.get('/')).headers.location).toBe('/dang-nhap')
    expect((await at.nobody.post('/dang-nhap', { login, password })).status).toBe(401)
    expect((await reviewer.get('/')).status).toBe(200)
    const left = await db.transaction(system, (tx) =>
      tx.rows(Type.Object({ account_id: Type.String() }), 'select account_id from passkey'),
    )
    expect(left).toEqual([{ account_id: reviewer.account }])
    const fresh = 'một câu mật khẩu mới'
    const link = `/mo-tai-khoan/${secret}`
    expect((await at.nobody.post(link, { password: fresh, again: fresh })).status).toBe(303)
    expect((await at.nobody.post(link, { password: fresh, again: fresh })).status).toBe(404)
    expect((await at.nobody.post('/dang-nhap', { login, password: fresh })).status).toBe(303)
    const auditor = await at.as('auditor')
    expect((await auditor.get('/nhat-ky')).body).toContain('Khôi phục tài khoản quản trị từ máy chủ')
    expect(await db.transaction(system, brokenSeal)).toBeUndefined()
    await at.close()
    await store.end()
  })

  it('is asked for by name where there are several, and nobody else is let in', async () => {
    const store = await open()
    const at = await testDesk(store)
    const { workspace, now } = at.desk
    await store.db.transaction({ kind: 'system', workspace }, async (tx) => {
      for (const login of ['an', 'binh'])
        await addAccount(tx, workspace, { login, name: login, roles: ['administrator'] })
      await addAccount(tx, workspace, { login: 'cuc', name: 'Cúc', roles: ['lead'] })
    })
    for (const login of [undefined, 'cuc', 'khong-co'])
      await expect(recoverAdministrator(store.db, login, now())).rejects.toThrow(/an, binh/)
    expect((await recoverAdministrator(store.db, 'Binh', now())).login).toBe('binh')
    await at.close()
    await store.end()
  })
})
