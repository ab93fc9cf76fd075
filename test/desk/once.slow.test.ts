import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { digestOf } from '../../src/architecture/index.js'
import { secret } from '../../src/surfaces/desk/http/passwords.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { clientOf } from './support/client.js'
import { type Browser, type TestDesk, testDesk } from './support/desk.js'
import { stores, type TestStore } from './support/stores.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const proposal = (id: string) => `proposal:
  id: ${id}
  title: Phần mềm quản lý cây xanh ${id}
  agency: so-a
  kind: build
  purpose: Quản lý cây xanh đô thị
  functions: [Quản lý danh mục cây xanh ${id}]
`

describe.each(stores)('what is sent twice is done once, by two servers on %s', (_, open) => {
  let store: TestStore
  let one: TestDesk
  let other: TestDesk
  beforeAll(async () => {
    store = await open()
    one = await testDesk(store)
    other = await testDesk(store)
  })
  afterAll(async () => {
    await one.close()
    await other.close()
    await store.end()
  })
  const system = <T extends Type.TObject>(shape: T, sql: string, params: string[] = []) =>
    one.desk.db.transaction({ kind: 'system', workspace: one.desk.workspace }, (tx) => tx.rows(shape, sql, params))
  const titled = async (title: string) => {
    const Count = Type.Object({ count: Type.Integer() })
    const [row] = await system(Count, "select count(*)::int as count from dossier where title like '%' || $1", [title])
    return row?.count
  }
  const elsewhere = (browser: Browser) => clientOf(other.desk.origin, browser.secret)

  it('an upload, at the same moment and later', async () => {
    const officer = await one.as('submitter')
    const form = { once: secret() }
    const send = (to: Pick<Browser, 'upload'>) => to.upload('/ho-so', { 'a.yaml': proposal('dx-1') }, form)
    const answers = await Promise.all([officer, elsewhere(officer), officer].map(send))
    answers.push(await send(elsewhere(officer)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
    expect(await titled('dx-1')).toBe(1)
    // The same files from a page that was opened anew are meant.
    expect((await officer.upload('/ho-so', { 'a.yaml': proposal('dx-1') }, { once: secret() })).status).toBe(303)
    expect(await titled('dx-1')).toBe(2)
  })

  it('another content under the same key is refused; the key of somebody else is another', async () => {
    const [officer, colleague] = [await one.as('submitter'), await one.as('submitter')]
    const form = { once: secret() }
    const send = (by: Browser, id: string) => by.upload('/ho-so', { 'a.yaml': proposal(id) }, form)
    expect((await send(officer, 'dx-2')).status).toBe(303)
    const refused = await send(officer, 'dx-3')
    expect([refused.status, refused.body.includes('đã được gửi với nội dung khác')]).toEqual([409, true])
    expect((await send(colleague, 'dx-3')).status).toBe(303)
    expect([await titled('dx-2'), await titled('dx-3')]).toEqual([1, 1])
    expect((await officer.upload('/ho-so', { 'a.yaml': proposal('dx-2') }, { once: 'x' })).status).toBe(400)
  })

  it('what recorded nothing may be mended and sent again under the same key; what recorded a part may not', async () => {
    const reviewer = await one.as('reviewer')
    const empty = { once: secret() }
    expect((await reviewer.upload('/ho-so', {}, empty)).status).toBe(422)
    expect((await reviewer.upload('/ho-so', { 'a.yaml': proposal('dx-4') }, empty)).status).toBe(303)
    const half = { once: secret() }
    const pile = { 'a.yaml': proposal('dx-5'), 'b.docx': 'no Word file' }
    for (let i = 0; i < 2; i++) expect((await reviewer.upload('/ho-so', pile, half)).status).toBe(422)
    expect(await titled('dx-5')).toBe(1)
  })

  it('where the server ended before it answered nothing is done again, unless nothing was recorded', async () => {
    const officer = await one.as('submitter')
    const form = { once: secret() }
    const send = () => officer.upload('/ho-so', { 'a.yaml': proposal('dx-6') }, form)
    await send()
    const Key = Type.Object({ key: Type.String() })
    const lose = (done: boolean) =>
      system(
        Key,
        `update once set answer = null, alive_at = '-infinity', done = ${done} where key = $1 returning key`,
        [digestOf(`once ${form.once}`)],
      )
    expect((await lose(true)).length).toBe(1)
    const again = await send()
    expect([again.status, again.body.includes('đã được ghi')]).toEqual([409, true])
    expect(await titled('dx-6')).toBe(1)
    await lose(false)
    expect((await send()).status).toBe(303)
    expect(await titled('dx-6')).toBe(2)
  })

  it('a token that is shown once is shown to the very form again, and stands in no database', async () => {
    const reviewer = await one.as('reviewer')
    const form = { name: 'CI', days: '30', 'scope-read': 'yes', once: secret() }
    const answers = [await reviewer.post('/ma-truy-cap', form), await elsewhere(reviewer).post('/ma-truy-cap', form)]
    const tokens = answers.map(({ body }) => /kientruc_[\w-]{43}/.exec(body)?.[0])
    expect(tokens[0]).toBe(tokens[1])
    const Answer = Type.Object({ answer: Type.Unsafe<Uint8Array | null>({}) })
    for (const { answer } of await system(Answer, 'select answer from once'))
      expect(Buffer.from(answer ?? []).toString('latin1')).not.toContain(tokens[0])
  })

  it('every page of somebody who is signed in has such keys, each form another', async () => {
    const { body } = await (await one.as('lead')).get('/lich')
    const keys = body.match(/(?<=name="once" value=")[\w-]{43}/g) ?? []
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
    expect((await one.nobody.get('/dang-nhap')).body).not.toContain('name="once"')
  })

  it('by programs, under an Idempotency-Key, a day long', async () => {
    const officer = await one.as('submitter')
    const made = await officer.post('/ma-truy-cap', { name: 'CI', days: '30', 'scope-send': 'yes' })
    const [token = ''] = /kientruc_[\w-]{43}/.exec(made.body) ?? []
    const key = randomUUID()
    const send = (origin: string, content: string, given: string = key) => {
      const body = new FormData()
      body.append('files', new File([content], 'a.yaml'))
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': given }
      return fetch(`${origin}/api/v1/dossiers`, { method: 'POST', body, headers })
    }
    const answers = await Promise.all([one, other, one].map(({ desk }) => send(desk.origin, proposal('dx-7'))))
    const sent = await Promise.all(answers.map((answer) => answer.json()))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(sent.map(({ dossier }) => dossier.id)).size).toBe(1)
    expect(await titled('dx-7')).toBe(1)
    expect((await send(one.desk.origin, proposal('dx-8'))).status).toBe(422)
    expect((await send(one.desk.origin, proposal('dx-8'), '')).status).toBe(400)
    one.wait(25 * 60)
    other.wait(25 * 60)
    expect((await send(one.desk.origin, proposal('dx-8'))).status).toBe(201)
    expect([...one.problems, ...other.problems]).toEqual([])
  })
})

it('kientruc push sends again under the same key where the connection is cut', async () => {
  const keys: unknown[] = []
  const cutting = createServer((request, response) => {
    keys.push(request.headers['idempotency-key'])
    if (keys.length === 1) return void request.socket.destroy()
    response.writeHead(403, { 'content-type': 'application/problem+json' }).end('{"title":"no"}')
  })
  await new Promise<void>((done) => cutting.listen(0, '127.0.0.1', done))
  const cwd = folder()
  writeFileSync(join(cwd, 'dx.yaml'), proposal('dx-1'))
  const env = {
    KIENTRUC_TOKEN: 'kientruc_x',
    KIENTRUC_DESK: `http://127.0.0.1:${(cutting.address() as AddressInfo).port}`,
  }
  const { code, err } = await kientruc(cwd, ['push', 'dx.yaml'], '', false, { env })
  await new Promise((done) => cutting.close(done))
  expect([code, err.includes('403')]).toEqual([2, true])
  expect(keys.length).toBe(2)
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(keys[1]).toBe(keys[0])
})
