import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { loadWorkspace } from '../../../src/architecture/index.js'
import { readPdf } from '../../../src/office/index.js'
import { addAccount, workspaceIn } from '../../../src/surfaces/desk/begin.js'
import type { Desk } from '../../../src/surfaces/desk/desk.js'
import { agencyRoles, type Role } from '../../../src/surfaces/desk/domain/roles.js'
import { listen } from '../../../src/surfaces/desk/http/server.js'
import { openSession } from '../../../src/surfaces/desk/http/sessions.js'
import { createJudge } from '../../../src/surfaces/desk/judge.js'
import { registryEngine } from '../../../src/surfaces/desk/registry/engine.js'
import { createRegistry } from '../../../src/surfaces/desk/registry/registry.js'
import { routes } from '../../../src/surfaces/desk/routes.js'
import { databaseContents } from '../../../src/surfaces/desk/store/contents.js'
import { createSeals } from '../../../src/surfaces/desk/watch/seals.js'
import { small } from '../../support/small.js'
import { type Client, clientOf } from './client.js'
import { embeddedStore, type TestStore } from './stores.js'
import { unobserved } from './unobserved.js'

/** Somebody of the desk with a browser, or nobody. */
export interface Browser extends Client {
  readonly account: string
  readonly secret: string | undefined
}

export interface TestDesk {
  readonly desk: Desk
  readonly problems: unknown[]
  /** Moves the clock. */
  readonly wait: (minutes: number) => void
  readonly nobody: Browser
  readonly as: (...roles: Role[]) => Promise<Browser>
  /** Somebody of an agency, or of a province. */
  readonly of: (agency: string, ...roles: Role[]) => Promise<Browser>
  readonly close: () => Promise<void>
}

/** A desk that stands while the tests of a file or a group run. */
export function deskForAll(
  open: () => Promise<TestStore> = embeddedStore,
  options: Parameters<typeof testDesk>[1] = {},
): TestDesk {
  const at = {} as TestDesk
  let store: TestStore
  beforeAll(async () => {
    store = await open()
    Object.assign(at, await testDesk(store, options))
  })
  afterAll(async () => {
    await at.close()
    await store.end()
  })
  return at
}

/** A desk over a store, on a port, with a small architecture, or other files. */
export async function testDesk(
  { db }: TestStore,
  {
    oidc,
    files = small,
    host = '127.0.0.1',
    observed = unobserved,
    registry: keepsRegistry = false,
  }: {
    oidc?: Desk['oidc']
    files?: Readonly<Record<string, string>>
    host?: '127.0.0.1' | 'localhost'
    observed?: Pick<Desk, 'observe' | 'during'>
    registry?: boolean
  } = {},
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
  const { model } = loadWorkspace(dir, { cwd: dir })
  const registry = keepsRegistry
    ? createRegistry({ db, workspace, start: () => registryEngine(model), problem: (error) => problems.push(error) })
    : undefined
  let time = Date.parse('2026-03-02T03:00:00Z')
  const now = () => new Date(time)
  let desk: Desk | undefined
  const { close } = await listen(0, routes, (port) => {
    desk = {
      ...{ db, contents: databaseContents, judge, registry, workspace, lang: 'vi', version: '0' },
      ...{ oidc, now },
      seals: createSeals({ db, workspace, now, problem: (error) => problems.push(error) }),
      origin: `http://${host}:${port}`,
      decided: () => undefined,
      ...observed,
      problem: (error) => problems.push(error),
    }
    return desk
  })
  if (!desk) throw new Error('the desk does not listen')
  const own = desk
  let count = 0
  const entered = async (roles: readonly Role[], agency: string | undefined): Promise<Browser> => {
    const login = `${roles.join('-')}-${count++}`
    const account = await db.transaction({ kind: 'system', workspace }, (tx) =>
      addAccount(tx, workspace, { login, name: login, roles, ...(agency === undefined ? {} : { agency }) }),
    )
    return browser(account, await openSession(account, { address: '', agent: '' }, own))
  }
  const browser = (account: string, secret: string | undefined): Browser => ({
    ...{ account, secret },
    ...clientOf(own.origin, secret),
  })
  return {
    desk: own,
    problems,
    wait: (minutes) => {
      time += minutes * 60_000
    },
    nobody: browser('', undefined),
    as: (...roles) => entered(roles, roles.some((role) => agencyRoles.includes(role)) ? 'so-a' : undefined),
    of: (agency, ...roles) => entered(roles, agency),
    close: async () => {
      await close()
      await registry?.close()
      rmSync(dir, { recursive: true })
    },
  }
}

/** Has somebody make a token on the page for it. */
export async function tokenOf(browser: Browser, ...scopes: string[]): Promise<string> {
  const wanted = Object.fromEntries(scopes.map((one) => [`scope-${one}`, 'yes']))
  const { body } = await browser.post('/ma-truy-cap', { name: 'CI', days: '30', ...wanted })
  const [token] = /kientruc_[\w-]{43}/.exec(body) ?? []
  if (!token) throw new Error(body)
  return token
}
