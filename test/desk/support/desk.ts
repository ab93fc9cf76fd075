import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readPdf } from '../../../src/office/index.js'
import { addAccount, workspaceIn } from '../../../src/surfaces/desk/begin.js'
import type { Desk } from '../../../src/surfaces/desk/desk.js'
import { agencyRoles, type Role } from '../../../src/surfaces/desk/domain/roles.js'
import { listen } from '../../../src/surfaces/desk/http/server.js'
import { formToken, openSession } from '../../../src/surfaces/desk/http/sessions.js'
import { createJudge } from '../../../src/surfaces/desk/judge.js'
import { routes } from '../../../src/surfaces/desk/routes.js'
import { databaseContents } from '../../../src/surfaces/desk/store/contents.js'
import { small } from '../../support/small.js'
import type { TestStore } from './stores.js'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Somebody with a browser, or nobody. */
export interface Browser {
  readonly account: string
  readonly secret: string | undefined
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  /** A form as a page of this session sends it. */
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Reply>
  upload(path: string, files: Record<string, string | Uint8Array>, fields?: Record<string, string>): Promise<Reply>
}

export interface TestDesk {
  readonly desk: Desk
  readonly problems: unknown[]
  /** Moves the clock. */
  readonly wait: (minutes: number) => void
  readonly nobody: Browser
  readonly as: (...roles: Role[]) => Promise<Browser>
  readonly close: () => Promise<void>
}

/** A desk over a store, on a port, with a small architecture, or other files. */
export async function testDesk(
  { db }: TestStore,
  { oidc, files = small }: { oidc?: Desk['oidc']; files?: Readonly<Record<string, string>> } = {},
): Promise<TestDesk> {
  const dir = mkdtempSync(join(tmpdir(), 'kientruc desk '))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
  const problems: unknown[] = []
  const judge = createJudge({
    ...{ architecture: dir, cwd: dir, limits: {}, version: '0', today: () => '2026-03-02' },
    ...{ ticks: () => performance.now(), problem: (error: unknown) => problems.push(error) },
    helpers: {
      convert: () => Promise.reject(new Error('none')),
      printed: ({ path, bytes, limits }) => readPdf(bytes, path, limits),
    },
    print: () => Promise.reject(new Error('none')),
  })
  const workspace = await workspaceIn(db, await judge.standing())
  let time = Date.parse('2026-03-02T03:00:00Z')
  let desk: Desk | undefined
  const { port, close } = await listen(0, routes, (port) => {
    desk = {
      ...{ db, contents: databaseContents, judge, workspace, lang: 'vi', version: '0' },
      oidc,
      now: () => new Date(time),
      origin: `http://127.0.0.1:${port}`,
      decided: () => undefined,
      problem: (error) => problems.push(error),
    }
    return desk
  })
  if (!desk) throw new Error('the desk does not listen')
  const own = desk
  let count = 0
  const browser = (account: string, secret: string | undefined): Browser => {
    const ask = (method: string, path: string, headers: Record<string, string>, body?: string | Buffer) =>
      asked(port, method, path, { ...(secret && { cookie: `kientruc=${secret}` }), ...headers }, body)
    const token = secret === undefined ? '' : formToken(secret)
    const from = { origin: own.origin }
    return {
      ...{ account, secret },
      get: (path, headers = {}) => ask('GET', path, headers),
      post: (path, fields = {}, headers = from) =>
        ask(
          'POST',
          path,
          { 'content-type': 'application/x-www-form-urlencoded', ...headers },
          new URLSearchParams({ token, ...fields }).toString(),
        ),
      upload: async (path, files, fields = {}) => {
        const form = new FormData()
        for (const [name, value] of Object.entries({ token, ...fields })) form.append(name, value)
        for (const [name, content] of Object.entries(files)) form.append('files', new File([content as string], name))
        const packed = new Response(form)
        const type = packed.headers.get('content-type') ?? ''
        return ask('POST', path, { ...from, 'content-type': type }, Buffer.from(await packed.arrayBuffer()))
      },
    }
  }
  return {
    desk: own,
    problems,
    wait: (minutes) => {
      time += minutes * 60_000
    },
    nobody: browser('', undefined),
    as: async (...roles) => {
      const agency = roles.some((role) => agencyRoles.includes(role)) ? { agency: 'so-a' } : {}
      const login = `${roles.join('-')}-${count++}`
      const account = await db.transaction({ kind: 'system', workspace }, (tx) =>
        addAccount(tx, workspace, { login, name: login, roles, ...agency }),
      )
      return browser(account, await openSession(account, own))
    },
    close: async () => {
      await close()
      rmSync(dir, { recursive: true })
    },
  }
}

function asked(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<Reply> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString('utf8'),
        }),
      )
    })
    sent.on('error', failed)
    sent.end(body)
  })
}
