import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimed, createOidc, type OidcSettings } from '../../src/surfaces/desk/http/oidc.js'
import type { Reply } from './support/client.js'
import { type TestDesk, testDesk } from './support/desk.js'
import { embeddedStore, type TestStore } from './support/stores.js'

/**
 * A real provider, behind a door of the test's own that may put another ID token into its answer: signed with the provider's own
 * key, so that nothing but what is claimed is wrong.
 */
type Tamper = (claims: Record<string, unknown>) => {
  claims?: Record<string, unknown>
  header?: object
  key?: KeyObject
}
let tamper: Tamper | undefined
let provider: Server
let issuer = ''
let key: KeyObject
let store: TestStore
let at: TestDesk
const secret = 'a secret of the test, long enough'
const groups: Record<string, unknown> = { groups: ['tham-dinh'] }

const listening = (server: Server) =>
  new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)))

beforeAll(async () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  key = pair.privateKey
  let answer: ((...given: Parameters<ReturnType<Provider['callback']>>) => unknown) | undefined
  provider = createServer((request, response) => {
    if (tamper && request.url === '/token') {
      const own = tamper
      const end = response.end.bind(response)
      response.end = ((body?: unknown) => {
        const told = JSON.parse(String(body))
        if (told.id_token) told.id_token = another(told.id_token, own)
        const text = JSON.stringify(told)
        if (!response.headersSent) response.setHeader('content-length', Buffer.byteLength(text))
        return end(text)
      }) as typeof response.end
    }
    void answer?.(request, response)
  })
  issuer = `http://127.0.0.1:${await listening(provider)}`
  store = await embeddedStore()
  const settings: OidcSettings = {
    ...{ issuer, clientId: 'desk', clientSecretFile: 'x', name: 'Cổng của tỉnh', scope: 'openid profile' },
    roles: [
      { claim: 'groups', value: 'tham-dinh', roles: ['reviewer'] },
      { claim: 'groups', value: 'so-a', roles: ['drafter', 'submitter'], agency: 'so-a' },
    ],
  }
  at = await testDesk(store, { oidc: createOidc(settings, secret) })
  const { d, p, q, dp, dq, qi, n, e } = pair.privateKey.export({ format: 'jwk' })
  const idp = new Provider(issuer, {
    clients: [{ client_id: 'desk', client_secret: secret, redirect_uris: [`${at.desk.origin}/dang-nhap/oidc/ve`] }],
    jwks: { keys: [{ kty: 'RSA', kid: 'k', use: 'sig', alg: 'RS256', d, p, q, dp, dq, qi, n, e }] } as never,
    cookies: { keys: ['of the test'] },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Người ${id}`, preferred_username: id, ...groups }),
    }),
  })
  answer = idp.callback()
})
afterAll(async () => {
  await at.close()
  await store.end()
  provider.closeAllConnections()
  provider.close()
})

function another(token: string, change: Tamper): string {
  const [, body = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
  const { claims: other = claims, header = { alg: 'RS256', kid: 'k' }, key: own = key } = change(claims)
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part(header)}.${part(other)}`
  if ('alg' in header && header.alg === 'none') return `${signed}.`
  return `${signed}.${createSign('sha256').update(signed).sign(own).toString('base64url')}`
}

/** A browser with cookies of its own, which follows the provider's pages. */
class Visitor {
  private readonly jar = new Map<string, Map<string, string>>()
  async ask(
    address: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; location: string; body: string }> {
    const { host } = new URL(address)
    const cookies = this.jar.get(host) ?? new Map<string, string>()
    this.jar.set(host, cookies)
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    return {
      status: answer.status,
      location: location ? new URL(location, address).href : '',
      body: await answer.text(),
    }
  }
  /** Signs in at the provider; gives the address at which it sends people back, which was not asked yet. */
  async throughProvider(login: string): Promise<string> {
    let next = (await this.ask(`${at.desk.origin}/dang-nhap/oidc`)).location
    for (let i = 0; i < 12; i++) {
      if (next.startsWith(at.desk.origin)) return next
      const page = await this.ask(next)
      const action = /action="([^"]+)"/.exec(page.body)?.[1]
      if (page.location) next = page.location
      else if (action) {
        const prompt = /name="prompt" value="([^"]+)"/.exec(page.body)?.[1] ?? 'login'
        next = (await this.ask(new URL(action, next).href, { prompt, login, password: 'x' })).location
      } else throw new Error(page.body)
    }
    throw new Error('the provider does not come to an end')
  }
}

const came = async (visitor: Visitor) => (await visitor.ask(`${at.desk.origin}/`)).status === 200

describe('signing in by OpenID Connect', () => {
  it('opens a session with the roles that the claims give, which change with them', async () => {
    const visitor = new Visitor()
    const back = await visitor.throughProvider('an')
    const answer = await visitor.ask(back)
    expect([answer.status, answer.location]).toEqual([303, `${at.desk.origin}/`])
    expect((await visitor.ask(`${at.desk.origin}/toi`)).body).toContain('Cán bộ thẩm định')
    groups.groups = ['so-a']
    const again = new Visitor()
    await again.ask(await again.throughProvider('an'))
    const me = await again.ask(`${at.desk.origin}/toi`)
    expect(me.body).toContain('Người gửi hồ sơ')
    expect(me.body).not.toContain('Cán bộ thẩm định')
    groups.groups = ['tham-dinh']
  })

  it('lets nobody in to whom the mapping gives nothing', async () => {
    groups.groups = ['khach']
    const visitor = new Visitor()
    const answer = await visitor.ask(await visitor.throughProvider('khach'))
    expect(answer.status).toBe(401)
    expect(await came(visitor)).toBe(false)
    groups.groups = ['tham-dinh']
  })

  it('does not take the account of somebody who is called the same here', async () => {
    const local = await at.as('lead')
    const { body } = await local.get('/toi')
    const login = /value="(lead-\d+)" readonly/.exec(body)?.[1] ?? ''
    const visitor = new Visitor()
    await visitor.ask(await visitor.throughProvider(login))
    const me = await visitor.ask(`${at.desk.origin}/toi`)
    expect(me.body).toContain(`${login}#`)
    expect(me.body).not.toContain('Trưởng nhóm')
  })

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  it.each<readonly [string, Tamper]>([
    ['another issuer', (claims) => ({ claims: { ...claims, iss: 'https://evil.example' } })],
    ['another audience', (claims) => ({ claims: { ...claims, aud: 'others' } })],
    ['another nonce', (claims) => ({ claims: { ...claims, nonce: randomUUID() } })],
    ['no nonce', ({ nonce: _, ...claims }) => ({ claims })],
    ['a time that is over', (claims) => ({ claims: { ...claims, exp: 1_000_000_000, iat: 999_999_000 } })],
    ['no signature', () => ({ header: { alg: 'none' } })],
    ['a weaker algorithm', () => ({ header: { alg: 'HS256', kid: 'k' } })],
    ['a stranger’s signature', () => ({ key: stranger })],
  ])('refuses a token with %s', async (_, change) => {
    const visitor = new Visitor()
    const back = await visitor.throughProvider('binh')
    tamper = change
    try {
      expect((await visitor.ask(back)).status).toBe(401)
    } finally {
      tamper = undefined
    }
    expect(await came(visitor)).toBe(false)
    expect(at.problems.length).toBeGreaterThan(0)
  })

  it('refuses another state, another browser, and the same answer twice', async () => {
    const visitor = new Visitor()
    const back = await visitor.throughProvider('chi')
    expect((await new Visitor().ask(back)).status).toBe(401)
    const forged = new URL(back)
    forged.searchParams.set('state', 'x')
    expect((await visitor.ask(forged.href)).status).toBe(401)
    // What was begun is ended by that try: the true answer comes too late.
    expect((await visitor.ask(back)).status).toBe(401)
    const second = new Visitor()
    const good = await second.throughProvider('chi')
    expect((await second.ask(good)).status).toBe(303)
    expect((await second.ask(good)).status).toBe(401)
  })

  it('gives a session of its own, whatever session was there', async () => {
    const local = await at.as('reviewer')
    const before = local.secret ?? ''
    const visitor = new Visitor()
    const back = await visitor.throughProvider('dung')
    const answer = await fetch(back, { redirect: 'manual', headers: { cookie: `kientruc=${before}` } })
    // Without what the browser held nothing is opened, and nobody's session is ended.
    expect(answer.status).toBe(401)
    const still: Reply = await local.get('/toi')
    expect(still.status).toBe(200)
  })
})

describe('the mapping', () => {
  it('gives roles of one agency only', () => {
    const roles: OidcSettings['roles'] = [
      { claim: 'g', value: 'a', roles: ['drafter'], agency: 'so-a' },
      { claim: 'g', value: 'b', roles: ['submitter'], agency: 'so-b' },
      { claim: 'boss', value: 'yes', roles: ['leader'] },
    ]
    const settings = { issuer: 'https://x', clientId: 'c', clientSecretFile: 'f', roles }
    expect(claimed({ sub: 's', g: ['a', 'b'], boss: 'yes' }, settings)).toMatchObject({
      ...{ agency: 'so-a', roles: ['drafter', 'leader'], login: 's', subject: 's' },
    })
  })
})
