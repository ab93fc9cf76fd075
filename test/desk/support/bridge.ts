import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Remote, remoteAt } from '../../../src/architecture/index.js'
import { addAccount, workspaceIn } from '../../../src/surfaces/desk/begin.js'
import { createKeeper, type Keeper } from '../../../src/surfaces/desk/bridge/keeper.js'
import type { Desk } from '../../../src/surfaces/desk/desk.js'
import type { Role } from '../../../src/surfaces/desk/domain/roles.js'
import type { AskedByPerson, Person } from '../../../src/surfaces/desk/http/route.js'
import { createJudge, type Judge } from '../../../src/surfaces/desk/judge.js'
import { doings, handlerOf } from '../../../src/surfaces/desk/pages/dossier/commands.js'
import { addDossiers } from '../../../src/surfaces/desk/pages/dossier/send.js'
import { type Contents, databaseContents } from '../../../src/surfaces/desk/store/contents.js'
import type { Db } from '../../../src/surfaces/desk/store/db.js'
import { approvals, type DecisionRow, tryAgain } from '../../../src/surfaces/desk/store/decisions.js'
import { dossierById } from '../../../src/surfaces/desk/store/dossiers.js'
import { createSeals } from '../../../src/surfaces/desk/watch/seals.js'
import { folder } from '../../support/disk.js'
import { small } from '../../support/small.js'
import { unobserved } from './unobserved.js'

/** A dossier that says enough to be taken in. */
export const proposal = (id: string, name: string, functions: readonly string[]) => `proposal:
  id: ${id}
  title: ${name}
  agency: so-a
  kind: build
  purpose: ${name} của sở
  layer: ung-dung
  scope: province
  functions: [${functions.join(', ')}]
`

export const git = (at: string, ...args: string[]): string =>
  execFileSync('git', ['-C', at, '-c', 'user.name=Tay', '-c', 'user.email=tay@example.vn', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/** The small architecture in a repository of its own. */
export function repository(): string {
  const at = folder()
  for (const [name, content] of Object.entries(small)) writeFileSync(join(at, name), content)
  git(at, 'init', '-q', '-b', 'main')
  commit(at, 'Ban đầu')
  return at
}

export function commit(at: string, message: string): string {
  git(at, 'add', '-A')
  git(at, 'commit', '-q', '-m', message)
  return git(at, 'rev-parse', 'HEAD')
}

/** A desk over a store and a repository, without pages. */
export interface Bridge {
  readonly desk: Desk
  readonly keeper: Keeper
  readonly problems: unknown[]
  readonly judge: Judge
  readonly decisions: () => Promise<DecisionRow[]>
  /** A dossier on its way as far as it is wanted; gives its id. */
  readonly dossier: (text: string, until: 'appraising' | 'concluded' | 'approved') => Promise<string>
  readonly person: (role: Role) => Promise<Person>
  readonly retry: () => Promise<void>
  /** Another server on the same store, with a clone of its own or the same. */
  readonly another: (root: string, remote?: Remote) => Keeper
}

let count = 0

export async function bridge(
  db: Db,
  root: string,
  { remote, contents = databaseContents }: { remote?: string; contents?: Contents } = {},
): Promise<Bridge> {
  const problems: unknown[] = []
  const problem = (error: unknown) => void problems.push(error)
  const judgeAt = (at: string) =>
    createJudge({
      ...{ architecture: at, cwd: at, limits: {}, version: '0', today: () => '2026-03-02' },
      ...{ ticks: () => performance.now(), problem },
      helpers: { convert: () => Promise.reject(new Error('none')), printed: () => Promise.reject(new Error('none')) },
      print: () => Promise.reject(new Error('none')),
    })
  const judge = judgeAt(root)
  const workspace = await workspaceIn(db, await judge.standing())
  const now = () => new Date('2026-03-02T03:00:00Z')
  const keeperAt = (at: string, own: Judge, to: Remote | undefined) =>
    createKeeper({ db, contents, workspace, judge: own, root: at, remote: to, host: 'desk', lang: 'vi', now, problem })
  const keeper = keeperAt(root, judge, remote === undefined ? undefined : remoteAt(remote))
  const desk: Desk = {
    ...{ db, contents, judge, workspace, lang: 'vi', now, version: '0' },
    seals: createSeals({ db, workspace, now, problem }),
    ...{ origin: 'http://127.0.0.1:1', problem, decided: () => undefined, ...unobserved },
  }
  const person = async (role: Role): Promise<Person> => {
    const login = `${role}-${process.pid}-${count++}`
    const account = await db.transaction({ kind: 'system', workspace }, (tx) =>
      addAccount(tx, workspace, { login, name: `Người ${role}`, roles: [role] }),
    )
    const actor = { kind: 'person', workspace, account, agency: undefined, roles: [role] } as const
    return { actor, name: role, login, keyed: false, demanded: false }
  }
  return {
    ...{ desk, keeper, problems, judge, person },
    decisions: () => db.transaction({ kind: 'system', workspace }, approvals),
    retry: () => db.transaction({ kind: 'system', workspace }, tryAgain),
    another: (at, to) => keeperAt(at, judgeAt(at), to),
    dossier: async (text, until) => {
      const reviewer = await person('reviewer')
      const asked = (person: Person, id: string, form: Record<string, string> = {}): AskedByPerson => ({
        ...{
          lang: 'vi',
          path: '/ho-so',
          params: { id },
          query: new URLSearchParams(),
          form: new URLSearchParams(form),
        },
        ...{ person, token: '', session: '', address: '', agent: '', uploads: [], step: undefined },
      })
      const does = async (name: string, by: Person, id: string, form: Record<string, string>) => {
        const doing = doings.find((one) => one.name === name)
        if (!doing) throw new Error(name)
        await handlerOf(doing)(asked(by, id, form), desk)
      }
      const { headers } = await addDossiers(
        { ...asked(reviewer, ''), uploads: [{ field: 'files', name: 'de-xuat.yaml', bytes: Buffer.from(text) }] },
        desk,
      )
      const id = String(headers.location).slice('/ho-so/'.length)
      if (until === 'appraising') return id
      const row = await db.transaction(reviewer.actor, (tx) => dossierById(tx, id))
      await does('conclude', reviewer, id, { verdict: row?.verdict ?? '' })
      if (until === 'concluded') return id
      await does('approve', await person('leader'), id, { grounds: 'Theo chỉ đạo của UBND tỉnh' })
      return id
    },
  }
}

/** A bare repository somewhere else, with what a work tree holds. */
export function bareCopy(of: string): string {
  const at = join(folder(), 'kho.git')
  mkdirSync(at)
  git(at, 'init', '-q', '--bare', '-b', 'main')
  git(of, 'push', '-q', at, 'main')
  return at
}
