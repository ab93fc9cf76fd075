import * as Type from 'typebox'
import type { Desk } from '../desk.js'
import { log } from '../store/log.js'
import { Refused } from './refused.js'

/**
 * Failures that are allowed in a quarter of an hour: of one name from one address, of a name from anywhere, from an address by
 * any name. A stranger who fails on purpose shuts a name for their own address alone.
 */
const allowed = { pair: 8, login: 40, address: 60 } as const
type Kind = keyof typeof allowed
const windowMinutes = 15

/** Whose name was given, and from where. */
interface Keys {
  readonly login: string
  readonly address: string
}

const Row = Type.Object({ key: Type.String(), failures: Type.Integer() })

/**
 * Counts a try before it is made, so that many at once count as many.
 * @throws Refused where there were too many
 */
export async function countTry(keys: Keys, desk: Desk): Promise<void> {
  const since = new Date(desk.now().getTime() - windowMinutes * 60_000).toISOString()
  const rows = await at(desk, (tx) =>
    tx.rows(
      Row,
      `insert into throttle (workspace_id, key, failures, since)
         select $1, key, 1, $3::timestamptz from unnest($2::text[]) as key
       on conflict (workspace_id, key) do update set
         failures = case when throttle.since < $4::timestamptz then 1 else throttle.failures + 1 end,
         since = case when throttle.since < $4::timestamptz then excluded.since else throttle.since end
       returning key, failures`,
      [desk.workspace, kinds.map((kind) => named[kind](keys)), desk.now().toISOString(), since],
    ),
  )
  const over = kinds.filter((kind) =>
    rows.some(({ key, failures }) => key === named[kind](keys) && failures > allowed[kind]),
  )
  if (over.length === 0) return
  // Once for each time that something is shut, not for every try at it.
  const shut = kinds.filter((kind) => rows.some((r) => r.key === named[kind](keys) && r.failures === allowed[kind] + 1))
  if (shut.length > 0) await noteBlocked(shut, keys, desk)
  throw new Refused(429)
}

/** Forgets the tries of somebody who came in; of those of the address this one only, lest one good name frees a guesser. */
export async function forgive(keys: Keys, desk: Desk): Promise<void> {
  await at(desk, async (tx) => {
    await tx.run('delete from throttle where key = any($1)', [[named.pair(keys), named.login(keys)]])
    await tx.run('update throttle set failures = failures - 1 where key = $1 and failures > 0', [named.address(keys)])
  })
}

const named: Readonly<Record<Kind, (keys: Keys) => string>> = {
  pair: ({ login, address }) => `pair:${login} ${address}`,
  login: ({ login }) => `login:${login}`,
  address: ({ address }) => `address:${address}`,
}
const kinds: readonly Kind[] = ['pair', 'login', 'address']

const Id = Type.Object({ id: Type.String() })

/** Auditors see it, and whoever's name it is. */
async function noteBlocked(shut: readonly Kind[], { login, address }: Keys, { db, workspace, now }: Desk) {
  await db.transaction({ kind: 'door', workspace, key: login }, async (tx) => {
    const [account] = await tx.rows(Id, 'select id from account where login = $1', [login])
    const data = { address, shut }
    await log(tx, workspace, { kind: 'sign-in-blocked', at: now().toISOString(), account: account?.id, data })
  })
}

function at<T>({ db, workspace }: Desk, work: Parameters<typeof db.transaction<T>>[1]): Promise<T> {
  return db.transaction({ kind: 'door', workspace, key: '' }, work)
}
