import { describe, expect, it, vi } from 'vitest'
import { invite } from '../../src/surfaces/desk/begin.js'
import { deskRoles } from '../../src/surfaces/desk/domain/roles.js'
import { routes } from '../../src/surfaces/desk/routes.js'
import { type Browser, deskForAll } from './support/desk.js'

vi.setConfig({ testTimeout: 300_000 })

const at = deskForAll()

const proposal = `proposal:
  id: dx-1
  title: Phần mềm quản lý <b>cây xanh</b> & công viên
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị
  functions: [Quản lý danh mục cây xanh, Theo dõi chăm sóc]
`
const where = ({ headers }: { headers: Record<string, unknown> }) => String(headers.location)

describe('every route and every role', () => {
  const somewhere = (path: string) =>
    path.replace(':id', '00000000-0000-4000-8000-000000000000').replace(':secret', 'x'.repeat(43)).replace(/:\w+/g, '1')

  it('is answered only where the table lists the role', async () => {
    const people = new Map<string, Browser>([['nobody', at.nobody]])
    for (const role of deskRoles) people.set(role, await at.as(role))
    for (const { method, path, who } of routes)
      for (const [role, browser] of people) {
        // Signing out would end the session that the next routes need.
        if (path === '/dang-xuat' && role !== 'nobody') continue
        const address = somewhere(path)
        const { status, headers } = await (method === 'GET' ? browser.get(address) : browser.post(address))
        const allowed = who === 'everyone' || who.some((one) => one === role)
        const what = `${role}: ${method} ${path}: ${status}`
        if (!allowed && role === 'nobody') expect([what, headers.location]).toEqual([what, '/dang-nhap'])
        else if (!allowed) expect(status, what).toBe(403)
        else expect(status === 403 || status >= 500, what).toBe(false)
        expect(headers['content-security-policy'], what).toContain("default-src 'none'")
        expect(headers['x-content-type-options'], what).toBe('nosniff')
      }
    expect(at.problems).toEqual([])
  })

  it('has no other: unknown paths and methods are refused in words', async () => {
    const reviewer = await at.as('reviewer')
    for (const path of ['/khong-co', '/ho-so/..%2f..%2fetc%2fpasswd', '/%', '//', '/ho-so/%00', '/ho-so/1/phieu/exe'])
      expect([path, (await reviewer.get(path)).status]).toEqual([path, 404])
    expect((await reviewer.post('/ho-so/moi')).status).toBe(405)
    expect((await at.nobody.get('/', { host: 'evil.example' })).status).toBe(400)
  })
})

describe('the door', () => {
  const password = 'một câu mật khẩu dài'

  async function opened() {
    const browser = await at.as('reviewer')
    const { db, workspace, now } = at.desk
    const secret = await db.transaction({ kind: 'system', workspace }, (tx) =>
      invite(tx, workspace, browser.account, now()),
    )
    const [{ login } = { login: '' }] = await db.transaction({ kind: 'system', workspace }, async (tx) => {
      const Type = await import('typebox')
      return tx.rows(Type.Object({ login: Type.String() }), 'select login from account where id = $1', [
        browser.account,
      ])
    })
    return { link: `/mo-tai-khoan/${secret}`, login, browser }
  }

  it('opens by a one-time link, once, and then by the password', async () => {
    const { link, login, browser } = await opened()
    expect((await at.nobody.post(link, { password: 'ngắn', again: 'ngắn' })).status).toBe(422)
    const first = await at.nobody.post(link, { password, again: password })
    expect(first.status).toBe(303)
    expect(String(first.headers['set-cookie'])).toMatch(/^kientruc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    // Sessions from before the password are over.
    expect(where(await browser.get('/'))).toBe('/dang-nhap')
    expect((await at.nobody.post(link, { password, again: password })).status).toBe(404)
    expect((await at.nobody.post('/dang-nhap', { login, password })).status).toBe(303)
  })

  it('says the same of a wrong name and a wrong password, and after too many tries says nothing', async () => {
    const { link, login } = await opened()
    await at.nobody.post(link, { password, again: password })
    const bodies = []
    for (const name of [login, 'khong-ai']) {
      const { status, body } = await at.nobody.post('/dang-nhap', { login: name, password: 'sai' })
      expect(status).toBe(401)
      bodies.push(body.replaceAll(name, ''))
    }
    expect(bodies[0]).toBe(bodies[1])
    for (let i = 0; i < 7; i++) await at.nobody.post('/dang-nhap', { login, password: 'sai' })
    expect((await at.nobody.post('/dang-nhap', { login, password })).status).toBe(429)
    at.wait(16)
    expect((await at.nobody.post('/dang-nhap', { login, password })).status).toBe(303)
  })

  it('ends a session that rests, that is old, that signs out, everywhere at once', async () => {
    const resting = await at.as('reviewer')
    at.wait(31)
    expect(where(await resting.get('/'))).toBe('/dang-nhap')
    const old = await at.as('reviewer')
    for (let i = 0; i < 24; i++) {
      at.wait(25)
      await old.get('/')
    }
    at.wait(5)
    expect(where(await old.get('/'))).toBe('/dang-nhap')
    const out = await at.as('reviewer')
    expect((await out.post('/dang-xuat', { everywhere: '1' })).status).toBe(303)
    expect(where(await out.get('/'))).toBe('/dang-nhap')
  })

  it('takes no form from another page, nor without the session’s token', async () => {
    const browser = await at.as('lead')
    const form = ['/ho-so', { x: '1' }] as const
    expect((await browser.post(...form, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await browser.post(...form, {})).status).toBe(403)
    expect((await browser.post(...form, { origin: 'null' })).status).toBe(403)
    expect((await browser.post('/ho-so', { token: 'x' })).status).toBe(403)
  })
})

describe('a dossier', () => {
  it('goes from an agency’s draft, which nobody else sees, to the Department', async () => {
    const officer = await at.as('submitter')
    const reviewer = await at.as('reviewer')
    const added = await officer.upload('/ho-so', { 'hồ sơ.yaml': proposal })
    expect(added.status, added.body).toBe(303)
    const address = where(added)
    const draft = await officer.get(address)
    expect(draft.body).toContain('Tự kiểm tra')
    expect(draft.body).toContain('&lt;b&gt;cây xanh&lt;/b&gt; &amp; công viên')
    expect(draft.body).not.toContain('<b>cây xanh')
    expect((await reviewer.get(address)).status).toBe(404)
    expect((await officer.post(`${address}/gui`)).status).toBe(303)
    const seen = await reviewer.get(address)
    expect(seen.body).toContain('Kết quả đối chiếu')
    // A form that names nobody is refused in words.
    const unnamed = await reviewer.post(`${address}/tiep-nhan`)
    expect([unnamed.status, unnamed.body.includes('Hãy chọn cán bộ thẩm định')]).toEqual([409, true])
    // So is one that names nobody whom there is, or nobody who appraises.
    const unknown = '00000000-0000-4000-8000-000000000000'
    for (const assignee of [unknown, 'x', officer.account, (await at.as('leader')).account]) {
      const wrong = await reviewer.post(`${address}/tiep-nhan`, { assignee })
      expect([wrong.status, wrong.body.includes('không phải là cán bộ thẩm định')]).toEqual([409, true])
    }
    // What the tool found is not the agency’s before there is a conclusion.
    expect((await officer.get(address)).body).toContain('Hồ sơ đang ở cơ quan thẩm định')
    expect((await officer.get(`${address}/phieu/docx`)).status).toBe(404)
    expect((await officer.post(`${address}/gui`)).status).toBe(409)
    const word = await reviewer.get(`${address}/phieu/docx`)
    expect([word.status, word.headers['content-disposition']]).toEqual([200, expect.stringMatching(/^attachment; /)])
    expect((await reviewer.get(`${address}/phieu/html`)).headers['content-security-policy']).toMatch(/^sandbox/)
    const sent = await reviewer.get(`${address}/tep/1/1`)
    expect(sent.body).toBe(proposal)
    expect(sent.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('hồ sơ.yaml')}`)
    expect(at.problems).toEqual([])
  })

  it('comes in a pile, where what cannot be read is named', async () => {
    const reviewer = await at.as('reviewer')
    const second = proposal.replace('dx-1', 'dx-2').replace('so-a', 'so-khong-co')
    const pile = { 'a.yaml': proposal, 'b.yaml': second, 'c.docx': 'no Word file', '../../d.png': 'x' }
    const { status, body } = await reviewer.upload('/ho-so', pile)
    expect(status).toBe(422)
    expect(body).toContain('“b.yaml”')
    expect(body).toContain('d.png')
    expect(body).not.toContain('../')
    expect((await reviewer.get('/')).body).toContain('&lt;b&gt;cây xanh&lt;/b&gt;')
  })

  it('tells of each thing that was read where it stands, of a sum as well', async () => {
    const { judge } = at.desk
    const form = {
      title: ['Phần mềm'],
      agency: ['Sở A'],
      kind: ['Xây dựng mới'],
      'budget.total': ['4500'],
      purpose: ['Quản lý cây xanh đô thị'],
      functions: ['Quản lý danh mục'],
    }
    const { read } = await judge.judge([await judge.filledForm(new Map(Object.entries(form)))], 'vi')
    const places = read.map(({ entries }) => entries[0]?.place)
    expect(read.map(({ field }) => field)).toContain('budget')
    expect(new Set(places).size).toBe(places.length)
  })

  it('is refused where the form is too large or no form', async () => {
    const reviewer = await at.as('reviewer')
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`f${i}`, 'x']))
    expect((await reviewer.upload('/ho-so', { 'a.yaml': proposal }, many)).status).toBe(413)
    const { origin } = at.desk
    const odd = { origin, 'content-type': 'application/json' }
    expect((await reviewer.post('/ho-so', {}, odd)).status).toBe(415)
    const broken = { origin, 'content-type': 'multipart/form-data; boundary=x' }
    expect((await reviewer.post('/ho-so', {}, broken)).status).toBe(400)
  })
})
