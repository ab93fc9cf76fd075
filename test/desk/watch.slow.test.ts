import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Db, DbError } from '../../src/surfaces/desk/store/db.js'
import { createJournal, type Journal } from '../../src/surfaces/desk/watch/journal.js'
import { createMetrics } from '../../src/surfaces/desk/watch/metrics.js'
import { observedDb, observing } from '../../src/surfaces/desk/watch/observe.js'
import { type WatchPort, watchPort } from '../../src/surfaces/desk/watch/port.js'
import { type TestDesk, testDesk } from './support/desk.js'
import { embeddedStore, type TestStore } from './support/stores.js'

function watching() {
  const lines: string[] = []
  const metrics = createMetrics()
  const journal = createJournal(
    (line) => lines.push(line),
    () => new Date(0),
    false,
  )
  let time = 0
  const ticks = () => {
    time += 20
    return time
  }
  return {
    lines,
    metrics,
    journal,
    ticks,
    observed: { observe: observing(journal, metrics, ticks), during: journal.during },
  }
}

describe('figures', () => {
  it('are written as Prometheus reads them, in one order, with what is odd in a label put in safety', () => {
    const metrics = createMetrics()
    metrics.count('kientruc_http_requests_total', { route: '/b', method: 'GET', status: '200' })
    metrics.count('kientruc_http_requests_total', { route: '/a"\n\\', method: 'GET', status: '200' }, 2)
    metrics.observe('kientruc_judge_seconds', { work: 'judge' }, 0.05)
    metrics.observe('kientruc_judge_seconds', { work: 'judge' }, 100)
    expect(metrics.text()).toMatchInlineSnapshot(`
      "# HELP kientruc_http_requests_total Requests by route, method and status
      # TYPE kientruc_http_requests_total counter
      kientruc_http_requests_total{route="/a\\"\\n\\\\",method="GET",status="200"} 2
      kientruc_http_requests_total{route="/b",method="GET",status="200"} 1
      # HELP kientruc_judge_seconds Time for reading and judging, waiting included
      # TYPE kientruc_judge_seconds histogram
      kientruc_judge_seconds_bucket{work="judge",le="0.01"} 0
      kientruc_judge_seconds_bucket{work="judge",le="0.03"} 0
      kientruc_judge_seconds_bucket{work="judge",le="0.1"} 1
      kientruc_judge_seconds_bucket{work="judge",le="0.3"} 1
      kientruc_judge_seconds_bucket{work="judge",le="1"} 1
      kientruc_judge_seconds_bucket{work="judge",le="3"} 1
      kientruc_judge_seconds_bucket{work="judge",le="10"} 1
      kientruc_judge_seconds_bucket{work="judge",le="60"} 1
      kientruc_judge_seconds_bucket{work="judge",le="+Inf"} 2
      kientruc_judge_seconds_sum{work="judge"} 100.05
      kientruc_judge_seconds_count{work="judge"} 2
      "
    `)
  })
})

describe('whoever watches the server', () => {
  let store: TestStore
  let test: TestDesk
  let db: Db
  let port: WatchPort
  let broken = false
  const { lines, metrics, journal, ticks, observed } = watching()
  beforeAll(async () => {
    store = await embeddedStore()
    db = observedDb(store.db, metrics, ticks)
    test = await testDesk({ ...store, db }, { observed })
    const failing: Db = {
      ...db,
      transaction: (...args) =>
        broken ? Promise.reject(new DbError('no', 'gone', undefined)) : db.transaction(...args),
    }
    port = await watchPort(0, { db: failing, workspace: test.desk.workspace, metrics, problem: journal.problem })
  })
  afterAll(async () => {
    await port.close()
    await test.close()
    await store.end()
  })
  const ask = (path: string) =>
    new Promise<{ status: number; body: string }>((done, failed) => {
      get({ port: port.port, host: '127.0.0.1', path }, (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (piece) => {
          body += piece
        })
        answer.on('end', () => done({ status: answer.statusCode ?? 0, body }))
      }).on('error', failed)
    })

  it('sees routes and how they end, never a path, a name, a secret or an address', async () => {
    const reviewer = await test.as('reviewer')
    await reviewer.get('/?cho=nguyen-van-bi-mat')
    await test.nobody.get('/mo-tai-khoan/LIEN-KET-BI-MAT')
    await test.nobody.post('/dang-nhap', { login: 'ten-bi-mat', password: 'mat-khau-bi-mat' })
    const { headers } = await test.nobody.get('/khong-co/bi-mat')
    const said = lines.join('\n')
    expect(said).not.toMatch(/bi-mat/i)
    expect(said).not.toContain('127.0.0.1')
    expect(said).not.toContain(reviewer.secret)
    const requests = lines.map((line) => JSON.parse(line))
    expect(requests.map(({ event, method, route, status }) => [event, method, route, status])).toEqual([
      ['request', 'GET', '/', 200],
      ['request', 'GET', '/mo-tai-khoan/:secret', 404],
      ['request', 'POST', '/dang-nhap', 401],
      ['request', 'GET', 'none', 404],
    ])
    expect(requests.at(-1).request).toBe(headers['x-request-id'])
  })

  it('gets figures of requests, transactions, dossiers and the process', async () => {
    await (await test.as('lead')).upload('/ho-so', {
      'a.yaml': 'proposal: {id: a, title: A, agency: so-a, kind: build, purpose: b}',
    })
    const { status, body } = await ask('/metrics')
    expect(status).toBe(200)
    expect(body).toContain('kientruc_http_requests_total{route="/ho-so",method="POST",status="303"} 1')
    expect(body).toContain('kientruc_dossiers{state="appraising"} 1')
    expect(body).toMatch(/^kientruc_database_seconds_count [1-9]/m)
    expect(body).toMatch(/^process_resident_memory_bytes [1-9]/m)
  })

  it('hears that a fault is one of the database by its code, with the number of the request', () => {
    const own: string[] = []
    const one: Journal = createJournal(
      (line) => own.push(line),
      () => new Date(0),
      false,
    )
    one.during('abc', () =>
      one.problem(new DbError('duplicate key (ten)=(Nguyễn Bí Mật)', '23505', 'account_login_key')),
    )
    expect(JSON.parse(own[0] ?? '')).toEqual({
      ...{ time: '1970-01-01T00:00:00.000Z', level: 'error', event: 'problem', request: 'abc' },
      ...{ of: 'database', code: '23505', constraint: 'account_login_key' },
    })
  })

  it('is told apart: the process works, but is not ready while the database is away or it is about to end', async () => {
    expect((await ask('/ready')).status).toBe(200)
    broken = true
    expect(await ask('/ready')).toMatchObject({ status: 503, body: expect.stringContaining('database') })
    expect((await ask('/health')).status).toBe(200)
    expect((await ask('/metrics')).body).not.toContain('kientruc_dossiers')
    broken = false
    port.leave()
    expect(await ask('/ready')).toMatchObject({ status: 503, body: expect.stringContaining('leaving') })
    expect((await ask('/')).status).toBe(404)
  })
})
