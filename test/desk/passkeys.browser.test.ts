import { afterAll, beforeAll, expect, it } from 'vitest'
import { invite } from '../../src/surfaces/desk/begin.js'
import { axe, open } from '../support/browser.js'
import { type TestDesk, testDesk } from './support/desk.js'
import { standsOn } from './support/stands.js'
import { embeddedStore, type TestStore } from './support/stores.js'

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

const proposal = `proposal:
  id: dx-1
  title: Phần mềm quản lý cây xanh
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị của tỉnh
  functions: [Quản lý danh mục cây xanh]
`

/** A dossier that waits for a decision. */
async function concluded(): Promise<string> {
  const [officer, reviewer] = [await at.as('drafter', 'submitter'), await at.as('reviewer')]
  const address = String((await officer.upload('/ho-so', { 'a.yaml': proposal })).headers.location)
  await officer.post(`${address}/gui`)
  await reviewer.post(`${address}/tiep-nhan`, { assignee: reviewer.account })
  const { body } = await reviewer.get(`${address}/tham-dinh`)
  await reviewer.post(`${address}/tham-dinh`, standsOn(body, 'accepted'))
  const verdict = /name="verdict" value="([^"]+)"/.exec((await reviewer.get(address)).body)?.[1] ?? ''
  await reviewer.post(`${address}/ket-luan`, { verdict })
  return address
}

it('a leader of whom a passkey is demanded makes one, signs in by it and shows it again to decide', async () => {
  const address = await concluded()
  const administrator = await at.as('administrator')
  await administrator.post('/tai-khoan/khoa-bao-mat', { role: 'leader' })
  const leader = await at.as('leader')
  const { db, workspace, now, origin } = at.desk
  const secret = await db.transaction({ kind: 'system', workspace }, (tx) =>
    invite(tx, workspace, leader.account, now()),
  )
  const password = 'một câu mật khẩu dài'

  const { page, complaints } = await open(`${origin}/mo-tai-khoan/${secret}`)
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  } as const
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', { options })
  const press = async (button: string) => {
    await page.click(`main button:text-is("${button}")`)
    await page.waitForLoadState()
  }
  const title = () => page.locator('h1').textContent()

  await page.fill('[name=password]', password)
  await page.fill('[name=again]', password)
  await press('Mở tài khoản')
  // Nothing else opens before there is a passkey.
  expect(page.url()).toBe(`${origin}/toi?can-khoa=1`)
  await press('Thêm khóa bảo mật')
  expect(await axe(page)).toEqual([])
  await page.fill('[name=name]', 'Máy tính cơ quan')
  await press('Tạo khóa trên thiết bị')
  await page.waitForURL('**/toi?xong=1')
  expect(await page.locator('main table').first().textContent()).toContain('Máy tính cơ quan')
  expect(await axe(page)).toEqual([])

  // The same device is not taken twice.
  await press('Thêm khóa bảo mật')
  await press('Tạo khóa trên thiết bị')
  await page.waitForSelector('[role=alert]:not([hidden])')
  expect(await page.locator('[role=alert]').textContent()).toContain('đã có khóa bảo mật')

  await page.click('text=Đăng xuất')
  const [login] = await db.transaction({ kind: 'system', workspace }, async (tx) => {
    const Type = await import('typebox')
    return tx.rows(Type.Object({ login: Type.String() }), 'select login from account where id = $1', [leader.account])
  })
  await page.fill('[name=login]', login?.login ?? '')
  await page.fill('[name=password]', password)
  await press('Đăng nhập')
  expect(await title()).toBe('Xác nhận bằng khóa bảo mật')
  expect(await axe(page)).toEqual([])
  await press('Dùng khóa bảo mật')
  await page.waitForURL(`${origin}/lanh-dao`)

  at.wait(16)
  await page.goto(`${origin}${address}`)
  await page.fill('[name=conditions]', 'Kết nối qua LGSP (30/06/2027)')
  await press('Phê duyệt')
  expect(await title()).toBe('Xác nhận bằng khóa bảo mật')
  await press('Dùng khóa bảo mật')
  await page.waitForURL('**/ho-so/*?xong=approve*')
  expect(await page.locator('main').textContent()).toContain('Kết nối qua LGSP')

  const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId })
  expect(credentials.map(({ rpId, signCount }) => [rpId, signCount])).toEqual([['localhost', 3]])
  expect(complaints).toEqual([])
  expect(at.problems).toEqual([])
})

it('what fails on the device is told in words, and nothing is sent', async () => {
  const leader = await at.as('reviewer')
  const { page, complaints } = await open('about:blank')
  await page.context().addCookies([{ name: 'kientruc', value: leader.secret ?? '', url: at.desk.origin }])
  await page.goto(`${at.desk.origin}/toi`)
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await page.click('button:text-is("Thêm khóa bảo mật")')
  await page.evaluate(() => {
    navigator.credentials.create = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.click('button:text-is("Tạo khóa trên thiết bị")')
  await page.waitForSelector('[role=alert]:not([hidden])')
  expect(await page.locator('[role=alert]').textContent()).toContain('Chưa dùng được khóa bảo mật')
  expect(await page.locator('main button').first().isEnabled()).toBe(true)
  expect(new URL(page.url()).pathname).toBe('/toi/khoa/moi')
  expect(complaints).toEqual([])
})
