import { createHmac } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isForbidden, listOf, type Resolve, resolveHost } from '../../src/surfaces/desk/hooks/address.js'
import { createDeliverer } from '../../src/surfaces/desk/hooks/deliverer.js'
import { type Hook, hooksFrom } from '../../src/surfaces/desk/hooks/settings.js'
import { createMetrics } from '../../src/surfaces/desk/watch/metrics.js'
import { folder } from '../support/disk.js'
import { type TestDesk, testDesk } from './support/desk.js'
import { stores, type TestStore } from './support/stores.js'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const dossier = { 'a.yaml': 'proposal: {id: a, title: Bí mật, agency: so-a, kind: build, purpose: b}' }

/** Somebody who listens, and answers in turn. */
class Receiver {
  readonly got: { headers: IncomingHttpHeaders; body: string; url: string | undefined }[] = []
  answers: readonly (number | string)[] = []
  private readonly server: Server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      const answer = this.answers[this.got.length] ?? 204
      this.got.push({ headers: request.headers, body, url: request.url })
      if (typeof answer === 'string') response.writeHead(302, { location: answer })
      else response.writeHead(answer)
      response.end()
    })
  })
  async listen(): Promise<number> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return (this.server.address() as AddressInfo).port
  }
  close(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((done) => this.server.close(() => done()))
  }
}

function hook(url: string, more: { events?: readonly string[]; addresses?: readonly string[] } = {}): Hook {
  const file = join(folder(), 'hooks.json')
  writeFileSync(join(file, '../khoa'), `${secret}\n`)
  const { events = ['register'], addresses = ['127.0.0.0/8'] } = more
  writeFileSync(file, JSON.stringify({ webhooks: [{ name: 'sso', url, secretFile: 'khoa', events, addresses }] }))
  const [one] = hooksFrom(file)
  if (!one) throw new Error('none')
  return one
}

describe.each(stores)('other systems are told, with %s', (_, open) => {
  let store: TestStore
  let test: TestDesk
  let receiver: Receiver
  let url: string
  const problems: unknown[] = []
  beforeAll(async () => {
    store = await open()
    test = await testDesk(store)
  })
  afterAll(async () => {
    await test.close()
    await store.end()
  })
  beforeEach(async () => {
    receiver = new Receiver()
    url = `http://127.0.0.1:${await receiver.listen()}/nhan?a=1`
    problems.length = 0
  })
  afterEach(async () => {
    await receiver.close()
    await told([])
  })
  const told = (hooks: readonly Hook[], resolve: Resolve = resolveHost) =>
    createDeliverer({
      ...{ db: store.db, workspace: test.desk.workspace, hooks, now: test.desk.now, metrics: createMetrics(), resolve },
      problem: (error) => problems.push(error),
    })

  it('what happened, signed as Standard Webhooks has it, once, without a word of content', async () => {
    const { deliver } = await told([hook(url)])
    const { headers } = await (await test.as('reviewer')).upload('/ho-so', dossier)
    await deliver()
    await deliver()
    expect(receiver.got).toHaveLength(1)
    const [{ headers: got, body, url: path } = { headers: {}, body: '', url: '' }] = receiver.got
    const signed = `${got['webhook-id']}.${got['webhook-timestamp']}.${body}`
    const mac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(signed)
      .digest('base64')
    expect(got['webhook-signature']).toBe(`v1,${mac}`)
    expect(path).toBe('/nhan?a=1')
    expect(JSON.parse(body)).toEqual({
      type: 'register',
      timestamp: '2026-03-02T03:00:00.000Z',
      data: { event: expect.any(Number), dossier: String(headers.location).slice('/ho-so/'.length) },
    })
  })

  it('nothing that did not happen: what is taken back takes its note along', async () => {
    const { deliver } = await told([hook(url)])
    const { db, workspace } = test.desk
    await expect(
      db.transaction({ kind: 'system', workspace }, async (tx) => {
        await tx.run("insert into event (workspace_id, at, kind, data) values ($1, 'x', 'register', '{}')", [workspace])
        throw new Error('taken back')
      }),
    ).rejects.toThrow('taken back')
    await deliver()
    expect(receiver.got).toEqual([])
  })

  it('again after a while where it failed, with the same id; what was given up when an administrator asks', async () => {
    receiver.answers = [500, 410]
    const { deliver } = await told([hook(url)])
    await (await test.as('reviewer')).upload('/ho-so', dossier)
    await deliver()
    await deliver()
    expect(receiver.got).toHaveLength(1)
    const administrator = await test.as('administrator')
    expect((await administrator.get('/thong-bao')).body).toContain('Sẽ gửi lại: Trả lời 500.')
    await administrator.post('/thong-bao/gui-lai')
    await deliver()
    expect((await administrator.get('/thong-bao')).body).toContain('Đã thôi gửi: Trả lời 410.')
    expect(problems).toHaveLength(1)
    await administrator.post('/thong-bao/gui-lai')
    await deliver()
    expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(receiver.got).toHaveLength(3)
    expect((await administrator.get('/thong-bao')).body).toContain('Không có thông báo nào bị kẹt.')
    expect((await (await test.as('lead')).get('/thong-bao')).status).toBe(403)
  })

  it('at no address of an own network that is not listed, whatever name leads there, and by no redirect', async () => {
    const other = new Receiver()
    const target = `http://127.0.0.1:${await other.listen()}/`
    const administrator = await test.as('administrator')
    const tried = async (one: Hook, resolve?: Resolve) => {
      const { deliver } = await told([one], resolve)
      await (await test.as('reviewer')).upload('/ho-so', dossier)
      await deliver()
      const { body } = await administrator.get('/thong-bao')
      await store.db.transaction({ kind: 'system', workspace: test.desk.workspace }, (tx) =>
        tx.run('delete from outbox'),
      )
      return body
    }
    expect(await tried(hook(url, { addresses: ['10.0.0.0/8'] }))).toContain('127.0.0.1 là địa chỉ nội bộ')
    const named = hook(url.replace('127.0.0.1', 'ten.example.vn'), { addresses: ['10.0.0.0/8'] })
    const leads = async () => [
      { address: '93.184.216.34', family: 4 as const },
      { address: '127.0.0.1', family: 4 as const },
    ]
    expect(await tried(named, leads)).toContain('127.0.0.1 là địa chỉ nội bộ')
    expect(receiver.got).toEqual([])
    receiver.answers = [target]
    expect(await tried(hook(url))).toContain('Trả lời 302: không đi theo chuyển hướng.')
    expect([receiver.got.length, other.got.length]).toEqual([1, 0])
    const here = hook(url.replace('127.0.0.1', 'ten.example.vn'))
    expect(await tried(here, async () => [{ address: '127.0.0.1', family: 4 }])).not.toContain('ten.example.vn: ')
    expect(receiver.got[1]?.headers.host).toMatch(/^ten\.example\.vn/)
    await other.close()
  })
})

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.1.1', '172.31.0.1', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8'],
    ...['64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', '2001::1'],
  ])('%s is no public host', (address) => {
    expect(isForbidden({ address, family: address.includes(':') ? 6 : 4 }, listOf([]))).toBe(true)
  })

  it.each(['93.184.216.34', '172.32.0.1', '203.162.0.1', '2405:4800::1'])('%s is one', (address) => {
    expect(isForbidden({ address, family: address.includes(':') ? 6 : 4 }, listOf([]))).toBe(false)
  })

  it('that is listed may be told', () => {
    const listed = listOf(['10.1.0.0/16', 'fd00::1'])
    const forbidden = (address: string, family: 4 | 6) => isForbidden({ address, family }, listed)
    expect([forbidden('10.1.2.3', 4), forbidden('10.2.0.1', 4)]).toEqual([false, true])
    expect([forbidden('fd00::1', 6), forbidden('fd00::2', 6)]).toEqual([false, true])
  })
})

describe('the list of those who are told', () => {
  it.each([
    ['ftp://a.example.vn/', {}, /https/],
    ['http://a.example.vn/', { addresses: [] }, /https/],
    ['https://u:p@a.example.vn/', {}, /https/],
    ['https://a.example.vn/', { events: ['no-such'] }, /no-such.*approve/],
    ['https://a.example.vn/', { addresses: ['10.0.0.0/99'] }, /addresses/],
    ['https://a.example.vn/', { events: [] }, /events/],
  ])('is refused in words: %s %o', (url, more, words) => {
    expect(() => hook(url, more)).toThrow(words)
  })
})
